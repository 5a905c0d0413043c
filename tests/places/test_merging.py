"""Merging provinces: what is written, what is refused, and that undoing leaves no trace."""

import datetime

import pytest
from django.contrib.admin.models import LogEntry
from django.core.exceptions import ValidationError
from django.utils import translation

from places import merging
from places.models import Merger, Province, Remit
from places.signals import merger_undone, provinces_merged
from tests.factories import make_agency, make_province

from .mergers import DAY, DOCUMENT, LAST_DAY, TOMORROW, every_row, make_pair, proposed


@pytest.fixture
def pair(db):
    return make_pair()


def merge(units, by=None, **changed):
    """Carry the proposal out and return the new unit."""
    return merging.carry_out(proposed(units, **changed), by)[0].unit


def stored(unit):
    return Province.objects.get(pk=unit.pk)


def make_former(successor):
    """Store a unit that has become ``successor`` before."""
    return make_province("Thử Xưa", code="90", valid_to=LAST_DAY, successor=successor)


def faults_of(units, **changed):
    """Return the names of the fields at which the proposal is refused."""
    with pytest.raises(ValidationError) as refusal:
        merging.plan(proposed(units, **changed))
    return set(refusal.value.message_dict)


def refusal_of_undoing(unit):
    with pytest.raises(ValidationError) as refusal:
        merging.undo(unit.merger)
    return " ".join(refusal.value.messages)


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


# What is refused


def test_one_unit_alone_is_refused(pair):
    assert faults_of(pair[:1]) == {"units"}


def test_one_unit_named_twice_is_refused(pair):
    assert faults_of([pair[0], pair[0]]) == {"units"}


def test_a_unit_that_has_already_become_another_is_refused(pair):
    merge(pair)
    third = make_province("Thử Ba", code="93")
    assert "units" in faults_of([stored(pair[1]), third], name_vi="Thử Ba", code="93")


def test_a_unit_whose_last_day_is_known_is_refused(pair):
    Province.objects.filter(pk=pair[0].pk).update(valid_to=TOMORROW)
    assert faults_of(pair) == {"units"}


def test_a_merger_on_the_first_day_of_a_unit_is_refused(pair):
    Province.objects.filter(pk=pair[0].pk).update(valid_from=DAY)
    assert faults_of(pair) == {"day"}


def test_a_merger_on_the_day_after_the_first_is_accepted(pair):
    Province.objects.filter(pk=pair[0].pk).update(valid_from=LAST_DAY)
    assert merge(pair)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name_vi", ""),
        ("name_vi", "…"),
        ("name_vi", "Tỉnh Thử Ba"),
        ("name_vi", "thành phố Thử Ba"),
        ("name_vi", "Thử \u202eBa"),
        ("name_vi", "Thử Ba " * 10),
        ("name_en", ""),
        ("name_en", "Thu Ba " * 10),
        ("kind", ""),
        ("kind", "huyen"),
        ("code", ""),
        ("code", "9"),
        ("code", "911"),
        ("code", "٩١"),
        ("code", "9a"),
        ("day", None),
        ("day", datetime.date(1, 1, 1)),
        ("day", datetime.date(2207, 1, 1)),
        ("document", ""),
        ("document", " "),
        ("document", "Nghị quyết " * 40),
    ],
)
def test_a_value_that_cannot_be_is_refused_at_its_field(pair, field, value):
    assert faults_of(pair, **{field: value}) == {field}


def test_all_faults_are_named_at_once(pair):
    wrong = {"name_en": "", "code": "", "document": ""}
    assert faults_of(pair[:1], **wrong) == {"units", *wrong}


def test_the_code_of_another_unit_of_the_day_is_refused(pair):
    make_province("Thử Ba", code="93")
    assert faults_of(pair, code="93") == {"code"}


def test_the_code_of_a_unit_that_ends_on_the_day_is_refused(pair):
    make_province("Thử Ba", code="93", valid_to=DAY)
    assert faults_of(pair, code="93") == {"code"}


def test_the_code_of_a_unit_that_ended_before_is_free(pair):
    make_province("Thử Ba", code="93", valid_to=LAST_DAY)
    assert merge(pair, code="93").code == "93"


@pytest.mark.parametrize("code", ["91", "92", "00"])
def test_the_code_of_a_merged_unit_or_a_new_one_is_free(pair, code):
    assert merge(pair, code=code).code == code


def test_the_address_of_another_province_is_refused(pair):
    make_province("Thử Ba", code="93")
    assert faults_of(pair, name_vi="Thử Bá") == {"name_vi"}


def test_the_address_of_a_province_that_is_gone_is_free(pair):
    make_province("Thử Ba", code="93", valid_to=LAST_DAY)
    assert merge(pair, name_vi="Thử Ba").slug == "thu-ba"


# Undoing


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("name", ["Thử Một", "Thử Ba"])
@pytest.mark.parametrize("day", [DAY, TOMORROW])
def test_undoing_leaves_every_row_as_it_was_before_the_merger(pair, name, day, language):
    before = every_row()
    with translation.override(language):
        unit = merge(pair, name_vi=name, day=day)
        between = every_row()
        merging.undo(unit.merger)
    assert (every_row() == before, between == before) == (True, False)


def test_undoing_restores_a_sentence_that_the_merger_replaced(pair):
    Province.objects.filter(pk=pair[0].pk).update(change_vi="Từ trước.", change_en=None)
    before = every_row()
    merging.undo(merge(pair).merger)
    assert every_row() == before


def test_two_mergers_undone_one_after_the_other_leave_every_row_as_it_was(pair):
    third = make_province("Thử Ba", code="93")
    before = every_row()
    first = merge(pair)
    second = merge([first, third], day=DAY + datetime.timedelta(days=1))
    merging.undo(second.merger)
    merging.undo(first.merger)
    assert every_row() == before


def test_a_trial_of_undoing_leaves_every_row_as_it_was(pair):
    unit = merge(pair)
    before = every_row()
    merging.plan_undo(unit.merger)
    assert every_row() == before


def test_a_trial_of_undoing_reports_what_undoing_reports(pair):
    unit = merge(pair)
    assert merging.plan_undo(unit.merger) == merging.undo(unit.merger)


def test_an_edit_to_another_field_survives_undoing(pair):
    unit = merge(pair)
    Province.objects.filter(pk=pair[1].pk).update(other_names="Thử 2")
    merging.undo(unit.merger)
    assert stored(pair[1]).other_names == "Thử 2"


def test_a_merger_can_be_carried_out_again_after_it_was_undone(pair):
    merging.undo(merge(pair).merger)
    assert merge([stored(unit) for unit in pair]).is_merger


def test_the_layers_above_hear_of_the_undoing_when_the_rows_are_restored(pair):
    unit = merge(pair)
    seen = []

    def listen(sender, **_more):
        seen.append(stored(pair[1]).successor)

    merger_undone.connect(listen)
    try:
        merging.undo(unit.merger)
    finally:
        merger_undone.disconnect(listen)
    assert seen == [None]


def test_undoing_is_refused_while_the_new_unit_has_itself_become_another(pair):
    unit = merge(pair)
    merge([unit, make_province("Thử Ba", code="93")], day=TOMORROW, name_vi="Thử Bốn")
    assert "Thử Bốn" in refusal_of_undoing(stored(unit))


def test_undoing_is_refused_while_a_body_refers_to_the_new_unit(pair):
    unit = merge(pair)
    make_agency("Công an tỉnh Thử Một", province=unit)
    assert "Công an tỉnh Thử Một" in refusal_of_undoing(unit)


def test_undoing_is_refused_while_the_area_of_a_body_is_in_the_new_unit(pair):
    unit = merge(pair)
    make_agency("Công an phường Thử", formerly_in=unit)
    assert "Công an phường Thử" in refusal_of_undoing(unit)


def test_undoing_is_refused_while_the_body_of_a_merged_unit_was_moved_to_the_new_one(pair):
    unit = merge(pair)
    pair[1].agencies.update(province=unit)
    assert "Ủy ban nhân dân tỉnh Thử Hai" in refusal_of_undoing(unit)


def test_undoing_is_refused_while_a_remit_names_the_new_unit(pair, officer):
    unit = merge(pair)
    Remit.objects.create(user=officer).provinces.add(unit)
    assert "canbo" in refusal_of_undoing(unit)


def test_undoing_is_refused_while_a_unit_was_led_to_the_new_one_by_hand(pair):
    unit = merge(pair)
    make_former(unit)
    assert "Thử Xưa" in refusal_of_undoing(unit)


@pytest.mark.parametrize(
    "changed",
    [{"valid_to": datetime.date(2026, 6, 29)}, {"change_vi": "Khác."}, {"change_en": ""}],
)
def test_undoing_is_refused_where_what_the_merger_wrote_was_changed_since(pair, changed):
    unit = merge(pair)
    Province.objects.filter(pk=pair[1].pk).update(**changed)
    assert "Thử Hai" in refusal_of_undoing(unit)


def test_undoing_is_refused_where_a_merged_unit_is_no_longer_there(pair):
    third = make_province("Thử Ba", code="93")
    unit = merge([*pair, third])
    Province.objects.filter(pk=third.pk).delete()
    assert str(third.pk) in refusal_of_undoing(unit)


def test_a_refused_undoing_leaves_every_row_as_it_was(pair):
    unit = merge(pair)
    make_agency("Công an tỉnh Thử Một", province=unit)
    before = every_row()
    refusal_of_undoing(unit)
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
