"""What fits no field: kept in its order, so that nothing of a letter is dropped."""

import re

from bilingual.text import fold

from . import landmarks as at


def unplaced_of(head, paragraphs, tail, end) -> list[str]:
    """Return the lines and paragraphs that no field holds; constant lines of the form are none.

    ``head`` and ``end`` are rows, ``tail`` the paragraphs that the rows of the end form.
    """
    left = [line for row in head for line in _rest_of(row)]
    for paragraph in paragraphs:
        free = [row for row in paragraph.rows if not row.is_claimed]
        if len(free) == len(paragraph.rows):
            left.append(_whole(paragraph))
        else:
            left += [line for row in paragraph.rows for line in _rest_of(row)]
    paragraph_of = {id(row): paragraph for paragraph in tail for row in paragraph.rows}
    for row in end:
        paragraph = paragraph_of.get(id(row))
        whole = paragraph and not any(one.is_claimed or one.is_capitals for one in paragraph.rows)
        if not whole:
            left += _rest_of(row)
        elif row is paragraph.rows[0]:
            left.append(_whole(paragraph))
    return [line for line in left if line]


def _whole(paragraph):
    return f"{paragraph.marker or ''} {paragraph.text}".strip()


def _rest_of(row):
    rest = row.text if not row.is_claimed else row.rest
    if re.search(r"\w", rest) and not _is_form(rest):
        yield rest


def _is_form(text):
    folded = fold(text)
    return bool(at.RULE.fullmatch(text) or at.MOTTO.fullmatch(folded) or at.WISH.fullmatch(folded))
