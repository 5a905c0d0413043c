"""What the page of a checklist shows, for readers and for the officer's preview alike."""

from django.db.models import prefetch_related_objects

from bilingual.completeness import is_translated
from hotlines.directory import SELDOM, call_block
from hotlines.models import Contact

from .models import MONEY_SENT, Checklist


def checklist_page(checklist: Checklist) -> dict:
    """Return the context of ``checklists/detail.html`` for a list, published or draft."""
    prefetch_related_objects([checklist], "steps__source__notice__issuer")
    steps = list(checklist.steps.all())
    return {
        "checklist": checklist,
        "steps": [step for step in steps if not step.is_in_branch],
        "branch_steps": [step for step in steps if step.is_in_branch],
        "directory": call_block(None),
        "apps": _apps() if checklist.slug == MONEY_SENT else (),
        "is_translated": all(map(is_translated, [checklist, *steps])),
    }


def _apps():
    """Return the national apps in which one can report, not those that only look things up."""
    contacts = Contact.objects.public().national()
    return contacts.filter(channel=Contact.Channel.APP, order__lt=SELDOM)
