"""Marks each term where it first stands on a page, leaving every tag as it is."""

import re
from collections.abc import Iterable

from django.utils.html import escape, format_html

from .models import Term

# What already leads somewhere, is a heading, or is read by no one.
_LEFT_ALONE = {"a", "button", "dt", "h1", "h2", "h3", "label", "nav", "option", "pre", "script"}
_LEFT_ALONE |= {"style", "summary", "svg", "textarea", "title"}
_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"<(/?)([a-z0-9]+)")


def mark(html: str, terms: Iterable[Term]) -> tuple[str, list[Term]]:
    """Return the page with a link at the first place of each term, and the terms found, in order.

    ``html`` is what our own templates made: every ``<`` in it opens a tag.
    """
    meant = {escape(name).casefold(): term for term in terms for name in term.spellings}
    if not meant:
        return html, []
    found, pieces, depth = {}, [], 0
    pattern = _any_of(meant)
    for piece in _TAG.split(html):
        if piece.startswith("<"):
            depth += _step(piece)
        elif not depth and piece.strip():
            piece = pattern.sub(lambda match: _link(match.group(), meant, found), piece)
        pieces.append(piece)
    return "".join(pieces), list(found.values())


def _any_of(spellings):
    """Return a pattern of whole words, never inside ``&amp;`` or ``&#x27;``, the longest first."""
    longest_first = sorted(spellings, key=len, reverse=True)
    words = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<![\w&-])(?<!&#)(?:{words})(?![\w-])", re.IGNORECASE)


def _step(tag):
    """Return +1, -1 or 0: how a tag changes the depth inside what is left alone."""
    name = _NAME.match(tag)
    if not name or name[2] not in _LEFT_ALONE or tag.endswith("/>"):
        return 0
    return -1 if name[1] else 1


def _link(written, meant, found):
    # A pattern takes the Turkish ı for an i, casefold does not.
    term = meant.get(written.casefold())
    if term is None or term.pk in found:
        return written
    found[term.pk] = term
    return format_html('<a class="term" href="#term-{}">', term.slug) + written + "</a>"
