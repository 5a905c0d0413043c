"""The address alone decides the language."""

import pytest
from django.utils import translation

from tests.factories import make_reader
from tests.reading import read

from .pages import ENGLISH, VIETNAMESE, make_site


@pytest.fixture(autouse=True)
def site(db):
    return make_site()


@pytest.fixture
def reader():
    return make_reader()


@pytest.mark.parametrize(
    ("addresses", "language", "wished"), [(VIETNAMESE, "vi", "en"), (ENGLISH, "en", "vi")]
)
def test_an_address_is_answered_in_its_language(reader, addresses, language, wished):
    answers = [reader.get(address, HTTP_ACCEPT_LANGUAGE=wished) for address in addresses]
    spoken = {(read(answer).html["lang"], answer["Content-Language"]) for answer in answers}
    assert spoken == {(language, language)}


@pytest.mark.parametrize("address", ["/", "/c/thu22", "/c/zzzzz", "/khong-co/", "/quan-tri/login/"])
def test_an_address_without_language_is_answered_in_vietnamese(reader, address):
    answer = reader.get(address, HTTP_ACCEPT_LANGUAGE="en-GB,en;q=0.9")
    assert answer["Content-Language"] == "vi"


@pytest.mark.parametrize("address", ["/vi/", "/quan-tri/login/", "/c/thu22"])
def test_a_language_cookie_is_ignored(reader, address):
    reader.cookies["django_language"] = "en"
    assert reader.get(address)["Content-Language"] == "vi"


def test_a_language_parameter_is_ignored(reader):
    assert read(reader.get("/vi/?lang=en")).html["lang"] == "vi"


def test_the_words_of_one_language_lead_nowhere_under_the_other(reader):
    statuses = {reader.get(path).status_code for path in ("/en/canh-bao/", "/vi/advisories/")}
    assert statuses == {404}


def test_an_address_without_its_last_slash_is_completed_in_its_own_language(reader):
    assert reader.get("/en/advisories")["Location"] == "/en/advisories/"


def test_the_language_of_a_page_does_not_last(reader):
    before = translation.get_language()
    reader.get("/en/")
    assert translation.get_language() == before


def test_each_page_names_its_languages_with_a_default(reader):
    alternates = read(reader.get("/en/about/")).select("link[rel=alternate]")
    assert {link["hreflang"]: link["href"] for link in alternates} == {
        "vi": "http://testserver/vi/gioi-thieu/",
        "en": "http://testserver/en/about/",
        "x-default": "http://testserver/vi/gioi-thieu/",
    }
