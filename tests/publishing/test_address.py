"""The part of an address that is made from a title."""

import pytest

from glossary.models import Term
from publishing.address import free_slug
from tactics.models import Tactic
from tests.factories import make_checklist_draft, make_tactic_draft, make_term


@pytest.mark.parametrize(
    ("title", "address"),
    [
        ("Đừng chuyển tiền", "dung-chuyen-tien"),
        ("Ảnh nóng: tống tiền!", "anh-nong-tong-tien"),
        ("OTP", "otp"),
    ],
)
def test_an_address_is_the_title_without_accents(db, title, address):
    assert free_slug(Tactic(), title) == address


@pytest.mark.parametrize("title", ["", "…", "!!!"])
def test_a_title_without_letters_gets_the_fallback(db, title):
    assert free_slug(Tactic(), title, "thu-doan") == "thu-doan"


def test_an_address_that_is_taken_gets_a_number(db):
    make_tactic_draft(slug="lua")
    assert free_slug(Tactic(), "Lừa") == "lua-2"


def test_a_number_that_is_taken_is_counted_on(db):
    for slug in ("lua", "lua-2", "lua-3"):
        make_tactic_draft(slug=slug)
    assert free_slug(Tactic(), "Lừa") == "lua-4"


def test_a_fallback_that_is_taken_gets_a_number(db):
    make_tactic_draft(slug="thu-doan")
    assert free_slug(Tactic(), "…", "thu-doan") == "thu-doan-2"


def test_an_item_does_not_stand_in_its_own_way(db):
    assert free_slug(make_tactic_draft(slug="lua"), "Lừa") == "lua"


def test_the_address_of_another_kind_of_page_is_free(db):
    make_checklist_draft(slug="lua")
    assert free_slug(Tactic(), "Lừa") == "lua"


@pytest.mark.parametrize("model", [Term, Tactic])
def test_an_address_leaves_room_for_a_number_in_its_field(db, model):
    limit = model._meta.get_field("slug").max_length
    assert len(free_slug(model(), "a" * 300)) <= limit - len("-999")


def test_the_longest_name_of_a_term_fits_its_address(db):
    longest = "a" * Term._meta.get_field("name").max_length
    terms = [make_term(name_vi=longest), make_term(name_vi=longest)]
    assert [term.full_clean() for term in terms] == [None, None]
