"""Counting how often the numbers of a province are opened."""

import pytest
from django.core.signals import request_finished
from django.db import OperationalError
from django.utils import timezone

from hotlines import visits
from hotlines.models import Visits
from hotlines.visits import Tally
from tests.factories import make_province, make_reader


@pytest.fixture(autouse=True)
def counting(settings):
    settings.COUNT_VISITS = True


@pytest.fixture
def tally(monkeypatch):
    own = Tally()
    monkeypatch.setattr("hotlines.views.tally", own)
    return own


def counted():
    visits = Visits.objects.select_related("province")
    return {visit.province.slug if visit.province else "": visit.count for visit in visits}


def test_nothing_is_written_before_it_is_due(db, tally):
    tally.add(make_province("Huế"))
    tally.write_when_due()
    assert counted() == {}


def test_what_was_counted_is_written_when_due(db, tally, monkeypatch):
    monkeypatch.setattr(visits, "EVERY", -1)
    tally.add(make_province("Huế"))
    tally.write_when_due()
    assert counted() == {"hue": 1}


def test_counts_of_one_day_are_added_up(db, tally):
    province = make_province("Huế")
    for _time in range(3):
        tally.add(province)
        tally.write()
    visit = Visits.objects.get()
    assert (visit.count, visit.day) == (3, timezone.localdate())


def test_a_count_is_written_once(db, tally):
    tally.add(make_province("Huế"))
    tally.write()
    tally.write()
    assert counted() == {"hue": 1}


def test_a_count_survives_a_database_that_is_away(db, tally, monkeypatch):
    def away(counts):
        raise OperationalError

    tally.add(make_province("Huế"))
    with monkeypatch.context() as broken:
        broken.setattr(visits, "_store", away)
        tally.write()
    tally.write()
    assert counted() == {"hue": 1}


def test_a_province_that_was_deleted_meanwhile_is_left_out(db, tally):
    gone, there = make_province("Thử"), make_province("Huế")
    tally.add(gone)
    tally.add(there)
    gone.delete()
    tally.write()
    assert counted() == {"hue": 1}


def test_opening_the_numbers_of_a_province_counts_for_the_province_of_today(db, tally):
    today = make_province("Đồng Nai")
    make_province("Bình Phước", valid_to=timezone.localdate().replace(year=2025), successor=today)
    reader = make_reader()
    reader.get("/vi/duong-day-nong/dong-nai/")
    reader.get("/en/hotlines/dong-nai/")
    reader.get("/vi/duong-day-nong/binh-phuoc/")
    tally.write()
    assert counted() == {"dong-nai": 2}


def test_opening_the_page_of_the_country_counts_too(db, tally):
    make_reader().get("/vi/duong-day-nong/")
    make_reader().get("/en/hotlines/")
    tally.write()
    tally.write()
    assert counted() == {"": 2}


def test_an_operator_can_switch_it_off(db, tally, settings):
    settings.COUNT_VISITS = False
    tally.add(make_province("Huế"))
    tally.write()
    assert counted() == {}


def test_the_tally_is_asked_after_every_answer():
    assert visits.tally.write_when_due in list(_receivers())


def _receivers():
    return request_finished._live_receivers(sender=None)[0]
