"""The words of a body's name: abbreviations written out, and what two spellings share. Pure."""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from bilingual.text import fold, nfc

from .tables import rows

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# No name of a body is longer; what is, is a paragraph.
LONGEST = 400


@dataclass(frozen=True)
class Word:
    """A word of a name. ``gap`` is what stands before it: "", "-", "," or "?" for other signs."""

    text: str
    key: str
    gap: str

    @property
    def is_name(self):
        return self.text[0].isupper() or self.text[0].isdigit()


@lru_cache(maxsize=20_000)
def spelled(word: str) -> str:
    """Return what two spellings of one syllable share, its accents kept: "uỷ" and "ủy", "TỈNH".

    The letters folded, then their accents in a fixed order.
    """
    decomposed = unicodedata.normalize("NFD", word.lower())
    marks = "".join(sorted(filter(unicodedata.combining, decomposed)))
    return fold(word) + marks + "đ" * decomposed.count("đ")


def _split(text):
    text = nfc(text[:LONGEST]).replace("&", " và ")
    words, end = [], 0
    for found in _WORD.finditer(text):
        between = re.sub(r"[\s.]", "", text[end : found.start()])
        gap = "-" if re.fullmatch("[-–—]+", between) else "," if between == "," else "?"
        words.append(Word(found[0], spelled(found[0]), gap if between else ""))
        end = found.end()
    if words and text[end:].strip(" \t\n.,;:-–*"):
        words.append(Word("?", "?", "?"))
    return words


@cache
def _short_forms():
    """Return {words in capitals: the words that they stand for}."""
    known = [*rows("abbreviations"), *rows("english_spellings")]
    return {
        tuple(word.text.upper() for word in _split(row["short"])): _split(row["full"])
        for row in known
    }


def written_out(text: str) -> list[Word]:
    """Return the words of ``text`` with abbreviations in full: TP.HCM, PA05, Sở TT&TT."""
    words, out = _split(text), []
    while words:
        for count in (4, 3, 2, 1):
            shown = tuple(word.text.upper() for word in words[:count])
            full = _short_forms().get(shown) if len(shown) == count else None
            if full and (words[0].text.isupper() or shown[0] in ("TP", "TX", "UBND")):
                out += [replace(full[0], gap=words[0].gap), *full[1:]]
                words = words[count:]
                break
        else:
            out.append(words.pop(0))
    return out


def name_key(name: str) -> str:
    """Return what two spellings of one body's name share: folded, abbreviations written out.

    "PA05 - CA tỉnh Đồng Nai" and the name in full give the same key.
    """
    words = [fold(word.text) for word in written_out(name)]
    return " ".join(word for word in words if word not in ("cua", "thuoc", "truc"))


def key(text: str) -> tuple[str, ...]:
    """Return the words of ``text`` as tables are looked up by: ``spelled``, no signs between."""
    return tuple(word.key for word in _split(text))
