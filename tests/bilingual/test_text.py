"""Vietnamese text: composed, folded, compared, put into addresses."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual.text import (
    BIDIRECTIONAL,
    ZERO_WIDTH,
    fold,
    match_key,
    nfc,
    slug,
    without_hidden,
)

VIETNAMESE = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạẰẨỖỚỰỴ ĐÐð\u0300\u0301\u0309\u0323 -0123")


@pytest.mark.parametrize("text", ["Lừa đảo", "Đắk Lắk", "Huế"])
def test_composed_and_decomposed_text_are_stored_alike(text):
    assert nfc(unicodedata.normalize("NFD", text)) == text


@pytest.mark.parametrize("text", ["a\r\nb", "a\rb", "a\nb"])
def test_every_line_break_is_stored_as_a_line_feed(text):
    assert nfc(text) == "a\nb"


@given(st.text())
def test_composing_twice_changes_nothing_more(text):
    assert nfc(nfc(text)) == nfc(text)


# Folding


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Lừa Đảo", "lua dao"),
        ("ĐẮK LẮK", "dak lak"),
        ("Ðồng Nai", "dong nai"),
        ("ưu ơi", "uu oi"),
        ("", ""),
        ("113", "113"),
    ],
)
def test_text_folds_to_what_is_typed_without_accents(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_folding_keeps_the_length_of_the_composed_text(text):
    assert len(fold(text)) == len(nfc(text))


@given(VIETNAMESE)
def test_folding_vietnamese_leaves_no_accent(text):
    # A combining mark that follows nothing it fits stays: an offset must stay an offset.
    letters = [character for character in fold(text) if character.isalpha()]
    assert all(character.isascii() for character in letters)


@given(VIETNAMESE)
def test_folding_does_not_see_how_the_text_was_composed(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)


@given(VIETNAMESE)
def test_folding_does_not_see_capitals(text):
    assert fold(text.upper()) == fold(text)


@given(st.text())
def test_each_character_folds_where_it_stands(text):
    assert list(fold(text)) == [fold(character) for character in nfc(text)]


# Comparing


@pytest.mark.parametrize(
    "spelling", ["Đắk Lắk", "dak lak", "Daklak", "ĐẮK-LẮK", " đắk  lắk ", "Dak_Lak"]
)
def test_spellings_of_one_name_share_a_key(spelling):
    assert match_key(spelling) == "daklak"


def test_another_name_has_another_key():
    assert match_key("Đắk Nông") != match_key("Đắk Lắk")


@given(st.text())
def test_a_key_has_letters_and_digits_only(text):
    assert re.fullmatch(r"[^\W_]*", match_key(text))


# Addresses


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Lừa đảo ở Huế", "lua-dao-o-hue"),
        ("Đừng chuyển tiền!", "dung-chuyen-tien"),
        ("  3495/UBND-KGVX  ", "3495-ubnd-kgvx"),
        ("…", ""),
    ],
)
def test_a_title_becomes_an_address(text, address):
    assert slug(text) == address


@given(st.text(), st.integers(1, 100))
def test_an_address_has_plain_letters_digits_and_single_hyphens(text, limit):
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug(text, limit))


@given(st.text(), st.integers(1, 100))
def test_an_address_is_never_longer_than_its_limit(text, limit):
    assert len(slug(text, limit)) <= limit


@given(st.lists(st.text("abc", min_size=1), min_size=2).map(" ".join), st.integers(5, 40))
def test_an_address_cuts_no_word_unless_it_is_the_first(text, limit):
    whole = "-".join(text.split())
    found = slug(text, limit)
    assert whole == found or whole.startswith(f"{found}-") or len(text.split()[0]) > limit


# What nobody can see


@pytest.mark.parametrize("character", [*BIDIRECTIONAL, *ZERO_WIDTH, "\x00", "\x1b", "\x7f"])
def test_an_invisible_character_is_taken_out_of_prose(character):
    assert without_hidden(f"lừa{character}đảo") == "lừađảo"


@pytest.mark.parametrize("text", ["Lừa đảo", "a\tb\nc", "“Hỏi – đáp”", "100 %", "😀"])
def test_visible_text_is_kept(text):
    assert without_hidden(text) == text
