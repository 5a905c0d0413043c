"""Several of a few fixed choices in one field: how they are stored, asked for and typed."""

import pytest
from django import forms
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db.models import TextField
from django.db.models.functions import Cast

from tactics.choice_set import ChoiceSetField, chosen
from tactics.models import Asked, Channel, Tactic
from tests.factories import make_tactic_draft

CHOICES = (("call", "a call"), ("video_call", "a video call"), ("zalo", "Zalo"))


def field(**given):
    return ChoiceSetField("it comes by", choices=CHOICES, **given)


def stored(tactic):
    """Return what stands in the database."""
    raw = Tactic.objects.annotate(raw=Cast("channels", TextField()))
    return raw.values_list("raw", flat=True).get(pk=tactic.pk)


def fresh(tactic):
    return Tactic.objects.get(pk=tactic.pk).channels


# As it is stored


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (["call"], " call "),
        (["call", "zalo"], " call zalo "),
        (["zalo", "call"], " call zalo "),
        (["zalo", "zalo"], " zalo "),
        (["video_call"], " video_call "),
        ("zalo call", " call zalo "),
        ([], ""),
        ("", ""),
        (None, ""),
    ],
)
def test_choices_are_stored_in_their_order_each_between_spaces(db, given, text):
    assert stored(make_tactic_draft(channels=given)) == text


@pytest.mark.parametrize("given", [["call"], ["call", "zalo"], [], list(Channel.values)])
def test_what_is_stored_comes_back_as_a_list(db, given):
    assert fresh(make_tactic_draft(channels=given)) == given


def test_a_list_comes_back_in_the_order_of_the_choices(db):
    assert fresh(make_tactic_draft(channels=["zalo", "message", "call"])) == [
        "call",
        "message",
        "zalo",
    ]


@pytest.mark.parametrize("choices", [Channel, Asked])
def test_all_choices_fit_the_field(choices):
    whole = ChoiceSetField(choices=choices)
    assert len(whole.get_prep_value(choices.values)) <= whole.max_length


@pytest.mark.parametrize("choices", [Channel, Asked])
def test_no_choice_has_a_space(choices):
    assert [value for value in choices.values if value.split() != [value]] == []


def test_a_dump_of_the_data_can_be_loaded(db):
    tactic = make_tactic_draft(channels=["call", "zalo"])
    dump = serializers.serialize("json", [tactic])
    Tactic.objects.update(channels=[])
    for item in serializers.deserialize("json", dump):
        item.save()
    assert fresh(tactic) == ["call", "zalo"]


# What is refused


@pytest.mark.parametrize("value", [["telepathy"], ["call", "telepathy"], "telepathy", ["Call"]])
def test_a_value_that_is_no_choice_is_refused(value):
    with pytest.raises(ValidationError, match=value[-1] if isinstance(value, list) else value):
        field().to_python(value)


def test_a_value_that_is_no_choice_is_not_stored(db):
    with pytest.raises(ValidationError):
        make_tactic_draft(channels=["telepathy"])


@pytest.mark.parametrize("value", [[], "", None])
def test_nothing_chosen_is_refused_where_something_must_be(value):
    with pytest.raises(ValidationError):
        field().clean(value, None)


@pytest.mark.parametrize("value", [[], "", None])
def test_nothing_chosen_is_let_pass_where_it_may_be(value):
    assert field(blank=True).clean(value, None) == []


def test_chosen_values_are_let_pass():
    assert field().clean(["zalo", "call"], None) == ["call", "zalo"]


# On a form


def test_the_form_shows_check_boxes():
    assert isinstance(field().formfield().widget, forms.CheckboxSelectMultiple)


def test_the_form_offers_the_choices_and_nothing_else():
    assert list(field().formfield().choices) == list(CHOICES)


@pytest.mark.parametrize("blank", [True, False])
def test_the_form_asks_for_a_choice_where_one_must_be(blank):
    assert field(blank=blank).formfield().required is not blank


@pytest.mark.parametrize("sent", [["telepathy"], ["call", ""]])
def test_the_form_refuses_what_it_does_not_offer(sent):
    with pytest.raises(ValidationError):
        field().formfield().clean(sent)


# As it is asked for


def found(value):
    return list(Tactic.objects.filter(chosen("channels", value)))


@pytest.mark.parametrize("channel", Channel)
def test_each_choice_is_found_alone(db, channel):
    tactic = make_tactic_draft(channels=[channel])
    assert found(channel) == [tactic]


@pytest.mark.parametrize("channel", Channel)
def test_each_choice_is_found_among_all(db, channel):
    tactic = make_tactic_draft(channels=Channel.values)
    assert found(channel) == [tactic]


@pytest.mark.parametrize("channel", Channel)
def test_no_choice_is_found_by_all_the_others(db, channel):
    make_tactic_draft(channels=[other for other in Channel.values if other != channel])
    assert found(channel) == []


@pytest.mark.parametrize("value", ["call", "video_call"])
def test_a_choice_is_no_part_of_another(db, value):
    tactic = make_tactic_draft(channels=[value])
    make_tactic_draft(channels=["call" if value == "video_call" else "video_call"])
    assert found(value) == [tactic]


@pytest.mark.parametrize("value", ["", "%", "_all", "c_ll", " ", "call zalo video"])
def test_what_is_no_choice_finds_nothing(db, value):
    make_tactic_draft(channels=["call", "zalo"])
    assert found(value) == []


def test_a_tactic_without_any_choice_is_never_found(db):
    make_tactic_draft(channels=[])
    assert [found(channel) for channel in Channel] == [[]] * len(Channel)
