"""Rows with a place in the order of what they belong to."""

import pytest

from tests.factories import make_tactic_draft

# The signs of a tactic show the behaviour of every row.


@pytest.fixture
def tactic(db):
    tactic = make_tactic_draft()
    tactic.signs.all().delete()
    return tactic


def texts(tactic):
    return list(tactic.signs.values_list("text_vi", flat=True))


def test_a_row_without_a_place_stands_last(tactic):
    for text in ("một", "hai", "ba"):
        tactic.signs.create(text_vi=text)
    assert texts(tactic) == ["một", "hai", "ba"]


def test_the_first_row_gets_the_first_place(tactic):
    assert tactic.signs.create(text_vi="một").order == 1


def test_a_row_without_a_place_stands_after_the_highest_place_given(tactic):
    tactic.signs.create(text_vi="cuối", order=40)
    assert tactic.signs.create(text_vi="sau").order == 41


def test_a_given_place_is_kept(tactic):
    tactic.signs.create(text_vi="hai", order=2)
    tactic.signs.create(text_vi="một", order=1)
    assert texts(tactic) == ["một", "hai"]


def test_of_two_rows_in_one_place_the_first_entered_stands_first(tactic):
    for text in ("trước", "sau"):
        tactic.signs.create(text_vi=text, order=1)
    assert texts(tactic) == ["trước", "sau"]


def test_a_row_that_is_stored_again_keeps_its_place(tactic):
    first = tactic.signs.create(text_vi="một")
    tactic.signs.create(text_vi="hai")
    first.save()
    assert texts(tactic) == ["một", "hai"]


def test_a_row_that_is_set_back_to_0_goes_to_the_end(tactic):
    first = tactic.signs.create(text_vi="một")
    tactic.signs.create(text_vi="hai")
    first.order = 0
    first.save()
    assert texts(tactic) == ["hai", "một"]


def test_the_rows_of_another_owner_do_not_count(tactic):
    make_tactic_draft().signs.create(text_vi="khác", order=7)
    assert tactic.signs.create(text_vi="một").order == 1


def test_the_rows_of_another_kind_do_not_count(tactic):
    tactic.stages.create(text_vi="khác", order=7)
    assert tactic.signs.create(text_vi="một").order == 1
