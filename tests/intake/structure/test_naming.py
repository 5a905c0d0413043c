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
        ("BỘ CHỈ HUY QUÂN SỰ TỈNH GIA LAI", "Bộ Chỉ huy quân sự tỉnh Gia Lai"),
        ("BỘ TƯ LỆNH QUÂN KHU 5", "Bộ Tư lệnh Quân khu 5"),
        ("BAN QUẢN LÝ KHU KINH TẾ", "Ban Quản lý Khu kinh tế"),
        ("BAN QUẢN LÝ CHỢ VĨNH LONG", "Ban Quản lý chợ Vĩnh Long"),
        ("SỞ GIÁO DỤC, KHOA HỌC VÀ CÔNG NGHỆ", "Sở Giáo dục, Khoa học và Công nghệ"),
        (
            "NGÂN HÀNG NHÀ NƯỚC CHI NHÁNH TỈNH PHÚ YÊN",
            "Ngân hàng Nhà nước chi nhánh tỉnh Phú Yên",
        ),
        ("CHI NHÁNH TỈNH GIA LAI", "Chi nhánh tỉnh Gia Lai"),
        ("HẢI QUAN KHU VỰC V", "Hải quan Khu vực V"),
        ("LĐLĐ TỈNH SƠN LA", "LĐLĐ tỉnh Sơn La"),
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
