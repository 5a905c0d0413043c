"""A long list in pages, each with an address of its own."""

from urllib.parse import urlencode

from django.core.paginator import InvalidPage, Paginator
from django.http import Http404


class Paged:
    """One page of ``items``, with the query strings of its neighbours."""

    def __init__(self, items, size, number, **kept):
        """Cut out page ``number``, or raise Http404; ``kept`` is what else the address says."""
        self._kept = {name: value for name, value in kept.items() if value}
        try:
            self.page = Paginator(items, size).page(number or 1)
        except InvalidPage as error:
            raise Http404 from error

    def _address(self, number):
        values = self._kept | ({"page": number} if number > 1 else {})
        return f"?{urlencode(values)}" if values else ""

    @property
    def query(self) -> str:
        """The query string of this very page, or ""."""
        return self._address(self.page.number)

    @property
    def previous_address(self) -> str:
        """The query string of the page before, or ""; "?" for a first page without any."""
        return self._address(self.page.number - 1) or "?" if self.page.has_previous() else ""

    @property
    def next_address(self) -> str:
        """The query string of the page after, or ""."""
        return self._address(self.page.number + 1) if self.page.has_next() else ""
