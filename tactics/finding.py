"""Finding the trick from what just happened: by channel, by what is wanted, by a few words."""

from urllib.parse import urlencode

from django.http import Http404
from django.utils.translation import gettext as _

from bilingual.text import fold, without_hidden
from checklists.models import Checklist

from .models import Asked, Channel, Tactic

TYPED_LIMIT = 100


def ways_of(tactic: Tactic) -> list[tuple[str, list]]:
    """Return how a tactic comes and what it wants: pairs of label and (words, query string)."""
    return [
        (_("It comes by"), [(Channel(one).label, f"?by={one}") for one in tactic.channels]),
        (_("They want"), [(Asked(one).label, f"?wants={one}") for one in tactic.asks]),
    ]


class Finding:
    """The standing tactics that a query string asks for, and the links to narrow or widen it."""

    def __init__(self, query):
        """Read a ``QueryDict``; raise Http404 for a channel or wish that does not exist."""
        self.by = _known(query.get("by", ""), Channel)
        self.wants = _known(query.get("wants", ""), Asked)
        self.typed = without_hidden(query.get("q", "")[:TYPED_LIMIT]).strip()
        self._all = list(Tactic.objects.standing().in_order())
        self._searched = {
            tactic.pk: _words_of(tactic, "title", "folk_names", "first_sight")
            for tactic in self._all
            if self.typed
        }

    def _matching(self, by, wants):
        words = fold(self.typed).split()
        return [
            tactic
            for tactic in self._all
            if (not by or by in tactic.channels)
            and (not wants or wants in tactic.asks)
            and all(word in self._searched[tactic.pk] for word in words)
        ]

    @property
    def found(self) -> list[Tactic]:
        """The tactics that match everything."""
        return self._matching(self.by, self.wants)

    @property
    def checklists(self) -> list[Checklist]:
        """The checklists that the typed words name; none where nothing was typed."""
        words = fold(self.typed).split()
        if not words:
            return []
        return [
            checklist
            for checklist in Checklist.objects.standing()
            if all(word in _words_of(checklist, "title", "synonyms") for word in words)
        ]

    @property
    def groups(self) -> list[tuple[str, list[Tactic]]]:
        """The tactics found by group, in the order of the groups, empty ones left out."""
        found = self.found
        named = (
            (group.label, [tactic for tactic in found if tactic.group == group])
            for group in Tactic.Group
        )
        return [(label, tactics) for label, tactics in named if tactics]

    @property
    def is_narrowed(self) -> bool:
        """Whether not all of them were asked for."""
        return bool(self.by or self.wants or self.typed)

    @property
    def channels(self) -> list[tuple]:
        """(words, query string, count, is chosen) for each channel that would find something."""
        return self._links(Channel, "by", self.by)

    @property
    def wishes(self) -> list[tuple]:
        """(words, query string, count, is chosen) for each wish that would find something."""
        return self._links(Asked, "wants", self.wants)

    def _links(self, choices, name, now):
        links = []
        for choice in choices:
            asked = {"by": self.by, "wants": self.wants} | {name: choice.value}
            count = len(self._matching(**asked))
            if count or choice == now:
                links.append((choice.label, self._address(**asked), count, choice == now))
        return links

    def _address(self, **asked):
        kept = {name: value for name, value in (asked | {"q": self.typed}).items() if value}
        return f"?{urlencode(kept)}" if kept else "?"

    @property
    def chosen(self) -> list[tuple[str, str]]:
        """(words, query string without it) for each narrowing that is on."""
        chosen = []
        if self.by:
            chosen.append((self.by.label, self._address(wants=self.wants)))
        if self.wants:
            chosen.append((self.wants.label, self._address(by=self.by)))
        return chosen

    @property
    def query(self) -> str:
        """The query string of this very page, or ""."""
        address = self._address(by=self.by, wants=self.wants)
        return "" if address == "?" else address


def _known(value, choices):
    if not value:
        return ""
    if value not in choices.values:
        raise Http404
    return choices(value)


def _words_of(item, *fields):
    """Return the folded texts of some fields, of both languages."""
    texts = (getattr(item, f"{field}_{language}") for field in fields for language in ("vi", "en"))
    return fold(" ".join(text or "" for text in texts))
