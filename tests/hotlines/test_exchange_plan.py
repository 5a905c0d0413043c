"""Which headings a file may have, and which contact each of its rows means."""

import datetime

import pytest

from hotlines.exchange.columns import COLUMNS, OF_FIELD, letter
from hotlines.exchange.planning import make_plan
from hotlines.models import Contact
from tests.factories import make_agency, make_contact, make_province
from tests.hotlines.exchange_rows import GOOD, changes, planned, refused, table

HEADINGS = [column.heading for column in COLUMNS]


@pytest.fixture
def police(db):
    return make_agency(GOOD["agency"], province=make_province("Đồng Nai"))


@pytest.fixture
def stored(police):
    """The contact of GOOD, as an import would have stored it."""
    return make_contact(police, source=GOOD["source"], source_date=datetime.date(2026, 11, 1))


def heading(field):
    return OF_FIELD[field].heading


# Headings


def with_headings(*headings):
    rows = table({})
    return make_plan([list(headings), *rows[1:]])


def test_headings_are_known_without_accents_and_in_capitals(stored):
    rows = table({})
    folded = ["  ".join(heading.upper().split()) for heading in rows[0]]
    assert make_plan([folded, *rows[1:]]).faults == []
    assert make_plan([["Ma", *rows[0][1:]], *rows[1:]]).faults == []


def test_an_unknown_heading_is_refused_at_its_cell(police):
    rows = table({})
    rows[0].append("Ghi chú")
    plan = make_plan(rows)
    assert [(fault.cell, fault.found) for fault in plan.faults] == [
        (f"{letter(len(HEADINGS))}1", "Ghi chú")
    ]


def test_a_heading_that_stands_twice_is_refused(police):
    rows = table({})
    rows[0][1] = rows[0][0]
    assert "B1" in [fault.cell for fault in make_plan(rows).faults]


@pytest.mark.parametrize("field", ["agency", "channel", "value", "source"])
def test_a_missing_heading_is_named(police, field):
    plan = planned({}, fields=[name for name in OF_FIELD if name != field])
    assert [(fault.heading, fault.cell) for fault in plan.faults] == [(heading(field), "")]


def test_headings_may_stand_below_empty_rows_and_cells_keep_their_names(police):
    plan = make_plan([[], [], *table({"channel": "chim bồ câu"})])
    assert [fault.cell for fault in plan.faults] == ["F4"]


def test_the_columns_have_the_names_that_a_spreadsheet_gives_them():
    assert [letter(position) for position in (0, 25, 26, 51, 52, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]


# Which contact


def test_a_row_for_a_number_that_is_not_there_is_new(police):
    assert [entry.is_new for entry in planned({}).entries] == [True]


def test_a_row_that_stands_there_already_changes_nothing(stored):
    plan = planned({})
    assert (plan.faults, plan.to_write, len(plan.unchanged)) == ([], [], 1)


def test_a_contact_is_found_by_its_code(stored):
    Contact.objects.update(key="bao-tin")
    plan = planned({"key": "bao-tin", "value": "113", "source": "Công văn 1"})
    assert plan.changed[0].contact == stored


def test_a_contact_is_found_by_body_channel_and_number(stored):
    plan = planned({"purpose_vi": "Khi khác"})
    assert changes(plan) == [(heading("purpose_vi"), "Khi bạn bị lừa", "Khi khác")]


def test_a_contact_is_found_by_its_number_however_it_is_grouped(stored):
    plan = planned({"value": "0694387389"})
    assert changes(plan) == [(heading("value"), "0694.387.389", "0694387389")]


def test_the_same_number_for_text_messages_is_another_contact(stored):
    assert planned({"channel": "sms"}).entries[0].is_new


def test_an_unknown_code_makes_a_new_contact_with_it(police):
    assert planned({"key": "bao-tin"}).new[0].contact.key == "bao-tin"


@pytest.mark.parametrize("key", ["báo tin", "a/b", "a" * 81])
def test_a_code_that_cannot_be_one_is_refused(police, key):
    assert refused(planned({"key": key})) == [(heading("key"), 2)]


def test_an_unknown_code_for_a_number_that_is_there_is_refused(stored):
    assert refused(planned({"key": "khac"})) == [(heading("key"), 2)]


def test_two_rows_for_one_contact_are_refused_at_the_second(stored):
    assert refused(planned({}, {"purpose_vi": "Khi khác"})) == [(heading("value"), 3)]


def test_two_rows_for_one_new_contact_are_refused_at_the_second(police):
    assert refused(planned({}, {"value": "0694 387 389"})) == [(heading("value"), 3)]


def test_two_rows_with_one_code_are_refused_at_the_second(police):
    plan = planned({"key": "a"}, {"key": "a", "value": "113"})
    assert refused(plan) == [(heading("key"), 3)]


def test_a_number_that_its_body_has_already_is_refused(stored, police):
    make_contact(police, value="113", key="mot-mot-ba")
    plan = planned({"key": "mot-mot-ba", "value": "0694.387.389", "source": "Công văn 1"})
    assert refused(plan) == [(heading("value"), 2)]


def test_the_same_number_of_two_bodies_is_two_contacts(stored):
    make_agency("Công an phường", province=stored.agency.province)
    assert planned({"agency": "Công an phường"}).entries[0].is_new


def test_of_two_bodies_with_one_name_the_row_means_the_one_that_it_fits(stored):
    twin = make_agency(GOOD["agency"], province=stored.agency.province, key="khac")
    second = make_contact(twin, source=GOOD["source"], purpose_vi="Khi khác")
    plan = planned({"purpose_vi": "Khi khác"}, {})
    assert [entry.contact for entry in plan.unchanged] == [second, stored]
