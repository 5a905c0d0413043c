"""Where one file holds several documents: each begins with a head of its own."""

import re
from itertools import pairwise

from . import landmarks as at
from .people import is_person
from .rows import Row
from .stanza import is_stanza


def split(rows: list[Row]) -> list[list[Row]]:
    """Return the rows of each document, in order; one list where the file holds one letter."""
    anchors = [
        index
        for index, row in enumerate(rows)
        if (at.MOTTO.search(row.folded) and at.is_motto(row.folded))
        or at.PARTY.fullmatch(row.folded.strip(" .-*"))
    ]
    cuts = []
    for before, anchor in pairwise(anchors):
        begin = _begin_of_head(rows, before, anchor)
        if (
            begin is not None
            and _has_ended(rows[before:begin])
            and _is_head(rows[begin : anchor + 12])
        ):
            cuts.append(begin)
    edges = [0, *cuts, len(rows)]
    return [rows[start:end] for start, end in pairwise(edges)]


def _has_ended(rows):
    """Whether the document before has come to its recipients, its signature or its end mark."""
    return any(
        at.RECIPIENTS.match(row.folded)
        or at.AUTHORITY.match(row.text)
        or is_person(row.text)
        or row.text.endswith(("./.", "/."))
        for row in rows
    )


def _is_head(rows):
    return any(
        at.NUMBER.match(row.text)
        or at.BARE_NUMBER.match(row.text)
        or at.DATE.search(row.folded)
        or at.TO.match(row.folded)
        for row in rows
    )


def _begin_of_head(rows, before, anchor):
    """Return where the head around ``anchor`` begins: go back over what belongs to a head."""
    begin = anchor
    while begin > before + 1 and _belongs_to_head(rows[begin - 1]):
        begin -= 1
    return begin


def _belongs_to_head(row):
    text, folded = row.text, row.folded
    if is_person(text) or at.RECIPIENTS.match(folded) or is_stanza(row) or at.SIGNED.match(folded):
        return False
    if at.RULE.fullmatch(text) or at.SECRET.match(folded):
        return True
    if at.NUMBER.match(text) or at.BARE_NUMBER.match(text) or at.ABSTRACT.match(folded):
        return True
    if re.match(r"^[-+•]\s", text) or text.endswith((";", "./.", ".")):
        return False
    if re.match(r"^[A-ZĐ0-9]{1,6}(?:[-/][A-Za-z0-9]+)+$", text):
        return False
    return (row.is_capitals and len(text) < 120) or len(text) < 90
