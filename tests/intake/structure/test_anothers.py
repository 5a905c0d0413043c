"""A number of a third person, or one that was only shown, is neither contact nor scammers'."""

import pytest

from intake.structure.cues import SCAM
from intake.structure.purpose import purpose
from intake.structure.values import find


def verdicts(text):
    return [purpose(value, text, told=True) for value in find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Trên màn hình của chị hiện số 0210 3846 555, trùng với số trực ban của Công an xã.",
        "Kẻ gian giả mạo số tổng đài 1900 1234 của Ngân hàng để nhắn tin.",
        "Máy hiển thị số Công an tỉnh 0692 345 678 khiến ông tin là thật.",
        "Máy anh hiện số 0210 3846 555 là số của Viện kiểm sát tỉnh.",
        "Chị H. (số điện thoại 0912 345 678) bị chiếm đoạt 20 triệu đồng.",
        "Cuộc gọi đến thuê bao 0912 345 678 của bà M. lúc 9 giờ, đối tượng tự xưng công an.",
        "Anh gọi lại cho chú trưởng thôn, số của chú là 0912 345 678, mới biết bị lừa.",
        "Chúng rút sạch tiền trong tài khoản 19037442155018 của anh T. ngay trong đêm.",
    ],
)
def test_the_number_of_a_victim_or_of_an_imitated_body_is_in_neither_list(text):
    assert verdicts(text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Kẻ gian dùng số 0912 345 678 giả là Công an xã gọi cho chị H.",
        "Ông Tuấn (tự xưng cán bộ, số điện thoại 0912 345 678) yêu cầu nộp 5 triệu đồng.",
        "Trang giả mạo tổng đài Điện lực có số 0912 345 678 để lừa khách.",
        "Số 0912 345 678 là số của đối tượng giả danh ngân hàng gọi đến.",
        "Chị chuyển 5 triệu đồng vào tài khoản 19037442155018 của đối tượng.",
        "Số điện thoại của hắn là 0912 345 678, hiện đã khóa.",
        "Đối tượng xưng là chị Lan (số điện thoại 0912 345 678) gọi cho bà.",
    ],
)
def test_the_number_of_who_pretends_is_the_scammers(text):
    assert verdicts(text) == [SCAM]


def test_money_leaves_the_victims_account_for_the_scammers():
    text = "Kẻ gian chuyển tiền từ tài khoản 19037442155018 sang tài khoản 5400205118843."
    assert verdicts(text) == [None, SCAM]
