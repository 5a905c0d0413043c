"""What to do in the first hour after paying: a page that is always there."""

import pytest

from checklists.models import MONEY_SENT
from tests.checklists.pages import MONEY_PAGES, TITLES, detail, withdraw
from tests.factories import (
    make_agency,
    make_checklist,
    make_checklist_draft,
    make_contact,
    make_reader,
)
from tests.reading import links_of, read, text_of


@pytest.fixture
def reader():
    return make_reader()


# Money was sent


@pytest.mark.parametrize("path", MONEY_PAGES)
def test_the_page_after_paying_exists_without_any_checklist(reader, db, path):
    answer = reader.get(path)
    assert (answer.status_code, len(read(answer).select(".acts li"))) == (200, 3)


def test_without_a_checklist_it_says_to_stop_to_call_the_bank_and_113(reader, db):
    said = text_of(reader.get("/en/checklists/da-chuyen-tien/"), ".acts strong")
    assert said == "Stop. Call your bank. Call 113"


def test_without_a_checklist_113_can_be_called_from_it(reader, db):
    answer = reader.get("/en/checklists/da-chuyen-tien/")
    assert links_of(answer, ".calls a") == ["tel:113"]


@pytest.mark.parametrize("path", MONEY_PAGES)
def test_the_published_checklist_is_the_page_after_paying(reader, db, path):
    make_checklist(slug=MONEY_SENT, title_vi="Vừa chuyển tiền", title_en="Vừa chuyển tiền")
    assert text_of(reader.get(path), "h1") == "Vừa chuyển tiền"


def test_the_published_checklist_leads_to_the_page_after_paying(reader, db):
    make_checklist(slug=MONEY_SENT)
    assert links_of(reader.get("/vi/can-lam-gi/"), f"{TITLES} a") == [MONEY_PAGES[0]]


@pytest.mark.parametrize("path", MONEY_PAGES)
def test_a_draft_does_not_take_the_page_after_paying_away(reader, db, path):
    make_checklist_draft(slug=MONEY_SENT, title_vi="Nháp", title_en="Nháp")
    answer = reader.get(path)
    assert (answer.status_code, "Nháp" in text_of(answer)) == (200, False)


@pytest.mark.parametrize("path", MONEY_PAGES)
def test_a_withdrawn_checklist_does_not_stand_on_the_page_after_paying(reader, db, path):
    withdraw(make_checklist(slug=MONEY_SENT, title_vi="Rút", title_en="Rút"))
    answer = reader.get(path)
    assert (answer.status_code, "Rút" in text_of(answer, "h1")) == (200, False)


def test_the_first_english_address_leads_to_the_one_of_today(reader, db):
    answer = reader.get("/en/checklists/money-sent/")
    assert (answer.status_code, answer["Location"]) == (301, "/en/checklists/da-chuyen-tien/")


@pytest.mark.parametrize("path", ["/vi/", "/en/", "/en/glossary/", "/vi/khong-co/"])
def test_the_page_after_paying_is_one_link_away(reader, db, path):
    money = MONEY_PAGES[path.startswith("/en/")]
    assert money in links_of(reader.get(path), ".emergency a")


# Apps in which one can report


def make_app(**given):
    """Store a national app in which one can report."""
    values = {"channel": "app", "value": "VNeID", "purpose_vi": "Báo tin", "order": 1}
    return make_contact(make_agency("Bộ Công an"), **values | given)


def test_the_apps_in_which_one_can_report_stand_on_the_page_after_paying(reader, db):
    make_checklist(slug=MONEY_SENT)
    make_app()
    answers = [reader.get(path) for path in MONEY_PAGES]
    assert ["VNeID" in text_of(answer, ".calls") for answer in answers] == [True, True]


def test_the_apps_stand_on_no_other_list(db):
    make_checklist(slug="thu")
    make_app()
    assert "VNeID" not in text_of(detail(), ".calls")


@pytest.mark.parametrize("given", [{"is_public": False}, {"order": 40}])
def test_an_app_for_looking_up_or_not_public_does_not_stand_there(reader, db, given):
    make_checklist(slug=MONEY_SENT)
    make_app(**given)
    assert "VNeID" not in text_of(reader.get(MONEY_PAGES[0]), ".calls")
