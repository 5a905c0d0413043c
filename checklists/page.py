"""What the page of a checklist shows, for readers and for the officer's preview alike."""

from django.db.models import prefetch_related_objects

from bilingual.completeness import is_translated
from hotlines.directory import call_block
from hotlines.models import Contact

from .models import Checklist


def checklist_page(checklist: Checklist) -> dict:
    """Return the context of ``checklists/detail.html`` for a list, published or draft."""
    prefetch_related_objects([checklist], "steps__source__notice__issuer")
    steps = list(checklist.steps.all())
    return {
        "checklist": checklist,
        "steps": [step for step in steps if not step.is_in_branch],
        "branch_steps": [step for step in steps if step.is_in_branch],
        "directory": call_block(None),
        "apps": Contact.objects.public().national().filter(channel=Contact.Channel.APP),
        "is_translated": all(map(is_translated, [checklist, *steps])),
    }
