"""The words of a page in the order in which a person reads them, columns one after the other.

A letter's head and its signature block have two columns; the text between them has the whole width.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from bilingual.text import fold
from intake.readers.page_words import Box, joined, lines_of, without_spacing
from intake.readers.tables import is_head_or_foot

# Narrower gaps are blanks, in shares of the size of the letters; a justified line has wider ones,
# but then all of them are wide.
_COLUMN_GAP = 0.62
_WIDER_THAN_OTHERS = 2.2
# Columns stay columns while this much is free between them, in points.
_GUTTER = 4.5
_BLANK_BEFORE_NAME = 130
_ROW_GAP = 3 * 13
_TAB_GAP = 2.5
_MARKER = re.compile(r"([-–+•*○●▪]|\d{1,3}(\.\d{1,2})*[.)/-]?|[a-zđ][.)/]|[IVXLC]{1,6}[.)/-]?)")
_NEVER_IN_HEAD = re.compile(r"^\W*(kinh gui|dien\s*:)")
PAGE_NUMBER = re.compile(r"[-–]?\s*\d{1,4}\s*[-–]?|(trang|page)\s+\d.*", re.IGNORECASE)
_LEFT_OF_HEAD = re.compile(r"^\W*(so\s*[:\d]|v/v|\(v/v|ve viec)")
_DASH = re.compile(r"[-–+]\s?\S")
_SIGNER = re.compile(r"^\W*(kt|tm|tl|tuq|t/m|k/t|q)\s*\.?\s+[a-z]")


@dataclass
class Row:
    """One line of text on the page. ``flow`` numbers its column, 0 is the page's whole width."""

    box: Box
    flow: int = 0
    table: Sequence = ()


@dataclass
class _Band:
    """Pieces of text that stand beside one another."""

    pieces: list[Row]
    gutters: list[tuple[float, float]] = field(default_factory=list)

    def __post_init__(self):
        right = None
        for piece in sorted(self.pieces, key=lambda piece: piece.box.x0):
            box = piece.box
            if right is not None and box.x0 - right >= _GUTTER:
                self.gutters.append((right, box.x0))
            right = box.x1 if right is None else max(right, box.x1)

    @property
    def top(self):
        return min(piece.box.top for piece in self.pieces)

    @property
    def bottom(self):
        return max(piece.box.bottom for piece in self.pieces)


def reading_order(words: Sequence[Box], tables: Sequence[Row] = ()) -> list[Row]:
    """Return the lines of a page in reading order; ``tables`` are rows that stay whole."""
    pieces = [piece for line in lines_of(words) for piece in _pieces(line)]
    bands = _bands([*pieces, *tables])
    ordered, at, flow = [], 0, 1
    while at < len(bands):
        region = _region(bands, at)
        if region is None:
            ordered.extend(_whole_lines(bands[at]))
            at += 1
            continue
        end, gutter = region
        while ordered and _stands_right_above(ordered[-1], bands[at], gutter):
            bands[at].pieces.insert(0, ordered.pop())
        ordered.extend(_columns(bands[at:end], gutter, flow))
        flow += 2
        at = end
    return ordered


def _pieces(line):
    """Return the parts of a line between gaps that are too wide for a blank."""
    gaps = [after.x0 - before.x1 for before, after in pairwise(line)]
    pieces = [[line[0]]]
    for index, gap in enumerate(gaps):
        others = gaps[:index] + gaps[index + 1 :]
        size = min(line[index].size, line[index + 1].size)
        usual = median(others) if len(others) > 2 else 0
        wide = gap > max(_COLUMN_GAP * size, _WIDER_THAN_OTHERS * usual)
        marker = len(pieces[-1]) == 1 and _MARKER.fullmatch(pieces[-1][0].text)
        if wide and not (marker and gap < 5 * size):
            pieces.append([])
        pieces[-1].append(line[index + 1])
    return [Row(joined(without_spacing(piece), " ")) for piece in pieces]


def _bands(pieces):
    """Return the pieces grouped so that those in one band stand beside one another."""
    groups = []
    for piece in sorted(pieces, key=lambda piece: (piece.box.top, piece.box.x0)):
        # Only the last groups can still reach down to this piece.
        touching = [group for group in groups[-3:] if any(_beside(o, piece) for o in group[-8:])]
        merged = [piece]
        for group in touching:
            merged = group + merged
            groups.remove(group)
        groups.append(merged)
    bands = []
    for group in sorted(groups, key=lambda group: min(piece.box.top for piece in group)):
        band = _Band(group)
        if len(group) > 1 and not band.gutters:
            bands.extend(_Band([piece]) for piece in sorted(group, key=lambda piece: piece.box.top))
        else:
            bands.append(band)
    return bands


def _beside(one, other):
    a, b = one.box, other.box
    shared = min(a.bottom, b.bottom) - max(a.top, b.top)
    apart = a.x1 <= b.x0 + 1 or b.x1 <= a.x0 + 1
    return apart and shared > 0.3 * min(a.bottom - a.top, b.bottom - b.top)


def _region(bands, start):
    """Return (end, gutter) of the columns that begin with the band ``start``, or None."""
    best, best_value = None, (0, 0)
    for gutter in bands[start].gutters:
        end, gutter, rows = _grown(bands, start, gutter)
        value = (rows, gutter[1] - gutter[0])
        if value > best_value:
            best, best_value = (end, gutter), value
    if best is None:
        return None
    first = [piece.box for piece in bands[start].pieces]
    single = best[0] == start + 1 and len(lines_of(first)) == 1
    # One line alone is a line with a wide gap, unless it has an item of "Nơi nhận" on its left.
    if (single and not _DASH.match(min(first, key=lambda box: box.x0).text)) or _is_table(
        bands[start : best[0]], best[1]
    ):
        return None
    return best


def _grown(bands, start, gutter):
    end, at, rows = start, start, 0
    left, right = [], []
    while at < len(bands):
        band = bands[at]
        trimmed = _trimmed(gutter, band)
        if trimmed is None or any(piece.table for piece in band.pieces):
            break
        new_left = [piece.box for piece in band.pieces if piece.box.x1 <= trimmed[0]]
        new_right = [piece.box for piece in band.pieces if piece.box.x0 >= trimmed[1]]
        if at > start and not _continues(left, right, new_left, new_right):
            break
        gutter = trimmed
        left += new_left
        right += new_right
        rows += bool(new_left and new_right)
        at += 1
        end = at
    return end, gutter, rows


def _trimmed(gutter, band):
    """Return the gutter made narrower by the band, or None where the band leaves none."""
    left, right = gutter
    for piece in band.pieces:
        box = piece.box
        if box.x0 < right and box.x1 > left:
            if box.x1 - left < right - box.x0:
                left = box.x1
            else:
                right = box.x0
            if right - left < _GUTTER:
                return None
    return left, right


def _continues(left, right, new_left, new_right):
    """Return whether a band goes on with the columns above it."""
    above = max(box.bottom for box in left + right)
    below = min(box.top for box in new_left + new_right)
    if any(_NEVER_IN_HEAD.search(fold(box.text)) for box in new_left):
        return False
    if new_left and new_right:
        return below - above <= _ROW_GAP
    if new_right:
        # A title in the middle of the page may begin right of the gutter, too.
        box, edges = new_right[0], (min(b.x0 for b in right), max(b.x1 for b in right))
        centred = abs(box.middle[0] - sum(edges) / 2) <= 2 * box.size
        flush = any(abs(box.x0 - other.x0) <= 3 for other in right)
        return below - above <= _BLANK_BEFORE_NAME and (centred or flush)
    # Only the left column goes on: a "V/v" under the number, or already the text of the letter.
    box = new_left[0]
    if _DASH.match(box.text) or _LEFT_OF_HEAD.search(fold(box.text)):
        return box.top - above < _ROW_GAP
    last = max(left, key=lambda box: box.bottom)
    edges = min(b.x0 for b in left), max(b.x1 for b in left)
    inside = edges[0] - 3 <= box.x0 and box.x1 <= edges[1] + 3
    # A longer line than those above it is one of theirs when it is centred under them.
    inside = inside or abs(box.middle[0] - sum(edges) / 2) <= 0.6 * box.size
    near = box.top - last.bottom <= 0.9 * box.size
    return inside and near and abs(box.size - last.size) <= 0.15 * last.size


def _is_table(bands, gutter):
    """Return whether the columns are a table without lines, whose rows have to stay whole."""
    boxes = [piece.box for band in bands for piece in band.pieces]
    texts = [box.text for box in boxes]
    if any(is_head_or_foot(text) or _SIGNER.search(fold(text)) for text in texts):
        return False
    if sum(len(band.gutters) > 1 for band in bands) >= 2:
        return True
    rows = [[piece.box for piece in band.pieces] for band in bands]
    if any(len(lines_of(row)) > 1 for row in rows):
        return False
    left = [box for box in boxes if box.x1 <= gutter[0]]
    right = [box for box in boxes if box.x0 >= gutter[1]]
    ragged = max(b.x1 for b in left) - min(b.x1 for b in left) > 12
    aligned = all(max(b.x0 for b in side) - min(b.x0 for b in side) <= 3 for side in (left, right))
    return ragged and aligned and len(left) == len(right) and len(bands) <= 40


def _stands_right_above(row, band, gutter):
    box = row.box
    if row.flow or row.table or PAGE_NUMBER.fullmatch(box.text):
        return False
    return box.x0 >= gutter[1] and band.top - box.bottom < 20


def _columns(bands, gutter, flow):
    pieces = [piece for band in bands for piece in band.pieces]
    left = [piece.box for piece in pieces if piece.box.x1 <= gutter[0] + 0.01]
    right = [piece.box for piece in pieces if piece.box.x1 > gutter[0] + 0.01]
    for column, boxes in enumerate((left, right)):
        for row in column_lines(boxes):
            row.flow = flow + column
            yield row


def column_lines(boxes: Sequence[Box]) -> list[Row]:
    """Return the lines of one column; pieces on one base line are one line."""
    return [_joined_line([Row(box) for box in line]) for line in lines_of(boxes)]


def _whole_lines(band):
    tables = [piece for piece in band.pieces if piece.table]
    texts = [piece for piece in band.pieces if not piece.table]
    return [*([_joined_line(texts)] if texts else []), *tables]


def _stacks(boxes):
    """Return the boxes grouped by what stands below one another, groups from the left."""
    stacks = []
    for box in sorted(boxes, key=lambda box: box.x0):
        if stacks and box.x0 < max(other.x1 for other in stacks[-1]):
            stacks[-1].append(box)
        else:
            stacks.append([box])
    return [sorted(stack, key=lambda box: (box.bottom, box.x0)) for stack in stacks]


def _joined_line(pieces):
    if len(pieces) == 1:
        return pieces[0]
    boxes = [joined(cell, " ") for cell in _stacks([piece.box for piece in pieces])]
    text = boxes[0].text
    for before, after in pairwise(boxes):
        wide = after.x0 - before.x1 > _TAB_GAP * max(before.size, after.size)
        text += ("\t" if wide else " ") + after.text
    whole = joined(boxes, " ")
    return Row(Box(text, whole.x0, whole.x1, whole.top, whole.bottom, whole.size))
