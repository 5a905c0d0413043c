"""A table becomes lines: one that lays out a page cell by cell, one that holds data row by row."""

import re
from collections.abc import Sequence

from bilingual.text import fold
from intake.layout import Line

Cell = Sequence[Line]
SEPARATOR = " | "

# What stands in the two halves of a letter's head and foot, and nowhere else; without accents.
_HEAD_OR_FOOT = re.compile(
    r"cong hoa xa hoi chu nghia|doc lap\s*[-–—]\s*tu do|dang cong san viet nam|^\W*noi nhan\b"
)
# The same in tables without lines around their cells, where it cannot be a row of data.
_LIKELY_HEAD_OR_FOOT = re.compile(
    r"^\W*so\s*:\s*[\d ….]*[-/]|^\W*so\s+\d+\s*-\s*[a-z]+/|^\W*v/v\b|^\W*ve viec\b|^\W*kinh gui\b"
    r"|^\W*(kt|tm|tl|tuq|t/m|k/t)\s*\.?\s|^\W*da ky\W*$|\bngay\b.{0,20}\bthang\b.{0,20}\bnam\b"
    r"|^\W*(chu tich|giam doc|bi thu|chanh van phong|(pho |quyen )?truong \w+|hieu truong)\W*$"
    r"|^\W*pho (chu tich|giam doc|bi thu|chanh van phong|hieu truong)\W*$"
)
_MOST_LAYOUT_COLUMNS = 3


def flattened(rows: Sequence[Sequence[Cell]], bordered: bool | None = None) -> list[Line]:
    """Return the table's lines in reading order.

    ``rows`` holds cells, a cell lines. ``bordered`` tells whether lines are drawn between cells,
    None where nobody knows. A head, a signature block or a frame: all lines of a cell, then those
    of the next. Data: a line for each row, cells divided by " | ", empty ones kept.
    """
    filled = [row for row in rows if any(cell for cell in row)]
    if _lays_out(filled, bordered):
        return [line for row in filled for cell in row for line in cell]
    return [_row_line(row) for row in filled]


def is_head_or_foot(text: str) -> bool:
    """Return whether the line is one that only a letter's head or foot has."""
    return bool(_HEAD_OR_FOOT.search(fold(text)))


def _lays_out(rows, bordered):
    widest = max((sum(bool(cell) for cell in row) for row in rows), default=0)
    if widest <= 1:
        return True
    if widest > _MOST_LAYOUT_COLUMNS:
        return False
    first_and_last = [*rows[:1], *rows[-1:]]
    texts = [line.text for row in first_and_last for cell in row for line in cell]
    if any(map(is_head_or_foot, texts)):
        return True
    if not bordered and any(_LIKELY_HEAD_OR_FOOT.search(fold(text)) for text in texts):
        return True
    # Without lines around them, cells of several paragraphs are columns of text.
    paragraphs = sum(bool(line.starts) for row in rows for cell in row for line in cell)
    cells = sum(bool(cell) for row in rows for cell in row)
    return bordered is False and paragraphs >= 2 * cells


def _row_line(row):
    texts = [" ".join(line.text.strip() for line in cell) for cell in row]
    page = min((line.page for cell in row for line in cell), default=1)
    if sum(map(bool, texts)) == 1:
        return Line("".join(texts), True, page)
    return Line(SEPARATOR.join(texts), True, page)
