"""Rows of the head are known by the rows beside them; what is no part of it is left over."""

import pytest

from .writing import END, HEAD, MOTTO, letter, reading

BODY = "\nCác sở thông báo cho nhân dân.\n\n"


@pytest.mark.parametrize(
    "above",
    [
        ["Mẫu số 05-TT", "(Ban hành kèm theo hướng dẫn của Ban Chỉ đạo)"],
        ["PHỤ LỤC II"],
        ["Kính chuyển các đồng chí văn bản sau:"],
        ["MẪU SỐ 3"],
    ],
)
def test_lines_above_the_head_do_not_hide_it(above):
    notice = letter(BODY, head="\n".join([*above, HEAD]))
    assert notice.issuer == "Ủy ban nhân dân tỉnh Quảng Ngãi"
    assert (notice.number, notice.date) == ("57", "2025-09-09")
    assert notice.unplaced == above


def test_a_head_in_small_letters_is_read():
    notice = reading(
        "Phòng GD&ĐT huyện Mai Sơn\nTrường THCS Hoa Ban\n\nCộng hòa xã hội chủ nghĩa Việt Nam\n"
        "Độc lập - Tự do - Hạnh phúc\n\nSỐ : 05 /TB-THCS\nMai Sơn, ngày 11 tháng 5 năm 2023\n\n"
        f"Thông báo\nVề việc phòng ngừa mạo danh\n{BODY}{END}"
    )
    assert (notice.parent, notice.issuer) == ("Phòng GD&ĐT huyện Mai Sơn", "Trường THCS Hoa Ban")
    assert (notice.number, notice.symbol, notice.date) == ("05", "TB-THCS", "2023-05-11")
    assert (notice.kind, notice.subject) == ("thong_bao", "phòng ngừa mạo danh")


@pytest.mark.parametrize("stamp", ["DỰ THẢO", "HỎA TỐC", "(BẢN SAO)"])
def test_a_stamp_among_the_names_is_no_name(stamp):
    notice = letter(BODY, head=HEAD.replace("Số: 57", f"{stamp}\nSố: 57"))
    assert notice.issuer == "Ủy ban nhân dân tỉnh Quảng Ngãi"
    assert notice.unplaced == [stamp]


def test_the_motto_of_a_religious_body_is_no_subject():
    motto = f"{MOTTO}\nĐạo pháp - Dân tộc - Chủ nghĩa xã hội"
    notice = letter(BODY, head=HEAD.replace(MOTTO, motto))
    assert notice.subject == "đề phòng mạo danh"
    assert notice.unplaced == ["Đạo pháp - Dân tộc - Chủ nghĩa xã hội"]


def test_a_number_on_a_line_of_its_own_belongs_to_the_name_that_needs_it():
    names = "BAN CHỈ ĐẠO\n{}\nTỈNH"
    for number in ("138", "35"):
        head = HEAD.replace("ỦY BAN NHÂN DÂN\nTỈNH", names.format(number))
        assert letter(BODY, head=head).issuer == f"Ban Chỉ đạo {number} tỉnh Quảng Ngãi"


def test_a_page_number_in_the_head_does_not_end_it():
    notice = letter(BODY, head=HEAD.replace("Số: 57", "Trang 3\nSố: 57"))
    assert notice.number == "57"
    assert notice.unplaced == []


@pytest.mark.parametrize(
    ("printed", "subject", "issuer"),
    [
        (
            "V/v ngăn chặn giả danh ngân\nhàng hỗ trợ sinh trắc học "
            "Phú Yên, ngày 9 tháng 9 năm 2025",
            "ngăn chặn giả danh ngân hàng hỗ trợ sinh trắc học",
            "Ủy ban nhân dân tỉnh Quảng Ngãi",
        ),
        (
            "V/v đề phòng mạo danh\nPhú Yên, ngày 9 tháng 9 năm 2025",
            "đề phòng mạo danh",
            "Ủy ban nhân dân tỉnh Quảng Ngãi",
        ),
    ],
)
def test_what_stands_before_the_place_goes_on_with_the_subject(printed, subject, issuer):
    before, _date, _rest = HEAD.partition("Quảng Ngãi, ngày")
    head = before.replace("V/v đề phòng mạo danh", "").replace("\n\n", "\n")
    notice = letter(BODY, head=f"{head}{printed}\n\nKính gửi: Các sở.\n")
    assert (notice.subject, notice.issuer) == (subject, issuer)
    assert notice.date == "2025-09-09"
    assert notice.unplaced == []


def test_what_stands_before_the_place_goes_on_with_the_name():
    head = HEAD.replace("TỈNH QUẢNG NGÃI", "THỊ XÃ BA TƠ Ba Tơ, ngày 9 tháng 9 năm 2025")
    notice = letter(BODY, head=head.replace("Quảng Ngãi, ngày 9 tháng 9 năm 2025\n", ""))
    assert notice.issuer == "Ủy ban nhân dân thị xã Ba Tơ"
    assert notice.date == "2025-09-09"


def test_a_day_in_the_first_sentence_is_no_date_of_issue():
    head = HEAD.replace("Quảng Ngãi, ngày 9 tháng 9 năm 2025\n", "")
    notice = letter("Các sở báo cáo trước ngày 20 tháng 02 năm 2026.", head=head)
    assert notice.date is None
