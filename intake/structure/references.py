"""Other documents that a letter cites: number, date and who issued them, as printed."""

import re

from bilingual.text import fold

from .dates import iso_day

_KIND = (
    r"(?:công văn|văn bản|chỉ thị|công điện|kế hoạch|quyết định|nghị định|thông tư|luật|bộ luật|"
    r"nghị quyết|thông báo|hướng dẫn|báo cáo|tờ trình|quy định|quy chế|kết luận|đề án|"
    r"chương trình|thư|phiếu|giấy mời|điện|pháp lệnh)"
)
_ANY_KIND = rf"(?i:{_KIND})"
# The kinds that stand before a number, folded.
_KIND_BEFORE = re.compile(
    r"(?:cong van|van ban|chi thi|cong dien|ke hoach|quyet dinh|nghi dinh|thong tu|luat|nghi quyet|"
    r"thong bao|huong dan|bao cao|to trinh|quy dinh|ket luan|de an|so)\b[^.;]{0,90}$"
)
_OTHER_NUMBER_BEFORE = re.compile(
    r"(?:ban chi dao|bcd|phu luc|dien thoai|dt|sdt|so nha|duong|bien so|phong so)\s*:?\s*$"
)
_SYMBOL = r"[A-ZĐƯƠ][A-ZĐƯƠa-zđư]{0,9}\d{0,3}(?:\s?[-–/.&+]\s?[A-ZĐƯƠ0-9][A-ZĐƯƠa-zđư0-9]{0,9})*"
_NUMBER = re.compile(
    r"(?<![\w/\-.])(?P<digits>\d{1,5})\s?(?P<year>/\s?(?:19|20)\d\d)?\s?(?P<between>[/–-])\s?"
    rf"(?P<symbol>{_SYMBOL})(?![\w])"
)
_DATE = re.compile(
    r"^\s*[,(]?\s*(?:(?:ký|ban hành|đề|được ban hành)\s+)?(?:ngày|,)\s*(?P<day>\d{1,2})\s*"
    r"(?:[./-]|tháng)\s*(?P<month>\d{1,2})\s*(?:[./-]|năm)\s*(?P<year>\d{4})",
    re.IGNORECASE,
)
_DATED_BEFORE = re.compile(
    r"[Nn]gày\s+(?P<day>\d{1,2})[./-](?P<month>\d{1,2})[./-](?P<year>\d{4}),?\s(?!của)"
    r"[^;.\d]{0,50}(?<!\w)(?:có|ban hành|gửi|ra)\s[^;.\d]{0,30}$"
)
_NAMED_BEFORE = re.compile(rf"{_ANY_KIND}\s+(?:số\s*)?:?\s*$")
_OF = re.compile(r"^\s*[,)]?\s*(?:do\s+|c[uủùúũụ]a\s+)(?P<issuer>\S.*)", re.DOTALL)
# Where the name of a body ends: a verb, another document, a sign; "và" and a comma may be inside.
_STOP = re.compile(
    r"(?<!Ban)\s+(?:về|v/v|yêu cầu|cảnh báo|triển khai|chỉ đạo|hướng dẫn|đề nghị|quy định|"
    r"tăng cường|thông báo|ban hành|gửi|nhằm|để|đã|có|phê duyệt|trong(?! nước)|cho|"
    r"liên quan|thực hiện|"
    r"đối với|tại|sửa đổi|kèm|được|nêu|vừa|là|thì|chuyển|nhận|phối hợp|xin|hồi|từ|với|nay|khóa|"
    r"ra|như|theo|ở|của)(?=\s|$)|"
    rf"\s+và\s+(?=(?:các |những )?(?:{_ANY_KIND}|tình hình|thực tế|chỉ đạo|ý kiến|yêu cầu|"
    r"đề nghị|căn cứ)(?!\w))|\s+(?=ngày \d)|"
    r"\s+và\s+(?=[a-zđ])(?!\s*và\s+(?:phòng|trật tự|xây dựng|phát triển|đào tạo|truyền|thể thao|"
    r"du lịch|môi trường|cứu nạn|gia đình))|"
    r"\s*(?:[;:.()“”\"\[\]]|(?<!138)/)(?=\s|$|\D)|"
    r"\s[-–]\s(?!(?:[Tt]hương|[Pp]hát|[Tt]ruyền|Công an))|"
    r",(?! (?:chống|[Tt]hể thao|chống tội|[Tt]ự do|[Pp]hát thanh|Công an|[Tt]hể dục))|$"
)
_BODY = (
    r"(?:Bộ(?! luật)|Sở|Công an|Ủy ban|Uỷ ban|UBND|Ngân hàng|NHNN|Tỉnh ủy|Tỉnh uỷ|Thành ủy|"
    r"Văn phòng|Cục|Chi cục|Phòng|Ban|Thủ tướng|Chính phủ|Hội|Tòa án|Toà án|Viện|"
    r"Đoàn|Tỉnh đoàn|Mặt trận|Trường|Trung tâm|BCĐ|BTV|Đảng ủy|CAT|Chủ tịch|"
    r"Tổng (?:Giám đốc|cục|công ty)|Giám đốc|Chánh án|Viện trưởng|Thống đốc|Bộ trưởng|Cục trưởng|"
    r"Kho bạc|Bảo hiểm|BHXH|Liên đoàn|Tập đoàn|Công ty|Học viện|Đại học|"
    r"Bệnh viện|Thường trực)"
)
# They name a body by themselves or inside another name: Thuế Nghệ An, Cục Viễn thông.
_FIELD = r"(?:Viễn thông|Điện lực|Thuế|Hải quan|Thanh tra|Bưu điện|Y tế)"
# Who speaks for the body named next: "Giám đốc Công an tỉnh", "Thường trực Tỉnh ủy".
_OFFICE = (
    r"(?:(?:Phó )?(?:Chủ tịch|Trưởng|Tổng Giám đốc|Giám đốc|Chánh án|Viện trưởng|Thống đốc|"
    r"Bộ trưởng|Cục trưởng|Thủ tướng|Chánh Văn phòng|Văn phòng|Thường trực|Ban Thường vụ|"
    r"Ban Chấp hành|Thường vụ|Lãnh đạo)\s+)?"
)
_BEFORE = re.compile(
    rf"{_ANY_KIND}\s+của\s+"
    rf"(?P<issuer>{_OFFICE}{_BODY}(?:(?!\s(?:tại|theo|về|trong)\s)[^;.:()]){{0,90}}?)"
    r"(?:,)?\s+(?:tại số|có số|số)\s*:?\s*$"
)
_BODY_AT = re.compile(
    rf"(?P<issuer>(?:{_OFFICE}{_BODY}|{_FIELD})"
    rf"(?:(?!\s(?:{_BODY}|yêu cầu|nhận được)\s)[^;.:()]){{0,90}}?)"
    r"(?:\s\([^()]{1,30}\))?,?\s+"
    r"(?:nêu tại|tại|(?<!tiếp )theo|trong|bằng|đã có|có|đã ban hành|"
    r"ban hành|vừa ban hành|vừa có|đã gửi|vừa gửi|vừa phát đi|phát đi|gửi|ra|đã ra)\s+"
    rf"(?:các\s+)?(?:{_ANY_KIND}\s+)?(?:số\s*)?:?\s*$"
)
# A body that does something is no issuer: "Công an huyện rà soát … nêu trong Báo cáo số …".
_ACTS = re.compile(
    r"(?<!\w)(?:rà soát|xử lý|tiếp nhận|xây dựng|theo dõi|kiểm tra|phổ biến|các)(?!\w)"
)
_CLAUSE = re.compile(rf"[;.]\s|,\s+(?={_KIND})", re.IGNORECASE)
_JOINED = re.compile(rf"[\s,;]*(?:và|,|;|cùng)?\s*(?:các\s+)?(?:{_ANY_KIND})?\s*(?:số)?\s*:?\s*")
_PART_OF_SYMBOL = re.compile(r"[^\W\d_]{2,}\d*|[^\W\d_]\d+")


def references_of(texts: list[str], own: tuple[str | None, str | None]) -> list[dict]:
    """Return the documents that ``texts`` cite, each once, in order; ``own``: number and symbol."""
    found: dict[str, dict] = {}
    for text in texts:
        waiting, last_end, last = [], 0, None
        for match in _NUMBER.finditer(text):
            if not _is_cited(match, text):
                continue
            number = _printed(match)
            if own[0] and own[1] and number in (f"{own[0]}/{own[1]}", f"{own[0]}-{own[1]}"):
                continue
            date, end = _date(text[match.end() :])
            date = date or _date_before(text[: match.start()])
            cited = {
                "number": number,
                "date": date,
                "issuer": _issuer(text, match, match.end() + end),
            }
            if not _JOINED.fullmatch(text[last_end : match.start()]):
                waiting, last = [], None
            if last and not cited["issuer"] and _share_a_body(last["number"], number):
                # "Cục có Công văn số 1 và Thông báo số 2": the same the other way round.
                cited["issuer"] = last["issuer"]
            if cited["issuer"]:
                # "Công văn số 1 và số 2 của Cục": the body stands once for both.
                for earlier in waiting:
                    if _share_a_body(earlier["number"], number):
                        earlier["issuer"] = earlier["issuer"] or cited["issuer"]
                waiting = []
            last_end = match.end() + end
            # In a title in capitals the same symbol is in capitals, too.
            known = found.setdefault(number.casefold(), cited)
            last = known
            if not known["issuer"] and "QH" not in number:
                waiting.append(known)
            for name in ("date", "issuer"):
                known[name] = known[name] or cited[name]
    return list(found.values())


def _printed(match):
    year = re.sub(r"\s", "", match["year"] or "")
    symbol = re.sub(r"\s+", "", match["symbol"])
    return f"{match['digits']}{year}{match['between']}{symbol}".replace("–", "-")


def _is_cited(match, text):
    """Whether a number with letters is a document's, and not a plate, a room or a phone."""
    symbol = match["symbol"]
    if len(re.sub(r"[^A-ZĐƯƠ]", "", symbol)) < 2 and not match["year"]:
        return False
    before = fold(text[max(0, match.start() - 90) : match.start()])
    if _OTHER_NUMBER_BEFORE.search(before):
        return False
    return (
        bool(_KIND_BEFORE.search(before) or match["year"])
        or "-" in symbol
        or (match["between"] in "-–" and "/" in symbol)
    )


def _date(after):
    """Return (the date that stands after a number, where it ends)."""
    found = _DATE.match(after)
    return (
        (iso_day(found["day"], found["month"], found["year"]), found.end()) if found else (None, 0)
    )


def _share_a_body(one, other):
    """Whether two numbers have a part of their symbols in common: KH-UBND and UBND-NC."""
    return not set(_PART_OF_SYMBOL.findall(one)).isdisjoint(_PART_OF_SYMBOL.findall(other))


def _date_before(before):
    """Return the date of "Ngày 10/4/2024, Cục Viễn thông có Công văn số …"."""
    found = _DATED_BEFORE.search(before[-120:])
    if not found or not _NAMED_BEFORE.search(before):
        return None
    return iso_day(found["day"], found["month"], found["year"])


def _issuer(text, match, end):
    """Return who issued a document: named after its date, else before its number."""
    following = _OF.match(text[end : end + 240])
    if following:
        named = following["issuer"]
        name = named[: _STOP.search(named).start()].strip(" ,-–")
        if name and name[0].isupper() and len(name) > 2:
            return re.sub(r"\s+", " ", name)
    before = _CLAUSE.split(text[max(0, match.start() - 170) : match.start()])[-1]
    for pattern in (_BODY_AT, _BEFORE):
        found = pattern.search(before)
        if found and found["issuer"].strip()[:1].isupper():
            named = found["issuer"]
            stop = _STOP.search(named)
            if _ACTS.search(named[: stop.start()]):
                continue
            return re.sub(r"\s+", " ", named[: stop.start()]).strip(" ,")
    return None
