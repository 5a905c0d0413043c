"""What a misread or mistyped syllable was meant to be."""

import pytest

from intake.structure.misread import meant
from intake.syllables import is_syllable


@pytest.mark.parametrize(
    "word", ["người", "được", "quốc", "gì", "giết", "khuỷu", "ủy", "uỷ", "hoà", "hòa", "nghiêng"]
)
def test_what_people_write_is_a_syllable(word):
    assert is_syllable(word)
    assert meant(word) is None


@pytest.mark.parametrize("word", ["nguời", "rnạng", "đuợc", "hộòa", "phàt", "ngqa"])
def test_what_nobody_can_say_is_none(word):
    assert not is_syllable(word)


@pytest.mark.parametrize(
    ("word", "likely"),
    [
        ("nguời", "người"),
        ("đuợc", "được"),
        ("truờng", "trường"),
        ("rnạng", "mạng"),
        ("nhórn", "nhóm"),
        ("k1ểm", "kiểm"),
        ("1ừa", "lừa"),
        ("l2", "12"),
    ],
)
def test_a_misread_syllable_has_one_likely_meaning(word, likely):
    assert meant(word) == likely


@pytest.mark.parametrize("word", ["niê", "krông", "facebook", "apk", "2025", "đắk", "zalo", "l"])
def test_names_and_foreign_words_are_left_alone(word):
    assert meant(word) is None
