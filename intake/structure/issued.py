"""Place and date of issue: "Hà Nội, ngày 3 tháng 4 năm 2025", also behind other words of a row."""

import re
from dataclasses import dataclass
from itertools import takewhile

from bilingual.text import fold

from . import landmarks as at
from .dates import iso_day
from .naming import HEADS, province_names

_WORD = re.compile(r"\S+")
# What stands between the place and the word "ngày".
_COMMA = re.compile(r"\s*[,.;]?\s*$")
_FIGURES = re.compile(
    r"(?P<place>[^,:;\d]{2,40}),\s*ngay\s*(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]"
    r"\s*(?P<year>\d{4})\W*"
)
# No place's name has more words; the longest is "Thành phố Hồ Chí Minh".
_MOST_WORDS = 5


@dataclass(frozen=True)
class Issued:
    """Where place and date stand in a text; ``date`` is None where a part of it is blank."""

    start: int
    end: int
    place: str | None
    date: str | None


def issued_in(text: str, begin: int = 0) -> Issued | None:
    """Return the first place and date of issue from ``begin`` on.

    A date behind words that are no place is a day of which the text speaks.
    """
    for found in at.DATE.finditer(fold(text), begin):
        comma = begin + _COMMA.search(text[begin : found.start()]).start()
        start = _place_begins(text, begin, comma)
        before = text[begin:comma].strip(" -–_*.(")
        if start == comma and before and not _is_in_capitals(before.split()[-1]):
            continue
        place = text[start:comma].strip(" .,-–_*(") or None
        return Issued(start, found.end(), place, _iso(found))
    return None


def issued_in_figures(text: str) -> Issued | None:
    """Return place and day of a row that says "Hà Nội, ngày 3/4/2025" and nothing else."""
    found = _FIGURES.fullmatch(fold(text).strip(" *()"))
    if not found or len(found["place"].split()) > _MOST_WORDS:
        return None
    day = iso_day(found["day"], found["month"], found["year"])
    place = text.partition(",")[0].strip(" *()")
    return Issued(0, len(text), place, day) if day and place[0].isupper() else None


def is_issue_date(text: str) -> bool:
    """Whether a text is a place and a date of issue and nothing else."""
    found = issued_in(text)
    return bool(found and not re.search(r"\w", text[: found.start] + text[found.end :]))


def _place_begins(text, begin, comma):
    """Return where the words with a capital begin that stand before the comma."""
    words = list(_WORD.finditer(text, begin, comma))
    last = next((word[0] for word in reversed(words) if any(map(str.isalpha, word[0]))), "")
    if len(last) > 1 and _is_in_capitals(last):
        return _place_in_capitals(text, words, comma)
    named = list(takewhile(lambda word: _may_be_of_a_place(word[0]), reversed(words)))
    named = named[:_MOST_WORDS]
    while named and not named[-1][0].strip("(*_")[:1].isalpha():
        named.pop()
    if named:
        return named[-1].start()
    # In small letters it is one only where nothing else stands on the row.
    alone = not text[:begin].strip() and 0 < len(words) < _MOST_WORDS
    named = alone and text[comma : comma + 1] == "," and all(word[0].isalpha() for word in words)
    return words[0].start() if named else comma


def _place_in_capitals(text, words, comma):
    """Return where a place in capitals begins, which may stand behind a body's name."""
    first = words[0].start()
    is_name = HEADS.match(fold(text[first:comma]))
    if len(words) <= _MOST_WORDS and not is_name and all(_is_in_capitals(w[0]) for w in words):
        return first
    if text[comma : comma + 1] != ",":
        return comma
    before = fold(text[:comma])
    known = [name for name in province_names() if before.endswith(f" {name}")]
    return comma - max(map(len, known)) if known else words[-2:][0].start()


def _may_be_of_a_place(word):
    """Whether a word may belong to a place: "Hà", "H’Drai", the 2 of "A Lưới 2", "TP."."""
    bare = word.strip("(*_")
    return bool(re.fullmatch(r"TP\.?|phố|\d{1,2}|[-–]", bare)) or (
        bare.istitle() and bare[-1] != ":"
    )


def _is_in_capitals(word):
    return bool(re.fullmatch(r"\d{1,2}|[-–]", word)) or (
        word.isupper() and not re.search("[/:]", word)
    )


def _iso(found):
    """Return the day that a date of the head prints, None where a part of it is left blank."""
    return iso_day(*(re.sub(r"\D", "", found[name]) for name in ("day", "month", "year")))
