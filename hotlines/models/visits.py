"""How often the numbers of a province were opened in a day: a tally, nothing about who."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from places.models import Province


class Visits(models.Model):
    """One province on one day."""

    province = models.ForeignKey(
        Province, models.CASCADE, related_name="visits", verbose_name=_("province or city")
    )
    day = models.DateField(_("day"))
    count = models.PositiveIntegerField(_("times opened"), default=0)

    class Meta:
        """One row a province and day."""

        verbose_name = _("visits")
        verbose_name_plural = _("visits")
        constraints = (
            models.UniqueConstraint("province", "day", name="hotlines_visits_once_a_day"),
        )

    def __str__(self):
        """Province, day and count."""
        return f"{self.province.name}, {self.day:%d/%m/%Y}: {self.count}"
