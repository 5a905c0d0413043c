"""Follows every internal link of every public page, from the front door, in both languages."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urldefrag, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.db import transaction
from django.test import Client

from portal import starter
from tests.browser.pages import add_unusual_notices

OUTSIDE = re.compile(r"(?:tel:\+?\d+|sms:\+?\d+|https://(?:[a-z0-9-]+\.)+gov\.vn(?:/.*)?)$")
# Also makes pytest-django prepare the database, before the crawl.
pytestmark = pytest.mark.django_db

CARDS = ("og:title", "og:description", "og:url", "og:type", "og:site_name")


@dataclass
class Found:
    """A page as the crawl found it."""

    status: int
    moved_to: str
    language: str
    html: BeautifulSoup

    def links(self):
        """Return what its links and its form lead to, as written."""
        written = [link["href"] for link in self.html.select("a[href], link[rel=alternate]")]
        return written + [form["action"] for form in self.html.select("form[action]")]

    def meta(self, name):
        """Return the content of a ``<meta>`` by its name or property, or ""."""
        tag = self.html.select_one(f'meta[name="{name}"], meta[property="{name}"]')
        return tag["content"].strip() if tag else ""

    def alternates(self):
        """Return {hreflang: address}."""
        return {link["hreflang"]: link["href"] for link in self.html.select("link[rel=alternate]")}


def internal(address, written):
    """Return where a link on the page at ``address`` leads on this site, or "" if elsewhere."""
    leads_to = urljoin(settings.PUBLIC_ORIGIN + address, written)
    return leads_to.removeprefix(settings.PUBLIC_ORIGIN) if _is_own(leads_to) else ""


def _is_own(address):
    return address.startswith(f"{settings.PUBLIC_ORIGIN}/")


def visit(address):
    """Return the page at ``address``, redirects followed."""
    answer = Client(raise_request_exception=False).get(address, follow=True)
    moved_to = answer.redirect_chain[-1][0] if answer.redirect_chain else ""
    html = BeautifulSoup(answer.content, "html.parser")
    return Found(answer.status_code, moved_to, answer.get("Content-Language", ""), html)


def crawl():
    """Return {address: page} of all that links reach from the front door."""
    found, waiting = {}, ["/"]
    while waiting:
        address = waiting.pop()
        if address in found:
            continue
        found[address] = visit(address)
        reached = [internal(address, written) for written in found[address].links()]
        waiting += [urldefrag(leads_to).url for leads_to in reached if leads_to]
    return found


@pytest.fixture(scope="module")
def everything(django_db_setup, django_db_blocker):
    """What a crawl of the starter content and a few unusual notices finds, redirects included."""
    with django_db_blocker.unblock(), transaction.atomic():
        starter.load()
        add_unusual_notices()
        found = crawl()
        found["sitemap"] = [
            internal("/", address)
            for address in re.findall(r"<loc>(.*?)</loc>", Client().get("/sitemap.xml").text)
        ]
        transaction.set_rollback(True)
    return found


@pytest.fixture
def found(everything):
    """{address: page} of everything that was reached."""
    return {address: page for address, page in everything.items() if address != "sitemap"}


@pytest.fixture
def pages(found):
    """{address: page} of the pages themselves, without redirects."""
    return {address: page for address, page in found.items() if not page.moved_to}


def test_every_internal_link_ends_at_a_page(found):
    assert {address: page.status for address, page in found.items() if page.status != 200} == {}


def test_the_crawl_reaches_every_page_of_the_sitemap(everything, pages):
    assert len(everything["sitemap"]) > 80
    assert set(everything["sitemap"]) - set(pages) == set()


def test_every_page_is_in_the_language_of_its_address(pages):
    languages = {
        address: (page.html.html["lang"], page.language) for address, page in pages.items()
    }
    assert {a: both for a, both in languages.items() if both != (a[1:3], a[1:3])} == {}


def test_every_fragment_names_something_on_its_page(pages):
    lost = []
    for address, page in pages.items():
        for written in page.links():
            target, fragment = urldefrag(internal(address, written))
            if fragment and not pages[target].html.find(id=fragment):
                lost.append(f"{address}: {written}")
    assert lost == []


def test_every_page_names_both_languages_under_the_public_origin(pages):
    wrong = {}
    for address, page in pages.items():
        alternates = page.alternates()
        is_complete = set(alternates) == {"vi", "en", "x-default"}
        if not is_complete or not all(map(_is_own, alternates.values())):
            wrong[address] = alternates
    assert wrong == {}


def test_the_alternates_of_a_page_name_each_other(pages):
    lonely = {}
    for address, page in pages.items():
        others = {
            pages[internal("/", other)].alternates() == page.alternates()
            for other in page.alternates().values()
        }
        if others != {True}:
            lonely[address] = page.alternates()
    assert lonely == {}


def test_the_default_of_a_page_is_its_vietnamese_side(pages):
    alternates = {address: page.alternates() for address, page in pages.items()}
    assert [a for a, named in alternates.items() if named.get("x-default") != named["vi"]] == []


def test_the_canonical_address_of_a_page_is_its_own(pages):
    wrong = {}
    for address, page in pages.items():
        named = [link["href"] for link in page.html.select("link[rel=canonical]")]
        own = settings.PUBLIC_ORIGIN + address.removesuffix("?")
        if named != [own] or page.alternates().get(address[1:3]) != own:
            wrong[address] = named
    assert wrong == {}


def test_the_language_switch_leads_to_the_same_page_with_the_same_filters(pages):
    astray = {}
    for address, page in pages.items():
        other = "en" if address.startswith("/vi/") else "vi"
        switch = [link["href"] for link in page.html.select(".languages a")]
        wanted = internal("/", page.alternates()[other])
        if switch != [wanted] or _filters(wanted) != _filters(address):
            astray[address] = switch
    assert astray == {}


def _filters(address):
    return parse_qs(urlsplit(address).query)


def test_filtered_lists_are_among_the_pages(pages):
    assert sum(bool(_filters(address)) for address in pages) > 20


def test_every_page_has_one_heading_of_the_first_rank(pages):
    counted = {address: len(page.html.select("h1")) for address, page in pages.items()}
    assert {address: count for address, count in counted.items() if count != 1} == {}


def test_every_page_has_a_title_and_a_description_of_at_most_300_characters(pages):
    lacking = {}
    for address, page in pages.items():
        title, description = page.html.title.get_text().strip(), page.meta("description")
        if not title or not 0 < len(description) <= 300:
            lacking[address] = (title, description)
    assert lacking == {}


def test_every_page_has_what_a_link_preview_shows(pages):
    lacking = {
        address: [card for card in CARDS if not page.meta(card)] for address, page in pages.items()
    }
    assert {address: cards for address, cards in lacking.items() if cards} == {}


def test_no_page_leads_outside_but_to_telephones_and_the_state(pages):
    outside = {
        written
        for address, page in pages.items()
        for written in page.links()
        if not internal(address, written)
    }
    assert {written for written in outside if not OUTSIDE.match(written)} == set()


def test_no_link_is_without_encryption(pages):
    links = {link["href"] for page in pages.values() for link in page.html.select("a[href]")}
    assert {link for link in links if link.startswith("http:")} == set()
