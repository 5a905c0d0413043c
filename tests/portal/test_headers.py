"""The headers that Mozilla's Observatory scores, on every public page; and no cookie on any."""

import base64
import hashlib
import re
import runpy

import pytest
from django.conf import settings as live
from django.test import Client

from tests.factories import make_reader
from tests.reading import read

from .pages import EVERYTHING, PAGES, make_site

DEEPEST = ("/en/advisories/thu/", "/vi/khong-co/", "/vi/tinh-thanh/binh-phuoc/", "/robots.txt")


@pytest.fixture(autouse=True)
def site(db):
    return make_site()


@pytest.fixture
def reader():
    return make_reader()


@pytest.fixture
def answers(reader):
    """The answer of every public address."""
    return {address: reader.get(address) for address in EVERYTHING}


@pytest.fixture
def pages(answers):
    """Every public page, read."""
    return {address: read(answers[address]) for address in PAGES}


@pytest.fixture
def icon(reader):
    """The icon, as the pages name it."""
    answer = reader.get(read(reader.get("/vi/")).select_one("link[rel=icon]")["href"])
    yield answer
    answer.close()


@pytest.fixture
def https(settings, monkeypatch):
    """A browser for the portal as it is with an https origin."""
    monkeypatch.setenv("PUBLIC_ORIGIN", "https://portal.example")
    fresh = runpy.run_path(str(live.BASE_DIR / "portal" / "settings.py"))
    for name, value in fresh.items():
        if name.startswith(("SECURE_", "SESSION_", "CSRF_", "CONTENT_SECURITY")):
            setattr(settings, name, value)
    return Client()


def policy(answer):
    """Return the Content-Security-Policy as a dictionary of lists."""
    directives = answer["Content-Security-Policy"].split(";")
    return {name: sources for name, *sources in (line.split() for line in directives)}


# Content-Security-Policy


def test_no_policy_knows_the_word_unsafe(answers):
    policies = {answer["Content-Security-Policy"] for answer in answers.values()}
    assert not any("unsafe" in text for text in policies)


def test_every_answer_has_the_same_policy(answers):
    assert len({answer["Content-Security-Policy"] for answer in answers.values()}) == 1


def test_no_policy_of_the_admin_knows_the_word_unsafe(reader):
    assert "unsafe" not in reader.get("/quan-tri/login/")["Content-Security-Policy"]


def test_the_policy_names_the_digest_of_the_style_sheet_in_every_page(reader, pages):
    (style,) = {page.style.string for page in pages.values()}
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in policy(reader.get("/vi/"))["style-src"]


@pytest.mark.parametrize(
    ("directive", "sources"),
    [
        ("default-src", ["'none'"]),
        ("script-src", ["'self'"]),
        ("img-src", ["'self'"]),
        ("form-action", ["'self'"]),
        ("frame-ancestors", ["'none'"]),
        ("base-uri", ["'none'"]),
    ],
)
def test_the_policy_allows_no_more_than_needed(reader, directive, sources):
    assert policy(reader.get("/vi/"))[directive] == sources


def test_the_policy_names_no_other_host(reader):
    assert not re.search(
        r"[\w*]\.\w|https?:|data:|blob:", reader.get("/vi/")["Content-Security-Policy"]
    )


def test_no_page_has_another_style_sheet_or_a_style_attribute(pages):
    found = {(len(page.select("style")), len(page.select("[style]"))) for page in pages.values()}
    assert found == {(1, 0)}


def test_no_page_has_a_script_but_modules_of_our_own(pages):
    tags = [tag for page in pages.values() for tag in page.select("*")]
    handlers = {name for tag in tags for name in tag.attrs if name.startswith("on")}
    scripts = [tag for tag in tags if tag.name == "script"]
    foreign = [
        tag
        for tag in scripts
        if tag.text or tag["type"] != "module" or not tag["src"].startswith("/static/js/")
    ]
    assert (foreign, handlers) == ([], set())


def test_no_page_loads_anything_from_another_host(pages):
    loaded = [tag["src"] for page in pages.values() for tag in page.select("[src]")]
    kinds = "link[rel=icon], link[rel=stylesheet], link[rel=preload]"
    loaded += [link["href"] for page in pages.values() for link in page.select(kinds)]
    assert [source for source in loaded if not source.startswith("/static/")] == []


def test_with_an_https_origin_insecure_addresses_are_upgraded(https):
    assert "upgrade-insecure-requests" in policy(https.get("/vi/", secure=True))


# The others


@pytest.mark.parametrize("address", DEEPEST)
@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ],
)
def test_each_answer_carries_the_header(reader, address, header, value):
    assert reader.get(address)[header] == value


@pytest.mark.parametrize("feature", ["camera", "geolocation", "microphone", "payment"])
def test_a_page_never_gets_the_feature(reader, feature):
    assert f"{feature}=()" in reader.get("/vi/")["Permissions-Policy"].split(", ")


def test_no_other_site_may_read_an_answer(reader):
    answers = [reader.get(path, HTTP_ORIGIN="https://evil.example") for path in EVERYTHING]
    assert not any("Access-Control-Allow-Origin" in answer.headers for answer in answers)


def test_no_other_site_may_read_a_static_file(icon):
    assert "Access-Control-Allow-Origin" not in icon.headers


def test_a_static_file_is_kept_for_good(icon):
    assert "immutable" in icon["Cache-Control"]


def test_with_an_https_origin_browsers_stay_with_https_for_two_years(https):
    value = https.get("/vi/", secure=True)["Strict-Transport-Security"]
    assert value == "max-age=63072000; includeSubDomains; preload"


def test_with_an_https_origin_http_leads_to_https(https):
    answer = https.get("/vi/canh-bao/")
    assert (answer.status_code, answer["Location"]) == (301, "https://testserver/vi/canh-bao/")


def test_with_an_https_origin_the_cookies_of_the_admin_travel_by_https_only(https):
    cookies = https.get("/quan-tri/login/", secure=True).cookies.values()
    assert [bool(cookie["secure"]) for cookie in cookies] == [True]


def test_on_a_trial_nobody_is_tied_to_https(reader):
    assert "Strict-Transport-Security" not in reader.get("/vi/")


# Cookies


def test_no_public_answer_sets_a_cookie(answers):
    assert [address for address, answer in answers.items() if answer.cookies] == []


def test_no_public_answer_varies_by_cookie_or_language(answers):
    varying = {answer.get("Vary", "Accept-Encoding") for answer in answers.values()}
    assert varying == {"Accept-Encoding"}


def test_a_signed_in_officer_gets_the_pages_that_everybody_gets(answers, officer):
    signed_in = make_reader(officer)
    same = {address: signed_in.get(address).content for address in EVERYTHING}
    assert same == {address: answer.content for address, answer in answers.items()}


def test_no_public_answer_sets_a_cookie_for_an_officer(officer):
    signed_in = make_reader(officer)
    assert [address for address in EVERYTHING if signed_in.get(address).cookies] == []


def test_a_cookie_of_the_admin_stays_in_the_admin(reader):
    cookies = reader.get("/quan-tri/login/").cookies.values()
    assert {cookie["path"] for cookie in cookies} == {"/quan-tri/"}


def test_an_error_of_ours_sets_no_cookie(reader, django_db_blocker):
    with django_db_blocker.block():
        answer = reader.get("/vi/")
    assert (answer.status_code, dict(answer.cookies)) == (500, {})


def test_an_error_of_ours_carries_the_policies(reader, django_db_blocker):
    with django_db_blocker.block():
        answer = reader.get("/vi/")
    assert policy(answer)["default-src"] == ["'none'"]
