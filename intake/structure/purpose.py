"""Whose a value is: whom the reader may call, or the scammers' own. Decided by what is said of it.

A paragraph that tells what happens gives the scammers' values, one that orders or advises gives
contacts, unless cues near the value say otherwise. Where they balance, the value is neither's.
"""

import re

from bilingual.text import nfc

from .acting import is_our_source, is_source, is_theirs, somebody_did
from .anothers import is_anothers
from .captions import heads_genuine
from .cues import CONTACT, ENOUGH, SCAM, suspects, weigh
from .genuine import is_genuine
from .sent_there import is_example, is_liaison, is_sent_there, is_short_and_called, is_warded
from .surroundings import FAR, Surroundings, last_clause
from .values import Value, is_government
from .wording import alternatives

_AFTER_CONTACT = (
    rf"^[^.;]{{0,90}}?(?<!\w)(?:{alternatives('purpose_words', 'after a contact')})|"
    r"^\s*\((?:giờ hành chính|trực|24)"
)
_AFTER_SCAM = rf"^[^.;]{{0,70}}?(?<!\w)(?:{alternatives('purpose_words', 'after a scam')})"
# In an order it is the reader who goes on: "truy cập trang … và nhập số cần tra".
_READER_GOES_ON = r"^\s*(?:và|rồi) (?:nhập|điền|tải|cài|đăng nhập)(?!\w)"
_TO_THE_READER = alternatives("purpose_words", "to the reader")
_NOT_OURS = r"^[^.;]{0,160}?(?:không phải (?:của|là|do)|không thuộc|đều là giả|là giả mạo)"
# Behind a number: whoever has it calls.
_CALLS = (
    r"^[\s,()]*(?:thì |đã |thường |sẽ |liên tục )?(?:gọi|nhắn|dọa|đe dọa|quấy rối|đòi|xưng|tự xưng|"
    r"bảo(?! hiểm| vệ| hành| tàng| trợ| đảm| mật| an)|nói|mời|dụ|rủ)"
    r"(?! (?:miễn phí|được|ngay|cho công an|để|khi|không))(?!\w)"
)
_WARNED_OFF = (
    r"(?:không|khong|đừng|chớ|tuyệt đối không)(?: (?!ngoài)[\w,]+){0,4} "
    r"(?:gọi lại|truy cập|bấm|nhấn|mở|nghe|trả lời|tải|cài|liên hệ|liên lạc|chuyển)"
)
_ONLY_HERE = r"ngoài(?: \w+){0,3}\s*$"
_CONNECTED = re.compile(
    r"(?:\s*\([^()]{0,30}\))?"
    r"(?:\s*(?:và|,|hoặc|cùng)?\s*(?:trang|nhóm|kênh)?\s*(?:zalo|facebook|fanpage|telegram)?\s*"
    r"“[^“”]{0,30}”)?"
    r"[\s,()]*(?:\w+[\s,()]+){0,1}?(?:và|hoặc|hay|cùng|,|;|\||–|-|/)?[\s,()]*"
    r"(?:(?:số|các số|số tư vấn|tư vấn|số liên hệ|trang|địa chỉ|qua|theo|tới|tại|hộp thư|hòm thư|"
    r"thư điện tử|di động|nhóm|telegram|viber|messenger|kênh|email|zalo|facebook|website|fanpage|"
    r"điện thoại|sđt|đt|nhánh \d|viết thư|gửi thư|thư|tới|"
    r"vô|vào|trang facebook của \w+|"
    r"tra cứu ở|nhắn|gọi|trực ban|thường trực)[\s:]+){0,5}"
)
_ACCOUNT_NAMED = re.compile(r"(?:tài khoản|vào)(?: \w+){0,4}?:? \d[\d\s.·-]{8,}")
_OURS = r"(?:đúng|thật|chính thức|trực ban|đường dây nóng|tổng đài)"
_CONTRASTED = r"(?<!\w)(?:nhái|giả|giống|thay|khác|chép|bắt chước|mạo|thật|còn|trong khi)(?!\w)"
# What the paragraph as a whole weighs.
_PRIOR = 0.75


def purpose(
    value: Value,
    text: str,
    leading: str = "",
    *,
    told: bool | None = None,
    certain: bool = False,
) -> str | None:
    """Return ``CONTACT``, ``SCAM`` or None of a value found in ``text``.

    ``leading`` is what governs the paragraph: the line that opens its list. ``told`` says whether
    the paragraph tells what happens (True) or orders and advises (False); None: unknown.
    ``certain``: it is a point of an account, in which no reader is spoken to.
    """
    seen = Surroundings(text)
    before, after = seen.around(value)
    official = value.type in ("url", "email") and is_government(value.value.rpartition("@")[2])
    if not before and heads_genuine(leading):
        return None
    if value.type == "url" and is_genuine(seen, before, after, official=official, told=told):
        return None
    if is_anothers(seen, value, before, after, told=told):
        return None
    if is_example(seen, value, before, after):
        return None
    acts = is_theirs(seen, before, told=told)
    did = somebody_did(seen, before)
    if is_short_and_called(seen, value, before) and not acts and not (told and did):
        return CONTACT
    scam, contact = weigh(seen, SCAM, before), weigh(seen, CONTACT, before)
    if "[" in value.shown or "hxxp" in value.shown.lower():
        # Nobody makes an address harmless that readers shall visit.
        scam += 2.5
    calls = value.type == "phone" and seen.has(_CALLS, after)
    behind = 0.0
    goes_on = told is False and seen.has(_READER_GOES_ON, after)
    if calls or (seen.has(_AFTER_SCAM, after) and not goes_on) or seen.has(_NOT_OURS, after):
        behind = 2.2
        scam += behind
    if calls:
        contact *= 0.4
    elif seen.has(_AFTER_CONTACT, after):
        contact += 1.6
    evidence = contact + weigh(Surroundings(leading[-200:]), CONTACT, leading[-200:].lower())
    if value.type == "account":
        contact = 0.0
    if value.type == "phone" and len(value.value) < 6 and scam < 2.4:
        # A short number cannot be hired by anybody.
        contact += 1.2
    if seen.has(_WARNED_OFF, last_clause(before)) and not seen.has(_ONLY_HERE, before):
        contact *= 0.2
    asks = value.type != "account" and not seen.has(_OURS, last_clause(before))
    if asks and _ACCOUNT_NAMED.search(before + after):
        # Whoever gives an account and a number in one sentence wants the money.
        scam += 1.5
    if told is True and is_quoted(text, value):
        scam, contact = scam + 2.0, 0.2 * contact
    warded = is_warded(seen, before)
    if warded:
        contact, evidence = 0.2 * contact, 0.0
    if acts or is_source(seen, before):
        scam, contact = scam + 2.5, 0.2 * contact
    elif is_our_source(seen, before):
        scam, contact = 0.2 * scam, contact + 2.5
    theirs = certain or did or acts or behind or warded or (told and is_quoted(text, value))
    sent = not (theirs or "[" in value.shown) and (
        is_liaison(seen, before) or is_sent_there(seen, value, before, after, told=told)
    )
    if sent:
        # What is read or reported there is the topic, and says nothing of the place.
        scam, contact, evidence = 0.2 * scam + behind, contact + 3, evidence + 1
    elif told is True and (certain or did or not seen.has(_TO_THE_READER, before)):
        contact = min(0.6 * contact, 0.5)
    if told is True and (suspects(text) or suspects(leading)):
        scam += _PRIOR
    elif told is False:
        contact += _PRIOR
    if official and value.type == "url" and scam < 1:
        contact += 0.5
    if abs(contact - scam) <= ENOUGH or contact + scam < 1:
        led = Surroundings(leading[-FAR:])
        scam += 0.8 * weigh(led, SCAM, led.masked)
        if told is not True:
            contact += 0.8 * weigh(led, CONTACT, led.masked)
    if abs(contact - scam) <= ENOUGH or max(contact, scam) < 0.7:
        return None
    if scam > contact:
        hired = value.type != "phone" or len(value.value) >= 6
        return SCAM if hired and not official else None
    # An order alone makes no contact: somebody must be sent there in words. And nobody is sent to
    # what the letter itself made harmless, to a bare machine or to a foreign number.
    barred = value.type == "account" or "[" in value.shown or _is_nobodys(value)
    return None if evidence < 0.4 or barred else CONTACT


def are_connected(text: str, first: Value, second: Value) -> bool:
    """Whether nothing but a conjunction stands between two values, so that one speaks for both."""
    between = nfc(text)[first.end : second.start].lower()
    if len(between) >= 60 or re.search(_CONTRASTED, between):
        return False
    return _CONNECTED.fullmatch(between) is not None


def _is_nobodys(value):
    return value.value.startswith("+") or bool(
        re.match(r"[\d.]+(?:[:/]|$)", value.value) and value.type == "url"
    )


def is_quoted(text: str, value: Value) -> bool:
    """Whether a value stands inside quotation marks: in the message that victims got."""
    before = text[: value.start]
    return before.rfind("“") > before.rfind("”") and "”" in text[value.end :]
