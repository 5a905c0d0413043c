"""The markers of a letter's measures become clause numbers of the portal."""

import pytest

from intake.numbering import numbered


def one(marker, *children):
    return {"marker": marker, "text": "", "children": list(children)}


def numbers(*measures):
    return [number for number, _measure in numbered(list(measures))]


@pytest.mark.parametrize("marker", ["1.", "1)", "1/", "1-", "Thứ nhất", "thứ nhất,"])
def test_each_way_to_print_a_first_number_is_1(marker):
    assert numbers(one(marker)) == ["1"]


def test_a_letter_below_a_number_is_joined_to_it():
    assert numbers(one("1.", one("a)"), one("đ)"))) == ["1", "1.a", "1.đ"]


def test_a_number_below_a_roman_one_is_joined_to_it():
    assert numbers(one("II.", one("3."))) == ["II", "II.3"]


def test_a_number_that_repeats_its_parent_is_not_joined_twice():
    assert numbers(one("1.", one("1.2."))) == ["1", "1.2"]


def test_hyphens_below_a_number_get_letters_of_ours():
    assert numbers(one("1.", one("-"), one("-"))) == ["1", "1.a", "1.b"]


def test_a_hyphen_takes_no_letter_that_the_document_gives():
    assert numbers(one("1.", one("-"), one("a)"))) == ["1", "1.b", "1.a"]


def test_what_has_no_number_stays_without():
    assert numbers(one(None), one("-"), one("+", one("-"))) == ["", "", "", ""]


def test_a_number_that_comes_twice_counts_once():
    assert numbers(one("1."), one("1.")) == ["1", ""]


def test_more_hyphens_than_letters_end_without_a_number():
    assert numbers(one("1.", *[one("-")] * 30))[-1] == ""
