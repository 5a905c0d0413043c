"""A measure is for citizens, for officials as persons, or for bodies."""

import pytest

from intake.structure.audience import AGENCIES, CITIZENS, OFFICIALS, of_measure


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        ("Người dân không chuyển tiền cho người lạ.", CITIZENS),
        ("Bà con cần báo ngay cho trưởng thôn.", CITIZENS),
        ("Phụ huynh kiểm tra kỹ thông tin thu học phí.", CITIZENS),
        ("Cán bộ, công chức và người dân nâng cao cảnh giác.", CITIZENS),
        ("Cán bộ, công chức không chia sẻ mật khẩu.", OFFICIALS),
        ("Giáo viên nhắc nhau đề phòng cuộc gọi lạ.", OFFICIALS),
        ("Đảng viên gương mẫu thực hiện.", OFFICIALS),
        ("Sở Y tế chỉ đạo các bệnh viện niêm yết cảnh báo.", AGENCIES),
        ("Công an tỉnh chủ trì điều tra.", AGENCIES),
        ("UBND các xã, phường tuyên truyền trên loa.", AGENCIES),
        ("Các ngân hàng phong tỏa tài khoản.", AGENCIES),
    ],
)
def test_a_measure_is_for_whom_it_names(text, audience):
    assert of_measure(text, None) == audience


@pytest.mark.parametrize("text", ["Tuyên truyền đến người dân.", "Phổ biến tới nhân dân."])
def test_who_spreads_the_word_is_a_body_though_people_are_named(text):
    assert of_measure(text, AGENCIES) == AGENCIES


@pytest.mark.parametrize(
    "text",
    [
        "Khi nhận cuộc gọi đòi chuyển tiền, hãy tắt máy.",
        "Không cung cấp mã OTP cho bất kỳ ai.",
    ],
)
def test_advice_to_persons_is_for_citizens_in_a_letter_to_bodies(text):
    assert of_measure(text, AGENCIES) == CITIZENS


def test_what_names_nobody_is_for_whom_the_letter_addresses():
    assert of_measure("Hằng tuần họp một lần.", AGENCIES) == AGENCIES
    assert of_measure("Hằng tuần họp một lần.", OFFICIALS) == OFFICIALS
    assert of_measure("Hằng tuần họp một lần.", None) is None


def test_the_heading_speaks_for_what_stands_below():
    text = "Kiểm tra kỹ số điện thoại."
    assert of_measure(text, CITIZENS, led=True) == CITIZENS
    assert of_measure(text, AGENCIES, led=True) == AGENCIES


def test_a_hint_whom_to_ask_is_for_nobody():
    assert of_measure("Mọi vướng mắc gửi về Văn phòng Sở.", AGENCIES) is None
