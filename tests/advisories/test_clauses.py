"""Clause numbers spell the tree of a letter's measures."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisories.clauses import NUMBER, as_tree, parent_number

NUMBERS = st.lists(st.from_regex(r"[1-9](?:\.[a-d]){0,3}", fullmatch=True), unique=True)


def clauses(*numbers):
    return [SimpleNamespace(number=number) for number in numbers]


def spelled(tree):
    """Return the tree as nested lists: a number, then its children."""
    return [(clause.number, spelled(clause.children)) for clause in tree]


def counted(tree):
    return sum(1 + counted(clause.children) for clause in tree)


@pytest.mark.parametrize(
    ("number", "parent"), [("1.a", "1"), ("II.3.b", "II.3"), ("1", ""), ("", "")]
)
def test_a_number_names_its_parent(number, parent):
    assert parent_number(number) == parent


def test_a_clause_stands_below_the_one_that_its_number_names():
    tree = as_tree(clauses("1", "1.a", "1.b", "2"))
    assert spelled(tree) == [("1", [("1.a", []), ("1.b", [])]), ("2", [])]


def test_the_tree_has_as_many_levels_as_the_numbers():
    assert spelled(as_tree(clauses("1", "1.a", "1.a.i"))) == [("1", [("1.a", [("1.a.i", [])])])]


def test_a_clause_without_its_parent_stands_at_the_top():
    assert spelled(as_tree(clauses("2", "1.a"))) == [("2", []), ("1.a", [])]


def test_a_clause_without_a_number_stands_at_the_top():
    assert spelled(as_tree(clauses("", "1", ""))) == [("", []), ("1", []), ("", [])]


def test_a_child_may_stand_before_its_parent():
    assert spelled(as_tree(clauses("1.a", "1"))) == [("1", [("1.a", [])])]


def test_a_tree_built_twice_is_the_same():
    given_clauses = clauses("1", "1.a")
    assert spelled(as_tree(given_clauses)) == spelled(as_tree(given_clauses))


@given(NUMBERS)
def test_no_clause_is_lost_in_the_tree(numbers):
    assert counted(as_tree(clauses(*numbers))) == len(numbers)


@pytest.mark.parametrize("number", ["1", "12", "1.a", "II.3", "1.đ", "1.a.1"])
def test_a_number_of_a_letter_is_accepted(number):
    assert NUMBER.match(number)


@pytest.mark.parametrize("number", ["", ".", "1.", ".a", "1..a", "1/a", "1 a", "12345"])
def test_anything_else_is_no_number(number):
    assert not NUMBER.match(number)
