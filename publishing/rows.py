"""Rows that belong to something published and have a place in its order."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Row(models.Model):
    """One line of a list. ``owner`` names the foreign key to what it belongs to."""

    owner = ""

    order = models.PositiveSmallIntegerField(
        _("order"), default=0, help_text=_("Left at 0, it stands last.")
    )

    class Meta:
        """In the order that an officer gave."""

        abstract = True
        ordering = ("order", "pk")

    def save(self, *args, **kwargs):
        """Store the row; one without a place gets the last."""
        if not self.order:
            siblings = type(self).objects.filter(**{self.owner: getattr(self, self.owner)})
            self.order = (siblings.aggregate(last=models.Max("order"))["last"] or 0) + 1
        super().save(*args, **kwargs)
