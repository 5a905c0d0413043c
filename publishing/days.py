"""The days that documents, sources and confirmations carry."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import formats, timezone
from django.utils.translation import gettext_lazy as _


def refuse_future(day):
    """Raise ValidationError for a day that has not come yet."""
    if day > timezone.localdate():
        raise ValidationError(_("This day has not come yet. Check the date."))


class Precision(models.TextChoices):
    """How exactly a day is known; one known to the month is stored as its first day."""

    DAY = "day", _("to the day")
    MONTH = "month", _("to the month")
    YEAR = "year", _("to the year")


_FORMATS = {Precision.DAY: "DATE_FORMAT", Precision.MONTH: "YEAR_MONTH_FORMAT", Precision.YEAR: "Y"}


def as_known(day, precision) -> str:
    """Return a day in the active language, as exactly as it is known: 26/01/2026, 01/2026, 2026."""
    return formats.date_format(day, _FORMATS[Precision(precision)])
