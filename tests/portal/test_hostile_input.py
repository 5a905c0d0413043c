"""Whatever stands in an address, the answer is a page or a refusal, never an error of ours."""

import unicodedata

import pytest
from django.test import Client

from tests.factories import make_reader

from .pages import EVERYTHING, PAGES, PLAIN, make_site

LONG = "a" * 10_000
# As they stand in a query string, already quoted.
VALUES = {
    "a NUL": "%00",
    "a word": "abc",
    "zero": "0",
    "minus one": "-1",
    "a huge number": "9" * 22,
    "a number too long to read": "9" * 5_000,
    "ten thousand letters": LONG,
    "a decomposed name": "%C4%90o%CC%82%CC%80ng%20Nai",
    "an emoji": "%F0%9F%98%80",
    "invalid UTF-8": "%ff%fe",
    "half a surrogate pair": "%ED%A0%80",
    "a lone percent sign": "%",
    "an apostrophe": "'%20OR%201=1--",
    "a tag": "<script>alert(1)</script>",
    "brackets": "%5B%5D",
    "a mirrored word": "%E2%80%AEtxet",
}
PARAMETERS = ("q", "page", "province", "year", "issuer", "state", "p", "lang", "anything")
LISTS = ("/vi/canh-bao/", "/en/advisories/")
ADDRESSES = (*PAGES, *PLAIN, "/", "/c/thu22")
FORMS = ("/vi/tinh-thanh/", "/en/provinces/")
PATHS = {
    "an unknown page": "/vi/khong-co/",
    "an unknown notice": "/vi/canh-bao/khong-co/",
    "an unknown province": "/en/provinces/atlantis/",
    "an unknown code": "/c/zzzzz",
    "a NUL": "/vi/canh-bao/%00/",
    "a NUL for a code": "/c/%00",
    "a NUL for a language": "/%00/",
    "a decomposed name": "/vi/tinh-thanh/%C4%90o%CC%82%CC%80ng-nai/",
    "an emoji": "/vi/canh-bao/%F0%9F%98%80/",
    "invalid UTF-8": "/vi/canh-bao/%ff%fe/",
    "invalid UTF-8 at the top": "/%ff",
    "ten thousand letters": f"/vi/canh-bao/{LONG}/",
    "ten thousand letters of a province": f"/vi/tinh-thanh/{LONG}/",
    "ten thousand letters for a code": f"/c/{LONG}",
    "a thousand folders": "/vi" + "/x" * 1_000,
    "a language that is none": "/fr/",
    "folders upwards": "/vi/../../etc/passwd",
    "a quoted slash": "/vi/canh-bao/%2e%2e%2f/",
    "an encoded line break": "/vi/canh-bao/%0d%0aSet-Cookie:x=1/",
    "a bracket": "/vi/[",
}


@pytest.fixture(autouse=True)
def site(db):
    return make_site()


@pytest.fixture
def reader():
    return make_reader()


def statuses(reader, *addresses):
    return {address[:80]: reader.get(address).status_code for address in addresses}


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_no_value_of_any_parameter_breaks_a_page(reader, value):
    query = "&".join(f"{name}={value}" for name in PARAMETERS)
    answers = statuses(reader, *(f"{address}?{query}" for address in ADDRESSES))
    assert set(answers.values()) <= {200, 301, 302, 404}


@pytest.mark.parametrize("name", ["page", "province", "year", "issuer", "state"])
@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_a_list_refuses_a_value_that_names_nothing(reader, name, value):
    answers = statuses(reader, *(f"{address}?{name}={value}" for address in LISTS))
    assert set(answers.values()) == {404}


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_the_search_for_a_province_takes_any_text(reader, value):
    answers = statuses(reader, *(f"{address}?q={value}" for address in FORMS))
    assert set(answers.values()) <= {200, 302}


@pytest.mark.parametrize("path", PATHS.values(), ids=PATHS)
def test_an_address_that_leads_nowhere_is_not_found(reader, path):
    assert reader.get(path).status_code == 404


@pytest.mark.parametrize("path", ["//[x/", "//[", "///", "//evil.example/vi/", "//evil.example:x/"])
def test_a_path_that_looks_like_another_host_is_not_found(reader, path):
    # The client would take such an address apart itself.
    assert reader.get("/", PATH_INFO=path).status_code == 404


def test_a_path_that_looks_like_another_host_makes_no_link_to_it(reader):
    answer = reader.get("/", PATH_INFO="//evil.example/vi/gioi-thieu/")
    assert "evil.example" not in answer.text


@pytest.mark.parametrize("address", LISTS)
def test_the_last_of_repeated_parameters_decides(reader, address):
    answers = [reader.get(f"{address}?{query}") for query in ("page=abc&page=1", "page=1&page=abc")]
    assert [answer.status_code for answer in answers] == [200, 404]


@pytest.mark.parametrize("address", FORMS)
def test_a_repeated_search_is_answered(reader, address):
    assert reader.get(address, {"q": ["Dong Nai", "%00", "Binh Phuoc"]}).status_code == 302


def test_nine_hundred_parameters_are_let_pass(reader):
    query = "&".join(f"x{number}=1" for number in range(900))
    answers = statuses(reader, *(f"{address}?{query}" for address in PAGES))
    assert set(answers.values()) == {200}


def test_a_decomposed_name_finds_the_province(reader):
    answer = reader.get("/vi/tinh-thanh/", {"q": unicodedata.normalize("NFD", "Đồng Nai")})
    assert answer["Location"] == "/vi/tinh-thanh/dong-nai/"


def test_what_was_typed_is_shown_as_text_only(reader):
    answer = reader.get("/vi/tinh-thanh/", {"q": "<script>alert(1)</script>"})
    assert "<script" not in answer.text


def test_a_host_that_is_not_ours_is_refused(reader):
    answers = {reader.get(path, HTTP_HOST="evil.example").status_code for path in EVERYTHING}
    assert answers == {400}


def test_no_page_takes_a_form():
    strict = Client(enforce_csrf_checks=True, raise_request_exception=False)
    assert {strict.post(address, {"q": "x"}).status_code for address in PAGES} <= {403, 405}


def test_asking_for_the_head_only_is_answered_like_the_page(reader):
    heads = {address: reader.head(address).status_code for address in EVERYTHING}
    assert heads == {address: reader.get(address).status_code for address in EVERYTHING}
