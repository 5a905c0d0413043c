"""Bytes of a text file become a string, in the encoding in which they are most Vietnamese."""

import codecs
import re

from bilingual.text import nfc
from intake import syllables
from intake.readers import old_encodings

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffd\ufffe\uffff]")
# A stray control character is a fault of a conversion; one in fifty characters is no text.
_MOST_CONTROLS = 0.02
_FEWEST_SYLLABLES = 2
_BEST_SHARE = 0.8
_PUNCTUATION = set("‘’“”‚„–—…•·‹›«»°²³¹½¼§©®€ \u00a0\u00ad")


def decode(data: bytes) -> str | None:
    """Return the text, or None where no encoding known here makes it convincing."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _legible(data[len(mark) :].decode(encoding, "replace"))
    encoding = _utf16_by_zeros(data)
    if encoding:
        return _legible(data.decode(encoding, "replace"))
    try:
        return _legible(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _most_vietnamese(data)


def _legible(text):
    controls = len(_CONTROL.findall(text))
    return text if controls <= len(text) * _MOST_CONTROLS else None


def _utf16_by_zeros(data):
    # Blanks, digits and unaccented letters, over half of a text, have a zero in their upper byte.
    sample = data[: syllables.SAMPLE]
    first, second = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if second > 0.3 * half and first < 0.02 * half:
        return "utf-16-le"
    if first > 0.3 * half and second < 0.02 * half:
        return "utf-16-be"
    return None


def _latin(data):
    """Return bytes as Latin-1, the bullets and dashes of Windows among them as they were typed."""
    return data.decode("latin-1").translate(old_encodings.WINDOWS_SIGNS)


# UTF-8 with a few broken bytes comes first, so that it wins where another reads as well.
_READINGS = (
    lambda data: data.decode("utf-8", "replace"),
    lambda data: nfc(data.decode("cp1258", "replace")),
    lambda data: nfc(old_encodings.from_tcvn3(_latin(data))),
    lambda data: nfc(old_encodings.from_vni(_latin(data))),
    old_encodings.from_viscii,
)


def _most_vietnamese(data):
    best, best_value = None, 0
    for reading in _READINGS:
        text = reading(data[: syllables.SAMPLE])
        good, bad = syllables.count(text)
        sure = good >= _FEWEST_SYLLABLES and good >= _BEST_SHARE * (good + bad)
        if sure and good - 2 * bad > best_value and _legible(text):
            best, best_value = reading, good - 2 * bad
    if best:
        return best(data)
    shown = data.decode("cp1252", "replace")
    # Unaccented text with typographic quotes.
    if _legible(shown) and all(sign.isascii() or sign in _PUNCTUATION for sign in shown):
        return shown
    return None
