"""The kind of a document: its title in capitals, else what the symbol of its number says."""

import re

from bilingual.text import fold

from . import landmarks as at

# Symbols of kinds of documents that are no letters and no warnings.
_OTHER_KINDS = re.compile(r"(?:QĐ|NQ|BC|TTr|HD|NĐ|TT|QC|GM|GT|BB|HĐ)$")
_BY_LENGTH = sorted(at.KINDS, key=len, reverse=True)
# A body may be named so: "KẾ HOẠCH VÀ ĐẦU TƯ" is the second line of a department's name.
_PART_OF_NAME = re.compile(r"\s+(?:va|dau tu|tai chinh)(?!\w)")
# What goes on behind a title on one line even where no head was seen yet: its abstract.
_ABSTRACT = re.compile(
    r"\s*[:\-–(]|\s+(?:ve|v/v|khan|thu|thuc|phuong|cac|mot|hinh|tinh|doi|nguoi|lua|toi)"
)


def title_of(text: str, *, in_head: bool) -> str | None:
    """Return the title, as ``landmarks.KINDS`` names it, that a row is or begins with.

    ``in_head``: a head was seen before, so that what follows the title is its abstract.
    """
    letters = [character for character in text if character.isalpha()]
    capitals = bool(letters) and sum(map(str.isupper, letters)) >= 0.8 * len(letters)
    spelled = fold(text)
    for title in _BY_LENGTH:
        name = fold(title)
        if spelled == name:
            return title
        if not spelled.startswith(name) or not text[: len(name)].isupper():
            continue
        rest = spelled[len(name) :]
        if re.match(r"\w", rest) or _PART_OF_NAME.match(rest):
            continue
        marked = at.ABSTRACT.match(rest.strip(" :.-–"))
        if marked or (capitals and (in_head or _ABSTRACT.match(rest))):
            return title
    return None


def kind_of_symbol(symbol: str | None, *, is_party: bool, is_numbered: bool) -> str | None:
    """Return the kind that a symbol names, a letter's where it names none."""
    parts = re.split(r"[-/]", symbol or "")
    for part in parts[:1] if not is_party else parts:
        if part in at.SYMBOL_KINDS:
            return at.SYMBOL_KINDS[part]
    named = parts[-1] if parts[0].isdigit() else parts[0]
    if symbol and _OTHER_KINDS.match(named):
        return None
    return "cong_van" if is_numbered else None
