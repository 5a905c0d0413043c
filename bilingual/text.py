"""Vietnamese text as it is stored (NFC), compared (folded) and put into addresses (slugs).

Free of Django, so that letters can be read without it.
"""

import re
import unicodedata
from functools import lru_cache

# Unicode gives đ no decomposition, and ð is what some keyboards and scanners make of it.
_STROKED_D = str.maketrans("đĐðÐ", "dddd")

BIDIRECTIONAL = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
ZERO_WIDTH = "\u00ad\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff"
HIDDEN = re.compile(f"[{BIDIRECTIONAL}{ZERO_WIDTH}]")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def nfc(text: str) -> str:
    """Return the text composed (Unicode NFC) with line feeds only, as everything is stored."""
    return unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")


def without_hidden(text: str) -> str:
    """Return the text without bidirectional, zero-width and control characters."""
    return CONTROL.sub("", HIDDEN.sub("", text))


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    decomposed = unicodedata.normalize("NFD", character.translate(_STROKED_D))
    base = "".join(c for c in decomposed if not unicodedata.combining(c)).lower()
    if len(base) == 1:
        return base
    lowered = character.lower()
    return lowered if len(lowered) == 1 else character


def fold(text: str) -> str:
    """Return the text without accents and in lower case, one character for each of its NFC form.

    So an offset in ``fold(text)`` is the same offset in ``nfc(text)``.
    """
    return _fold_again(text) if len(text) <= _SHORT else _fold(text)


def _fold(text):
    composed = nfc(text)
    if composed.isascii():
        return composed.lower()
    return "".join(map(_fold_character, composed))


# Reading a letter asks some forty times for the same sentence; what is kept is a few megabytes.
_SHORT = 4_000
_fold_again = lru_cache(maxsize=1024)(_fold)


def match_key(text: str) -> str:
    """Return what two spellings of one name share: folded letters and digits, nothing between.

    "BR-VT", "br vt" and "BRVT" give the same key, "Đắk Lắk" and "Daklak" too.
    """
    return re.sub(r"[\W_]+", "", fold(text))


def slug(text: str, limit: int = 80) -> str:
    """Return an address part, at most ``limit`` letters: "Lừa đảo ở Huế" → lua-dao-o-hue.

    Django's ``slugify`` drops đ altogether. Words are never cut in the middle.
    """
    words = re.findall(r"[a-z0-9]+", fold(text))
    kept = ""
    for word in words:
        joined = f"{kept}-{word}" if kept else word
        if len(joined) > limit:
            break
        kept = joined
    return kept or "".join(words)[:limit]
