"""The list of notices and its filters: plain links, one value each, unknown values refused."""

from collections import Counter
from urllib.parse import urlencode

from django.core.paginator import InvalidPage, Paginator
from django.http import Http404
from django.utils.translation import gettext as _

from hotlines.models import Agency

from .models import Advisory
from .state import State

PER_PAGE = 20


class Filter:
    """One way of narrowing the list: its name in the address, its label, its options."""

    def __init__(self, name, label, options):
        """``options`` maps each value in the address to its words, in the order to show."""
        self.name, self.label, self.options = name, label, options
        self.value = ""

    @property
    def chosen(self) -> str:
        """The words of the chosen option, or ""."""
        return self.options.get(self.value, "")


def _facts():
    """Return what the filters know of every published notice, without loading its text."""
    rows = Advisory.objects.published().with_state().order_by()
    rows = list(rows.values("pk", "dated_on", "issuer_id", "state_code"))
    agencies = Agency.objects.with_places().in_bulk({row["issuer_id"] for row in rows})
    return [_fact(row, agencies[row["issuer_id"]]) for row in rows]


def _fact(row, issuer):
    place = issuer.province.today if issuer.province else None
    return {
        "pk": row["pk"],
        "province": place.slug if place else "",
        "year": str(row["dated_on"].year) if row["dated_on"] else "",
        "issuer": issuer.key,
        "state": row["state_code"],
        "words": {"province": place.name if place else "", "issuer": issuer.name},
    }


class Listing:
    """The notices that a query string asks for, with every link to narrow or widen it."""

    def __init__(self, query):
        """Read a ``QueryDict``; raise Http404 for a value that names nothing."""
        self._rows = _facts()
        self.filters = self._filters()
        for narrowing in self.filters:
            narrowing.value = query.get(narrowing.name, "")
            if narrowing.value and narrowing.value not in narrowing.options:
                raise Http404
        self.page = self._page(query.get("page", "1"))
        for narrowing in self.filters:
            narrowing.links = self._links(narrowing)

    def _filters(self):
        def named(fact):
            pairs = {row[fact]: row["words"][fact] for row in self._rows if row[fact]}
            return dict(sorted(pairs.items(), key=lambda pair: pair[0]))

        years = sorted({row["year"] for row in self._rows if row["year"]}, reverse=True)
        present = {row["state"] for row in self._rows}
        states = {state.value: state.label for state in reversed(State) if state in present}
        return [
            Filter("province", _("Province or city"), named("province")),
            Filter("year", _("Year"), {year: year for year in years}),
            Filter("issuer", _("Issued by"), named("issuer")),
            Filter("state", _("State"), states),
        ]

    def _matching(self, leaving_out=None):
        wanted = {f.name: f.value for f in self.filters if f.value and f is not leaving_out}
        return [
            row for row in self._rows if all(row[name] == value for name, value in wanted.items())
        ]

    def _page(self, number):
        kept = [row["pk"] for row in self._matching()]
        notices = Advisory.objects.filter(pk__in=kept).for_listing().newest_first()
        try:
            return Paginator(notices, PER_PAGE).page(number)
        except InvalidPage as error:
            raise Http404 from error

    def _links(self, narrowing):
        """Return (words, address, count, is chosen) for each option that would show something."""
        counts = Counter(row[narrowing.name] for row in self._matching(leaving_out=narrowing))
        return [
            (
                words,
                self.address(**{narrowing.name: value}),
                counts[value],
                value == narrowing.value,
            )
            for value, words in narrowing.options.items()
            if counts[value] or value == narrowing.value
        ]

    def address(self, **changed) -> str:
        """Return the query string of the first page with some filters changed."""
        values = {f.name: f.value for f in self.filters} | changed
        kept = [(name, value) for name, value in values.items() if value]
        return f"?{urlencode(kept)}" if kept else "?"

    @property
    def query(self) -> str:
        """The query string of this very page, or ""."""
        values = [(f.name, f.value) for f in self.filters if f.value]
        values += [("page", self.page.number)] if self.page.number > 1 else []
        return f"?{urlencode(values)}" if values else ""

    @property
    def chosen(self) -> list:
        """(words, address without it) for each filter that is on."""
        return [(f.chosen, self.address(**{f.name: ""})) for f in self.filters if f.value]

    @property
    def previous_address(self) -> str:
        """The query string of the page before, or ""."""
        return self._neighbour(-1) if self.page.has_previous() else ""

    @property
    def next_address(self) -> str:
        """The query string of the page after, or ""."""
        return self._neighbour(+1) if self.page.has_next() else ""

    def _neighbour(self, step):
        number = self.page.number + step
        base = self.address()
        joiner = "" if base == "?" else "&"
        return base if number == 1 else f"{base}{joiner}page={number}"
