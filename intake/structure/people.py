"""Names of people, ranks and offices, as a signature block prints them."""

import re

from bilingual.text import fold
from intake.tables import rows

from .landmarks import AUTHORITY, OFFICES
from .naming import HEADS

# The family names that nearly all bear, folded, for scanners lose the accents.
_FAMILIES = frozenset(fold(row["name"]) for row in rows("family_names"))
_RANK = re.compile(
    r"^(?:đại tướng|thượng tướng|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|thiếu tá|"
    r"đại úy|đại uý|thượng úy|thượng uý|trung úy|trung uý|thiếu úy|thiếu uý|đồng chí|ông|bà|"
    r"ths|ts|bs|bác sĩ|thạc sĩ|tiến sĩ|bscki{1,2}|bsck|pgs|gs|luật sư|kỹ sư|cn|ks)(?:\.|\b)\s*"
    r"(?:ts\.?\s*|ckii?\.?\s*|cki\.?\s*|bs\.?\s*)?",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?:pho |quyen )?(?:tong )?(?:truong (?!hop|hoc|tieu|trung|mam|dai|cao|thpt|thcs)|"
    r"chu tich|giam doc|chanh |cuc truong|vien truong|hieu truong|chi huy|doi truong|bi thu|"
    r"chu nhiem|to truong|tram truong|thu truong|tong bien tap|cuc pho)"
)
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’\-])*")


def without_rank(text: str) -> str:
    """Return a name without the ranks and degrees before it."""
    while found := _RANK.match(text):
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
    capitals = bare.isupper()
    if capitals and len(words) < 3:
        return False
    if HEADS.match(fold(bare)):
        return False
    known = fold(words[0]) in _FAMILIES or "’" in bare or "'" in bare
    return known and not is_office(bare)


def is_office(text: str) -> bool:
    """Whether ``text`` begins with an office in capitals: PHÓ GIÁM ĐỐC SỞ."""
    bare = re.sub(r"\s+", " ", text).strip(" .*")
    folded = fold(bare)
    letters = [character for character in bare if character.isalpha()]
    if not letters or sum(letter.isupper() for letter in letters) < 0.8 * len(letters):
        return False
    return bool(_OFFICE.match(folded)) or any(
        re.match(rf"{re.escape(fold(office))}(?!\w)", folded) for office in OFFICES
    )


def is_title(text: str) -> bool:
    """Whether a line of a signature block says on whose behalf or in which office one signs."""
    return is_office(text) or bool(AUTHORITY.match(text) and text[:12].upper() == text[:12])
