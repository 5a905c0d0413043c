"""What a telephone dials for a number as it is printed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotlines.dialling import dialled

PRINTED = st.text("0123456789+ .-()", max_size=20)


@pytest.mark.parametrize("number", ["113", "156", "111", "5656"])
def test_a_short_code_is_dialled_as_it_stands(number):
    assert dialled(number) == number


@pytest.mark.parametrize("number", ["1800 1234", "1900.6868", "1800-599-920", "19001000"])
def test_a_service_line_is_dialled_without_the_country_code(number):
    assert dialled(number) == re.sub(r"\D", "", number)


@pytest.mark.parametrize(
    "printed",
    ["0694.387.389", "0694 387 389", "0694-387-389", "(0694) 387389", "+84 694 387 389"],
)
def test_every_way_of_printing_one_number_dials_the_same(printed):
    assert dialled(printed) == "+84694387389"


@pytest.mark.parametrize("printed", ["0251 3824 111", "024.3942.4244", "0901234567"])
def test_area_codes_and_mobile_numbers_get_the_country_code(printed):
    assert dialled(printed) == "+84" + re.sub(r"\D", "", printed)[1:]


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "abc",
        "12-ab",
        "0694.387.38x",
        "0123 456 789",
        "12",
        "0113",
        "+1 202 555 0100",
        "0084694387389",
        "٠٦٩٤٣٨٧٣٨٩",
        "0694387389 / 0694387390",
    ],
)
def test_what_no_telephone_here_can_dial_is_none(printed):
    assert dialled(printed) is None


@given(st.one_of(st.text(), PRINTED))
def test_what_is_dialled_has_digits_only_after_an_optional_plus(printed):
    assert re.fullmatch(r"\+?[0-9]{3,12}", dialled(printed) or "113")


@given(PRINTED)
def test_dialling_what_is_dialled_changes_nothing(printed):
    once = dialled(printed)
    assert once is None or dialled(once) == once


@given(st.from_regex(r"0[2-9][0-9]{8}", fullmatch=True), st.sampled_from([" ", ".", "-", ""]))
def test_separators_do_not_matter(number, separator):
    printed = separator.join(re.findall(r"\d{1,4}", number))
    assert dialled(printed) == dialled(number)
