"""Provinces by day, by name, and by what became of them."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone, translation

from places.models import REFORM_DAY, Province
from tests.factories import make_province

LAST_DAY = REFORM_DAY - datetime.timedelta(days=1)
FAR_DAY = datetime.date(2099, 12, 31)


@pytest.fixture
def merged(db):
    """Đồng Nai as it is in three forms, and Bình Phước, which became part of it."""
    city_day = datetime.date(2026, 4, 30)
    city = make_province("Đồng Nai", code="75", kind="thanh_pho", valid_from=city_day)
    province = make_province(
        "Đồng Nai",
        code="75",
        valid_from=REFORM_DAY,
        valid_to=city_day - datetime.timedelta(days=1),
        successor=city,
    )
    for name, code in (("Đồng Nai", "75"), ("Bình Phước", "70")):
        make_province(name, code=code, valid_to=LAST_DAY, successor=province)
    return city


def names(provinces):
    return [str(province) for province in provinces]


# By day


def test_a_unit_exists_on_its_last_day(merged):
    assert "Bình Phước (–30/06/2025)" in names(Province.objects.as_of(LAST_DAY))


def test_a_unit_is_gone_on_the_day_after(merged):
    assert "Bình Phước (–30/06/2025)" not in names(Province.objects.as_of(REFORM_DAY))


def test_a_unit_exists_on_its_first_day(merged):
    assert names(Province.objects.as_of(REFORM_DAY)) == ["Đồng Nai (–29/04/2026)"]


def test_a_unit_without_dates_exists_always(db):
    make_province("Huế")
    assert names(Province.objects.as_of(datetime.date(1990, 1, 1))) == ["Huế"]


def test_the_current_ones_are_those_of_today(merged):
    assert list(Province.objects.current()) == [merged]


def test_a_unit_of_tomorrow_is_not_current(db):
    make_province(valid_from=timezone.localdate() + datetime.timedelta(days=1))
    assert not Province.objects.current().exists()


# What became of them


def test_an_old_name_leads_to_the_province_of_today(merged):
    assert Province.objects.get(name_vi="Bình Phước").today == merged


def test_a_unit_of_today_leads_to_itself(merged):
    assert merged.today is merged


def test_a_chain_that_leads_back_to_itself_still_ends(merged):
    Province.objects.filter(pk=merged.pk).update(valid_to=FAR_DAY, successor=merged.pk)
    assert Province.objects.get(name_vi="Bình Phước").today == merged


def test_the_units_that_became_one_are_found_together(merged):
    assert Province.objects.that_became(merged).count() == 4


def test_an_unrelated_unit_did_not_become_it(merged):
    make_province("Huế")
    assert "Huế" not in names(Province.objects.that_became(merged))


def test_the_units_that_became_one_are_asked_for_twice(merged, django_assert_num_queries):
    with django_assert_num_queries(2):
        list(Province.objects.that_became(merged))


def test_the_chains_are_read_at_once(merged, django_assert_num_queries):
    with django_assert_num_queries(1):
        [unit.today for unit in Province.objects.with_today()]


# By name


@pytest.mark.parametrize("typed", ["Bình Phước", "binh phuoc", "BINHPHUOC", "Bình-Phước"])
def test_a_name_is_found_in_any_spelling(merged, typed):
    assert names(Province.objects.named(typed)) == ["Bình Phước (–30/06/2025)"]


def test_the_newest_unit_of_a_name_comes_first(merged):
    assert names(Province.objects.named("dong nai")) == [
        "Đồng Nai",
        "Đồng Nai (–29/04/2026)",
        "Đồng Nai (–30/06/2025)",
    ]


@pytest.mark.parametrize("typed", ["BR-VT", "br vt", "Vũng Tàu"])
def test_another_spelling_is_a_name_too(db, typed):
    make_province("Bà Rịa - Vũng Tàu", other_names="BR-VT\nVũng Tàu\n")
    assert names(Province.objects.named(typed)) == ["Bà Rịa - Vũng Tàu"]


@pytest.mark.parametrize("typed", ["", "  ", "-", "…", "Atlantis", "Đồng"])
def test_what_is_no_name_finds_nothing(merged, typed):
    assert Province.objects.named(typed) == []


# Addresses


def test_the_address_is_made_from_the_vietnamese_name(db):
    assert make_province("Đắk Lắk", name_en="Anything").slug == "dak-lak"


def test_a_given_address_is_kept(db):
    assert make_province("Huế", slug="co-do").slug == "co-do"


@pytest.mark.parametrize(
    ("language", "address"), [("vi", "/vi/tinh-thanh/hue/"), ("en", "/en/provinces/hue/")]
)
def test_the_address_of_the_page_speaks_the_active_language(db, language, address):
    with translation.override(language):
        assert make_province("Huế").get_absolute_url() == address


# What is refused


def errors_of(province):
    with pytest.raises(ValidationError) as refusal:
        province.full_clean()
    return refusal.value.message_dict


def test_a_chain_that_comes_back_is_refused_at_its_field(merged):
    merged.valid_to, merged.successor = FAR_DAY, Province.objects.get(name_vi="Bình Phước")
    assert set(errors_of(merged)) == {"successor"}


def test_a_last_day_before_the_first_is_refused(db):
    unit = make_province(valid_from=REFORM_DAY)
    unit.valid_to = LAST_DAY
    assert errors_of(unit)["__all__"]


def test_a_successor_without_a_last_day_is_refused(merged):
    unit = make_province("Huế")
    unit.successor = merged
    assert errors_of(unit)["__all__"]


@pytest.mark.parametrize(
    "changed",
    [
        {"valid_from": REFORM_DAY, "valid_to": LAST_DAY},
        {"code": "75", "valid_from": REFORM_DAY},
        {"code": "75", "valid_from": None},
    ],
)
def test_the_database_refuses_what_cannot_have_been(merged, changed):
    unit = make_province("Huế", valid_from=datetime.date(2020, 1, 1))
    with pytest.raises(IntegrityError), transaction.atomic():
        Province.objects.filter(pk=unit.pk).update(**changed)


def test_the_database_refuses_a_successor_of_a_unit_that_still_exists(merged):
    unit = make_province("Huế")
    with pytest.raises(IntegrityError), transaction.atomic():
        Province.objects.filter(pk=unit.pk).update(successor=merged)


def test_a_code_is_free_again_for_another_period(merged):
    assert Province.objects.filter(code="75").count() == 3
