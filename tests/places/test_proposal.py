"""What cannot be a merger is refused, each thing with a sentence at its field."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from places import merging
from places.models import Province
from tests.factories import make_province

from .mergers import DAY, LAST_DAY, TOMORROW, make_pair, merge, proposed, stored


@pytest.fixture
def pair(db):
    return make_pair()


def faults_of(units, **changed):
    """Return the names of the fields at which the proposal is refused."""
    with pytest.raises(ValidationError) as refusal:
        merging.plan(proposed(units, **changed))
    return set(refusal.value.message_dict)


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
