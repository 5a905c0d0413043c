"""The sentences in which one asks for contacts."""

import datetime

import pytest
from django.utils import timezone

from hotlines.models import Contact, Visits
from places.models import Province
from tests.factories import make_agency, make_contact, make_province


def days_ago(days):
    return timezone.localdate() - datetime.timedelta(days=days)


def police(name, **given):
    return make_agency(f"Công an {name}", province=make_province(name), **given)


def values(contacts):
    return [contact.value for contact in contacts]


def numbered(count, agency, **given):
    """Store ``count`` contacts of ``agency``, named 0690.000.000 and so on."""
    return [make_contact(agency, value=f"0690.000.00{n}", **given) for n in range(count)]


@pytest.mark.parametrize(
    "given",
    [
        {"verified_on": None, "source_date": None, "read_on": days_ago(0)},
        {"verified_on": days_ago(1)},
    ],
)
def test_a_contact_with_any_date_is_public(db, given):
    make_contact(**given)
    assert Contact.objects.public().exists()


def test_only_telephones_that_were_confirmed_lately_can_be_called(db):
    agency = make_agency()
    make_contact(agency, value="113")
    make_contact(agency, value="156", source_date=days_ago(181))
    make_contact(agency, value="5656", channel="sms")
    assert values(Contact.objects.callable()) == ["113"]


def test_the_emergency_line_can_always_be_called(db):
    make_contact(value="113", source_date=days_ago(999), is_emergency=True)
    assert values(Contact.objects.callable()) == ["113"]


def test_a_province_has_the_numbers_of_those_merged_into_it(db):
    today = make_province("Đồng Nai")
    former = make_province("Bình Phước", valid_to=days_ago(9), successor=today)
    make_contact(make_agency("Công an Đồng Nai", province=today), value="111")
    make_contact(make_agency("Công an Bình Phước", province=former), value="112")
    make_contact(police("Huế"), value="119")
    units = Province.objects.that_became(today)
    assert sorted(values(Contact.objects.in_province(units))) == ["111", "112"]


def test_communes_are_asked_for_by_themselves(db):
    make_contact(police("Huế"), value="111")
    make_contact(police("Cà Mau", commune="Phường An Xuyên"), value="112")
    assert (values(Contact.objects.of_communes()), values(Contact.objects.above_communes())) == (
        ["112"],
        ["111"],
    )


def test_the_first_of_each_unit_is_the_one_to_try_first(db):
    hue, ca_mau = police("Huế"), police("Cà Mau")
    make_contact(hue, value="111", order=60)
    make_contact(hue, value="112", order=50)
    make_contact(ca_mau, value="119", order=90)
    assert sorted(values(Contact.objects.first_of_each_unit())) == ["112", "119"]


# What is due


def test_a_number_confirmed_lately_is_not_due(db):
    make_contact(source_date=days_ago(90))
    assert not Contact.objects.due().exists()


@pytest.mark.parametrize("given", [{"source_date": days_ago(91)}, {"source_date": None}])
def test_a_number_not_confirmed_for_90_days_is_due(db, given):
    make_contact(read_on=days_ago(0), **given)
    assert Contact.objects.due().exists()


def test_a_lead_is_due_however_young(db):
    make_contact(is_public=False)
    assert Contact.objects.due().exists()


def test_the_emergency_line_is_never_due(db):
    make_contact(value="113", source_date=days_ago(999), is_emergency=True)
    assert not Contact.objects.due().exists()


def test_numbers_without_button_come_before_ageing_ones_and_leads_last(db):
    agency = make_agency()
    make_contact(agency, value="111", is_public=False, source_date=days_ago(900))
    make_contact(agency, value="112", source_date=days_ago(100))
    make_contact(agency, value="119", source_date=days_ago(200))
    assert values(Contact.objects.due()) == ["119", "112", "111"]


def test_the_number_of_the_page_that_is_opened_most_comes_first(db):
    quiet, busy = police("Huế"), police("Cà Mau")
    make_contact(quiet, value="111", source_date=days_ago(300))
    make_contact(busy, value="112", source_date=days_ago(200))
    Visits.objects.create(province=busy.province, day=days_ago(3), count=4)
    Visits.objects.create(province=busy.province, day=days_ago(2), count=5)
    due = list(Contact.objects.due())
    assert (values(due), due[0].visits) == (["112", "111"], 9)


def test_a_number_of_a_former_province_counts_the_visits_of_the_page_on_which_it_stands(db):
    today = make_province("Đồng Nai")
    former = make_province("Bình Phước", valid_to=days_ago(9), successor=today)
    make_contact(make_agency("Công an", province=former), source_date=days_ago(200))
    Visits.objects.create(province=today, day=days_ago(3), count=4)
    assert Contact.objects.due().get().visits == 4


def test_a_national_number_counts_the_visits_of_the_page_of_the_country(db):
    make_contact(value="156", source_date=days_ago(200))
    make_contact(police("Huế"), source_date=days_ago(300))
    Visits.objects.create(province=None, day=days_ago(3), count=4)
    assert [(due.value, due.visits) for due in Contact.objects.due()] == [
        ("156", 4),
        ("0694.387.389", 0),
    ]


def test_visits_of_last_year_count_no_more(db):
    agency = police("Huế")
    make_contact(agency, source_date=days_ago(300))
    Visits.objects.create(province=agency.province, day=days_ago(91), count=4)
    assert Contact.objects.due().get().visits == 0


def test_of_two_that_are_visited_alike_the_older_comes_first(db):
    agency = make_agency()
    make_contact(agency, value="111", source_date=days_ago(200))
    make_contact(agency, value="112", source_date=days_ago(300))
    make_contact(agency, value="119", source_date=None, read_on=days_ago(0))
    assert values(Contact.objects.due()) == ["119", "112", "111"]
