"""The words by which ``sensitive`` knows a private person, and what is theirs."""

import re

_LETTERS = [chr(code) for code in (*range(0x41, 0x1B1), *range(0x1EA0, 0x1EFA))]
_UPPER = "".join(letter for letter in _LETTERS if letter.isupper())
_LOWER = "".join(letter for letter in _LETTERS if letter.islower())

# Two to five words with a capital each; the last may be an initial, as in reports: Trần Thị H.
NAME = rf"[{_UPPER}][{_LOWER}{_UPPER}]*(?:[ \n][{_UPPER}][{_LOWER}{_UPPER}]*){{1,4}}\.?"
_TITLE = r"(?i:\b(?:ông|bà|anh|chị|em|cháu|cô|chú|bác|cụ|thầy|công dân)\b)"
_VICTIM = r"(?i:\b(?:nạn nhân|(?:người )?bị hại|người (?:tố giác|tố cáo|trình báo|báo tin|bị lừa)))"
_SUSPECT = r"(?i:\b(?:đối tượng|bị can|bị cáo|nghi phạm))"

# A point between digits ends nothing: 0912.345.678, 01.02.1980; nor does one after an initial.
SENTENCE_END = re.compile(
    rf"(?<![\d{_UPPER}])(?<!\bNo)[.;!?]+(?=\s)|(?<=\d)[.;!?]+(?=\s+[{_UPPER}])"
    r"|\n\s*\n|\n(?=\s*(?:[-+•*]|\d+[.)]))"
)

NAMES = re.compile(NAME)
PERSON = re.compile(rf"(?:{_TITLE}|{_VICTIM}(?:\s+là)?(?:\s+{_TITLE})?)\s+{NAME}")
# Somebody by name, suspects too: until a court has spoken their homes are nobody's business.
ANYBODY = re.compile(rf"(?:{_TITLE}|{_VICTIM}|{_SUSPECT})(?:\s+là)?(?:\s+{_TITLE})?\s+{NAME}")
VICTIM = re.compile(_VICTIM)

# Identity cards and passports.
IDENTITY = re.compile(
    r"(?i)\b(?:CCCD|CMND|CMTND|CMT|căn\s+cước(?:\s+công\s+dân)?|chứng\s+minh(?:\s+nhân\s+dân|\s+thư)?"
    r"|(?:số\s+)?định\s+danh(?:\s+cá\s+nhân)?)\b"
)
# What may stand between the word and the number; a telephone, account or sum is another thing.
_OTHER_THING = r"(?i:điện thoại|gọi|liên hệ|hotline|tài khoản|đường dây|tổng đài|zalo|sđt|đt)"
_MONEY = r"(?!\s*(?i:đồng|đ\b|vnd|vnđ|triệu|tỷ|tỉ|usd))"
IDENTITY_NUMBER = re.compile(
    rf"(?:(?!{_OTHER_THING})[^\d]){{0,30}}(?<!\d)(\d(?:[ .]?\d){{8,11}})(?![\d/]|[.,]\d){_MONEY}"
)
PASSPORT = re.compile(r"(?i:hộ\s+chiếu|passport)[^\d\n]{0,25}?\b([A-Z]\d{7,8})\b")

# Birth.
_DAY = r"(?:\d{1,2}[/.-]\d{1,2}[/.-])?(?:19|20)\d\d|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+(?:19|20)\d\d"
_SEX = r"(?:[\s,(]*(?i:giới tính\s*:?\s*)?(?i:nam|nữ)\b\)?)?"
BIRTH = re.compile(
    rf"{NAME}{_SEX}[\s,(–-]*(?:(?i:sinh)\s+(?:(?i:năm|ngày)\s*:?\s*)?|\b(?:SN|sn)\s*:?\s*)(?:{_DAY})\b"
)
BIRTH_LABEL = re.compile(
    rf"(?i:\b(?:ngày(?:,? tháng,? năm)? sinh|năm sinh|sinh ngày)\s*:)\s*(?:{_DAY})\b"
)

# Where somebody lives. "HKTT:" says by itself that a person's home follows.
LIVES_AT = re.compile(
    r"(?i:(?P<label>\b(?:HKTT|hộ khẩu thường trú|nơi thường trú|nơi ở hiện (?:tại|nay))\s*:)"
    r"|\b(?:trú|thường trú|tạm trú|cư trú|ngụ|sống|ở|HKTT|hộ khẩu)\s+(?:tại|ở)?\s*:?)\s*"
)
_PLACE = r"(?i:số(?: nhà)?|thôn|ấp|bản|buôn|làng|tổ(?: dân phố)?|khu phố|khóm|phố|đường|ngõ|hẻm|"
_PLACE += r"xã|phường|thị trấn|quận|huyện|tỉnh|thành phố|thị xã|tp|khu|kp)"
ADDRESS = re.compile(
    rf"(?:{_PLACE}\b\.?\s*[\d{_UPPER}]|\d+[\w/]*\s+(?:{_PLACE}|[{_UPPER}]))[^;,)\n]{{0,60}}?"
    rf"(?:,\s*(?:{_PLACE}\b|[{_UPPER}])[^;,)\n]{{0,60}}?){{0,5}}(?=[;,)\n]|\.\s|\.?$)"
)

# A telephone or account of somebody.
PHONE = re.compile(
    r"(?P<word>(?i:\b(?:số\s+điện\s+thoại|điện\s+thoại|sđt|di\s+động|số\s+máy|đt)\b))"
    r"[^\d]{0,40}?(?P<number>(?:\+84|\b0)[ .-]?\d(?:[ .-]?\d){7,9})(?!\d)"
)
# Between a person and a number: it is that of somebody who calls, is called, or pretends.
NEVER_BETWEEN = re.compile(
    r"(?i)\b(?:gọi|nhận|nhắn|từ|đến số|tới số|đối tượng|kẻ|hotline|đường dây nóng|liên hệ|"
    r"tự xưng|giả|lừa|kết bạn|với|qua|bằng|cung cấp cho|trình báo|báo (?:cho|ngay|tin))\b"
)
OFFICIAL = re.compile(
    r"(?i)\b(?:đồng chí|đ/c|cán bộ|điều tra viên|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy|uý)|"
    r"trưởng (?:phòng|ban|công an)|phó (?:trưởng|giám đốc|chủ tịch)|giám đốc|chủ tịch|chánh|"
    r"chuyên viên|trực ban|đầu mối|liên hệ|hotline|đường dây nóng|bí thư|người ký|kế toán trưởng)\b"
)
ACCOUNT_NUMBER = re.compile(
    r"(?i:\b(?:số\s+tài\s+khoản|tài\s+khoản|stk)\b)"
    rf"(?:\s+(?:(?i:ngân\s+hàng|cá\s+nhân|của\s+mình|số)|[{_UPPER}][{_LOWER}{_UPPER}]*)){{0,3}}"
    r"\s*:?\s*(?P<number>\d(?:[ .-]?\d){5,18})(?!\d)"
)
ACCOUNT_OF = re.compile(rf"[^\d.;]{{0,30}}?\bcủa\s+(?:{_VICTIM}|(?:{_TITLE})\s+[{_UPPER}])")
# Money that goes there goes to the scammers.
PAYS_INTO = re.compile(
    r"(?i)\b(?:vào|đến|tới|sang|cho|qua|theo|chuyển|nộp|đối tượng|kẻ|chỉ định)\b"
)
