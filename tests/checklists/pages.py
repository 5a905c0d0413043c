"""Pages of checklists that tests open, and what happens to what they show."""

import datetime

from django.utils import timezone

from checklists.models import MONEY_SENT
from publishing import workflow
from tests.factories import make_reader, make_source

ADDRESSES = {"vi": "/vi/can-lam-gi/", "en": "/en/checklists/"}
LISTS = tuple(ADDRESSES.values())
MONEY_PAGES = tuple(f"{address}{MONEY_SENT}/" for address in LISTS)
TITLES = "main .notice-title"


def detail(slug="thu", language="en"):
    """Return the page of one checklist."""
    return make_reader().get(f"{ADDRESSES[language]}{slug}/")


def yesterday():
    """Return a day that is over."""
    return timezone.localdate() - datetime.timedelta(days=1)


def withdraw(item):
    """Withdraw what is published, with a reason in both languages."""
    item.withdrawal_reason_vi, item.withdrawal_reason_en = "Văn bản giả.", "A forgery."
    item.save()
    workflow.withdraw(item, by=None)


def add_step(checklist, lead, **given):
    """Store one more step, complete in both languages."""
    values = {"lead_vi": lead, "lead_en": lead, "reason_vi": "Vì.", "reason_en": "So."}
    if "source" not in given:
        given["source"] = make_source()
    return checklist.steps.create(**values | given)
