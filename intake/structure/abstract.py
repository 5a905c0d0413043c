"""The abstract in a letter's head: where it begins, how far it goes, what of it is the form's."""

import re

from bilingual.text import fold

from .alphabet import CAPITALS, SMALL
from .rows import Row
from .wording import alternatives
from .wrapping import Wrapping

_BODY_OPENER = re.compile(rf"^(?:{alternatives('form_words', 'opener')})")
_TO_BE_SENT = re.compile(r"^\(?kem theo (?:cong van|ke hoach|van ban|quyet dinh|thong bao)")
_NUMBERED = re.compile(r"^(?:\d{1,2}|[IVX]+)[.)/]\s")
_BULLET = re.compile(r"^[-+•]\s")
# A line that ends so goes on: after "of", "on" and the like something is still to come.
_OPEN_END = re.compile(
    r"(?<!\w)(?:va|cua|ve|cac|nhung|voi|tren|trong|de|nham|theo|so|cho|tai|bang|hoac|phong|chong|"
    r"cong|thuc|su)$"
)
_TITLE = re.compile(rf"(?:[{CAPITALS}]{{2,}}\s+)+(?=[{CAPITALS}][{SMALL}])")


def opens(row: Row, *, titled: bool) -> bool:
    """Whether an abstract may begin here. ``titled``: below the kind of document."""
    if len(row.text) > 260 or _NUMBERED.match(row.text) or _BULLET.match(row.text):
        return False
    if row.text.endswith((".", ":", ";")) and not row.text.endswith("..."):
        return False
    return titled or len(row.text) <= 90 or not _BODY_OPENER.match(row.folded)


def goes_on(before: str, row: Row, *, in_head: bool, wrapping: Wrapping) -> bool:
    """Whether ``row`` goes on with an abstract whose last line is ``before``.

    ``in_head``: the addressees come soon, so that everything before them is still the head.
    """
    last = before.rstrip()
    if len(row.text) > 200 or _NUMBERED.match(row.text) or _TO_BE_SENT.match(row.folded):
        return False
    if last.endswith(".") and not last.endswith(".."):
        return False
    if last.endswith((")", "”")) and last.count("(") < last.count(")"):
        return False
    if last.isupper() and row.is_capitals and not (wrapping.spaced and row.gap):
        return True
    if row.text[0].islower() or last.endswith(("-", ",", "–")) or _OPEN_END.search(fold(last)):
        return True
    if in_head:
        return len(row.text) < 100
    if _BODY_OPENER.match(row.folded) or _fills_its_line(last, row, wrapping):
        return False
    if row.starts or (wrapping.spaced and row.gap):
        return False
    return len(row.text) < 90 and not row.text.endswith((".", ":", ";"))


def _fills_its_line(before, row, wrapping):
    """Whether a full line of text stands below the short lines of a centred abstract."""
    full = 0.85 * wrapping.width
    return bool(wrapping.width) and len(row.text) >= full > len(before)


def whole(lines: list[str]) -> str:
    """Return the abstract that ``lines`` print, without brackets, quotation marks and end mark."""
    text = ""
    for line in lines:
        if re.search(r"\w-$", text) and re.match(r"[A-ZĐ0-9]", line):
            text += line
        else:
            text = f"{text} {line}" if text else line
    return re.sub(r"\s*\.?/\.\s*$|\s*[.;]$", "", _unwrapped(text.strip()))


def _unwrapped(text):
    """Return a text without the brackets or quotation marks that stand around all of it."""
    for opened, closed in ("()", "[]", "“”", '""'):
        begins, ends = text.startswith(opened), text.endswith(closed)
        if begins and not ends and text.count(opened) == 1 and closed not in text:
            text = text[1:]
        elif ends and opened not in text[:-1]:
            text = text[:-1]
        elif begins and ends and opened not in text[1:-1]:
            text = text[1:-1]
    return text.strip()


def title_before(text: str) -> str:
    """Return the words in capitals before an abstract in small letters, "" where none are."""
    found = _TITLE.match(text)
    return found[0].strip() if found else ""
