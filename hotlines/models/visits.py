"""How often numbers were opened in a day: a tally by province, nothing about who."""

import datetime

from django.db import models
from django.db.models import Q, Sum
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from places.models import Province


class VisitsQuerySet(models.QuerySet):
    """What was counted."""

    def by_place(self, span: datetime.timedelta) -> list[tuple[list, int]]:
        """Return (keys of a province of today and of all that became it, visits in ``span``).

        The whole country comes as ``([None], visits)``.
        """
        recent = self.filter(day__gte=timezone.localdate() - span).order_by()
        counted = dict(recent.values_list("province").annotate(Sum("count")))
        units = {}
        for unit in Province.objects.with_today():
            units.setdefault(unit.today.pk, []).append(unit.pk)
        totals = {}
        for place, count in counted.items():
            today = next((now for now, parts in units.items() if place in parts), None)
            totals[today] = totals.get(today, 0) + count
        return [(units.get(today, [None]), total) for today, total in totals.items()]


class Visits(models.Model):
    """One province, or the page of the whole country, on one day."""

    province = models.ForeignKey(
        Province,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="visits",
        verbose_name=_("province or city"),
    )
    day = models.DateField(_("day"))
    count = models.PositiveIntegerField(_("times opened"), default=0)

    objects = VisitsQuerySet.as_manager()

    class Meta:
        """One row a place and day."""

        verbose_name = _("visits")
        verbose_name_plural = _("visits")
        constraints = (
            models.UniqueConstraint("province", "day", name="hotlines_visits_once_a_day"),
            models.UniqueConstraint(
                "day", condition=Q(province=None), name="hotlines_visits_of_the_country_once_a_day"
            ),
        )

    def __str__(self):
        """Province, day and count."""
        place = self.province.name if self.province else "–"
        return f"{place}, {self.day:%d/%m/%Y}: {self.count}"
