"""What a paragraph does: it orders or advises, leads in to orders, tells what happens, or closes.

Every pattern is for folded text, so that accents which a scanner lost do not matter.
"""

import re

from bilingual.text import fold

from . import telling
from .wording import alternatives

_PERSONS = alternatives("order_words", "person")
_BODIES = alternatives("order_words", "body")
# Bodies that no table names: "đề nghị các tự viện".
_OTHER_BODIES = rf"cac (?!{alternatives('order_words', 'no body')})\w+"
_DIRECTIVE = re.compile(
    rf"(?<!\w)(?:{alternatives('order_words', 'directive')})\s+(?:\w+\s+){{0,2}}?"
    rf"(?:{_PERSONS}|{_BODIES}|{_OTHER_BODIES})(?!\w)"
)
# "Chúng", and not "chúng tôi", "chung tay", "chung cư", "công chứng", "chứng khoán".
_THEY = (
    r"(?<!cong )(?<!bang )(?<!minh )(?<!nhan )(?<!nguoi )(?<!noi )(?<!lam )"
    r"chung(?! (?:toi|ta|minh|tay|cu|nhan|thuc|sau|khoan|tu|suc)(?!\w))"
)
_SCAMMERS = re.compile(
    rf"(?<!\w)(?:doi tuong(?! (?:chinh sach|thu huong|uu tien|yeu the|bao tro))|{_THEY}|"
    r"ke (?:gian|xau|lua)|toi pham|bon lua|ten nay|"
    r"nguoi nay|(?:gia|mao) (?:danh|mao)|tu (?:xung|nhan))"
    r"(?:\s+(?!thi |hay |nguoi dan |ba con )[^\s;]+){0,26}\s*$"
)
# "…, Công an xã đề nghị bà con": a body speaks, whoever was named before it.
_BODY_SPEAKS = re.compile(
    rf"(?<!danh )(?<!mao )(?<!xung )(?<!nhan )(?<!la )(?<!\w)(?:{_BODIES})[^,;]{{0,60}}$"
)
# "… yêu cầu, đề nghị:" is one order.
_ORDER_BEFORE = re.compile(r"(?:yeu cau|de nghi|khuyen cao|giao|chi dao)\s*(?:,|va)\s*$")
_NOT = re.compile(r"(?<!\w)(?:khong|chua|chang)(?: (?:he|bao gio|duoc|phai))?\s*$")
# "This page has the look of ours and asks users …": what the thing does for them.
_THEIR_THING = re.compile(
    r"^(?:cac |nhung )?(?:trang|website|ung dung|tin nhan|cuoc goi|email|thu|fanpage|tep|duong|"
    r"lien ket)(?: \w+){0,3}? (?:nay|tren)(?!\w)"
)
# What a body has told others already is news: "đã yêu cầu các ngân hàng", "đã có Công văn …".
_ALREADY = re.compile(
    r"(?<!\w)(?:da|vua|tung)(?: (?:kip thoi|cung|nhieu lan|lien tuc|thuong xuyen|chu dong))?\s*$|"
    r"(?<!\w)(?:da|vua) (?:co|gui|ban hanh|ra) (?:\w+ )?(?:cong van|van ban|thong bao|chi thi|"
    r"cong dien)[^,;]{0,160}$"
)
_ADVISING_LABEL = re.compile(
    r"khuyen|luu y|phong (?:tranh|ngua|chong)|bien phap|canh giac|giai phap|can lam|nhac|can biet"
)
# The main clause behind a condition, whoever the condition is about.
_MAIN_CLAUSE = re.compile(
    rf", (?:thi )?(?:(?:cac |quy |moi )?(?:{_PERSONS}) )?(?:can(?! bo)|hay|nen|phai|de nghi|bao|"
    r"trinh bao|lien he|goi|tuyet doi|lap tuc|ngay lap tuc|nhanh chong)(?!\w)"
)
_SCAMMERS_ACT = re.compile(
    rf"^(?:\w+ ){{0,6}}?(?:doi tuong|{_THEY}|ke (?:gian|xau|lua dao)|bon lua|"
    r"nhom (?:lua|doi tuong))"
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
    r",\s(?:thi )?(?:chung|bon chung|(?:cac )?doi tuong|ke (?:gian|xau|lua)|nhom nay|nguoi nay|"
    r"(?:nan nhan|bi hai)(?= (?:phai|bi|se|da|lien|tuong|lam theo|chuyen|nghe|tin)(?!\w)))"
    r"(?! toi)(?!\w)"
)
_THEN = re.compile(rf"(?<!\w)(?:{alternatives('order_words', 'consequence')})(?!\w)")
# Words before the order itself, which say when or on what occasion.
_OPENED = re.compile(
    r"^(?:nhan duoc (?:cong van|van ban|thong bao|ke hoach|cong dien)[^,]{0,60}(?:nay|tren),?|"
    r"nhan (?:duoc )?(?:dien|cong dien)(?: nay)?,|(?:trong )?qua trinh [^,]{3,60},|"
    r"hang (?:ngay|tuan|thang|quy),?|dinh ky,?|dong thoi,?|"
    r"de (?!nghi )[^,.;:]{3,60},|ngoai ra,?|ben canh do,?|rieng,?|dac biet,?|"
    r"theo do,|theo (?:cong an|phong|so|ngan hang|cuc|dai dien|co quan|ong|ba)[^,]{0,50},)\s+"
)
# Advice may end in whom to ask, without a full stop; a headline does not.
_ENDS_IN_VALUE = re.compile(r"\w\.[a-z]{2,6}(?:/[^\s]{0,80})?$|\d{3}[ .]?\d{3,4}$")
# A report tells what a body goes on to do: nobody is told to.
_GOES_ON = re.compile(
    rf"^(?:{_BODIES})(?!\w)[^,.;:]{{0,40}}? (?:tiep tuc|dang|se) "
    r"(?:chi dao|phoi hop|day manh|xac minh|dieu tra|cung co|lam ro|to chuc|trien khai|"
    r"tuyen truyen)(?!\w)"
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
    r"(?:,? (?:va )?(?:chu dong )?(?:phong tranh|phong ngua|canh giac)| (?:cac )?"
    r"(?:y kien|noi dung|ket luan|chi dao)[^.;:,]{0,60})?[./ ]*$"
)
# Greetings, thanks and wishes, whoever utters them.
_COURTESY = re.compile(
    r"^[^.;:]{0,110}?(?<!\w)(?:gui (?:toi|den)? ?[^.;:]{0,60}?loi (?:chao|chuc|cam on|tri an)|"
    r"(?:xin|tran trong|chan thanh) cam on(?!\w)|(?:kinh|xin|nguyen) chuc(?! nang| danh)|"
    r"nguyen xin )[^.;:]{0,140}[./! ]*$"
)


def closes(text: str) -> bool:
    """Whether a paragraph only ends the letter: "Trân trọng./."."""
    folded = fold(text)
    ends = _CLOSING.match(folded) or _COURTESY.match(folded)
    return bool(ends) and not _TOLD.search(folded)


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
    if order >= 0 and _SCAMMERS.search(tail[:order]) and not _speaks_for_itself(tail, order):
        return "account"
    if order < 0 and account < 0:
        if _SCAMMERS_LEAD.search(tail) and not _DIRECTIVE.search(tail):
            return "account"
        named = _DIRECTIVE.search(tail) or (_LEAD.search(tail) and _ORDER_LEAD.search(folded))
        return "orders" if named else None
    if account >= 0 and order >= 0 and _AGAINST.search(tail[:account]):
        return "orders"
    return "orders" if order > account or _DIRECTIVE.search(tail) else "account"


def _speaks_for_itself(tail, order):
    """Whether a body gives the order of a lead-in, or nobody who is named before it."""
    said = _ORDER_BEFORE.sub("", tail[:order])
    return bool(_BODY_SPEAKS.search(said) or _DIRECTIVE.match(tail, order))


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
        theirs = theirs or (found[0].startswith("yeu cau") and _THEIR_THING.match(said))
        if not theirs and not _NOT.search(said) and not _ALREADY.search(said):
            return True
    return False


def orders(text: str) -> bool:
    """Whether a paragraph without a marker orders or advises."""
    bare = text.strip(" “\"'")
    folded = fold(text).strip(" “\"'")
    if (
        closes(text)
        or telling.of_one_person(text)
        or telling.never_happens(text)
        or _is_told_behind_label(text)
    ):
        return False
    opened = _OPENED.match(folded)
    if opened and len(folded) - opened.end() > 15 and orders(bare[opened.end() :]):
        return True
    if telling.is_done(text) and not _is_condition(folded):
        return directs(text.partition(". ")[2])
    if telling.is_account(text) and not _is_condition(folded):
        return directs(text)
    if _CONDITION.match(folded):
        return bool(
            not _THEY_THEN.search(folded)
            and _THEN.search(folded)
            and not _OF_A_VICTIM.match(folded)
        )
    return bool(_IMPERATIVE.match(folded) or _BY_SUBJECT.match(folded) or directs(text))


def _is_condition(folded):
    """Whether somebody is told what to do in a case: "Trường hợp đã lỡ chuyển tiền, gọi …"."""
    return bool(_CONDITION.match(folded) and _MAIN_CLAUSE.search(folded))


def _is_told_behind_label(text):
    """Whether a label says in what the scammers do: "Yêu cầu nạp tiền: Đối tượng sẽ …"."""
    label, colon, said = text.partition(": ")
    if not colon or not 3 < len(label) < 70 or _ADVISING_LABEL.search(fold(label)):
        return False
    folded = fold(said)
    theirs = _SCAMMERS_ACT.match(folded) and not _CONDITION.match(folded)
    return bool(theirs) or telling.begins_with_victim(said)


def label_of(text: str) -> str | None:
    """Return "orders" or "account" where a label before a colon says so: "Khuyến cáo: …"."""
    label, colon, _after = text.partition(": ")
    if _is_told_behind_label(text):
        return "account"
    return heading_of(label) if colon and len(label) < 60 else None


def tells(text: str) -> bool:
    """Whether a paragraph tells what happens or what scammers do."""
    folded = fold(text).strip(" “\"'")
    if _is_condition(folded) and orders(text):
        return False
    if (
        telling.of_one_person(text)
        or telling.never_happens(text)
        or telling.is_done(text)
        or _is_told_behind_label(text)
    ):
        return True
    opened = _OPENED.match(folded)
    if opened and not telling.was_issued(text) and orders(text[opened.end() :]):
        return False
    told = telling.is_account(text) or telling.was_issued(text)
    return told or bool(_SCAMMERS_ACT.match(folded))


def advises(text: str) -> bool:
    """Whether a sentence of a press report gives advice, and is no headline and no news of one."""
    end = text.rstrip(' ”")]')
    if not end.endswith((".", ":", "!", ";", "…")) and not (
        _ENDS_IN_VALUE.search(end) and orders(text)
    ):
        return False
    if _GOES_ON.match(fold(text)):
        return False
    issued = telling.was_issued(text)
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
