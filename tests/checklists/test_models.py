"""A checklist and its steps: addresses, order, and what must be there."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from checklists.models import LEAD_LIMIT, Checklist
from publishing import workflow
from tests.factories import make_checklist, make_checklist_draft, make_source
from tests.filling import in_vietnamese


def refusal_of(checklist):
    with pytest.raises(ValidationError) as refusal:
        workflow.publish(checklist, by=None)
    return refusal.value


def errors_of(item):
    with pytest.raises(ValidationError) as refusal:
        item.full_clean()
    return set(refusal.value.message_dict)


# Its address


def test_the_address_is_made_from_the_vietnamese_title(db):
    checklist = make_checklist_draft(title_vi="Đã cho mã OTP", title_en="I gave a code")
    assert checklist.slug == "da-cho-ma-otp"


def test_two_checklists_of_one_title_have_two_addresses(db):
    addresses = [make_checklist_draft(title_vi="Lừa").slug for _number in range(2)]
    assert addresses == ["lua", "lua-2"]


def test_a_title_without_letters_has_an_address_too(db):
    assert make_checklist_draft(title_vi="…").slug == "viec-can-lam"


def test_a_changed_title_keeps_the_address(db):
    checklist = make_checklist_draft(title_vi="Cũ")
    checklist.title_vi = "Mới"
    checklist.save()
    assert checklist.slug == "cu"


@pytest.mark.parametrize(
    ("language", "address"), [("vi", "/vi/can-lam-gi/thu/"), ("en", "/en/checklists/thu/")]
)
def test_the_address_of_the_page_speaks_the_active_language(db, language, address):
    with translation.override(language):
        assert make_checklist_draft(slug="thu").get_absolute_url() == address


def test_a_checklist_is_called_by_its_title(db):
    with translation.override("en"):
        assert str(make_checklist_draft(title_en="I gave a code")) == "I gave a code"


# What it must have


def test_a_complete_draft_can_be_published(db):
    assert make_checklist().is_published


@pytest.mark.parametrize("field", ["title_en", "lead_vi", "lead_en"])
def test_publishing_is_refused_at_the_field_that_is_missing(db, field):
    refusal = refusal_of(make_checklist_draft(**{field: ""}))
    assert set(refusal.message_dict) == {field}


def test_all_missing_fields_are_named_at_once(db):
    refusal = refusal_of(make_checklist_draft(title_en="", lead_en=""))
    assert set(refusal.message_dict) == {"title_en", "lead_en"}


def test_publishing_is_refused_without_any_step(db):
    checklist = make_checklist_draft()
    checklist.steps.all().delete()
    with translation.override("vi"):
        said = refusal_of(checklist).messages
    assert said == [in_vietnamese("Write at least one step before publishing.")]


@pytest.mark.parametrize("field", ["synonyms_vi", "branch_vi", "branch_en"])
def test_a_field_that_readers_can_do_without_may_be_missing(db, field):
    assert make_checklist(**{field: ""}).is_published


@pytest.mark.parametrize("field", ["lead_vi", "lead_en"])
def test_an_introduction_beyond_its_limit_is_refused_at_its_field(db, field):
    assert field in errors_of(make_checklist_draft(**{field: "ế" * (LEAD_LIMIT + 1)}))


def test_an_introduction_of_the_limit_is_accepted(db):
    assert make_checklist_draft(lead_vi="ế" * LEAD_LIMIT).full_clean() is None


# Its steps


@pytest.fixture
def step(db):
    return make_checklist_draft().steps.get()


@pytest.mark.parametrize("field", ["lead_vi", "reason_vi", "source"])
def test_a_step_needs_its_act_its_reason_and_its_source(step, field):
    setattr(step, field, None if field == "source" else "")
    assert field in errors_of(step)


@pytest.mark.parametrize("field", ["text_vi", "clause", "lead_en", "reason_en"])
def test_a_step_can_do_without_the_rest(step, field):
    setattr(step, field, "")
    assert step.full_clean() is None


def test_a_step_without_a_place_stands_last(step):
    later = step.checklist.steps.create(lead_vi="Hai", reason_vi="…", source=make_source())
    assert list(step.checklist.steps.all()) == [step, later]


def test_a_step_is_called_by_its_act(step):
    with translation.override("en"):
        assert str(step) == "Stop."


def test_a_source_of_a_step_cannot_be_deleted(step):
    with pytest.raises(Exception, match="protected"):
        step.source.delete()


# In order


def test_checklists_come_in_the_order_that_an_officer_gave(db):
    for title, order in (("ba", 100), ("một", 1), ("bốn", 100), ("hai", 20)):
        make_checklist(title_vi=title, order=order)
    assert [item.title_vi for item in Checklist.objects.all()] == ["một", "hai", "ba", "bốn"]


@pytest.mark.parametrize("count", [1, 12])
def test_the_steps_of_many_lists_are_asked_for_together(db, django_assert_num_queries, count):
    for _number in range(count):
        make_checklist().steps.create(lead_vi="Hai", reason_vi="…", source=make_source())
    with django_assert_num_queries(4):
        for checklist in Checklist.objects.with_steps():
            str([(step, step.source.standing) for step in checklist.steps.all()])
