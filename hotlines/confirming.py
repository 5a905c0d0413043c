"""Noting that a number is right: the one place that writes its history."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from publishing.days import refuse_future

from .models import Confirmation, Contact


@transaction.atomic
def confirm(
    contact: Contact,
    *,
    by,
    source: str,
    day: datetime.date | None = None,
    publish: bool = False,
) -> Confirmation:
    """Note that ``contact`` is right, and return the new line of its history.

    ``by`` is the user, or None for the starter content. ``source`` says who was asked or what was
    read; ValidationError without one, for a day to come, and where ``publish`` would show readers
    what they may not see. ``day`` is today unless given; an earlier one than is known adds to
    the history only.
    """
    if not source.strip():
        raise ValidationError({"source": _("Say who confirmed it, or which page or letter.")})
    day = day or timezone.localdate()
    refuse_future(day)
    contact.verified_on = max(filter(None, (contact.verified_on, day)))
    if publish:
        contact.is_public, contact.held_back = True, ""
    contact.full_clean(exclude=["agency"])
    contact.save()
    return contact.confirmations.create(value=contact.value, day=day, source=source, made_by=by)


def forget(contact: Contact) -> None:
    """Take back what was confirmed, because the number itself has changed."""
    contact.verified_on = None
