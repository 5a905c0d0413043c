"""The rows of a letter: every character of a row is claimed by one field, or left over."""

import re
from dataclasses import dataclass, field

from bilingual.text import fold, nfc, without_hidden
from intake.layout import Letter

_SPACES = re.compile(r"[ \u00a0\u2000-\u200a\u202f\u205f\u3000]")
_WIDE_GAP = re.compile(r"\t+\s*|\s{3,}")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SUP_TAG = re.compile(r"<sup>\s*(?:\[|\()?(\d{1,2})(?:\]|\))?\s*</sup>", re.IGNORECASE)
_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
_AUTOLINK = re.compile(r"<((?:https?://|hxxps?://|mailto:)?[^<>\s]+\.[^<>\s]+)>")
_MARKDOWN_LINK = re.compile(r"\[([^\[\]]+)\]\((?:https?://|mailto:)?([^()\s]+)\)")
_TAG = re.compile(
    r"</?(?:b|i|u|strong|em|p|div|span|center|font|sup|sub|td|tr|table|tbody)\b[^<>]*>", re.I
)
_BOLD = re.compile(r"\*\*|__")
_ITALIC = re.compile(r"(?<![\w*])\*(?=\S)([^*]*\S)\*(?![\w*])")
_LONE_STAR = re.compile(r"(?<=\S)\*(?=\s|$)|(?<!\S)\*(?=\w)")
_CELL_END = re.compile(r"\s*\|\s*$")
_LETTERS = re.compile(r"[^\W\d_]")
_FORM_CELL = re.compile(
    r"(?:[-+•]\s|nơi nhận|kính gửi|số\s*:|\d{1,2}[.)/-]$|[a-zđ][.)]$|[ivx]+[.)]$)"
)
# A number or an address: what tables of a letter hold.
_FIGURE = re.compile(r"\d{3}|\w\.\w{2}")
# A longer cell of a table in columns of blanks is a line of prose with a gap in it.
_LONGEST_CELL = 80
# Two cells of a form on one line are not wider than a page.
_WIDEST = 400


@dataclass(eq=False)
class Row:
    """One line of one cell. ``gap``: empty lines before it; ``width``: its length in the file."""

    text: str
    number: int
    gap: int = 0
    starts: bool | None = None
    indent: int = 0
    page: int = 1
    cells: tuple[str, ...] = ()
    claims: list[tuple[int, int, str]] = field(default_factory=list)

    def __post_init__(self):
        """Fold the text once: offsets are those of the text."""
        self.folded = fold(self.text)

    def rewrite(self, text: str) -> None:
        """Put another text in the place of this one, before anything of it is claimed."""
        self.text, self.folded = text, fold(text)

    def claim(self, name: str, start: int = 0, end: int | None = None) -> None:
        """Note that the text from ``start`` to ``end`` (default: all) went into field ``name``."""
        self.claims.append((start, len(self.text) if end is None else end, name))

    @property
    def is_claimed(self) -> bool:
        """Whether any of it is in a field already."""
        return bool(self.claims)

    @property
    def rest(self) -> str:
        """What no field has claimed."""
        kept = list(self.text)
        for start, end, _name in self.claims:
            kept[start:end] = "\0" * (end - start)
        return re.sub(r"\s+", " ", re.sub("\0+", " ", "".join(kept))).strip()

    @property
    def is_capitals(self) -> bool:
        """Whether its words are printed in capitals."""
        letters = _LETTERS.findall(self.text)
        upper = sum(letter.isupper() for letter in letters)
        return len(letters) > 1 and upper >= 0.8 * len(letters)


def superscript(digits: str) -> str:
    """Return ``digits`` as the superscript characters that mark a footnote: 1 → ¹."""
    return digits.translate(_SUPERSCRIPTS)


def without_markup(text: str) -> str:
    """Return a line without the marks that conversions leave; footnote marks become superscript."""
    text = _SUP_TAG.sub(lambda found: superscript(found[1]), text)
    text = _MARKDOWN_LINK.sub(lambda found: _link(found[1], found[2]), text)
    text = _AUTOLINK.sub(_opened, text)
    text = _TAG.sub("", text)
    text = text.replace("\\*", "*").replace("\\_", "_").replace("\\.", ".").replace("\\-", "-")
    text = re.sub(r"^\s{0,3}#{1,6}\s+", "", text)
    text = _BOLD.sub("", text)
    text = _ITALIC.sub(r"\1", text)
    return text if not text.strip(" *") else _LONE_STAR.sub("", text)


def _opened(found):
    """Return an address without the angle brackets, a blank between it and a word before it."""
    glued = found.start() and found.string[found.start() - 1].isalnum()
    return f" {found[1]}" if glued else found[1]


def _link(shown, target):
    same = target.rstrip("/") in shown or shown in target
    return shown if same else f"{shown} ({target})"


def rows_of(letter: Letter, is_part) -> list[Row]:
    """Return the rows of ``letter``; lines of two cells are divided where ``is_part`` knows a half.

    ``is_part(left, right)`` tells whether two texts, with a wide gap between, are two cells.
    """
    rows, gap = [], 0
    in_columns = _tables_of_blanks(letter, is_part)
    for number, line in enumerate(letter.lines):
        ruled_cells = _table_cells(line, letter.source)
        cells = ruled_cells or in_columns.get(number)
        between = " | " if ruled_cells else " "
        whole = between.join(filter(None, cells or ()))
        parts = [whole] if cells else _BREAK_TAG.split(_visible(line.text))
        for place, part in enumerate(parts):
            raw = without_markup(part)
            if not raw.strip():
                gap += 1
                continue
            starts = line.starts if place == 0 else False
            if cells:
                rows.append(Row(raw.strip(), number, gap, True, 0, line.page, cells=cells))
                gap = 0
                continue
            for cell in _cells(raw, is_part):
                clean = re.sub(r"\s+", " ", _SPACES.sub(" ", cell)).strip()
                if clean:
                    indent = len(raw) - len(raw.lstrip())
                    rows.append(Row(clean, number, gap, starts, indent, line.page))
                    gap = 0
    return rows


def _visible(text):
    text = without_hidden(nfc(text))
    if re.fullmatch(r"[\s|:\-]*\|[\s|:\-]*", text):
        return ""
    # One bar at the end of a line is where a cell ended, and no row of a table.
    return _CELL_END.sub("", text) if text.count("|") == 1 else text


def _tables_of_blanks(letter, is_part):
    """Return the cells of lines in columns, by number of line; two lines alike at least."""
    found, run = {}, []

    def close():
        # Three columns of short cells on three lines are a table without any figure.
        is_grid = len(run) > 2 and len(run[0][1]) > 2
        figures = is_grid or sum(bool(_FIGURE.search(" ".join(cells))) for _line, cells in run)
        if len(run) > 1 and figures and (len(run[0][1]) > 2 or figures > 1):
            found.update(run)
        run.clear()

    for number, line in enumerate(letter.lines):
        text = _visible(line.text).strip()
        cells = tuple(part.strip() for part in _WIDE_GAP.split(text) if part.strip())
        is_prose = any(len(cell) > _LONGEST_CELL for cell in cells)
        if is_prose or not 1 < len(cells) < 8 or any(map(_is_form_cell, cells)):
            if text or letter.source != "text":
                close()
            continue
        # Head and end have two columns; a name in the last of three is a table's.
        halves = len(cells) == 2 and is_part(cells[0], cells[-1])
        if halves or (run and len(run[-1][1]) != len(cells)):
            close()
        if halves:
            continue
        run.append((number, cells))
    close()
    return found


def _is_form_cell(cell):
    """Whether a cell is a constant line of the form, a bullet or a marker: no cell of a table."""
    return bool(_FORM_CELL.match(cell.lower()))


def _table_cells(line, source):
    """Return the cells of a line that is a row of a table, or ()."""
    text = _visible(line.text)
    if (" | " in text and source != "text") or re.match(r"\s*\|.+\|", text):
        return tuple(
            re.sub(r"\s+", " ", without_markup(cell)).strip()
            for cell in text.strip(" |").split("|")
        )
    return ()


def _cells(raw, is_part):
    """Return the cells of a line, or the line where its gaps are only blanks."""
    stripped = raw.strip()
    if len(stripped) > _WIDEST:
        return [stripped]
    cells, begin = [], 0
    for found in _WIDE_GAP.finditer(stripped):
        left, right = stripped[begin : found.start()], stripped[found.end() :]
        if left and right and is_part(left.strip(), right.strip()):
            cells.append(left)
            begin = found.end()
    return [*cells, stripped[begin:]]
