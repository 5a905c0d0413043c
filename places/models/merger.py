"""A merger as data: which unit it made, by which document, and what undoing it puts back."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from bilingual.fields import LineField

from .province import Province


class Merger(models.Model):
    """One act of making several units into one; ``places.merging`` writes and undoes it."""

    unit = models.OneToOneField(
        Province,
        models.CASCADE,
        related_name="merger",
        verbose_name=_("new unit"),
        editable=False,
    )
    document = LineField(_("by this document"), editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("carried out by"),
        editable=False,
    )
    made_at = models.DateTimeField(_("carried out at"), auto_now_add=True)
    put_back = models.JSONField(
        _("what undoing restores"),
        default=dict,
        editable=False,
        help_text=_("Rows as they were before, by model and key."),
    )

    class Meta:
        """The latest first."""

        ordering = ("-made_at",)
        verbose_name = _("merger")
        verbose_name_plural = _("mergers")

    def __str__(self):
        """The new unit and its first day."""
        return f"{self.unit.name} ({self.unit.valid_from:%d/%m/%Y})"
