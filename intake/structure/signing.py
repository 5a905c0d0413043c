"""A signature that stands on one row: "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC (Đã ký) Đại tá Lê Na"."""

import re
from itertools import takewhile

from bilingual.text import fold

from . import landmarks as at
from .naming import HEADS
from .people import begins_with_name, is_office, is_title, without_rank

_WORD = re.compile(r"\S+")
_SIGNED = re.compile(r"\s*[(\[][^()\[\]]{2,40}[)\]]")
_ITEM = re.compile(r"\s*(?:[-–+•]\s*)?(?:[-–+•]\s*(?=\w)|(?=Như |Lưu\b))")
_OFFICE_INSIDE = re.compile(rf"\s[-–]?\s*(?=(?:{'|'.join(map(fold, at.OFFICES))})(?!\w))")
_AUTHORITY_INSIDE = re.compile(r"\s(?=(?:T/M|TM|KT|K/T|TL|T/L|TUQ)[.:]\s?\w)")


def own_office_at(whom: str) -> int | None:
    """Return where the signer's own office begins behind the one on whose behalf one signs."""
    for found in _OFFICE_INSIDE.finditer(fold(whom)):
        before = whom[: found.start()].strip(" -–")
        if is_office(whom[found.end() :]) and (is_office(before) or HEADS.match(fold(before))):
            return found.end()
    return None


def cuts_of_signature(text: str) -> list[int]:
    """Return where a signature's parts begin on its row and where it ends; [] for another row."""
    end = _end_of_capitals(text)
    if not is_title(text[:end]):
        return []
    rest = text[end:]
    signed = _SIGNED.match(rest)
    signed = signed if signed and at.SIGNED.match(fold(signed[0].strip())) else None
    name = begins_with_name(rest[signed.end() :] if signed else rest)
    item = _ITEM.match(rest)
    if not (name or signed or item):
        return _before_item(text, end) if rest.strip() else _cuts_in_capitals(text)
    cuts = [*_cuts_in_capitals(text[:end]), end]
    if signed:
        cuts.append(end + signed.end())
    if name:
        cuts.append((end + signed.end() if signed else end) + name)
    return cuts


def _before_item(text, end):
    """Return where a recipient in initials begins: "KT. CHỦ TỊCH - TT HĐND xã (b/c);"."""
    dash = max(text.rfind(dash, 0, end) for dash in (" - ", " – "))
    is_item = dash > 0 and text.rstrip().endswith((";", ".", ")")) and is_title(text[:dash])
    return [*_cuts_in_capitals(text[:dash]), dash] if is_item else []


def _cuts_in_capitals(text):
    """Return where each authority after the first, and the signer's own office, begins."""
    cuts = [found.end() for found in _AUTHORITY_INSIDE.finditer(text)]
    begin = cuts[-1] if cuts else 0
    authority = at.AUTHORITY.match(text[begin:])
    if authority:
        own = own_office_at(authority["whom"])
        cuts += [begin + authority.start("whom") + own] if own else []
    return cuts


def _end_of_capitals(text):
    """Return where the words in capitals end with which a row begins.

    What begins a name belongs to what follows: "Y Thim", "A Brôl", "BS. Lê Na".
    """
    words = list(_WORD.finditer(text))
    run = list(takewhile(lambda word: _is_in_capitals(word[0]), words))
    while run and not any(map(str.isalnum, run[-1][0])):
        run.pop()
    while run and len(run) < len(words) and _begins_a_name(run[-1][0]):
        run.pop()
    return run[-1].end() if run else 0


def _begins_a_name(word):
    """Whether a word in capitals is a degree, or one letter of a name."""
    return bool(re.fullmatch(r"[^\W\d_]['’]?", word)) or without_rank(f"{word} A") == "A"


def _is_in_capitals(word):
    return not any(map(str.islower, word)) and word[0] not in "(["
