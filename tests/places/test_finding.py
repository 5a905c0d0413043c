"""Every name that a province ever had leads to its page of today, however it is typed."""

import datetime
import unicodedata

import pytest
from django.utils import timezone

from bilingual.text import fold
from places.finding import find, page_of, with_former_names
from places.models import REFORM_DAY, Province
from portal import starter
from tests.factories import make_province, make_reader

LAST_DAY = REFORM_DAY - datetime.timedelta(days=1)
# What people type, and the address of today's page that it must lead to.
TYPED = {
    "dak lak": "dak-lak",
    "Đắc Lắc": "dak-lak",
    "Daklak": "dak-lak",
    "ĐĂK LĂK": "dak-lak",
    "BR-VT": "ho-chi-minh",
    "brvt": "ho-chi-minh",
    "vung tau": "ho-chi-minh",
    "sai gon": "ho-chi-minh",
    "TP.HCM": "ho-chi-minh",
    "tp hcm": "ho-chi-minh",
    "tỉnh Bình Dương": "ho-chi-minh",
    "thua thien hue": "hue",
    "Bắc Cạn": "thai-nguyen",
    "Tỉnh  Hòa Bình": "phu-tho",
    "tinh phu yen cu": "dak-lak",
}


@pytest.fixture
def provinces(db):
    # The rest of the starter content would only take time.
    starter._load_provinces()


def spellings(unit):
    """Return the ways in which the name of ``unit`` is typed on one keyboard or another."""
    name = unit.name_vi
    plain = fold(name)
    return {
        name,
        name.upper(),
        unicodedata.normalize("NFD", name),
        plain,
        plain.title(),
        plain.replace(" ", ""),
        plain.replace(" ", "-"),
        f"  {plain}  ",
        unit.name_en,
        f"Tỉnh {name}",
    }


def test_all_63_names_lead_to_the_numbers_of_the_province_of_today_in_any_spelling(provinces):
    reader = make_reader()
    astray, walked = {}, 0
    for unit in Province.objects.as_of(LAST_DAY).with_today():
        for typed in spellings(unit):
            answer = reader.get("/vi/duong-day-nong/", {"q": typed})
            there = f"/vi/duong-day-nong/{unit.today.slug}/"
            if answer.headers.get("Location", "").partition("#")[0] != there:
                astray[typed] = answer.headers.get("Location")
        walked += 1
    assert (astray, walked) == ({}, 63)


@pytest.mark.parametrize("language", ["vi/duong-day-nong", "en/hotlines"])
def test_all_34_provinces_have_a_page_in_both_languages(provinces, language):
    reader = make_reader()
    answers = {
        unit.slug: reader.get(f"/{language}/{unit.slug}/").status_code
        for unit in Province.objects.current()
    }
    assert (set(answers.values()), len(answers)) == ({200}, 34)


@pytest.mark.parametrize(("typed", "slug"), TYPED.items())
def test_what_people_type_leads_to_one_page(provinces, typed, slug):
    assert [unit.today.slug for unit in find(typed)] == [slug]


def test_a_name_of_two_provinces_asks_which(provinces):
    assert len(find("ninh")) > 1


@pytest.mark.parametrize("typed", ["", " ", "x", "?", "Atlantis", "😀", "ninhxyz"])
def test_what_is_no_name_finds_nothing(provinces, typed):
    assert find(typed) == []


def test_an_old_name_leads_to_its_sentence_on_the_page(provinces):
    assert page_of(find("Bình Phước")[0]).endswith("/dong-nai/#binh-phuoc")


def test_each_province_of_today_names_what_was_merged_into_it(provinces):
    by_slug = {unit.slug: unit.former_names for unit in with_former_names()}
    assert (len(by_slug), by_slug["phu-tho"], by_slug["ha-noi"]) == (
        34,
        ["Hòa Bình", "Vĩnh Phúc"],
        [],
    )


def test_a_unit_that_a_merger_will_make_is_not_listed_before_its_day(db):
    tomorrow = timezone.localdate() + datetime.timedelta(days=2)
    new = make_province("Mới", valid_from=tomorrow)
    make_province("Thử", valid_to=tomorrow - datetime.timedelta(days=1), successor=new)
    assert ([unit.name for unit in with_former_names()], find("moi")) == (["Thử"], [])
