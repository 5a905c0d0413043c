"""The commands: a dry run unless told to apply, and sentences for what cannot be."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from places.models import Merger, Province

from .mergers import DOCUMENT, every_row, make_pair

SLUGS = ("thu-mot", "thu-hai")
GIVEN = {
    "name": "Thử Một",
    "name_en": "Thu Mot",
    "kind": "tinh",
    "code": "91",
    "day": "2026-07-01",
    "document": DOCUMENT,
}


@pytest.fixture
def pair(db):
    return make_pair()


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


def merge(*slugs, **changed):
    """Run the command and return what it says."""
    said = StringIO()
    call_command("merge_provinces", *(slugs or SLUGS), stdout=said, **GIVEN | changed)
    return said.getvalue()


def undo(slug="thu-mot", **options):
    said = StringIO()
    call_command("undo_merger", slug, stdout=said, **options)
    return said.getvalue()


def refusal(act, *args, **changed):
    with pytest.raises(CommandError) as refused:
        act(*args, **changed)
    return str(refused.value)


def test_without_apply_every_row_stays_as_it_was(pair):
    before = every_row()
    merge()
    assert every_row() == before


def test_without_apply_the_report_says_so(pair):
    assert "A dry run" in merge()


def test_with_apply_the_units_are_merged(pair):
    merge(apply=True)
    assert [unit.name_vi for unit in Province.objects.current()] == ["Thử Một"]


def test_with_apply_nothing_is_said_of_a_dry_run(pair):
    assert "A dry run" not in merge(apply=True)


def test_the_report_names_the_units_and_the_bodies(pair):
    report = merge()
    named = ("Thu Mot", "Thu Hai", "Ủy ban nhân dân tỉnh Thử Hai")
    assert [name for name in named if name not in report] == []


def test_the_source_is_stored_where_one_is_given(pair):
    merge(apply=True, source="Báo Thử")
    assert Merger.objects.get().unit.source == "Báo Thử"


def test_a_unit_that_is_not_there_is_named(pair):
    assert "khong-co" in refusal(merge, "thu-mot", "khong-co")


def test_a_day_that_is_none_is_repeated(pair):
    assert "30/6/2026" in refusal(merge, day="30/6/2026")


def test_a_refused_value_is_a_sentence(pair):
    assert refusal(merge, code="911") == "Give the code as two digits, as in the national list."


def test_several_faults_are_a_sentence_each(pair):
    assert len(refusal(merge, "thu-mot", code="911", document=" ").splitlines()) == 3


def test_a_unit_that_was_merged_is_named_with_its_last_day(pair):
    merge(apply=True)
    assert "Thu Hai (–30/06/2026)" in refusal(merge, "thu-hai", "thu-mot", day="2026-08-01")


def test_undoing_without_apply_leaves_every_row_as_it_was(pair):
    merge(apply=True)
    before = every_row()
    undo()
    assert every_row() == before


def test_undoing_without_apply_says_so(pair):
    merge(apply=True)
    assert "A dry run" in undo()


def test_undoing_with_apply_restores_every_row(pair):
    before = every_row()
    merge(apply=True)
    undo(apply=True)
    assert every_row() == before


def test_the_last_of_two_mergers_at_one_address_is_undone_first(pair):
    merge(apply=True)
    merged = every_row()
    call_command("merge_provinces", *_with_third(), **GIVEN | {"day": "2026-08-01", "apply": True})
    undo(apply=True)
    Province.objects.filter(slug="thu-ba").delete()
    assert every_row() == merged


def _with_third():
    Province.objects.create(
        name_vi="Thử Ba", name_en="Thu Ba", code="93", kind="tinh", source="thử"
    )
    return ("thu-mot", "thu-ba")


def test_undoing_what_no_merger_made_is_refused(pair):
    assert "thu-hai" in refusal(undo, "thu-hai")


def test_a_refused_undoing_is_a_sentence(pair):
    merge(apply=True)
    Province.objects.filter(slug="thu-hai").update(change_vi="Khác.")
    assert "Thu Hai" in refusal(undo, apply=True)
