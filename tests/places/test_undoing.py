"""Undoing a merger restores every row, or refuses where something newer rests on it."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from places import merging
from places.models import Province, Remit
from places.signals import merger_undone
from tests.factories import make_agency, make_province

from .mergers import DAY, TOMORROW, every_row, make_former, make_pair, merge, stored


@pytest.fixture
def pair(db):
    return make_pair()


def refusal_of_undoing(unit):
    with pytest.raises(ValidationError) as refusal:
        merging.undo(unit.merger)
    return " ".join(refusal.value.messages)


# What is restored


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


# What is refused


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
