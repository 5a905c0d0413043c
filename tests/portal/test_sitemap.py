"""The sitemap: each public page in both languages, under the public origin."""

import re

import pytest

from publishing import workflow
from tests.factories import make_draft, make_notice, make_reader

from .pages import make_site

ORIGIN = "http://testserver"


@pytest.fixture(autouse=True)
def site(db):
    return make_site()


def entries(**headers):
    """Return {address: {language: alternate address}} of the sitemap."""
    answer = make_reader().get("/sitemap.xml", **headers)
    found = {}
    for entry in re.findall(r"<url>(.*?)</url>", answer.text, re.DOTALL):
        address = re.search(r"<loc>(.*?)</loc>", entry)[1]
        found[address] = dict(re.findall(r'hreflang="([^"]+)" href="([^"]+)"', entry))
    return found


def test_the_sitemap_is_xml():
    assert make_reader().get("/sitemap.xml")["Content-Type"] == "application/xml"


@pytest.mark.parametrize(
    "path",
    [
        "/vi/",
        "/en/",
        "/vi/canh-bao/",
        "/en/advisories/",
        "/vi/canh-bao/thu/",
        "/en/advisories/thu/",
        "/vi/tinh-thanh/dong-nai/",
        "/en/provinces/dong-nai/",
        "/vi/can-lam-gi/da-chuyen-tien/",
        "/vi/can-lam-gi/thu/",
        "/en/tactics/thu/",
        "/en/tactics/",
        "/vi/thuat-ngu/",
        "/en/about/",
    ],
)
def test_the_sitemap_lists_the_page(path):
    assert f"{ORIGIN}{path}" in entries()


def test_each_page_names_its_languages_and_the_default():
    assert {frozenset(languages) for languages in entries().values()} == {
        frozenset({"vi", "en", "x-default"})
    }


def test_the_default_language_is_vietnamese():
    assert entries()[f"{ORIGIN}/en/advisories/thu/"] == {
        "vi": f"{ORIGIN}/vi/canh-bao/thu/",
        "en": f"{ORIGIN}/en/advisories/thu/",
        "x-default": f"{ORIGIN}/vi/canh-bao/thu/",
    }


def test_both_languages_of_a_page_name_the_same_alternates():
    listed = entries()
    assert listed[f"{ORIGIN}/vi/gioi-thieu/"] == listed[f"{ORIGIN}/en/about/"]


def test_the_host_header_names_no_page():
    assert entries(HTTP_HOST="127.0.0.1") == entries()


def test_another_origin_is_taken_from_the_setting(settings):
    settings.PUBLIC_ORIGIN = "https://portal.example"
    assert {address.split("/")[2] for address in entries()} == {"portal.example"}


def test_the_pages_of_another_origin_carry_its_scheme(settings):
    settings.PUBLIC_ORIGIN = "https://portal.example"
    assert {address.partition(":")[0] for address in entries()} == {"https"}


def test_a_notice_says_when_it_last_changed():
    assert "<lastmod>" in make_reader().get("/sitemap.xml").text


def test_a_draft_is_not_listed():
    make_draft(slug="nhap")
    assert f"{ORIGIN}/vi/canh-bao/nhap/" not in entries()


def test_a_withdrawn_notice_is_still_listed(site):
    site.withdrawal_reason_vi = "Nhầm."
    site.save()
    workflow.withdraw(site, by=None)
    assert f"{ORIGIN}/vi/canh-bao/thu/" in entries()


def test_an_annex_is_not_listed_where_the_operator_shows_none(site, settings):
    settings.SHOW_ANNEXES = False
    make_notice(slug="phu-luc", annex_of=site)
    assert f"{ORIGIN}/vi/canh-bao/phu-luc/" not in entries()


def test_an_old_name_of_a_province_is_not_listed():
    assert f"{ORIGIN}/vi/tinh-thanh/binh-phuoc/" not in entries()


def test_a_page_of_the_sitemap_that_does_not_exist_is_not_found():
    assert make_reader().get("/sitemap.xml?p=99").status_code == 404
