"""The paragraphs of a letter's body: wrapped lines joined, the marker of each read off."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from . import landmarks as at
from .alphabet import CAPITALS
from .rows import Row
from .wrapping import Wrapping

_ORDINALS = {
    **{"nhất": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7},
    **{"tám": 8, "chín": 9, "mười": 10},
}
_WORD = "|".join(word for word in _ORDINALS if word != "một")
_BULLETS = "•·▪◦●○■□➢✓✔►▶⮚❖☑✅"
# The marker is the group ``marker``, or ``other`` where a second shape needs a name of its own.
_MARKERS = {
    "word": (
        # Not a weekday: "Thứ tư, 14/05/2025".
        rf"^(?P<marker>[Tt]hứ\s+(?:{_WORD})(?!,?\s(?:ngày\s)?\d)|THỨ\s+[{CAPITALS}]+|"
        r"(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám)\s+là)\s*[,:.–-]?\s+"
    ),
    "article": (
        r"^(?P<marker>(?:Điều|ĐIỀU|Bước|BƯỚC|Phần|PHẦN)\s+(?:\d{1,2}|[IVX]{1,4}))\s*[.:]?\s+"
    ),
    "roman": r"^(?!V\s?/\s?v(?!\w))(?P<marker>[IVXl]{1,5}\s?[.)/:-])(?:\s+|(?=[^\W\d_]))(?=\S)",
    "decimal": r"^(?P<marker>\d{1,2}(?:\.\d{1,2}){1,3}\s?[.)/:-]?)(?!\d)\s*(?=[^\W\d_“\"(])",
    "arabic": r"^(?P<marker>\(?[1-9]\d?\s?(?:[.)/:-]|\.-|-))(?!\s?\d)\s*(?=\S)",
    "letter": r"^(?P<marker>\(?[a-eg-zđ]\s?[.)/])\s*(?=\S)",
    "capital": r"^(?P<marker>[A-H][.)/])\s+(?=\S)",
    "dash": r"^(?P<marker>[-–—−])\s*(?=[^\s\d\-–—.])|^(?P<other>[-–—−])\s+(?=\S)",
    "plus": r"^(?P<marker>\+)\s*(?=[^\s\d])|^(?P<other>\+)\s+(?=\S)",
    "circled": r"^(?P<marker>[①-⑳❶-❿])\s*(?=\S)",
    "bullet": rf"^(?P<marker>[*o{_BULLETS}])\ufe0f?\s+(?=\S)|^(?P<other>[{_BULLETS}])\ufe0f?(?=\S)",
}
_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in _MARKERS.items())
# What hardly ever begins a line by chance: a sentence that opens a paragraph.
_OPENER = re.compile(
    r"^(?:nhan duoc (?:cong van|van ban|thong bao|cong dien|ke hoach)|tren day la|tran trong|"
    r"can cu |thuc hien (?:cong van|chi dao|chi thi|van ban)|rat mong|"
    r"(?:thong bao|cong van|chi thi|van ban|ke hoach) (?:nay |duoc )|"
    r"(?:de nghi|yeu cau|giao) (?:cac|nguoi|ba con|giam doc|thu truong|chu tich|van phong|bao |"
    r"dai |so |hoi |doan |phong |ban |truong |uy ban|ubnd|cong an |cuc |trung tam)|"
    r"[^,.;:]{3,40} (?:rat mong|tran trong))"
)
_ROMAN = {"I": 1, "V": 5, "X": 10}
_CLOSED = re.compile(r"(?:[.;:!?…]|/\.)[”\"’)\]]*$")
_HYPHENATED = re.compile(r"(?:\d|[\w/]*[/\dA-ZĐ])-$")


@dataclass
class Paragraph:
    """A paragraph: ``text`` without its marker; ``kind`` and ``ordinal`` of the marker."""

    rows: list[Row] = field(default_factory=list)
    text: str = ""
    marker: str | None = None
    kind: str = ""
    ordinal: int = 0

    @property
    def shape(self):
        """What tells one level from another: the kind of marker and its closing sign."""
        sign = (self.marker or "")[-1:] if self.kind in ("arabic", "letter") else ""
        opened = "(" if (self.marker or "").startswith("(") else ""
        return f"{self.kind}{opened}{sign}"

    @property
    def is_heading(self):
        """Whether it announces what stands below it instead of saying something itself."""
        if self.text.rstrip().endswith(":"):
            return True
        letters = [character for character in self.text if character.isalpha()]
        capitals = bool(letters) and sum(map(str.isupper, letters)) > 0.8 * len(letters)
        closed = _CLOSED.search(self.text.rstrip())
        return (capitals and len(self.text) < 160) or (not closed and len(self.text) < 110)


def marker_of(text: str) -> tuple[str, str, int, int] | None:
    """Return (kind, marker as printed, ordinal, where the text begins), or None."""
    for kind, pattern in _PATTERNS:
        found = pattern.match(text)
        if not found:
            continue
        printed = found["marker"] or found.groupdict().get("other") or ""
        ordinal = _ordinal(kind, printed)
        if ordinal is not None:
            blank = " " if kind in ("word", "article") else ""
            return kind, re.sub(r"\s+", blank, printed), ordinal, found.end()
    return None


def _ordinal(kind, printed):
    """Return which of its list a marker is, 0 where it does not say, None where it is none."""
    if kind == "roman":
        return _roman(printed)
    if kind == "arabic":
        number = int(re.sub(r"\D", "", printed))
        return number if number <= 40 else None
    if kind == "letter":
        return "abcdđeghiklmnopqrstuvxy".find(re.sub(r"\W", "", printed)) + 1
    if kind == "capital":
        return ord(printed[0]) - ord("A") + 1
    if kind == "circled":
        return ord(printed) - ord("①" if printed < "❶" else "❶") + 1
    if kind == "word":
        words = printed.lower().split()
        return _ORDINALS.get(words[-1] if words[0] == "thứ" else words[0], 1)
    return 0


def _roman(printed):
    """Return the value of a Roman number; a scanner reads I as l, but not where a word begins."""
    letters = re.sub(r"[^IVX]", "", printed.replace("l", "I"))
    if not letters or (printed[:1] == "l" and set(printed) - set("lI.)/:-")):
        return None
    values = [_ROMAN[letter] for letter in letters]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-one if one < following else one for one, following in pairs)


def paragraphs_of(rows: list[Row], wrapping: Wrapping) -> list[Paragraph]:
    """Return the paragraphs of the unclaimed ``rows``; page numbers and rules become form lines."""
    indented = _indents_mean_something(rows)
    found: list[Paragraph] = []
    for row in rows:
        if row.is_claimed:
            continue
        if at.RULE.fullmatch(row.text) or _is_page_number(row):
            row.claim("form")
            continue
        last = found[-1] if found else None
        if last is None or _begins(row, last, wrapping, indented=indented):
            found.append(_paragraph(row))
        else:
            last.rows.append(row)
            last.text = joined(last.text, row.text)
    return found


def lines_of(rows: list[Row]) -> list[Paragraph]:
    """Return each unclaimed row below the signature by itself; only small letters go on."""
    found: list[Paragraph] = []
    for row in rows:
        if row.is_claimed:
            continue
        if at.RULE.fullmatch(row.text) or at.PAGE_NUMBER.fullmatch(row.folded):
            row.claim("form")
        elif found and row.text[0].islower() and not row.starts:
            found[-1].rows.append(row)
            found[-1].text = joined(found[-1].text, row.text)
        else:
            found.append(_paragraph(row))
    return found


def joined(text: str, more: str) -> str:
    """Return two lines as one; a document number or a date that a line end divided is closed."""
    end = text[-30:]
    if _HYPHENATED.search(end) and re.match(r"[A-ZĐ0-9]", more):
        return text + more
    if re.search(r"\d/$", end) and re.match(r"\d", more):
        return text + more
    if re.search(r"[a-z0-9]-$", end) and re.match(r"[a-z0-9-]+\.[a-z]", more):
        return text + more
    return f"{text} {more}".strip()


def _paragraph(row):
    marked = None if row.cells else marker_of(row.text)
    if not marked:
        return Paragraph([row], row.text)
    kind, printed, ordinal, begin = marked
    return Paragraph([row], row.text[begin:], printed, kind, ordinal)


def _begins(row, last, wrapping, *, indented):
    """Whether a row begins a paragraph, and does not go on with the one before."""
    if row.cells or last.rows[-1].cells:
        return True
    before = last.rows[-1].text.rstrip()
    closed = bool(_CLOSED.search(before))
    begins_small = row.text[0].islower() or row.text[0] in ",;)”"
    marked, width = marker_of(row.text), wrapping.width
    if (row.starts is False and not (marked and closed)) or _divides_a_number(before, row.text):
        return False
    if marked:
        return _is_marker(marked, row, last, wrapping, closed=closed)
    apart = wrapping.spaced and row.gap
    if begins_small and not (closed and (row.starts or apart)):
        return False
    if row.starts:
        return True
    if apart:
        return closed or not width or len(before) < 0.85 * width
    if indented and row.text[0].isupper() and not row.gap:
        return row.indent > 0 and (closed or row.indent >= 2)
    if not closed:
        return not width or len(before) < 0.6 * width
    announces = row.text.endswith(":") and len(row.text) < 120
    if row.text[0].isdigit() and before.endswith(":") and width and len(before) >= 0.7 * width:
        # "… đường dây nóng:" at the end of a full line, the number at the next one's beginning.
        return False
    if announces or before.endswith((":", "./.", "/.")) or not width:
        return True
    if wrapping.exact:
        return wrapping.is_cut_short(last.rows[-1], row) or bool(_OPENER.match(row.folded))
    return len(before) < 0.88 * width or bool(_OPENER.match(row.folded))


def _divides_a_number(before, text):
    """Whether a line end stands inside a number, "1562/UBND-" and "NC ngày", or a date."""
    if re.search(r"(?<!\w)(?:ngày|tháng|năm|số)$", before) and text[0].isdigit():
        return not marker_of(text)
    return bool(
        re.search(r"\d[\w/]*[-/]$|/[A-ZĐƯƠa-z-]+-$", before[-30:]) and re.match(r"[A-ZĐ0-9]", text)
    )


def _is_marker(marked, row, last, wrapping, *, closed):
    """Whether what looks like a marker is one, and no number or dash inside a sentence."""
    kind, _marker, ordinal, _begin = marked
    before = last.rows[-1].text
    if row.starts or closed or (wrapping.spaced and row.gap):
        return True
    full = wrapping.width and len(before) >= 0.8 * wrapping.width
    if not full:
        return True
    if kind == "dash":
        return last.kind in ("dash", "plus") and before.endswith(",")
    if kind in ("capital", "plus", "bullet"):
        return False
    expected = ordinal in (1, last.ordinal + 1)
    return expected and not (kind == "arabic" and before[-1:].isdigit())


def _is_page_number(row):
    """Whether a row is a page number, and not a short telephone number in a list: "- 113"."""
    return at.PAGE_NUMBER.fullmatch(row.folded) and not re.fullmatch(r"[-–]\s*1\d\d", row.text)


def _indents_mean_something(rows):
    """Whether the first line of a paragraph is set in here: the others go on with an open line."""
    inner = [row for row in rows if row.starts is None]
    indented = sum(row.indent > 0 for row in inner)
    going_on = [(before, row) for before, row in pairwise(rows) if not row.indent and not row.gap]
    closed = sum(bool(_CLOSED.search(before.text.rstrip())) for before, _row in going_on)
    some = len(inner) > 6 and 2 <= indented <= 0.6 * len(inner)
    return some and 2 * closed <= len(going_on)
