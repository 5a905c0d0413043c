"""What the page of a notice shows, and in which order."""

import datetime

import pytest

from advisories.models import Advisory
from advisories.page import BLOCKS, notice_page
from tests.factories import make_agency, make_contact, make_draft, make_notice

ISSUED = datetime.date(2024, 12, 23)


@pytest.fixture
def notice(db):
    return make_notice(title_vi="chính")


def page(notice):
    return notice_page(Advisory.objects.get(pk=notice.pk))


def linked(notice, number, **given):
    """Return the page here of a document that ``notice`` cites by ``number``."""
    notice.references.create(number=number, **given)
    return page(notice)["references"][0].page


# Order


def test_what_to_do_and_whom_to_call_come_first(notice):
    assert BLOCKS == ("acts", "call", "targets", "how", "signs", "document")


def test_every_notice_has_the_blocks_in_one_order(notice):
    names = [path.rpartition("/")[2].removesuffix(".html") for path in page(notice)["blocks"]]
    assert tuple(names) == BLOCKS


# What to do


def test_the_steps_are_what_to_do(notice):
    notice.steps.create(lead_vi="Dừng lại.")
    assert [act.lead for act in page(notice)["acts"]] == ["Dừng lại."]


def test_without_steps_the_clauses_for_citizens_are_what_to_do(notice):
    notice.clauses.create(number="2", audience="officials", text_vi="Báo cáo.")
    assert [act.text for act in page(notice)["acts"]] == ["Không chuyển tiền."]


@pytest.mark.parametrize(("clause", "known"), [("1", True), ("9", False), ("", False)])
def test_a_step_knows_whether_its_clause_is_there(notice, clause, known):
    notice.steps.create(lead_vi="Dừng lại.", clause=clause)
    assert page(notice)["acts"][0].has_clause is known


# Measures


def test_citizens_see_their_measures_first(notice):
    for number, audience in (("2", "agencies"), ("3", "officials")):
        notice.clauses.create(number=number, audience=audience, text_vi="…")
    found = [audience for _label, audience, _tree in page(notice)["measures"]]
    assert found == ["citizens", "officials", "agencies"]


def test_an_audience_without_measures_is_left_out(notice):
    assert [audience for _label, audience, _tree in page(notice)["measures"]] == ["citizens"]


def test_the_measures_of_an_audience_are_a_tree(notice):
    notice.clauses.create(number="1.a", audience="citizens", text_vi="Cụ thể.")
    ((_label, _audience, tree),) = page(notice)["measures"]
    assert [clause.number for clause in tree[0].children] == ["1.a"]


def test_addressees_and_recipients_are_two_lists(notice):
    notice.addressees.create(role="to", name_vi="Các sở")
    notice.addressees.create(role="copy", name_vi="Lưu")
    found = page(notice)
    lists = ([p.name for p in found["addressees"]], [p.name for p in found["recipients"]])
    assert lists == (["Các sở"], ["Lưu"])


# Documents that it cites


@pytest.fixture
def cited(db):
    police = make_agency("Công an tỉnh", branch="police")
    return make_notice(issuer=police, number="3631", symbol="CAT-PA05", issued_on=ISSUED)


@pytest.mark.parametrize("number", ["3631/CAT-PA05", "3631 / CAT-PA05"])
def test_a_document_that_is_here_is_linked(notice, cited, number):
    assert linked(notice, number) == cited


def test_a_document_of_the_same_day_is_linked(notice, cited):
    assert linked(notice, "3631/CAT-PA05", dated=ISSUED) == cited


def test_a_document_of_that_number_from_another_year_is_not_linked(notice, cited):
    assert linked(notice, "3631/CAT-PA05", dated=datetime.date(2019, 1, 1)) is None


@pytest.mark.parametrize("number", ["3631/KHAC", "99/CAT-PA05", "CAT-PA05"])
def test_a_document_that_is_not_here_is_not_linked(notice, cited, number):
    assert linked(notice, number) is None


def test_a_draft_is_not_linked(notice):
    make_draft(number="3631", symbol="CAT-PA05")
    assert linked(notice, "3631/CAT-PA05") is None


def test_a_document_of_the_party_is_linked_by_its_own_way_of_writing(notice):
    party = make_agency("Tỉnh ủy", branch="party")
    other = make_notice(issuer=party, number="4945", symbol="CV/TU")
    assert linked(notice, "4945-CV/TU") == other


def test_a_hidden_annex_is_not_linked(notice, settings):
    settings.SHOW_ANNEXES = False
    make_notice(number="3631", symbol="CAT-PA05", annex_of=notice)
    assert linked(notice, "3631/CAT-PA05") is None


# Annexes and followers


def test_an_annex_stands_below_its_letter(notice):
    annex = make_notice(annex_of=notice)
    assert list(page(notice)["annexes"]) == [annex]


def test_a_letter_stands_above_its_annex(notice):
    assert page(make_notice(annex_of=notice))["whole"] == notice


def test_a_draft_annex_is_not_shown(notice):
    make_draft(annex_of=notice)
    assert list(page(notice)["annexes"]) == []


def test_a_draft_letter_is_not_named_by_its_annex(db):
    assert page(make_notice(annex_of=make_draft()))["whole"] is None


def test_no_annex_is_shown_where_the_operator_shows_none(notice, settings):
    settings.SHOW_ANNEXES = False
    make_notice(annex_of=notice)
    assert list(page(notice)["annexes"]) == []


@pytest.mark.parametrize("relation", ["replaces", "corrects"])
def test_what_follows_a_notice_is_named(notice, relation):
    newer = make_notice(**{relation: notice})
    assert list(page(notice)["followers"]) == [newer]


@pytest.mark.parametrize("relation", ["replaces", "corrects"])
def test_a_draft_that_follows_is_not_named(notice, relation):
    make_draft(**{relation: notice})
    assert list(page(notice)["followers"]) == []


# Contacts, translation


def test_the_contacts_of_the_letter_are_shown(notice):
    contact = make_contact(notice.issuer)
    notice.contacts.add(contact)
    assert page(notice)["contacts"] == [contact]


def test_a_contact_that_is_only_a_lead_is_not_shown(notice):
    notice.contacts.add(make_contact(notice.issuer, is_public=False))
    assert page(notice)["contacts"] == []


def test_a_whole_translation_is_known_as_such(notice):
    assert page(notice)["is_translated"]


@pytest.mark.parametrize("field", ["title_en", "targets_en", "how_it_works_en"])
def test_a_missing_text_makes_the_translation_incomplete(db, field):
    assert not page(make_notice(**{field: ""}))["is_translated"]


def test_a_missing_part_makes_the_translation_incomplete(notice):
    notice.clauses.update(text_en="")
    assert not page(notice)["is_translated"]


# Queries


@pytest.mark.parametrize("count", [1, 30])
def test_a_long_notice_asks_as_often_as_a_short_one(notice, django_assert_num_queries, count):
    for number in range(2, count + 2):
        notice.clauses.create(number=f"2.{number}", audience="citizens", text_vi="…")
        notice.references.create(number=f"{number}/UBND")
        notice.steps.create(lead_vi="Dừng lại.")
    fresh = Advisory.objects.for_listing().get(pk=notice.pk)
    with django_assert_num_queries(14):
        notice_page(fresh)
