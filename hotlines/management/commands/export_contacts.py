"""Writes the directory into a file."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from hotlines.exchange import listing
from hotlines.exchange.excel_files import Unwritable
from hotlines.models import Contact

_WRITERS = {".csv": listing.as_csv, ".xlsx": listing.as_xlsx}


class Command(BaseCommand):
    """``manage.py export_contacts danh-ba.xlsx``."""

    help = "Write all contacts into a file, .csv or .xlsx, as import_contacts reads them."

    def add_arguments(self, parser):
        """Declare the file."""
        parser.add_argument("file", type=Path)

    def handle(self, *args, file, **options):
        """Write the file, in the format that its name says."""
        write = _WRITERS.get(file.suffix.lower())
        if write is None:
            raise CommandError(_("Name the file .csv or .xlsx."))
        contacts = Contact.objects.select_related("agency")
        try:
            content = write(contacts)
        except Unwritable as error:
            raise CommandError(_("A text is too long for Excel. Choose CSV instead.")) from error
        file.write_bytes(content)
        self.stdout.write(_("%(file)s holds all contacts.") % {"file": file})
