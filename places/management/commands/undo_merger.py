"""Undoes a merger of provinces, or shows what that would do."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from places import merging
from places.models import Merger


class Command(BaseCommand):
    """``manage.py undo_merger``: a dry run, unless it is told to apply."""

    help = "Undo the last merger that made the unit at an address. Without --apply: a dry run."

    def add_arguments(self, parser):
        """Declare the address of the new unit."""
        parser.add_argument("slug", metavar="SLUG", help="address of the unit that was made")
        parser.add_argument("--apply", action="store_true", help="do it")

    def handle(self, *args, **options):
        """Print the report; undo the merger only with --apply."""
        mergers = Merger.objects.filter(unit__slug=options["slug"])
        merger = mergers.order_by("unit__valid_from").last()
        if merger is None:
            message = _("No merger made a unit with the address “%(slug)s”.")
            raise CommandError(message % {"slug": options["slug"]})
        try:
            report = merging.undo(merger) if options["apply"] else merging.plan_undo(merger)
        except ValidationError as error:
            raise CommandError("\n".join(error.messages)) from error
        self.stdout.write("\n".join(report))
        if not options["apply"]:
            self.stdout.write(_("A dry run: nothing was changed. With --apply it is carried out."))
