"""Numbers, dates and lines as an official letter prints them."""

import datetime

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from advisories.letterhead import full_number, place_and_date, split_number


def written(language, place, *day):
    with translation.override(language):
        return place_and_date(place, datetime.date(*day) if day else None)


@pytest.mark.parametrize(
    ("number", "symbol", "party", "printed"),
    [
        ("3495", "UBND-KGVX", False, "3495/UBND-KGVX"),
        ("4945", "CV/TU", True, "4945-CV/TU"),
        ("", "UBND-KGVX", False, "UBND-KGVX"),
        ("12", "", False, "12"),
        ("", "", False, ""),
    ],
)
def test_a_number_is_printed_as_its_body_does(number, symbol, party, printed):
    assert full_number(number, symbol, party=party) == printed


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("3495/UBND-KGVX", ("3495", "UBND-KGVX")),
        ("4945-CV/TU", ("4945", "CV/TU")),
        (" 3631 / CAT-PA05 ", ("3631", "CAT-PA05")),
        ("CAT-PA05", ("", "CAT-PA05")),
        ("", ("", "")),
    ],
)
def test_a_printed_number_is_taken_apart(printed, parts):
    assert split_number(printed) == parts


@given(
    st.from_regex(r"[0-9]{1,5}", fullmatch=True),
    st.from_regex(r"[A-Z]{2,5}(?:-[A-Z]{2,5})?", fullmatch=True),
    st.booleans(),
)
def test_a_number_comes_back_from_its_parts(number, symbol, party):
    assert split_number(full_number(number, symbol, party=party)) == (number, symbol)


@pytest.mark.parametrize(
    ("day", "line"),
    [
        ((2023, 4, 14), "Đồng Nai, ngày 14 tháng 4 năm 2023"),
        ((2023, 4, 4), "Đồng Nai, ngày 04 tháng 4 năm 2023"),
        ((2025, 1, 2), "Đồng Nai, ngày 02 tháng 01 năm 2025"),
        ((2025, 2, 10), "Đồng Nai, ngày 10 tháng 02 năm 2025"),
        ((2025, 12, 9), "Đồng Nai, ngày 09 tháng 12 năm 2025"),
    ],
)
def test_small_days_and_the_first_two_months_get_a_zero(day, line):
    assert written("vi", "Đồng Nai", *day) == line


def test_the_line_is_english_on_an_english_page():
    assert written("en", "Dong Nai", 2023, 4, 4) == "Dong Nai, 4 April 2023"


def test_without_a_place_the_date_stands_alone():
    assert written("vi", "", 2023, 4, 14) == "ngày 14 tháng 4 năm 2023"


def test_without_a_date_the_place_stands_alone():
    assert written("vi", "Đồng Nai") == "Đồng Nai"
