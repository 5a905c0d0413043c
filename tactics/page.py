"""What the page of a tactic shows, for readers and for the officer's preview alike."""

from django.db.models import prefetch_related_objects

from bilingual.completeness import is_translated
from hotlines.directory import call_block

from .finding import ways_of
from .models import Tactic

ROWS = ("acts", "stages", "signs")


def tactic_page(tactic: Tactic) -> dict:
    """Return the context of ``tactics/detail.html`` for a tactic, published or draft."""
    prefetch_related_objects(
        [tactic],
        *ROWS,
        "sources__notice__issuer",
        "mentions__source__notice__issuer",
        "mentions__province__successor__successor",
    )
    rows = [row for name in ROWS for row in getattr(tactic, name).all()]
    return {
        "tactic": tactic,
        "checklists": tactic.checklists.standing(),
        "directory": call_block(None),
        "ways": ways_of(tactic),
        "notices": tactic.advisories.published().for_listing().newest_first(),
        "mentions": list(tactic.mentions.all()),
        "sources": list(tactic.sources.all()),
        "is_translated": all(map(is_translated, [tactic, *rows])),
    }
