"""Merges provinces into a new unit, or shows what that would do."""

import datetime

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db.models import F, Q
from django.utils.translation import gettext as _

from places import merging
from places.models import Province
from places.proposal import Proposal


class Command(BaseCommand):
    """``manage.py merge_provinces``: a dry run, unless it is told to apply."""

    help = "Merge these provinces into one on a day, by a document. Without --apply: a dry run."

    def add_arguments(self, parser):
        """Declare the units and what they become."""
        parser.add_argument("slugs", nargs="+", metavar="SLUG", help="addresses of the units")
        parser.add_argument("--name", required=True, help="bare Vietnamese name of the new unit")
        parser.add_argument("--name-en", required=True, help="its English name")
        parser.add_argument("--kind", required=True, choices=Province.Kind.values)
        parser.add_argument("--code", required=True, help="two digits, as in the national list")
        parser.add_argument("--day", required=True, help="its first day: YYYY-MM-DD")
        parser.add_argument("--document", required=True, help="by which it was ordered")
        parser.add_argument("--source", default="", help="where this was read, if elsewhere")
        parser.add_argument("--apply", action="store_true", help="do it")

    def handle(self, *args, **options):
        """Print the report; leave the merger only with --apply."""
        day = _day(options["day"])
        try:
            proposal = Proposal(
                units=[_unit(slug, day) for slug in options["slugs"]],
                name_vi=options["name"],
                name_en=options["name_en"],
                kind=options["kind"],
                code=options["code"],
                day=day,
                document=options["document"],
                source=options["source"],
            )
            if options["apply"]:
                _merger, report = merging.carry_out(proposal)
            else:
                report = merging.plan(proposal)
        except ValidationError as error:
            raise CommandError("\n".join(error.messages)) from error
        self.stdout.write("\n".join(report))
        if not options["apply"]:
            self.stdout.write(_("A dry run: nothing was changed. With --apply it is carried out."))


def _day(text):
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        message = _("“%(day)s” is no day. Write it like 2027-01-01.")
        raise CommandError(message % {"day": text}) from error


def _unit(slug, day):
    """Return the last unit at this address that began before ``day``."""
    begun = Q(valid_from=None) | Q(valid_from__lt=day)
    units = Province.objects.filter(begun, slug=slug)
    unit = units.order_by(F("valid_from").desc(nulls_last=True)).first()
    if unit is None:
        message = _("Before this day no unit has the address “%(slug)s”.")
        raise CommandError(message % {"slug": slug})
    return unit
