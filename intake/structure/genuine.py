"""The real address that scammers imitate: it is in neither list unless somebody is sent there."""

from .surroundings import Surroundings

# Before an address that is no scammers' own, but the one that theirs looks like.
_IMITATED = (
    r"(?:na ná|chép lại|bắt chước|nhái theo|cho giống|giống|gần giống|giống hệt|"
    r"nhầm (?:với|lẫn)|trùng|khác với|thay (?:vì|cho))\s+(?:[\w“”]+\s+){0,7}?$"
)
# "… giống cổng dịch vụ, như X": X is an example of what looks so, and not what it looks like.
_SUCH_AS = r"(?:như|ví dụ|gồm|chẳng hạn|cụ thể)(?: là)?\s*:?\s*$"
_COPIED = (
    r"(?:nhái|mô phỏng|sao chép|chép)\s+(?:giao diện\s+)?(?:của\s+)?"
    r"(?:trang|cổng|tên miền|website|địa chỉ|hộp thư)(?: [\w“”]+){0,4}\s*$"
)
_NAMED = r"(?:giả|giả mạo|mạo danh|nhái|tương tự|trong khi|theo)\s+(?:[\w“”]+\s+){0,9}?$"
_GENUINE = r"(?:thật|chính thức|chính thống|chính hãng|gốc|hợp pháp|phát hành)(?!\w)[^.;]{0,60}$"
_REAL = r"(?:trang|cổng|địa chỉ|sàn|website|tên miền) (?:thật|gốc)(?!\w)[^.;]{0,60}$"
_IMITATION = r"giả|lừa|giống|trong khi|kẻ|nhái|na ná|mạo|tự xưng"
_IS_IMITATED = r"^[^.;]{0,40}?bị (?:làm )?(?:giả|nhái|mạo|sao chép|bắt chước|lợi dụng)"
_SENT_THERE = (
    r"(?<!địa )(?:chỉ|hãy|nên|duy nhất)(?: nên)? "
    r"(?:được )?(?:truy cập|tải|cài|sử dụng|đăng nhập|tra cứu|vào|đăng|công bố|thông báo|niêm yết|"
    r"công khai|tiếp nhận|nhận hồ sơ|thu|bán|giao dịch|nộp)"
)


def is_genuine(
    seen: Surroundings, before: str, after: str, *, official: bool, told: bool | None
) -> bool:
    """Whether the address is the real one that scammers imitate, and nobody is sent there."""
    near = before[-110:]
    if seen.has(_SUCH_AS, near):
        return False
    if seen.has(_IS_IMITATED, after):
        return True
    if seen.has(_SENT_THERE, near):
        return False
    if told and seen.has(_REAL, near):
        return True
    told_before = seen.masked[: seen.masked.find(before) + len(before)] if told else before
    if seen.has(_GENUINE, near) and seen.has(_IMITATION, told_before):
        return True
    copied = seen.has(_IMITATED, near) or seen.has(_COPIED, near)
    return copied or (official and seen.has(_NAMED, near))
