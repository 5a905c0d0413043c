"""The blocks of a Word text in reading order: paragraphs, tables, text boxes, content controls."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from intake.layout import Line
from intake.readers.tables import flattened
from intake.readers.text import LONGEST_TEXT
from intake.readers.word_numbering import Numbering
from intake.readers.word_package import WORD, Unreadable
from intake.readers.word_runs import DEEPEST_NESTING, Runs
from intake.readers.word_styles import value

_HOLDERS = {
    f"{WORD}{name}"
    for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "body")
}
# A paragraph takes 50 µs. A letter has a hundred; a report of three hundred pages has ten thousand.
_MOST_PARAGRAPHS = 20_000
_NO_LINE = ("", "nil", "none")


class Body:
    """Turns blocks into lines; one for a whole document, because numbers count through it."""

    def __init__(self, numbering: Numbering, runs: Runs):
        self._numbering = numbering
        self._runs = runs
        # Text of a paragraph whose mark is deleted: the next paragraph continues it.
        self._held = ""
        self._page = 1
        self._paragraphs = 0
        self._characters = 0

    def lines(self, holder: Element, depth: int = 0) -> list[Line]:
        """Return the lines of everything in ``holder`` (body, cell, text box, note)."""
        found = []
        for block in _blocks(holder, depth):
            if block.tag == f"{WORD}tbl":
                found.extend(self._table(block, depth + 1))
            else:
                found.extend(self._paragraph(block, depth + 1))
        return found

    def _paragraph(self, paragraph, depth):
        properties = paragraph.find(f"{WORD}pPr")
        text = self._runs.text(paragraph)
        self._paragraphs += 1
        self._characters += len(text)
        if self._paragraphs > _MOST_PARAGRAPHS or self._characters > LONGEST_TEXT:
            raise Unreadable("too_big")
        boxes, self._runs.boxes = self._runs.boxes, []
        label = "" if self._held else self._numbering.label(properties)
        if _mark_is_deleted(properties):
            self._held += label + text
        else:
            whole = self._held + (label if text.strip() else "") + text
            self._held = ""
            yield from self._divided(whole)
        for box in boxes:
            yield from self.lines(box, depth)

    def _divided(self, paragraph):
        starts = True
        for part in paragraph.split("\n"):
            before, text, after = re.fullmatch(r"([\s\f]*)(.*?)(\s*)", part, re.DOTALL).groups()
            self._page += before.count("\f")
            if text:
                indent = before.replace("\f", "")
                yield Line(indent + text.replace("\f", ""), starts, self._page)
                starts = False
            self._page += (text + after).count("\f")

    def _table(self, table, depth):
        rows = []
        for row in _children(table, "tr", depth):
            if row.find(f"{WORD}trPr/{WORD}del") is None:
                rows.append(list(self._cells(row, depth)))
        return flattened(rows, _has_lines(table))

    def _cells(self, row, depth):
        for cell in _children(row, "tc", depth):
            merged = cell.find(f"{WORD}tcPr/{WORD}vMerge")
            if cell.find(f"{WORD}tcPr/{WORD}cellDel") is None:
                continues = merged is not None and merged.get(f"{WORD}val") != "restart"
                yield [] if continues else self.lines(cell, depth)


def _blocks(holder, depth) -> Iterator[Element]:
    if depth > DEEPEST_NESTING:
        raise Unreadable("damaged")
    for child in holder:
        if child.tag in (f"{WORD}p", f"{WORD}tbl"):
            yield child
        elif child.tag in _HOLDERS:
            yield from _blocks(child, depth + 1)


def _children(holder, name, depth):
    if depth > DEEPEST_NESTING:
        raise Unreadable("damaged")
    for child in holder:
        if child.tag == WORD + name:
            yield child
        elif child.tag in _HOLDERS:
            yield from _children(child, name, depth + 1)


def _mark_is_deleted(properties):
    return properties is not None and properties.find(f"{WORD}rPr/{WORD}del") is not None


def _has_lines(table):
    """Return whether lines are drawn between the cells; None where only a style knows."""
    properties = table.find(f"{WORD}tblPr")
    borders = None if properties is None else properties.find(f"{WORD}tblBorders")
    if borders is not None:
        inside = borders.find(f"{WORD}insideV")
        return inside is not None and inside.get(f"{WORD}val", "") not in _NO_LINE
    style = value(properties, "tblStyle").lower()
    if not style or style in ("tablenormal", "normaltable"):
        return any(
            line.get(f"{WORD}val", "") not in _NO_LINE
            for edges in table.iter(f"{WORD}tcBorders")
            for line in edges
        )
    return True if "grid" in style or "light" in style else None
