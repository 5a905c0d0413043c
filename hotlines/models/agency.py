"""Bodies for the time in which they existed: who issues documents, who answers calls."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bilingual.fields import LineField, ProseField
from bilingual.text import slug
from places.models import Province


class AgencyQuerySet(models.QuerySet):
    """Agencies with what a page says of them."""

    def with_places(self):
        """With province, parent and successor read at once."""
        return self.select_related(
            "province__successor__successor__successor", "parent", "successor__successor"
        )


class Agency(models.Model):
    """A body that issues documents or answers calls, as it was named at its time."""

    class Branch(models.TextChoices):
        """Whose body it is: decides how document numbers are written."""

        STATE = "state", _("State body")
        PARTY = "party", _("Party body")
        POLICE = "police", _("Police")
        OTHER = "other", _("Other body")

    key = models.SlugField(
        _("address"),
        max_length=80,
        unique=True,
        blank=True,
        help_text=_("Left blank, it is made from the name."),
    )
    name = LineField(
        _("name"), max_length=200, help_text=_("In full, as the letterhead prints it.")
    )
    branch = models.CharField(_("branch"), max_length=10, choices=Branch, default=Branch.STATE)
    province = models.ForeignKey(
        Province,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="agencies",
        verbose_name=_("province or city"),
        help_text=_("As it was at the time of the body. Blank for a national body."),
    )
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="units",
        verbose_name=_("belongs to"),
    )
    commune = LineField(
        _("commune, ward or special zone"),
        max_length=80,
        blank=True,
        help_text=_("Only for a body at this level: Phường Bến Tre."),
    )
    commune_code = LineField(
        _("code of the commune"), max_length=5, blank=True, help_text=_("Five digits, or blank.")
    )
    formerly_in = models.ForeignKey(
        Province,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("area was in"),
        help_text=_("The former province of the area, by whose name people still look for it."),
    )
    valid_from = models.DateField(_("exists from"), null=True, blank=True)
    valid_to = models.DateField(_("exists until"), null=True, blank=True)
    successor = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessors",
        verbose_name=_("duties passed to"),
    )
    source = ProseField(_("source"), help_text=_("Where the name and the dates were read."))

    objects = AgencyQuerySet.as_manager()

    class Meta:
        """By name."""

        ordering = ("name",)
        verbose_name = _("agency")
        verbose_name_plural = _("agencies")
        constraints = (
            models.CheckConstraint(
                condition=Q(successor=None) | Q(valid_to__isnull=False),
                name="hotlines_agency_followed_only_when_ended",
                violation_error_message=_("Give the last day of a body that another one followed."),
            ),
        )

    def __str__(self):
        """The name in full."""
        return self.name

    def save(self, *args, **kwargs):
        """Store the agency with an address made from its Vietnamese name where none is given."""
        self.key = self.key or slug(self.name_vi or self.name)
        super().save(*args, **kwargs)

    @property
    def has_ended(self) -> bool:
        """Whether the body no longer exists."""
        return self.valid_to is not None and self.valid_to < timezone.localdate()

    @property
    def is_local(self) -> bool:
        """Whether it is the body of a commune, ward or special zone."""
        return bool(self.commune)

    @property
    def area(self) -> Province | None:
        """The unit by whose name people look for the body, as it was then; None: the country."""
        return self.formerly_in or self.province
