"""How one asks for tactics."""

import pytest

from publishing import workflow
from tactics.models import Asked, Channel, Tactic
from tests.factories import make_tactic, make_tactic_draft


def titles(tactics):
    return [tactic.title_vi for tactic in tactics]


def withdraw(tactic):
    tactic.withdrawal_reason_vi = "Nhầm."
    tactic.save()
    workflow.withdraw(tactic, by=None)
    return tactic


# By what it comes, by what it wants


@pytest.mark.parametrize("channel", Channel)
def test_tactics_are_found_by_each_channel(db, channel):
    make_tactic(title_vi="khác", channels=[one for one in Channel.values if one != channel])
    make_tactic(title_vi="này", channels=[channel])
    assert titles(Tactic.objects.that_come_by(channel)) == ["này"]


@pytest.mark.parametrize("thing", Asked)
def test_tactics_are_found_by_each_wish(db, thing):
    make_tactic(title_vi="khác", asks=[one for one in Asked.values if one != thing])
    make_tactic(title_vi="này", asks=[thing])
    assert titles(Tactic.objects.that_ask_for(thing)) == ["này"]


def test_a_wish_and_a_channel_of_one_name_are_kept_apart(db):
    make_tactic(title_vi="qua ứng dụng", channels=["app"], asks=["money"])
    make_tactic(title_vi="đòi cài ứng dụng", channels=["call"], asks=["app"])
    assert titles(Tactic.objects.that_come_by("app")) == ["qua ứng dụng"]


def test_questions_can_be_put_together(db):
    make_tactic(title_vi="một", channels=["call", "zalo"], asks=["money"])
    make_tactic(title_vi="hai", channels=["call"], asks=["money"])
    both = Tactic.objects.that_come_by("call").that_come_by("zalo").that_ask_for("money")
    assert titles(both) == ["một"]


# On the home page


def test_the_situations_come_in_their_order(db):
    make_tactic(title_vi="hai", situation_vi="Hai", situation_order=2)
    make_tactic(title_vi="một", situation_vi="Một", situation_order=1)
    assert titles(Tactic.objects.with_situation()) == ["một", "hai"]


def test_of_two_situations_in_one_place_the_first_entered_comes_first(db):
    make_tactic(title_vi="z trước", situation_vi="Một", situation_order=1)
    make_tactic(title_vi="a sau", situation_vi="Hai", situation_order=1)
    assert titles(Tactic.objects.with_situation()) == ["z trước", "a sau"]


@pytest.mark.parametrize("none", ["", None])
def test_a_tactic_without_situation_is_not_on_the_home_page(db, none):
    make_tactic(situation_vi=none)
    assert not Tactic.objects.with_situation().exists()


def test_a_draft_answers_no_situation(db):
    make_tactic_draft(situation_vi="Một")
    assert not Tactic.objects.with_situation().exists()


def test_a_withdrawn_tactic_answers_no_situation(db):
    withdraw(make_tactic(situation_vi="Một"))
    assert not Tactic.objects.with_situation().exists()


# What stands


@pytest.mark.parametrize(
    ("question", "found"),
    [("published", {"đăng", "rút"}), ("standing", {"đăng"}), ("drafts", {"nháp"})],
)
def test_a_question_is_answered_with_the_right_tactics(db, question, found):
    make_tactic(title_vi="đăng")
    make_tactic_draft(title_vi="nháp")
    withdraw(make_tactic(title_vi="rút"))
    assert set(titles(getattr(Tactic.objects, question)())) == found


# In order


def test_the_forms_of_the_handbook_come_first_in_its_order_and_others_by_title(db):
    make_tactic(title_vi="b")
    make_tactic(title_vi="mười", handbook_number=10, group="combined")
    make_tactic(title_vi="a")
    make_tactic(title_vi="hai", handbook_number=2, group="takeover")
    assert titles(Tactic.objects.in_order()) == ["hai", "mười", "a", "b"]
