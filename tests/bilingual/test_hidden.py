"""Characters that nobody can see are refused in a line."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from bilingual.hidden import refuse_hidden
from bilingual.text import BIDIRECTIONAL, ZERO_WIDTH, without_hidden


@pytest.mark.parametrize("character", [*BIDIRECTIONAL, *ZERO_WIDTH, "\x00", "\x1b", "\x7f"])
def test_an_invisible_character_is_refused_in_a_line(character):
    with pytest.raises(ValidationError):
        refuse_hidden(f"lừa{character}đảo")


def test_the_refusal_names_the_character():
    with pytest.raises(ValidationError) as refusal:
        refuse_hidden("lừa\u202eđảo")
    assert refusal.value.params == {"code": "U+202E"}


@pytest.mark.parametrize("text", ["Lừa đảo", "a\tb\nc", "“Hỏi – đáp”", "100 %", "😀"])
def test_visible_text_is_let_pass(text):
    assert refuse_hidden(text) is None


@given(st.text())
def test_prose_without_invisible_characters_would_pass_as_a_line(text):
    assert refuse_hidden(without_hidden(text)) is None
