"""Which body a row means: one that is there, a new one, or one that the officer may not touch."""

import datetime

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission

from hotlines.exchange import listing, sheets
from hotlines.exchange.columns import OF_FIELD
from hotlines.exchange.planning import make_plan
from hotlines.models import Agency, Contact
from places.models import Remit
from tests.factories import make_agency, make_contact, make_province
from tests.hotlines.exchange_rows import GOOD, changes, imported, planned, refused

YESTERDAY = datetime.date(2025, 6, 30)


def heading(field):
    return OF_FIELD[field].heading


@pytest.fixture
def dong_nai(db):
    return make_province("Đồng Nai")


@pytest.fixture
def police(dong_nai):
    return make_agency(GOOD["agency"], province=dong_nai)


def body_of(plan):
    assert plan.faults == []
    return plan.entries[0].contact.agency


def make_officer(*permissions, provinces=()):
    """An officer with some permissions, for some provinces."""
    user = get_user_model().objects.create_user("tinh", password="x", is_staff=True)
    names = ("add_contact", "change_contact", "view_contact", *permissions)
    user.user_permissions.set(Permission.objects.filter(codename__in=names))
    if provinces:
        Remit.objects.create(user=user).provinces.set(provinces)
    return user


@pytest.mark.parametrize(
    "typed", ["Công an tỉnh Đồng Nai", "cong an tinh dong nai", "CÔNG AN TỈNH ĐỒNG NAI."]
)
def test_a_body_is_found_by_its_name_in_any_spelling(police, typed):
    assert body_of(planned({"agency": typed})) == police


@pytest.mark.parametrize(
    "typed", ["Đồng Nai", "dong nai", "DongNai", "Tỉnh Đồng Nai", "tp. Đồng Nai"]
)
def test_a_province_is_found_by_its_name_in_any_spelling(police, typed):
    assert body_of(planned({"province": typed})) == police


def test_a_province_is_found_by_its_other_spellings(police, dong_nai):
    dong_nai.other_names = "Biên Hòa"
    dong_nai.save()
    assert body_of(planned({"province": "bien hoa"})) == police


def test_a_body_of_a_former_province_is_found_by_the_name_that_it_shares(dong_nai):
    before = make_province("Đồng Nai", valid_to=YESTERDAY)
    former = make_agency(GOOD["agency"], province=before)
    assert body_of(planned({})) == former


def test_the_body_of_today_comes_before_the_former_one(police):
    before = make_province("Đồng Nai", valid_to=YESTERDAY)
    make_agency(GOOD["agency"], province=before, key="cu")
    assert body_of(planned({})) == police


def test_a_former_province_can_be_named_by_its_last_day(police):
    before = make_province("Đồng Nai", valid_to=YESTERDAY)
    former = make_agency(GOOD["agency"], province=before, key="cu")
    assert body_of(planned({"province": "Đồng Nai (–30/06/2025)"})) == former


def test_an_export_tells_a_former_province_from_the_one_of_today(police):
    before = make_province("Đồng Nai", valid_to=YESTERDAY)
    make_contact(police, order=1)
    make_contact(make_agency(GOOD["agency"], province=before, key="cu"), order=2)
    rows = listing.rows_of(Contact.objects.select_related("agency"))
    assert [row[1] for row in rows[1:]] == ["Đồng Nai", "Đồng Nai (–30/06/2025)"]


def test_a_body_is_found_by_the_former_province_of_its_area(dong_nai):
    before = make_province("Bình Phước", valid_to=YESTERDAY)
    ward = make_agency("Công an phường Bình Phước", province=dong_nai, formerly_in=before)
    assert body_of(planned({"agency": ward.name, "province": "Bình Phước"})) == ward


def test_a_blank_province_means_a_national_body(police):
    national = make_agency("Bộ Công an")
    assert body_of(planned({"agency": "Bộ Công an", "province": ""})) == national


def test_a_national_body_is_not_looked_for_in_a_province(police):
    make_agency("Bộ Công an")
    assert planned({"agency": "Bộ Công an"}).entries[0].agency_is_new


def test_without_the_column_of_provinces_a_body_is_found_anywhere(police):
    fields = [field for field in GOOD if field != "province"]
    assert body_of(planned({}, fields=fields)) == police


def test_without_the_column_of_provinces_two_bodies_of_one_name_are_refused(police):
    make_agency(GOOD["agency"], province=make_province("Bình Dương"), key="khac")
    fields = [field for field in GOOD if field != "province"]
    assert refused(planned({}, fields=fields)) == [(heading("agency"), 2)]


def test_two_bodies_of_one_name_in_one_province_are_refused(police, dong_nai):
    make_agency(GOOD["agency"], province=dong_nai, key="khac")
    assert refused(planned({})) == [(heading("agency"), 2)]


def test_two_bodies_of_one_name_are_told_apart_by_their_commune(dong_nai):
    make_agency("Công an xã", province=dong_nai, commune="Xã An", key="an")
    second = make_agency("Công an xã", province=dong_nai, commune="Xã Bình", key="binh")
    assert body_of(planned({"agency": "Công an xã", "commune": "xa binh"})) == second


# New bodies


def test_a_body_that_is_not_there_is_added_with_its_number(dong_nai, officer):
    plan = imported({"agency_en": "Dong Nai Police", "commune": "Phường Trấn Biên"}, by=officer)
    assert plan.entries[0].agency_is_new
    body = Contact.objects.get().agency
    assert (body.name_vi, body.name_en, body.commune, body.province, body.branch, body.source) == (
        GOOD["agency"],
        "Dong Nai Police",
        "Phường Trấn Biên",
        dong_nai,
        Agency.Branch.POLICE,
        GOOD["source"],
    )


def test_a_body_that_is_not_there_is_added_once_for_all_its_numbers(dong_nai, officer):
    imported({}, {"value": "113"}, by=officer)
    assert Agency.objects.count() == 1


def test_two_provinces_may_each_get_a_body_of_one_name(dong_nai, officer):
    make_province("Bình Dương")
    imported({"agency": "Công an"}, {"agency": "Công an", "province": "Bình Dương"}, by=officer)
    assert sorted(Agency.objects.values_list("key", flat=True)) == ["cong-an", "cong-an-binh-duong"]


def test_communes_with_bodies_of_one_name_each_get_theirs(dong_nai, officer):
    rows = [{"agency": "Công an xã", "commune": f"Xã {name}"} for name in ("An", "Bình", "Cát")]
    imported(*rows, by=officer)
    assert Agency.objects.count() == 3
    assert planned(*rows, by=officer).to_write == []


def test_a_national_body_is_not_added_by_a_file(dong_nai):
    assert refused(planned({"province": ""})) == [(heading("province"), 2)]


@pytest.mark.parametrize("typed", ["a" * 201, "Công an\u202e tỉnh"])
def test_a_new_body_with_a_name_that_cannot_be_is_refused_at_its_cell(dong_nai, typed):
    assert refused(planned({"agency": typed})) == [(heading("agency"), 2)]


# What a row says of a body that is there


def test_a_row_gives_a_body_its_english_name(police, officer):
    plan = imported({"agency_en": "Dong Nai Police"}, by=officer)
    assert changes(plan) == [(heading("agency_en"), "", "Dong Nai Police")]
    police.refresh_from_db()
    assert police.name_en == "Dong Nai Police"


def test_a_blank_cell_takes_nothing_from_a_body(police, officer):
    Agency.objects.update(name_en="Dong Nai Police", commune="Phường Trấn Biên")
    imported({}, by=officer)
    police.refresh_from_db()
    assert (police.name_en, police.commune) == ("Dong Nai Police", "Phường Trấn Biên")


def test_rows_that_contradict_each_other_on_a_body_are_refused(police):
    plan = planned({"agency_en": "Police"}, {"value": "113", "agency_en": "Dong Nai Police"})
    assert refused(plan) == [(heading("agency_en"), 3)]


def test_a_change_of_the_body_alone_leaves_the_contact_as_it_was(police, officer):
    make_contact(police, source=GOOD["source"])
    plan = planned({"agency_en": "Dong Nai Police"}, by=officer)
    assert [entry.touches_contact for entry in plan.changed] == [False]


def test_a_contact_that_is_found_by_its_code_moves_to_the_body_that_the_row_names(police):
    contact = make_contact(police, key="a", source=GOOD["source"])
    other = make_agency("Phòng PA05", province=police.province)
    plan = planned({"key": "a", "agency": "Phòng PA05"})
    assert changes(plan) == [(heading("agency"), GOOD["agency"], "Phòng PA05")]
    assert (plan.entries[0].contact, plan.entries[0].contact.agency) == (contact, other)


# Who may


def test_an_officer_of_the_province_may_import_its_numbers(police, dong_nai):
    officer = make_officer(provinces=[dong_nai])
    assert planned({}, by=officer).faults == []


def test_an_officer_of_another_province_is_refused_at_the_province(police):
    officer = make_officer(provinces=[make_province("Bình Dương")])
    plan = planned({}, by=officer)
    assert refused(plan) == [(heading("province"), 2)]
    assert "Bình Dương" in plan.faults[0].reason


def test_an_officer_of_a_province_is_refused_national_numbers(dong_nai):
    make_agency("Bộ Công an")
    officer = make_officer(provinces=[dong_nai])
    plan = planned({"agency": "Bộ Công an", "province": ""}, by=officer)
    assert refused(plan) == [(heading("province"), 2)]


def test_an_officer_may_not_take_a_number_of_another_province_by_its_code(police, dong_nai):
    other = make_agency("Công an tỉnh Bình Dương", province=make_province("Bình Dương"))
    make_contact(other, key="a")
    officer = make_officer(provinces=[dong_nai])
    assert refused(planned({"key": "a"}, by=officer)) == [(heading("province"), 2)]


def test_an_officer_may_import_numbers_of_what_was_merged_into_the_province(dong_nai):
    before = make_province("Bình Phước", valid_to=YESTERDAY, successor=dong_nai)
    make_agency("Công an tỉnh Bình Phước", province=before)
    officer = make_officer(provinces=[dong_nai])
    row = {"agency": "Công an tỉnh Bình Phước", "province": "Bình Phước"}
    assert planned(row, by=officer).faults == []


def test_an_officer_who_may_not_add_bodies_is_refused_a_new_one(dong_nai):
    assert refused(planned({}, by=make_officer())) == [(heading("agency"), 2)]


def test_an_officer_who_may_add_bodies_adds_one(dong_nai):
    assert planned({}, by=make_officer("add_agency")).can_be_carried_out


def test_an_officer_who_may_not_change_bodies_is_refused_another_name(police):
    plan = planned({"agency_en": "Police"}, by=make_officer("add_agency"))
    assert refused(plan) == [(heading("agency_en"), 2)]


def test_an_officer_of_a_province_exports_and_imports_without_change(content):
    vinh_long = Agency.objects.filter(commune__startswith="Phường").first().province.today
    officer = make_officer(provinces=[vinh_long])
    units = Remit.objects.units_of(officer)
    contacts = Contact.objects.in_province(units).select_related("agency")
    plan = make_plan(sheets.read(listing.as_csv(contacts)), by=officer)
    assert (plan.faults, plan.to_write) == ([], [])
    assert len(plan.unchanged) == len(contacts) > 50
