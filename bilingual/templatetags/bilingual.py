"""Marks borrowed text with its language, and sets plain text as paragraphs."""

import datetime

from django import template
from django.conf import settings
from django.utils import formats, timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import get_language, gettext

register = template.Library()


def is_borrowed(item, field: str) -> bool:
    """Tell whether ``item.field`` shows Vietnamese on a page in another language."""
    language = get_language() or settings.LANGUAGE_CODE
    if language == settings.LANGUAGE_CODE:
        return False
    return bool(getattr(item, field)) and not getattr(item, f"{field}_{language}", None)


@register.simple_tag
def lang_of(item, field):
    """Return a ``lang="vi"`` attribute where ``item.field`` falls back to Vietnamese."""
    if not is_borrowed(item, field):
        return ""
    return format_html(' lang="{}"', settings.LANGUAGE_CODE)


@register.filter
def paragraphs(text):
    """Return plain text as ``<p>`` elements, one a block between blank lines, all escaped."""
    blocks = [block.strip() for block in (text or "").split("\n\n") if block.strip()]
    return format_html_join("\n", "<p>{}</p>", ((block,) for block in blocks))


@register.filter
def day(value):
    """Return a date as a ``<time>``: 14/04/2023 in Vietnamese, 14 April 2023 in English."""
    if not value:
        return ""
    if isinstance(value, datetime.datetime):
        value = timezone.localtime(value).date()
    return format_html(
        '<time datetime="{}">{}</time>',
        value.isoformat(),
        formats.date_format(value, "DATE_FORMAT"),
    )


@register.filter
def moment(value):
    """Return a date with its time to the second, in Vietnamese time, as a ``<time>``."""
    local = timezone.localtime(value)
    shown = formats.date_format(local, gettext("H:i:s, j F Y"))
    return format_html('<time datetime="{}">{}</time>', local.isoformat(), shown)


@register.filter
def digits(number):
    """Return a telephone number that is seen as printed and read out digit by digit."""
    printed = str(number)
    spoken = " ".join(character for character in printed if character.isdigit())
    return format_html(
        '<span class="figure" aria-hidden="true">{}</span><span class="unseen">{}</span>',
        unbroken(printed),
        spoken,
    )


@register.filter
def unbroken(text):
    """Return the text with its spaces made non-breaking (a telephone number, a document number)."""
    return str(text).replace(" ", "\u00a0")
