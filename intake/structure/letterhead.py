"""The bodies of a letterhead: which lines belong to one name, and which body stands above."""

import re

from bilingual.text import fold

from .naming import HEADS, UNFINISHED, written
from .wording import alternatives

# A body that begins inside a line: two lines of the letterhead were joined.
_INNER = re.compile(rf"(?<=\w) (?=(?:{alternatives('name_words', 'inner')}))")
_WHOLE = re.compile(
    r"(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|bo) \w+(?: \w+)*$|viet nam$|xa hoi$|nha nuoc$"
)


_KIND_OF_PLACE = re.compile(r"^(?:tp\.?|thành phố|tỉnh|xã|phường|huyện|quận)\s+", re.IGNORECASE)


def bodies(lines: list[str], place: str | None = None) -> tuple[str | None, str | None]:
    """Return (parent, issuer) of the lines at the top left, each name joined and written out.

    ``place`` is that of the date: inside a name in capitals it shows which words are a place's.
    """
    names = []
    for line in lines:
        text = re.sub(r"\s+", " ", line).strip(" *-–_.:;")
        if not text:
            continue
        if names and not _begins(text, names[-1]):
            names[-1] = f"{names[-1]} {text}"
        else:
            names.append(text)
    names = [part for name in names for part in _divided(name)]
    names = [_with_place(written(name), place) for name in names]
    if not names:
        return None, None
    if len(names) == 1:
        return None, names[0]
    return " - ".join(names[:-1]) if len(names) > 2 else names[0], names[-1]


def _with_place(name, place):
    bare = _KIND_OF_PLACE.sub("", place or "")
    if not bare or bare.isupper() or not bare.istitle():
        return name
    return re.sub(rf"(?<!\w){re.escape(bare)}(?!\w)", bare, name, flags=re.IGNORECASE)


def _begins(text, before):
    """Whether a line begins another body than the one of the line before."""
    folded, last = fold(text), fold(before)
    if UNFINISHED.search(last):
        return False
    return bool(HEADS.match(folded))


def _divided(name):
    """Yield the bodies of a name that two lines of the letterhead were joined into."""
    folded, begin = fold(name), 0
    if re.match(r"ngan hang nha nuoc (?:viet nam )?chi nhanh", folded):
        yield name
        return
    for found in _INNER.finditer(folded):
        before = folded[begin : found.start()]
        if _WHOLE.search(before) and not UNFINISHED.search(before):
            yield name[begin : found.start()]
            begin = found.end()
    yield name[begin:]
