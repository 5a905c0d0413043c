"""Merging provinces: what is written, what is refused, and that undoing leaves no trace."""

import datetime

import pytest
from django.contrib.admin.models import LogEntry
from django.core.exceptions import ValidationError
from django.utils import translation

from places import merging
from places.models import Merger, Province
from places.signals import provinces_merged
from tests.factories import make_province

from .mergers import (
    DAY,
    DOCUMENT,
    LAST_DAY,
    TOMORROW,
    every_row,
    make_former,
    make_pair,
    merge,
    proposed,
    stored,
)


@pytest.fixture
def pair(db):
    return make_pair()


# The new unit


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name_vi", "Thử Một"),
        ("name_en", "Thu Mot"),
        ("slug", "thu-mot"),
        ("code", "91"),
        ("valid_from", DAY),
        ("valid_to", None),
        ("is_merger", True),
        ("legal_basis", DOCUMENT),
        ("source", DOCUMENT),
    ],
)
def test_the_new_unit_is_as_proposed(pair, field, value):
    assert getattr(stored(merge(pair)), field) == value


def test_the_new_unit_names_the_source_where_one_is_given(pair):
    assert merge(pair, source="Báo Thử, 02/07/2026").source == "Báo Thử, 02/07/2026"


def test_the_unit_whose_name_goes_on_keeps_its_address(pair):
    Province.objects.filter(pk=pair[0].pk).update(slug="mot-cu")
    assert merge([stored(unit) for unit in pair]).slug == "mot-cu"


def test_the_unit_whose_name_goes_on_passes_its_other_spellings_on(pair):
    Province.objects.filter(pk=pair[0].pk).update(other_names="Thử 1")
    assert merge(pair).other_names == "Thử 1"


def test_a_new_name_gets_an_address_of_its_own(pair):
    assert merge(pair, name_vi="Thử Ba", name_en="Thu Ba").slug == "thu-ba"


def test_the_name_is_stored_composed_and_without_spare_spaces(pair):
    assert merge(pair, name_vi="  Thu\u031b\u0309  Ba ", name_en="Thu Ba").name_vi == "Thử Ba"


def test_a_merger_notes_its_document_and_who_carried_it_out(pair, officer):
    merger = merge(pair, by=officer).merger
    assert (merger.document, merger.made_by) == (DOCUMENT, officer)


# The merged units


def test_each_merged_unit_ends_on_the_day_before_and_is_followed(pair):
    new = merge(pair)
    assert {(stored(u).valid_to, stored(u).successor) for u in pair} == {(LAST_DAY, new)}


@pytest.mark.parametrize(
    ("number", "vietnamese", "english"),
    [
        (
            0,
            "Từ ngày 1/7/2026, Thử Một hợp nhất với Thử Hai; đơn vị mới vẫn mang tên Thử Một.",
            "On 1 July 2026 Thu Mot was merged with Thu Hai; the new unit is still called Thu Mot.",
        ),
        (
            1,
            "Từ ngày 1/7/2026, Thử Hai hợp nhất với Thử Một thành đơn vị mới mang tên Thử Một.",
            "On 1 July 2026 Thu Hai was merged with Thu Mot; the new unit is called Thu Mot.",
        ),
    ],
)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_sentence_for_readers_is_there_in_both_languages(
    pair, number, vietnamese, english, language
):
    with translation.override(language):
        merge(pair)
    unit = stored(pair[number])
    assert (unit.change_vi, unit.change_en) == (vietnamese, english)


@pytest.mark.parametrize(
    ("field", "sentence"),
    [
        (
            "change_vi",
            "Từ ngày 1/7/2025, Hòa Bình hợp nhất với Phú Thọ và Vĩnh Phúc thành đơn vị mới mang "
            "tên Phú Thọ.",
        ),
        (
            "change_en",
            "On 1 July 2025 Hoa Binh was merged with Phu Tho and Vinh Phuc; the new unit is called "
            "Phu Tho.",
        ),
    ],
)
def test_the_sentence_names_the_others_as_the_starter_content_does(db, field, sentence):
    named = (("17", "Hòa Bình", "Hoa Binh"), ("25", "Phú Thọ", "Phu Tho"))
    named += (("26", "Vĩnh Phúc", "Vinh Phuc"),)
    units = [make_province(name, name_en=other, code=code) for code, name, other in named]
    day = datetime.date(2025, 7, 1)
    merge(units, name_vi="Phú Thọ", name_en="Phu Tho", code="25", day=day)
    assert getattr(stored(units[0]), field) == sentence


def test_a_unit_that_became_a_merged_one_before_leads_to_the_new_one(pair):
    first = make_former(pair[1])
    assert merge(pair) == stored(first).today


def test_a_merger_in_the_past_holds_at_once(pair):
    new = merge(pair)
    assert list(Province.objects.current()) == [new]


def test_a_merger_of_tomorrow_changes_nothing_today(pair):
    merge(pair, day=TOMORROW)
    assert list(Province.objects.current()) == sorted(pair, key=lambda unit: unit.slug)


@pytest.mark.parametrize("number", [0, 1])
def test_before_its_day_a_merged_unit_stays_at_its_address(pair, number):
    merge(pair, day=TOMORROW)
    found = Province.objects.at_address(pair[number].slug)
    assert (found, found.today) == (pair[number], pair[number])


def test_what_a_merger_of_tomorrow_makes_can_be_merged_again_on_a_later_day(pair):
    new = merge(pair, day=TOMORROW)
    later = TOMORROW + datetime.timedelta(days=1)
    again = merge([new, make_province("Thử Ba", code="93")], day=later)
    assert stored(new).successor == again


# The dry run


def test_a_dry_run_leaves_every_row_as_it_was(pair):
    before = every_row()
    merging.plan(proposed(pair))
    assert every_row() == before


def test_a_dry_run_reports_what_the_merger_reports(pair):
    assert merging.plan(proposed(pair)) == merging.carry_out(proposed(pair))[1]


def test_a_dry_run_leaves_no_trace_in_the_proposal(pair):
    proposal = proposed(pair)
    merging.plan(proposal)
    assert merging.plan(proposal)


@pytest.mark.parametrize("address", ["/vi/tinh-thanh/thu-hai/", "/en/provinces/thu-hai/"])
def test_the_report_names_each_address_that_will_redirect(pair, address):
    assert address in " ".join(merging.plan(proposed(pair)))


def test_the_report_names_no_address_that_stays(pair):
    lines = merging.plan(proposed(pair, name_vi="Thử Một"))
    assert not any("/vi/tinh-thanh/thu-mot/ " in line for line in lines)


def test_the_report_names_the_address_of_a_unit_that_was_merged_before(pair):
    make_former(pair[1])
    assert "/vi/tinh-thanh/thu-xua/" in " ".join(merging.plan(proposed(pair)))


def test_the_report_names_no_address_that_leads_there_already(pair):
    make_former(pair[0])
    assert "/vi/tinh-thanh/thu-xua/" not in " ".join(merging.plan(proposed(pair)))


def test_the_layers_above_are_told_of_the_whole_lineage(pair):
    first = make_former(pair[1])
    told = []

    def listen(sender, lineage, **_more):
        told.extend(lineage)

    provinces_merged.connect(listen)
    try:
        merge(pair)
    finally:
        provinces_merged.disconnect(listen)
    assert {unit.pk for unit in told} == {first.pk, *(unit.pk for unit in pair)}


def test_a_receiver_that_fails_leaves_every_row_as_it_was(pair):
    before = every_row()

    def fail(**_signal):
        raise ValidationError("nein")

    provinces_merged.connect(fail)
    try:
        with pytest.raises(ValidationError):
            merge(pair)
    finally:
        provinces_merged.disconnect(fail)
    assert every_row() == before


# The history


def test_both_acts_stand_in_the_history_of_each_unit(pair, officer):
    merging.undo(merge(pair, by=officer).merger, by=officer)
    history = LogEntry.objects.filter(object_id=pair[1].pk, user=officer)
    assert history.filter(content_type__model="province").count() == 2


def test_both_acts_stand_in_the_history_of_the_merger(pair, officer):
    merger = merge(pair, by=officer).merger
    key = str(merger.pk)
    merging.undo(merger, by=officer)
    history = LogEntry.objects.filter(object_id=key, content_type__model="merger")
    assert sorted(history.values_list("action_flag", flat=True)) == [1, 3]


def test_the_command_line_has_no_author_and_leaves_nothing_in_the_history(pair):
    merging.undo(merge(pair).merger)
    assert not LogEntry.objects.exists()


def test_a_refused_merger_stands_nowhere_in_the_history(pair, officer):
    with pytest.raises(ValidationError):
        merge(pair[:1], by=officer)
    assert (LogEntry.objects.count(), Merger.objects.count()) == (0, 0)
