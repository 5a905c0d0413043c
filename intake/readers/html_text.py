"""HTML, as saved from a page or pasted, becomes lines.

Not by ``html.parser``: it takes the square of the time for tags that are never closed.
"""

import re
from html import unescape

from intake.layout import Line
from intake.readers.cleaning import superscript
from intake.readers.tables import flattened

_DOCUMENT = re.compile(r"\s*(<!doctype html|<html|<body|<\?xml[^>]*>\s*<(!doctype )?html)", re.I)
_CLOSED = re.compile(r"</(?:p|div|td|tr|li|span|h[1-6]|strong|table|ul|ol)\s*>", re.I)
# Neither a tag nor a value in it reaches beyond the next "<", so no part is looked at twice.
_TAG = re.compile(
    r"""<(/?)([a-zA-Z][a-zA-Z0-9:]*)(?:[^<>"']|"[^"<]*"|'[^'<]*'|["'])*?>|<(!|\?)[^<>]*>"""
)
_SPACES = re.compile(r"[ \t\r\n]+")
_BLOCK_NAMES = (
    "address article aside blockquote body caption center dd div dl dt fieldset figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section title ul"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_SILENT = {"script", "style", "template", "noscript", "head", "svg", "select"}
# Deeper tables than these are a layout of layouts, or made to exhaust the reader.
_DEEPEST_TABLE = 20


def is_html(text: str) -> bool:
    """Return whether the text is HTML, and not a letter with a ``<br>`` or ``<sup>`` left in it."""
    return bool(_DOCUMENT.match(text[:2000])) or len(_CLOSED.findall(text[:20_000])) >= 2


def lines(markup: str) -> list[Line]:
    """Return the text of the markup, a paragraph for each block, tables as ``flattened`` does."""
    reader = _Reader()
    reader.read(markup)
    return reader.blocks


class _Table:
    def __init__(self, outside):
        self.outside = outside
        self.rows = []


class _Reader:
    def __init__(self):
        self.blocks = []
        self.tables = []
        self._text = []
        self._silent = ""
        self._raised = False

    def read(self, markup):
        """Read all of the markup, tag by tag."""
        at = 0
        while at < len(markup):
            begin = markup.find("<", at)
            self._say(markup[at : begin if begin >= 0 else None])
            if begin < 0:
                break
            at = self._tag(markup, begin)
        while self.tables:
            self._end("table")
        self._end_paragraph()

    def _tag(self, markup, begin):
        """Read the tag or comment at ``begin``; return where it ends."""
        if markup.startswith("<!--", begin):
            end = markup.find("-->", begin)
            return end + 3 if end >= 0 else len(markup)
        tag = _TAG.match(markup, begin)
        if tag is None:
            self._say("<")
            return begin + 1
        closing, name = tag[1], (tag[2] or "").lower()
        if self._silent:
            self._silent = "" if closing and name == self._silent else self._silent
        elif closing:
            self._end(name)
        else:
            self._begin(name)
        return tag.end()

    def _begin(self, name):
        if name in _SILENT:
            self._silent = name
        elif name == "br":
            self._text.append("\n")
        elif name == "sup":
            self._raised = True
        elif name == "table" and len(self.tables) < _DEEPEST_TABLE:
            self._end_paragraph()
            self.tables.append(_Table(self.blocks))
            self.blocks = []
        elif name == "tr" and self.tables:
            self.tables[-1].rows.append([])
        elif name in ("td", "th") and self.tables:
            self._begin_cell()
        elif name in _BLOCKS:
            self._end_paragraph()
            self._text.extend(["- "] if name == "li" else [])

    def _begin_cell(self):
        self._end_paragraph()
        table = self.tables[-1]
        if not table.rows:
            table.rows.append([])
        self.blocks = []
        table.rows[-1].append(self.blocks)

    def _end(self, name):
        if name == "sup":
            self._raised = False
        elif name in ("td", "th"):
            self._end_paragraph()
        elif name == "table" and self.tables:
            self._end_paragraph()
            table = self.tables.pop()
            self.blocks = table.outside
            self.blocks.extend(flattened(table.rows))
        elif name in _BLOCKS:
            self._end_paragraph()

    def _say(self, data):
        if self._silent or not data:
            return
        if data == "<":
            self._text.append(data)
            return
        data = unescape(data)
        raised = self._raised and data.strip().isdecimal()
        self._text.append(superscript(data.strip()) if raised else _SPACES.sub(" ", data))

    def _end_paragraph(self):
        parts = [_SPACES.sub(" ", part).strip() for part in "".join(self._text).split("\n")]
        self._text = []
        starts = True
        for part in filter(None, parts):
            self.blocks.append(Line(part, starts))
            starts = False
