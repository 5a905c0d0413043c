"""Reads contacts from a file: first a look, then, if asked, the whole of it."""

from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils.translation import gettext as _

from hotlines.exchange import sheets
from hotlines.exchange.carry_out import carry_out, progress
from hotlines.exchange.limits import Unreadable
from hotlines.exchange.planning import make_plan


class Command(BaseCommand):
    """``manage.py import_contacts danh-ba.xlsx --by canbo --write``."""

    help = "Say what a file of contacts would change; with --write, change it."

    def add_arguments(self, parser):
        """Declare the file, the officer and ``--write``."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--by", metavar="USERNAME", help="the officer for the history")
        parser.add_argument("--write", action="store_true", help="carry it out; needs --by")

    def handle(self, *args, file, by, write, **options):
        """Print the plan, or its faults; with ``--write`` carry it out."""
        officer = _officer(by)
        if write and officer is None:
            raise CommandError(_("Say with --by in whose name the contacts are written."))
        try:
            plan = make_plan(sheets.read(file.read_bytes()), by=officer)
        except OSError as error:
            raise CommandError(str(error)) from error
        except Unreadable as refusal:
            raise CommandError(str(refusal)) from refusal
        if plan.faults:
            raise CommandError("\n".join(map(_line, plan.faults)))
        self.stdout.write(
            _("New: %(new)s. Changed: %(changed)s. As before: %(unchanged)s.")
            % {
                "new": len(plan.new),
                "changed": len(plan.changed),
                "unchanged": len(plan.unchanged),
            }
        )
        for entry in plan.to_write:
            self.stdout.write(f"{entry.row}: {entry.contact}")
            for change in entry.changes:
                self.stdout.write(f"    {change.heading}: {change.before!r} → {change.after!r}")
        if write:
            self.carry_out(plan, officer, file.name)

    def carry_out(self, plan, officer, name):
        """Write the plan, printing how far it is."""
        try:
            for done in carry_out(plan, by=officer, name=name):
                self.stdout.write(progress(done, len(plan.to_write)))
        except (DatabaseError, ValidationError) as error:
            raise CommandError(
                _("Nothing was written: something went wrong midway. The directory is as before.")
            ) from error


def _officer(name):
    if not name:
        return None
    officer = get_user_model().objects.filter(username=name, is_active=True).first()
    if officer is None:
        raise CommandError(_("There is no account “%(name)s”.") % {"name": name})
    return officer


def _line(fault):
    where = fault.cell or str(fault.row)
    return f"{where}: {fault.heading}: {fault.found!r}. {fault.reason} {fault.expects}".rstrip()
