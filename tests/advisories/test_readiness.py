"""What a notice must have before readers may see it."""

import pytest
from django.core.exceptions import ValidationError

from tests.factories import make_draft
from tests.filling import in_vietnamese


@pytest.fixture
def draft(db):
    return make_draft()


def refusal(draft):
    with pytest.raises(ValidationError) as refused:
        draft.check_ready()
    return refused.value


def test_a_whole_notice_is_ready(draft):
    assert draft.check_ready() is None


@pytest.mark.parametrize(
    ("field", "message"),
    [
        ("summary_vi", "Write the Vietnamese summary before publishing."),
        ("summary_en", "Write the English summary before publishing, at most 280 characters."),
        ("targets_vi", "Say who is targeted before publishing."),
        ("how_it_works_vi", "Say how the trick works before publishing."),
    ],
)
def test_a_missing_text_is_named_at_its_field(draft, field, message):
    setattr(draft, field, "")
    assert refusal(draft).message_dict == {field: [in_vietnamese(message)]}


@pytest.mark.parametrize("field", ["targets_en", "how_it_works_en", "title_en", "subject_vi"])
def test_a_text_that_may_follow_later_is_not_asked_for(draft, field):
    setattr(draft, field, "")
    assert draft.check_ready() is None


@pytest.mark.parametrize("audience", ["officials", "agencies"])
def test_a_notice_that_tells_citizens_nothing_to_do_is_refused(draft, audience):
    draft.clauses.update(audience=audience)
    wanted = "Say what to do: at least one step, or one clause for citizens."
    assert refusal(draft).messages == [in_vietnamese(wanted)]


def test_a_step_is_something_to_do(draft):
    draft.clauses.all().delete()
    draft.steps.create(lead_vi="Dừng lại.")
    assert draft.check_ready() is None


def test_a_step_may_rest_on_a_clause_of_the_notice(draft):
    draft.steps.create(lead_vi="Dừng lại.", clause="1")
    assert draft.check_ready() is None


def test_a_step_on_unknown_clauses_is_refused_with_their_numbers(draft):
    for number in ("9", "1.z"):
        draft.steps.create(lead_vi="Dừng lại.", clause=number)
    assert "1.z, 9" in " ".join(refusal(draft).messages)
