"""How one asks for contacts: in sentences."""

import datetime

from django.db import models
from django.db.models import Case, F, Q, Value, When, Window
from django.db.models.functions import Coalesce, Greatest, RowNumber
from django.utils import timezone

from ..freshness import CALLABLE_FOR, CONFIRMED_FOR
from .visits import Visits

# How far back the tally of visits counts for what is most urgent to confirm.
VISITS_COUNTED = datetime.timedelta(days=90)
_NEVER = datetime.date(1, 1, 1)


class ContactQuerySet(models.QuerySet):
    """Contacts by who may see them, by place and by age."""

    def public(self):
        """Those that readers may see, each with its source and a date of it.

        The others are leads for officers to confirm.
        """
        dated = Q(verified_on=None, source_date=None, read_on=None)
        return self.filter(is_public=True).exclude(dated).exclude(source="").with_places()

    def leads(self):
        """Those that readers may not see yet."""
        return self.filter(is_public=False)

    def with_places(self):
        """With agency, province and what became of it read at once."""
        return self.select_related(
            "agency__province__successor__successor__successor", "agency__formerly_in"
        )

    def national(self):
        """Those of bodies that answer for the whole country."""
        return self.filter(agency__province=None)

    def in_province(self, units):
        """Those of bodies in one of ``units``: a queryset of provinces, of any time."""
        return self.filter(agency__province__in=units)

    def of_communes(self):
        """Those of communes, wards and special zones."""
        return self.exclude(agency__commune="")

    def above_communes(self):
        """Those of bodies that answer for a whole province or country."""
        return self.filter(agency__commune="")

    def callable(self):
        """Telephone numbers that still get a button today."""
        recent = timezone.localdate() - CALLABLE_FOR
        fresh = Q(verified_on__gte=recent) | Q(source_date__gte=recent) | Q(is_emergency=True)
        return self.filter(fresh, channel="phone")

    def first_of_each_unit(self):
        """The first of each province row, in the order in which readers should try them."""
        rank = Window(
            RowNumber(), partition_by=F("agency__province"), order_by=("order", F("pk").asc())
        )
        # The rank is asked for by itself: with all that a page shows joined to it, PostgreSQL
        # works for minutes where it has no statistics yet.
        first = self.order_by().alias(rank=rank).filter(rank=1).values_list("pk", flat=True)
        return self.filter(pk__in=list(first))

    def with_confirmed(self):
        """Each with ``confirmed``: the last day on which it is known to have been right."""
        never = Value(_NEVER, output_field=models.DateField())
        days = Greatest(Coalesce("verified_on", never), Coalesce("source_date", never))
        return self.annotate(confirmed=days)

    def due(self):
        """Those that somebody has to confirm, the most urgent first.

        First the public ones: without a button any more, then those that are ageing; last the
        leads. Within each, those of the province whose page is opened most, then the oldest.
        113 never waits: it stands in for all others.
        """
        today = timezone.localdate()
        urgency = Case(
            When(is_public=False, then=Value(2)),
            When(confirmed__lt=today - CALLABLE_FOR, then=Value(0)),
            default=Value(1),
            output_field=models.IntegerField(),
        )
        return (
            self.with_confirmed()
            .filter(Q(is_public=False) | Q(confirmed__lt=today - CONFIRMED_FOR))
            .exclude(is_emergency=True)
            .annotate(visits=_visits(), urgency=urgency)
            .order_by("urgency", "-visits", "confirmed", "pk")
        )


def _visits():
    """Return the SQL expression of how often the page of a contact's place was opened lately."""
    place = "agency__province"
    opened = [
        When(
            **({f"{place}__isnull": True} if keys == [None] else {f"{place}__in": keys}), then=total
        )
        for keys, total in Visits.objects.by_place(VISITS_COUNTED)
    ]
    return Case(*opened, default=Value(0), output_field=models.IntegerField())
