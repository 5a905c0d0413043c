"""Who may export and import, what is refused on the way, and what an export holds."""

import datetime
import re

import pytest
from django.contrib.auth import get_user_model
from django.core import signing
from django.utils import timezone

from hotlines.exchange import sheets
from hotlines.models import Contact
from places.models import Remit
from tests.factories import make_agency, make_contact, make_province, make_reader
from tests.hotlines.exchange_desk import (
    CARRY_OUT,
    EXPORTS,
    IMPORT,
    LIST,
    count_of,
    desk_of,
    leads_back,
    numbers,
    page,
    signed,
    upload,
    write,
)
from tests.hotlines.exchange_rows import GOOD


@pytest.fixture
def police(db):
    return make_agency(GOOD["agency"], province=make_province("Đồng Nai"))


@pytest.fixture
def desk(officer):
    return make_reader(officer)


# What is sent back


@pytest.mark.parametrize(
    "change", [lambda t: "", lambda t: "x", lambda t: t[:-1], lambda t: f"a{t}"]
)
def test_what_was_changed_on_the_way_is_refused_with_a_sentence(desk, police, change):
    sent = change(signed(upload(desk, {})))
    answer = desk.post(CARRY_OUT, {"rows": sent})
    assert leads_back(answer)
    assert page(desk.get(IMPORT)).select(".messagelist .error")
    assert Contact.objects.count() == 0


def test_what_is_older_than_two_hours_is_refused_with_a_sentence(desk, police, monkeypatch):
    looked = upload(desk, {})
    later = timezone.now() + datetime.timedelta(hours=2, seconds=5)
    monkeypatch.setattr(signing.time, "time", later.timestamp)
    # The clock of the session goes on as well.
    assert leads_back(write(desk, looked))
    assert Contact.objects.count() == 0


def test_what_one_officer_looked_at_no_other_writes(desk, police):
    looked = upload(desk, {})
    other = desk_of("add_contact", "change_contact", "view_contact")
    assert leads_back(write(other, looked))


def test_the_second_step_is_no_page_to_open(desk):
    assert leads_back(desk.get(CARRY_OUT))


def test_a_file_too_large_for_the_second_step_is_refused_with_a_sentence(desk, police, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100_500
    assert leads_back(upload(desk, *numbers(60)))
    assert page(desk.get(IMPORT)).select(".messagelist .error")


# Who may


@pytest.mark.parametrize("address", [IMPORT, CARRY_OUT, *EXPORTS])
def test_nobody_comes_here_without_signing_in(db, address):
    assert make_reader().get(address).status_code == 302


@pytest.mark.parametrize("permission", ["add_contact", "change_contact"])
def test_one_of_the_two_permissions_is_not_enough_to_import(db, permission):
    desk = desk_of(permission, "view_contact")
    assert [desk.get(IMPORT).status_code, desk.post(CARRY_OUT).status_code] == [403, 403]


def test_who_may_not_import_sees_no_link_to_it(db):
    links = page(desk_of("view_contact").get(LIST)).select(".object-tools a")
    assert [link["href"] for link in links] == [EXPORTS[1], EXPORTS[0]]


@pytest.mark.parametrize("address", EXPORTS)
def test_who_may_not_view_contacts_exports_none(db, address):
    assert desk_of("add_contact").get(address).status_code == 403


def test_an_officer_of_a_province_exports_its_numbers_alone(police):
    make_contact(police)
    make_contact(make_agency("Bộ Công an"), value="113")
    desk = desk_of("view_contact")
    user = get_user_model().objects.get(username="khac")
    Remit.objects.create(user=user).provinces.set([police.province])
    assert len(sheets.read(desk.get(EXPORTS[0]).content)) == 2


# Export


@pytest.mark.parametrize("address", EXPORTS)
def test_an_export_is_a_file_named_by_its_day(desk, police, address):
    make_contact(police)
    kind = address.rsplit("/", 2)[1]
    wanted = f'attachment; filename="danh-ba-{timezone.localdate():%Y-%m-%d}.{kind}"'
    assert desk.get(address)["Content-Disposition"] == wanted


@pytest.mark.parametrize("address", EXPORTS)
def test_an_export_holds_what_the_list_is_filtered_to(desk, police, address):
    make_contact(police)
    make_contact(police, value="113", channel="sms")
    rows = sheets.read(desk.get(address, {"channel__exact": "sms"}).content)
    assert [row[6] for row in rows[1:]] == ["113"]


@pytest.mark.parametrize("address", EXPORTS)
def test_an_export_holds_what_was_searched_for(desk, police, address):
    make_contact(police)
    make_contact(make_agency("Sở Y tế"), value="113")
    rows = sheets.read(desk.get(address, {"q": "so y te"}).content)
    assert [row[6] for row in rows[1:]] == ["113"]


def test_an_export_holds_more_than_one_page_of_the_list(desk, police):
    for number in range(120):
        make_contact(police, value=f"02{number:08d}")
    assert len(sheets.read(desk.get(EXPORTS[0], {"p": "2"}).content)) == 121


def test_the_links_to_the_export_carry_the_filter_along(desk, police):
    links = page(desk.get(LIST, {"channel__exact": "sms"})).select(".object-tools a")
    assert [link["href"] for link in links if "xuat" in link["href"]] == [
        f"{EXPORTS[1]}?channel__exact=sms",
        f"{EXPORTS[0]}?channel__exact=sms",
    ]


def test_a_filter_that_is_none_leads_back_to_the_list(desk, police):
    answer = desk.get(EXPORTS[0], {"p": "abc", "agency__exact": "x"})
    assert answer.status_code in (302, 400)


def test_another_kind_of_file_is_not_found(desk):
    assert desk.get(f"{LIST}xuat/pdf/").status_code == 404


def test_a_text_too_long_for_excel_is_told_in_the_list(desk, police):
    make_contact(police, source="a" * 40_000)
    answer = desk.get(EXPORTS[1])
    assert answer["Location"] == LIST
    assert page(desk.get(LIST)).select(".messagelist .error")


@pytest.mark.parametrize("address", EXPORTS)
def test_an_export_comes_back_through_the_page_without_a_change(desk, content, address):
    answer = upload(desk, data=desk.get(address).content)
    assert count_of(answer) == [0, 0, Contact.objects.count()]


def test_an_export_names_channels_in_vietnamese(desk, police):
    make_contact(police)
    row = sheets.read(desk.get(EXPORTS[0]).content)[1]
    assert re.fullmatch(r"Gọi( điện thoại)?", row[5])
