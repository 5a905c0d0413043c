"""Where readers are sent in a frame of words: what they do, what about, at which place.

"Theo dõi thông tin về lừa đảo tại Cổng … (X)": the scam is the topic; X is where one reads of it.
"""

from .surroundings import Surroundings, last_clause
from .values import Value
from .wording import alternatives

_REPORTED_TO = alternatives("purpose_words", "reported to")
_READ_AT = alternatives("purpose_words", "read at")
_PUBLISHED_AT = alternatives("purpose_words", "published at")
# The scammers' own place: "trang giả", "tài khoản lạ".
_THEIRS = r"(?:giả|mạo|nhái|lạ|lừa|kẻ|đối|này|đó|độc|xấu|rác|chúng|khả|sau|trên)(?!\w)"
_AT = r"(?:tại|trên|qua|ở|thông qua)"
_PLACE = (
    rf"(?: (?!{_THEIRS})[\w/“”&.-]+){{0,9}}(?: \((?:địa chỉ|tại)?:?)?"
    r"(?:, (?:số )?(?:điện thoại|đt|sđt|số|email|hộp thư|thư điện tử|di động|địa chỉ))?[\s:,(“]*$"
)
_THERE = rf"(?:,? [\w/“”()-]+){{0,26}}? {_AT}{_PLACE}"
_REPORTED_THERE = rf"(?:{_REPORTED_TO}){_THERE}"
_READ_THERE = rf"(?:{_READ_AT}){_THERE}"
_PUBLISHED_THERE = rf"(?:{_PUBLISHED_AT}){_THERE}"
# "Để kiểm tra …, truy cập trang …": the last clause says where to go, whatever it is for.
_THEN_GO = (
    r"^\W*(?:để|muốn|cần|trước khi|nếu|khi (?:cần|nghi|muốn|phát hiện|thấy|gặp|có|"
    r"bị))(?!\w)[^;]{3,160}, "
    r"(?:hãy |thì |nên |có thể |vui lòng |xin |cần |người dân |bà con |khách hàng )*"
    r"(?:truy cập|vào|tra cứu|kiểm tra|xem|đối chiếu|nhập)(?: (?!không)[\w“”/-]+){0,12}?"
    rf"{_PLACE}"
)
# "… chỉ bán vé trên trang …": the sender's own and only place.
_ONLY_THERE = rf"(?<!địa )(?:chỉ|duy nhất)(?: (?!là|cần|khi)[\w,/]+){{1,8}}? {_AT}{_PLACE}"
_SPEAKER = rf"{alternatives('purpose_words', 'body')}|mọi|việc|thông tin|hồ sơ|học phí|viện phí"
# "… và gửi về hộp thư …": a clause of its own, whatever was reported before it.
_MAILED = (
    r"(?:^|[,;] |và |rồi |để |đồng thời )(?:[\w-]+ ){0,2}?(?:gửi|chuyển|báo cáo|nộp|"
    r"cung cấp)(?: \w+){0,6} "
    r"(?:về|tới|đến|qua|vào) (?:địa chỉ )?(?:hộp thư|hòm thư|email|e-mail|thư điện tử|mail)"
    rf"{_PLACE}"
)
# In a clause with these before the deed, the place is what shall be watched or shut.
_WARD = (
    r"(?:không|khong|đừng|chớ|tránh|hạn chế|cảnh giác|đề phòng|chặn|gỡ|xử lý|rà soát|phát hiện|"
    r"khóa|"
    r"thu hồi|tẩy chay|hủy|xóa|thoát|nghi|thấy|gặp|nhận được|tin vào|tin theo|nghe theo|"
    r"(?<!trang )(?<!thiết )(?<!chuẩn )bị|xuất hiện|"
    r"dụ|mời|bảo|lôi kéo|yêu cầu|đăng ký bằng|giả danh|mạo danh|tự xưng|xưng)(?!\w)"
)
_BAD_THING = r"(?:giả|lừa|mạo|nhái|chiếm|sai sự thật|lạ|rác|độc|vay|đầu tư|việc nhẹ|lãi)(?!\w)"
# What somebody put there is no deed of the reader: "kiểm tra các bài đăng trên trang …".
_PUT_THERE = (
    r"(?:chặn|gỡ|xử lý|ngăn chặn|rà soát|khóa|cảnh báo(?: [\w,]+){0,6} về|quảng cáo|bài đăng|"
    r"bài viết|"
    r"hoạt động|giao dịch|mua|bán|vay|đầu tư|người bán|tài khoản|hội nhóm|tuyển dụng|quà|"
    r"khuyến mãi|"
    r"đăng(?! ký| nhập)|đăng tải|chia sẻ|lan truyền|phát tán|rao|rồi|sau đó|xong|thì)(?!\w)"
)
# A trick that goes over that place: "thủ đoạn mua hàng qua trang …".
_TRICK = (
    r"(?:thủ đoạn|hình thức|chiêu(?: trò)?|phương thức|hành vi|tình trạng|vụ|nạn) (?:[\w,]+ ){0,8}?"
    r"(?:qua|trên|tại)(?!\w)"
)
# The place ends the sentence, or a word says whose it is.
_NOTHING_MORE = (
    r"^[\s)\]”\",/-]*(?:(?:của|do|để) [^;]{2,90})?[\s.)/]*$|"
    r"^\W*(?:tuyệt đối )?(?:không|đừng|chớ|chỉ|hãy) "
)
_TURNS = (
    r"(?:gửi|báo|liên hệ|phản ánh|trình báo|tố giác|gọi|nộp về|truy cập|tra cứu|xem|hỏi|thì|mà|chỉ|"
    r"ngoài|theo dõi|thông tin về|chính thức|hãy|xin|vui lòng)(?!\w)"
)
_WARDED = (
    r"(?:(?:không|đừng|chớ|nghiêm cấm)(?: nên| được)? (?:đăng|cung cấp|vay|mua|bán|giao dịch|"
    r"thanh toán|tham gia|đầu tư|chia sẻ|nhập|khai|tin|đặt|nạp|ký|nhận|chơi|xem|nộp)(?! được)|"
    r"cảnh giác|đề phòng|gỡ|gỡ bỏ|ngăn chặn|tẩy chay|triệt xóa|cảnh báo(?: [\w,]+){0,6} về)"
    rf"(?: (?!{_TURNS})[\w,“”/.-]+){{0,16}} (?:trên|tại|qua|ở|từ|của|có|về|là|vào){_PLACE}"
)
_PERSON = (
    r"(?:chị|anh|ông|bà|cô|bác|cụ|em|nạn nhân|bị hại|một (?:số )?\w+|nhiều \w+)(?! con| xã)(?!\w)"
)
# "Đầu mối phối hợp: bà X, …, di động …": whatever stands in the sentence is theirs.
_LIAISON = (
    r"^\W*(?:(?:cán bộ |đơn vị )?đầu mối|cán bộ (?:phụ trách|liên hệ|tiếp nhận|theo dõi)|"
    r"người (?:liên hệ|phụ trách|tiếp nhận)|thông tin liên hệ|"
    r"(?:mọi |các )?(?:chi tiết|ý kiến|vướng mắc|thắc mắc|phản ánh|khó khăn))(?: [\w,]+){0,8}\s*:"
)
_REPORTED = (
    r"(?:soạn(?: tin| tin nhắn)?|cú pháp|nhắn tin|mẫu tin|ví dụ)[\s:]*(?:[\w(): ]{0,40})"
    r"[\s“\"\[(:]*(?:v|s|g)\s?[\[(“]*\s*$"
)
_SENT_TO_SHORT = r"^[^.;]{0,120}?(?:gửi|gởi|tới|đến|về)(?: \w+){0,4} \d{3,4}(?!\d)"
_PATTERN_OF = r"(?:định dạng|có dạng|dạng|theo mẫu|có đuôi|đuôi|có phần đuôi)(?: \w+){0,2}[\s:“(]*$"
_FOR_EXAMPLE = (
    r"(?:ví dụ(?: như)?|chẳng hạn(?: như)?|đơn cử(?: như)?)[\s:]*"
    r"(?:[\w·/.-]{4,80}(?:, | hay | và | hoặc )){0,6}$"
)
_LAWFUL = r"(?:hợp pháp|uy tín|bán hàng|thương mại điện tử|chính thống|phổ biến|nổi tiếng)"
# A short number receives reports, except where it is the one that calls or is imitated.
_CALLED_BY = (
    r"(?:từ|giả(?: mạo| danh| làm)?|mạo|mạo danh|nhái|xưng|tự xưng|hiển thị|dùng|sử dụng)"
    r"(?: (?!phản ánh|báo)[\w“]+){0,5}[\s:“(]*$"
)
_RECEIVES = (
    r"(?:tới|đến|qua|về|gọi|báo|nhắn|gửi|số|đầu số|tổng đài|hotline|đường dây nóng|khẩn cấp|hoặc|"
    r"và|,)(?: (?!nhận|mất|có)[\w/]+){0,5}[\s:“(,]*$"
)


def is_sent_there(
    seen: Surroundings, value: Value, before: str, after: str, *, told: bool | None
) -> bool:
    """Whether what stands before a value tells the reader to do something at that place.

    What is published at a place and an account are such only where nothing speaks of fraud.
    """
    bad = seen.has(_BAD_THING, before)
    if value.type != "phone" and seen.has(_ONLY_THERE, before):
        of_people = seen.has(_WARD, last_clause(before)) or seen.has(_PERSON, before)
        return seen.has(_SPEAKER, before) and not of_people
    if told is False and value.type == "url" and seen.has(_THEN_GO, before):
        return True
    if told is True and (bad or seen.has(_PERSON, before) or not seen.has(_NOTHING_MORE, after)):
        return False
    reported = next(seen.find(_REPORTED_THERE, before), None)
    read = None if value.type == "phone" else next(seen.find(_READ_THERE, before), None)
    sent = reported or (read if read and not seen.has(_PUT_THERE, read[0]) else None)
    if sent is None and value.type != "phone" and not bad:
        sent = next(seen.find(_PUBLISHED_THERE, before), None)
    if sent is None and told is not True and value.type == "email":
        sent = next(seen.find(_MAILED, before), None)
        return sent is not None and not seen.has(_WARD, last_clause(before[: sent.start()]))
    if sent is None or seen.has(_TRICK, sent[0]):
        return False
    return not seen.has(_WARD, before[: sent.start()])


def is_warded(seen: Surroundings, before: str) -> bool:
    """Whether the clause forbids something at that place, or has it watched or shut."""
    return seen.has(_WARDED, last_clause(before))


def is_liaison(seen: Surroundings, before: str) -> bool:
    """Whether the sentence is a label of whom to turn to, and names nobody who cheats."""
    return seen.has(_LIAISON, before) and not seen.has(_BAD_THING, before)


def is_example(seen: Surroundings, value: Value, before: str, after: str) -> bool:
    """Whether a value only shows what such a thing looks like: a pattern, a lawful shop, a form."""
    if seen.has(_REPORTED, before[-90:]) and seen.has(_SENT_TO_SHORT, after):
        return True
    if value.type == "email" and seen.has(_PATTERN_OF, before[-60:]):
        return not seen.has(_BAD_THING, before)
    named = before.rpartition("(")[2]
    if value.type == "url" and seen.has(_FOR_EXAMPLE, named):
        return seen.has(_LAWFUL, named) and not seen.has(_BAD_THING, named)
    return False


def is_short_and_called(seen: Surroundings, value: Value, before: str) -> bool:
    """Whether a short number, which nobody can hire, is one that takes reports."""
    short = value.type == "phone" and len(value.value) < 6
    return short and seen.has(_RECEIVES, before) and not seen.has(_CALLED_BY, before[-60:])
