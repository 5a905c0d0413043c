"""The line over rows of values says whose they are, for each of them."""

import pytest

from intake.structure.captions import is_row, of_lead
from intake.structure.cues import CONTACT, SCAM


@pytest.mark.parametrize(
    "text",
    [
        "Các số, trang dưới đây không thuộc quyền quản lý của ngành nước:",
        "Nạn nhân bị gọi từ các số sau:",
        "Tuyệt đối không truy cập các trang sau:",
        "Danh sách các số điện thoại lừa đảo:",
        "Thông tin kẻ gian sử dụng gồm:",
        "DANH SÁCH WEBSITE GIẢ MẠO",
        "Bà con kể rằng những người gọi đến đều xưng là nhân viên tổng đài:",
    ],
)
def test_a_line_that_disowns_or_accuses_gives_its_rows_to_the_scammers(text):
    assert of_lead(text) == SCAM


@pytest.mark.parametrize(
    "text",
    [
        "Khi nghi bị lừa đảo, xin gọi các số sau:",
        "Để tố giác đối tượng lừa đảo, người dân liên hệ các đầu mối sau:",
        "ĐƯỜNG DÂY NÓNG CÁC ĐƠN VỊ",
        "Đầu mối duy nhất được phép gọi cho khách hàng:",
    ],
)
def test_a_line_that_sends_readers_there_makes_contacts_of_its_rows(text):
    assert of_lead(text) == CONTACT


@pytest.mark.parametrize("text", ["Số liệu đến ngày 30/6 như sau:", "II. NỘI DUNG"])
def test_a_line_that_says_nothing_of_either_decides_nothing(text):
    assert of_lead(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "0912 345 678",
        "Zalo “Hỗ trợ miền Trung” – 0912 345 678",
        "Trang Facebook: facebook.com/abc",
        "Trực ban (24/24h): 0210.3846.555 – 0912.345.678 (Thiếu tá A, Phó Trưởng Công an)",
    ],
)
def test_a_line_of_a_label_and_a_value_is_a_row(text):
    assert is_row(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bà M. nghe theo người gọi từ số 0912 345 678 nên đã chuyển toàn bộ tiền tiết kiệm.",
        "Không có giá trị nào",
        "SỐ 0912 345 678 BÁO THẺ SẮP BỊ",
        "Đề nghị các đơn vị liên hệ với Văn phòng Sở theo số 0210.3846.555 để phối hợp.",
    ],
)
def test_a_sentence_is_no_row(text):
    assert not is_row(text)
