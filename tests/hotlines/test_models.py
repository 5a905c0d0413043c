"""Agencies for their time, and contacts with what their buttons open."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.forms import modelform_factory
from django.utils import timezone, translation

from hotlines.models import Agency, Contact
from places.models import REFORM_DAY
from tests.factories import make_agency, make_contact, make_province

ContactForm = modelform_factory(
    Contact, fields=["agency", "channel", "value", "purpose_vi", "source", "order"]
)


def days_ago(days):
    return timezone.localdate() - datetime.timedelta(days=days)


def typed(**changed):
    values = {
        "agency": make_agency().pk,
        "channel": "phone",
        "value": "0694.387.389",
        "purpose_vi": "Báo tin",
        "source": "Thư",
        "order": 1,
    }
    return ContactForm(values | changed)


# Agencies


def test_the_key_of_a_body_is_made_from_its_name(db):
    assert make_agency("Công an tỉnh Đắk Lắk").key == "cong-an-tinh-dak-lak"


@pytest.mark.parametrize(("days", "ended"), [(1, True), (0, False), (-1, False)])
def test_a_body_has_ended_on_the_day_after_its_last(db, days, ended):
    assert make_agency(valid_to=days_ago(days)).has_ended is ended


def test_a_body_without_last_day_has_not_ended(db):
    assert not make_agency().has_ended


def test_the_database_refuses_a_successor_of_a_body_that_still_exists(db):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_agency("Sở cũ", successor=make_agency("Sở mới"))


def test_a_body_with_documents_or_contacts_cannot_be_deleted(db):
    contact = make_contact()
    with pytest.raises(Exception, match="protected"):
        contact.agency.delete()


def test_bodies_are_read_with_their_places_at_once(db, django_assert_num_queries):
    make_agency(province=make_province())
    with django_assert_num_queries(1):
        [agency.province.today for agency in Agency.objects.with_places()]


# Which contacts


def test_a_lead_is_not_public(db):
    make_contact(is_public=False)
    assert not Contact.objects.public().exists()


def test_a_contact_is_a_lead_until_somebody_says_otherwise(db):
    assert not Contact._meta.get_field("is_public").default


def test_a_national_contact_belongs_to_no_province(db):
    make_contact(make_agency("Công an tỉnh", province=make_province()))
    national = make_contact(make_agency("Bộ Công an"))
    assert list(Contact.objects.national()) == [national]


def test_the_emergency_line_comes_first(db):
    make_contact(order=1)
    emergency = make_contact(value="113", is_emergency=True, order=9)
    assert Contact.objects.first() == emergency


# What the button opens


@pytest.mark.parametrize(
    ("channel", "value", "href"),
    [
        ("phone", "0694.387.389", "tel:+84694387389"),
        ("phone", "113", "tel:113"),
        ("sms", "5656", "sms:5656"),
        ("web", "https://bocongan.gov.vn", "https://bocongan.gov.vn"),
        ("facebook", "https://www.facebook.com/x", "https://www.facebook.com/x"),
        ("zalo", "https://zalo.me/x", "https://zalo.me/x"),
        ("email", "congan@dongnai.gov.vn", "mailto:congan@dongnai.gov.vn"),
    ],
)
def test_a_fresh_contact_has_a_link(db, channel, value, href):
    assert make_contact(channel=channel, value=value, verified_on=days_ago(1)).href == href


@pytest.mark.parametrize(
    ("channel", "value"),
    [
        ("web", "http://bocongan.gov.vn"),
        ("web", "bocongan.gov.vn"),
        ("web", "javascript:alert(1)"),
        ("web", "//bocongan.gov.vn"),
        ("facebook", "Công an tỉnh"),
        ("app", "https://vneid.gov.vn"),
        ("zalo", "Công an tỉnh"),
        ("address", "161 Phạm Văn Thuận"),
    ],
)
def test_an_insecure_or_other_address_is_never_a_link(db, channel, value):
    assert make_contact(channel=channel, value=value, verified_on=days_ago(1)).href == ""


@pytest.mark.parametrize(
    ("days", "usable"), [(0, True), (90, True), (91, True), (180, True), (181, False)]
)
def test_a_number_keeps_its_button_for_180_days(db, days, usable):
    contact = make_contact(source_date=days_ago(days))
    assert (contact.is_usable, bool(contact.href)) == (usable, usable)


@pytest.mark.parametrize(("days", "value"), [(90, "fresh"), (91, "ageing"), (181, "stale")])
def test_a_number_fades_in_the_open(db, days, value):
    assert make_contact(source_date=days_ago(days)).freshness.value == value


def test_a_stale_website_is_no_link(db):
    contact = make_contact(
        channel="web", value="https://bocongan.gov.vn", source_date=days_ago(181)
    )
    assert contact.href == ""


def test_a_confirmation_renews_an_old_source(db):
    assert make_contact(source_date=days_ago(900), verified_on=days_ago(3)).is_usable


def test_a_contact_without_any_date_is_only_shown(db):
    assert make_contact(source_date=None, read_on=days_ago(0)).href == ""


def test_the_emergency_line_keeps_its_button_however_old(db):
    contact = make_contact(value="113", is_emergency=True, source_date=days_ago(4000))
    assert contact.href == "tel:113"


def test_a_source_in_the_future_is_refused(db):
    contact = make_contact()
    contact.source_date = days_ago(-1)
    with pytest.raises(ValidationError):
        contact.full_clean()


@pytest.mark.parametrize(
    ("confirmed_on", "before"),
    [(REFORM_DAY - datetime.timedelta(days=1), True), (REFORM_DAY, False), (None, True)],
)
def test_a_number_from_before_the_merger_is_known_as_such(db, confirmed_on, before):
    merged = make_province(valid_from=REFORM_DAY, is_merger=True)
    former = make_province(
        "Bình Phước", valid_to=REFORM_DAY - datetime.timedelta(days=1), successor=merged
    )
    agency = make_agency("Công an tỉnh Bình Phước", province=former)
    contact = make_contact(agency, source_date=confirmed_on, read_on=days_ago(0))
    assert contact.is_before_merger is before


def test_an_old_number_of_a_province_that_was_not_merged_is_only_old(db):
    city = make_agency("Công an thành phố Huế", province=make_province("Huế"))
    contact = make_contact(city, source_date=REFORM_DAY - datetime.timedelta(days=1))
    assert (contact.is_before_merger, contact.is_usable) == (False, False)


def test_an_old_national_number_is_only_old(db):
    assert not make_contact(source_date=days_ago(4000)).is_before_merger


@pytest.mark.parametrize(
    ("precision", "language", "shown"),
    [
        ("day", "vi", "05/07/2021"),
        ("day", "en", "5 July 2021"),
        ("month", "vi", "07/2021"),
        ("month", "en", "July 2021"),
        ("year", "vi", "2021"),
        ("year", "en", "2021"),
    ],
)
def test_the_date_of_a_source_says_no_more_than_is_known(db, precision, language, shown):
    contact = make_contact(source_date=datetime.date(2021, 7, 5), source_precision=precision)
    with translation.override(language):
        assert contact.source_day == shown


def test_the_date_of_a_source_is_said_once(db):
    day = datetime.date(2021, 7, 5)
    said = make_contact(source="plo.vn, 05/07/2021", source_date=day)
    unsaid = make_contact(value="113", source="plo.vn", source_date=day)
    assert (said.source_in_full, unsaid.source_in_full) == (
        "plo.vn, 05/07/2021",
        "plo.vn (05/07/2021)",
    )


# What is refused


def test_a_whole_contact_is_accepted(db):
    assert typed().is_valid()


@pytest.mark.parametrize("source", ["", "  ", "\u200b"])
def test_a_contact_without_source_is_refused_by_the_form(db, source):
    assert set(typed(source=source).errors) == {"source"}


def test_a_contact_without_source_is_refused_by_the_database(db):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_contact(source="")


@pytest.mark.parametrize("channel", ["phone", "sms"])
@pytest.mark.parametrize("value", ["abc", "12-ab", "0123 456 789"])
def test_a_wrong_number_is_refused_at_its_field_with_a_sentence(db, channel, value):
    (message,) = typed(channel=channel, value=value).errors["value"]
    assert "0694.387.389" in message


@pytest.mark.parametrize("channel", ["phone", "sms"])
def test_a_wrong_number_is_refused_by_the_database(db, channel):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_contact(channel=channel, value="abc")


def test_an_address_needs_no_number(db):
    assert typed(channel="address", value="161 Phạm Văn Thuận").is_valid()


def test_one_number_stands_once_at_an_agency(db):
    agency = make_contact().agency
    with pytest.raises(IntegrityError), transaction.atomic():
        make_contact(agency)


def test_a_changed_number_is_dialled_as_changed(db):
    contact = make_contact()
    contact.value = "113"
    contact.save()
    assert contact.dial == "113"


def test_what_is_no_number_any_more_is_not_dialled(db):
    contact = make_contact()
    contact.channel, contact.value = "web", "https://bocongan.gov.vn"
    contact.save()
    assert contact.dial == ""
