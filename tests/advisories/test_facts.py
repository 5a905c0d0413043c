"""Every fact of the four documents stands on its page, in both languages.

``facts.json`` lists the facts, each with the words in which the page must say it.
"""

import json
from collections import Counter
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.conf import settings

FACTS = json.loads(Path(__file__).with_name("facts.json").read_text(encoding="utf-8"))
NOTICES = sorted({fact["slug"] for fact in FACTS})
FOLDERS = {"vi": "/vi/canh-bao/", "en": "/en/advisories/"}


def visible_text(html):
    """Return what ``<main>`` says, ``<details>`` included, with white space folded."""
    return " ".join(BeautifulSoup(html, "html.parser").main.get_text().split())


@pytest.mark.parametrize("language", FOLDERS)
@pytest.mark.parametrize("slug", NOTICES)
def test_the_page_of_a_notice_says_every_fact_of_its_document(content, client, slug, language):
    text = visible_text(client.get(f"{FOLDERS[language]}{slug}/").content)
    facts = [fact for fact in FACTS if fact["slug"] == slug]
    missing = [fact for fact in facts if " ".join(fact[language].split()) not in text]
    said = "\n".join(f"{fact['fact']}: {fact[language]}" for fact in missing)
    assert not missing, f"{len(missing)} of {len(facts)} facts are not on the page:\n{said}"


def test_the_facts_cover_every_document_of_the_starter_content():
    files = (settings.BASE_DIR / "content" / "advisories").glob("*.json")
    assert {json.loads(file.read_text(encoding="utf-8"))["slug"] for file in files} == set(NOTICES)


@pytest.mark.parametrize("slug", NOTICES)
def test_a_document_has_at_least_forty_facts(slug):
    assert sum(fact["slug"] == slug for fact in FACTS) >= 40


def test_no_fact_is_listed_twice_and_none_is_blank():
    counted = Counter((fact["slug"], fact["fact"]) for fact in FACTS)
    assert [fact for fact, count in counted.items() if count > 1] == []
    assert [fact for fact in FACTS if not fact["vi"].strip() or not fact["en"].strip()] == []
