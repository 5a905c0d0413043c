"""Reads the name of a body, word by word, into its standard English. Pure."""

import re
from dataclasses import dataclass, replace
from functools import cache

from bilingual.text import fold, match_key, nfc

from .body_words import LONGEST, Word, key, written_out
from .tables import provinces, rows

_NUMBER = re.compile(r"\d+|[IVXL]+")
# Between a unit and the body that it belongs to: "Phòng … thuộc Công an tỉnh".
_BELONGING = {("thuoc",), ("truc", "thuoc"), ("cua",)}

_CENTRAL = key("trực thuộc Trung ương")
# What may follow "các huyện, thành phố".
_AREAS = {(): "{}", key("trên địa bàn tỉnh"): "{} in the province", _CENTRAL: "{}"}


@cache
def _bodies():
    return {key(row["name"].replace("…", "")): row for row in rows("english_bodies")}


@cache
def _subjects():
    return {key(row["subject"]): row["english"] for row in rows("english_subjects")}


@cache
def _levels():
    return {key(row["level"]): row for row in rows("english_levels")}


@cache
def _known_provinces():
    return {match_key(row["name_vi"]) for row in provinces()}


def _longest(table, words):
    """Return (row, how many words it takes) for the longest key at the beginning, or (None, 0)."""
    for count in range(min(len(words), max(map(len, table))), 0, -1):
        row = table.get(tuple(word.key for word in words[:count]))
        if row and all(word.gap != "?" for word in words[1:count]):
            return row, count
    return None, 0


def _head(words):
    """Return (row, words left) for the body that ``words`` begin with, or (None, words)."""
    row, count = _longest(_bodies(), words)
    if row and "…" in row["name"]:
        subject, taken = _longest(_subjects(), words[count:])
        if not subject:
            return None, words
        named = {name: row[name].replace("…", subject) for name in ("english", "plural")}
        return row | named, words[count + taken :]
    return row, words[count:]


def _without_accents(words):
    """Return a name in plain letters, its capitals kept; one in capitals gets small letters."""
    text = ""
    for word in words:
        plain = "".join(
            letter.upper() if shown.isupper() else letter
            for letter, shown in zip(fold(word.text), nfc(word.text), strict=True)
        )
        keeps = not plain.isupper() or _NUMBER.fullmatch(plain)
        joint = "" if not text else " - " if word.gap == "-" else " "
        text += joint + (plain if keeps else plain.capitalize())
    return text


def _name_length(words):
    """Return how many of ``words`` are the name of one place: up to a sign or the next kind."""
    for count, word in enumerate(words):
        ended = count and (word.gap in (",", "?") or _longest(_levels(), words[count:])[0])
        inner = word.gap == "-" and count
        if ended or not word.is_name or (inner and _begins_another(words[:count], words[count:])):
            return count
    return len(words)


def _begins_another(before, after):
    """Whether a dash divides two names: "khu vực 1 - Đồng Nai", but not "Bà Rịa - Vũng Tàu"."""
    if match_key(" ".join(word.text for word in (*before, *after))) in _known_provinces():
        return False
    return bool(_head(after)[0]) or _is_province(after)


def _is_province(words):
    return match_key(" ".join(word.text for word in words)) in _known_provinces()


@dataclass(frozen=True)
class _Place:
    """A place in English: its bare name ("" for "tỉnh" alone) and the row of its kind, or None."""

    name: str
    level: dict | None

    @property
    def shown(self):
        if self.name == "Ho Chi Minh" and (not self.level or self.level["english"] == "City"):
            return "Ho Chi Minh City"
        if not self.level:
            return self.name
        if _NUMBER.fullmatch(self.name):
            return f"{self.level['english']} {self.name}"
        return f"{self.name} {self.level['english']}"


def _places(words):
    """Return (places, words left) for the chain of places at the beginning: ward, province."""
    found = []
    while words and words[0].gap != "?":
        level, taken = _longest(_levels(), words)
        length = _name_length(words[taken:])
        if level and not length and not found and not words[taken:]:
            return [_Place("", level)], []
        name = words[taken : taken + length]
        if not length or len(name) > 6 or not (level or _is_province(name)):
            break
        found.append(_Place(_without_accents(name), level))
        words = words[taken + length :]
    return found, words


def _several(row, words):
    """Return the English of "UBND các huyện, thành phố", "Công an cấp xã", or None."""
    several = words[0].key == key("các")[0]
    kinds, words = [], words[1:]
    while words:
        if words[0].key == key("và")[0]:
            words = words[1:]
        level, taken = _longest(_levels(), words)
        if not level:
            break
        kinds.append(level)
        words = words[taken:]
    after = tuple(word.key for word in words)
    if not kinds or not row["plural"] or after not in _AREAS:
        return None
    if not several:
        return f"{row['plural']} at {kinds[0]['english'].lower()} level"
    names = list(dict.fromkeys(kind["plural"] for kind in kinds))
    listed = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    if after == _CENTRAL:
        listed = listed.replace("cities", "centrally run cities")
    return f"{row['plural']} of {_AREAS[after].format(listed)}"


def _placed(row, places):
    """Return the English of a body with its place, as its row puts it, or None."""
    english, first, how = row["english"], places[0], row["place"]
    if not first.name:
        bare = how in ("of", "adjective") and first.level
        return f"{first.level['adjective']} {english}" if bare else None
    rest = "".join(f", {place.shown}" for place in places[1:])
    upper = not first.level or first.level["adjective"] in ("Provincial", "City")
    if how == "adjective" and upper:
        kind = first.level["adjective"] if first.level else ""
        name = first.shown if kind in ("City", "") else f"{first.name} {kind}"
        return f"{name} {english}{rest}"
    if how in ("of", "adjective"):
        return f"{english} of {first.shown}{rest}"
    if how == "branch":
        name = first.name if first.level and upper else first.shown
        return f"{english} – {name} Branch{rest}"
    if how in ("before", "province"):
        name = first.shown if first.name == "Ho Chi Minh" else first.name
        return f"{name} {english.removeprefix('City ') if name.endswith('City') else english}{rest}"
    return None


def _own_name(row, words):
    """Return (places, words left) for a body that bears a name of its own, no known place."""
    length = _name_length(words) if row["place"] == "before" else 0
    if not length or words[0].gap or length > 6 or _head(words)[0]:
        return [], words
    more, left = _places(words[length:])
    return [_Place(_without_accents(words[:length]), None), *more], left


def body_of(words: list[Word]) -> str | None:
    """Return the English of the one body that ``words`` name, all of them, or None."""
    row, rest = _head(words)
    if row is None:
        return None
    english = row["english"]
    if rest and rest[0].key in (key("các")[0], key("cấp")[0]):
        return _several(row, rest)
    if row["place"] == "branch" and tuple(word.key for word in rest[:2]) == key("chi nhánh"):
        rest = rest[2:]
    places, rest = _places(rest)
    if not places and rest:
        places, rest = _own_name(row, rest)
    if places:
        english = _placed(row, places)
    if not rest or english is None:
        return english
    return _within(row, english, rest, has_place=bool(places))


def _within(row, english, rest, *, has_place):
    """Return the English of a body inside the one that the words left name, or None."""
    for link in _BELONGING:
        if tuple(fold(word.text) for word in rest[: len(link)]) == link:
            rest = [replace(rest[len(link)], gap="-"), *rest[len(link) + 1 :]] if rest[1:] else []
            break
    how = "dash" if has_place else row["inner"]
    # "Phòng …, Công an tỉnh" is one body; "Sở …, Sở …" are two.
    is_unit = row["inner"] == "dash" and row["place"] == "none"
    allowed = ("-",) if has_place else ("", "-", ",") if is_unit else ("", "-")
    if not rest or how == "none" or rest[0].gap not in allowed:
        return None
    above = body_of(rest)
    if above is None:
        return None
    return f"{english} of the {above}" if how == "of" else f"{english} – {above}"


def body_name(vietnamese: str) -> str | None:
    """Return the standard English name of a body, or None where no table has one.

    Places are written without accents. "Công an tỉnh" without its name gives "Provincial Police",
    "UBND các xã, phường" the plural. Circular 03/2009/TT-BNG, and the content of this portal.
    """
    return body_of(written_out(vietnamese)) if len(vietnamese) <= LONGEST else None
