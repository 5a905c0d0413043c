"""Mergers in the admin are looked at and undone, never edited or deleted as rows."""

import pytest
from django.contrib.admin.models import LogEntry

from places import merging
from places.models import Province, Remit
from tests.factories import make_agency, make_province, make_reader
from tests.filling import ADMIN, fields, lost
from tests.reading import links_of, read, text_of

from .mergers import DOCUMENT, every_row, make_pair, make_staff, proposed

LIST = f"{ADMIN}places/province/"
MERGERS = f"{ADMIN}places/merger/"


@pytest.fixture
def pair(db):
    return make_pair()


@pytest.fixture
def desk(officer):
    return make_reader(officer)


@pytest.fixture
def merger(pair):
    return merging.carry_out(proposed(pair))[0]


def buttons(answer):
    return {button["name"] for button in read(answer).select(".submit-row input[type=submit]")}


# The list of mergers


def undo_address(merger):
    return f"{MERGERS}{merger.pk}/hoan-tac/"


@pytest.mark.parametrize("path", ["", "{}/change/"])
@pytest.mark.parametrize("shown", ["Thử Một", DOCUMENT, "01/07/2026"])
def test_unit_document_and_day_are_shown(desk, merger, path, shown):
    answer = desk.get(f"{MERGERS}{path.format(merger.pk)}")
    assert shown in text_of(answer, ".field-unit, .field-document, .field-first_day")


@pytest.mark.parametrize("path", ["add/", "{}/delete/"])
def test_a_merger_is_neither_added_nor_deleted_as_a_row(desk, merger, path):
    assert desk.get(f"{MERGERS}{path.format(merger.pk)}").status_code == 403


def test_the_list_offers_no_deleting(desk, merger):
    assert "delete_selected" not in desk.get(MERGERS).text


def test_the_page_of_a_merger_has_nothing_to_edit(desk, merger):
    page = read(desk.get(f"{MERGERS}{merger.pk}/change/"))
    assert page.select("#merger_form input:not([type=hidden]), #merger_form textarea") == []


def test_the_page_of_a_merger_leads_to_undoing_it(desk, merger):
    assert undo_address(merger) in links_of(desk.get(f"{MERGERS}{merger.pk}/change/"))


def test_who_may_only_look_is_not_led_to_undoing(merger):
    browser = make_reader(make_staff("view_merger"))
    assert undo_address(merger) not in links_of(browser.get(f"{MERGERS}{merger.pk}/change/"))


# Undoing


def test_the_page_of_undoing_shows_what_it_would_do(desk, merger):
    assert "Thử Hai" in text_of(desk.get(undo_address(merger)), ".merger-report")


def test_looking_at_it_undoes_nothing(desk, merger):
    before = every_row()
    desk.get(undo_address(merger))
    assert every_row() == before


def test_the_button_restores_every_row(desk, pair):
    before = every_row()
    merger, _report = merging.carry_out(proposed(pair))
    answer = desk.post(undo_address(merger))
    assert (answer["Location"], every_row() == before) == (MERGERS, True)


def test_undoing_in_the_admin_stands_in_the_history(desk, merger, officer):
    desk.post(undo_address(merger))
    assert LogEntry.objects.filter(user=officer, content_type__model="merger").exists()


def test_why_a_merger_cannot_be_undone_is_said_in_place_of_the_button(desk, merger):
    make_agency("Công an tỉnh Thử Một", province=merger.unit)
    answer = desk.get(undo_address(merger))
    assert "Công an tỉnh Thử Một" in text_of(answer, ".errorlist")
    assert buttons(answer) == set()


def test_a_merger_that_cannot_be_undone_stays(desk, merger):
    make_agency("Công an tỉnh Thử Một", province=merger.unit)
    before = every_row()
    desk.post(undo_address(merger))
    assert every_row() == before


def test_undoing_what_is_not_there_is_not_found(desk, db):
    assert desk.get(f"{MERGERS}{'9' * 30}/hoan-tac/").status_code == 404


def test_who_may_not_undo_is_refused(merger):
    browser = make_reader(make_staff("view_merger", "add_merger"))
    assert browser.post(undo_address(merger)).status_code == 403


# The unit that a merger made


def test_a_unit_made_by_a_merger_is_not_deleted(desk, merger):
    assert desk.get(f"{LIST}{merger.unit.pk}/delete/").status_code == 403


def test_a_unit_made_by_a_merger_is_not_deleted_from_the_list_either(desk, merger):
    sent = {"action": "delete_selected", "_selected_action": [merger.unit.pk], "post": "yes"}
    desk.post(LIST, sent)
    assert Province.objects.filter(pk=merger.unit.pk).exists()


def test_another_unit_is_deleted(desk, db):
    unit = make_province("Thử Ba", code="93")
    desk.post(f"{LIST}{unit.pk}/delete/", {"post": "yes"})
    assert not Province.objects.exists()


def test_a_province_edited_by_hand_loses_nothing_typed(desk, pair):
    address = f"{LIST}{pair[0].pk}/change/"
    typed = {"code": "", "other_names": "Thử 1", "legal_basis": "Luật"}
    answer = desk.post(address, fields(desk.get(address)) | typed)
    assert lost(answer, **typed) == []


def test_an_officer_with_a_remit_undoes_nothing(merger, pair):
    officer = make_staff("delete_merger", "view_merger")
    Remit.objects.create(user=officer).provinces.set(pair)
    assert make_reader(officer).get(undo_address(merger)).status_code == 403
