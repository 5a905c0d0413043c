"""Place and date of issue are found behind other words, and a day in a sentence is none."""

import pytest

from intake.structure.issued import is_issue_date, issued_in, issued_in_figures


@pytest.mark.parametrize(
    ("text", "place", "before"),
    [
        ("Sơn La, ngày 3 tháng 4 năm 2025", "Sơn La", ""),
        ("Sơn La ngày 3 tháng 4 năm 2025", "Sơn La", ""),
        ("*TP. Hồ Chí Minh, ngày 03 tháng 04 năm 2025*", "TP. Hồ Chí Minh", ""),
        ("Thành phố Hồ Chí Minh, ngày 3 tháng 4 năm 2025", "Thành phố Hồ Chí Minh", ""),
        ("Bà Rịa - Vũng Tàu, ngày 3 tháng 4 năm 2025", "Bà Rịa - Vũng Tàu", ""),
        ("A Lưới 2, ngày 3 tháng 4 năm 2025", "A Lưới 2", ""),
        ("Ia H’Drai, ngày 3 tháng 4 năm 2025", "Ia H’Drai", ""),
        ("SƠN LA, NGÀY 3 THÁNG 4 NĂM 2025", "SƠN LA", ""),
        ("88/TB-BĐYB Yên Bái, ngày 3 tháng 4 năm 2025", "Yên Bái", "88/TB-BĐYB "),
        (
            "hỗ trợ sinh trắc học Phú Yên, ngày 3 tháng 4 năm 2025",
            "Phú Yên",
            "hỗ trợ sinh trắc học ",
        ),
        ("THỊ XÃ QUẢNG YÊN Quảng Yên, ngày 3 tháng 4 năm 2025", "Quảng Yên", "THỊ XÃ QUẢNG YÊN "),
        ("SỞ Y TẾ TỈNH SƠN LA, ngày 3 tháng 4 năm 2025", "SƠN LA", "SỞ Y TẾ TỈNH "),
        ("BCH ĐOÀN PLEIKU ngày 3 tháng 4 năm 2025", None, "BCH ĐOÀN PLEIKU"),
        ("ngày 3 tháng 4 năm 2025", None, ""),
    ],
)
def test_the_place_is_what_stands_with_capitals_before_the_comma(text, place, before):
    found = issued_in(text)
    assert (found.place, found.date) == (place, "2025-04-03")
    assert text[: found.start].strip("*") == before


@pytest.mark.parametrize(
    "text",
    [
        "báo cáo trước ngày 20 tháng 02 năm 2026.",
        "kể từ ngày 1 tháng 7 năm 2025",
        "họp vào ngày 20 tháng 02 năm 2026",
        "Sơn La, tháng 4 năm 2025",
    ],
)
def test_a_day_of_which_a_sentence_speaks_is_no_date_of_issue(text):
    assert issued_in(text) is None


def test_a_blank_date_has_a_place_and_no_day():
    found = issued_in("Sơn La, ngày ..... tháng ..... năm 202...")
    assert (found.place, found.date) == ("Sơn La", None)


def test_a_row_with_a_name_before_the_date_is_more_than_the_date():
    assert is_issue_date("Sơn La, ngày 3 tháng 4 năm 2025")
    assert not is_issue_date("THỊ XÃ QUẢNG YÊN Quảng Yên, ngày 3 tháng 4 năm 2025")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Sơn La, ngày 13/4/2025", "2025-04-13"),
        ("Sơn La, ngày 13-04-2025", "2025-04-13"),
        ("Sơn La, ngày 45/4/2025", None),
        ("báo cáo trước giờ họp, ngày 13/4/2025", None),
        ("Sơn La, ngày 13/4/2025 nhận được đơn", None),
    ],
)
def test_a_day_in_figures_counts_where_it_is_all_that_the_row_says(text, date):
    found = issued_in_figures(text)
    assert (found and found.date) == date
