"""An officer who reads no English is never shown any: labels, help, buttons, headings, messages."""

import json
import re

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.contrib.auth.models import Group

from bilingual import catalogue
from checklists.models import MONEY_SENT
from tests.factories import (
    make_agency,
    make_checklist,
    make_contact,
    make_draft,
    make_notice,
    make_province,
    make_reader,
    make_source,
    make_tactic,
    make_term,
)
from tests.filling import ADD, ADMIN, change_address, send

# Words that no Vietnamese sentence has, written without accents.
ENGLISH = re.compile(
    r"\b(the|and|of|is|are|was|with|for|from|your|you|this|that|these|add|save|delete|change|view"
    r"|select|choose|please|home|show|hide|search|history|filter|yes|unknown|none|any|all|date|time"
    r"|page|user|users|group|groups|password|permission|permissions|staff|status|last|first|other"
    r"|another|remove|clear|close|today|now|order|number|title|summary|notice|draft|published)\b",
    re.IGNORECASE,
)
# The name of a language in that language, and names of things that have no other.
PROPER = {"English", "Django", "[en]"}
PAGES = {
    "the first page": "",
    "the list of notices": "advisories/advisory/",
    "a new notice": "advisories/advisory/add/",
    "the list of bodies": "hotlines/agency/",
    "a new body": "hotlines/agency/add/",
    "the list of contacts": "hotlines/contact/",
    "a new contact": "hotlines/contact/add/",
    "the list of provinces": "places/province/",
    "a new province": "places/province/add/",
    "the list of tactics": "tactics/tactic/",
    "a new tactic": "tactics/tactic/add/",
    "the list of checklists": "checklists/checklist/",
    "a new checklist": "checklists/checklist/add/",
    "the list of sources": "sources/source/",
    "a new source": "sources/source/add/",
    "the list of terms": "glossary/term/",
    "a new term": "glossary/term/add/",
    "the list of officers": "auth/user/",
    "a new officer": "auth/user/add/",
    "the list of groups": "auth/group/",
    "a new group": "auth/group/add/",
    "the password": "password_change/",
    "the password is changed": "password_change/done/",
    "what is not there": "nothing/",
}


@pytest.fixture
def desk(officer):
    return make_reader(officer)


@pytest.fixture(scope="module")
def untranslated():
    """Every English text of the program and of the packages whose Vietnamese is not the same."""
    texts = set(catalogue.project_messages(settings.BASE_DIR))
    ours = catalogue.read(settings.BASE_DIR / "locale", "vi", "django")
    same = {entry.msgid for entry in ours if entry.msgstr == entry.msgid}
    return {message.singular for message in texts} - same


def visible_texts(answer):
    """Return every text that the page shows, or reads aloud."""
    page = BeautifulSoup(answer.content, "html.parser")
    for part in page.select("script, style, template, .fieldset-en, fieldset.en"):
        part.decompose()
    texts = list(page.stripped_strings)
    for name in ("title", "placeholder", "aria-label", "alt", "data-placeholder"):
        texts += [tag[name] for tag in page.select(f"[{name}]")]
    texts += [button["value"] for button in page.select("input[type=submit], input[type=button]")]
    return [" ".join(text.split()) for text in texts if text.strip()]


def english_in(answer, untranslated):
    """Return the texts of a page that are English: by the catalogue, or by their words."""
    texts = {text for text in visible_texts(answer) if text not in PROPER}
    return sorted(
        text for text in texts if text.rstrip(":") in untranslated or ENGLISH.search(text)
    )


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_of_the_admin_shows_no_english(desk, untranslated, path):
    assert english_in(desk.get(f"{ADMIN}{path}"), untranslated) == []


@pytest.mark.parametrize("make", [make_draft, make_notice])
def test_the_form_of_a_notice_shows_no_english(desk, untranslated, make):
    notice = make(title_vi="Tên thử")
    assert english_in(desk.get(change_address(notice)), untranslated) == []


@pytest.mark.parametrize("make", [make_agency, make_contact, make_province, make_source, make_term])
def test_the_form_of_something_else_shows_no_english(desk, untranslated, make):
    assert english_in(desk.get(change_address(make())), untranslated) == []


def test_the_form_of_a_tactic_shows_no_english(desk, untranslated):
    tactic = make_tactic(targets_en="")
    tactic.acts.create(lead_vi="Hỏi.")
    tactic.mentions.create(province=make_province(), source=make_source(name_en=""))
    assert english_in(desk.get(change_address(tactic)), untranslated) == []


@pytest.mark.parametrize("slug", ["thu", MONEY_SENT])
def test_the_form_of_a_checklist_shows_no_english(desk, untranslated, slug):
    assert english_in(desk.get(change_address(make_checklist(slug=slug))), untranslated) == []


@pytest.mark.parametrize("part", ["tactics/tactic", "checklists/checklist", "glossary/term"])
def test_an_empty_form_of_another_part_is_refused_without_english(desk, untranslated, part):
    answer = send(desk, f"{ADMIN}{part}/add/", "_publish")
    assert english_in(answer, untranslated) == []


def test_why_a_list_is_not_deleted_is_said_without_english(desk, untranslated):
    chosen = {"_selected_action": [make_checklist(slug=MONEY_SENT).pk]}
    answer = desk.post(f"{ADMIN}checklists/checklist/", chosen | {"action": "delete_selected"})
    assert english_in(answer, untranslated) == []


def test_the_form_of_an_officer_shows_no_english(desk, officer, untranslated):
    assert english_in(desk.get(change_address(officer)), untranslated) == []


def test_the_form_of_a_group_shows_no_english(desk, untranslated):
    group = Group.objects.create(name="Nhóm thử")
    assert english_in(desk.get(change_address(group)), untranslated) == []


@pytest.mark.parametrize("ending", ["delete/", "history/", "xem-truoc/vi/"])
def test_a_page_about_a_notice_shows_no_english(desk, untranslated, ending):
    notice = make_draft(title_vi="Tên thử")
    address = change_address(notice).replace("change/", ending)
    assert english_in(desk.get(address), untranslated) == []


def test_the_history_of_a_notice_shows_no_english_after_every_step(desk, untranslated):
    notice = make_draft(title_vi="Tên thử")
    for button in ("_continue", "_publish", "_withdraw", "_return"):
        send(desk, change_address(notice), button, summary_vi=button, withdrawal_reason_vi="Nhầm.")
    history = desk.get(change_address(notice).replace("change/", "history/"))
    assert english_in(history, untranslated) == []


@pytest.mark.parametrize("button", ["_continue", "_preview", "_publish"])
def test_what_is_said_after_saving_is_no_english(desk, untranslated, button):
    notice = make_draft(title_vi="Tên thử")
    send(desk, change_address(notice), button)
    assert english_in(desk.get(change_address(notice)), untranslated) == []


@pytest.mark.parametrize("button", ["_return", "_withdraw"])
def test_what_is_said_after_taking_back_is_no_english(desk, untranslated, button):
    notice = make_notice(title_vi="Tên thử")
    send(desk, change_address(notice), button, withdrawal_reason_vi="Nhầm.")
    assert english_in(desk.get(change_address(notice)), untranslated) == []


def test_an_empty_form_is_refused_without_english(desk, untranslated):
    answer = send(desk, ADD, "_publish", new={"clauses": [{}], "steps": [{}], "references": [{}]})
    assert english_in(answer, untranslated) == []


def test_a_deletion_that_something_else_forbids_is_explained_without_english(desk, untranslated):
    contact = make_contact()
    address = change_address(contact.agency).replace("change/", "delete/")
    assert english_in(desk.get(address), untranslated) == []


def test_the_door_shows_no_english(db, untranslated):
    assert english_in(make_reader().get(f"{ADMIN}login/"), untranslated) == []


def test_a_wrong_password_is_refused_without_english(db, untranslated):
    sent = {"username": "canbo", "password": "sai"}
    assert english_in(make_reader().post(f"{ADMIN}login/", sent), untranslated) == []


def test_the_goodbye_shows_no_english(desk, untranslated):
    assert english_in(desk.post(f"{ADMIN}logout/"), untranslated) == []


def test_an_action_on_nothing_is_refused_without_english(desk, untranslated):
    make_draft(title_vi="Tên thử")
    address = f"{ADMIN}advisories/advisory/"
    desk.post(address, {"action": "delete_selected"})
    assert english_in(desk.get(address), untranslated) == []


def test_the_scripts_of_the_forms_say_today_in_vietnamese(desk):
    assert json.dumps("Hôm nay") in desk.get(f"{ADMIN}jsi18n/").text


def test_an_english_text_would_be_found(untranslated):
    class Answer:
        content = b"<h1>Select notice to change</h1><p>Xin ch\xc3\xa0o</p>"

    assert english_in(Answer, untranslated) == ["Select notice to change"]
