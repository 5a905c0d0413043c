"""An export that comes back changes nothing; and what looking at a file costs."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hotlines.exchange import listing, sheets
from hotlines.exchange.planning import make_plan
from hotlines.models import Contact
from tests.factories import make_agency, make_contact, make_province
from tests.hotlines.exchange_rows import GOOD, table


@pytest.fixture
def police(db):
    return make_agency(GOOD["agency"], province=make_province("Đồng Nai"))


@pytest.fixture
def stored(police):
    """The contact of GOOD, as an import would have stored it."""
    return make_contact(police, source=GOOD["source"], source_date=datetime.date(2026, 11, 1))


def queries_of(rows, by):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert make_plan(rows, by=by).faults == []
    return len(queries)


def test_a_plan_asks_the_database_no_more_for_many_rows_than_for_one(police, officer):
    numbers = [{"value": f"02{number:08d}"} for number in range(200)]
    few = queries_of(table(*numbers[:1]), officer)
    assert queries_of(table(*numbers), officer) == few <= 8


def test_a_plan_asks_no_more_for_many_bodies_and_changes_than_for_one(police, officer):
    for number in range(30):
        make_contact(police, value=f"02{number:08d}")
    rows = [
        {"value": f"02{number:08d}", "purpose_vi": "Khi khác"}
        if number < 30
        else {"value": f"02{number:08d}", "agency": f"Công an phường {number}"}
        for number in range(60)
    ]
    few = queries_of(table(*rows[:1]), officer)
    assert queries_of(table(*rows), officer) == few


@pytest.mark.parametrize("write", [listing.as_csv, listing.as_xlsx])
def test_an_export_of_the_starter_content_changes_nothing_when_it_comes_back(content, write):
    contacts = Contact.objects.select_related("agency")
    plan = make_plan(sheets.read(write(contacts)))
    assert (plan.faults, plan.to_write) == ([], [])
    assert len(plan.unchanged) == len(contacts) > 100


def test_an_export_without_codes_changes_nothing_when_it_comes_back(content):
    Contact.objects.update(key=None)
    plan = make_plan(sheets.read(listing.as_csv(Contact.objects.select_related("agency"))))
    assert (plan.faults, plan.to_write) == ([], [])


def test_an_export_writes_nothing(stored):
    with CaptureQueriesContext(connection) as queries:
        listing.as_xlsx(Contact.objects.select_related("agency"))
    assert [q["sql"] for q in queries if not q["sql"].startswith("SELECT")] == []


def test_an_export_asks_the_database_no_more_for_many_contacts_than_for_one(stored, police):
    with CaptureQueriesContext(connection) as few:
        listing.as_csv(Contact.objects.select_related("agency"))
    for number in range(30):
        make_contact(police, value=f"02{number:08d}")
    with CaptureQueriesContext(connection) as many:
        listing.as_csv(Contact.objects.select_related("agency"))
    assert len(many) == len(few)
