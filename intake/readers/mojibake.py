"""Text that is Unicode already but says it in an old encoding's letters: found and put right.

Somebody copied "ñy ban nh©n d©n" out of a window whose font showed it as ủy ban nhân dân.
"""

import re
from collections.abc import Callable, Sequence

from bilingual.text import nfc
from intake import syllables
from intake.readers import old_encodings

_Scheme = Callable[[str], str]
_SCHEMES: tuple[_Scheme, ...] = (
    old_encodings.from_double_utf8,
    old_encodings.from_tcvn3,
    old_encodings.from_vni,
)
# Letters that no old encoding shows: where one stands, the line is in Unicode.
_ONLY_UNICODE = re.compile("[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]")
# A text is in a scheme when so many of its accented lines speak for it by themselves.
_MAJORITY = 0.5


def repaired(lines: Sequence[str]) -> list[str]:
    """Return the lines, those in an old encoding's letters converted, the others as they are."""
    scores = [_score(line) for line in lines]
    schemes = [
        _own_scheme(line, score) if score else None
        for line, score in zip(lines, scores, strict=True)
    ]
    accented = sum(score is not None for score in scores)
    if not any(schemes):
        return list(lines)
    common = max(_SCHEMES, key=schemes.count)
    everywhere = schemes.count(common) >= _MAJORITY * accented
    return [
        _converted(line, scheme or (common if everywhere and score else None))
        for line, score, scheme in zip(lines, scores, schemes, strict=True)
    ]


def _score(line):
    return None if line.isascii() else syllables.count(line)


def _own_scheme(line, score):
    good, bad = score
    line = line[: syllables.SAMPLE]
    # C1 control characters and the like break words where double UTF-8 is meant; they count, too.
    if not bad and not re.search("[\u0080-\u009f]|Ã |[a-z][©®¬µ¶¸¹»¼½¾«\u00ad]|\u00ad[a-z]", line):
        return None
    best, best_value = None, good - 2 * bad
    for scheme in _SCHEMES:
        if scheme is not old_encodings.from_double_utf8 and _ONLY_UNICODE.search(line):
            continue
        new_good, new_bad = syllables.count(nfc(scheme(line)))
        convincing = new_good > good and new_good >= 3 * new_bad
        if convincing and new_good - 2 * new_bad > best_value:
            best, best_value = scheme, new_good - 2 * new_bad
    return best


def _converted(line, scheme):
    if scheme is None:
        return line
    if scheme is old_encodings.from_double_utf8:
        return nfc(scheme(line))
    # Soá alone is a syllable as it stands; among lines in VNI it is Số.
    if _ONLY_UNICODE.search(line):
        return line
    converted = nfc(scheme(line))
    return converted if syllables.count(converted)[1] <= syllables.count(line)[1] else line
