"""What fits no field: kept in its order, so that nothing of a letter is dropped."""

import re

from bilingual.text import fold

from . import landmarks as at


def unplaced_of(notice, head, paragraphs, tail) -> list[str]:
    """Return the lines and paragraphs that no field holds; constant lines of the form are none."""
    left = [line for row in head for line in _rest_of(row)]
    for paragraph in paragraphs:
        free = [row for row in paragraph.rows if not row.is_claimed]
        if len(free) == len(paragraph.rows):
            left.append(_whole(paragraph))
        else:
            left += [line for row in paragraph.rows for line in _rest_of(row)]
    for paragraph in tail:
        whole = not any(row.is_claimed or row.is_capitals for row in paragraph.rows)
        if whole:
            left.append(_whole(paragraph))
        else:
            left += [line for row in paragraph.rows for line in _rest_of(row)]
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
