"""Whether a notice still holds: each state, and which one wins."""

import datetime

import pytest
from django.utils import timezone

from advisories.models import Advisory
from advisories.state import State
from publishing import workflow
from tests.factories import make_agency, make_draft, make_notice


def day(offset):
    return timezone.localdate() + datetime.timedelta(days=offset)


def state_of(notice):
    """Return the state as the database and as the object say it: they must agree."""
    fresh = Advisory.objects.get(pk=notice.pk)
    listed = Advisory.objects.with_state().get(pk=notice.pk)
    assert fresh.state is listed.state
    return fresh.state


def withdraw(notice):
    Advisory.objects.filter(pk=notice.pk).update(withdrawal_reason_vi="Nhầm.")
    workflow.withdraw(Advisory.objects.get(pk=notice.pk), by=None)


@pytest.fixture
def notice(db):
    return make_notice()


def test_a_notice_is_in_force_until_something_happens(notice):
    assert state_of(notice) is State.IN_FORCE


def test_a_withdrawn_notice_is_withdrawn(notice):
    withdraw(notice)
    assert state_of(notice) is State.WITHDRAWN


def test_a_notice_with_a_published_successor_is_replaced(notice):
    make_notice(replaces=notice)
    assert state_of(notice) is State.REPLACED


def test_a_notice_with_a_published_correction_is_corrected(notice):
    make_notice(corrects=notice)
    assert state_of(notice) is State.CORRECTED


@pytest.mark.parametrize("relation", ["replaces", "corrects"])
def test_a_withdrawn_successor_leaves_the_older_notice_in_force(notice, relation):
    withdraw(make_notice(**{relation: notice}))
    assert state_of(notice) is State.IN_FORCE


@pytest.mark.parametrize("relation", ["replaces", "corrects"])
def test_a_draft_replaces_and_corrects_nothing(notice, relation):
    make_draft(**{relation: notice})
    assert state_of(notice) is State.IN_FORCE


@pytest.mark.parametrize("relation", ["replaces", "corrects"])
def test_the_newer_notice_itself_is_in_force(notice, relation):
    assert state_of(make_notice(**{relation: notice})) is State.IN_FORCE


def test_a_press_report_needs_checking(db):
    assert state_of(make_notice(provenance="press_report")) is State.WATCH


@pytest.mark.parametrize("provenance", ["signed_original", "scanned_copy", "excerpt"])
def test_any_other_provenance_is_in_force(db, provenance):
    assert state_of(make_notice(provenance=provenance)) is State.IN_FORCE


@pytest.mark.parametrize(
    ("offset", "state"), [(-1, State.WATCH), (0, State.IN_FORCE), (1, State.IN_FORCE)]
)
def test_a_notice_needs_checking_from_the_day_after_its_body_ended(db, offset, state):
    body = make_agency("Sở cũ", valid_to=day(offset))
    assert state_of(make_notice(issuer=body)) is state


# Which one wins


def test_withdrawn_wins_over_everything(db):
    notice = make_notice(provenance="press_report")
    make_notice(replaces=notice)
    make_notice(corrects=notice)
    withdraw(notice)
    assert state_of(notice) is State.WITHDRAWN


def test_replaced_wins_over_corrected(notice):
    make_notice(corrects=notice)
    make_notice(replaces=notice)
    assert state_of(notice) is State.REPLACED


def test_replaced_wins_over_the_press(db):
    notice = make_notice(provenance="press_report")
    make_notice(replaces=notice)
    assert state_of(notice) is State.REPLACED


def test_corrected_wins_over_a_body_that_has_ended(db):
    notice = make_notice(issuer=make_agency("Sở cũ", valid_to=day(-1)))
    make_notice(corrects=notice)
    assert state_of(notice) is State.CORRECTED


def test_the_states_are_listed_in_the_order_in_which_they_win():
    assert [state.value for state in State] == [
        "withdrawn",
        "replaced",
        "corrected",
        "watch",
        "in-force",
    ]


# Asking


def test_the_state_of_one_notice_is_one_question(notice, django_assert_num_queries):
    fresh = Advisory.objects.get(pk=notice.pk)
    with django_assert_num_queries(1):
        assert (fresh.state, fresh.state) == (State.IN_FORCE, State.IN_FORCE)


def test_the_states_of_a_list_are_no_further_question(notice, django_assert_num_queries):
    listed = list(Advisory.objects.with_state())
    with django_assert_num_queries(0):
        assert [item.state for item in listed] == [State.IN_FORCE]


def test_notices_are_found_by_their_state(notice):
    newer = make_notice(replaces=notice)
    found = {state: set(Advisory.objects.in_state(state)) for state in State}
    assert (found[State.REPLACED], found[State.IN_FORCE]) == ({notice}, {newer})
