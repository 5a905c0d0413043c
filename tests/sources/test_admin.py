"""The officer's way with a source: what it needs, and what is not the officer's to change."""

import pytest

from sources.models import Source
from tests.factories import make_notice, make_reader, make_source, make_term
from tests.filling import ADMIN, change_address, fields, in_vietnamese, refusals, send
from tests.reading import links_of, read, text_of

LIST = f"{ADMIN}sources/source/"
ADD = f"{LIST}add/"
TYPED = {
    "kind": "press",
    "name_vi": "Báo Tuổi Trẻ",
    "dated_on": "14/04/2023",
    "url": "https://tuoitre.example/bai",
}


@pytest.fixture
def desk(officer):
    return make_reader(officer)


def test_a_source_is_stored_with_its_date_as_printed(desk):
    send(desk, ADD, "_save", **TYPED)
    assert str(Source.objects.get()) == "Báo Tuổi Trẻ, 14/04/2023, tuoitre.example"


def test_a_source_without_any_day_is_refused_with_a_sentence(desk):
    answer = send(desk, ADD, "_save", **TYPED | {"dated_on": ""})
    wanted = "Give the date of the source, or the day you read it."
    assert refusals(answer) == {"": in_vietnamese(wanted)}


def test_the_day_on_which_it_was_read_is_enough(desk):
    send(desk, ADD, "_save", **TYPED | {"dated_on": "", "read_on": "15/04/2023"})
    assert Source.objects.count() == 1


def test_no_officer_makes_a_source_of_the_kind_that_notices_become(desk):
    answer = send(desk, ADD, "_save", **TYPED | {"kind": "notice"})
    assert set(refusals(answer)) == {"kind"}


def test_the_source_that_stands_for_a_notice_has_no_fields(desk):
    notice = make_notice()
    notice.refresh_from_db()
    assert "name_vi" not in fields(desk.get(change_address(notice.as_source)))


def test_the_source_that_stands_for_a_notice_is_changed_by_nobody(desk):
    notice = make_notice()
    notice.refresh_from_db()
    assert desk.post(change_address(notice.as_source), TYPED).status_code == 403


def test_a_source_on_which_something_rests_is_not_deleted(desk):
    term = make_term()
    desk.post(change_address(term.source).replace("change/", "delete/"), {"post": "yes"})
    assert Source.objects.count() == 1


@pytest.mark.parametrize("words", ["tuoi tre", "TUỔI TRẺ", "tuoitre.example"])
def test_a_search_finds_a_source_by_name_and_by_site(desk, words):
    wanted = make_source(name_vi="Báo Tuổi Trẻ", url="https://tuoitre.example/bai")
    make_source()
    links = links_of(desk.get(LIST, {"q": words}), "#result_list tbody th a")
    assert [address.partition("?")[0] for address in links] == [change_address(wanted)]


def test_the_list_shows_which_source_was_withdrawn(desk):
    make_source(withdrawn_on="2026-02-01")
    shown = text_of(desk.get(LIST), "#result_list .field-standing_in_words")
    assert shown == in_vietnamese("Withdrawn")


def test_both_languages_of_the_name_stand_on_the_form(desk):
    assert {"name_vi", "name_en"} <= set(fields(desk.get(ADD)))


@pytest.mark.parametrize("count", [1, 20])
def test_the_list_asks_as_often_for_one_source_as_for_twenty(
    desk, django_assert_num_queries, count
):
    for _number in range(count):
        make_source()
    with django_assert_num_queries(5):
        desk.get(LIST)


def test_a_blank_form_offers_every_kind_but_one(desk):
    options = read(desk.get(ADD)).select("select[name=kind] option")
    offered = {option["value"] for option in options} - {""}
    assert offered == set(Source.Kind.values) - {"notice"}
