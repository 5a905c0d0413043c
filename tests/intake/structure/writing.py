"""Letters for tests, put together from a head, a body and an end that are all invented."""

from intake.readers import read_text
from intake.structure.notice import Notice
from intake.structure.understanding import understand

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
HEAD = f"""ỦY BAN NHÂN DÂN
TỈNH QUẢNG NGÃI
Số: 57/UBND-NC
V/v đề phòng mạo danh
{MOTTO}
Quảng Ngãi, ngày 9 tháng 9 năm 2025

Kính gửi: Các sở, ban, ngành.
"""
END = """Nơi nhận:
- Như trên;
- Lưu: VT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Đinh Văn Hrê
"""


def reading(text: str) -> Notice:
    """Return the notice in a pasted text."""
    return understand(read_text(text))


def letter(body: str, head: str = HEAD, end: str = END) -> Notice:
    """Return the notice in a whole letter with this body."""
    return reading(f"{head}\n{body}\n\n{end}")


def tree(measures) -> list:
    """Return measures as (marker, text) or, with some below, (marker, text, [ … ])."""
    return [
        (one.marker, one.text, tree(one.children)) if one.children else (one.marker, one.text)
        for one in measures
    ]


def values(items) -> list:
    """Return the values of contacts or of the scammers'."""
    return [item["value"] for item in items]
