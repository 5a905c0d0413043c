"""The lines at the top left are the issuing body and the one above it."""

import pytest

from .writing import MOTTO, letter

TAIL = f"Số: 5/CV-VP\n{MOTTO}\nHà Nội, ngày 3 tháng 3 năm 2025\n\nKính gửi: Các đơn vị.\n"


@pytest.mark.parametrize(
    ("lines", "parent", "issuer"),
    [
        ("ỦY BAN NHÂN DÂN\nTỈNH SƠN LA", None, "Ủy ban nhân dân tỉnh Sơn La"),
        (
            "UBND HUYỆN MAI SƠN\nPHÒNG GIÁO DỤC VÀ ĐÀO TẠO",
            "UBND huyện Mai Sơn",
            "Phòng Giáo dục và Đào tạo",
        ),
        ("BỘ CÔNG AN\nCÔNG AN TỈNH SƠN LA", "Bộ Công an", "Công an tỉnh Sơn La"),
        (
            "CÔNG AN TỈNH SƠN LA\n"
            "PHÒNG AN NINH MẠNG VÀ PHÒNG, CHỐNG\nTỘI PHẠM SỬ DỤNG CÔNG NGHỆ CAO",
            "Công an tỉnh Sơn La",
            "Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao",
        ),
        ("NGÂN HÀNG NHÀ NƯỚC\nVIỆT NAM", None, "Ngân hàng Nhà nước Việt Nam"),
        (
            "SỞ GIÁO DỤC VÀ ĐÀO TẠO\nTRƯỜNG THPT TÔ HIỆU",
            "Sở Giáo dục và Đào tạo",
            "Trường THPT Tô Hiệu",
        ),
        (
            "ỦY BAN NHÂN DÂN\nPHƯỜNG CHIỀNG LỀ",
            None,
            "Ủy ban nhân dân phường Chiềng Lề",
        ),
    ],
)
def test_lines_of_one_name_are_joined_and_two_bodies_are_told_apart(lines, parent, issuer):
    notice = letter("Yêu cầu các đơn vị nhắc nhau đề phòng.", head=f"{lines}\n{TAIL}")
    assert (notice.parent, notice.issuer) == (parent, issuer)


def test_the_senders_telephone_in_the_head_is_a_contact():
    head = f"SỞ Y TẾ TỈNH SƠN LA\nĐiện thoại: 0212.3.852.118\n{TAIL}"
    notice = letter("Yêu cầu các đơn vị nhắc nhau đề phòng.", head=head)
    assert [one["value"] for one in notice.contacts] == ["02123852118"]
    assert notice.issuer == "Sở Y tế tỉnh Sơn La"
