"""A measure is for citizens, for officials as persons, or for bodies."""

import pytest

from intake.structure.audience import (
    AGENCIES,
    CITIZENS,
    OFFICIALS,
    of_heading,
    of_measure,
    told_further,
)


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


def test_what_bodies_pass_on_is_for_those_who_are_told():
    assert told_further("Các tổ chức thành viên hướng dẫn đoàn viên, hội viên:") == CITIZENS
    assert told_further("Phổ biến tới toàn thể cán bộ, nhân viên, trong đó tập trung:") == OFFICIALS
    assert told_further("Bố trí người hướng dẫn khách hàng đăng ký tại quầy, cụ thể:") is None
    assert told_further("Công an tỉnh:") is None


def test_a_heading_that_only_advises_is_for_the_people():
    assert of_heading("Khuyến cáo") == CITIZENS
    assert of_heading("Nội dung") is None


def test_where_to_ask_is_for_whom_the_line_names():
    assert of_measure("Mọi thắc mắc sinh viên hỏi tại phòng Đào tạo.", OFFICIALS) == CITIZENS
    assert of_measure("Có vướng mắc, các đơn vị liên hệ Văn phòng Sở.", AGENCIES) == AGENCIES


def test_to_urge_the_people_is_the_bodies_work():
    text = "Vận động nhân dân ký cam kết không cho thuê tài khoản."
    assert of_measure(text, AGENCIES) == AGENCIES
    assert of_measure("Tuyên truyền cho người thân cùng biết.", CITIZENS, led=True) == CITIZENS
