"""The history of a number: what it was, when it was confirmed, by whom and from what."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from bilingual.fields import LineField, ProseField
from publishing.days import refuse_future

from .contact import Contact


class Confirmation(models.Model):
    """One line of the history; ``hotlines.confirming`` alone writes it."""

    contact = models.ForeignKey(
        Contact, models.CASCADE, related_name="confirmations", verbose_name=_("contact")
    )
    value = LineField(_("number or address at that time"))
    day = models.DateField(_("confirmed on"), validators=[refuse_future])
    source = ProseField(
        _("source"), help_text=_("Who was asked, or which page or letter was read.")
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by"),
    )
    made_at = models.DateTimeField(_("noted at"), auto_now_add=True)

    class Meta:
        """The latest first."""

        ordering = ("-day", "-made_at")
        verbose_name = _("confirmation")
        verbose_name_plural = _("history of the number")
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(source=""), name="hotlines_confirmation_has_a_source"
            ),
        )

    def __str__(self):
        """The number and the day."""
        return f"{self.value} – {self.day:%d/%m/%Y}"
