"""Addresses, numbers and accounts are found however they are written; dates and money are none."""

import pytest

from intake.structure.values import find


def found(text):
    return [(value.type, value.value) for value in find(text)]


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("0912345678", "0912345678"),
        ("0912 345 678", "0912345678"),
        ("0912.345.678", "0912345678"),
        ("0912-345-678", "0912345678"),
        ("09 1234 5678", "0912345678"),
        ("+84912345678", "0912345678"),
        ("+84 912 345 678", "0912345678"),
        ("84912345678", "0912345678"),
        ("(+84) 912 345 678", "0912345678"),
        ("0084 912 345 678", "0912345678"),
        ("(0084) 912 345 678", "0912345678"),
        ("+84 (0)24 3825 6789", "02438256789"),
        ("084 912 3456", "0849123456"),
        ("01234567890", "01234567890"),
        ("0210.3.846.555", "02103846555"),
        ("(0210) 3846555", "02103846555"),
        ("024.38256789", "02438256789"),
        ("0694.387.389", "0694387389"),
        ("069 2341 167", "0692341167"),
        ("08041234", "08041234"),
        ("18001091", "18001091"),
        ("1900 1234", "19001234"),
        ("1900.545.486", "1900545486"),
        ("+65 8123 4567", "+6581234567"),
        ("+1 202 555 0143", "+12025550143"),
    ],
)
def test_a_telephone_number_is_found_in_every_shape(printed, value):
    text = f"Mời gọi số {printed} để hỏi."
    assert found(text) == [("phone", value)]
    assert find(text)[0].shown == printed
    assert text[find(text)[0].start : find(text)[0].end].strip() == printed


@pytest.mark.parametrize(
    "text",
    [
        "gọi 113",
        "báo qua số 113",
        "Cảnh sát 113",
        "đường dây nóng 111",
        "nhắn tin tới đầu số 5656",
        "tổng đài 1022",
        "gọi đầu số miễn phí 156 của Cục",
        "Tổng đài của nhà mạng: 198",
        "đường dây nóng bảo vệ trẻ em 111",
        "tổng đài tiếp nhận phản ánh 156",
    ],
)
def test_a_short_number_is_one_where_somebody_calls_it(text):
    assert [kind for kind, _value in found(text)] == ["phone"]


@pytest.mark.parametrize(
    "text",
    [
        "có 113 người bị lừa",
        "trong 113 vụ",
        "ngày 11/3",
        "khoản 1 Điều 114",
        "tăng 156%",
        "xóm 5656 nhà",
        "tổng đài đã tiếp nhận 156 cuộc",
        "Công điện số 139 của Thủ tướng",
        "phòng số 113",
        "số liệu quý 2: 156",
    ],
)
def test_a_count_is_no_short_number(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "ngày 04/4/2023",
        "ngày 12.10.2024",
        "từ 01-01-2025 đến 31-12-2025",
        "lúc 08h30 ngày 09/09/2025",
        "hơn 61,5 tỷ đồng",
        "mất 386.000.000 đồng",
        "nộp 4.500.000 đồng",
        "phạt 20.000.000đ",
        "chuyển 0,5 triệu",
        "Công văn số 1187/UBND-NC",
        "Nghị định số 30/2020/NĐ-CP",
        "Luật số 86/2025/QH15",
        "Số: 4512-CV/TU",
        "giai đoạn 2021-2025",
        "tỷ lệ 99,99%",
        "CCCD số 001099012345",
        "mã số thuế 0101234567",
        "Fax: 0210.3.846.556",
    ],
)
def test_a_date_a_sum_or_the_number_of_a_paper_is_none(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("vào số tài khoản 19037442155018", "19037442155018"),
        ("STK 1903 7442 1550 18", "19037442155018"),
        ("tài khoản 5400205118843 của Agribank", "5400205118843"),
        ("chuyển vào 0041 0008 7755 3 (Vietcombank)", "0041000877553"),
        ("số tài khoản: 7112233445", "7112233445"),
        ("1037711256 mở tại Vietcombank", "1037711256"),
    ],
)
def test_an_account_is_told_by_the_words_beside_it(text, value):
    assert found(text) == [("account", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("vào https://abc.top/dang-nhap nhé", "abc.top/dang-nhap"),
        ("vào http://www.abc.com.vn/", "abc.com.vn"),
        ("trang www.abc.vn", "abc.vn"),
        ("trang abc-nhanqua.shop, rồi", "abc-nhanqua.shop"),
        ("trang ABC.COM", "abc.com"),
        ("trang Facebook.com/ToAnHuyen", "facebook.com/ToAnHuyen"),
        ("trang hxxps://abc[.]top/x", "abc.top/x"),
        ("trang hxxp://abc.top", "abc.top"),
        ("trang abc[.]top", "abc.top"),
        ("trang abc(.)top", "abc.top"),
        ("trang abc[dot]top", "abc.top"),
        ("trang abc[chấm]top", "abc.top"),
        ("trang h**p://abc.top", "abc.top"),
        ("(https://abc.gov.vn).", "abc.gov.vn"),
        ("địa chỉ https://10.20.30.40:8080/a", "10.20.30.40:8080/a"),
        ("máy chủ 203.0.113.9", "203.0.113.9"),
        ("trang xn--bc-xya.com", "xn--bc-xya.com"),
    ],
)
def test_an_address_is_found_live_or_defanged(text, value):
    assert found(text) == [("url", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("thư về Hoi.Dap@abc.gov.vn.", "hoi.dap@abc.gov.vn"),
        ("thư về a[@]b[.]top", "a@b.top"),
        ("thư về a[at]b.top", "a@b.top"),
        ("thư về a_b+c@mail.abc.com", "a_b+c@mail.abc.com"),
    ],
)
def test_an_email_address_is_found_live_or_defanged(text, value):
    assert found(text) == [("email", value)]


@pytest.mark.parametrize(
    "text",
    [
        "chuyển tiền.Do đó cần báo",
        "v.v. và các việc khác",
        "TP.HCM",
        "tệp capnhat.apk",
        "tệp hoa-don.exe",
        "KT. CHỦ TỊCH",
        "mục 1.2.3 của kế hoạch",
        "Th.S Lê Na",
        "họ tên@",
    ],
)
def test_a_full_stop_inside_words_makes_no_address(text):
    assert found(text) == []


def test_no_two_values_share_a_letter():
    text = "vào https://0912345678.abc.top/0987654321, thư a0912345678@b.vn, gọi 0912345678"
    found = find(text)
    assert [value.type for value in found] == ["url", "email", "phone"]
    assert found[0].end <= found[1].start
    assert found[1].end <= found[2].start


def test_values_come_in_the_order_of_the_text():
    text = "gọi 0912345678, vào abc.top, thư x@abc.top, gọi 113"
    assert [kind for kind, _value in found(text)] == ["phone", "url", "email", "phone"]


def test_a_number_of_which_a_part_is_hidden_is_no_address():
    assert [one for one in find("qua số 0563.xxx.218") if one.type == "url"] == []


def test_a_military_line_has_nine_digits():
    assert [one.value for one in find("điện thoại 069 763 208")] == ["069763208"]


def test_digits_with_the_holders_name_behind_them_are_an_account():
    found = find("rồi chuyển 8610 0377 2295 (tên tài khoản: KHO BAC) để tất toán")
    assert [(one.type, one.value) for one in found] == [("account", "861003772295")]


def test_short_numbers_that_are_listed_are_found_each():
    text = "Gọi 113, 114 hoặc 115; tổng đài 18001091 (mọi mạng), 198 (trong mạng)."
    assert [one.value for one in find(text)] == ["113", "114", "115", "18001091", "198"]


def test_an_account_may_bear_its_number():
    found = find("chuyển vào tài khoản mang số 218 0066 447 thì nhóm bị xóa")
    assert [(one.type, one.value) for one in found] == [("account", "2180066447")]
