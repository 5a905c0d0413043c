"""A Word file (.docx, .docm, flat XML) becomes a ``Letter``.

Read from its XML, because the libraries leave out what Word adds itself: automatic numbers.
"""

import re
from xml.etree.ElementTree import Element

from intake.layout import Letter, Line
from intake.readers.tables import is_head_or_foot
from intake.readers.text import put_right
from intake.readers.word_body import Body
from intake.readers.word_numbering import Numbering
from intake.readers.word_package import WORD, Package, Unreadable, relationship_id
from intake.readers.word_runs import Notes, Runs
from intake.readers.word_styles import Styles

_PAGES = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Pages"
# What is left of a page's header or footer when it holds the number of the page alone.
_PAGE_NUMBER = re.compile(r"\W*(trang|page)?\W*(\d{1,4})?\W*(/|of|trên)?\W*(\d{1,4})?\W*", re.I)


def read(data: bytes) -> Letter:
    """Return a Word file as a ``Letter``: head, body, other text of headers and footers, notes."""
    try:
        return _Document(Package(data)).letter()
    except Unreadable as fault:
        return Letter(problem=fault.args[0], source="word")


class _Document:
    def __init__(self, package):
        self._package = package
        self._name = package.main_part()
        self._root = package.part(self._name)
        if self._root is None or self._root.find(f"{WORD}body") is None:
            raise Unreadable("damaged")
        styles = Styles(self._related("styles"))
        self._notes = Notes()
        rendered = next(self._root.iter(f"{WORD}lastRenderedPageBreak"), None) is not None
        runs = Runs(styles, self._notes, rendered)
        self._body = Body(Numbering(self._related("numbering"), styles), runs)

    def letter(self):
        body = self._body.lines(self._root)
        first, last = self._margins({_key(line) for line in body})
        lines = put_right([*first, *body, *last, *self._note_lines()])
        lines = [line for line in lines if line.text]
        pages = max([self._pages(), *(line.page for line in lines)])
        problem = "" if lines else self._why_empty()
        return Letter(tuple(lines), problem, "word", pages)

    def _related(self, kind) -> Element | None:
        for _, name in self._package.related(self._name, kind):
            return self._package.part(name)
        return None

    def _why_empty(self):
        pictures = self._package.related(self._name, "image")
        return "scan" if pictures else "empty"

    def _margins(self, seen):
        """Return the lines of page headers and footers: a letterhead's, and the others."""
        names = {
            identifier: name
            for kind in ("header", "footer")
            for identifier, name in self._package.related(self._name, kind)
        }
        references = [
            reference
            for kind in ("headerReference", "footerReference")
            for reference in self._root.iter(WORD + kind)
        ]
        first, last = [], []
        for reference in references:
            part = self._package.part(names.pop(relationship_id(reference), ""))
            if part is None:
                continue
            lines = [line for line in self._body.lines(part) if _is_new(line, seen)]
            seen.update(_key(line) for line in lines)
            head = any(is_head_or_foot(line.text) for line in lines)
            (first if head and reference.tag.endswith("headerReference") else last).extend(
                Line(line.text, line.starts, 1) for line in lines
            )
        return first, last

    def _note_lines(self):
        parts = {}
        for (kind, identifier), mark in list(self._notes.marks.items()):
            if kind not in parts:
                root = self._related(f"{kind}s")
                notes = [] if root is None else root.findall(WORD + kind)
                parts[kind] = {note.get(f"{WORD}id", ""): note for note in notes}
            note = parts[kind].get(identifier)
            lines = [] if note is None else self._body.lines(note)
            for position, line in enumerate(lines):
                text = line.text if position else f"{mark} {line.text.lstrip()}"
                yield Line(text, not position, line.page)

    def _pages(self):
        properties = self._package.part("docProps/app.xml")
        pages = None if properties is None else properties.findtext(_PAGES)
        return int(pages) if re.fullmatch("[1-9][0-9]{0,3}", pages or "") else 1


def _key(line):
    return re.sub(r"\s+", " ", line.text).strip()


def _is_new(line, seen):
    return _key(line) not in seen and not _PAGE_NUMBER.fullmatch(line.text)
