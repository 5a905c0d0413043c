"""A day that has not come yet is a slip of the pen."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from publishing.days import refuse_future


def day(offset):
    return timezone.localdate() + datetime.timedelta(days=offset)


@pytest.mark.parametrize("offset", [0, -1, -10_000])
def test_a_day_that_has_come_is_let_pass(offset):
    assert refuse_future(day(offset)) is None


@pytest.mark.parametrize("offset", [1, 10_000])
def test_a_day_that_has_not_come_is_refused(offset):
    with pytest.raises(ValidationError):
        refuse_future(day(offset))
