"""The measures of a document as the tree that their numbers spell."""

import re

NUMBER = re.compile(r"^[0-9IVXa-zđ]{1,4}(?:\.[0-9IVXa-zđ]{1,4})*$")


def parent_number(number: str) -> str:
    """Return the number one level up: "1" for "1.a", "" for "1"."""
    return number.rpartition(".")[0]


def as_tree(clauses) -> list:
    """Return the top-level clauses in order, each with its ``children`` (a list, nested alike).

    A clause without its parent in ``clauses``, or without a number, stands at the top.
    """
    by_number = {clause.number: clause for clause in clauses if clause.number}
    top = []
    for clause in clauses:
        clause.children = []
    for clause in clauses:
        parent = by_number.get(parent_number(clause.number))
        (parent.children if parent else top).append(clause)
    return top
