"""How far a contact can be trusted today: the one rule for its age."""

import datetime
import enum

CONFIRMED_FOR = datetime.timedelta(days=90)
CALLABLE_FOR = datetime.timedelta(days=180)


class Freshness(enum.Enum):
    """Confirmed lately; getting old; too old to put a button under."""

    FRESH = "fresh"
    AGEING = "ageing"
    STALE = "stale"


def freshness(confirmed_on: datetime.date | None, today: datetime.date) -> Freshness:
    """Return how fresh a contact is whose source or confirmation is of ``confirmed_on``."""
    if confirmed_on is None or today - confirmed_on > CALLABLE_FOR:
        return Freshness.STALE
    if today - confirmed_on > CONFIRMED_FOR:
        return Freshness.AGEING
    return Freshness.FRESH
