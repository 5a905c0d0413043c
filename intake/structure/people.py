"""Names of people, ranks and offices, as a signature block prints them."""

import re

from bilingual.text import fold

from .landmarks import AUTHORITY, OFFICES
from .naming import HEADS

# The family names that nearly all Vietnamese people bear, ethnic minorities' among them (census of
# 2019 and usage); folded, for scanners lose the accents.
_FAMILIES = frozenset(
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan vuong trinh truong "
    "dinh lam phung mai to ha ta thai chu cao luong luu tang kieu quach tong la thach son kim danh "
    "chau quan han cu ma nong hua vi vang giang sung lo cam quang lu mua ha h'  y k' dieu dinh a ksor "
    "rcom nay siu kpa rmah ro nie mlo eban ayun bkrong buon thao tan ban trieu trang "
    "cung ong to ninh nhan tu van luc lai khuc khong kha hau hinh giap dam doan diep dong "
    "che cat bach banh au an uong ung ton than thi tieu".split()
)
_RANK = re.compile(
    r"^(?:đại tướng|thượng tướng|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|thiếu tá|đại úy|đại uý|"
    r"thượng úy|thượng uý|trung úy|trung uý|thiếu úy|thiếu uý|đồng chí|ông|bà|ths|ts|bs|bác sĩ|thạc sĩ|tiến sĩ|"
    r"bscki{1,2}|bsck|pgs|gs|luật sư|kỹ sư|cn|ks)(?:\.|\b)\s*(?:ts\.?\s*|ckii?\.?\s*|cki\.?\s*|bs\.?\s*)?",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?:pho |quyen )?(?:tong )?(?:truong (?!hop|tieu|trung|mam|dai|cao|thpt|thcs)|chu tich|giam doc|chanh |cuc truong|vien truong|hieu truong|chi huy|doi truong|bi thu|chu nhiem|to truong|tram truong|thu truong|tong bien tap|cuc pho)"
)
_WORD = re.compile(r"[^\W\d_][^\W\d_'’\-]*")


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
