"""A tactic, its rows, and where it was warned of."""

from .queryset import TacticQuerySet
from .rows import Act, Mention, Sign, Stage
from .tactic import Asked, Channel, Tactic

__all__ = ["Act", "Asked", "Channel", "Mention", "Sign", "Stage", "Tactic", "TacticQuerySet"]
