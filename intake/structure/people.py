"""Names of people, ranks and offices, as a signature block prints them."""

import re

from bilingual.text import fold
from intake.tables import rows

from .landmarks import AUTHORITY, OFFICES
from .naming import HEADS
from .wording import alternatives

# The family names that nearly all bear, folded, for scanners lose the accents.
_FAMILIES = frozenset(fold(row["name"]) for row in rows("family_names"))
# With its accents Bàn is a family, without them it may be a body.
_EXACT_FAMILIES = frozenset(row["name"].lower() for row in rows("family_names"))
_RANK = re.compile(rf"(?:{alternatives('name_words', 'rank')})(?:\.\s*|\s+)")
# With their accents: without them they are names, too.
_ADDRESS = re.compile(r"(?:ông|bà|đồng chí)\s+", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?:pho |quyen )?(?:tong )?(?:truong (?!hop|hoc|tieu|trung|mam|dai|cao|thpt|thcs)|"
    r"chu tich|giam doc|chanh |cuc truong|vien truong|hieu truong|chi huy|doi truong|bi thu|"
    r"chu nhiem|to truong|tram truong|thu truong|tong bien tap|cuc pho)"
)
_OFFICES = frozenset(map(fold, OFFICES))
_KNOWN_OFFICE = re.compile(rf"(?:{'|'.join(re.escape(fold(office)) for office in OFFICES)})(?!\w)")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’\-])*")
# Words of a heading in capitals that are nobody's name.
_NO_NAME = re.compile(r"(?<!\w)(?:cua|va|cac|cho|phieu|bieu|y kien|xac nhan) ")
_CELL = re.compile(r"noi nhan|[-+•(]|ky|nguoi ky|digitally|signature|\d")


def without_rank(text: str) -> str:
    """Return a name without the ranks and degrees before it."""
    while found := _RANK.match(fold(text)) or _ADDRESS.match(text):
        if not text[found.end() :].strip():
            break
        text = text[found.end() :].strip()
    return text


def is_person(text: str) -> bool:
    """Whether ``text`` is nothing but a person's name, a rank before it or not."""
    bare = without_rank(text.strip(" .*"))
    words = bare.split()
    if not 2 <= len(words) <= 6 or any(not _WORD.fullmatch(word) for word in words):
        return False
    if not all(word[0].isupper() for word in words):
        return False
    if bare.isupper() and (len(words) < 3 or _NO_NAME.search(fold(bare))):
        return False
    if _is_body(bare):
        return False
    known = fold(words[0]) in _FAMILIES or "’" in bare or "'" in bare
    return known and not is_office(bare)


def _is_body(text):
    """Whether a text begins like a body's name."""
    return bool(HEADS.match(fold(text))) and text.split()[0].lower() not in _EXACT_FAMILIES


def may_be_name(text: str) -> bool:
    """Whether a line below an office reads like a name, whatever the family's name is."""
    bare = without_rank(text.strip(" *."))
    words = bare.split()
    fewest = 1 if re.match("H['’]", bare) else 2
    return (
        fewest <= len(words) <= 6
        and all(word[0].isupper() and re.sub("[’']", "", word).isalpha() for word in words)
        and not bare.isupper()
        and not _is_body(bare)
    )


def begins_with_name(text: str) -> int:
    """Return where the name ends with which ``text`` begins, a rank before it or not; else 0.

    What follows it is another cell: the recipients, a digital signature.
    """
    words = list(re.finditer(r"\S+", text))
    most = 0
    for count in range(2, min(len(words), 9) + 1):
        end = words[count - 1].end()
        if may_be_name(text[:end]):
            most = end
    rest = text[most:].strip(" .*")
    return most if most and (not rest or _CELL.match(fold(rest))) else 0


def is_office(text: str) -> bool:
    """Whether ``text`` begins with an office in capitals: PHÓ GIÁM ĐỐC SỞ."""
    bare = re.sub(r"\s+", " ", text).strip(" .*")
    folded = fold(bare)
    letters = [character for character in bare if character.isalpha()]
    if not letters or sum(letter.isupper() for letter in letters) < 0.8 * len(letters):
        return False
    return bool(_OFFICE.match(folded) or _KNOWN_OFFICE.match(folded))


def is_small_office(text: str) -> bool:
    """Whether ``text`` is an office in small letters and where it is held: "Trưởng Công an xã"."""
    bare = text.strip(" .*")
    if not bare[:1].isupper() or not all(map(_WORD.fullmatch, bare.split())):
        return False
    folded = fold(bare)
    return any(
        len(rest.split()) <= 4 and not rest[:1].isalnum()
        for rest in (folded[len(office) :] for office in _OFFICES if folded.startswith(office))
    )


def is_title(text: str) -> bool:
    """Whether a line of a signature block says on whose behalf or in which office one signs."""
    return is_office(text) or bool(AUTHORITY.match(text) and text[:12].upper() == text[:12])
