"""What stands over values or beside them: heads, labels, lines that lead in say whose they are."""

import re

from bilingual.text import nfc

from .acting import is_theirs
from .cues import CONTACT, ENOUGH, SCAM, suspects, weigh
from .surroundings import Surroundings
from .values import find
from .wording import alternatives

# Over a column of a table: the addresses below are those that others imitate.
_GENUINE_COLUMN = r"bị (?:giả|nhái|mạo)|(?:giả|nhái|mạo) theo"
_OWN_COLUMN = alternatives("purpose_words", "own column")
_THEIR_COLUMN = alternatives("purpose_words", "their column")
_DESK = (
    r"^(?:phòng|ban|trực|công an|văn phòng|đường dây|tổng đài|hotline|ubnd|ủy ban|trung tâm|"
    r"bộ phận|đội|tổ|chi nhánh|khoa|cảnh sát|đồng chí|đ/c|hỗ trợ|chăm sóc|"
    r"tiếp nhận|thường trực)(?!\w)"
)
_DENIED = (
    r"(?:không|chẳng)(?: phải)? (?:thuộc|của|do|liên quan|là (?:số|trang|kênh|tài khoản) của)"
    r"(?!\w)|(?:số|số điện thoại|trang|tài khoản|địa chỉ|website|nhóm|kênh|tên miền|thuê bao|link|"
    r"đường dẫn|thông tin)(?: [\w,]+){0,5} (?:giả|giả mạo|mạo danh|lừa đảo|khả nghi|nghi vấn|lạ|"
    r"kẻ gian|đối tượng|nhái)(?!\w)|"
    r"(?:giả mạo|mạo danh|lừa đảo|khả nghi|nghi vấn|mạo nhận)"
    r"(?: (?:sau đây|sau|dưới đây|như|gồm|bao gồm|là|trên|tại|địa bàn|tỉnh|này))*\s*:?\s*$"
)
_FORBIDDEN = (
    r"(?:không|đừng|chớ|tránh|chặn|cảnh giác)(?: (?!ngoài)[\w,]+){0,5} "
    r"(?:truy cập|gọi|nghe|bấm|tải|cài|liên hệ|chuyển|vào|trả lời|với|trước|các số|các trang)(?!\w)"
)
# Somebody is told to call: "…, xin gọi các số sau:"; not "những người gọi đến đều …:".
_SENT_TO = (
    r"(?:^|, |(?:xin|hãy|vui lòng|đề nghị|cần|có thể|thì|mời|nên|người dân|bà con|khách hàng|"
    r"phụ huynh|hội viên|quý khách|mọi người)(?: \w+){0,4} )(?:xin |hãy |vui lòng )?"
    r"(?:liên hệ|(?<!người )(?<!cuộc )(?<!số )gọi|phản ánh|trình báo|tố giác|"
    r"báo (?:tin|ngay|cho|về)|truy cập)(?: [\w,]+){0,12} "
    r"(?:các|những|theo|qua|tới|đến|về|số|kênh|trang|địa chỉ|sau|dưới đây)[^.;]{0,60}:\s*$"
)
_PRETENDED = r"(?:tự xưng|xưng|giả danh|mạo danh|tự nhận|lừa|chiếm đoạt|nạn nhân|bị hại)(?!\w)"
# A label of a few words, and behind the value no more than a note in brackets.
_MOST_WORDS = 9
_NOTE = re.compile(r"\([^()]{0,90}\)|“[^“”]{0,60}”")


def is_office(label: str) -> bool:
    """Whether the label of a table's row is a desk that readers call: "Trực ban ký túc xá"."""
    return Surroundings(label).has(_DESK, label.lower().strip()) and not suspects(label)


def leads_to_contacts(text: str) -> bool:
    """Whether a line above a table says whom to call, and speaks of no scammer."""
    seen = Surroundings(text)
    return not suspects(text) and weigh(seen, CONTACT, seen.masked) > ENOUGH


def of_column(head: str) -> str | None:
    """Return what the head or the label of a table says of the values under or beside it."""
    seen = Surroundings(head)
    if seen.has(_GENUINE_COLUMN, seen.small):
        return None
    if seen.has(_THEIR_COLUMN, seen.small):
        return SCAM
    return CONTACT if seen.has(_OWN_COLUMN, seen.small) else None


def heads_genuine(leading: str) -> bool:
    """Whether the head over a column speaks of the addresses that others imitate."""
    return Surroundings(leading).has(_GENUINE_COLUMN, leading[-60:].lower())


def of_lead(text: str) -> str | None:
    """Return whose the rows of values are below a line that leads in to them, None: unsaid."""
    seen = Surroundings(text)
    last = re.split(r"(?<=[.;])\s", seen.small.strip())[-1]
    if is_theirs(seen, last, told=True) or seen.has(_FORBIDDEN, last) or seen.has(_DENIED, last):
        return SCAM
    if seen.has(_SENT_TO, last):
        return CONTACT
    if seen.has(_PRETENDED, last):
        return SCAM
    return CONTACT if leads_to_contacts(text) else None


def is_row(text: str) -> bool:
    """Whether a line holds a value and its label alone: "Zalo “Hỗ trợ” – 0912 345 678"."""
    text = nfc(text)
    values = find(text)
    if not values or len(text) > 200:
        return False
    bare = text
    for value in reversed(values):
        bare = bare[: value.start] + " \N{WHITE SQUARE} " + bare[value.end :]
    label, _square, rest = bare.partition("\N{WHITE SQUARE}")
    rest = _NOTE.sub(" ", rest).replace("\N{WHITE SQUARE}", " ")
    few = len(re.findall(r"\w+", label)) <= _MOST_WORDS and len(re.findall(r"\w+", rest)) <= 2
    closed = not label.strip() or label.rstrip()[-1] in ":–-•+☑️✔📞☎" or label.count(" ") <= 4
    return few and closed and "." not in label.strip(" .")
