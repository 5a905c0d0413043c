"""The provinces of ``content/provinces.csv``: 63 until 30 June 2025, 34 since."""

import datetime

import pytest
from django.db.models import F

from places.models import REFORM_DAY, Province
from portal import starter
from tests.factories import make_reader

LAST_DAY = REFORM_DAY - datetime.timedelta(days=1)
CITIES_OF_TODAY = {
    "Hà Nội",
    "Hải Phòng",
    "Huế",
    "Đà Nẵng",
    "Hồ Chí Minh",
    "Cần Thơ",
    "Đồng Nai",
    "Quảng Ninh",
    "Bắc Ninh",
}


@pytest.fixture(autouse=True)
def provinces(db):
    # The rest of the starter content would only take time.
    starter._load_provinces()


def cities(day):
    return {unit.name_vi for unit in Province.objects.as_of(day).filter(kind="thanh_pho")}


def test_there_were_63_units_on_the_last_day_before_the_reform():
    assert Province.objects.as_of(LAST_DAY).count() == 63


def test_there_were_34_units_on_the_day_of_the_reform():
    assert Province.objects.as_of(REFORM_DAY).count() == 34


def test_there_are_34_units_today():
    assert Province.objects.current().count() == 34


def test_there_were_6_cities_on_the_day_of_the_reform():
    assert len(cities(REFORM_DAY)) == 6


def test_there_are_9_cities_today():
    assert {unit.name_vi for unit in Province.objects.current().filter(kind="thanh_pho")} == (
        CITIES_OF_TODAY
    )


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Đồng Nai", datetime.date(2026, 4, 30)),
        ("Quảng Ninh", datetime.date(2026, 9, 1)),
        ("Bắc Ninh", datetime.date(2026, 9, 20)),
    ],
)
def test_a_city_of_2026_was_a_province_until_the_day_before(name, day):
    before = day - datetime.timedelta(days=1)
    assert (name in cities(before), name in cities(day)) == (False, True)


def test_every_old_unit_leads_to_one_of_the_34():
    current = set(Province.objects.current())
    assert {unit.today for unit in Province.objects.with_today()} == current


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Bình Phước", "Đồng Nai"),
        ("Bình Dương", "Hồ Chí Minh"),
        ("Bà Rịa - Vũng Tàu", "Hồ Chí Minh"),
        ("Phú Yên", "Đắk Lắk"),
        ("Bắc Giang", "Bắc Ninh"),
        ("Hà Tây", None),
    ],
)
def test_an_old_name_leads_to_the_unit_of_today(old, new):
    assert [unit.today.name_vi for unit in Province.objects.named(old)] == ([new] if new else [])


def test_no_day_has_two_units_of_one_name():
    days = {unit.valid_from or LAST_DAY for unit in Province.objects.all()} | {LAST_DAY}
    for day in days:
        found = list(Province.objects.as_of(day).values_list("name_vi", flat=True))
        assert len(found) == len(set(found)), day


def test_no_day_has_two_units_of_one_code():
    days = {unit.valid_from or LAST_DAY for unit in Province.objects.all()} | {LAST_DAY}
    for day in days:
        found = list(Province.objects.as_of(day).values_list("code", flat=True))
        assert len(found) == len(set(found)), day


def test_every_unit_that_ended_has_a_successor():
    assert not Province.objects.exclude(valid_to=None).filter(successor=None).exists()


def test_every_successor_begins_on_the_day_after():
    ended = Province.objects.exclude(successor=None).annotate(then=F("successor__valid_from"))
    late = [unit for unit in ended if unit.then - unit.valid_to != datetime.timedelta(days=1)]
    assert late == []


def test_every_unit_that_ended_says_what_changed_in_both_languages():
    ended = Province.objects.exclude(valid_to=None)
    assert [unit for unit in ended if not (unit.change_vi and unit.change_en)] == []


def test_every_unit_has_a_source():
    assert not Province.objects.filter(source="").exists()


def test_every_unit_has_both_names():
    assert [unit for unit in Province.objects.all() if not (unit.name_vi and unit.name_en)] == []


def test_every_english_name_is_written_without_accents():
    assert [unit for unit in Province.objects.all() if not unit.name_en.isascii()] == []


@pytest.mark.parametrize(
    "typed", ["tp hcm", "Sài Gòn", "HCMC", "BR-VT", "Thừa Thiên Huế", "daklak"]
)
def test_a_common_spelling_leads_to_one_page(typed):
    assert make_reader().get("/vi/tinh-thanh/", {"q": typed}).status_code == 302


def test_every_name_that_a_unit_ever_had_leads_to_its_page():
    reader, lost = make_reader(), []
    for unit in Province.objects.with_today():
        answer = reader.get("/en/provinces/", {"q": unit.name_vi})
        expected = f"/en/provinces/{unit.today.slug}/"
        if not answer.get("Location", "").startswith(expected):
            lost.append(unit.name_vi)
    assert lost == []
