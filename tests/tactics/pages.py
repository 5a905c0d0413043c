"""Pages of tactics that tests open, and what happens to what they show."""

import datetime

from django.utils import timezone

from publishing import workflow
from tests.factories import make_reader

ADDRESSES = {"vi": "/vi/thu-doan/", "en": "/en/tactics/"}
LISTS = tuple(ADDRESSES.values())


def detail(slug="thu", language="en"):
    """Return the page of one tactic."""
    return make_reader().get(f"{ADDRESSES[language]}{slug}/")


def yesterday():
    """Return a day that is over."""
    return timezone.localdate() - datetime.timedelta(days=1)


def withdraw(item):
    """Withdraw what is published, with a reason in both languages."""
    item.withdrawal_reason_vi, item.withdrawal_reason_en = "Văn bản giả.", "A forgery."
    item.save()
    workflow.withdraw(item, by=None)
