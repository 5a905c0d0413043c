"""Contacts of the directory as rows of a file; nothing is written to the database."""

from collections.abc import Iterable

from ..models import Contact
from . import csv_files, excel_files
from .columns import COLUMNS, CONTACT
from .existing import Places, confirmations, current_confirmation


def rows_of(contacts: Iterable[Contact]) -> list[list[str]]:
    """Return the headings and one row for each contact, as an import reads them back."""
    places, history = Places(), confirmations()
    rows = [[column.heading for column in COLUMNS]]
    for contact in contacts:
        cells = _cells(contact, places, current_confirmation(contact, history))
        rows.append([cells[column.field] for column in COLUMNS])
    return rows


def as_csv(contacts: Iterable[Contact]) -> bytes:
    """Return the contacts as a CSV file."""
    return csv_files.write(rows_of(contacts))


def as_xlsx(contacts: Iterable[Contact]) -> bytes:
    """Return the contacts as an Excel file; raise Unwritable where a text is too long for one."""
    return excel_files.write(rows_of(contacts), [column.width for column in COLUMNS])


def _cells(contact, places, confirmation):
    agency = contact.agency
    day, source = confirmation or (None, "")
    return {
        "key": contact.key or "",
        "province": places.shown(agency.province_id),
        "agency": agency.name_vi,
        "agency_en": agency.name_en or "",
        "commune": agency.commune,
        "confirmed_on": f"{day:%d/%m/%Y}" if day else "",
        "confirmed_by": source,
    } | {column.field: column.kind.write(contact) for column in CONTACT}
