"""The permanent short code: printed, read out and typed again."""

import re

import pytest

from advisories.short_code import LETTERS, new_code


def test_a_code_has_five_letters_that_nobody_misreads():
    assert re.fullmatch(f"[{LETTERS}]{{5}}", new_code())


@pytest.mark.parametrize("letter", [*"01ilo", *"ABCXYZ"])
def test_a_letter_that_is_misread_is_in_no_code(letter):
    assert letter not in LETTERS


def test_a_thousand_codes_are_hardly_ever_alike():
    assert len({new_code() for _number in range(1_000)}) > 990
