"""One page of a PDF as pdfplumber gives it: its words, its ruled tables, its lines, its stamps."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from pdfminer.layout import LTChar, LTFigure
from pdfminer.pdfpage import PDFPage
from pdfplumber.page import Page
from pdfplumber.pdf import PDF

from intake.layout import Line
from intake.readers.page_layout import Row, column_lines
from intake.readers.page_words import Box, words
from intake.readers.pdf_annotations import TAG, draw_annotations
from intake.readers.tables import flattened

# A font without a table of its letters: nobody can tell what its glyphs say.
_NAMELESS = re.compile(r"\(cid:\d+\)")
_MOST_NAMELESS = 0.3
# Finding cells takes the square of the number of lines.
_MOST_EDGES = 1200
# What the picture of a digital signature says; it often lies across other text.
_STAMP = re.compile(
    r"ký bởi|người ký|đã ký|ngày ký|thời gian ký|giờ ký|chứng thực|signature|signed by|cơ quan:",
    re.IGNORECASE,
)


@dataclass
class ParsedPage:
    """A page: ``words`` outside tables, ``rules`` as (x0, x1, top), ``stamps`` as lines of text."""

    words: list[Box]
    tables: list[Row] = field(default_factory=list)
    rules: list[tuple[float, float, float]] = field(default_factory=list)
    stamps: list[str] = field(default_factory=list)
    is_drawn: bool = False

    @property
    def is_picture(self) -> bool:
        """Whether something stands on the page, and none of it is text; a stamp may lie on it."""
        return self.is_drawn and not (self.words or self.tables)


def pages(pdf: PDF, most: int) -> Iterator[Page]:
    """Yield at most ``most`` pages, whatever number the file claims to have."""
    for number, page in enumerate(islice(PDFPage.create_pages(pdf.doc), most), start=1):
        yield Page(pdf, page, page_number=number)


def parsed(page: Page, most_glyphs: int) -> ParsedPage:
    """Return what stands on the page; raises ``MemoryError`` for more than ``most_glyphs``."""
    draw_annotations(page.page_obj)
    own, added, slanted = _glyphs(page, most_glyphs)
    is_drawn = bool(page.images or page.curves or own)
    page_words, stamps = words(_named(own)), []
    added = words(_named(added))
    if added:
        page_words, stamps = _with_added(page_words, added)
    if slanted:
        stamps.append("".join(box.text for box in slanted).strip())
    tables = _tables(page, page_words)
    inside = {id(word) for _, cells in tables for word in cells}
    found = ParsedPage(
        [word for word in page_words if id(word) not in inside],
        [row for row, _ in tables],
        [
            (edge["x0"], edge["x1"], edge["top"])
            for edge in page.edges[:_MOST_EDGES]
            if edge["orientation"] == "h" and edge["x1"] - edge["x0"] > 20
        ],
        [text for text in stamps if text],
        is_drawn,
    )
    page.close()
    return found


def _glyphs(page, most):
    """Return the glyphs of the page's text, of its annotations, and those that stand on a slope.

    They are taken out of the page: pdfplumber would describe each by twenty values, which takes
    longer than all the rest.
    """
    own, added, slanted, drawings = [], [], [], []
    left, top = page.mediabox[0], page.mediabox[1] + page.height
    waiting = [(item, False) for item in reversed(list(page.layout))]
    while waiting:
        item, is_added = waiting.pop()
        if isinstance(item, LTFigure):
            is_added = is_added or item.name.startswith(TAG)
            waiting.extend((inner, is_added) for inner in reversed(list(item)))
        elif isinstance(item, LTChar):
            target = added if is_added else own if item.upright else slanted
            size = float(item.size) or 1.0
            edges = (left + item.x0, left + item.x1, top - item.y1, top - item.y0)
            target.append(Box(item.get_text(), *map(float, edges), size))
        else:
            drawings.append(item)
        if len(own) + len(added) + len(slanted) > most:
            raise MemoryError
    page.layout._objs = drawings
    return own, added, slanted


def _named(glyphs):
    """Return the glyphs, none where too many have no meaning; a few of those become U+FFFD."""
    nameless = [bool(_NAMELESS.fullmatch(glyph.text)) for glyph in glyphs]
    if sum(nameless) > _MOST_NAMELESS * len(glyphs):
        return []
    return [
        replace(glyph, text="\ufffd") if lost else glyph
        for glyph, lost in zip(glyphs, nameless, strict=True)
    ]


def _with_added(page_words, added):
    """Return the words with those of annotations, and apart those of signatures' pictures.

    A number or date set by an office's software belongs into its place on the page.
    """
    lines = [row.box.text for row in column_lines(added)]
    crossing = any(_crosses(word, other) for word in added for other in page_words)
    if crossing or any(map(_STAMP.search, lines)):
        return page_words, lines
    return [*page_words, *added], []


def _crosses(one, other):
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > 1 and down > 0.3 * min(one.size, other.size)


def _tables(page, page_words):
    """Return (row for the layout, words in it) for each table with lines around its cells."""
    edges = page.edges
    across = sum(edge["orientation"] == "h" for edge in edges)
    if across < 3 or len(edges) - across < 3 or len(edges) > _MOST_EDGES:
        return []
    found = []
    for table in page.find_tables():
        rows = [list(row.cells) for row in table.rows]
        if len(rows) < 2 or max(sum(cell is not None for cell in row) for row in rows) < 2:
            continue
        cells = [[_cell_words(cell, page_words) for cell in row] for row in rows]
        inside = [word for row in cells for cell in row for word in cell]
        lines = flattened([[_cell_lines(cell) for cell in row] for row in cells], True)
        if lines:
            x0, top, x1, bottom = table.bbox
            size = max(word.size for word in inside)
            found.append((Row(Box("", x0, x1, top, bottom, size), 0, lines), inside))
    return found


def _cell_words(cell, page_words):
    if cell is None:
        return []
    x0, top, x1, bottom = cell
    return [
        word for word in page_words if x0 <= word.middle[0] < x1 and top <= word.middle[1] < bottom
    ]


def _cell_lines(cell):
    return [
        Line(row.box.text, not position or None) for position, row in enumerate(column_lines(cell))
    ]
