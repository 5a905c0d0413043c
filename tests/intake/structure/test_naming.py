"""Names in capitals are written as the decree on papers writes them, and nothing else changes."""

import pytest

from intake.structure.naming import written


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI", "Ủy ban nhân dân tỉnh Đồng Nai"),
        ("UỶ BAN NHÂN DÂN XÃ HOÀ BÌNH", "Uỷ ban nhân dân xã Hoà Bình"),
        ("UBND HUYỆN MỘC CHÂU", "UBND huyện Mộc Châu"),
        ("CÔNG AN THÀNH PHỐ CẦN THƠ", "Công an thành phố Cần Thơ"),
        ("BỘ CÔNG AN", "Bộ Công an"),
        ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "Sở Thông tin và Truyền thông"),
        ("NGÂN HÀNG NHÀ NƯỚC VIỆT NAM", "Ngân hàng Nhà nước Việt Nam"),
        ("TỈNH ỦY ĐẮK LẮK", "Tỉnh ủy Đắk Lắk"),
        ("TÒA ÁN NHÂN DÂN TỐI CAO", "Tòa án nhân dân tối cao"),
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        (
            "VIỆN KIỂM SÁT NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU",
            "Viện kiểm sát nhân dân tỉnh Bà Rịa - Vũng Tàu",
        ),
        ("HỘI LIÊN HIỆP PHỤ NỮ TỈNH THỪA THIÊN HUẾ", "Hội Liên hiệp Phụ nữ tỉnh Thừa Thiên Huế"),
    ],
)
def test_a_name_in_capitals_gets_the_capitals_of_the_decree(printed, name):
    assert written(printed) == name


@pytest.mark.parametrize(
    "printed", ["Sở Y tế tỉnh Sơn La", "Công an tỉnh", "Ngân hàng TMCP Bản Việt"]
)
def test_a_name_in_small_letters_stays_as_printed(printed):
    assert written(printed) == printed


@pytest.mark.parametrize("printed", ["ỦY BAN NHÂN DÂN XÃ X", "TRƯỜNG THPT Y JÚT", "UBND QUẬN 7"])
def test_no_letter_is_added_or_lost(printed):
    assert written(printed).lower() == printed.lower()
