"""The glyphs of a page become words: shadows dropped, raised digits kept, spaced letters joined."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from intake.readers.cleaning import superscript

# All of these are shares of the size of the letters beside.
_SHADOW = 0.12
_WORD_GAP = 0.17
_SAME_LINE = 0.3
_RAISED_SIZE = 0.8
_RAISED_BY = (0.12, 0.7)
# A page of a letter has a handful of raised digits.
_MOST_RAISED = 400


@dataclass(frozen=True, slots=True)
class Box:
    """A piece of text and where it stands on its page, in points from the top left corner."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float

    @property
    def middle(self) -> tuple[float, float]:
        """Return the point in the middle."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2


def words(glyphs: Iterable[Box]) -> list[Box]:
    """Return the words of a page, line by line from the top, each line from the left."""
    whole = _with_raised(_without_shadows(_with_accents(glyphs)))
    found = []
    for line in lines_of(whole):
        found.extend(_line_words(line))
    return found


def lines_of(boxes: Sequence[Box]) -> list[list[Box]]:
    """Return the boxes that share a base line, from the top, each line from the left.

    Columns whose lines stand a little higher or lower than their neighbours' may share one, too.
    """
    lines = []
    for box in sorted(boxes, key=lambda box: (box.bottom, box.x0)):
        first = lines[-1][0] if lines else None
        near = first is not None and box.bottom - first.bottom <= _SAME_LINE * min(
            box.size, first.size
        )
        if near:
            lines[-1].append(box)
        else:
            lines.append([box])
    return [sorted(line, key=lambda box: box.x0) for line in lines]


def _with_accents(glyphs):
    """Yield the glyphs; an accent that is a glyph of its own is added to the letter before it."""
    before = None
    for glyph in glyphs:
        if before and glyph.text and all(map(unicodedata.combining, glyph.text)):
            before = replace(before, text=before.text + glyph.text)
            continue
        if before:
            yield before
        before = glyph
    if before:
        yield before


def _without_shadows(glyphs):
    """Return the glyphs without those drawn twice, a hair apart, to look bold."""
    kept = []
    places = defaultdict(list)
    for glyph in glyphs:
        column, row = int(glyph.x0 // 2), int(glyph.top // 2)
        if not _is_shadow(glyph, column, row, places):
            places[glyph.text, column, row].append(glyph)
            kept.append(glyph)
    return kept


def _is_shadow(glyph, column, row, places):
    near = _SHADOW * glyph.size
    for x in (column - 1, column, column + 1):
        for y in (row - 1, row, row + 1):
            for other in places.get((glyph.text, x, y), ()):
                if abs(other.x0 - glyph.x0) <= near and abs(other.top - glyph.top) <= near:
                    return True
    return False


def _with_raised(glyphs):
    """Return the glyphs, small raised digits as superscripts on their neighbour's base line."""
    if not glyphs:
        return []
    usual = median(glyph.size for glyph in glyphs)
    small = [
        index
        for index, glyph in enumerate(glyphs)
        if glyph.text.isdecimal() and glyph.size <= _RAISED_SIZE * usual
    ]
    if not small or len(small) > _MOST_RAISED:
        return glyphs
    full = [glyph for glyph in glyphs if not glyph.text.isspace()]
    for index in small:
        glyph = glyphs[index]
        beside = next((other for other in full if _raises(other, glyph)), None)
        if beside:
            glyphs[index] = replace(
                glyph,
                text=superscript(glyph.text),
                top=beside.top,
                bottom=beside.bottom,
                size=beside.size,
            )
    return glyphs


def _raises(letter, digit):
    """Return whether the digit stands raised beside the letter, as the mark of a footnote does."""
    if digit.size > _RAISED_SIZE * letter.size:
        return False
    raised = (letter.bottom - digit.bottom) / letter.size
    # A mark may have two or three digits, and a blank between it and the note.
    gap = max(digit.x0 - letter.x1, letter.x0 - digit.x1) / letter.size
    return _RAISED_BY[0] <= raised <= _RAISED_BY[1] and -0.3 <= gap <= 1.2


def _line_words(line):
    found, open_word = [], []
    for glyph in line:
        if glyph.text.isspace() or not glyph.text:
            found, open_word = _closed(found, open_word), []
            continue
        if open_word and glyph.x0 - open_word[-1].x1 > _WORD_GAP * glyph.size:
            found, open_word = _closed(found, open_word), []
        open_word.append(glyph)
    return _closed(found, open_word)


def _closed(found, glyphs):
    return [*found, joined(glyphs, "")] if glyphs else found


def joined(boxes: Sequence[Box], between: str) -> Box:
    """Return the boxes as one, their texts with ``between`` between them."""
    return Box(
        unicodedata.normalize("NFC", between.join(box.text for box in boxes)),
        min(box.x0 for box in boxes),
        max(box.x1 for box in boxes),
        min(box.top for box in boxes),
        max(box.bottom for box in boxes),
        max(box.size for box in boxes),
    )


def without_spacing(line: Sequence[Box]) -> list[Box]:
    """Return a line's words, letters that were spaced out joined: "C Ộ N G  H Ò A" → CỘNG HÒA."""
    single = sum(len(word.text) == 1 and word.text.isalpha() for word in line)
    if len(line) < 5 or single < 0.8 * len(line):
        return list(line)
    gaps = [after.x0 - before.x1 for before, after in pairwise(line)]
    wide = 1.6 * median(gaps)
    groups = [[line[0]]]
    for gap, word in zip(gaps, line[1:], strict=True):
        if gap > wide:
            groups.append([])
        groups[-1].append(word)
    return [joined(group, "") for group in groups]
