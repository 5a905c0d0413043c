"""Probable typing and reading errors: reported, never repaired.

Three rules, each explainable: a syllable that cannot be (nguời, rnạng); a word of two syllables
that everybody knows stands there with other marks (cá nhận, cá nhân); a foreign name differs by a
letter (AppSrore, App Store).
"""

import re
from functools import cache, lru_cache
from itertools import chain, pairwise

from bilingual.text import fold
from intake.syllables import is_syllable
from intake.tables import rows

from .misread import meant

_WORD = re.compile(r"[^\W_]+")
# The older and the newer place of a tone mark: both are right.
_TONES_MOVED = (
    *(("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ")),
    *(("òe", "oè"), ("óe", "oé"), ("ỏe", "oẻ")),
    *(("ùy", "uỳ"), ("úy", "uý"), ("ủy", "uỷ"), ("ũy", "uỹ"), ("ụy", "uỵ")),
)
_NAME = re.compile(r"(?<![\w.@/\-])[A-Za-z]{5,12}(?:\s[A-Z][a-z]{3,7})?(?![\w@\-]|\.\w)")
_LIMIT = 40


@cache
def _phrases():
    """Return each folded pair of syllables with the ways in which it is written."""
    known = {}
    for row in rows("phrases"):
        words = row["phrase"].split()
        if len(words) == 2:
            known.setdefault(tuple(map(fold, words)), []).append(row["phrase"])
    return known


@cache
def _foreign():
    return {re.sub(r"\s", "", row["word"]).lower(): row["word"] for row in rows("foreign_words")}


@lru_cache(maxsize=20_000)
def _folded(word):
    return fold(word)


@lru_cache(maxsize=20_000)
def _plain(text):
    """Return a text in small letters with the tone marks where the newer rule puts them."""
    text = text.lower()
    for new, old in _TONES_MOVED:
        text = text.replace(old, new)
    return text


def quality_of(texts: list[tuple[str, str]], lines: list[str] | None = None) -> list[dict]:
    """Return the probable errors in (field, text) pairs: ``where``, ``seen``, ``likely``.

    They come in the order of ``lines``, the letter's, else in that of ``texts``.
    """
    found, seen = [], set()
    for where, text in texts:
        for wrong, likely in chain(_wrong_syllables(text), _wrong_pairs(text), _wrong_names(text)):
            if len(found) == _LIMIT:
                break
            if (where, wrong) not in seen:
                seen.add((where, wrong))
                found.append({"where": where, "seen": wrong, "likely": likely})
    whole = " ".join(lines or [text for _where, text in texts])
    return sorted(found, key=lambda one: whole.find(one["seen"]) % (len(whole) + 1))


def _wrong_syllables(text):
    words = [found[0] for found in _WORD.finditer(text)]
    for place, printed in enumerate(words):
        likely = meant(printed.lower())
        if likely and not _is_foreign_name(words, place):
            yield printed, _cased(printed, likely)


def _is_foreign_name(words, place):
    """Whether a word is part of a name whose other words are no Vietnamese: "Chôl Chnăm"."""
    beside = words[max(0, place - 1) : place] + words[place + 1 : place + 2]
    return words[place].istitle() and any(
        word.istitle() and not is_syllable(word.lower()) and not meant(word.lower())
        for word in beside
    )


def _wrong_pairs(text):
    words = list(_WORD.finditer(text))
    for place, (first, second) in enumerate(pairwise(words)):
        if text[first.end() : second.start()] != " ":
            continue
        if meant(first[0].lower()) or meant(second[0].lower()):
            continue
        known = _phrases().get((_folded(first[0]), _folded(second[0])))
        if not known:
            continue
        printed = f"{first[0]} {second[0]}"
        if (second[0][0].isupper() and not printed.isupper()) or _is_shared(words, place):
            continue
        written = {_plain(one) for one in known} | _said_as_well()
        if _plain(printed) in written or _is_wrong_with_next(words, place, text):
            continue
        likely = min(known, key=lambda one: _distance(_plain(printed), one))
        if _distance(_plain(printed), _plain(likely)) == 1:
            yield _impossible_alone(printed, _cased(printed, likely))


def _impossible_alone(printed, likely):
    """Return (seen, likely) of the one syllable that cannot be, else of both: no "thưc" exists."""
    wrong = [
        (one, meant_by_it)
        for one, meant_by_it in zip(printed.split(), likely.split(), strict=True)
        if _plain(one) != _plain(meant_by_it)
    ]
    alone = len(wrong) == 1 and not is_syllable(wrong[0][0].lower())
    return wrong[0] if alone else (printed, likely)


def _is_wrong_with_next(words, place, text):
    """Whether the second syllable is wrong with the one behind it, too: that pair tells better."""
    if place + 2 >= len(words) or text[words[place + 1].end() : words[place + 2].start()] != " ":
        return False
    second, third = words[place + 1][0], words[place + 2][0]
    known = _phrases().get((_folded(second), _folded(third)))
    return bool(known) and _plain(f"{second} {third}") not in {_plain(one) for one in known}


@cache
def _said_as_well():
    """Return the pairs that are said as well, so that nothing is wrong with them."""
    return frozenset(row["pair"] for row in rows("pairs_said_as_well"))


def _cased(printed, likely):
    if printed.isupper():
        return likely.upper()
    return likely[:1].upper() + likely[1:] if printed[:1].isupper() else likely


def _is_shared(words, place):
    """Whether one of the two syllables makes a word with its other neighbour."""
    pairs = [(place - 1, place), (place + 1, place + 2)]
    for first, second in pairs:
        if first >= 0 and second < len(words):
            near = f"{words[first][0]} {words[second][0]}"
            known = _phrases().get((_folded(words[first][0]), _folded(words[second][0])), ())
            if _plain(near) in {_plain(one) for one in known}:
                return True
    return False


def _wrong_names(text):
    for found in _NAME.finditer(text):
        for printed in dict.fromkeys((found[0], found[0].split()[0])):
            bare = re.sub(r"\s", "", printed).lower()
            if bare in _foreign() or len(bare) < 6:
                continue
            for known, written in _foreign().items():
                alike = len(known) > 5 and abs(len(known) - len(bare)) <= 1
                if alike and _distance(bare, known) == 1:
                    yield printed, written
                    break


def _distance(one, other):
    """Return how many letters are changed, added or left out between two short words."""
    before = list(range(len(other) + 1))
    for row, left in enumerate(one, 1):
        current = [row]
        for column, right in enumerate(other, 1):
            current.append(
                min(before[column] + 1, current[-1] + 1, before[column - 1] + (left != right))
            )
        before = current
    return before[-1]
