"""Standard English for what a letter names: bodies, offices, signing marks, kinds. Pure.

The words are in ``tables/english_*.csv``, each row with its source. What no row knows is None:
an officer then writes it, and nothing half Vietnamese gets into the English page.
"""

import re
from functools import cache

from bilingual.text import nfc

from .body_words import key, written_out
from .english_bodies import body_name, body_of
from .tables import rows

__all__ = ["authority", "body_name", "kind", "office"]

_SEVERAL = key("các")[0]


@cache
def _offices():
    """Return {words of an office: its rows, those for one kind of body first}."""
    known = {}
    for row in rows("english_offices"):
        known.setdefault(key(row["office"]), []).append(row)
    return {key: sorted(found, key=lambda row: -len(row["body"])) for key, found in known.items()}


def _for_body(found, body):
    """Return the English of an office in the body with these words; None where it has none."""
    for row in found:
        wanted = key(row["body"])
        if tuple(word.key for word in body[: len(wanted)]) == wanted:
            return row["english"]
    return None


def _office(words, body):
    """Return the English of an office, with the body that it names itself or without one."""
    whole = _offices().get(tuple(word.key for word in words))
    if whole:
        return _for_body(whole, body)
    if any(word.key == _SEVERAL for word in words):
        return None  # "Chủ tịch UBND các huyện" is many people
    for count in range(1, len(words)):
        found = _offices().get(tuple(word.key for word in words[:count]))
        inner = body_of(words[count:]) if found else None
        english = _for_body(found, words[count:]) if inner else None
        if english and english.endswith("Minister"):
            return f"{english} of {inner.removeprefix('Ministry of ')}"
        if english:
            return f"{english} of the {inner}"
    return None


@cache
def _mark():
    """Return the pattern of a signing mark before an office: "KT. ", "T/M "."""
    printed = sorted((row["printed"] for row in rows("authorities")), key=len, reverse=True)
    return re.compile(rf"(?P<mark>{'|'.join(map(re.escape, printed))})(?:\.\s*|\s+)(?=\w)")


def office(title: str, body: str = "") -> str | None:
    """Return the English of a signer's office in any case, or None where no table has it.

    ``body`` is the issuer's Vietnamese name; some offices are called after it (HIỆU TRƯỞNG of a
    school, of a university). A line with a mark reads on: "KT. CHỦ TỊCH" gives "for the Chairman".
    """
    title = nfc(title).strip()
    found = _mark().match(title)
    if found is None:
        return _office(written_out(title), written_out(body))
    code = next(row["code"] for row in rows("authorities") if row["printed"] == found["mark"])
    rest = title[found.end() :]
    english = office(rest, body) or body_name(rest)
    if english is None:
        return None
    return f"{authority(code)} {english}" if code == "Q" else f"{authority(code)} the {english}"


@cache
def _codes():
    return {(row["set"], row["code"]): row["english"] for row in rows("english_codes")}


def authority(code: str) -> str:
    """Return the English of a signing mark: TM, KT, TL, TUQ or Q; KeyError for another."""
    return _codes()["authority", code]


def kind(code: str) -> str:
    """Return the English of a kind of document, by its code; KeyError for another."""
    return _codes()["kind", code]
