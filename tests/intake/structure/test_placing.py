"""The province of a notice is that of the body that issues it, if that body has one."""

from .writing import END, HEAD, letter

BODY = "Yêu cầu các đơn vị nhắc nhau đề phòng."
NAMES = "ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NGÃI"
PLACE = "Quảng Ngãi, ngày"


def province(names, place=PLACE, end=END):
    head = HEAD.replace(NAMES, names).replace(PLACE, place)
    found = letter(BODY, head=head, end=end).province
    return found and found["name"]


def test_a_region_of_a_central_body_is_no_province():
    assert province("KHO BẠC NHÀ NƯỚC\nKHO BẠC NHÀ NƯỚC KHU VỰC XVII") is None


def test_a_court_of_a_region_is_in_the_province_that_it_names():
    assert province("TÒA ÁN NHÂN DÂN KHU VỰC 3 - LÀO CAI") == "Lào Cai"


def test_a_region_below_a_provinces_body_is_in_that_province():
    assert (
        province("VIỆN KIỂM SÁT NHÂN DÂN TỈNH SƠN LA\nVIỆN KIỂM SÁT NHÂN DÂN KHU VỰC 5") == "Sơn La"
    )


def test_a_province_named_below_the_signature_counts_where_the_head_names_none():
    slip = "Tôi sẽ phối hợp cùng nhà trường và Công an thành phố Huế."
    names = "UBND QUẬN PHÚ XUÂN\nTRƯỜNG THCS HƯƠNG LONG"
    end = f"HIỆU TRƯỞNG\n\nLê Na\n\n{'-' * 40}\n{slip}\n"
    assert province(names, "Phú Xuân, ngày", end) == "Huế"
