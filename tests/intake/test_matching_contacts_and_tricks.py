"""Contacts and tricks of a letter are those of the portal, and only where they are the same."""

import pytest

from hotlines.models import Contact
from intake.matching import known_contact, suggested_checklists, suggested_tactics
from publishing import workflow
from tests.factories import (
    make_checklist,
    make_checklist_draft,
    make_contact,
    make_tactic,
    make_tactic_draft,
)

pytestmark = pytest.mark.django_db


# Contacts


@pytest.mark.parametrize(
    "value", ["0694387389", "+84694387389", "0694.387.389", "0694[.]387[.]389"]
)
def test_a_number_is_known_by_what_is_dialled(db, value):
    contact = make_contact()
    assert known_contact("phone", value) == contact


@pytest.mark.parametrize(
    "value",
    [
        "congan.dongnai.gov.vn/tin",
        "https://www.congan.dongnai.gov.vn/tin/",
        "http://CONGAN.dongnai.gov.vn/tin",
        "hxxps://congan[.]dongnai[.]gov[.]vn/tin",
    ],
)
def test_a_page_is_known_without_scheme_www_and_slash(db, value):
    contact = make_contact(channel="web", value="https://congan.dongnai.gov.vn/tin/")
    assert known_contact("url", value) == contact


def test_a_mailbox_is_known_in_any_case(db):
    contact = make_contact(channel="email", value="VanThu@dongnai.gov.vn")
    assert known_contact("email", "vanthu@DONGNAI.gov.vn") == contact


@pytest.mark.parametrize(
    ("type", "value"),
    [
        ("phone", "0694387380"),
        ("phone", "abc"),
        ("url", "congan.dongnai.gov.vn"),
        ("url", "congan.dongnai.gov.vn.top/tin"),
        ("url", "xcongan.dongnai.gov.vn/tin"),
        ("url", ""),
        ("email", "khac@dongnai.gov.vn"),
        ("account", "0694387389"),
    ],
)
def test_a_value_that_only_resembles_one_is_not_known(db, type, value):
    make_contact()
    make_contact(channel="web", value="https://congan.dongnai.gov.vn/tin")
    make_contact(channel="email", value="vanthu@dongnai.gov.vn")
    assert known_contact(type, value) is None


def test_a_public_contact_goes_before_a_lead(db):
    make_contact(is_public=False, order=1)
    public = make_contact(order=2)
    assert known_contact("phone", "0694387389") == public


def test_every_number_of_the_content_is_known_again(content):
    numbers = Contact.objects.filter(channel="phone")
    assert numbers
    assert [one for one in numbers if known_contact("phone", one.value) is None] == []


# Tricks: what is found by which words is asked in test_tactic_words.py


def test_a_letter_finds_the_trick_of_the_content_and_shows_the_words_that_led_to_it(content):
    letter = "Kính gửi các xã. Chúng GIẢ DANH SHIPPER, đòi tiền cho đơn hàng không đặt./."
    first = suggested_tactics(letter)[0]
    assert first.tactic.slug == "gia-shipper-doi-chuyen-khoan-gui-duong-dan-huy"
    assert "GIẢ DANH SHIPPER" in first.words
    assert all(word in letter for word in first.words)
    assert suggested_tactics("Xã tổ chức tiêm phòng dại cho đàn chó, mèo.") == []


def test_only_tactics_that_stand_are_suggested(db):
    named = {"title_vi": "Bán vịt trời qua Telegram", "folk_names_vi": "lừa vịt trời"}
    text = "Chúng bán vịt trời qua Telegram cho nhiều người."
    make_tactic_draft(**named)
    assert suggested_tactics(text) == []
    tactic = make_tactic(**named)
    assert [one.tactic for one in suggested_tactics(text)] == [tactic]
    tactic.withdrawal_reason_vi = "Không còn đúng."
    workflow.withdraw(tactic, by=None)
    assert suggested_tactics(text) == []


def test_the_checklists_that_most_tactics_name_come_first(db):
    often, once, draft = make_checklist(order=9), make_checklist(order=1), make_checklist_draft()
    tactics = [make_tactic(), make_tactic(), make_tactic()]
    for tactic in tactics[:2]:
        tactic.checklists.set([often, draft])
    tactics[1].checklists.add(once)
    tactics[2].checklists.set([once, make_checklist()])
    assert suggested_checklists(tactics[:2]) == [often, once]
    assert suggested_checklists([]) == []
