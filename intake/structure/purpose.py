"""Whose a value is: whom the reader may call, or the scammers' own. Decided by what is said of it.

A paragraph that tells what happens gives the scammers' values, one that orders or advises gives
contacts, unless cues near the value say otherwise. Where they balance, the value is neither's.
"""

import re
from functools import cache

from bilingual.text import fold, nfc

from .values import Value, is_government

CONTACT, SCAM = "contact", "scam"

_PEOPLE = (
    r"(?:nạn nhân|bị hại|người bị hại|người dân|người nhận|người nghe|khách hàng|khách|phụ huynh|học sinh|sinh viên|họ|tôi|mình|chị|anh|ông|bà|cô|chú|em|cháu|bà con|"
    r"chủ xe|chủ tài khoản|cha mẹ|gia đình|người mua|người bán|hội viên|người dùng|nhân viên|kế toán|giáo viên|cán bộ|người thân|chị em)"
)
_SCAM = (
    (r"(?:đã|từng|thường|hay) (?:gọi|nhắn|liên lạc|quấy rối|gửi)(?: \w+){0,3}?", 2.0),
    (r"(?:từ chối|chặn|phớt lờ|bỏ qua|xóa|ghi nhận|thống kê|hỏi về|quấy rối|làm phiền|đe dọa|đòi nợ)(?: [\w“”,]+){0,7}? (?:số|trang|nhóm|tài khoản|lời mời|tin nhắn|thư|thuê bao|đầu số)(?: [\w“”]+){0,6}", 2.8),
    (r"(?:làm giả|giả|nhái|dựng|lập|mạo nhận|chép|sao chép)(?: \w+){0,4}? (?:bằng|thành|qua|trên|tại|là)(?: \w+){0,3}?", 1.4),
    (r"(?:thư|tin|tin nhắn|cuộc gọi|email|điện thoại) (?:\w+ ){0,2}?(?:xuất phát )?từ(?: \w+){0,3}?", 1.6),
    (r"(?:máy chủ|mã độc|tệp|virus|phần mềm gián điệp)", 1.2),
    (r"(?:bị|gặp) (?:một |mấy |vài )?(?:người|“|kẻ|ông|bà|đối tượng)", 1.2),
    (r"(?:không liên quan|không phải|không thuộc|không của)(?: \w+){0,3}? (?:công ty|đơn vị|cơ quan|ngân hàng|chúng tôi|bệnh viện|nhà trường|sở|hội)", 2.2),
    (r"(?:không|đừng|chớ|tránh|hạn chế|tuyệt đối không|không nên|không được)\s+(?:[\w/]+,?\s+){0,4}?(?:truy cập|bấm|nhấn|nhấp|click|kích|mở|vào|nghe|gọi lại|trả lời|tải|cài|làm theo|đăng nhập|chuyển|liên lạc|liên hệ|kết bạn|quét)(?! được)", 3.2),
    (r"(?:các |nhóm |những )?đối tượng(?! tuyên truyền| thụ hưởng| là| nghi vấn đến)", 1.6),
    (r"kẻ (?:gian|xấu|lừa|giả|gọi|lạ|nào|này|đó|mạo|phạm)|có kẻ|tội phạm|chúng(?! (?:ta|tôi))|bọn (?:lừa|chúng)|nhóm (?:này|lừa)|người (?:lạ|này|gọi|kia|đó|nhắn|tự xưng|xưng)|anh ta|cô ta|hắn", 1.7),
    (r"lừa đảo|chiếm đoạt|mạo danh|giả mạo|giả danh|mạo nhận|giả làm|tự xưng|tự nhận|xưng (?:là|nhân viên|công an|cán bộ)|mang tên|núp bóng|nhái|giả hiệu", 1.8),
    (r"(?:website|web|trang|link|ứng dụng|app|fanpage|tên miền|số|số máy|điện thoại|tài khoản|địa chỉ|tin nhắn|email|thư|hộp thư|cuộc gọi|đường dẫn|đường link|đầu số|page|nhóm|cổng|mã qr|học bạ|liên kết)(?: [\w/]+){0,3}? (?:giả|lạ|độc hại|không rõ|bất thường|khả nghi|đáng ngờ|nghi vấn|xấu|rác|không chính thống|lừa đảo|thường dùng|hiển thị|đã nhắn|đã gọi|nêu trên)(?!\w)", 2.2),
    (rf"(?:yêu cầu|bảo|đòi|hướng dẫn|dụ|dẫn dụ|buộc|ép|xúi|mời|rủ|nhờ|lừa|thuyết phục|đề nghị|dọa|giục|hối thúc|chỉ dẫn) (?:\w+ )?{_PEOPLE}(?!\w)", 1.6),
    (r"(?:dụ|dẫn dụ|lôi kéo|lừa|gửi|kèm|dẫn (?:đến|tới|về|vào)|nhằm) (?:\w+ ){0,4}?(?:truy cập|bấm|đăng nhập|tải|cài|chuyển|nhập|địa chỉ|trang|đường|link|liên kết)", 1.5),
    (rf"{_PEOPLE} (?:[\w.]+ ){{0,4}}?(?:đã |bị |liền |vội |phải )?(?:chuyển|truy cập|bấm|nhập|tải|nạp|mất)", 1.2),
    (r"(?:chuyển(?: tiền| khoản)?|nộp|nạp|đóng|gửi tiền|đặt cọc|thanh toán|đi qua)(?: [\w“”\",./]+){0,8}? (?:vào|đến|tới|qua)(?: số)? tài khoản|chuyển (?:tiền|khoản) (?:vào|đến|cho|tới|qua)|tài khoản (?:nhận tiền|trung gian|đứng tên)", 1.8),
    (r"(?:gửi|nhận được|xuất hiện|phát tán|chứa|đính kèm|rải|tung|đăng) (?:\w+ ){0,5}?(?:link|đường link|đường dẫn|liên kết|tin nhắn|thư|email|bài|quảng cáo)", 1.4),
    (r"(?:sử dụng|dùng|lập|tạo|thuê|mua|lập ra|dựng) (?:[\w/]+ ){0,5}?(?:số|sim|trang|website|fanpage|tài khoản|tên miền|địa chỉ|đầu số|facebook|zalo|email|hộp thư)", 1.2),
    (r"(?:gọi|nhắn|nhắn tin|gọi điện|liên lạc|gửi|thư gửi|xuất phát|đến|tới) (?:\w+ ){0,3}?từ (?:\w+ ){0,3}?(?:số|thuê bao|đầu số|địa chỉ|tài khoản|hộp thư|email)?", 1.8),
    (r"(?:chặn|khóa|thu hồi|gỡ|xử lý|triệt phá|ngăn chặn|vô hiệu hóa|tạm dừng|phong tỏa|rà soát)(?: [\w,]+){0,6}? (?:trang|tên miền|số|thuê bao|tài khoản|website|địa chỉ|đường dẫn)", 1.8),
    (r"(?:có|những|các) dấu hiệu|cảnh giác (?:với|trước)|danh sách (?:\w+ ){0,4}(?:giả|lừa)|biến thể|thủ đoạn|chiêu|kịch bản", 0.9),
    (r"phí (?:hồ sơ|bảo hiểm|mở khóa|giải ngân)|rút tiền|nhiệm vụ|hoa hồng|tiền bảo đảm|tiền cọc", 0.7),
)
_CONTACT = (
    (r"(?:gọi|báo|alo|điện|hỏi) (?:số |máy )?$", 1.4),
    (r"(?<!đã )(?:gọi|báo|hỏi|gửi|nhắn|về|đường dây|trực)(?: (?!từ|bằng)[\w.]+){0,4}\s*$", 0.9),
    (r"(?:xin|thì|hãy|cần|nên|mời|có thể|cứ|vui lòng|đề nghị|phải|ngay|kịp thời|nhanh chóng|muốn \w+ thì|rồi|hoặc|và|sẽ) (?:[\w/]+ ){0,4}?(?:gọi|liên hệ|báo|nhắn|điện|hỏi|phản ánh|trình báo|theo dõi|truy cập|tra cứu|gửi (?:về|tới|đến|thư|hòm))(?! (?:lại số|từ))", 1.5),
    (r"(?:không|chẳng|chưa)(?: [\w,]+){0,8}? (?:nào )?(?:khác )?ngoài", 4.5),
    (r"(?:số|trang|hộp thư|hòm thư|kênh|địa chỉ|zalo|fanpage|tổng đài|email|thư điện tử|điện thoại|website|cổng)(?: \w+){0,3}? (?:đúng|thật|chính thức|chính thống|duy nhất)(?: \w+){0,6}?(?: là|\s*:)", 2.4),
    (r"(?:số liệu|kết quả|báo cáo|danh sách|hình ảnh|ý kiến|thắc mắc|vướng mắc|thông tin|khó khăn|văn bản|bản mềm)(?: [\w/,()“”.]+){0,12}? (?:chuyển|gửi|hỏi|gọi|báo|phản ánh|liên hệ|nộp)", 2.0),
    (r"(?:thường trực|thường trực 24/24|tiếp nhận|hỗ trợ|tư vấn|giải đáp|hướng dẫn|khiếu nại|chăm sóc khách hàng|tổ công tác|ban chỉ huy)(?: [\w/]+){0,4}?\s*[:(,]?\s*(?:số |điện thoại |đt |sđt |hotline )?[:(]?\s*$", 1.2),
    (r"liên hệ(?! lại| bằng)|liên lạc (?:với|đến|tới|ngay|theo|qua)", 2.0),
    (r"(?:báo|trình báo|thông báo|thông tin|phản ánh|tố giác|tố cáo|cung cấp|khai báo|báo tin|tin báo|kiến nghị|phản hồi)(?: [\w/,]+){0,6}? (?:ngay|cho|đến|tới|qua|về|kịp thời|gần nhất|theo|tại)", 1.9),
    (r"(?<!đã )(?:gọi|điện|gọi điện|alo|bấm|quay số|nhắn tin|gọi ngay)(?: (?!bằng|từ)\w+){0,2}? (?:đến|ngay|tới|cho|số|theo|qua|vào|trực ban|tổng đài|máy|lại|đường dây)", 1.1),
    (r"đường dây (?:nóng|hỗ trợ|tiếp nhận)|hotline|trực ban|tổng đài|số trực|đt trực|điện thoại trực|số máy trực|đơn vị trực|trực 24|đầu mối|giờ hành chính|trong giờ làm việc", 1.9),
    (r"(?:fanpage|trang facebook|facebook|trang mạng xã hội|zalo|zalo oa|kênh|cổng thông tin|trang thông tin|cổng dịch vụ|trang web|website|trang tin|hộp thư|thư điện tử|email|trang)(?: [\w/“”]+){0,5}? (?:chính thức|chính thống|của (?:công an|phòng|cục|sở|ubnd|ngân hàng|trường|ngành|đơn vị|bộ|hội))", 1.5),
    (r"(?:theo dõi|truy cập|cập nhật|tham khảo|tìm hiểu|tra cứu|xem|quan tâm|đăng ký|xác minh|kiểm tra|đối chiếu|cài đặt|tải|vào)(?: [\w/“”,]+){0,8}? (?:chính thức|chính thống|cổng thông tin|fanpage|trang mạng xã hội|trang thông tin|trang zalo|để nắm|để cập nhật|để theo dõi|để kịp thời|để biết|để kiểm tra|để xác minh|để tra cứu)", 2.2),
    (r"(?:kiểm tra|tra cứu|xem|nộp|khai|đăng ký|thực hiện|cập nhật)(?: [\w“”]+){0,12}? (?:tại|trên|qua)(?: [\w“”]+){0,6}", 1.3),
    (r"(?<!địa )(?:chỉ|duy nhất)(?: nên)? (?:nộp|truy cập|tải|cài|sử dụng|đăng nhập|thực hiện|liên hệ|tin|tra cứu|giao dịch|qua|tại)", 2.8),
    (r"(?:tra cứu|xem|tìm|tải|đăng|công bố|công khai|niêm yết|phát|gửi|nhắn|kết nối|hỏi)(?: [\w/“”,]+){0,6}? (?:tại|ở|trên|tới|qua|về|zalo)(?: [\w/“”]+){0,4}", 1.0),
    (r"(?:gửi|báo cáo|phản hồi|kết quả|văn bản|bản mềm|tổng hợp)(?: [\w/,()]+){0,10}? (?:qua|về|theo|vào)(?: [\w/]+){0,4}? (?:email|thư điện tử|địa chỉ|hộp thư|mail|e-mail)", 2.2),
    (r"(?:chuyển tiếp|nhắn tin|nhắn|soạn tin|gửi|phản ánh)(?: [\w“”]+){0,5}? (?:về|đến|tới|qua) (?:đầu số|tổng đài|số)", 2.2),
    (r"(?:qua|theo|vào|đến|tới|số|tại) (?:số |các số )?(?:điện thoại|sđt|đt|máy)(?! (?:lạ|giả|không|rác|là))", 0.9),
    (r"(?:điện thoại|đt|sđt|tel|email|e-mail|thư điện tử|website|trang thông tin điện tử|địa chỉ|fanpage|facebook|zalo|số máy|hộp thư|số)\s*[:(]?\s*$", 0.6),
)
_AFTER_CONTACT = (
    r"^[^.;]{0,90}?(?<!\w)(?:để (?:được|kịp thời|trình báo|tố giác|phản ánh|báo|nắm|cập nhật|theo dõi|xác minh|kiểm tra|tra cứu|cung cấp|hỏi|hỗ trợ|bà con|người dân|nhân dân|tiếp nhận|xử lý|phối hợp)|"
    r"là (?:trang|số|địa chỉ|cổng|đường dây)(?: \w+){0,3}? (?:chính thức|duy nhất)|trực (?:24|ban)|trong giờ)|^\s*\((?:giờ hành chính|trực|24)"
)
_AFTER_SCAM = (
    r"^[^.;]{0,70}?(?<!\w)(?:là (?:trang |website |số |tài khoản |đường link )?(?:giả|lừa)|(?:để|nhằm|rồi|và) (?:chiếm đoạt|lừa|đánh cắp|lấy cắp|nạp tiền|nhận tiền|“nhận|điền|nhập|xác thực|kích hoạt|đăng nhập|tải|cài|trộm)|"
    r"gọi (?:điện )?(?:đến|cho|tới)|tự xưng|giả danh|mạo danh|giả mạo|yêu cầu|chủ tài khoản|nhập |để cập nhật thông tin|lừa đảo|\(?(?:chủ |do )?(?:đứng tên|tên)|, yêu cầu|, đòi|và các biến thể|của công ty)"
)
_TURNS_TO_THE_READER = (
    r"xin|hãy|cần|vui lòng|đề nghị|liên hệ|trình báo|đường dây nóng|trực ban|hotline|mời|có thể|thật|đúng|chính thức|ngoài|phản ánh|tố giác|tổng đài"
)
_NOT_OURS = r"^[^.;]{0,160}?(?:không phải (?:của|là|do)|không thuộc|đều là giả|là giả mạo)"
_OF_SCAMMERS = (
    r"lừa|giả|kẻ|đối tượng|chiếm đoạt|mạo|chúng|tội phạm|nạn nhân|bị hại|mất tiền|mất \d|dụ|đòi|xưng|mã độc|tài khoản|chuyển tiền|không liên quan|bị"
)
_IMITATED = r"(?:na ná|chép lại|bắt chước|nhái theo|cho giống|giống|gần giống|giống hệt|nhầm (?:với|lẫn)|trùng|khác với|thay (?:vì|cho))\s+(?:[\w“”]+\s+){0,7}?$"
_NAMED = r"(?:giả|giả mạo|mạo danh|nhái|tương tự|trong khi|theo)\s+(?:[\w“”]+\s+){0,9}?$"
_GENUINE = r"(?:thật|chính thức|chính thống|chính hãng|gốc|hợp pháp|phát hành)(?!\w)[^.;]{0,60}$"
_REAL = r"(?:trang|cổng|địa chỉ|sàn|website|tên miền) (?:thật|gốc)(?!\w)[^.;]{0,60}$"
# Over a column of a table: the addresses below are those that others imitate.
_GENUINE_COLUMN = r"bị (?:giả|nhái|mạo)|(?:giả|nhái|mạo) theo"
_OWN_COLUMN = r"thật|đúng|chính thức|chính thống|chính chủ|của (?:ngân hàng|bệnh viện|công ty|chúng tôi|đơn vị|sở|trường|hội|cơ quan|ngành)"
_THEIR_COLUMN = r"giả|mạo|lừa|kẻ|đối tượng|không phải|khả nghi|đáng ngờ"
_SENTENCE = re.compile(r"[.!?;…](?=[\s”\"’)]|$)|\n")
_CLAUSE = re.compile(
    r",(?=\s)|(?<!\w)(?:nhưng|còn|trong khi|thay vào đó|mà|đồng thời|hoặc báo|hoặc liên hệ|hãy|đề nghị|khi đó|phải|cần)(?!\w)"
)
_CONNECTED = re.compile(r"(?:\s*\([^()]{0,30}\))?(?:\s*(?:và|,|hoặc)?\s*(?:trang|nhóm|kênh)?\s*(?:zalo|facebook|fanpage|telegram)?\s*“[^“”]{0,30}”)?[\s,()]*(?:\w+[\s,()]+){0,1}?(?:và|hoặc|hay|,|;|\||–|-|/)?[\s,()]*(?:(?:số|các số|trang|địa chỉ|qua|theo|tới|tại|hộp thư|hòm thư|email|zalo|facebook|website|fanpage|điện thoại|sđt|đt|nhánh \d|viết thư|gửi thư|thư|tới|trang facebook của \w+|vô|vào|tra cứu ở|nhắn|gọi|trực ban|thường trực)[\s:]+){0,5}")
_FAR = 400
_MARGIN = 0.45
_PRIOR = 0.75


@cache
def _compiled(pattern, plain):
    return re.compile(rf"(?<!\w)(?:{fold(pattern) if plain else pattern})" if pattern[0] != "^" else (fold(pattern) if plain else pattern))


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
        return _compiled(pattern, self.plain).finditer(text)

    def has(self, pattern, text):
        return next(self.find(pattern, text), None) is not None


def purpose(value: Value, text: str, leading: str = "", *, told: bool | None = None) -> str | None:
    """Return ``CONTACT``, ``SCAM`` or None of a value found in ``text``.

    ``leading`` is what governs the paragraph: the line that opens its list. ``told`` says whether
    the paragraph tells what happens (True) or orders and advises (False); None: unknown.
    """
    seen = _Text(text)
    begin = _after_last(_SENTENCE, seen.masked, value.start, max(0, value.start - 2 * _FAR))
    stop = _SENTENCE.search(seen.masked, value.end, value.end + _FAR)
    before = seen.masked[max(begin, value.start - _FAR) : value.start]
    after = seen.masked[value.end : stop.start() if stop else None][:_FAR]
    official = value.type in ("url", "email") and is_government(value.value.rpartition("@")[2])
    if not before and _Text(leading).has(_GENUINE_COLUMN, leading[-60:].lower()):
        return None
    if value.type == "url" and _is_genuine(seen, before, after, official=official, told=told):
        return None
    scam = _weigh(seen, _SCAM, before) + (2.2 if seen.has(_AFTER_SCAM, after) or seen.has(_NOT_OURS, after) else 0)
    contact = _weigh(seen, _CONTACT, before) + (1.6 if seen.has(_AFTER_CONTACT, after) else 0)
    evidence = contact + _weigh(_Text(leading[-200:]), _CONTACT, leading[-200:].lower())
    if value.type == "account":
        contact = 0.0
    if value.type == "phone" and len(value.value) < 6 and scam < 2.4:
        # A short number cannot be hired by anybody.
        contact += 1.2
    if seen.has(_SCAM_NEGATED, before[_after_last(_CLAUSE, before, len(before)) :]):
        contact *= 0.2
    if told is True and not seen.has(_TURNS_TO_THE_READER, before):
        contact = min(0.6 * contact, 0.5)
    if told is True and seen.suspects(leading):
        scam += _PRIOR
    elif told is False:
        contact += _PRIOR
    if official and value.type == "url" and scam < 1:
        contact += 0.5
    if abs(contact - scam) <= _MARGIN or contact + scam < 1:
        led = _Text(leading[-400:])
        scam += 0.8 * _weigh(led, _SCAM, led.masked)
        contact += 0.8 * _weigh(led, _CONTACT, led.masked)
    if abs(contact - scam) <= _MARGIN or max(contact, scam) < 0.7:
        return None
    verdict = CONTACT if contact > scam else SCAM
    if verdict == CONTACT and evidence < 0.4:
        # Nobody is sent there in words: an order alone makes no contact.
        return None
    if verdict == SCAM and official or verdict == CONTACT and value.type == "account":
        return None
    return verdict


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
    last = begin
    for found in pattern.finditer(text, begin, end):
        last = found.end()
    return last


def _is_genuine(seen, before, after, *, official, told):
    """Whether the address is the real one that scammers imitate, and nobody is sent there."""
    near = before[-110:]
    if seen.has(r"^[^.;]{0,40}?bị (?:làm )?(?:giả|nhái|mạo)", after):
        return True
    sent = seen.has(r"(?<!địa )(?:chỉ|hãy|nên|duy nhất)(?: nên)? (?:truy cập|tải|cài|sử dụng|đăng nhập|tra cứu|vào)", near)
    if sent:
        return False
    if told and seen.has(_REAL, near):
        return True
    if seen.has(_GENUINE, near) and seen.has(r"giả|lừa|giống|trong khi|kẻ|nhái|na ná", before):
        return True
    return seen.has(_IMITATED, near) or official and seen.has(_NAMED, near)


_SCAM_NEGATED = r"(?:không|đừng|chớ|tuyệt đối không)(?: (?!ngoài)[\w,]+){0,4} (?:gọi lại|truy cập|bấm|nhấn|mở|nghe|trả lời|tải|cài|liên hệ|liên lạc|chuyển)"
_ACTOR = (
    r"(?:(?<!phát hiện )(?<!phát hiện các )(?<!tố giác )(?<!nghi )(?<!gặp )(?<!với )(?<!của )(?<!về )(?<!bắt )(?:các |nhóm |những )?đối tượng(?! tuyên truyền)|"
    r"kẻ (?:gian|xấu|lừa đảo|gọi|lạ|giả|nào|này)|có kẻ|(?<!\w)chúng(?! (?:ta|tôi))|bọn chúng|anh ta|cô ta|hắn)(?!\w)"
)


def _weigh(seen, cues, before):
    """Return the strength of the cues before a value: near ones count, an earlier clause less.

    Where the scammers act in the value's own clause, calling and writing are theirs.
    """
    total, clause = 0.0, before[_after_last(_CLAUSE, before, len(before)) :]
    theirs = cues is _CONTACT and seen.has(_ACTOR, clause)
    for pattern, weight in cues:
        last = None
        for last in seen.find(pattern, before):
            pass
        if last:
            distance = len(before) - last.end()
            clauses = len(_CLAUSE.findall(before[last.end() :]))
            total += weight / (1 + distance / 70) / (1 + 0.6 * clauses)
    return total * 0.2 if theirs else total
