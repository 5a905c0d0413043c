"""What annotations show on a page of a PDF: typed additions, fields, pictures of signatures."""

from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import LIT, literal_name
from pdfminer.utils import apply_matrix_pt

# Begins the names of the forms that come from annotations.
TAG = "Annotation"
_SHOWN = {"Widget", "FreeText", "Stamp"}
_HIDDEN = 2 | 32
_MOST = 60


def draw_annotations(page: PDFPage) -> None:
    """Add what the page's annotations show to its contents: pdfminer reads the contents alone."""
    annotations = resolve1(page.annots)
    if not isinstance(annotations, list):
        return
    drawn = []
    objects = dict(resolve1(page.resources.get("XObject")) or {})
    for index, reference in enumerate(annotations[:_MOST]):
        picture = _picture(resolve1(reference))
        if picture is None:
            continue
        form, matrix = picture
        name = f"{TAG}{index}"
        objects[name] = form
        numbers = " ".join(f"{number:.4f}" for number in matrix)
        drawn.append(f"q {numbers} cm /{name} Do Q\n")
    if drawn:
        page.resources = {**page.resources, "XObject": objects}
        page.contents = [
            _stream(-1, "q\n"),
            *page.contents,
            _stream(-2, "\nQ\n" + "".join(drawn)),
        ]


def _stream(number, content):
    # pdfminer runs numbered objects alone; no file has negative numbers.
    stream = PDFStream({}, content.encode())
    stream.set_objid(number, 0)
    return stream


def _picture(annotation):
    """Return (form, matrix) of what an annotation shows, or None where it shows nothing."""
    if not isinstance(annotation, dict):
        return None
    subtype = literal_name(resolve1(annotation.get("Subtype", LIT("")))) or ""
    flags = resolve1(annotation.get("F", 0))
    if subtype not in _SHOWN or (isinstance(flags, int) and flags & _HIDDEN):
        return None
    form = (resolve1(annotation.get("AP")) or {}).get("N")
    form = resolve1(form)
    if isinstance(form, dict):
        state = annotation.get("AS")
        form = resolve1(form.get(literal_name(state))) if state else None
    if not isinstance(form, PDFStream):
        return None
    # Programs leave this out, and only what is called a form is drawn.
    form.attrs["Subtype"] = LIT("Form")
    return form, _placed(form, annotation)


def _placed(form, annotation):
    """Return the matrix that puts the form into the annotation's rectangle (ISO 32000, 12.5.5)."""
    box = _numbers(form.attrs.get("BBox"), 4)
    own = _numbers(form.attrs.get("Matrix"), 6) or (1, 0, 0, 1, 0, 0)
    target = _numbers(annotation.get("Rect"), 4)
    if not box or not target:
        return 1, 0, 0, 1, 0, 0
    corners = [apply_matrix_pt(own, (x, y)) for x in box[::2] for y in box[1::2]]
    left, bottom = min(x for x, _ in corners), min(y for _, y in corners)
    wide, high = max(x for x, _ in corners) - left, max(y for _, y in corners) - bottom
    across = abs(target[2] - target[0]) / wide if wide else 1
    up = abs(target[3] - target[1]) / high if high else 1
    return (
        *(across, 0, 0, up),
        min(target[0], target[2]) - left * across,
        min(target[1], target[3]) - bottom * up,
    )


def _numbers(value, count):
    value = [resolve1(number) for number in resolve1(value) or ()]
    good = len(value) == count and all(isinstance(number, int | float) for number in value)
    return tuple(value) if good else None
