"""What a paragraph tells: what happened, what one person went through, what nobody does.

Patterns are for folded text, but where a name or an accent decides.
"""

import re

from bilingual.text import fold

from .accents import told_apart
from .wording import alternatives

_PERSONS = alternatives("order_words", "person")
_BODIES = "|".join(alternatives(table, "body") for table in ("order_words", "audience_words"))
_ACCOUNT = re.compile(rf"^(?:{alternatives('order_words', 'account')})")
# A report tells of one person, or quotes: the folded words would read as orders (chị, chỉ).
_NARRATED = re.compile(
    r"^[^.;]{3,70}, (?:chị|anh|ông|bà|cô|bác|em|tôi) (?:được|bị|đã|liền|thấy|nghe|tin|kể|vội|mới) "
)
_OF_A_PERSON = re.compile(
    r"^[“\"]?(?:(?:Chị|Anh|Ông|Bà|Cô|Em) [A-ZĐ]|Tại |Tôi |Vợ chồng |"
    # A name that hides behind its initials is one person's: "Học sinh Lò Thị M.", "Cụ N.V.T.".
    r"(?:[A-ZĐ]\w+ ){1,3}(?:[^\W\d_]+ ){0,3}(?:[A-ZĐ]\.){1,5}(?=,|;| \(| [^\W\dA-ZĐÀ-Ỹ]))"
)
# … but such a person may also speak, for a body: "Ông Tín khuyên bà con".
_ADVISES_THEN = re.compile(
    r"(?:khuyen cao|khuyen|de nghi|luu y|nhac nho|nhac|keu goi|mong)(?: den| toi)? "
    rf"(?:cac |moi |toan the |quy )?(?:to chuc, ca nhan|{_PERSONS}|nguoi )"
)
_SPEAKS_FOR_A_BODY = re.compile(
    r"^[“\"]?(?:Ông|Bà|Anh|Chị|(?:Đại|Thượng|Trung|Thiếu) (?:tá|úy|tướng)|Luật sư|Bác sĩ|"
    r"Tiến sĩ|TS\.?|Chuyên gia) [A-ZĐ]"
)
# "Our staff never ask for a password": what is so, not what anybody shall do.
_NEVER = re.compile(
    r"^(?!(?:hay|xin|tuyet doi|dung|(?:quy |cac |moi )?"
    rf"(?:{alternatives('audience_words', 'citizen')}))(?!\w))"
    r"[^.:;]{3,80} (?:khong|chua) bao gio "
)
# The sender's own people, by whom a letter to the public says what they do and what they never do.
_OUR_STAFF = re.compile(rf"^(?:cac |moi |toan bo )?(?:{alternatives('order_words', 'own people')})")
_ASSURES = re.compile(
    r"^[^.:;]{3,110}?(?<!\w)(?P<how>khong|chua|chi)(?: he| duoc| bao gio)? "
    rf"(?:{alternatives('order_words', 'assured')})(?!\w)"
)
_OBLIGES = re.compile(
    r"(?<!\w)(?:can(?! bo)|phai|nghiem cam|tuyet doi|(?<!khong )de nghi|yeu cau cac|hay|"
    r"co trach nhiem|khong duoc|duoi moi hinh thuc|vi pham|ky luat)(?!\w)|"
    # The people are told something in a clause of their own.
    r"[;,.] (?:nguoi dan|ba con|khach hang|phu huynh|quy khach)(?!\w)"
)
# A body tells what came to its ears; where it goes on to order, that is another sentence.
_RECEIVED = re.compile(
    rf"^(?:{_BODIES})(?!\w)[^.;:]{{0,90}}?(?<!\w)(?<!khi )(?<!neu )(?:vua |da |co )?"
    rf"(?:{alternatives('order_words', 'received')})"
)
# A report tells that a body has issued something, whatever that orders.
_ISSUED = re.compile(
    r"^(?:[^.;]{0,110}?|[^;]{0,300}?\. [^.;]{0,80}?)(?<!\w)(?:vua|da|moi)"
    r"(?: co| gui| ban hanh| phat di| dua ra| ra| phat)+ "
    r"(?:cong van|van ban|thong bao|chi thi|cong dien|canh bao|khuyen cao|ke hoach)(?! nay)|"
    r"^(?:[^.;]{0,110}?|[^;]{0,300}?\. [^.;]{0,110}?) co (?:cong van|van ban|thong bao|chi thi|"
    r"cong dien) so "
)
# One body has done something: "Công ty đã khóa 90 thuê bao", "Công an xã vừa cử cán bộ".
_DONE = re.compile(
    rf"^(?:ve phia [^,]{{3,40}}, )?(?:trong [^,]{{3,30}}, )?(?!cac )(?:{_BODIES})(?!\w)"
    rf"(?! nao)(?:[^,.;:]{{0,40}}, (?:{_BODIES})(?!\w))?"
    r"[^,.;:]{0,60}?(?<!\w)(?<!khi )(?<!neu )(?<!nao )(?<!nhu )(?:da|vua) "
    r"(?!so |dang |phan |qua |roi )\w+"
)
_STILL_OBLIGED = re.compile(
    r"(?<!\w)(?:thi|can(?! bo)|phai|hay|nen|tiep tuc)(?!\w)|"
    r"[,;] (?:dong thoi |va )?(?:kinh )?(?:de nghi|yeu cau|khuyen cao|giao) "
)
# What somebody has failed to do is a fault that was found: "Cán bộ được giao chậm báo cáo".
_FAILED = re.compile(
    rf"^(?!cac |nhung |moi |don vi |co quan )(?:{_BODIES}|{_PERSONS}|\w+ (?:\w+ )?vien)(?!\w)"
    r"[^,.;:]{0,60}?"
    r"(?<!\w)(?:con )?(?:chua (?:kip thoi|thuc hien|de ra|lam|chu dong|bao cao|phat hien|kiem|"
    r"nghiem|day du|chat|quan tam|duoc|co )|cham (?!nhat|lai|dut)|buong long|lo la|thieu (?!nhi))"
)


def of_one_person(text: str) -> bool:
    """Whether a paragraph tells of one person's case, and that person advises nobody."""
    if _NARRATED.match(text):
        return True
    if not _OF_A_PERSON.match(text):
        return False
    spoken = _ADVISES_THEN.search(fold(text)[:220])
    return not (spoken and _SPEAKS_FOR_A_BODY.match(text))


def never_happens(text: str) -> bool:
    """Whether a paragraph says what a third person never does."""
    return bool(_NEVER.match(fold(text).strip(" “\"'")))


def is_account(text: str) -> bool:
    """Whether a paragraph begins as one that tells how things are or what came to be known."""
    folded = fold(text).strip(" “\"'")
    return bool(_ACCOUNT.match(folded) or _RECEIVED.match(folded) or is_done(text))


def is_done(text: str) -> bool:
    """Whether a body says what it has done already, or what was found not to be done."""
    folded = fold(text).strip(" “\"'")
    found = _DONE.match(folded) or _FAILED.match(folded)
    return bool(found) and not _STILL_OBLIGED.search(folded[found.end() :][:160])


def was_issued(text: str) -> bool:
    """Whether a paragraph reports that a body has issued something."""
    return bool(_ISSUED.match(fold(text).strip(" “\"'")))


def assures(text: str) -> bool:
    """Whether a paragraph says what the sender's own people do and do not do: a fact, no order.

    True to the public alone; to bodies the same words are an order to their staff.
    """
    text = text.strip(" “”\"'")
    folded = fold(text)
    own, said = _OUR_STAFF.match(folded), _ASSURES.match(folded)
    if not own or not said or _OBLIGES.search(told_apart(text[own.end() :])):
        return False
    if _ADVISES_THEN.search(folded[: said.start("how")]):
        # "The hospital advises the people not to give …": whom it advises is told to.
        return False
    # "chi" is also what folds from "chi hội": the accents decide where the text has any.
    return text.isascii() or text[slice(*said.span("how"))].lower() in ("không", "chưa", "chỉ")


def begins_with_victim(text: str) -> bool:
    """Whether what is said begins with the person who is cheated: "Sau khi nạn nhân …"."""
    return bool(re.match(r"(?:(?:sau )?khi )?(?:nan nhan|bi hai|ho se)(?!\w)", fold(text)))
