"""Wrapped lines become paragraphs again, and each marker is read off."""

import pytest

from intake.structure.paragraphs import marker_of

from .writing import letter, tree

LEAD = "Chủ tịch UBND tỉnh yêu cầu các đơn vị thực hiện nội dung sau:"
FIRST = "Các xã thông báo trên loa mỗi ngày hai lần."
SECOND = "Các trường nhắc học sinh không gọi lại số lạ."


@pytest.mark.parametrize(
    "markers",
    [
        ("1.", "2."),
        ("1-", "2-"),
        ("1/", "2/"),
        ("1)", "2)"),
        ("I.", "II."),
        ("a)", "b)"),
        ("a.", "b."),
        ("-", "-"),
        ("+", "+"),
        ("•", "•"),
        ("Thứ nhất", "Thứ hai"),
        ("Một là", "Hai là"),
        ("①", "②"),
    ],
)
def test_a_marker_of_every_kind_is_read_off_as_printed(markers):
    comma = "," if markers[0][0] in "TM" else ""
    body = f"{LEAD}\n{markers[0]}{comma} {FIRST}\n{markers[1]}{comma} {SECOND}"
    assert tree(letter(body).measures) == [(markers[0], FIRST), (markers[1], SECOND)]


@pytest.mark.parametrize(
    "text", ["2025 là năm cao điểm, các xã thông báo trên loa.", "15 xã thông báo."]
)
def test_a_number_without_a_sign_is_no_marker(text):
    notice = letter(f"{LEAD}\n{text}")
    assert all(measure.marker is None for measure in notice.measures)


def test_wrapped_lines_are_one_paragraph():
    body = (
        f"{LEAD}\n"
        "1. Các xã, phường thông báo trên loa truyền thanh mỗi ngày hai lần vào buổi sáng và\n"
        "buổi chiều, dán thông báo tại nhà văn hóa; cử người giải thích cho người cao tuổi và\n"
        "người ở một mình, bảo đảm ai cũng biết.\n"
        "2. Các trường nhắc học sinh không gọi lại số lạ và kể cho cha mẹ nghe những cuộc gọi\n"
        "như thế trong tuần."
    )
    first, second = letter(body).measures
    assert first.text.startswith("Các xã, phường")
    assert "và buổi chiều, dán" in first.text
    assert first.text.endswith("ai cũng biết.")
    assert second.text.endswith("trong tuần.")


@pytest.mark.parametrize("number", ["2", "- 2 -", "Trang 2", "2/3"])
def test_a_page_number_in_a_sentence_is_left_out(number):
    body = (
        f"{LEAD}\n"
        "1. Các xã, phường thông báo trên loa truyền thanh mỗi ngày hai lần vào buổi sáng và\n"
        f"\n{number}\n\n"
        "buổi chiều, dán thông báo tại nhà văn hóa.\n"
        f"2. {SECOND}"
    )
    notice = letter(body)
    assert [measure.marker for measure in notice.measures] == ["1.", "2."]
    assert "buổi sáng và buổi chiều" in notice.measures[0].text
    assert notice.unplaced == [LEAD]


def test_a_document_number_that_a_line_end_divides_is_joined():
    body = (
        "Thực hiện Công văn số 212/UBND-\n"
        "NC ngày 04/4/2025 của UBND tỉnh, đề nghị các xã thông báo trên loa."
    )
    assert [one["number"] for one in letter(body).references] == ["212/UBND-NC"]


def test_the_end_mark_becomes_a_full_stop():
    assert letter("Yêu cầu các xã thông báo trên loa./.").measures[0].text.endswith("trên loa.")


def test_hidden_characters_and_wide_blanks_are_left_out():
    notice = letter("Yêu cầu\u00a0các   xã thông\u00adbáo\u200b trên loa.")
    assert notice.measures[0].text == "Yêu cầu các xã thôngbáo trên loa."


def test_a_date_that_a_line_end_divides_is_one():
    notice = letter(
        f"Sở nhận Công văn số 31/CAT-PA05 ngày\n\n23/12/2024 của Công an tỉnh.\n\n{LEAD}"
    )
    assert [one["date"] for one in notice.references] == ["2024-12-23"]


def test_a_subject_line_is_no_roman_point():
    assert marker_of("V/v tăng cường cảnh giác") is None
    assert marker_of("V. TỔ CHỨC THỰC HIỆN")[1] == "V."


def test_a_tick_is_a_bullet_whatever_variant_is_printed():
    assert marker_of("☑\ufe0fHỏi lại người thân.")[1:] == ("☑", 0, 2)
    assert marker_of("✅ Hỏi lại người thân.")[1] == "✅"
