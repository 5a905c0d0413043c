"""Who acts in the sentence of a value: the scammers, somebody they got at, or the reader.

Patterns are for small letters with their accents, as in the tables ``purpose_…``.
"""

from . import orders
from .surroundings import Surroundings, last_clause, sentence_of
from .values import Value
from .wording import alternatives

_ACTOR = (
    r"(?:(?<!phát hiện )(?<!phát hiện các )(?<!tố giác )(?<!nghi )(?<!gặp )(?<!với )(?<!của )"
    r"(?<!về )(?<!bắt )(?<!mà )(?<!mà các )(?<!do )(?<!do các )(?:các |nhóm |"
    r"những )?đối tượng(?! tuyên truyền)|"
    r"người (?:tự nhận|tự xưng|xưng|giả danh)|kẻ (?:gian|xấu|lừa đảo|gọi|lạ|giả|nào|này)|có kẻ|"
    r"(?<!\w)chúng(?! (?:ta|tôi))|bọn chúng|"
    r"(?<!\w)một (?:người|phụ nữ|thanh niên|đối tượng|nhóm)|người (?:bán|đàn ông|phụ nữ|tên “)|"
    r"(?<!\w)một (?:tài khoản|trang|tổng đài|đầu số|số máy|số lạ|thuê bao)(?: \w+){0,3}? "
    r"(?:tên|mang tên|lạ|xưng|tự xưng)|"
    r"(?<!\w)vị khách|(?:nạn nhân|bị hại) (?:được|bị|sẽ|phải)|"
    r"(?<!\w)bị (?:người|kẻ|nhóm) (?:dùng|lạ|gọi|tự)|"
    r"(?<!\w)bị (?:một |các |nhiều |những )(?:người|kẻ|nhóm|số|tổng đài|đầu số|thuê bao|tài khoản)|"
    r"(?<!để )được (?:hướng dẫn|mời|dẫn)|"
    r"^\W*(?:trang|nhóm|tài khoản|fanpage) (?:này|đó)|có người(?! thân| quen| nhà)|hai người|"
    r"anh ta|cô ta|hắn)(?!\w)"
)
_BODY = rf"(?:{alternatives('purpose_words', 'body')})"
# Something is done to somebody by whom no body's name says: in an account, by the scammers.
_DONE_TO = (
    rf"(?<!để )(?<!cần )(?<!muốn )(?<!phải )(?:được(?! phép| quyền| giao| phân| cử| ủy| uỷ)|bị) "
    rf"(?:(?!{_BODY}(?!\w)|để |khi |nếu |thì |lừa |mất )\w+ ){{0,5}}?"
    r"(?:liên hệ|liên lạc|gọi(?! là)|nhắn|yêu cầu|đề nghị|bảo|mời|rủ|dụ|dẫn dụ|hướng dẫn|kết bạn|"
    r"thêm vào|đưa vào|chuyển hướng|chuyển sang|dẫn (?:đến|tới|sang|vào)|cho (?:số|địa chỉ)|"
    r"gửi (?:cho )?(?:đường|liên kết|link|địa chỉ|mã)|giới thiệu (?:số|trang|nhóm))(?!\w)"
)
# What scammers publish speaks for them: "bài viết kêu gọi …", "trang này công bố …".
_PUBLISHED = (
    r"(?:(?:bài (?:viết|đăng|quảng cáo)|tờ rơi|quảng cáo|tin nhắn|tin tuyển dụng|đoạn phim|video|"
    r"clip|"
    r"áp phích|website|trang web|trang|nhóm|fanpage|ứng dụng|sàn|công ty này|trung tâm này|thư)"
    rf"(?: (?!{_BODY}(?!\w)|chính thức)[\w“”·/-]+){{0,4}}? (?:ghi|công khai|có ghi|kêu gọi|"
    rf"đề nghị|giới thiệu|công bố|mời|"
    r"yêu cầu|hướng dẫn|cho biết|nêu|in sẵn|để số|để lại|đăng (?:tin|thông báo|số|bài))|"
    r"xuất hiện (?:[\w,]+ ){0,4}?(?:bài|tin|quảng cáo|trang|nhóm|hội|tài khoản|dịch vụ))(?!\w)"
)
# "tin nhắn của kẻ gian", "liên quan đến đối tượng": not the subject; "theo lời kẻ gian" is.
_NO_SUBJECT = (
    r"(?:của|về|với|đến|tới|cho|tố giác|tố cáo|phát hiện|bắt|bắt giữ|nghi|gặp|mà|do|ngừa|chống|"
    r"trước|"
    r"là|thấy) (?:một |các |những |nhóm |số |có )*$"
)
_AT_THEIR_WORD = (
    r"(?:hướng dẫn|yêu cầu|lời|chỉ dẫn|đề nghị|gợi ý|dẫn dắt|sự điều khiển)(?: \w+){0,3}? của "
    r"(?:một |các |những |nhóm )*$"
)
# Words after which it is the reader who acts, whoever acted before.
_TURNED = (
    r"hãy|xin|vui lòng|trình báo|tố giác|báo (?:ngay|cho|công an|về)|"
    r"liên hệ (?:ngay|với|công an)|đường dây nóng|trực ban|trong khi|"
    r"(?:số|trang|địa chỉ) (?:đúng|thật)|chính thức"
)
# The scammers say these words, too: "…, xưng là công an và đề nghị đăng nhập vào …".
_MAY_TURN = r"cần|đề nghị|thì|người dân|bà con|khách hàng|mọi người|phản ánh|phải|nên|cung cấp"
_BODY_ASKS = (
    rf"(?<!xưng )(?<!danh )(?<!mạo )(?<!nhận )(?<!là ){_BODY}(?: [\w.]+){{0,7}}? "
    r"(?:đề nghị|khuyến cáo|yêu cầu|mong|kính mong|kính đề nghị|thông báo|lưu ý)"
)
_SUPPOSED = r"^\W*(?:\w+ )?(?:khi|nếu|trường hợp|trong trường hợp|hễ|gặp|thấy|phát hiện|nhận được)"
# What scammers tell somebody to do is no turn to the reader: "hướng dẫn chị trình báo qua …".
_THEY_ASK = (
    r"(?:yêu cầu|hướng dẫn|đề nghị|bảo|buộc|ép|dụ|mời|xúi|nhờ|tự xưng|xưng|giả danh|mạo danh|"
    r"mang tên|giả làm|tự nhận)(?: [\w“”]+){0,5} $"
)
# Where a message or a call comes from: "liên hệ từ các số …", "gửi tin từ đầu số …".
_SOURCE = (
    r"(?:liên hệ|liên lạc|gọi|gọi điện|điện thoại|nhắn|nhắn tin|gửi|gửi thư|tin nhắn|cuộc gọi|thư|"
    r"kết bạn)(?: (?!ngoài)[\w“”]+){0,8}? từ (?:(?:các|những|một|hai|ba|nhiều) )?"
    r"(?:số|số máy|số điện thoại|đầu số|thuê bao|sim|hộp thư|địa chỉ|tài khoản|email|tên miền|"
    r"trang)"
    r"(?: (?:(?!của|chính thức)[\w“”/.-]+)){0,6}[\s:,(“]*$"
)
_ONLY_OUR_SOURCE = r"(?<!địa )(?:chỉ|duy nhất|chính thức)(?!\w)"
_OUR_SOURCE = (
    rf"(?<!địa )(?:chỉ|đều|luôn|duy nhất|chính thức|chúng tôi|của (?:{_BODY}))(?!\w)|"
    rf"(?:^|[,;.] ?)\W*(?<!xưng ){_BODY}(?: [\w.]+){{0,5}} (?:sẽ |có thể )?(?:gọi|nhắn|gửi|liên hệ)"
)
# In an account, somebody called or wrote: no reader is meant.
_SOMEBODY_DID = (
    r"(?:(?:chị|anh|ông|bà|cô|bác|cụ|em|chú|cháu|tôi|nạn nhân|bị hại|gia đình|người nhà)"
    r"(?! con| xã)(?: (?!cần|nên|phải|hãy|có thể|nếu|khi)[\w.’']+){0,5}?|đã|liền|vội|mới|lúc) "
    r"(?:gọi|gọi lại|gọi điện|nhắn|liên hệ|liên hệ lại|truy cập|bấm|vào)"
    r"(?: (?:lại|vào|đến|tới|cho|theo|qua|số|máy|điện thoại|trang|địa chỉ|này|đó|nói|trên))*\s*$"
)
_MONEY_LOST = (
    r"(?:(?:đã|bị|liền|vội|mới|nên) (?:[\w,“”]+ ){0,6}?)?"
    r"(?:chuyển|nộp|nạp|mất|trừ|đóng|thanh toán|chiếm đoạt|lừa|rút|vay)(?: \w+){0,6}? "
    r"(?:hơn |gần |số tiền |tổng cộng )?\d[\d.,]*\d*\s?(?:tỷ|triệu|nghìn|đồng|đ|usd)"
)
_SOMEBODY = (
    r"(?:một (?:\w+ ){0,2}?(?:người|hộ|khách|phụ huynh|cụ|giáo viên|sinh viên|công nhân|chủ|"
    r"gia đình|"
    r"cán bộ|nạn nhân|bà|ông|chị|anh)|chị|anh|ông|bà|cô|bác|cụ|em|nạn nhân|bị hại|hộ)(?!\w)"
)
_ORDERED = (
    r"hãy|cần|đề nghị|vui lòng|không được|tuyệt đối|phải|khuyến cáo|"
    r"^\W*(?:nếu|trường hợp|trong trường hợp|khi)(?!\w)|(?:ai|người nào|trường hợp nào) (?:đã|bị)"
)

# "Gọi vào số …, chị được …": whoever called tells of it.
_THEN_SOMEBODY = (
    r"^[^.;]{0,40}?, (?:chị|anh|ông|bà|cô|bác|cụ|em|tôi|nạn nhân)(?: ấy| [a-zđ]\.?)? "
    r"(?:được|bị|nghe|gặp|liền|thấy|mới|đã)(?!\w)"
)
_ADVISED = r"thì|hãy|cần|nên|phải|không|đừng|chớ|chỉ|đề nghị|tuyệt đối|vui lòng|xin|khi|nếu"


def is_theirs(seen: Surroundings, before: str, *, told: bool | None) -> bool:
    """Whether scammers act in the sentence, and nobody has turned to the reader since."""
    acts = list(seen.find(_ACTOR, before)) if told is True else _actors(seen, before)
    if told is True:
        acts += [*seen.find(_DONE_TO, before), *seen.find(_PUBLISHED, before)]
    if not acts:
        return False
    last = max(acts, key=lambda found: found.end())
    since = before[last.end() :]
    if any(not _is_asked(seen, since, turn) for turn in seen.find(_TURNED, since)):
        return False
    if not seen.has(_MAY_TURN, since):
        return True
    supposed = seen.has(_SUPPOSED, before) and "," in since
    return told is True and not supposed and not seen.has(_BODY_ASKS, since)


def _is_asked(seen, since, turn):
    """Whether scammers say a word that else turns to the reader."""
    return seen.has(_THEY_ASK, since[: turn.start()])


def names_actor(seen: Surroundings, clause: str) -> bool:
    """Whether a clause names scammers, or whoever they are in it, as those who act."""
    return bool(_actors(seen, clause))


def _actors(seen, text):
    """Return where scammers are named as those who act, and not as what something is about."""
    return [
        found
        for found in seen.find(_ACTOR, text)
        if not seen.has(_NO_SUBJECT, text[: found.start()])
        or seen.has(_AT_THEIR_WORD, text[: found.start()])
    ]


def is_source(seen: Surroundings, before: str) -> bool:
    """Whether calls or messages come from the value, and not from the sender's own people."""
    clause = last_clause(before)
    return seen.has(_SOURCE, clause) and not seen.has(_OUR_SOURCE, before)


def is_our_source(seen: Surroundings, before: str) -> bool:
    """Whether the value is the only one from which the sender's own people call or write."""
    clause = last_clause(before)
    return (
        seen.has(_SOURCE, clause)
        and seen.has(_ONLY_OUR_SOURCE, before)
        and not seen.has(_ACTOR, before)
    )


def somebody_did(seen: Surroundings, before: str) -> bool:
    """Whether the value is what a person of the account called or opened."""
    return seen.has(_SOMEBODY_DID, last_clause(before))


def orders_at(text: str, value: Value) -> bool:
    """Whether the sentence with the value orders something, in a paragraph that else tells.

    What the scammers, or what they published, ask of somebody is no order.
    """
    if not orders.orders(sentence_of(text, value)):
        return False
    seen = Surroundings(text)
    before, after = seen.around(value)
    told = is_theirs(seen, before, told=True) or somebody_did(seen, before)
    return not (told or seen.has(_THEN_SOMEBODY, after))


def tells_at(text: str, value: Value) -> bool:
    """Whether the sentence with the value tells, in a paragraph that else orders."""
    sentence = sentence_of(text, value)
    if narrates(sentence):
        return True
    seen = Surroundings(text)
    before, after = seen.around(value)
    if seen.has(_THEN_SOMEBODY, after):
        return True
    if seen.has(_ADVISED, sentence.lower()) or orders.orders(sentence):
        return False
    return is_theirs(seen, before, told=True)


def narrates(sentence: str) -> bool:
    """Whether a sentence tells of money that somebody lost, and orders nothing."""
    seen = Surroundings(sentence)
    told = seen.has(_SOMEBODY, seen.small) and seen.has(_MONEY_LOST, seen.small)
    return told and not seen.has(_ORDERED, seen.small)
