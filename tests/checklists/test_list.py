"""The public list of checklists."""

import pytest

from checklists.models import Checklist
from tests.checklists.pages import LISTS, MONEY_PAGES, TITLES
from tests.factories import (
    make_checklist,
    make_checklist_draft,
    make_reader,
)
from tests.reading import links_of, read


@pytest.fixture
def reader():
    return make_reader()


# The list of checklists


def test_the_checklists_are_grouped_by_whom_they_are_for(reader, db):
    for audience in ("companies", "officials", "public", "families", "public"):
        make_checklist(title_en=f"for {audience}", audience=audience)
    groups = [
        (section.h2.get_text(strip=True), [a.get_text() for a in section.select("h3 a")])
        for section in read(reader.get("/en/checklists/")).select("main section")
    ]
    assert groups == [
        ("For everybody", ["for public", "for public"]),
        ("For families and schools", ["for families"]),
        ("For officials", ["for officials"]),
        ("For companies", ["for companies"]),
    ]


def test_in_a_group_they_come_in_the_order_that_an_officer_gave(reader, db):
    for slug, order in (("ba", 9), ("mot", 1), ("hai", 5)):
        make_checklist(slug=slug, order=order)
    assert links_of(reader.get("/vi/can-lam-gi/"), f"{TITLES} a") == [
        "/vi/can-lam-gi/mot/",
        "/vi/can-lam-gi/hai/",
        "/vi/can-lam-gi/ba/",
    ]


@pytest.mark.parametrize("path", LISTS)
def test_a_draft_is_not_listed(reader, db, path):
    make_checklist_draft()
    assert links_of(reader.get(path), f"{TITLES} a") == []


@pytest.mark.parametrize(("path", "money"), [*zip(LISTS, MONEY_PAGES, strict=True)])
def test_an_empty_list_leads_to_what_to_do_after_paying(reader, db, path, money):
    assert money in links_of(reader.get(path), "main a")


# Queries


@pytest.mark.parametrize("count", [3, 30])
def test_the_list_asks_once_however_many_checklists_there_are(
    reader, db, django_assert_num_queries, count
):
    for number in range(count):
        make_checklist(audience=Checklist.Audience.values[number % 5])
    with django_assert_num_queries(1):
        reader.get("/en/checklists/")
