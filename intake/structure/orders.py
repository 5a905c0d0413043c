"""What a paragraph does: it orders or advises, leads in to orders, tells what happens, or closes.

Every pattern is for folded text, so that accents which a scanner lost do not matter.
"""

import re

from bilingual.text import fold

from .wording import alternatives

_PERSONS = alternatives("order_words", "person")
_BODIES = alternatives("order_words", "body")
# Bodies that no table names: "đề nghị các tự viện".
_OTHER_BODIES = rf"cac (?!{alternatives('order_words', 'no body')})\w+"
_DIRECTIVE = re.compile(
    rf"(?<!\w)(?:{alternatives('order_words', 'directive')})\s+(?:\w+\s+){{0,2}}?"
    rf"(?:{_PERSONS}|{_BODIES}|{_OTHER_BODIES})(?!\w)"
)
_SCAMMERS = re.compile(
    r"(?<!\w)(?:doi tuong|chung|ke (?:gian|xau|lua)|toi pham|bon lua|ten nay|nguoi nay|"
    r"(?:gia|mao) (?:danh|mao)|tu (?:xung|nhan))"
    r"(?:\s+(?!thi |hay |nguoi dan |ba con )[^\s;]+){0,16}\s*$"
)
# "…, Công an xã đề nghị bà con": a body speaks, whoever was named before it.
_BODY_SPEAKS = re.compile(
    rf"(?<!danh )(?<!mao )(?<!xung )(?<!nhan )(?<!la )(?<!\w)(?:{_BODIES})[^,;]{{0,60}}$"
)
_NOT = re.compile(r"(?<!\w)(?:khong|chua|chang)(?: (?:he|bao gio|duoc|phai))?\s*$")
_SCAMMERS_ACT = re.compile(
    r"^(?:\w+ ){0,6}?(?:doi tuong|chung|ke (?:gian|xau|lua dao)|bon lua|nhom (?:lua|doi tuong))"
    r"(?! (?:tuyen truyen|tren|can|phai|da hoc))|"
    r"^(?:gia (?:danh|mao|lam)|mao danh|tu xung|loi dung|lua dao|chiem quyen|du do|dung|lap) "
    r"(?!.*(?:can|hay|de nghi) )"
)
_BY_SUBJECT = re.compile(
    r"^(?:de nghi |yeu cau |giao |kinh de nghi |tran trong de nghi |doi voi )?"
    rf"(?:{_BODIES}|{_PERSONS})(?!\w).{{0,260}}?"
    rf"(?<!\w)(?:{alternatives('order_words', 'act')})(?!\w)"
)
_IMPERATIVE = re.compile(rf"^(?:va )?(?:{alternatives('order_words', 'imperative')})")
_CONDITION = re.compile(rf"^(?:trong )?(?:{alternatives('order_words', 'condition')})(?!\w)")
_OF_A_VICTIM = re.compile(
    r"^(?:khi|sau khi|neu)(?: da| ma)? "
    r"(?:nan nhan|bi hai|nguoi (?:bi hai|nghe)|khach hang chuyen)"
)
_THEY_THEN = re.compile(
    r",\s(?:thi )?(?:chung|bon chung|(?:cac )?doi tuong|ke (?:gian|xau|lua)|nhom nay|nguoi nay)"
    r"(?! toi)(?!\w)"
)
_THEN = re.compile(rf"(?<!\w)(?:{alternatives('order_words', 'consequence')})(?!\w)")
_ACCOUNT = re.compile(rf"^(?:{alternatives('order_words', 'account')})")
# A report tells of one person, or quotes: the folded words would read as orders (chị, chỉ).
_NARRATED = re.compile(
    r"^[^.;]{3,70}, (?:chị|anh|ông|bà|cô|bác|em|tôi) (?:được|bị|đã|liền|thấy|nghe|tin|kể|vội|mới) "
)
_OF_A_PERSON = re.compile(r"^[“\"]?(?:(?:Chị|Anh|Ông|Bà|Cô|Em) [A-ZĐ]|Tại |Tôi |Vợ chồng )")
# "Our staff never ask for a password": what is so, not what anybody shall do.
_NEVER = re.compile(r"^[^.:;]{3,80} (?:khong|chua) bao gio ")
# The sender's own people, by whom a letter to the public says what they do and what they never do.
_OUR_STAFF = re.compile(rf"^(?:cac |moi |toan bo )?(?:{alternatives('order_words', 'own people')})")
_ASSURES = re.compile(
    r"^[^.:;]{3,110}?(?<!\w)(?P<how>khong|chua|chi)(?: he| duoc)? "
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
    r"^[^.;]{0,110}?(?<!\w)(?:vua|da|moi)(?: co| gui| ban hanh| phat di| ra| phat)+ "
    r"(?:cong van|van ban|thong bao|chi thi|cong dien|canh bao|ke hoach)(?! nay)"
)
# Words before the order itself, which say when or on what occasion.
_OPENED = re.compile(
    r"^(?:nhan duoc (?:cong van|van ban|thong bao|ke hoach|cong dien)[^,]{0,60}(?:nay|tren),?|"
    r"nhan (?:duoc )?(?:dien|cong dien)(?: nay)?,|(?:trong )?qua trinh [^,]{3,60},|"
    r"hang (?:ngay|tuan|thang|quy),?|dinh ky,?|dong thoi,?|"
    r"de (?!nghi )[^,.;:]{3,60},|ngoai ra,?|ben canh do,?|rieng,?|dac biet,?|"
    r"theo do,|theo (?:cong an|phong|so|ngan hang|cuc|dai dien|co quan|ong|ba)[^,]{0,50},)\s+"
)
_ACCOUNT_HEADING = re.compile(rf"(?<!\w)(?:{alternatives('order_words', 'account heading')})(?!\w)")
_ORDER_HEADING = re.compile(rf"(?<!\w)(?:{alternatives('order_words', 'order heading')})(?!\w)")
# A heading that names both, the scammers' ways and what to do, begins so if it is for orders.
_ORDERS_FIRST = re.compile(
    r"^(?:canh giac|phong|bien phap|khuyen cao|tuyen truyen|noi dung|nhiem vu)"
)
_LEAD = re.compile(rf"(?<!\w)(?:{alternatives('order_words', 'lead')})(?!\w)")
_ORDER_LEAD = re.compile(rf"(?<!\w)(?:{alternatives('order_words', 'order lead')})(?!\w)")
_ACCOUNT_LEAD = re.compile(rf"(?<!\w)(?:{alternatives('order_words', 'account lead')})(?!\w)")
_WHAT_TO_DO = re.compile(r"(?:can|nen|phai) lam (?:gi|the nao|nhu the nao)\W*$")
# Scammers act before the colon: "Kẻ lừa thường:".
_SCAMMERS_LEAD = re.compile(
    r"(?:doi tuong|(?<!\w)chung|ke (?:gian|xau|lua(?: dao)?)|toi pham|nhom nay|nguoi goi)"
    r"(?! tuyen truyen)(?: \w+){0,4}\s*:$"
)
_ENDS_OF_LEADS = (":", "nhu sau", "sau day", "nhu sau.", "sau day.", ":-", "sau;")
_AGAINST = re.compile(r"(?:phong|ngan|xu ly|canh giac|truoc|ve)[^:]{0,60}$")
_TOLD = re.compile(
    r"(?<!\w)(?:de nghi|yeu cau|khuyen cao|giao) (?:cac|nguoi|so|cong an|ubnd|thu truong)(?!\w)"
)
_CLOSING = re.compile(
    r"^(?:>|xem them|tu khoa|tren day la|tran trong|rat mong|mong (?:nhan|duoc)|"
    r"xin (?:cam on|tran trong|chan thanh)|thay mat|noi dung chi tiet|"
    r"\(?(?:gui|kem|co) (?:kem|theo|van ban)|chi tiet xem|\.|het)|"
    r"^(?:tran trong|xin cam on|cam on|chuc )|"
    r"^[^,.;:]{3,50} (?:rat mong|mong|tran trong) .{0,60}"
    r"(?:phoi hop|quan tam|hop tac|cam on|ung ho)|"
    r"^[^.;:]{3,60} (?:xin |kinh |tran trong )?thong bao (?:de|toi|den|cho) [^.;:]{3,80} biet"
    r"(?:,? (?:va )?(?:chu dong )?(?:phong tranh|phong ngua|canh giac))?[./ ]*$"
)


def closes(text: str) -> bool:
    """Whether a paragraph only ends the letter: "Trân trọng./."."""
    folded = fold(text)
    return bool(_CLOSING.match(folded)) and not _TOLD.search(folded)


def leads(text: str) -> str | None:
    """Return "orders" or "account" where a paragraph announces a list of them, else None."""
    folded = fold(text).strip()
    if _WHAT_TO_DO.search(folded):
        return "orders"
    if not folded.endswith(_ENDS_OF_LEADS):
        return None
    tail = re.split(r"[;.]\s", folded)[-1]
    if re.search(r"thong bao:?$", tail):
        return "account"
    account, order = _last(_ACCOUNT_LEAD, tail), _last(_ORDER_LEAD, tail)
    if order < 0 and account < 0:
        if _SCAMMERS_LEAD.search(tail) and not _DIRECTIVE.search(tail):
            return "account"
        named = _DIRECTIVE.search(tail) or (_LEAD.search(tail) and _ORDER_LEAD.search(folded))
        return "orders" if named else None
    if account >= 0 and order >= 0 and _AGAINST.search(tail[:account]):
        return "orders"
    return "orders" if order > account or _DIRECTIVE.search(tail) else "account"


def _last(pattern, text):
    """Return where the last match of ``pattern`` begins, -1 where there is none."""
    place = -1
    for found in pattern.finditer(text):
        place = found.start()
    return place


def directs(text: str) -> bool:
    """Whether somebody is told to do something: not by the scammers, whom letters quote, too."""
    folded = fold(text)
    for found in _DIRECTIVE.finditer(folded):
        said = folded[: found.start()].rpartition(". ")[2]
        theirs = _SCAMMERS.search(said) and not _BODY_SPEAKS.search(said)
        if not theirs and not _NOT.search(said):
            return True
    return False


def orders(text: str) -> bool:
    """Whether a paragraph without a marker orders or advises."""
    bare = text.strip(" “\"'")
    folded = fold(text).strip(" “\"'")
    if (
        closes(text)
        or _OF_A_PERSON.match(text)
        or _NARRATED.match(text)
        or _NEVER.match(fold(text))
    ):
        return False
    opened = _OPENED.match(folded)
    if opened and len(folded) - opened.end() > 15 and orders(bare[opened.end() :]):
        return True
    if _ACCOUNT.match(folded) or _RECEIVED.match(folded):
        return directs(text)
    if _CONDITION.match(folded):
        return bool(
            not _THEY_THEN.search(folded)
            and _THEN.search(folded)
            and not _OF_A_VICTIM.match(folded)
        )
    return bool(_IMPERATIVE.match(folded) or _BY_SUBJECT.match(folded) or directs(text))


def assures(text: str) -> bool:
    """Whether a paragraph says what the sender's own people do and do not do: a fact, no order.

    True to the public alone; to bodies the same words are an order to their staff.
    """
    folded = fold(text)
    own, said = _OUR_STAFF.match(folded), _ASSURES.match(folded)
    if not own or not said or _OBLIGES.search(folded[own.end() :]):
        return False
    # "chi" is also what folds from "chi hội": the accents decide where the text has any.
    return text.isascii() or text[slice(*said.span("how"))].lower() in ("không", "chưa", "chỉ")


def label_of(text: str) -> str | None:
    """Return "orders" or "account" where a label before a colon says so: "Khuyến cáo: …"."""
    label, colon, _after = text.partition(": ")
    return heading_of(label) if colon and len(label) < 60 else None


def tells(text: str) -> bool:
    """Whether a paragraph tells what happens or what scammers do."""
    folded = fold(text).strip(" “\"'")
    if _OF_A_PERSON.match(text) or _NEVER.match(folded):
        return True
    opened = _OPENED.match(folded)
    if opened and not _ISSUED.search(folded) and orders(text[opened.end() :]):
        return False
    told = (_ACCOUNT, _RECEIVED, _SCAMMERS_ACT, _ISSUED)
    return any(pattern.match(folded) for pattern in told)


def advises(text: str) -> bool:
    """Whether a sentence of a press report gives advice, and is no headline and no news of one."""
    if not text.rstrip(' ”"').endswith((".", ":", "!", ";", "…")):
        return False
    issued = _ISSUED.search(fold(text))
    return not tells(text) or (directs(text) and not issued)


def heading_of(text: str) -> str | None:
    """Return "orders" or "account" where a heading says which stand below it, else None."""
    folded = fold(text).strip(" :.")
    if len(folded) > 90:
        return None
    account, order = _ACCOUNT_HEADING.search(folded), _ORDER_HEADING.search(folded)
    if account and order:
        orders_come = _ORDERS_FIRST.match(folded) or order.start() <= account.start()
        return "orders" if orders_come else "account"
    if account:
        return "account"
    return "orders" if order else None
