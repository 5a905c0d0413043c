"""What a reader gets when something is missing, refused or broken."""

import pytest
from django.test import Client

from tests.factories import make_reader
from tests.reading import links_of, read


@pytest.fixture
def reader():
    return make_reader()


# Missing


@pytest.mark.parametrize(
    ("address", "language"),
    [("/vi/khong-co/", "vi"), ("/en/nothing/", "en"), ("/khong-co/", "vi"), ("/fr/", "vi")],
)
def test_a_missing_page_is_reported_in_the_language_of_its_address(reader, db, address, language):
    assert read(reader.get(address)).html["lang"] == language


def test_a_missing_page_leads_on(reader, db):
    assert links_of(reader.get("/en/nothing/"), ".ways a") == [
        "/en/",
        "/en/advisories/",
        "/en/provinces/",
    ]


def test_a_missing_page_is_not_to_be_indexed(reader, db):
    assert read(reader.get("/en/nothing/")).select_one("meta[name=robots]")["content"] == "noindex"


# pytest-django refuses every query of a test that did not ask for the database.


@pytest.mark.parametrize(("address", "language"), [("/vi/canh-bao/", "vi"), ("/en/", "en")])
def test_without_a_database_the_answer_is_500_in_the_right_language(reader, address, language):
    answer = reader.get(address)
    assert (answer.status_code, read(answer).html["lang"]) == (500, language)


def test_without_a_database_113_is_still_offered(reader):
    assert "tel:113" in links_of(reader.get("/en/provinces/"))


def test_without_a_database_the_page_about_the_portal_is_still_there(reader):
    assert reader.get("/en/about/").status_code == 200


def test_an_error_of_ours_is_raised_where_errors_are_watched():
    with pytest.raises(RuntimeError, match="Database access not allowed"):
        Client().get("/vi/")


# Refused


def test_a_host_that_is_not_ours_is_told_so_on_a_page_of_ours(reader):
    answer = reader.get("/en/about/", HTTP_HOST="evil.example")
    assert (answer.status_code, read(answer).html["lang"]) == (400, "en")


def test_a_host_that_is_not_ours_stands_nowhere_on_that_page(reader):
    assert "evil.example" not in reader.get("/en/about/", HTTP_HOST="evil.example").text


@pytest.mark.parametrize(("address", "language"), [("/vi/", "vi"), ("/en/", "en")])
def test_a_form_without_token_is_refused_in_the_language_of_its_address(address, language):
    answer = Client(enforce_csrf_checks=True).post(address)
    assert (answer.status_code, read(answer).html["lang"]) == (403, language)


def test_a_form_of_the_admin_without_token_is_refused_in_vietnamese(db):
    answer = Client(enforce_csrf_checks=True).post("/quan-tri/login/", {"username": "canbo"})
    assert (answer.status_code, read(answer).html["lang"]) == (403, "vi")


def test_a_form_of_the_admin_sent_from_our_own_origin_is_taken(db):
    browser = Client(enforce_csrf_checks=True)
    token = read(browser.get("/quan-tri/login/")).select_one("[name=csrfmiddlewaretoken]")["value"]
    answer = browser.post(
        "/quan-tri/login/", {"csrfmiddlewaretoken": token}, HTTP_ORIGIN="http://testserver"
    )
    assert answer.status_code == 200
