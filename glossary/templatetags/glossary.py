"""Sets the glossary into a page: marks in the text, meanings below it."""

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from ..marking import mark
from ..models import Term

register = template.Library()


@register.simple_block_tag
def explained(content, known=()):
    """Return ``content`` with each term marked at its first place, and the meanings after it.

    ``known`` are terms that the page explains itself, such as the footnotes of a letter.
    """
    known = {name.casefold() for name in known}
    terms = [
        term
        for term in Term.objects.all()
        if known.isdisjoint(spelling.casefold() for spelling in term.spellings)
    ]
    marked, found = mark(content, terms)
    # The content was rendered by a template, which escaped it.
    return mark_safe(marked + render_to_string("glossary/found.html", {"terms": found}))  # noqa: S308
