"""Which provinces an officer looks after."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .province import Province


class RemitQuerySet(models.QuerySet):
    """Remits by whose they are."""

    def units_of(self, user):
        """The units, of any time, that ``user`` may edit; None for a user without bounds.

        A province counts with all that was merged into it. Who has no remit has no bounds:
        permissions alone decide then.
        """
        remit = self.filter(user=user).first()
        if remit is None or user.is_superuser:
            return None
        own = remit.provinces.with_today()
        return Province.objects.that_became(*(province.today for province in own))


class Remit(models.Model):
    """The bounds of one officer's work."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="remit", verbose_name=_("officer")
    )
    provinces = models.ManyToManyField(
        Province,
        related_name="remits",
        verbose_name=_("provinces and cities"),
        help_text=_("The officer edits the numbers of these and of what was merged into them."),
    )

    objects = RemitQuerySet.as_manager()

    class Meta:
        """By officer."""

        ordering = ("user",)
        verbose_name = _("remit")
        verbose_name_plural = _("remits")

    def __str__(self):
        """The officer's name for signing in."""
        return str(self.user)
