"""What a paragraph does: it orders or advises, leads in to orders, tells what happens, or closes.

Every pattern is for folded text, so that accents which a scanner lost do not matter.
"""

import re

from bilingual.text import fold

from .wording import alternatives

_PERSONS = alternatives("order_words", "person")
_BODIES = alternatives("order_words", "body")
_DIRECTIVE = re.compile(
    rf"(?<!\w)(?:{alternatives('order_words', 'directive')})\s+(?:\w+\s+){{0,2}}?"
    rf"(?:{_PERSONS}|{_BODIES})(?!\w)"
)
_SCAMMERS = re.compile(
    r"(?<!\w)(?:doi tuong|chung|ke (?:gian|xau|lua)|toi pham|bon lua|ten nay|nguoi nay)"
    r"(?:\s+[\w,]+){0,12}\s*$"
)
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
_OF_A_PERSON = re.compile(r"^[“\"]?(?:(?:Chị|Anh|Ông|Bà|Cô|Em) [A-ZĐ]|Tại |Tôi |Vợ chồng )")
# "Our staff never ask for a password": what is so, not what anybody shall do.
_NEVER = re.compile(r"^[^.:;]{3,80} (?:khong|chua) bao gio ")
# Words before the order itself, which say when or on what occasion.
_OPENED = re.compile(
    r"^(?:nhan duoc (?:cong van|van ban|thong bao|ke hoach|cong dien)[^,]{0,60}(?:nay|tren),?|"
    r"trong qua trinh [^,]{3,60},|hang (?:ngay|tuan|thang|quy),?|dinh ky,?|dong thoi,?|"
    r"ngoai ra,?|ben canh do,?|rieng,?|dac biet,?|"
    r"theo (?:cong an|phong|so|ngan hang|cuc|dai dien|co quan|ong|ba)[^,]{0,50},)\s+"
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
_ENDS_OF_LEADS = (":", "nhu sau", "sau day", "nhu sau.", "sau day.", ":-", "sau;")
_AGAINST = re.compile(r"(?:phong|ngan|xu ly|canh giac|truoc|ve)[^:]{0,60}$")
_TOLD = re.compile(
    r"(?<!\w)(?:de nghi|yeu cau|khuyen cao|giao) (?:cac|nguoi|so|cong an|ubnd|thu truong)(?!\w)"
)
_CLOSING = re.compile(
    r"^(?:tren day la|tran trong|rat mong|mong (?:nhan|duoc)|"
    r"xin (?:cam on|tran trong|chan thanh)|thay mat|noi dung chi tiet|"
    r"\(?(?:gui|kem|co) (?:kem|theo|van ban)|chi tiet xem|\.|het)|"
    r"^(?:tran trong|xin cam on|cam on|chuc )|"
    r"^[^,.;:]{3,50} (?:rat mong|mong|tran trong) .{0,60}"
    r"(?:phoi hop|quan tam|hop tac|cam on|ung ho)"
)


def closes(text: str) -> bool:
    """Whether a paragraph only ends the letter: "Trân trọng./."."""
    folded = fold(text)
    return bool(_CLOSING.match(folded)) and not _TOLD.search(folded)


def leads(text: str) -> str | None:
    """Return "orders" or "account" where a paragraph announces a list of them, else None."""
    folded = fold(text).strip()
    if not folded.endswith(_ENDS_OF_LEADS):
        return None
    tail = re.split(r"[;.]\s", folded)[-1]
    if re.search(r"thong bao:?$", tail):
        return "account"
    account, order = _last(_ACCOUNT_LEAD, tail), _last(_ORDER_LEAD, tail)
    if order < 0 and account < 0:
        return "orders" if _LEAD.search(tail) and _ORDER_LEAD.search(folded) else None
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
    return any(
        not _SCAMMERS.search(folded[: found.start()].rpartition(". ")[2])
        for found in _DIRECTIVE.finditer(folded)
    )


def orders(text: str) -> bool:
    """Whether a paragraph without a marker orders or advises."""
    bare = text.strip(" “\"'")
    folded = fold(text).strip(" “\"'")
    if closes(text) or _OF_A_PERSON.match(text) or _NEVER.match(fold(text)):
        return False
    opened = _OPENED.match(folded)
    if opened and len(folded) - opened.end() > 15 and orders(bare[opened.end() :]):
        return True
    if _ACCOUNT.match(folded):
        return directs(text)
    if _CONDITION.match(folded):
        return bool(
            not _THEY_THEN.search(folded)
            and _THEN.search(folded)
            and not _OF_A_VICTIM.match(folded)
        )
    return bool(_IMPERATIVE.match(folded) or _BY_SUBJECT.match(folded) or directs(text))


def label_of(text: str) -> str | None:
    """Return "orders" or "account" where a label before a colon says so: "Khuyến cáo: …"."""
    label, colon, _after = text.partition(":")
    return heading_of(label) if colon and len(label) < 60 else None


def tells(text: str) -> bool:
    """Whether a paragraph tells what happens or what scammers do."""
    folded = fold(text).strip(" “\"'")
    if _OF_A_PERSON.match(text) or _NEVER.match(folded):
        return True
    return bool(_ACCOUNT.match(folded) or _SCAMMERS_ACT.match(folded))


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
