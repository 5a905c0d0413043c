"""Constant lines of the form are known by all that they say."""

import pytest

from bilingual.text import fold
from intake.structure import landmarks as at


@pytest.mark.parametrize("text", ["2", "- 12 -", "trang 104", "trang 3/12", "3 / 12"])
def test_a_page_number_has_two_digits_or_says_what_it_is(text):
    assert at.PAGE_NUMBER.fullmatch(text)


@pytest.mark.parametrize("text", ["113", "- 114", "138", "5 diem", "1900"])
def test_a_short_telephone_number_is_no_page_number(text):
    assert not at.PAGE_NUMBER.fullmatch(text)


@pytest.mark.parametrize(
    "text",
    [
        "(Đã ký)",
        "(Ký tên, đóng dấu)",
        "(Ký, ghi rõ họ tên và đóng dấu)",
        "Ký, ghi rõ họ và tên",
        "Đã ký điện tử",
        "Chữ ký của phụ huynh",
    ],
)
def test_a_sign_of_signing_is_known_in_each_wording(text):
    assert at.SIGNED.match(fold(text))


@pytest.mark.parametrize("text", ["Ký hợp đồng với người lạ", "Kỳ nghỉ hè", "Ký túc xá"])
def test_a_sentence_about_signing_is_no_sign_of_it(text):
    assert not at.SIGNED.match(fold(text))


@pytest.mark.parametrize(
    "text", ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "*Độc lập – Tự do – Hạnh phúc*"]
)
def test_the_motto_is_a_row_of_its_own(text):
    assert at.is_motto(fold(text))


def test_a_sentence_that_names_the_state_is_no_motto():
    assert not at.is_motto("nuoc cong hoa xa hoi chu nghia viet nam nghiem cam lua dao")
