"""Advice in running text: a page or a report gives it among what it tells.

Patterns are for folded text. What makes advice is whom it speaks to, or that it forbids.
"""

import re

from bilingual.text import fold

from . import orders, telling
from .accents import told_apart
from .wording import alternatives

_CITIZEN = alternatives("audience_words", "citizen")
# Whoever was cheated already, or is spoken of, reads nothing here.
_NO_READER = r"(?!nan nhan|nguoi (?:bi hai|nay|do|ay|ta|la|goi|kia|dan ong|dan ba)(?!\w)|ai )"
_READER = (
    r"(?:(?:cac |moi |quy |nhung |toan the )?"
    rf"(?:to chuc, ca nhan|to chuc va ca nhan|{_NO_READER}(?:{_CITIZEN})))"
)
# "Users should", and not "users have to": those who were cheated had to, too.
_SHOULD = (
    r"(?:(?<!, )nen|can(?! (?:vay|tien|ban|mua|tuyen|viec|gap|bo|ho tro)(?!\w))|hay|"
    r"dung(?! (?:o|chan)(?!\w))|"
    r"tuyet doi|khong duoc|khong nen|nhanh chong|duoc (?:khuyen|khuyen cao|nhac|nhac nho|luu y)|"
    r"chi (?:tra cuu|truy cap|lien he|giao dich|mua|thuc hien|cai|tai|su dung_?|nop|dang nhap))"
)
_TOLD_TO_READERS = re.compile(rf"(?:^|[,;] ){_READER}(?!\w)[^.;]{{0,110}}?(?<!\w){_SHOULD}(?!\w)")
_IMPERATIVE = re.compile(
    r"^(?:hay |tuyet doi |dung (?:bam|tin|nghe|chuyen|cung|lam)|khong nen |luon |"
    r"can (?:nhanh chong|lap tuc|ngay|phan anh|bao|trinh bao|kiem tra|xac minh|canh giac|het suc))"
)
_ADVISES_READERS = re.compile(
    r"(?<!\w)(?:khuyen cao|khuyen|de nghi|luu y|nhac nho|keu goi)(?: den| toi)?,? "
    rf"{_READER}(?!\w)"
)
_IF_THEN = re.compile(
    r"^(?:(?:trong )?truong hop|neu|khi|ngay khi)(?!\w)[^.;]{3,160}?"
    rf"(?:, (?:thi )?| thi (?:\w+ ){{0,5}}?)(?:{_READER} )?(?:{_SHOULD}|vui long|lap tuc|"
    r"ngay lap tuc|goi|bao ngay|trinh bao|lien he)(?!\w)"
)
_SENTENCE_END = re.compile(r"(?<=[.!?…])[”\"’]?\s+(?=[“\"]?[^\W\d_a-zà-ỹđ])")
_SHORTEST = 25

# What advice against scams is about: what shall not be given, opened or paid, or who is to know.
_PROTECTS = re.compile(
    r"(?<!\w)(?:(?:khong|dung|tuyet doi|tranh|chua|chi|han che)(?: \w+){0,6}? (?:cung cap|"
    r"chuyen (?:tien|khoan)|bam|nhap|nhan vao|truy cap|dang nhap|cai|quet|"
    r"tai (?:tep|ung dung|app|phan mem|ve)|chia se|gui|dua|doc|tiet lo|"
    r"cho muon|lam theo|dat coc|nap tien|tra cuu|nghe theo|tin)|"
    r"(?:de cao|nang cao|het suc|tinh than) (?:tinh than )?canh giac|nen canh giac|can canh giac|"
    r"hay canh giac|khong nen (?:tien hanh|thuc hien) giao dich|(?:gac|cup|tat|ngat) (?:may|cuoc)|"
    r"(?:can|hay|nen|phai)(?: \w+){0,4}? (?:xac minh|kiem chung|hoi lai|kiem tra ky)|"
    r"(?:bao|trinh bao|to giac|phan anh)[^.;]{0,40}? (?:cong an|ngan hang|"
    r"nha mang|co quan|nha truong|tong dai|156|5656|113)|(?:khoa|tam khoa) (?:the|tai khoan|sim)|"
    r"(?:bao mat|doi) (?:thong tin|mat khau)|canh giac, (?:khong|bao|kiem))(?!\w)"
)
_MATTER = re.compile(
    r"(?<!\w)(?:otp|mat khau|thong tin|dia chi|tong dai|ma (?:pin|xac thuc|xac nhan)|"
    r"so the|tai khoan|(?:duong |cac )?(?:link|dan|lien ket)|duong dan|chuyen (?:tien|khoan)|"
    r"ung dung|cuoc goi|tin nhan|website|trang (?:web|gia|mang)|fanpage|giay to|can cuoc|"
    r"lua (?:dao|tien)|dat coc|gia mao|mao danh|gia danh)(?!\w)"
)


def sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph; a point inside a name or a number ends none."""
    return [one.strip(" “”\"'") for one in _SENTENCE_END.split(text)]


def tells_readers(sentence: str) -> bool:
    """Whether a sentence tells its readers, by name or by command, what they should do."""
    folded = told_apart(sentence)
    if len(folded) < _SHORTEST or telling.of_one_person(sentence) or telling.was_issued(sentence):
        return False
    found = (
        _IMPERATIVE.match(folded)
        or _TOLD_TO_READERS.search(folded)
        or _IF_THEN.match(folded)
        or (_ADVISES_READERS.search(folded) and orders.directs(sentence))
    )
    return bool(found) and not telling.is_done(sentence)


def advice_from(text: str) -> str | None:
    """Return a paragraph from its first sentence of advice on, where one before it only tells."""
    first, *others = parts = sentences(text)
    if orders.orders(first) and not orders.tells(first):
        return None
    for place, sentence in enumerate(others, 1):
        if tells_readers(sentence):
            return " ".join(parts[place:])
    return None


def order_from(text: str) -> str | None:
    """Return a paragraph from the sentence on that orders, where the first does not."""
    first, *others = parts = sentences(text)
    if not others or orders.orders(first):
        return None
    for place, sentence in enumerate(others, 1):
        if orders.directs(sentence):
            return " ".join(parts[place:])
    return None


def to_readers(text: str) -> str:
    """Return what a report quotes of advice from its verb on: "Nhà trường …, đề nghị phụ huynh"."""
    told = advice_from(text) or text
    found = _ADVISES_READERS.search(fold(told))
    return told[found.start() :] if found else told


def warns_readers(text: str) -> bool:
    """Whether a paragraph tells readers how not to be cheated, as no recipe and no love story does.

    What it is about and what it forbids must both be named.
    """
    return bool(_MATTER.search(fold(text))) and any(
        _PROTECTS.search(told_apart(sentence))
        for sentence in sentences(text)
        if tells_readers(sentence) or _forbids(sentence)
    )


def _forbids(sentence):
    """Whether a sentence without a subject forbids or bids: the rows below "Khuyến cáo:"."""
    return len(sentence) >= _SHORTEST and orders.orders(sentence) and not orders.tells(sentence)
