"""Small files as officers and others bring them: PDF, Word, pictures, and hostile ones."""

import zipfile
import zlib
from io import BytesIO

from PIL import Image

CATALOG = b"/Type /Catalog /Pages 2 0 R"
PAGE = b"/Type /Page /Parent 2 0 R /MediaBox [0 0 200 200]"


def pdf(catalog=b"", page=b"", more=(), trailer=b"", pages=1):
    """Return a PDF of blank pages; ``more`` are further objects, from number 10 on."""
    numbers = [3, *range(10_001, 10_000 + pages)]
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    objects = {
        1: b"<<" + CATALOG + catalog + b">>",
        2: b"<< /Type /Pages /Kids [" + kids + b"] /Count %d >>" % pages,
        **dict(enumerate(more, start=10)),
        **dict.fromkeys(numbers, b"<<" + PAGE + page + b">>"),
    }
    return assembled(objects, trailer)


def assembled(objects, trailer=b""):
    """Return a PDF with these numbered objects and a table that finds each."""
    data, places = b"%PDF-1.7\n", {}
    for number, body in objects.items():
        places[number] = len(data)
        data += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start, size = len(data), max(objects) + 1
    lines = [b"xref\n0 %d\n0000000000 65535 f \n" % size]
    for number in range(1, size):
        used = number in places
        lines.append(b"%010d 00000 %b \n" % (places.get(number, 0), b"n" if used else b"f"))
    ending = b"trailer\n<< /Root 1 0 R /Size %d %b >>\nstartxref\n%d\n%%%%EOF\n"
    return data + b"".join(lines) + ending % (size, trailer, start)


def packed_pdf(hidden):
    """Return a PDF in which object 10 is ``hidden`` inside a compressed stream of objects."""
    body = b"10 0 " + hidden
    stream = zlib.compress(body)
    head = b"/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode /Length %d" % len(stream)
    objects = {
        1: b"<<" + CATALOG + b"/Extra 10 0 R>>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<<" + PAGE + b">>",
        4: b"<<" + head + b">>\nstream\n" + stream + b"\nendstream",
    }
    data, rows = b"%PDF-1.7\n", [b"\0\0\0\0\0"] * 12
    for number, content in objects.items():
        rows[number] = b"\1" + len(data).to_bytes(3, "big") + b"\0"
        data += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    rows[10] = b"\2\0\0\4\0"
    rows[11] = b"\1" + len(data).to_bytes(3, "big") + b"\0"
    table, start = zlib.compress(b"".join(rows)), len(data)
    head = b"/Type /XRef /W [1 3 1] /Size 12 /Root 1 0 R /Filter /FlateDecode /Length %d"
    data += b"11 0 obj\n<<" + head % len(table) + b">>\nstream\n" + table + b"\nendstream\nendobj\n"
    return data + b"startxref\n%d\n%%%%EOF\n" % start


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TEXT = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word(body="", kind=f"{_WORD}.document.main+xml", relations="", parts=None):
    """Return a Word letter with this body, these relations and further parts."""
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
    )
    letter = f'<w:document xmlns:w="{_TEXT}"><w:body>{body}</w:body></w:document>'
    related = f'<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>'
    return zipped(
        {
            "[Content_Types].xml": types,
            "word/document.xml": letter,
            "word/_rels/document.xml.rels": related,
        }
        | (parts or {})
    )


def relation(kind, target, outside=True):
    """Return a relation of a Word letter to something outside or inside of it."""
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="r1" Type="{_OFFICE}/{kind}" Target="{target}"{mode}/>'


def field(*code):
    """Return a field of a Word letter, its code divided as given."""
    runs = "".join(f"<w:r><w:instrText>{part}</w:instrText></w:r>" for part in code)
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    return f'<w:p>{begin}{runs}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'


def zipped(parts):
    """Return an archive with these parts."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()


def picture(kind="JPEG", size=(40, 20), mode="RGB", **options):
    """Return a plain picture."""
    made = BytesIO()
    Image.new(mode, size, 128 if mode == "L" else (200, 30, 30)).save(made, kind, **options)
    return made.getvalue()
