"""Contacts in the admin: confirming, what is due, history, and the bounds of an officer."""

import datetime

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission, User
from django.utils import timezone

from hotlines.models import Contact
from places.models import Remit
from tests.factories import make_agency, make_contact, make_province, make_reader
from tests.filling import ADMIN, change_address, refusals, send
from tests.reading import links_of, read, text_of

DUE = f"{ADMIN}hotlines/duecontact/"
CONTACTS = f"{ADMIN}hotlines/contact/"


def days_ago(days):
    return timezone.localdate() - datetime.timedelta(days=days)


def confirming(contact):
    return f"{CONTACTS}{contact.pk}/xac-nhan/"


@pytest.fixture
def desk(officer):
    return make_reader(officer)


@pytest.fixture
def old(db):
    agency = make_agency("Công an thành phố Huế", province=make_province("Huế"))
    return make_contact(agency, value="0234.382.0000", source_date=days_ago(200))


@pytest.fixture
def lead(old):
    return make_contact(
        old.agency, value="0978.620.105", is_public=False, held_back="Số di động, chưa ai gọi thử."
    )


# Confirming


def test_confirming_notes_who_when_and_from_what(desk, officer, old):
    send(desk, confirming(old), source="Đã gọi thử, trực ban nghe máy")
    line = old.confirmations.get()
    assert (line.day, line.made_by, line.source) == (
        days_ago(0),
        officer,
        "Đã gọi thử, trực ban nghe máy",
    )


def test_confirming_gives_the_page_its_button_back(desk, old):
    send(desk, confirming(old), source="Đã gọi thử")
    assert "tel:+842343820000" in links_of(make_reader().get("/vi/duong-day-nong/hue/"))


def test_confirming_is_noted_in_the_history_of_the_admin(desk, old):
    send(desk, confirming(old), source="Đã gọi thử")
    assert "Đã gọi thử" in LogEntry.objects.get().get_change_message()


@pytest.mark.parametrize(
    ("typed", "field"), [({"source": " "}, "source"), ({"day": ""}, "day"), ({"day": "x"}, "day")]
)
def test_confirming_without_source_or_day_is_refused_and_loses_nothing(desk, old, typed, field):
    answer = send(desk, confirming(old), **{"source": "Đã gọi thử"} | typed)
    assert read(answer).select(f".errors [name={field}]")
    assert not old.confirmations.exists()


def test_confirming_for_tomorrow_is_refused_with_what_was_typed(desk, old):
    tomorrow = f"{days_ago(-1):%d/%m/%Y}"
    answer = send(desk, confirming(old), source="Đã gọi thử", day=tomorrow)
    assert "Đã gọi thử" in text_of(answer, "textarea")
    assert not old.confirmations.exists()


def test_a_lead_is_published_where_the_officer_says_so(desk, lead):
    send(desk, confirming(lead), source="Đã gọi thử", publish="on")
    lead.refresh_from_db()
    assert (lead.is_public, lead.held_back) == (True, "")


def test_a_lead_is_not_published_by_a_confirmation_alone(desk, lead):
    send(desk, confirming(lead), source="Đã gọi thử")
    lead.refresh_from_db()
    assert not lead.is_public


def test_a_lead_that_is_only_a_name_is_not_published_and_the_page_says_why(desk, old):
    lead = make_contact(
        old.agency, channel="zalo", value="Công an Huế", is_public=False, held_back="Chỉ có tên."
    )
    answer = send(desk, confirming(lead), source="Đã hỏi", publish="on")
    lead.refresh_from_db()
    assert (lead.is_public, "https://" in text_of(answer, ".errorlist")) == (False, True)


def test_the_page_shows_an_officer_the_doubt(desk, lead):
    assert "chưa ai gọi thử" in text_of(desk.get(confirming(lead)))


# The form


def test_a_lead_is_not_published_by_a_tick_in_the_form(desk, lead):
    answer = send(desk, change_address(lead), is_public="on", held_back="")
    assert set(refusals(answer)) == {"is_public"}


def test_a_changed_number_needs_its_own_source(desk, old):
    answer = send(desk, change_address(old), value="0234.382.1111")
    assert set(refusals(answer)) == {"source"}


def test_a_changed_number_is_confirmed_by_nobody_yet(desk, old):
    Contact.objects.filter(pk=old.pk).update(verified_on=days_ago(1))
    send(desk, change_address(old), value="0234.382.1111", source="Công văn mới")
    old.refresh_from_db()
    assert (old.value, old.dial, old.verified_on) == ("0234.382.1111", "+842343821111", None)


def test_the_history_of_a_number_stands_below_its_form_and_cannot_be_changed(desk, old):
    old.confirmations.create(value="0234.000.0000", day=days_ago(500), source="Danh bạ cũ")
    history = read(desk.get(change_address(old))).select_one(".number-history")
    assert "0234.000.0000" in history.get_text()
    assert history.select("input:not([type=hidden]), textarea, select") == []


def test_a_new_public_number_without_any_date_is_refused(desk, old):
    answer = send(
        desk,
        f"{CONTACTS}add/",
        agency=str(old.agency.pk),
        channel="phone",
        value="0234.382.2222",
        purpose_vi="Báo tin",
        source="Công văn",
        evidence="letter",
        is_public="on",
    )
    assert Contact.objects.count() == 1
    assert read(answer).select(".errorlist")


def test_what_was_stored_as_a_name_alone_is_a_lead_and_says_why(content):
    names = Contact.objects.filter(channel__in=Contact.PAGES).exclude(value__startswith="http")
    assert {(contact.is_public, bool(contact.held_back)) for contact in names} == {(False, True)}


# What is due


def test_the_list_leads_from_each_number_to_its_confirmation_and_back(desk, old):
    address = links_of(desk.get(DUE), "#result_list .field-shown a")[0]
    answer = desk.post(address, {"source": "Đã gọi thử", "day": f"{days_ago(0):%d/%m/%Y}"})
    assert (address.partition("?")[0], answer["Location"]) == (confirming(old), DUE)


def test_a_number_leaves_the_list_when_it_is_confirmed(desk, old):
    send(desk, confirming(old), source="Đã gọi thử")
    assert "0234" not in text_of(desk.get(DUE), "#result_list")


def test_the_list_keeps_the_order_of_urgency(desk, old, lead):
    make_contact(old.agency, value="0234.382.9999", source_date=days_ago(100))
    rows = [row.get_text() for row in read(desk.get(DUE)).select("#result_list .field-shown")]
    order = ["0234.382.0000", "0234.382.9999", "0978.620.105"]
    assert [next(number for number in order if number in row) for row in rows] == order


@pytest.mark.parametrize(("step", "number"), [("0", "0234"), ("2", "0978")])
def test_the_list_can_be_narrowed_to_one_urgency(desk, old, lead, step, number):
    rows = read(desk.get(DUE, {"urgency": step})).select("#result_list tbody tr")
    assert [number in row.get_text() for row in rows] == [True]


def test_the_list_finds_a_province_without_accents(desk, old):
    assert "0234" in text_of(desk.get(DUE, {"q": "hue"}), "#result_list")


def test_provinces_without_a_number_are_named_with_a_way_to_add_one(desk, old):
    links = links_of(desk.get(DUE), ".without-number a")
    assert links == [f"{CONTACTS}add/?channel=phone&agency={old.agency.pk}"] or len(links) == 1
    assert desk.get(links[0]).status_code == 200


def test_the_list_asks_as_often_for_one_number_as_for_many(
    desk, old, django_assert_max_num_queries
):
    for number in range(30):
        agency = make_agency(f"Đội {number}", province=old.agency.province)
        make_contact(agency, source_date=days_ago(200))
    with django_assert_max_num_queries(16):
        desk.get(DUE)


# The bounds of an officer


@pytest.fixture
def bounded(old):
    """An officer who looks after Huế only."""
    user = User.objects.create_user("hue", password="một mật khẩu dài", is_staff=True)
    codes = ("add", "change", "delete", "view")
    models = ("contact", "agency")
    names = [f"{code}_{model}" for code in codes for model in models]
    user.user_permissions.set(Permission.objects.filter(codename__in=names))
    remit = Remit.objects.create(user=user)
    remit.provinces.add(old.agency.province)
    return make_reader(user)


@pytest.fixture
def elsewhere(db):
    agency = make_agency("Công an tỉnh Cà Mau", province=make_province("Cà Mau"))
    return make_contact(agency, value="0290.383.0000", source_date=days_ago(200))


@pytest.mark.parametrize("address", [DUE, CONTACTS])
def test_an_officer_of_one_province_sees_its_numbers_only(bounded, elsewhere, address):
    text = text_of(bounded.get(address), "#result_list")
    assert ("0234" in text, "0290" in text) == (True, False)


def test_an_officer_of_one_province_edits_its_numbers(bounded, old):
    send(bounded, change_address(old), purpose_vi="Báo tin ngay")
    old.refresh_from_db()
    assert old.purpose_vi == "Báo tin ngay"


def test_an_officer_of_one_province_can_neither_open_nor_confirm_another_number(bounded, elsewhere):
    assert bounded.get(change_address(elsewhere)).status_code == 302
    assert bounded.get(confirming(elsewhere)).status_code == 404


def test_an_officer_of_one_province_edits_what_was_merged_into_it(bounded, old):
    former = make_province("Thừa Thiên", valid_to=days_ago(9), successor=old.agency.province)
    merged = make_contact(make_agency("Công an tỉnh Thừa Thiên", province=former), value="113")
    assert bounded.get(confirming(merged)).status_code == 200


def test_an_officer_of_one_province_adds_no_number_to_a_body_elsewhere(bounded, elsewhere):
    answer = send(
        bounded,
        f"{CONTACTS}add/",
        agency=str(elsewhere.agency.pk),
        channel="phone",
        value="0290.383.1111",
        purpose_vi="Báo tin",
        source="Công văn",
        evidence="letter",
    )
    assert set(refusals(answer)) == {"agency"}


@pytest.mark.parametrize("province", ["", "elsewhere"])
def test_an_officer_of_one_province_adds_no_body_elsewhere(bounded, elsewhere, province):
    chosen = str(elsewhere.agency.province.pk) if province else ""
    address = f"{ADMIN}hotlines/agency/add/"
    answer = send(bounded, address, name_vi="Công an", source="Thư", province=chosen)
    assert set(refusals(answer)) == {"province"}


def test_an_officer_of_one_province_makes_no_emergency_line(bounded, old):
    send(bounded, change_address(old), is_emergency="on")
    old.refresh_from_db()
    assert not old.is_emergency


def test_an_officer_without_rights_confirms_nothing(old):
    user = User.objects.create_user("khach", password="một mật khẩu dài", is_staff=True)
    assert make_reader(user).get(confirming(old)).status_code == 403
