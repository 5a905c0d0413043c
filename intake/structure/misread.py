"""What a syllable that cannot be was meant to be: a scanner's or a finger's slip undone."""

import re
import unicodedata
from functools import lru_cache

from intake.syllables import is_syllable

_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
# Signs that a scanner or a finger puts in the place of others, each with what was meant.
_MISREAD = (
    *(("rn", "m"), ("1", "l"), ("1", "i"), ("0", "o"), ("ii", "u"), ("vv", "w")),
    *(("uơ", "ươ"), ("ưo", "ươ"), ("uo", "ươ"), ("iẽ", "iê"), ("l", "i")),
)


@lru_cache(maxsize=20_000)
def meant(word: str) -> str | None:
    """Return the syllable that an impossible ``word`` was meant to be; None where nothing fits."""
    if re.fullmatch(r"l\d{1,2}", word):
        return f"1{word[1:]}"
    if word[-1].isdigit() or len(word) > 8 or not _looks_vietnamese(word):
        return None
    bare, tone = _without_tone(word)
    # Beside ê, ơ and the like no other letter bears the tone: đựơc is no word.
    moved = _with_tone(bare, tone) if tone and set(bare) & set("ăâêôơư") else word
    if moved != word and is_syllable(moved):
        return moved
    if is_syllable(word):
        return None
    candidates = set()
    for seen, likely in _MISREAD:
        if seen in bare:
            fixed = _with_tone(bare.replace(seen, likely, 1), tone or "")
            if is_syllable(fixed):
                candidates.add(fixed)
    return candidates.pop() if len(candidates) == 1 else None


def _looks_vietnamese(word):
    """Whether a word has a mark or a letter that only Vietnamese has: no foreign word is judged."""
    return any(ord(letter) > 127 for letter in word) and not word.isdigit()


def _without_tone(word):
    """Return the word without its tone, and the tone; None for a word with two tones."""
    decomposed = unicodedata.normalize("NFD", word)
    tones = [sign for sign in decomposed if sign in _TONES]
    bare = "".join(sign for sign in decomposed if sign not in _TONES)
    if len(tones) > 1:
        return unicodedata.normalize("NFC", bare), None
    return unicodedata.normalize("NFC", bare), tones[0] if tones else ""


def _with_tone(bare, tone):
    """Return a syllable with its tone on the vowel that bears it."""
    if not tone:
        return bare
    vowels = [place for place, letter in enumerate(bare) if letter in "aăâeêioôơuưy"]
    if bare.startswith(("gi", "qu")) and len(vowels) > 1:
        vowels = vowels[1:]
    if not vowels:
        return bare
    marked = [place for place in vowels if bare[place] in "ăâêôơư"]
    closed = vowels[-1] < len(bare) - 1
    if marked:
        bearer = marked[-1]
    elif len(vowels) == 1:
        bearer = vowels[0]
    else:
        bearer = vowels[1] if closed or len(vowels) > 2 else vowels[0]
    return unicodedata.normalize("NFC", bare[: bearer + 1] + tone + bare[bearer + 1 :])
