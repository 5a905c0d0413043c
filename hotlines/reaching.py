"""Whether a contact can be reached by what was typed: a number, a page, a mailbox."""

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from .dialling import dialled


def refuse_unusable(contact) -> None:
    """Raise ValidationError at ``value`` for what nobody can dial, open or write to.

    A lead may be a mere name: it is what officers have still to find out.
    """
    if contact.channel in contact.DIALLED and dialled(contact.value) is None:
        _refuse(
            _(
                "This is not a Vietnamese number. Expected: a short code (113), a 1800 or "
                "1900 line, or a number beginning with 0 (0694.387.389)."
            )
        )
    if contact.is_public and contact.channel in contact.PAGES and not _is_address(contact.value):
        _refuse(
            _(
                "Give the whole address, beginning with https://. A name alone leads "
                "readers to look-alikes."
            )
        )
    if contact.channel == contact.Channel.EMAIL:
        try:
            validate_email(contact.value)
        except ValidationError as error:
            raise ValidationError({"value": error.messages}) from error


def _refuse(sentence):
    raise ValidationError({"value": sentence})


def _is_address(value):
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "." in (parts.hostname or "")
