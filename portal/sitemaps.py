"""The sitemap: every public page, in both languages, each naming its other language."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from advisories.models import Advisory
from checklists.models import MONEY_SENT, Checklist
from places.models import Province
from tactics.models import Tactic


class BilingualSitemap(Sitemap):
    """Pages under the public origin, with alternates; the default one is Vietnamese."""

    i18n = True
    alternates = True

    def get_domain(self, site=None):
        """Return the host of the public origin: the Host header names no page."""
        return urlsplit(settings.PUBLIC_ORIGIN).netloc

    def get_protocol(self, protocol=None):
        """Return the scheme of the public origin."""
        return urlsplit(settings.PUBLIC_ORIGIN).scheme

    def _urls(self, page, protocol, domain):
        urls = super()._urls(page, protocol, domain)
        for url in urls:
            vietnamese = next(a for a in url["alternates"] if a["lang_code"] == "vi")
            url["alternates"].append({**vietnamese, "lang_code": "x-default"})
        return urls


class Pages(BilingualSitemap):
    """The pages that always exist."""

    def items(self):
        """Return their names in the map of addresses."""
        return [
            "home",
            "advisories",
            "hotlines",
            "provinces",
            "tactics",
            "checklists",
            "glossary",
            "money-sent",
            "about",
        ]

    def location(self, item):
        """Return the address in the active language."""
        return reverse(item)


class Notices(BilingualSitemap):
    """The published notices."""

    def items(self):
        """Return them newest first."""
        return Advisory.objects.published().select_related("issuer").newest_first()

    def lastmod(self, item):
        """Return when the text last changed."""
        return item.changed_at


class Provinces(BilingualSitemap):
    """The provinces of today."""

    def items(self):
        """Return them by address."""
        return Province.objects.current().order_by("slug")


class Directory(Provinces):
    """Whom to call in each of them."""

    def location(self, item):
        """Return the address of its numbers, in the active language."""
        return reverse("hotlines-province", args=[item.slug])


class Guides(BilingualSitemap):
    """The tactics and checklists that stand; no page leads to withdrawn ones."""

    def items(self):
        """Return them, tactics first; the list about sent money is among the pages."""
        checklists = Checklist.objects.standing().exclude(slug=MONEY_SENT)
        return [*Tactic.objects.standing().in_order(), *checklists]

    def lastmod(self, item):
        """Return when the text last changed."""
        return item.changed_at


SITEMAPS = {
    "pages": Pages,
    "notices": Notices,
    "guides": Guides,
    "provinces": Provinces,
    "directory": Directory,
}
