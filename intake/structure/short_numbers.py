"""Numbers of three or four digits: 113, 156, 1022, 5656. Words tell them from counts and years.

Every pattern is for folded text.
"""

import re

from .wording import alternatives

PATTERN = re.compile(
    r"(?<![\d./\-–+])(?:1[1-9]\d|198|1022|5656|14\d\d|8\d\d\d|9\d\d\d)(?![\d/\-–%])(?![.,]\d)"
)
_SPOKEN_OF = re.compile(
    rf"(?:(?<!\w)(?:{alternatives('value_words', 'before a short number')})\s*"
    r"(?:dien thoai\s*|khan cap\s*|nong\s*|ngan\s*|ngay\s*)?[:(]?\s*|canh sat\s|canh sat 113\s)$"
)
_NOUN = r"(?<!\w)(?:tong dai|dau so|duong day nong|duong day|hotline|so may|so ngan|so)"
# An adjective stands between the noun and the number: "đầu số miễn phí 156".
_DESCRIBED = re.compile(
    rf"{_NOUN}(?: (?:{alternatives('value_words', 'describes a number')})){{1,3}}\s*[:(]?\s*$"
)
# Whose it is, or what for, stands between them, and a colon says that the number comes.
_NAMED = re.compile(
    r"(?<!\w)(?:tong dai|dau so|duong day nong|hotline|so (?:dien thoai|may|truc|goi|khan cap))"
    r"(?: [\w.&-]+){1,7}\s*:\s*[(“\"]?$"
)
_WHOSE = re.compile(
    r"(?<!\w)(?:tong dai|dau so|duong day nong|hotline)(?: [\w.&-]+){1,5}"
    r" (?:qua|la|theo) (?:so )?[(“\"]?$"
)
# Behind another number: "113, 114 hoặc 115", "18008098 (mọi mạng), 198 (trong mạng)".
_FOLLOWS = re.compile(r"\s*(?:\([^()]{0,60}\)\s*)?(?:,|;|/|-|–|hoac|va|hay|,? cung)\s*")
# The number of a paper, a house or a unit: "Công điện số 139".
_OF_ANOTHER_THING = re.compile(
    rf"(?<!\w)(?:{alternatives('value_words', 'numbered')})(?: \w+){{0,2}} so\s*:?\s*$"
)
_COUNTED = re.compile(rf"^\s*(?:{alternatives('value_words', 'counted')})\b")


def is_called(before: str, after: str, between: str | None) -> bool:
    """Whether a short number is one that is called. ``between``: text since a number, if any."""
    if _COUNTED.match(after) or _OF_ANOTHER_THING.search(before):
        return False
    patterns = (_SPOKEN_OF, _DESCRIBED, _NAMED, _WHOSE)
    if any(pattern.search(before) for pattern in patterns):
        return True
    return between is not None and _FOLLOWS.fullmatch(between) is not None
