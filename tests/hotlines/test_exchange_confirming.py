"""An import cannot make a number look confirmed that nobody confirmed."""

import datetime

import pytest

from hotlines.confirming import confirm, forget
from hotlines.exchange import listing
from hotlines.exchange.columns import OF_FIELD
from hotlines.models import Confirmation, Contact
from tests.factories import make_agency, make_contact, make_province
from tests.hotlines.exchange_rows import GOOD, changes, imported, planned, refused

FIRST, SECOND = datetime.date(2026, 11, 2), datetime.date(2026, 11, 12)
BY = {"confirmed_on": "12/11/2026", "confirmed_by": "Gọi, trực ban trả lời"}


def heading(field):
    return OF_FIELD[field].heading


@pytest.fixture
def police(db):
    return make_agency(GOOD["agency"], province=make_province("Đồng Nai"))


@pytest.fixture
def stored(police):
    return make_contact(police, key="a", source=GOOD["source"])


@pytest.fixture
def lead(police):
    return make_contact(
        police, key="a", source=GOOD["source"], is_public=False, held_back="Chưa gọi thử"
    )


def history():
    return list(Confirmation.objects.order_by("pk").values_list("value", "day", "source"))


# A confirmation in the row


def test_a_later_confirmation_is_noted(stored, officer):
    confirm(stored, by=officer, source="Thư", day=FIRST)
    imported({"key": "a", **BY}, by=officer)
    line = Confirmation.objects.first()
    assert (line.day, line.source, line.made_by) == (SECOND, BY["confirmed_by"], officer)
    stored.refresh_from_db()
    assert stored.verified_on == SECOND


def test_a_confirmation_is_shown_among_the_changes(stored):
    assert changes(planned({"key": "a", **BY})) == [
        (heading("confirmed_on"), "", "12/11/2026"),
        (heading("confirmed_by"), "", BY["confirmed_by"]),
    ]


@pytest.mark.parametrize("day", [FIRST, SECOND])
def test_a_confirmation_that_is_not_later_is_passed_over(stored, officer, day):
    confirm(stored, by=officer, source="Thư", day=SECOND)
    typed = {"confirmed_on": f"{day:%d/%m/%Y}", "confirmed_by": "Gọi"}
    assert planned({"key": "a", **typed}).to_write == []


def test_a_later_day_without_a_source_is_refused(stored):
    plan = planned({"key": "a", "confirmed_on": "12/11/2026"})
    assert refused(plan) == [(heading("confirmed_by"), 2)]


def test_a_source_without_a_day_is_refused(stored):
    plan = planned({"key": "a", "confirmed_by": "Gọi"})
    assert refused(plan) == [(heading("confirmed_on"), 2)]


def test_a_new_number_may_come_with_its_confirmation(police, officer):
    imported(BY, by=officer)
    contact = Contact.objects.get()
    assert (contact.is_public, contact.verified_on, len(history())) == (True, SECOND, 1)


def test_a_confirmation_is_a_date_enough_for_readers(police, officer):
    imported({"source_date": "", **BY}, by=officer)
    assert Contact.objects.get().is_public


def test_a_confirmation_publishes_no_lead_by_itself(lead, officer):
    row = {"key": "a", "is_public": "không", "held_back": "Chưa gọi thử"}
    imported({**row, **BY}, by=officer)
    lead.refresh_from_db()
    assert (lead.is_public, lead.held_back, lead.verified_on) == (False, "Chưa gọi thử", SECOND)


# Leads


def test_a_lead_without_a_confirmation_is_not_published(lead):
    assert refused(planned({"key": "a"})) == [(heading("is_public"), 2)]


def test_a_lead_with_a_day_but_no_source_is_not_published(lead):
    plan = planned({"key": "a", "confirmed_on": "12/11/2026"})
    assert refused(plan) == [(heading("confirmed_by"), 2)]


def test_a_lead_with_a_confirmation_is_published(lead, officer):
    imported({"key": "a", **BY}, by=officer)
    lead.refresh_from_db()
    assert (lead.is_public, lead.held_back, lead.verified_on) == (True, "", SECOND)


def test_a_lead_is_published_on_the_confirmation_that_it_has(lead, officer):
    confirm(lead, by=officer, source=BY["confirmed_by"], day=SECOND)
    imported({"key": "a", **BY}, by=officer)
    lead.refresh_from_db()
    assert lead.is_public


def test_a_lead_is_not_published_on_a_confirmation_older_than_the_one_it_has(lead, officer):
    confirm(lead, by=officer, source="Thư", day=SECOND)
    plan = planned({"key": "a", "confirmed_on": "02/11/2026", "confirmed_by": "Gọi"})
    assert refused(plan) == [(heading("is_public"), 2)]


def test_a_lead_that_is_published_is_no_longer_in_doubt(lead, officer):
    fields = [*GOOD, "key", *BY]
    plan = imported({"key": "a", **BY}, by=officer, fields=fields)
    assert (heading("held_back"), "Chưa gọi thử", "") in changes(plan)
    lead.refresh_from_db()
    assert lead.held_back == ""


def test_a_lead_is_not_published_while_the_file_says_what_is_in_doubt(lead):
    plan = planned({"key": "a", "held_back": "Chưa gọi thử", **BY})
    assert refused(plan) == [(heading("held_back"), 2)]


def test_a_second_import_confirms_nothing_again(lead, officer):
    imported({"key": "a", **BY}, by=officer)
    assert planned({"key": "a", **BY}, by=officer).to_write == []


# Another number


def test_another_number_needs_another_source(stored):
    assert refused(planned({"key": "a", "value": "113"})) == [(heading("value"), 2)]


def test_another_number_with_another_source_is_taken(stored, officer):
    imported({"key": "a", "value": "113", "source": "Công văn 1"}, by=officer)
    stored.refresh_from_db()
    assert (stored.value, stored.source) == ("113", "Công văn 1")


def test_another_number_with_a_confirmation_is_taken(stored, officer):
    imported({"key": "a", "value": "113", **BY}, by=officer)
    assert history() == [("113", SECOND, BY["confirmed_by"])]


def test_what_was_confirmed_of_a_number_confirms_nothing_of_another(stored, officer):
    confirm(stored, by=officer, source="Thư", day=SECOND)
    imported({"key": "a", "value": "113", "source": "Công văn 1"}, by=officer)
    stored.refresh_from_db()
    assert stored.verified_on is None


def test_the_confirmation_that_an_export_carries_along_is_none_of_another_number(stored, officer):
    confirm(stored, by=officer, source=BY["confirmed_by"], day=SECOND)
    plan = planned({"key": "a", "value": "113", **BY})
    assert refused(plan) == [(heading("value"), 2)]


def test_the_confirmation_of_a_former_number_stays_one_of_that_number(stored, officer):
    confirm(stored, by=officer, source=BY["confirmed_by"], day=SECOND)
    row = {"key": "a", "value": "113", "source": "Công văn 1", **BY}
    imported(row, by=officer)
    assert planned(row, by=officer).to_write == []
    assert [value for value, *_rest in history()] == ["0694.387.389"]


def test_another_number_may_have_been_confirmed_before_the_former_one(stored, officer):
    confirm(stored, by=officer, source="Thư", day=SECOND)
    row = {"key": "a", "value": "113", "confirmed_on": "02/11/2026", "confirmed_by": "Gọi"}
    imported(row, by=officer)
    stored.refresh_from_db()
    assert stored.verified_on == FIRST
    assert planned(row, by=officer).to_write == []


def test_the_same_number_grouped_differently_stays_confirmed(stored, officer):
    confirm(stored, by=officer, source="Thư", day=SECOND)
    imported({"key": "a", "value": "0694 387 389"}, by=officer)
    stored.refresh_from_db()
    assert (stored.value, stored.verified_on) == ("0694 387 389", SECOND)


# The export


def exported():
    headings, row = listing.rows_of(Contact.objects.select_related("agency"))
    return {field: row[headings.index(heading(field))] for field in BY}


def test_an_export_gives_the_latest_confirmation(stored, officer):
    confirm(stored, by=officer, source="Thư", day=FIRST)
    confirm(stored, by=officer, source=BY["confirmed_by"], day=SECOND)
    assert exported() == BY


def test_an_export_gives_no_confirmation_of_a_former_number(stored, officer):
    confirm(stored, by=officer, source="Thư", day=SECOND)
    forget(stored)
    stored.save()
    assert set(exported().values()) == {""}


def test_an_export_gives_the_confirmation_of_the_number_that_is_there_now(stored, officer):
    confirm(stored, by=officer, source="Thư", day=SECOND)
    forget(stored)
    confirm(stored, by=officer, source="Gọi", day=FIRST)
    assert exported() == {"confirmed_on": "02/11/2026", "confirmed_by": "Gọi"}
