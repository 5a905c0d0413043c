"""Names of bodies: written in capitals in a letterhead, and as the decree writes them elsewhere.

Decree 30/2020/NĐ-CP, Appendix II, says which words of a body's name take a capital.
"""

import re
from functools import cache

from bilingual.text import fold, nfc
from intake.tables import provinces, rows

from .wording import alternatives

# What begins the name of a body, folded; a line of the letterhead that begins so begins a body.
HEADS = re.compile(rf"(?:{alternatives('name_words', 'head')})")
_PLACES = re.compile(
    r"(?<!\w)(?:tinh|thanh pho|tp\.?|quan|huyen|thi xa|thi tran|xa|phuong|dac khu|khu vuc)\s+(?=\S)"
)
_PLACE_WORDS = (
    *("tỉnh", "thành phố", "tp", "quận", "huyện", "thị xã", "thị trấn", "xã", "phường"),
    *("đặc khu", "khu vực"),
)
# The word after these names what the body is for, and takes a capital (Appendix II, part III).
_FUNCTION = re.compile(
    rf"(?:^|\s)(?:{alternatives('name_words', 'field')})\s+$|(?:so|cuc|phong) [^,]+,\s+$"
)
# After these stands a name of its own: Ngân hàng TMCP Biển Xanh, Trường THPT Bình Phú Đông.
_OWN_NAME = re.compile(rf"(?:{alternatives('name_words', 'own name')}) (?:(?!va )\S+ )*$")
# After these stands a place's name.
_LED = re.compile(r"(?:^|\s)(?:tinh|thanh|huyen|thi|quan|xa|phuong) (?:uy|doan)\s+(?:\S+\s+)*$")
_STOP = re.compile(r"\s(?:va|cua|ve)\s|[,;()]|\s[-–]\s")
# Each needs what follows it: a line with nothing else is not yet a body.
UNFINISHED = re.compile(
    rf"(?:^(?:{alternatives('name_words', 'unfinished')})|[,\-–]|(?<!\w)(?:va|cua|cac))$"
)
# A body's name begins with a capital, and says with small letters what it is of another.
_LATER_IN_SMALL = frozenset({"chi nhanh"})
# They keep their capitals inside a name.
_INITIALS = frozenset(fold(row["short"]) for row in rows("initials"))


@cache
def _official():
    names = {fold(nfc(row["name"])): nfc(row["name"]) for row in rows("body_names")}
    names |= {fold(row["short"]): row["short"] for row in rows("abbreviations")}
    return dict(sorted(names.items(), key=lambda pair: -len(pair[0])))


@cache
def province_names() -> dict[str, str]:
    """Return each province's folded name, and what else it is called, with the name as written."""
    known = {}
    for row in provinces():
        for name in (row["name_vi"], *row["other_names"].split(" ; ")):
            if len(name) > 3:
                known.setdefault(fold(name), name)
    return known


def _capitalise(word):
    return word[:1].upper() + word[1:].lower()


def written(name: str) -> str:
    """Return a body's name in the decree's letters; one that is not in capitals stays as it is."""
    name = re.sub(r"\s+", " ", nfc(name)).strip(" *-–.:;")
    letters = [character for character in name if character.isalpha()]
    if not letters or sum(map(str.isupper, letters)) < 0.8 * len(letters):
        return name
    folded, out, at = fold(name), [], 0
    while at < len(name):
        step = _known(name, folded, at) or _place(name, folded, at)
        if step:
            text, length = step
        else:
            found = re.compile(r"\S+\s*|\s+").match(name, at)
            before = folded[:at]
            first = at == 0 or any(rule.search(before) for rule in (_OWN_NAME, _FUNCTION, _LED))
            text, length = _plain(found[0], first=first), len(found[0])
        out.append(text)
        at += length
    result = "".join(out)
    return result[:1].upper() + result[1:]


def _plain(word, *, first):
    bare = word.strip()
    if re.search(r"\d|^[IVX]+$", bare) or fold(bare) in _INITIALS or _has_no_vowel(bare):
        return word
    return _capitalise(word) if first else word.lower()


def _has_no_vowel(word):
    """Whether letters stand for words: KCN, LĐLĐ."""
    return len(word) > 1 and not re.search("[aeiouy]", fold(word)) and word[0].isalpha()


def _known(name, folded, at):
    """Return the official writing of the longest known name that begins at ``at``."""
    if at and folded[at - 1].isalnum():
        return None
    for key, official in _official().items():
        if at and " " not in key and name[at : at + len(key)] != official:
            continue
        if at and key in _LATER_IN_SMALL:
            continue
        if folded.startswith(key, at) and not folded[at + len(key) : at + len(key) + 1].isalnum():
            return _as_printed(name[at : at + len(key)], official), len(key)
    return None


def _as_printed(printed, official):
    """Return the printed letters, old tone marks and all, in the case of the official ones."""
    if len(printed) != len(official):
        return official
    pairs = zip(printed, official, strict=True)
    return "".join(p.upper() if o.isupper() else p.lower() for p, o in pairs)


def _place(name, folded, at):
    """Return a place's name with capitals: after "TỈNH" and the like, to the end or a comma."""
    if at and folded[at - 1].isalnum():
        return None
    found = _PLACES.match(folded, at)
    if found and name[at : found.end()].strip(" .").lower() in _PLACE_WORDS:
        kind = name[at : found.end()].lower()
        if kind.startswith("khu vực") and re.match(r"[IVX]+\b", name[found.end() :]):
            kind = "Khu vực "
        kind = "TP. " if kind.startswith("tp") else kind
        begin = found.end()
    elif any(_starts(folded, key, at) for key in province_names()):
        kind, begin = "", at
    else:
        return None
    stop = _STOP.search(folded, begin)
    end = stop.start() if stop and not _is_double_name(folded, begin) else len(name)
    again = _PLACES.search(folded, begin)
    if again and again.start() < end and again.start() > begin:
        end = again.start()
    if not kind:
        key = max((k for k in province_names() if _starts(folded, k, at)), key=len)
        end = at + len(key)
    place = " ".join(
        word if re.fullmatch("[IVX]+", word) else _capitalise(word)
        for word in name[begin:end].split(" ")
    )
    place = re.sub(r"(?<=[-–])\w", lambda found: found[0].upper(), place)
    if fold(place) == "ho chi minh" and kind.startswith("thành"):
        kind = "Thành phố "
    return kind + place, end - at


def _starts(folded, key, at):
    return folded.startswith(key, at) and not folded[at + len(key) : at + len(key) + 1].isalnum()


def _is_double_name(folded, begin):
    return bool(re.match(r"[a-z ]+? [-–] (?=vung tau|hue)", folded[begin:]))
