"""Days: one that has not come is a slip of the pen, and each is shown as exactly as it is known."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone, translation

from publishing.days import Precision, as_known, refuse_future


def day(offset):
    return timezone.localdate() + datetime.timedelta(days=offset)


@pytest.mark.parametrize("offset", [0, -1, -10_000])
def test_a_day_that_has_come_is_let_pass(offset):
    assert refuse_future(day(offset)) is None


@pytest.mark.parametrize("offset", [1, 10_000])
def test_a_day_that_has_not_come_is_refused(offset):
    with pytest.raises(ValidationError):
        refuse_future(day(offset))


@pytest.mark.parametrize(
    ("language", "precision", "shown"),
    [
        ("vi", "day", "26/01/2026"),
        ("vi", "month", "01/2026"),
        ("vi", "year", "2026"),
        ("en", "day", "26 January 2026"),
        ("en", "month", "January 2026"),
        ("en", "year", "2026"),
    ],
)
def test_a_day_is_shown_as_exactly_as_it_is_known(language, precision, shown):
    with translation.override(language):
        assert as_known(datetime.date(2026, 1, 26), precision) == shown


@pytest.mark.parametrize("precision", Precision)
def test_every_precision_can_be_shown(precision):
    assert "2026" in as_known(datetime.date(2026, 1, 26), precision)


def test_a_precision_that_does_not_exist_is_refused():
    with pytest.raises(ValueError, match="week"):
        as_known(datetime.date(2026, 1, 26), "week")
