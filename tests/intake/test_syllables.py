"""Which words are Vietnamese syllables."""

import pytest

from intake.syllables import count, is_syllable


@pytest.mark.parametrize(
    "word", ["ủy", "uỷ", "nghiêng", "quyết", "giặc", "gì", "khuỷu", "ĐƯỜNG", "Nguyễn", "hòa", "hoà"]
)
def test_syllables_are_known_in_any_case_and_spelling(word):
    assert is_syllable(word)


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("ḧân", "a letter with a sign of its own"),
        ("đưc", "a stop without a tone"),
        ("bắc\u0300", "two tones"),
        ("ngÂ©", "signs inside"),
        ("été", "another language"),
        ("mạcs", "no such rime"),
    ],
)
def test_what_the_language_does_not_have_is_no_syllable(word, why):
    assert not is_syllable(word), why


def test_only_accented_words_are_counted():
    assert count("Kính gui: các anh, nh©n d©n 12 m²") == (2, 2)
