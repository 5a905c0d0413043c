"""Noting that a number is right, and its history."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from hotlines.confirming import confirm, forget
from tests.factories import make_contact

TODAY = timezone.localdate


def days_ago(days):
    return TODAY() - datetime.timedelta(days=days)


@pytest.fixture
def old(db):
    return make_contact(source_date=days_ago(400))


def test_a_confirmation_gives_an_old_number_its_button_back(old):
    before = old.href
    confirm(old, by=None, source="Đã gọi thử")
    assert (before, old.href) == ("", "tel:+84694387389")


def test_the_history_says_when_by_whom_from_what_and_which_number(old, officer):
    confirm(old, by=officer, source="Đã gọi thử", day=days_ago(2))
    line = old.confirmations.get()
    assert (line.day, line.made_by, line.source, line.value) == (
        days_ago(2),
        officer,
        "Đã gọi thử",
        "0694.387.389",
    )


@pytest.mark.parametrize("source", ["", "  ", "\n"])
def test_a_confirmation_without_source_is_refused_and_changes_nothing(old, source):
    with pytest.raises(ValidationError):
        confirm(old, by=None, source=source)
    old.refresh_from_db()
    assert (old.verified_on, old.confirmations.count()) == (None, 0)


def test_a_confirmation_of_tomorrow_is_refused(old):
    with pytest.raises(ValidationError):
        confirm(old, by=None, source="Đã gọi thử", day=days_ago(-1))


def test_an_older_confirmation_found_later_makes_no_number_older(old):
    confirm(old, by=None, source="Đã gọi thử", day=days_ago(1))
    confirm(old, by=None, source="Công văn", day=days_ago(9))
    old.refresh_from_db()
    assert (old.verified_on, old.confirmations.count()) == (days_ago(1), 2)


def test_a_lead_stays_a_lead_when_it_is_only_confirmed(db):
    lead = make_contact(is_public=False, held_back="Số di động.")
    confirm(lead, by=None, source="Đã gọi thử")
    assert not lead.is_public


def test_a_lead_that_is_published_is_in_doubt_no_more(db):
    lead = make_contact(is_public=False, held_back="Số di động.")
    confirm(lead, by=None, source="Đã gọi thử", publish=True)
    lead.refresh_from_db()
    assert (lead.is_public, lead.held_back) == (True, "")


def test_a_lead_that_is_only_a_name_cannot_be_published(db):
    lead = make_contact(
        channel="zalo", value="Công an tỉnh", is_public=False, held_back="Chỉ có tên."
    )
    with pytest.raises(ValidationError):
        confirm(lead, by=None, source="Đã hỏi", publish=True)
    lead.refresh_from_db()
    assert (lead.is_public, lead.confirmations.count()) == (False, 0)


def test_what_was_confirmed_of_another_number_is_forgotten(old):
    confirm(old, by=None, source="Đã gọi thử")
    forget(old)
    assert not old.is_usable
