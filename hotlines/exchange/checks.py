"""Whether a contact may be stored as a row would have it, without asking the database."""

import datetime

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from ..dialling import dialled
from ..models import Contact

# A translated field is checked in each language, a foreign key by finding it.
_NOT_CHECKED = {"agency", "purpose", "usage", "hours", "dial", "verified_on"}
_IN_DOUBT = "hotlines_contact_public_is_not_in_doubt"


def complaints(contact: Contact, *, confirmed: datetime.date | None) -> dict[str, str]:
    """Return {field: sentence} for everything that is wrong.

    ``confirmed`` is the day on which the row says that the contact was confirmed, or None.
    """
    found = {}
    stored, contact.verified_on = contact.verified_on, confirmed or contact.verified_on
    for check in (_refuse_fields, Contact.clean, _refuse_lost_zero, _refuse_doubt):
        try:
            check(contact)
        except ValidationError as error:
            by_field = error.update_error_dict({})
            found |= {name: " ".join(ValidationError(by_field[name]).messages) for name in by_field}
    contact.verified_on = stored
    return found


def _refuse_fields(contact):
    contact.clean_fields(exclude=_NOT_CHECKED)


def _refuse_lost_zero(contact):
    """Refuse a number that only lacks the zero which a spreadsheet takes from a number."""
    is_number = contact.channel in Contact.DIALLED and contact.value.isdecimal()
    if is_number and not dialled(contact.value) and dialled(f"0{contact.value}"):
        sentence = _(
            "Excel has dropped the 0 at the beginning. Format the column as Text, then type the "
            "number again."
        )
        raise ValidationError({"value": sentence})


def _refuse_doubt(contact):
    """Refuse a public number with a doubt at its own cell.

    Django would ask the database whether each constraint holds, row by row.
    """
    if contact.is_public and contact.held_back:
        constraints = {rule.name: rule for rule in Contact._meta.constraints}
        sentence = constraints[_IN_DOUBT].violation_error_message
        raise ValidationError({"held_back": sentence})
