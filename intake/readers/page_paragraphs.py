"""Rows of pages become lines: where paragraphs begin, and footnotes taken to the end."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from intake.layout import Line
from intake.readers.cleaning import superscript
from intake.readers.page_layout import PAGE_NUMBER, Row
from intake.readers.page_words import Box, joined, lines_of

_RAISED_MARK = re.compile(r"[¹²³⁰⁴-⁹]{1,3}")
_PLAIN_MARK = re.compile(r"\d{1,2}")
_MARKER = re.compile(r"([-–+•*○●▪]|\d{1,3}(\.\d{1,2})*\s?[.)/-]|[a-zđ][.)/]|[IVXLC]{1,6}[.)/-])\s")
# Notes are set in 10 points under a text of 13 or 14.
_NOTE_SIZE = 0.9
# In points: what can be told from a margin, and what is more than the distance of two lines.
_EDGE = 4
_INDENT = 9
_SHORT_OF_MARGIN = 30


def body_size(pages: Sequence[Sequence[Box]]) -> float:
    """Return the size in which most of the letters are set."""
    sizes = Counter()
    for page in pages:
        for word in page:
            sizes[round(word.size, 1)] += len(word.text)
    return max(sizes, key=sizes.get, default=0.0)


def without_notes(
    words: Sequence[Box], size: float, rules: Sequence[tuple[float, float, float]]
) -> tuple[list[Box], list[list[str]]]:
    """Return the words of a page without its footnotes, and the footnotes as lists of lines.

    ``rules`` are horizontal lines as (x0, x1, top); a footnote may stand under one without a raised
    mark, else the mark has to be raised.
    """
    lines = lines_of(words)
    first = _first_note(lines, size, rules)
    if first is None:
        return list(words), []
    kept = [word for line in lines[:first] for word in line]
    notes = []
    for line in lines[first:]:
        text = joined(line, " ").text
        if PAGE_NUMBER.fullmatch(text):
            kept.extend(line)
        elif _is_mark(line[0], plain=True) and len(line) > 1:
            notes.append([f"{superscript(line[0].text)} {joined(line[1:], ' ').text}"])
        elif mark := _RAISED_MARK.match(text):
            notes.append([f"{mark[0]} {text[mark.end() :].lstrip()}"])
        elif notes:
            notes[-1].append(text)
    return kept, notes


def _first_note(lines, size, rules):
    first = None
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        text = joined(line, " ").text
        number = PAGE_NUMBER.fullmatch(text)
        if not number and median(word.size for word in line) > _NOTE_SIZE * size:
            break
        under = any(
            0 <= line[0].top - top < 2 * size and abs(x0 - line[0].x0) < 3 * size and x1 - x0 < 260
            for x0, x1, top in rules
        )
        if _RAISED_MARK.match(line[0].text) or (under and _is_mark(line[0], plain=True)):
            first = index
        elif under and first is not None:
            break
    return first


def _is_mark(word, plain):
    return bool(plain and _PLAIN_MARK.fullmatch(word.text))


def lines(pages: Sequence[Sequence[Row]]) -> list[Line]:
    """Return the rows of all pages as lines, ``starts`` as far as the page shows it."""
    found = []
    usual_gap = _usual_gap(pages)
    before = None
    for number, rows in enumerate(pages, start=1):
        flows = _edges(rows)
        for position, row in enumerate(rows):
            if row.table:
                found.extend(Line(line.text, line.starts, number) for line in row.table)
                before = None
                continue
            if row.flow == 0 and PAGE_NUMBER.fullmatch(row.box.text):
                found.append(Line(row.box.text, True, number))
                continue
            new_page = not position or before is None or before[2] != number
            starts = _starts(row, before, flows[row.flow], usual_gap, new_page)
            found.append(Line(row.box.text, starts, number))
            before = (row, flows[row.flow], number)
    return found


def _usual_gap(pages):
    gaps = []
    for rows in pages:
        for above, row in pairwise(rows):
            gap = row.box.bottom - above.box.bottom
            if above.flow == row.flow == 0 and gap > 0:
                gaps.append(gap)
    return median(gaps) if gaps else 0.0


def _edges(rows):
    """Return for each flow (left edge, right edge, whether the right one is that of full lines)."""
    flows = {}
    for flow in {row.flow for row in rows}:
        boxes = [row.box for row in rows if row.flow == flow and not row.table]
        if boxes:
            lefts = Counter(round(box.x0 / _EDGE) for box in boxes)
            common = [key for key, times in lefts.items() if times >= 2] or list(lefts)
            right = max(box.x1 for box in boxes)
            reaching = sum(box.x1 >= right - _EDGE for box in boxes)
            # The lines of a head or a signature block are centred, and do not fill their column.
            full = reaching >= (max(3, 0.4 * len(boxes)) if flow else 2)
            flows[flow] = (min(common) * _EDGE, right, full)
    return flows


def _starts(row, before, edges, usual_gap, new_page):
    """Return whether a paragraph begins with the row: True, False, None where it is not clear."""
    if before is None:
        return True
    above, above_edges, _ = before
    left, _, full = edges
    if above.flow != row.flow and not (full and above_edges[2] and above.flow and row.flow):
        return True
    if _MARKER.match(row.box.text):
        return True
    if not new_page and row.box.bottom - above.box.bottom > 1.45 * usual_gap > 0 and row.flow == 0:
        return True
    reached = above.box.x1 >= above_edges[1] - _EDGE and above_edges[2]
    if not full:
        return None
    if above.box.x1 < above_edges[1] - _SHORT_OF_MARGIN:
        return True
    indent = row.box.x0 - left
    if indent >= _INDENT and above.box.x0 - above_edges[0] < _EDGE:
        return True
    if reached and (indent < _EDGE or abs(row.box.x0 - above.box.x0) < _EDGE):
        return False
    return None
