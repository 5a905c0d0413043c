"""The one rule for the age of a contact: 90 days confirmed, 180 days callable."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotlines.freshness import Freshness, freshness

TODAY = datetime.date(2026, 11, 1)
AGES = [
    (0, Freshness.FRESH),
    (90, Freshness.FRESH),
    (91, Freshness.AGEING),
    (180, Freshness.AGEING),
    (181, Freshness.STALE),
    (3_650, Freshness.STALE),
]


@pytest.mark.parametrize(("days", "expected"), AGES)
def test_a_contact_fades_with_the_days(days, expected):
    assert freshness(TODAY - datetime.timedelta(days=days), TODAY) is expected


def test_a_contact_without_a_date_is_too_old():
    assert freshness(None, TODAY) is Freshness.STALE


@given(st.dates(), st.dates())
def test_a_contact_never_gets_fresher_by_waiting(confirmed_on, today):
    order = list(Freshness)
    tomorrow = min(today, datetime.date.max - datetime.timedelta(days=1)) + datetime.timedelta(1)
    now, then = freshness(confirmed_on, today), freshness(confirmed_on, tomorrow)
    assert order.index(now) <= order.index(then)
