"""The stanza of a digital signature gives moments that exist, or none."""

import pytest

from intake.readers import read_text
from intake.structure.understanding import understand

LETTER = """ỦY BAN NHÂN DÂN
XÃ VĨNH TÂN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/UBND-VX

Kính gửi: Các trường học.

Đề nghị các trường nhắc học sinh cảnh giác với tin nhắn lạ./.

Nơi nhận:
- Như trên;
- Lưu: VT.

Người ký: Ủy ban nhân dân xã Vĩnh Tân
Thời gian ký: {time}
"""


@pytest.mark.parametrize(
    ("printed", "time"),
    [
        ("09/12/2025 17:30:05 +07:00", "2025-12-09T17:30:05+07:00"),
        ("45/13/2024 17:30:05 +07:00", None),
        ("2024-02-31T10:00:00+0700", None),
        ("09/12/2025 29:75:05", None),
    ],
)
def test_a_moment_that_does_not_exist_is_no_time(printed, time):
    notice = understand(read_text(LETTER.format(time=printed)))
    assert [one["time"] for one in notice.signatures] == [time]


def test_the_lines_of_a_stanza_that_were_joined_are_told_apart():
    joined = LETTER.replace("\nThời gian", " Email: vanthu@vinhtan.gov.vn Thời gian")
    notice = understand(read_text(joined.format(time="30.10.2025 19:42:05 +07:00")))
    assert notice.signatures == [
        {"signer": "Ủy ban nhân dân xã Vĩnh Tân", "time": "2025-10-30T19:42:05+07:00"}
    ]
    assert notice.contacts == []
