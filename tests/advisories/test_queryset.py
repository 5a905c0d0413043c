"""How one asks for notices."""

import datetime

import pytest

from advisories.models import Advisory
from places.models import Province
from tests.factories import make_agency, make_draft, make_notice, make_province


def titles(notices):
    return [notice.title_vi for notice in notices]


@pytest.fixture
def annex(db):
    return make_notice(title_vi="phụ lục", annex_of=make_notice(title_vi="chính"))


def test_an_annex_is_published_where_the_operator_shows_annexes(annex):
    assert set(titles(Advisory.objects.published())) == {"chính", "phụ lục"}


@pytest.mark.parametrize("question", ["published", "standing"])
def test_an_annex_is_not_published_where_the_operator_shows_none(annex, settings, question):
    settings.SHOW_ANNEXES = False
    assert titles(getattr(Advisory.objects, question)()) == ["chính"]


def test_a_draft_is_not_published(db):
    make_draft()
    assert not Advisory.objects.published().exists()


def test_the_newest_comes_first_and_the_undated_last(db):
    make_notice(title_vi="không ngày", issued_on=None)
    make_notice(title_vi="cũ", issued_on=datetime.date(2023, 1, 1))
    make_notice(title_vi="mới", issued_on=datetime.date(2026, 1, 1))
    assert titles(Advisory.objects.newest_first()) == ["mới", "cũ", "không ngày"]


def test_of_one_day_the_last_entered_comes_first(db):
    make_notice(title_vi="trước")
    make_notice(title_vi="sau")
    assert titles(Advisory.objects.newest_first()) == ["sau", "trước"]


def test_notices_are_found_by_the_province_of_their_body(db):
    hue = make_province("Huế")
    make_notice(title_vi="ở Huế", issuer=make_agency("Ủy ban Huế", province=hue))
    make_notice(title_vi="nơi khác")
    assert titles(Advisory.objects.in_province(Province.objects.filter(pk=hue.pk))) == ["ở Huế"]


def test_a_list_is_one_question(db, django_assert_num_queries):
    old = make_province("Bình Phước", valid_to=datetime.date(2025, 6, 30))
    make_notice(issuer=make_agency("Ủy ban", province=old))
    with django_assert_num_queries(1):
        for notice in Advisory.objects.for_listing():
            str((notice, notice.state, notice.issuer, notice.issuer.province.today))


# Documents that cite each other


@pytest.mark.parametrize("printed", ["3495/UBND-KGVX", "3495-UBND-KGVX", "3495 / UBND-KGVX"])
def test_a_notice_is_found_by_its_printed_number(db, printed):
    notice = make_notice(number="3495", symbol="UBND-KGVX")
    make_notice(number="3496", symbol="UBND-KGVX")
    assert list(Advisory.objects.cited_as([printed])) == [notice]


@pytest.mark.parametrize("printed", ["3495", "UBND-KGVX", "3495/KHAC", "", "không số"])
def test_another_number_finds_nothing(db, printed):
    make_notice(number="3495", symbol="UBND-KGVX")
    make_notice(number="", symbol="UBND-KGVX")
    assert not Advisory.objects.cited_as([printed]).exists()


def test_no_numbers_find_nothing(db):
    make_notice()
    assert not Advisory.objects.cited_as([]).exists()
