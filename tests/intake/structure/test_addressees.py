"""Whom a letter is addressed to: the bodies after "Kính gửi", or after "điện" in a telegram."""

import pytest

from .writing import HEAD, letter, reading

BODY = "Yêu cầu các đơn vị nhắc nhau đề phòng."


def to(text):
    return letter(BODY, head=HEAD.replace("Kính gửi: Các sở, ban, ngành.", text)).addressees


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Kính gửi: Các sở, ban, ngành.", ["Các sở, ban, ngành"]),
        (
            "Kính gửi: Công an tỉnh; Sở Y tế; UBND các xã.",
            ["Công an tỉnh", "Sở Y tế", "UBND các xã"],
        ),
        (
            "Kính gửi:\n- Công an tỉnh;\n- Các sở, ngành;\n- UBND các xã.",
            ["Công an tỉnh", "Các sở, ngành", "UBND các xã"],
        ),
        ("Kính gửi:\n\n- Công an tỉnh;\n\n- UBND các xã.", ["Công an tỉnh", "UBND các xã"]),
        ("Kính gửi:\t- Công an tỉnh;\n\t\t- UBND các xã.", ["Công an tỉnh", "UBND các xã"]),
        ("Kính gửi:\n+ Công an tỉnh;\n+ UBND các xã.", ["Công an tỉnh", "UBND các xã"]),
        (
            "Kính gửi: Thủ trưởng các cơ quan,\nđơn vị trên địa bàn tỉnh.",
            ["Thủ trưởng các cơ quan, đơn vị trên địa bàn tỉnh"],
        ),
        ("KÍNH GỬI: CÁC TRƯỜNG HỌC.", ["CÁC TRƯỜNG HỌC"]),
        ("Kinh gửi: Bà con các thôn.", ["Bà con các thôn"]),
    ],
)
def test_each_body_is_one_addressee_without_bullet_and_closing_sign(printed, names):
    assert to(printed) == names


def test_the_first_sentence_is_no_addressee():
    notice = letter(BODY, head=HEAD)
    assert notice.addressees == ["Các sở, ban, ngành"]
    assert [measure.text for measure in notice.measures] == [BODY]


def test_a_telegram_is_addressed_by_who_wires():
    notice = reading(
        "ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NGÃI\nSố: 3/CĐ-UBND\nQuảng Ngãi, ngày 9 tháng 9 năm 2025\n\n"
        "CÔNG ĐIỆN\nVề việc đề phòng mạo danh\n\n"
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:\n- Công an tỉnh;\n- UBND các xã, phường.\n\n"
        "Yêu cầu các đơn vị thông báo ngay trên loa.\n\nCHỦ TỊCH\nĐinh Văn Hrê\n"
    )
    assert notice.kind == "cong_dien"
    assert notice.addressees == ["Công an tỉnh", "UBND các xã, phường"]


def test_a_letter_without_addressees_has_none():
    assert letter(BODY, head=HEAD.partition("Kính gửi")[0]).addressees == []


def test_a_blank_line_of_dots_is_no_addressee():
    assert to("Kính gửi: ........................................") == []


def test_who_wires_in_small_letters_is_left_over():
    notice = reading(
        "ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NGÃI\nSố: 3/CĐ-UBND\nQuảng Ngãi, ngày 9 tháng 9 năm 2025\n\n"
        "CÔNG ĐIỆN\nVề việc đề phòng mạo danh\n\n"
        "Chủ tịch Ủy ban nhân dân tỉnh điện:\n- Công an tỉnh;\n- UBND các xã, phường.\n\n"
        "Yêu cầu các đơn vị thông báo ngay trên loa.\n\nCHỦ TỊCH\nĐinh Văn Hrê\n"
    )
    assert notice.addressees == ["Công an tỉnh", "UBND các xã, phường"]
    assert notice.unplaced == ["Chủ tịch Ủy ban nhân dân tỉnh"]
