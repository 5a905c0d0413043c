"""Keeps a spreadsheet from taking a text for a formula, and takes that back exactly.

A text that begins like a formula gets an apostrophe before it. One that begins with apostrophes
and then like a formula gets one more, so that taking away one apostrophe always gives the text
that was there. The same is done after each semicolon, tab and line break: a spreadsheet whose
separator is another than ours begins a new cell there.
"""

import re

from bilingual.text import BIDIRECTIONAL, ZERO_WIDTH

_SIGN = "[=+\\-@＝＋－＠]"
_UNSEEN = f"[\\s\\x00-\\x20{BIDIRECTIONAL}{ZERO_WIDTH}]"
_INLINE = f"(?:(?![;\\t\\r\\n]){_UNSEEN})*"
_CELL = f"'*(?:{_UNSEEN}*{_SIGN}|[\\t\\r\\n])"
_PART = f"'*{_INLINE}{_SIGN}"

_CELL_STARTS = re.compile(_CELL)
_CELL_GUARDED = re.compile(f"'(?={_CELL})")
_PART_STARTS = re.compile(f"(?<=[;\\t\\r\\n])(?={_PART})")
_PART_GUARDED = re.compile(f"(?<=[;\\t\\r\\n])'(?={_PART})")


def guarded(text: str) -> str:
    """Return the text as a CSV cell that no spreadsheet evaluates."""
    parts = _PART_STARTS.sub("'", text)
    return f"'{parts}" if _CELL_STARTS.match(parts) else parts


def kept(text: str) -> str:
    """Return the text as a cell that is marked as text already, so that ``plain`` gives it back.

    Only apostrophes that ``plain`` would take away are doubled: +84 stays readable.
    """
    parts = _PART_GUARDED.sub("''", text)
    return f"'{parts}" if _CELL_GUARDED.match(parts) else parts


def plain(cell: str) -> str:
    """Return the text that ``guarded`` or ``kept`` was given."""
    parts = cell[1:] if _CELL_GUARDED.match(cell) else cell
    return _PART_GUARDED.sub("", parts)
