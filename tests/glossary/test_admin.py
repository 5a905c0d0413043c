"""The officer's way with a term."""

import pytest

from glossary.models import MEANING_LIMIT, Term
from tests.factories import make_reader, make_source, make_term
from tests.filling import ADMIN, change_address, refusals, send
from tests.reading import links_of, read

LIST = f"{ADMIN}glossary/term/"
ADD = f"{LIST}add/"


@pytest.fixture
def desk(officer):
    return make_reader(officer)


def typed(**changed):
    return {
        "name_vi": "mã OTP",
        "other_names_vi": "OTP",
        "meaning_vi": "Dãy số dùng một lần.",
        "source": str(make_source().pk),
    } | changed


def test_a_term_is_stored_with_its_spellings(desk):
    send(desk, ADD, "_save", **typed())
    assert Term.objects.get().spellings == ["mã OTP", "OTP"]


@pytest.mark.parametrize("field", ["name_vi", "meaning_vi", "source"])
def test_what_every_term_needs_is_named_at_its_field(desk, field):
    assert set(refusals(send(desk, ADD, "_save", **typed(**{field: ""})))) == {field}


def test_a_long_meaning_is_refused_at_its_field(desk):
    answer = send(desk, ADD, "_save", **typed(meaning_vi="ế" * (MEANING_LIMIT + 1)))
    assert set(refusals(answer)) == {"meaning_vi"}


def test_a_source_that_is_none_is_refused_at_its_field(desk):
    assert set(refusals(send(desk, ADD, "_save", **typed(source="abc")))) == {"source"}


@pytest.mark.parametrize("words", ["sim rac", "SIM Rác", "khong chinh chu"])
def test_a_search_finds_a_term_by_its_spellings_and_its_meaning(desk, words):
    wanted = make_term(
        name_vi="SIM ảo", other_names_vi="sim rác", meaning_vi="SIM không chính chủ."
    )
    make_term()
    links = links_of(desk.get(LIST, {"q": words}), "#result_list tbody th a")
    assert [address.partition("?")[0] for address in links] == [change_address(wanted)]


@pytest.mark.parametrize(("english", "mark"), [("A meaning.", "yes"), ("", "no")])
def test_the_list_shows_whether_a_term_is_translated(desk, english, mark):
    make_term(meaning_en=english)
    icon = read(desk.get(LIST)).select_one("#result_list .field-in_english img")
    assert f"icon-{mark}" in icon["src"]
