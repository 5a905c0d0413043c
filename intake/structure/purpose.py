"""Whose a value is: whom the reader may call, or the scammers' own. Decided by what is said of it.

A paragraph that tells what happens gives the scammers' values, one that orders or advises gives
contacts, unless cues near the value say otherwise. Where they balance, the value is neither's.
"""

import re
from functools import cache

from bilingual.text import fold, nfc
from intake.tables import rows

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
# Before an address that is no scammers' own, but the one that theirs looks like.
_IMITATED = (
    r"(?:na ná|chép lại|bắt chước|nhái theo|cho giống|giống|gần giống|giống hệt|"
    r"nhầm (?:với|lẫn)|trùng|khác với|thay (?:vì|cho))\s+(?:[\w“”]+\s+){0,7}?$"
)
_NAMED = r"(?:giả|giả mạo|mạo danh|nhái|tương tự|trong khi|theo)\s+(?:[\w“”]+\s+){0,9}?$"
_GENUINE = r"(?:thật|chính thức|chính thống|chính hãng|gốc|hợp pháp|phát hành)(?!\w)[^.;]{0,60}$"
_REAL = r"(?:trang|cổng|địa chỉ|sàn|website|tên miền) (?:thật|gốc)(?!\w)[^.;]{0,60}$"
_IMITATION = r"giả|lừa|giống|trong khi|kẻ|nhái|na ná"
_IS_IMITATED = r"^[^.;]{0,40}?bị (?:làm )?(?:giả|nhái|mạo)"
_SENT_THERE = (
    r"(?<!địa )(?:chỉ|hãy|nên|duy nhất)(?: nên)? "
    r"(?:truy cập|tải|cài|sử dụng|đăng nhập|tra cứu|vào)"
)
_WARNED_OFF = (
    r"(?:không|đừng|chớ|tuyệt đối không)(?: (?!ngoài)[\w,]+){0,4} "
    r"(?:gọi lại|truy cập|bấm|nhấn|mở|nghe|trả lời|tải|cài|liên hệ|liên lạc|chuyển)"
)
_ACTOR = (
    r"(?:(?<!phát hiện )(?<!phát hiện các )(?<!tố giác )(?<!nghi )(?<!gặp )(?<!với )(?<!của )"
    r"(?<!về )(?<!bắt )(?:các |nhóm |những )?đối tượng(?! tuyên truyền)|"
    r"kẻ (?:gian|xấu|lừa đảo|gọi|lạ|giả|nào|này)|có kẻ|(?<!\w)chúng(?! (?:ta|tôi))|bọn chúng|"
    r"anh ta|cô ta|hắn)(?!\w)"
)
# Words after which it is the reader who acts, whoever acted before.
_TURNED = (
    r"hãy|cần|đề nghị|xin|vui lòng|thì|người dân|bà con|khách hàng|mọi người|trình báo|tố giác|"
    r"phản ánh|báo (?:ngay|cho|công an|về)|phải|nên|liên hệ (?:ngay|với|công an)|cung cấp|"
    r"đường dây nóng|trực ban"
)
# Over a column of a table: the addresses below are those that others imitate.
_GENUINE_COLUMN = r"bị (?:giả|nhái|mạo)|(?:giả|nhái|mạo) theo"
_OWN_COLUMN = alternatives("purpose_words", "own column")
_THEIR_COLUMN = alternatives("purpose_words", "their column")
_SENTENCE = re.compile(r"[.!?;…](?=[\s”\"’)]|$)|\n")
_CLAUSE = re.compile(
    r",(?=\s)|(?<!\w)(?:nhưng|còn|trong khi|thay vào đó|mà|đồng thời|hoặc báo|hoặc liên hệ|hãy|"
    r"đề nghị|khi đó|phải|cần)(?!\w)"
)
_CONNECTED = re.compile(
    r"(?:\s*\([^()]{0,30}\))?"
    r"(?:\s*(?:và|,|hoặc)?\s*(?:trang|nhóm|kênh)?\s*(?:zalo|facebook|fanpage|telegram)?\s*"
    r"“[^“”]{0,30}”)?"
    r"[\s,()]*(?:\w+[\s,()]+){0,1}?(?:và|hoặc|hay|,|;|\||–|-|/)?[\s,()]*"
    r"(?:(?:số|các số|trang|địa chỉ|qua|theo|tới|tại|hộp thư|hòm thư|email|zalo|facebook|website|"
    r"fanpage|điện thoại|sđt|đt|nhánh \d|viết thư|gửi thư|thư|tới|trang facebook của \w+|vô|vào|"
    r"tra cứu ở|nhắn|gọi|trực ban|thường trực)[\s:]+){0,5}"
)
# How far a cue may stand from its value, in characters; which difference of weights decides;
# what the paragraph as a whole weighs.
_FAR = 400
_MARGIN = 0.45
_PRIOR = 0.75


@cache
def _compiled(pattern, plain):
    """Return a pattern that begins at a word; ``plain``: for text without accents."""
    written = fold(pattern) if plain else pattern
    return re.compile(written if pattern[0] == "^" else rf"(?<!\w)(?:{written})")


class _Text:
    """A paragraph in small letters; one without any accents is compared without them."""

    def __init__(self, text):
        """Prepare a paragraph once for all its values."""
        self.small = nfc(text).lower()
        self.plain = self.small.isascii() and len(self.small) > 20
        self.masked = re.sub(r"(?<=\w)[.](?=\w)", "·", self.small)

    def suspects(self, leading):
        """Whether the paragraph, or what leads to it, speaks of scammers at all."""
        return self.has(_OF_SCAMMERS, self.small) or self.has(_OF_SCAMMERS, leading.lower())

    def find(self, pattern, text):
        """Yield where ``pattern`` stands in ``text``, accents as in the paragraph."""
        return _compiled(pattern, self.plain).finditer(text)

    def has(self, pattern, text):
        """Whether ``pattern`` stands in ``text``."""
        return next(self.find(pattern, text), None) is not None

    def around(self, value):
        """Return what stands before and after a value in its sentence, in small letters."""
        text, start, end = self.masked, value.start, value.end
        begin = _after_last(_SENTENCE, text, start, max(0, start - 2 * _FAR))
        stop = _SENTENCE.search(text, end, end + _FAR)
        after = text[end : stop.start() if stop else None]
        return text[max(begin, start - _FAR) : start], after[:_FAR]


def purpose(value: Value, text: str, leading: str = "", *, told: bool | None = None) -> str | None:
    """Return ``CONTACT``, ``SCAM`` or None of a value found in ``text``.

    ``leading`` is what governs the paragraph: the line that opens its list. ``told`` says whether
    the paragraph tells what happens (True) or orders and advises (False); None: unknown.
    """
    seen = _Text(text)
    before, after = seen.around(value)
    official = value.type in ("url", "email") and is_government(value.value.rpartition("@")[2])
    if not before and _Text(leading).has(_GENUINE_COLUMN, leading[-60:].lower()):
        return None
    if value.type == "url" and _is_genuine(seen, before, after, official=official, told=told):
        return None
    scam, contact = _weigh(seen, SCAM, before), _weigh(seen, CONTACT, before)
    if seen.has(_AFTER_SCAM, after) or seen.has(_NOT_OURS, after):
        scam += 2.2
    if seen.has(_AFTER_CONTACT, after):
        contact += 1.6
    evidence = contact + _weigh(_Text(leading[-200:]), CONTACT, leading[-200:].lower())
    if value.type == "account":
        contact = 0.0
    if value.type == "phone" and len(value.value) < 6 and scam < 2.4:
        # A short number cannot be hired by anybody.
        contact += 1.2
    if seen.has(_WARNED_OFF, _last_clause(before)):
        contact *= 0.2
    if _is_theirs(seen, before):
        scam, contact = scam + 2.5, 0.2 * contact
    if told is True and not seen.has(_TO_THE_READER, before):
        contact = min(0.6 * contact, 0.5)
    if told is True and seen.suspects(leading):
        scam += _PRIOR
    elif told is False:
        contact += _PRIOR
    if official and value.type == "url" and scam < 1:
        contact += 0.5
    if abs(contact - scam) <= _MARGIN or contact + scam < 1:
        led = _Text(leading[-_FAR:])
        scam += 0.8 * _weigh(led, SCAM, led.masked)
        contact += 0.8 * _weigh(led, CONTACT, led.masked)
    if abs(contact - scam) <= _MARGIN or max(contact, scam) < 0.7:
        return None
    if scam > contact:
        return None if official else SCAM
    # An order alone makes no contact: somebody must be sent there in words. And nobody is sent to
    # what the letter itself made harmless, to a bare machine or to a foreign number.
    barred = value.type == "account" or "[" in value.shown or _is_nobodys(value)
    return None if evidence < 0.4 or barred else CONTACT


def of_column(head: str) -> str | None:
    """Return what the head or the label of a table says of the values under or beside it."""
    seen = _Text(head)
    if seen.has(_GENUINE_COLUMN, seen.small):
        return None
    if seen.has(_THEIR_COLUMN, seen.small):
        return SCAM
    return CONTACT if seen.has(_OWN_COLUMN, seen.small) else None


def are_connected(text: str, first: Value, second: Value) -> bool:
    """Whether nothing but a conjunction stands between two values, so that one speaks for both."""
    between = nfc(text)[first.end : second.start].lower()
    return len(between) < 60 and _CONNECTED.fullmatch(between) is not None


def _after_last(pattern, text, end, begin=0):
    """Return where the last match of ``pattern`` between two places ends, else ``begin``."""
    last = begin
    for found in pattern.finditer(text, begin, end):
        last = found.end()
    return last


def _is_nobodys(value):
    return value.value.startswith("+") or bool(
        re.match(r"[\d.]+(?:[:/]|$)", value.value) and value.type == "url"
    )


def _is_theirs(seen, before):
    """Whether scammers act in the sentence, and nobody has turned to the reader since."""
    acts = list(seen.find(_ACTOR, before))
    return bool(acts) and not seen.has(_TURNED, before[acts[-1].end() :])


def _last_clause(before):
    return before[_after_last(_CLAUSE, before, len(before)) :]


def _is_genuine(seen, before, after, *, official, told):
    """Whether the address is the real one that scammers imitate, and nobody is sent there."""
    near = before[-110:]
    if seen.has(_IS_IMITATED, after):
        return True
    if seen.has(_SENT_THERE, near):
        return False
    if told and seen.has(_REAL, near):
        return True
    if seen.has(_GENUINE, near) and seen.has(_IMITATION, before):
        return True
    return seen.has(_IMITATED, near) or (official and seen.has(_NAMED, near))


def _weigh(seen, says, before):
    """Return the strength of the cues before a value: near ones count, an earlier clause less.

    Where the scammers act in the value's own clause, calling and writing are theirs.
    """
    total = 0.0
    theirs = says == CONTACT and seen.has(_ACTOR, _last_clause(before))
    for pattern, weight in _CUES[says]:
        end = max((found.end() for found in seen.find(pattern, before)), default=None)
        if end is not None:
            distance = len(before) - end
            clauses = len(_CLAUSE.findall(before[end:]))
            total += weight / (1 + distance / 70) / (1 + 0.6 * clauses)
    return total * 0.2 if theirs else total
