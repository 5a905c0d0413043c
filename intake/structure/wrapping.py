"""How the lines of a letter are wrapped: what a line end and an empty line mean in it."""

import statistics
from dataclasses import dataclass
from itertools import pairwise

from .rows import Row

# A column of fewer characters is no text: cells of the head and of the end are so narrow.
_NARROWEST, _WIDEST = 45, 130
_FEW = 0.1
# So many lines that certainly go on tell how a text is wrapped.
_ENOUGH = 4


@dataclass(frozen=True)
class Wrapping:
    """``width``: characters of a full line, 0 where lines are paragraphs; ``spaced``: empty lines
    divide paragraphs; ``exact``: the width that no line goes beyond where every line is filled up,
    else 0.
    """

    width: int = 0
    spaced: bool = False
    exact: int = 0

    @classmethod
    def of(cls, rows: list[Row]) -> "Wrapping":
        """Return how ``rows`` are wrapped."""
        return cls(_usual_width(rows), _gaps_mean_something(rows), _exact_width(rows))

    def is_cut_short(self, before: Row, after: Row) -> bool:
        """Whether the next line's first word had room on the line before: a paragraph ends."""
        return bool(self.exact) and _length(before) + 1 + _first_word(after) <= self.exact


def _gaps_mean_something(rows):
    """Whether empty lines divide paragraphs here, and do not just follow every line."""
    inner = [row.gap for row in rows[1:]]
    if len(inner) < 4:
        return any(inner)
    gaps = sum(gap > 0 for gap in inner)
    if gaps < 0.7 * len(inner):
        return gaps > 0
    # An empty line after every line: between paragraphs, if hardly a line goes on in small letters.
    going_on = sum(row.gap > 0 and row.text[0].islower() for row in rows[1:])
    return going_on < _FEW * gaps


def _usual_width(rows):
    """Return how long a full line is in this text, in characters; 0 where lines are paragraphs."""
    lengths = sorted(len(row.text) for row in rows if len(row.text) > _NARROWEST)
    if len(lengths) < 5:
        return 0
    near_top = lengths[int(len(lengths) * 0.8)]
    return near_top if near_top <= _WIDEST and statistics.median(lengths) >= 0.6 * near_top else 0


def _exact_width(rows):
    """Return the longest line that goes on, if each such line was as full as it could be."""
    goes_on = [
        (before, after)
        for before, after in pairwise(rows)
        if after.text[0].islower()
        and not after.starts
        and not before.cells
        and len(before.text) > _NARROWEST
        and before.text[-1] not in ".;:!?"
    ]
    width = max((_length(before) for before, _after in goes_on), default=0)
    if len(goes_on) < _ENOUGH or width > _WIDEST:
        return 0
    filled = all(_length(before) + 1 + _first_word(after) > width for before, after in goes_on)
    return width if filled else 0


def _length(row):
    return row.indent + len(row.text)


def _first_word(row):
    return len(row.text.split(" ", 1)[0])
