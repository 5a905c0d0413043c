"""Writes a plan: the whole of it or nothing, saying how far it is."""

from collections.abc import Iterator

from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import numberformat
from django.utils.formats import get_format
from django.utils.translation import gettext as _

from ..confirming import confirm
from .plan import Plan

EVERY = 50


def carry_out(plan: Plan, *, by, name: str) -> Iterator[int]:
    """Write what ``plan`` says in one transaction, and yield how many rows are written so far.

    ``by`` is the officer for the history, ``name`` the file. Whoever stops asking, or any error,
    takes everything back.
    """
    entries = plan.to_write
    note = _("Imported from the file %(name)s") % {"name": name}
    with transaction.atomic():
        for start in range(0, len(entries), EVERY):
            batch = entries[start : start + EVERY]
            acts = [act for entry in batch for act in _write(entry, by)]
            LogEntry.objects.bulk_create(_line(item, flag, by, note) for item, flag in acts)
            yield start + len(batch)


def progress(done: int, total: int) -> str:
    """Return "150 of 1,000 rows written" in the active language."""
    return _("%(done)s of %(total)s rows written") % {
        "done": _grouped(done),
        "total": _grouped(total),
    }


def _grouped(number):
    # Django knows the Vietnamese separator, but groups no Vietnamese number.
    separator = get_format("THOUSAND_SEPARATOR")
    return numberformat.format(
        number, "", grouping=3, thousand_sep=separator, force_grouping=True, use_l10n=True
    )


def _write(entry, by):
    """Store one contact and what belongs to it; yield (item, flag) for the admin's history."""
    contact, agency = entry.contact, entry.contact.agency
    if agency.pk is None:
        agency.save()
        yield agency, ADDITION
    elif entry.agency_fields:
        agency.save(update_fields=entry.agency_fields)
        yield agency, CHANGE
    if not entry.touches_contact:
        return
    contact.agency = agency
    if entry.confirmation:
        day, source = entry.confirmation
        # Only confirming may be what makes a number public; it needs a stored contact.
        wanted, contact.is_public = contact.is_public, False
        contact.save()
        confirm(contact, by=by, source=source, day=day, publish=wanted)
    else:
        contact.save()
    yield contact, ADDITION if entry.is_new else CHANGE


def _line(item, flag, by, note):
    return LogEntry(
        user_id=by.pk,
        content_type=ContentType.objects.get_for_model(item),
        object_id=str(item.pk),
        object_repr=str(item)[:200],
        action_flag=flag,
        change_message=note,
    )
