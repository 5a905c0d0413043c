"""The steps of publishing, and what the word "published" means."""

import pytest
from django.contrib.admin.models import LogEntry
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from advisories.models import Advisory
from publishing import workflow
from tests.factories import make_draft, make_notice
from tests.filling import in_vietnamese

# Any concrete model shows the behaviour of the abstract one.


@pytest.fixture
def draft(db):
    return make_draft()


@pytest.fixture
def notice(db):
    return make_notice(withdrawal_reason_vi="Văn bản giả.")


def stored(item):
    return Advisory.objects.get(pk=item.pk)


def log_of(item):
    return [str(entry) for entry in LogEntry.objects.filter(object_id=str(item.pk))]


# Publishing


def test_a_new_item_is_a_draft(draft):
    assert not stored(draft).is_published


def test_publishing_makes_it_public(draft):
    workflow.publish(draft, by=None)
    assert stored(draft).is_published


def test_publishing_notes_the_moment(draft):
    before = timezone.now()
    workflow.publish(draft, by=None)
    assert before <= stored(draft).published_at <= timezone.now()


def test_publishing_again_keeps_the_first_moment(notice):
    first = notice.published_at
    workflow.return_to_draft(notice, by=None)
    workflow.publish(notice, by=None)
    assert stored(notice).published_at == first


def test_publishing_stores_nothing_but_the_step(draft):
    draft.title_vi = "Chưa ai xem"
    workflow.publish(draft, by=None)
    assert stored(draft).title_vi != "Chưa ai xem"


@pytest.mark.parametrize("field", ["summary_vi", "summary_en", "targets_vi", "how_it_works_vi"])
def test_publishing_is_refused_at_the_field_that_is_missing(db, field):
    draft = make_draft(**{field: ""})
    with pytest.raises(ValidationError) as refusal:
        workflow.publish(draft, by=None)
    assert set(refusal.value.message_dict) == {field}


def test_everything_that_is_missing_is_named_at_once(db):
    draft = make_draft(summary_vi="", targets_vi="")
    with pytest.raises(ValidationError) as refusal:
        workflow.publish(draft, by=None)
    assert set(refusal.value.message_dict) == {"summary_vi", "targets_vi"}


def test_what_is_refused_stays_a_draft(db):
    draft = make_draft(summary_vi="")
    with pytest.raises(ValidationError):
        workflow.publish(draft, by=None)
    assert not stored(draft).is_published


def test_a_refusal_is_not_logged(officer):
    draft = make_draft(summary_vi="")
    with pytest.raises(ValidationError):
        workflow.publish(draft, by=officer)
    assert log_of(draft) == []


# After publishing


def told(monkeypatch):
    """Return the states in which notices are told that readers can open them, from now on."""
    heard = []
    monkeypatch.setattr(
        Advisory, "after_publishing", lambda notice: heard.append(stored(notice).status)
    )
    return heard


def test_an_item_is_told_once_that_it_was_published_when_it_is(draft, monkeypatch):
    heard = told(monkeypatch)
    workflow.publish(draft, by=None)
    assert heard == ["published"]


def test_an_item_is_told_again_when_it_is_published_again(notice, monkeypatch):
    heard = told(monkeypatch)
    workflow.publish(notice, by=None)
    assert heard == ["published"]


@pytest.mark.parametrize("step", [workflow.return_to_draft, workflow.withdraw])
def test_no_other_step_tells_an_item_that_it_was_published(notice, monkeypatch, step):
    heard = told(monkeypatch)
    step(notice, by=None)
    assert heard == []


def test_an_item_that_is_refused_is_not_told_that_it_was_published(db, monkeypatch):
    heard = told(monkeypatch)
    with pytest.raises(ValidationError):
        workflow.publish(make_draft(summary_vi=""), by=None)
    assert heard == []


def test_what_fails_after_publishing_leaves_a_draft(draft, monkeypatch):
    def fail(notice):
        raise ValidationError("hỏng")

    monkeypatch.setattr(Advisory, "after_publishing", fail)
    with pytest.raises(ValidationError):
        workflow.publish(draft, by=None)
    assert not stored(draft).is_published


# Back to draft


def test_back_to_draft_takes_it_off_the_pages(notice):
    workflow.return_to_draft(notice, by=None)
    assert not Advisory.objects.published().exists()


def test_back_to_draft_forgets_a_withdrawal(notice):
    workflow.withdraw(notice, by=None)
    workflow.return_to_draft(notice, by=None)
    assert not stored(notice).is_withdrawn


# Withdrawing


def test_a_withdrawn_item_stays_public(notice):
    workflow.withdraw(notice, by=None)
    assert stored(notice).is_published


def test_a_withdrawn_item_says_so(notice):
    workflow.withdraw(notice, by=None)
    assert stored(notice).is_withdrawn


def test_a_withdrawal_without_reason_is_refused_at_its_field(db):
    notice = make_notice()
    with pytest.raises(ValidationError) as refusal:
        workflow.withdraw(notice, by=None)
    assert set(refusal.value.message_dict) == {"withdrawal_reason_vi"}


def test_an_english_reason_alone_is_not_enough(db):
    notice = make_notice(withdrawal_reason_en="A forgery.")
    with pytest.raises(ValidationError):
        workflow.withdraw(notice, by=None)


def test_a_draft_cannot_be_withdrawn(draft):
    draft.withdrawal_reason_vi = "Nhầm."
    with pytest.raises(ValidationError):
        workflow.withdraw(draft, by=None)


def test_publishing_a_withdrawn_item_ends_the_withdrawal(notice):
    workflow.withdraw(notice, by=None)
    workflow.publish(notice, by=None)
    assert not stored(notice).is_withdrawn


# The log


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (workflow.publish, "Published."),
        (workflow.return_to_draft, "Returned to draft."),
        (workflow.withdraw, "Withdrawn."),
    ],
)
def test_a_step_is_logged_in_vietnamese_with_its_officer(notice, officer, step, said):
    step(notice, by=officer)
    entry = LogEntry.objects.get(object_id=str(notice.pk))
    assert (entry.user, entry.get_change_message()) == (officer, in_vietnamese(said))


@pytest.mark.parametrize("step", [workflow.publish, workflow.return_to_draft, workflow.withdraw])
def test_a_step_of_nobody_is_not_logged(notice, step):
    step(notice, by=None)
    assert log_of(notice) == []


# What the words mean


@pytest.fixture
def one_of_each(db):
    withdrawn = make_notice(title_vi="rút", withdrawal_reason_vi="Nhầm.")
    workflow.withdraw(withdrawn, by=None)
    make_notice(title_vi="đăng")
    make_draft(title_vi="nháp")


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("published", {"đăng", "rút"}),
        ("standing", {"đăng"}),
        ("drafts", {"nháp"}),
    ],
)
def test_a_question_is_answered_with_the_right_items(one_of_each, question, titles):
    found = getattr(Advisory.objects, question)()
    assert {item.title_vi for item in found} == titles


# What the database refuses


def refused(**changed):
    with pytest.raises(IntegrityError), transaction.atomic():
        Advisory.objects.update(**changed)
    return True


def test_the_database_refuses_a_published_item_without_a_moment(draft):
    assert refused(status="published")


def test_the_database_refuses_a_withdrawn_draft(draft):
    assert refused(withdrawn_at=timezone.now())


def test_the_database_refuses_to_forget_when_it_was_published(notice):
    assert refused(published_at=None)
