"""One line as the next step wants it: composed, with ordinary spaces, nothing hidden in it."""

import re

from bilingual.text import nfc, without_hidden

_SUPERSCRIPT_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_C1_AND_STRAY = re.compile("[\u0080-\u009f\ufff9-\ufffc\ufffe\uffff]")
_HYPHENS = re.compile("[\u2010\u2011\uf02d]")
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
# What symbol fonts put in front of an item; · comes from text copied out of Word.
_BULLET_AT_START = re.compile("^(\\s*)([\ue000-\uf8ff·])\\s*(?=\\S)")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_PLUS = "\uf02b"
# The signs that Symbol and Wingdings print at these places; any other prints as a round bullet.
_GLYPHS = {"\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf0a8": "□", "\uf071": "□", "\uf02a": "*"}
_RAISED = re.compile(r"<sup>\s*(\d{1,3})\s*</sup>", re.IGNORECASE)


def superscript(digits: str) -> str:
    """Return the digits raised: "12" → "¹²"."""
    return digits.translate(_SUPERSCRIPT_DIGITS)


def glyph(sign: str) -> str:
    """Return what a bullet of a symbol font looks like: U+F0B7 → "•"."""
    return _GLYPHS.get(sign, "•")


def cleaned(line: str) -> str:
    """Return the line composed (NFC), runs of spaces and tabs kept, blanks at its end left out."""
    if line.isascii() and line.isprintable() and "<" not in line:
        return line.rstrip()
    line = _RAISED.sub(lambda mark: superscript(mark[1]), line)
    line = _HYPHENS.sub("-", _SPACES.sub(" ", line)).replace(_PLUS, "+")
    line = without_hidden(_C1_AND_STRAY.sub("", line)).translate(_LIGATURES)
    line = _BULLET_AT_START.sub(lambda found: f"{found[1]}{glyph(found[2])} ", line)
    return nfc(_PRIVATE.sub("", line)).rstrip()
