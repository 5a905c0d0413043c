"""A term: its address, its spellings, its meaning."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import translation

from glossary.models import MEANING_LIMIT, Term
from tests.factories import make_source, make_term


def spellings(language="vi", **given):
    with translation.override(language):
        return Term(**given).spellings


# Its address


def test_the_address_is_made_from_the_vietnamese_term(db):
    assert make_term(name_vi="Đường dẫn", name_en="link").slug == "duong-dan"


def test_two_terms_of_one_spelling_have_two_addresses(db):
    assert [make_term(name_vi="Mã").slug for _number in range(2)] == ["ma", "ma-2"]


def test_a_term_without_letters_has_an_address_too(db):
    assert make_term(name_vi="???").slug == "thuat-ngu"


def test_a_given_address_is_kept(db):
    assert make_term(slug="cua-toi").slug == "cua-toi"


def test_a_term_that_is_renamed_keeps_its_address(db):
    term = make_term(name_vi="Cũ")
    term.name_vi = "Mới"
    term.save()
    assert term.slug == "cu"


def test_the_database_refuses_one_address_twice(db):
    make_term(slug="ma")
    with pytest.raises(IntegrityError), transaction.atomic():
        make_term(slug="ma")


# Its spellings


def test_a_term_is_spelled_as_its_name_and_as_each_line_of_the_others():
    assert spellings(name_vi="OTP", other_names_vi="mã OTP\nmã xác thực") == [
        "OTP",
        "mã OTP",
        "mã xác thực",
    ]


def test_blank_lines_and_spaces_around_are_no_spelling():
    assert spellings(name_vi="OTP", other_names_vi="\n  mã OTP \n\n   \n") == ["OTP", "mã OTP"]


@pytest.mark.parametrize("none", ["", None])
def test_a_term_without_other_spellings_has_its_name_alone(none):
    assert spellings(name_vi="OTP", other_names_vi=none) == ["OTP"]


def test_the_spellings_are_those_of_the_active_language():
    names = {"name_vi": "đường dẫn", "name_en": "link"}
    others = {"other_names_vi": "địa chỉ", "other_names_en": "URL"}
    assert spellings("en", **names, **others) == ["link", "URL"]


# What is refused


@pytest.mark.parametrize(
    ("field", "value"), [("name_vi", ""), ("meaning_vi", ""), ("meaning_vi", "a" * 301)]
)
def test_a_wrong_value_is_refused_at_its_field(db, field, value):
    term = make_term()
    setattr(term, field, value)
    with pytest.raises(ValidationError) as refusal:
        term.full_clean()
    assert field in refusal.value.message_dict


def test_a_meaning_of_the_limit_is_accepted(db):
    assert make_term(meaning_vi="ế" * MEANING_LIMIT).full_clean() is None


def test_a_source_of_a_term_cannot_be_deleted(db):
    source = make_source()
    make_term(source=source)
    with pytest.raises(Exception, match="protected"):
        source.delete()


def test_a_term_is_called_by_its_name(db):
    term = make_term(name_vi="đường dẫn", name_en="link")
    with translation.override("en"):
        assert str(term) == "link"
