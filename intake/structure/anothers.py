"""A number that is neither a contact nor the scammers': a third person's, or one that they show.

The number that a display was made to show, a victim's own telephone, the account money left.
"""

from .surroundings import Surroundings
from .values import Value
from .wording import alternatives

_BODY = rf"(?:{alternatives('purpose_words', 'body')})"
_NUMBER = r"(?:số|đầu số|tổng đài|hotline|đường dây nóng|số máy|số điện thoại|máy)"
# Behind a number: it is the number of a body or of a person.
_SAME_AS = (
    rf"^[\s,()]*(?:(?:vốn |chính |đúng |cũng )*(?:trùng|giống|giống hệt|trùng khớp|là)(?: với|"
    rf" hệt| y)?)"
    rf" {_NUMBER}(?: (?!giả|lừa|mạo|của (?:kẻ|đối|nhóm))[\w/]+){{0,5}}? "
    rf"(?:thật|chính thức|(?:của (?:một |các )?)?{_BODY})(?!\w)"
)
_OF_A_BODY_AFTER = rf"^[\s,(]*(?:\(?của|là của|thuộc) (?:một )?{_BODY}(?!\w)"
# Before a number: the display shows it, or it is imitated itself: "giả mạo số … của …".
_SHOWN = (
    r"(?:hiển thị|hiện(?: lên| ra)?|giả mạo|giả lập|giả|mạo|mạo danh|nhái|chiếm dụng)"
    rf"(?: (?!trang|nhóm|website|nhân|cán|tài)\w+){{0,4}}? {_NUMBER}"
    r"(?: (?!có|ghi|để|bằng|qua|từ|mang|tự|xưng|lạ|khác|này)\w+){0,8}[\s:“(]*$"
)
_SHOWN_OF_A_BODY = (
    rf"(?:hiển thị|hiện(?: lên| ra)?|giả mạo|giả lập|chiếm dụng)(?: \w+){{0,3}}? {_NUMBER}"
    rf"(?: (?!có|ghi|để|bằng|qua|từ|mang|tự|xưng|lạ|khác|này)\w+){{0,2}} (?:của )?{_BODY}"
    r"(?: (?!có|ghi|để|bằng|qua|từ|mang|tự|xưng)[\w.]+){0,6}[\s:“(]*$"
)
_PERSON = (
    r"(?:chị|anh|ông|bà|cô|chú|bác|cụ|em|cháu|con|nạn nhân|bị hại|người (?:dân|nhà|bị hại)|tôi|"
    r"mình)"
)
_NO_PERSON = r"(?! ta(?!\w)| này| đó| kia)"
_PRETENDS = (
    r"xưng|tự nhận|giả danh|giả làm|mạo|mang tên|tên là|có tên|lấy tên|tên “|kẻ|đối tượng|lạ(?!\w)"
)
# Whose telephone it is: "số của anh là", "chị H. (số điện thoại …)", "… của chị H.".
_THEIR_OWN = (
    rf"(?:số|số máy|số điện thoại|điện thoại|thuê bao|zalo|tài khoản|máy)(?: \w+){{0,2}}? của "
    rf"{_PERSON}{_NO_PERSON}(?: [\w.’'-]+){{0,5}}?(?:,? là)?\s*[:,(]?\s*$"
)
_BESIDE_A_NAME = (
    rf"{_PERSON}{_NO_PERSON} [\w.’' -]{{1,50}}?[\s,(]+(?:là )?(?:chủ (?:số|"
    rf"thuê bao)(?: \w+){{0,2}}|"
    r"(?:dùng |có |sử dụng )?(?:số điện thoại|sđt|số thuê bao|thuê bao))\s*:?\s*$"
)
_OF_A_PERSON_AFTER = rf"^[\s,(]*(?:là )?của {_PERSON}{_NO_PERSON}(?!\w)"
_NAMES_HIMSELF = r"^[^,;]{0,40}, (?:tự xưng|tự nhận|xưng|giả danh|người (?:tự|xưng))"
# Money leaves it: "từ tài khoản của trường là … sang tài khoản …".
_FROM_ACCOUNT = (
    r"(?:từ|trong|khỏi)(?: số)? (?:tài khoản|tk|thẻ|số thẻ)(?: (?!của (?:kẻ|đối|"
    r"chúng))[\w.]+){0,8}?[\s:,(]*$"
)
_ON_TO = r"^[^;]{0,80}?(?:sang|đến|tới|vào|qua|bị (?:chuyển|rút|trừ)|đã bị)(?!\w)"


def is_anothers(
    seen: Surroundings, value: Value, before: str, after: str, *, told: bool | None
) -> bool:
    """Whether a number belongs to a body that is imitated, or to a person who was cheated."""
    if value.type == "account":
        from_it = seen.has(_FROM_ACCOUNT, before[-110:]) and seen.has(_ON_TO, after)
        return from_it or (told is True and seen.has(_OF_A_PERSON_AFTER, after))
    if value.type != "phone":
        return False
    if seen.has(_SAME_AS, after):
        return True
    near = before[-120:]
    if seen.has(_SHOWN_OF_A_BODY, near):
        return True
    if seen.has(_SHOWN, near) and seen.has(_OF_A_BODY_AFTER, after):
        return True
    beside = after.partition(",")[0][:40]
    if told is not True or seen.has(_PRETENDS, near[-70:]) or seen.has(_PRETENDS, beside):
        return False
    if seen.has(_NAMES_HIMSELF, after):
        return False
    own = seen.has(_THEIR_OWN, near) or seen.has(_BESIDE_A_NAME, near)
    return own or seen.has(_OF_A_PERSON_AFTER, after)
