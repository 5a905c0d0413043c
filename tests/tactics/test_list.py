"""The public list of tactics, narrowed by what just happened."""

import pytest

from tests.factories import (
    make_reader,
    make_tactic,
)
from tests.reading import links_of, read, text_of
from tests.tactics.pages import LISTS


@pytest.fixture
def reader():
    return make_reader()


@pytest.fixture
def tactic(db):
    return make_tactic(slug="thu", title_vi="Giả công an", title_en="Fake police")


# The list


def test_the_list_leads_to_the_tactic(reader, tactic):
    assert links_of(reader.get("/vi/thu-doan/"), ".tactics a") == ["/vi/thu-doan/thu/"]


def test_the_list_says_how_many_it_shows(reader, tactic):
    make_tactic(channels=["zalo"])
    said = [text_of(reader.get(f"/en/tactics/{query}"), "#found") for query in ("", "?by=zalo")]
    assert said == ["2 tricks", "1 trick"]


def test_the_list_narrows_by_plain_links(reader, tactic):
    make_tactic(slug="khac", channels=["zalo"])
    first, *_others = links_of(reader.get("/en/tactics/"), ".chips a")
    assert links_of(reader.get(f"/en/tactics/{first}"), ".tactics a") == ["/en/tactics/thu/"]


def test_the_chosen_link_is_the_current_one(reader, tactic):
    page = read(reader.get("/en/tactics/?by=call"))
    assert [link["href"] for link in page.select(".chips [aria-current]")] == ["?by=call"]


def test_typing_keeps_what_is_chosen(reader, tactic):
    page = read(reader.get("/en/tactics/?by=call&wants=money&q=anh"))
    kept = {field["name"]: field["value"] for field in page.select("form.search input")}
    assert kept == {"by": "call", "wants": "money", "q": "anh"}


def test_the_whole_list_is_one_link_away(reader, tactic):
    assert "/en/tactics/" in links_of(reader.get("/en/tactics/?q=anh"), ".chosen a")


def test_a_list_that_is_not_narrowed_has_nothing_to_take_off(reader, tactic):
    assert read(reader.get("/en/tactics/")).select(".chosen") == []


def test_the_language_switch_keeps_what_is_asked(reader, tactic):
    answer = reader.get("/vi/thu-doan/?by=call&q=%E1%BA%A3nh&x=1")
    assert links_of(answer, ".languages a") == ["/en/tactics/?by=call&q=%E1%BA%A3nh"]


def test_where_nothing_fits_the_page_says_what_to_do(reader, tactic):
    said = text_of(reader.get("/en/tactics/?q=ngan+hang"), ".results")
    assert "That does not make it safe" in said


@pytest.mark.parametrize("query", ["by=telepathy", "wants=love", "by=call%20zalo", "wants=%00"])
@pytest.mark.parametrize("path", LISTS)
def test_a_value_that_does_not_exist_is_not_found(reader, tactic, path, query):
    assert reader.get(f"{path}?{query}").status_code == 404


@pytest.mark.parametrize(
    "typed",
    ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' OR 1=1 --", "{{ 7|add:7 }}"],
)
@pytest.mark.parametrize("path", LISTS)
def test_what_is_typed_is_shown_as_text_only(reader, tactic, path, typed):
    page = read(reader.get(path, {"q": typed}))
    shown = page.select_one("#trick")["value"]
    assert (shown, page.select("main :is(script, img, [onerror])")) == (typed, [])


@pytest.mark.parametrize("typed", ["%00", "%ff%fe", "%", "a" * 10_000, "+a" * 5_000, "%ED%A0%80"])
@pytest.mark.parametrize("path", LISTS)
def test_whatever_is_typed_is_answered(reader, tactic, path, typed):
    assert reader.get(f"{path}?q={typed}").status_code == 200


# Queries


@pytest.mark.parametrize("count", [3, 30])
def test_the_list_asks_once_however_many_tactics_there_are(
    reader, db, django_assert_num_queries, count
):
    for _number in range(count):
        make_tactic()
    with django_assert_num_queries(1):
        reader.get("/en/tactics/?by=call")
