"""What must stop a letter is found; what a warning is made of is let pass."""

import pytest

from intake.sensitive import KINDS, personal_data, secrecy_mark

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def mark(*lines):
    found = secrecy_mark(lines)
    return found and found.shown


def kinds(text):
    return [found.kind for found in personal_data(text)]


# The stamp of a secret

STAMPS = [
    ["MẬT"],
    ["TỐI MẬT"],
    ["TUYỆT MẬT"],
    ["Tối mật"],
    ["LƯU HÀNH NỘI BỘ"],
    ["Lưu hành nội bộ"],
    ["(Tài liệu lưu hành nội bộ)"],
    ["  [ MẬT ]  "],
    ["***MẬT***"],
    ["M Ậ T"],
    ["T U Y Ệ T   M Ậ T", "x"],
    [f"MẬT\t{MOTTO}"],
    [f"{MOTTO}    TỐI MẬT"],
    [f"TUYỆT MẬT {MOTTO}"],
    ["ĐẢNG CỘNG SẢN VIỆT NAM MẬT"],
    ["Số: 12/CAT-PA05 MẬT"],
    ["| MẬT | Độc lập - Tự do - Hạnh phúc |"],
    ["Độ mật: Mật"],
    ["Độ mật: TỐI MẬT"],
    ["Mức độ mật : tuyệt mật."],
    ["Dấu mật: A"],
    ["Độ mật A"],
    ["UBND TỈNH", "", "MÂT", "Số: 1/UBND"],
    ["UBND TỈNH", "MẤT", "Số: 1/UBND"],
    ["TOI MAT"],
    ["TÔI MÂT"],
    ["TUYÊT MẬT"],
    ["LƯU HANH NỘI BÔ"],
    ["MẬT".replace("Ậ", "A\u0323\u0302")],
    [*["Dòng"] * 40, "TỐI MẬT"],
]


@pytest.mark.parametrize("lines", STAMPS, ids=" / ".join)
def test_a_stamp_is_found(lines):
    assert mark(*lines)


NO_STAMPS = [
    ["Bảo mật thông tin cá nhân."],
    ["BẢO MẬT THÔNG TIN"],
    ["CỤC CHỨNG THỰC SỐ VÀ BẢO", "MẬT THÔNG TIN"],
    ["PHÒNG BẢO", "MẬT"],
    ["DANH MỤC BÍ", "", "MẬT"],
    ["Kẻ gian lấy tài liệu tuyệt mật của khách hàng."],
    ["Thông tin được giữ bí mật tuyệt đối"],
    ["mật."],
    ["mật"],
    ["Mật"],
    ["Mật khẩu"],
    ["MẬT KHẨU"],
    ["MẶT"],
    ["MẶT TRẬN TỔ QUỐC"],
    ["MẮT"],
    [*["Dòng"] * 40, "MẤT"],
    [*["Dòng"] * 40, "TÔI MẤT"],
    ["lưu hành nội bộ."],
    ["Tài liệu này không phải để lưu hành nội bộ"],
    ["Độ mật: Không"],
    ["Độ mật: Thường"],
    ["Độ mật: mật khẩu có 8 ký tự"],
    ["Số: 12/CAT-PA05"],
    [MOTTO],
    [""],
    [],
]


@pytest.mark.parametrize("lines", NO_STAMPS, ids=" / ".join)
def test_a_word_that_is_no_stamp_is_let_pass(lines):
    assert mark(*lines) is None


def test_the_place_of_a_stamp_is_that_in_the_joined_lines():
    lines = ["UBND TỈNH", "", f"TỐI MẬT\t{MOTTO}"]
    found = secrecy_mark(lines)
    assert "\n".join(lines)[found.start : found.end] == "TỐI MẬT"


# Data of private persons

PERSONAL = {
    # Numbers of identity cards
    "Số CCCD: 079085012345": ["identity_number"],
    "CCCD số 079 085 012 345 cấp ngày 01/01/2022": ["identity_number"],
    "số CMND 271234567": ["identity_number"],
    "chứng minh nhân dân số: 271.234.567": ["identity_number"],
    "căn cước công dân\nsố 079085012345": ["identity_number"],
    "Số định danh cá nhân 079085012345": ["identity_number"],
    "CCCD: 079085012345, 079085012346 và 079085012347": ["identity_number"] * 3,
    "CMND/CCCD số 079085012345": ["identity_number"],
    # Passports
    "hộ chiếu số B1234567": ["passport"],
    "Passport No. C12345678": ["passport"],
    # Birth
    "Nguyễn Văn Tám, sinh năm 1980": ["birth_date"],
    "chị Trần Thị H. (SN 1985)": ["birth_date"],
    "LÊ VĂN SÁU (sinh ngày 02/03/1975)": ["birth_date"],
    "Phạm Thị Bảy, nữ, sinh ngày 5 tháng 6 năm 1990": ["birth_date"],
    "Ngày sinh: 02/03/1975": ["birth_date"],
    "Ngày, tháng, năm sinh: 02-03-1975": ["birth_date"],
    # Homes
    "Ông Nguyễn Văn Tám trú tại thôn 3, xã Hòa Bình, tỉnh Đồng Nai bị lừa": ["home_address"],
    "bà Lê Thị Chín, ngụ tại số 12 đường Lê Lợi, phường 5": ["home_address"],
    "chị Trần Thị H. ở phường Tân Phong mất 500 triệu": ["home_address"],
    "anh Nguyễn Văn A, sinh năm 1980, trú tại tổ 4, phường Hòa An": ["birth_date", "home_address"],
    "Nguyễn Văn Tám, sinh năm 1980, HKTT: ấp 2, xã An Hòa": ["birth_date", "home_address"],
    "Hộ khẩu thường trú: 45 Nguyễn Huệ, TP Huế": ["home_address"],
    "đối tượng Lê Văn Sáu, thường trú tại xã Bình Minh": ["home_address"],
    # Telephones
    "Nạn nhân là bà Lê Thị Chín, số điện thoại 0912.345.678": ["phone"],
    "nạn nhân (SĐT: 0912345678)": ["phone"],
    "Số điện thoại của nạn nhân là 0912 345 678": ["phone"],
    "anh Nguyễn Văn Tám, điện thoại +84 912 345 678, mất 30 triệu": ["phone"],
    "Người bị hại sử dụng số điện thoại 0912345678": ["phone"],
    "chị Trần Thị H., ĐT 0912-345-678": ["phone"],
    # Accounts
    "từ tài khoản 0123456789 của chị Trần Thị Hoa sang tài khoản khác": ["account"],
    "bà Lê Thị Chín có số tài khoản 0123456789": ["account"],
    "tài khoản ngân hàng số 0123456789 của nạn nhân": ["account"],
}


@pytest.mark.parametrize("text", PERSONAL)
def test_data_of_a_private_person_are_found(text):
    assert kinds(text) == PERSONAL[text]


HARMLESS = [
    # Advice that names the things without any value
    "Không cung cấp số CCCD, số điện thoại, địa chỉ, số tài khoản cho người lạ.",
    "Họ tên, ngày sinh, nơi thường trú và số căn cước công dân bị rao bán.",
    "CCCD gồm 12 chữ số.",
    "Luật Căn cước số 26/2023/QH15 ngày 27/11/2023",
    "Cập nhật CCCD gắn chíp, gọi 0692348560.",
    "Làm CCCD giả để chiếm đoạt 500.000.000 đồng",
    "Mã số 079085012345",
    # Hotlines and offices
    "Liên hệ Phòng An ninh mạng, số điện thoại 0692.348.560.",
    "Đường dây nóng: 0912.345.678",
    "Mọi thông tin liên hệ đồng chí Nguyễn Văn Tám, số điện thoại 0912.345.678.",
    "Đầu mối: ông Nguyễn Văn Tám, Phó Trưởng phòng, điện thoại 0912.345.678",
    "Đại úy Lê Văn Sáu, cán bộ trực ban, ĐT: 0912345678",
    "Nạn nhân gọi ngay số điện thoại 0692.348.560 để trình báo.",
    "Công an tỉnh Đồng Nai, trụ sở tại số 161 Phạm Văn Thuận, phường Tam Hiệp",
    # Numbers and accounts of scammers
    "Đối tượng sử dụng số điện thoại 0912.345.678 để gọi cho nạn nhân.",
    "Chị Trần Thị Hoa nhận được cuộc gọi từ số điện thoại 0912.345.678.",
    "Kẻ gian gọi điện thoại cho nạn nhân bằng số 0912.345.678.",
    "Chúng yêu cầu nạn nhân kết bạn Zalo với số điện thoại 0912.345.678.",
    "Bà Lê Thị Chín đã chuyển 50.000.000 đồng vào tài khoản 0123456789 của đối tượng.",
    "yêu cầu anh Nguyễn Văn Tám chuyển tiền theo số tài khoản 0123456789",
    "Tài khoản 0123456789 mang tên Lê Văn Sáu, ngân hàng MB",
    "Số tài khoản: 0123456789 tại Vietcombank",
    # Officials, bodies and dates
    "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn Tám",
    "Công an tỉnh đề nghị người dân cư trú tại địa phương nâng cao cảnh giác.",
    "Người có hộ khẩu thường trú tại thành phố Hà Nội được cấp thẻ.",
    "Người dân đang tạm trú tại phường Tân Phong cần lưu ý.",
    "Học sinh năm 2025 của Trường Nguyễn Du",
    "Công ty Sao Mai thành lập năm 2020",
    "Ông Nguyễn Văn Tám, Chủ tịch UBND tỉnh, chủ trì cuộc họp ngày 02/03/2025.",
    "",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_a_warning_is_made_of_is_let_pass(text):
    assert kinds(text) == []


def test_a_finding_is_at_its_place():
    text = "Ông Nguyễn Văn Tám.\n\nSố CCCD: 079085012345."
    (found,) = personal_data(text)
    assert text[found.start : found.end] == "079085012345"


def test_a_place_counts_in_the_composed_text():
    text = "So\u0302\u0301 CCCD: 079085012345"
    (found,) = personal_data(text)
    assert found.start == len("Số CCCD: ")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Số CCCD: 079085012345", "•••••••••345"),
        ("hộ chiếu số B1234567", "B••••567"),
        ("Nguyễn Văn Tám, sinh năm 1980", "N. V. T., sinh năm ••••"),
        ("nạn nhân (SĐT: 0912.345.678)", "••••.•••.678"),
        ("Ông Lê Văn Sáu trú tại thôn 3, xã Hòa Bình, tỉnh Đồng Nai", "trú tại thôn 3, …"),
    ],
)
def test_what_is_shown_is_masked(text, shown):
    assert [found.shown for found in personal_data(text)] == [shown]


def test_every_kind_is_among_those_announced():
    assert {kind for found in PERSONAL.values() for kind in found} == set(KINDS)


def test_findings_stand_in_their_order():
    text = "Nguyễn Văn Tám, sinh năm 1980, CCCD 079085012345, HKTT: ấp 2, xã An Hòa"
    places = [found.start for found in personal_data(text)]
    assert (len(places), places) == (3, sorted(places))
