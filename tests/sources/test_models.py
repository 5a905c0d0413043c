"""A source: its day, its name, and whether it still holds."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone, translation

from publishing import workflow
from sources.models import Source, Standing
from tests.factories import make_agency, make_draft, make_notice, make_source
from tests.filling import in_vietnamese

NO_DAY = "Give the date of the source, or the day you read it."
READ = datetime.date(2026, 1, 26)


def day(offset):
    return timezone.localdate() + datetime.timedelta(days=offset)


def source_of(notice):
    return Source.objects.get(notice=notice)


# Its day


@pytest.mark.parametrize("kind", ["notice", "official", "handbook", "press"])
def test_the_database_refuses_a_source_without_any_day(db, kind):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_source(kind=kind, dated_on=None)


def test_a_form_refuses_a_source_without_any_day(db):
    with pytest.raises(ValidationError, match=in_vietnamese(NO_DAY)):
        Source(kind="press", name_vi="Báo Đồng Nai").full_clean()


@pytest.mark.parametrize("days", [{"dated_on": READ}, {"dated_on": None, "read_on": READ}])
def test_one_of_both_days_is_enough(db, days):
    assert make_source(**days).full_clean() is None


def test_advice_of_this_portal_needs_no_day(db):
    assert make_source(kind="own", dated_on=None).full_clean() is None


@pytest.mark.parametrize("field", ["dated_on", "read_on", "withdrawn_on"])
def test_a_day_that_has_not_come_is_refused_at_its_field(db, field):
    source = make_source()
    setattr(source, field, day(1))
    with pytest.raises(ValidationError) as refusal:
        source.full_clean()
    assert set(refusal.value.message_dict) == {field}


def test_a_body_may_end_on_a_day_to_come(db):
    assert make_source(ended_on=day(1)).full_clean() is None


@pytest.mark.parametrize(
    ("language", "precision", "shown"),
    [
        ("vi", "day", "26/01/2026"),
        ("vi", "month", "01/2026"),
        ("en", "month", "January 2026"),
        ("en", "year", "2026"),
    ],
)
def test_the_date_is_shown_as_exactly_as_it_is_known(language, precision, shown):
    with translation.override(language):
        assert Source(dated_on=READ, precision=precision).dated == shown


def test_a_source_without_date_shows_none(db):
    assert make_source(dated_on=None, read_on=READ).dated == ""


# Its name


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://congan.dongnai.gov.vn/bai/1?x=2", "congan.dongnai.gov.vn"),
        ("https://www.baodongnai.example/bai", "baodongnai.example"),
        ("http://wwwbao.example/", "wwwbao.example"),
        ("", ""),
        ("một quyển sổ", ""),
        ("https://[x/", ""),
    ],
)
def test_the_host_is_the_site_alone(address, host):
    assert Source(url=address).host == host


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ({}, "Báo Đồng Nai, 26/01/2026, bao.example"),
        ({"url": ""}, "Báo Đồng Nai, 26/01/2026"),
        ({"dated_on": None, "read_on": READ}, "Báo Đồng Nai, bao.example"),
        ({"dated_on": None, "url": "", "kind": "own"}, "Báo Đồng Nai"),
    ],
)
def test_a_source_is_called_by_what_tells_it_from_another(given, shown):
    values = {"name_vi": "Báo Đồng Nai", "url": "https://bao.example/bai", "dated_on": READ} | given
    with translation.override("vi"):
        assert str(Source(**values)) == shown


def test_sources_are_listed_by_name_and_the_newest_first(db):
    for name, offset in (("b", -1), ("a", -9), ("a", -2)):
        make_source(name_vi=name, dated_on=day(offset))
    found = [(source.name_vi, source.dated_on) for source in Source.objects.all()]
    assert found == [("a", day(-2)), ("a", day(-9)), ("b", day(-1))]


@pytest.mark.parametrize(("kind", "own"), [("own", True), ("official", False), ("press", False)])
def test_only_advice_of_this_portal_is_its_own(kind, own):
    assert Source(kind=kind).is_own is own


# The notice that restates it


def test_a_page_elsewhere_has_no_notice(db):
    assert make_source().open_notice is None


def test_a_published_notice_is_open(db):
    notice = make_notice()
    assert source_of(notice).open_notice == notice


def test_a_notice_that_went_back_to_draft_is_not_open(db):
    notice = make_notice()
    workflow.return_to_draft(notice, by=None)
    assert source_of(notice).open_notice is None


def test_a_withdrawn_notice_stays_open(db):
    notice = make_notice(withdrawal_reason_vi="Nhầm.")
    workflow.withdraw(notice, by=None)
    assert source_of(notice).open_notice == notice


@pytest.mark.parametrize("shows_annexes", [True, False])
def test_an_annex_is_open_only_where_the_operator_shows_annexes(db, settings, shows_annexes):
    annex = make_notice(annex_of=make_notice())
    settings.SHOW_ANNEXES = shows_annexes
    assert source_of(annex).open_notice == (annex if shows_annexes else None)


def test_a_letter_with_annexes_is_open_where_the_operator_shows_none(db, settings):
    letter = make_notice()
    make_notice(annex_of=letter)
    settings.SHOW_ANNEXES = False
    assert source_of(letter).open_notice == letter


# Whether it holds


def test_a_source_holds_until_something_happens(db):
    assert make_source().standing is Standing.HOLDS


def test_a_withdrawn_source_is_withdrawn(db):
    assert make_source(withdrawn_on=day(0)).standing is Standing.WITHDRAWN


def test_a_source_of_a_body_that_is_gone_has_ended(db):
    assert make_source(ended_on=day(-1)).standing is Standing.ENDED


def test_withdrawn_wins_over_ended(db):
    source = make_source(withdrawn_on=day(-1), ended_on=day(-9))
    assert source.standing is Standing.WITHDRAWN


def test_a_source_holds_while_its_notice_does(db):
    assert source_of(make_notice()).standing is Standing.HOLDS


def test_a_source_is_withdrawn_with_its_notice(db):
    notice = make_notice(withdrawal_reason_vi="Nhầm.")
    workflow.withdraw(notice, by=None)
    assert source_of(notice).standing is Standing.WITHDRAWN


def test_a_source_holds_again_when_its_notice_is_published_again(db):
    notice = make_notice(withdrawal_reason_vi="Nhầm.")
    workflow.withdraw(notice, by=None)
    workflow.publish(notice, by=None)
    assert source_of(notice).standing is Standing.HOLDS


@pytest.mark.parametrize(
    ("offset", "standing"), [(-1, Standing.ENDED), (0, Standing.HOLDS), (1, Standing.HOLDS)]
)
def test_a_source_has_ended_from_the_day_after_the_issuer_of_its_notice(db, offset, standing):
    notice = make_notice(issuer=make_agency("Sở cũ", valid_to=day(offset)))
    assert source_of(notice).standing is standing


@pytest.mark.parametrize("offset", [-1, 0, 1])
def test_a_body_exists_to_the_end_of_its_last_day(db, offset):
    standing = Standing.ENDED if offset < 0 else Standing.HOLDS
    assert make_source(ended_on=day(offset)).standing is standing


def test_a_withdrawn_notice_of_a_body_that_is_gone_is_withdrawn(db):
    body = make_agency("Sở cũ", valid_to=day(-1))
    notice = make_notice(issuer=body, withdrawal_reason_vi="Nhầm.")
    workflow.withdraw(notice, by=None)
    assert source_of(notice).standing is Standing.WITHDRAWN


# Asking


@pytest.mark.parametrize("count", [1, 12])
def test_the_standing_of_many_sources_is_one_question(db, django_assert_num_queries, count):
    for _number in range(count):
        make_source()
        make_notice()
    with django_assert_num_queries(1):
        for source in Source.objects.with_notice():
            str((source, source.standing, source.open_notice))


def test_a_source_on_which_a_notice_stands_cannot_be_deleted(db):
    with pytest.raises(Exception, match="protected"):
        source_of(make_notice()).delete()


def test_a_draft_is_no_source(db):
    make_draft()
    assert not Source.objects.exists()
