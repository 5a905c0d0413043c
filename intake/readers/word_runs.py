"""The text of one Word paragraph: runs, tracked changes, fields, notes' marks, symbols."""

import re
from xml.etree.ElementTree import Element

from intake.readers.cleaning import superscript
from intake.readers.old_fonts import in_unicode
from intake.readers.word_package import COMPATIBILITY, WORD, Unreadable
from intake.readers.word_styles import Styles, changed, value

# Elements inside elements; more than Word writes, and few enough for Python's stack.
DEEPEST_NESTING = 60
_SKIPPED = {
    f"{WORD}{name}"
    for name in (
        *("del", "moveFrom", "delText", "pPr", "rPr", "sdtPr", "sdtEndPr", "rt", "rubyPr"),
        *("commentRangeStart", "commentRangeEnd", "commentReference", "fldData", "tcPr", "numPr"),
    )
}
_SIGNS = {
    f"{WORD}tab": "\t",
    f"{WORD}ptab": "\t",
    f"{WORD}br": "\n",
    f"{WORD}cr": "\n",
    f"{WORD}noBreakHyphen": "-",
    f"{WORD}softHyphen": "",
}
# Signs of the Wingdings font that carry a meaning; the others are ornaments.
_SYMBOLS = {"28": "☎", "6f": "□", "a8": "□", "fe": "☑", "fd": "☒", "e0": "→", "fc": "✓"}
_PAGE_FIELD = re.compile(r"^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
_RAISED = re.compile(r"\s*\d{1,3}\s*")
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"


class Notes:
    """The marks of footnotes and endnotes, in the order in which the text refers to them."""

    def __init__(self):
        self.marks: dict[tuple[str, str], str] = {}

    def mark(self, kind: str, identifier: str) -> str:
        """Return the mark of a note of kind "footnote" or "endnote": ¹, ², …"""
        key = (kind, identifier)
        if key not in self.marks:
            self.marks[key] = superscript(str(len(self.marks) + 1))
        return self.marks[key]


class Runs:
    """Reads paragraphs one after another; a field may begin in one and end in another."""

    def __init__(self, styles: Styles, notes: Notes, rendered: bool = False):
        self._styles = styles
        self._notes = notes
        # Word marks where a page began when it last showed the file; else only breaks are known.
        self._rendered = rendered
        # One entry for each field that is open: [instruction, whether its result has begun].
        self._fields = []
        self.boxes: list[Element] = []

    def text(self, paragraph: Element) -> str:
        """Return the paragraph's text; text boxes met on the way are added to ``boxes``.

        A line break is a line feed, the begin of a page a form feed.
        """
        style = self._styles.paragraph_style(paragraph.find(f"{WORD}pPr"))
        pieces = []
        for child in paragraph:
            self._read(child, style, pieces, 0)
        return "".join(pieces)

    def _read(self, element, style, pieces, depth):
        if depth > DEEPEST_NESTING:
            raise Unreadable("damaged")
        tag = element.tag
        if tag in _SKIPPED:
            return
        if tag == f"{WORD}r":
            self._run(element, style, pieces, depth)
        elif tag == f"{WORD}fldSimple":
            if not _PAGE_FIELD.match(element.get(f"{WORD}instr", "")):
                self._children(element, style, pieces, depth)
        elif tag == f"{WORD}txbxContent":
            self.boxes.append(element)
        elif tag == _MATH_TEXT:
            self._say(element.text or "", pieces)
        elif tag == f"{COMPATIBILITY}AlternateContent":
            self._children(_chosen(element), style, pieces, depth)
        else:
            self._children(element, style, pieces, depth)

    def _children(self, element, style, pieces, depth):
        for child in element:
            self._read(child, style, pieces, depth + 1)

    def _run(self, run, style, pieces, depth):
        properties = run.find(f"{WORD}rPr")
        look = self._styles.look(style, value(properties, "rStyle"))
        look = changed(look, properties)
        said = []
        for child in run:
            self._run_part(child, style, look, said, depth)
        text = "".join(said)
        if not text or look.hidden:
            return
        if look.raised and _RAISED.fullmatch(text):
            text = superscript(text.strip())
        text = in_unicode(text, look.font)
        pieces.append(text.upper() if look.capitals else text)

    def _run_part(self, part, style, look, said, depth):
        name = part.tag.removeprefix(WORD)
        if name == "t":
            self._say(part.text or "", said)
        elif name == "br" and part.get(f"{WORD}type") == "page":
            self._say("\n" if self._rendered else "\n\f", said)
        elif name == "lastRenderedPageBreak":
            self._say("\f", said)
        elif part.tag in _SIGNS:
            self._say(_SIGNS[part.tag], said)
        elif name == "instrText":
            if self._fields:
                self._fields[-1][0] += part.text or ""
        elif name == "fldChar":
            self._field(part.get(f"{WORD}fldCharType"))
        elif name in ("footnoteReference", "endnoteReference"):
            self._note(part, name.removesuffix("Reference"), said)
        elif name == "sym":
            self._say(self._symbol(part, look), said)
        elif name not in ("rPr", "footnoteRef", "endnoteRef"):
            self._read(part, style, said, depth + 1)

    def _note(self, part, kind, said):
        mark = self._notes.mark(kind, part.get(f"{WORD}id", ""))
        if part.get(f"{WORD}customMarkFollows") not in ("1", "true", "on"):
            self._say(mark, said)

    def _symbol(self, part, look):
        sign = _SYMBOLS.get(part.get(f"{WORD}char", "")[-2:].lower())
        # A bullet typed as a symbol stands first; the cleaning of the line makes it a bullet.
        return sign if sign and "wingdings" in part.get(f"{WORD}font", "").lower() else "\uf0b7"

    def _field(self, kind):
        if kind == "begin":
            self._fields.append(["", False])
        elif kind == "separate" and self._fields:
            self._fields[-1][1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _say(self, text, said):
        shown = all(result and not _PAGE_FIELD.match(code) for code, result in self._fields)
        if shown:
            said.append(text)


def _chosen(alternatives):
    """Return the one of the alternatives that holds text, the first before the fallback."""
    holding = [choice for choice in alternatives if next(choice.iter(f"{WORD}t"), None) is not None]
    return holding[0] if holding else Element("none")
