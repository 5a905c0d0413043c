"""What stands around a value: the sentence, what comes before and after it, the last clause."""

import re
from functools import cache, lru_cache

from bilingual.text import fold, nfc

from .values import Value

# How far a cue may stand from its value, in characters.
FAR = 400
# A full stop behind a single letter is an initial: "chị T. (Bắc Hà)"; semicolons divide numbers.
_SENTENCE = re.compile(r"(?:[!?…]|(?<!\d);|;(?!\s?[+(]?\d)|(?<!\s\w)\.)(?=[\s”\"’)]|$)|\n")
CLAUSE = re.compile(
    r",(?=\s)|(?<!\w)(?:nhưng|còn|trong khi|thay vào đó|mà|đồng thời|hoặc báo|hoặc liên hệ|hãy|"
    r"đề nghị|khi đó|phải|cần)(?!\w)"
)


@cache
def _compiled(pattern, plain):
    """Return a pattern that begins at a word; ``plain``: for text without accents."""
    written = fold(pattern) if plain else pattern
    return re.compile(written if pattern[0] == "^" else rf"(?<!\w)(?:{written})")


@lru_cache(maxsize=16)
def _prepared(text):
    """Return a text in small letters, whether it has no accents, and with its inner dots masked.

    Each value of a paragraph asks for the same.
    """
    small = nfc(text).lower()
    plain = small.isascii() and len(small) > 20
    return small, plain, re.sub(r"(?<=\w)[.](?=\w)", "·", small)


class Surroundings:
    """A paragraph in small letters; one without any accents is compared without them."""

    def __init__(self, text):
        """Prepare a paragraph once for all its values."""
        self.small, self.plain, self.masked = _prepared(text)

    def find(self, pattern, text):
        """Yield where ``pattern`` stands in ``text``, accents as in the paragraph."""
        return _compiled(pattern, self.plain).finditer(text)

    def has(self, pattern, text):
        """Whether ``pattern`` stands in ``text``."""
        return next(self.find(pattern, text), None) is not None

    def around(self, value):
        """Return what stands before and after a value in its sentence, in small letters."""
        text, start, end = self.masked, value.start, value.end
        begin = _after_last(_SENTENCE, text, start, max(0, start - 2 * FAR))
        stop = _SENTENCE.search(text, end, end + FAR)
        after = text[end : stop.start() if stop else None]
        return text[max(begin, start - FAR) : start], after[:FAR]


def sentence_of(text: str, value: Value) -> str:
    """Return the sentence of ``text`` in which a value stands; of an endless one what is near."""
    masked = Surroundings(text).masked
    begin = _after_last(_SENTENCE, masked, value.start, max(0, value.start - 4 * FAR))
    stop = _SENTENCE.search(masked, value.end, value.end + 4 * FAR)
    return text[begin : stop.end() if stop else value.end + 4 * FAR].strip()


def last_clause(before: str) -> str:
    """Return what stands behind the last word that begins a clause."""
    return before[_after_last(CLAUSE, before, len(before)) :]


def _after_last(pattern, text, end, begin=0):
    """Return where the last match of ``pattern`` between two places ends, else ``begin``."""
    last = begin
    for found in pattern.finditer(text, begin, end):
        last = found.end()
    return last
