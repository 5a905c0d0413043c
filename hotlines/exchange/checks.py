"""Whether a contact may be stored as a row would have it, without asking the database."""

from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from ..dialling import dialled
from ..models import Contact

# A translated field is checked in each language, a foreign key by finding it.
_NOT_CHECKED = {"agency", "purpose", "usage", "hours", "dial", "verified_on"}

# Django asks the database whether each constraint holds, row by row. These are the two that a
# row can break and a field's own check cannot see.
_BROKEN = {
    "hotlines_contact_public_has_a_date": (
        "source_date",
        lambda contact, day: (
            contact.is_public
            and not (day or contact.source_date or contact.read_on or contact.verified_on)
        ),
    ),
    "hotlines_contact_public_is_not_in_doubt": (
        "held_back",
        lambda contact, day: contact.is_public and contact.held_back,
    ),
}


def complaints(contact: Contact, *, confirmed) -> Iterator[tuple[str, str]]:
    """Yield (field, sentence) for everything that is wrong.

    ``confirmed`` is the day on which the row says that the contact was confirmed, or None.
    """
    try:
        contact.clean_fields(exclude=_NOT_CHECKED)
    except ValidationError as error:
        for name, messages in error.message_dict.items():
            yield name, " ".join(messages)
    if has_lost_its_zero(contact):
        yield (
            "value",
            _(
                "Excel has dropped the 0 at the beginning. Format the column as Text, then type "
                "the number again."
            ),
        )
    else:
        try:
            contact.clean()
        except ValidationError as error:
            for name, messages in error.message_dict.items():
                yield name, " ".join(messages)
    for constraint in Contact._meta.constraints:
        name, is_broken = _BROKEN.get(constraint.name, ("", None))
        if is_broken and is_broken(contact, confirmed):
            yield name, str(constraint.violation_error_message)


def has_lost_its_zero(contact: Contact) -> bool:
    """Tell whether a number only lacks the zero that a spreadsheet takes from a number."""
    is_number = contact.channel in Contact.DIALLED and contact.value.isdecimal()
    return is_number and not dialled(contact.value) and bool(dialled(f"0{contact.value}"))
