"""Whose a value is: whom the reader may call, or the scammers' own. Decided by what is said of it.

A paragraph that tells what happens gives the scammers' values, one that orders or advises gives
contacts, unless cues near the value say otherwise. Where they balance, the value is neither's.
"""

import re

from bilingual.text import nfc
from intake.tables import rows

from .genuine import is_genuine
from .surroundings import CLAUSE, FAR, Surroundings, last_clause
from .values import Value, is_government
from .wording import alternatives

CONTACT, SCAM = "contact", "scam"

_PEOPLE = rf"(?:{alternatives('purpose_words', 'people')})"
# Patterns before a value, each with its weight: the table has them, {people} as above.
_CUES = {
    says: [
        (row["pattern"].replace("{people}", _PEOPLE), float(row["weight"]))
        for row in rows("purpose_cues")
        if row["says"] == says
    ]
    for says in (CONTACT, SCAM)
}
_AFTER_CONTACT = (
    rf"^[^.;]{{0,90}}?(?<!\w)(?:{alternatives('purpose_words', 'after a contact')})|"
    r"^\s*\((?:giờ hành chính|trực|24)"
)
_AFTER_SCAM = rf"^[^.;]{{0,70}}?(?<!\w)(?:{alternatives('purpose_words', 'after a scam')})"
_TO_THE_READER = alternatives("purpose_words", "to the reader")
_NOT_OURS = r"^[^.;]{0,160}?(?:không phải (?:của|là|do)|không thuộc|đều là giả|là giả mạo)"
_OF_SCAMMERS = alternatives("purpose_words", "of scammers")
# Behind a number: whoever has it calls.
_CALLS = (
    r"^[\s,()]*(?:thì |đã |thường |sẽ |liên tục )?(?:gọi|nhắn|dọa|đe dọa|quấy rối|đòi|xưng|tự xưng)"
    r"(?! (?:miễn phí|được|ngay|cho công an|để|khi|không))(?!\w)"
)
_WARNED_OFF = (
    r"(?:không|khong|đừng|chớ|tuyệt đối không)(?: (?!ngoài)[\w,]+){0,4} "
    r"(?:gọi lại|truy cập|bấm|nhấn|mở|nghe|trả lời|tải|cài|liên hệ|liên lạc|chuyển)"
)
_ONLY_HERE = r"ngoài(?: \w+){0,3}\s*$"
_ACTOR = (
    r"(?:(?<!phát hiện )(?<!phát hiện các )(?<!tố giác )(?<!nghi )(?<!gặp )(?<!với )(?<!của )"
    r"(?<!về )(?<!bắt )(?:các |nhóm |những )?đối tượng(?! tuyên truyền)|"
    r"người (?:tự nhận|tự xưng|xưng|giả danh)|kẻ (?:gian|xấu|lừa đảo|gọi|lạ|giả|nào|này)|có kẻ|"
    r"(?<!\w)chúng(?! (?:ta|tôi))|bọn chúng|"
    r"(?<!\w)một (?:người|phụ nữ|thanh niên|đối tượng|nhóm)|người (?:bán|đàn ông|phụ nữ|tên “)|"
    r"(?<!\w)vị khách|(?:nạn nhân|bị hại) (?:được|bị|sẽ|phải)|"
    r"(?<!\w)bị (?:người|kẻ|nhóm) (?:dùng|lạ|gọi|tự)|"
    r"(?<!để )được (?:hướng dẫn|mời|dẫn)|"
    r"^\W*(?:trang|nhóm|tài khoản|fanpage) (?:này|đó)|có người(?! thân| quen| nhà)|hai người|"
    r"anh ta|cô ta|hắn)(?!\w)"
)
# Words after which it is the reader who acts, whoever acted before.
_TURNED = (
    r"hãy|cần|đề nghị|xin|vui lòng|thì|người dân|bà con|khách hàng|mọi người|trình báo|tố giác|"
    r"phản ánh|báo (?:ngay|cho|công an|về)|phải|nên|liên hệ (?:ngay|với|công an)|cung cấp|"
    r"đường dây nóng|trực ban|trong khi|(?:số|trang|địa chỉ) (?:đúng|thật)|chính thức"
)
# Over a column of a table: the addresses below are those that others imitate.
_GENUINE_COLUMN = r"bị (?:giả|nhái|mạo)|(?:giả|nhái|mạo) theo"
_OWN_COLUMN = alternatives("purpose_words", "own column")
_THEIR_COLUMN = alternatives("purpose_words", "their column")
_DESK = (
    r"^(?:phòng|ban|trực|công an|văn phòng|đường dây|tổng đài|hotline|ubnd|ủy ban|trung tâm|"
    r"bộ phận|đội|tổ|chi nhánh|khoa|cảnh sát|đồng chí|đ/c|hỗ trợ|chăm sóc|"
    r"tiếp nhận|thường trực)(?!\w)"
)
_CONNECTED = re.compile(
    r"(?:\s*\([^()]{0,30}\))?"
    r"(?:\s*(?:và|,|hoặc|cùng)?\s*(?:trang|nhóm|kênh)?\s*(?:zalo|facebook|fanpage|telegram)?\s*"
    r"“[^“”]{0,30}”)?"
    r"[\s,()]*(?:\w+[\s,()]+){0,1}?(?:và|hoặc|hay|cùng|,|;|\||–|-|/)?[\s,()]*"
    r"(?:(?:số|các số|số tư vấn|tư vấn|số liên hệ|trang|địa chỉ|qua|theo|tới|tại|hộp thư|hòm thư|"
    r"email|zalo|facebook|website|fanpage|điện thoại|sđt|đt|nhánh \d|viết thư|gửi thư|thư|tới|"
    r"vô|vào|trang facebook của \w+|"
    r"tra cứu ở|nhắn|gọi|trực ban|thường trực)[\s:]+){0,5}"
)
_ACCOUNT_NAMED = re.compile(r"(?:tài khoản|vào)(?: \w+){0,4}?:? \d[\d\s.·-]{8,}")
_OURS = r"(?:đúng|thật|chính thức|trực ban|đường dây nóng|tổng đài)"
_CONTRASTED = r"(?<!\w)(?:nhái|giả|giống|thay|khác|chép|bắt chước|mạo|thật|còn|trong khi)(?!\w)"
# Which difference of weights decides; what the paragraph as a whole weighs.
_MARGIN = 0.45
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
    if not before and Surroundings(leading).has(_GENUINE_COLUMN, leading[-60:].lower()):
        return None
    if value.type == "url" and is_genuine(seen, before, after, official=official, told=told):
        return None
    scam, contact = _weigh(seen, SCAM, before), _weigh(seen, CONTACT, before)
    if "[" in value.shown or "hxxp" in value.shown.lower():
        # Nobody makes an address harmless that readers shall visit.
        scam += 2.5
    calls = value.type == "phone" and seen.has(_CALLS, after)
    if calls or seen.has(_AFTER_SCAM, after) or seen.has(_NOT_OURS, after):
        scam += 2.2
    if seen.has(_AFTER_CONTACT, after):
        contact += 1.6
    evidence = contact + _weigh(Surroundings(leading[-200:]), CONTACT, leading[-200:].lower())
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
    if _is_theirs(seen, before):
        scam, contact = scam + 2.5, 0.2 * contact
    if told is True and (certain or not seen.has(_TO_THE_READER, before)):
        contact = min(0.6 * contact, 0.5)
    if told is True and _suspects(seen, leading):
        scam += _PRIOR
    elif told is False:
        contact += _PRIOR
    if official and value.type == "url" and scam < 1:
        contact += 0.5
    if abs(contact - scam) <= _MARGIN or contact + scam < 1:
        led = Surroundings(leading[-FAR:])
        scam += 0.8 * _weigh(led, SCAM, led.masked)
        if told is not True:
            contact += 0.8 * _weigh(led, CONTACT, led.masked)
    if abs(contact - scam) <= _MARGIN or max(contact, scam) < 0.7:
        return None
    if scam > contact:
        hired = value.type != "phone" or len(value.value) >= 6
        return SCAM if hired and not official else None
    # An order alone makes no contact: somebody must be sent there in words. And nobody is sent to
    # what the letter itself made harmless, to a bare machine or to a foreign number.
    barred = value.type == "account" or "[" in value.shown or _is_nobodys(value)
    return None if evidence < 0.4 or barred else CONTACT


def is_office(label: str) -> bool:
    """Whether the label of a table's row is a desk that readers call: "Trực ban ký túc xá"."""
    return Surroundings(label).has(_DESK, label.lower().strip()) and not _suspects(
        Surroundings(label), ""
    )


def leads_to_contacts(text: str) -> bool:
    """Whether a line above a table says whom to call, and speaks of no scammer."""
    seen = Surroundings(text)
    return not _suspects(seen, "") and _weigh(seen, CONTACT, seen.masked) > _MARGIN


def of_column(head: str) -> str | None:
    """Return what the head or the label of a table says of the values under or beside it."""
    seen = Surroundings(head)
    if seen.has(_GENUINE_COLUMN, seen.small):
        return None
    if seen.has(_THEIR_COLUMN, seen.small):
        return SCAM
    return CONTACT if seen.has(_OWN_COLUMN, seen.small) else None


def are_connected(text: str, first: Value, second: Value) -> bool:
    """Whether nothing but a conjunction stands between two values, so that one speaks for both."""
    between = nfc(text)[first.end : second.start].lower()
    if len(between) >= 60 or re.search(_CONTRASTED, between):
        return False
    return _CONNECTED.fullmatch(between) is not None


def suspects(text: str) -> bool:
    """Whether a text speaks of scammers at all."""
    seen = Surroundings(text)
    return seen.has(_OF_SCAMMERS, seen.small)


def _suspects(seen, leading):
    """Whether the paragraph, or what leads to it, speaks of scammers at all."""
    return seen.has(_OF_SCAMMERS, seen.small) or seen.has(_OF_SCAMMERS, leading.lower())


def _is_nobodys(value):
    return value.value.startswith("+") or bool(
        re.match(r"[\d.]+(?:[:/]|$)", value.value) and value.type == "url"
    )


def is_quoted(text: str, value: Value) -> bool:
    """Whether a value stands inside quotation marks: in the message that victims got."""
    before = text[: value.start]
    return before.rfind("“") > before.rfind("”") and "”" in text[value.end :]


def _is_theirs(seen, before):
    """Whether scammers act in the sentence, and nobody has turned to the reader since."""
    acts = list(seen.find(_ACTOR, before))
    return bool(acts) and not seen.has(_TURNED, before[acts[-1].end() :])


def _weigh(seen, says, before):
    """Return the strength of the cues before a value: near ones count, an earlier clause less.

    Where the scammers act in the value's own clause, calling and writing are theirs.
    """
    total = 0.0
    theirs = says == CONTACT and seen.has(_ACTOR, last_clause(before))
    for pattern, weight in _CUES[says]:
        end = max((found.end() for found in seen.find(pattern, before)), default=None)
        if end is not None:
            distance = len(before) - end
            clauses = len(CLAUSE.findall(before[end:]))
            total += weight / (1 + distance / 70) / (1 + 0.6 * clauses)
    return total * 0.2 if theirs else total
