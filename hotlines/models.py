"""Agencies for the time in which they existed, and the contacts that they answer on."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bilingual.fields import LineField, ProseField
from bilingual.text import slug
from places.models import REFORM_DAY, Province
from publishing.days import refuse_future

from .dialling import dialled
from .freshness import Freshness, freshness


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


class ContactQuerySet(models.QuerySet):
    """Contacts by who may see them."""

    def public(self):
        """Those that readers may see; the others are leads for officers to confirm."""
        return self.filter(is_public=True).select_related("agency__province")

    def national(self):
        """Those of bodies that answer for the whole country."""
        return self.filter(agency__province=None)


class Contact(models.Model):
    """One way to reach an agency, with where it was read and when it was last confirmed."""

    class Channel(models.TextChoices):
        """How it is used."""

        PHONE = "phone", _("Call")
        SMS = "sms", _("Text message")
        APP = "app", _("App")
        WEB = "web", _("Website")
        FACEBOOK = "facebook", _("Facebook page")
        ZALO = "zalo", _("Zalo page")
        EMAIL = "email", _("E-mail")
        ADDRESS = "address", _("Address")

    DIALLED = (Channel.PHONE, Channel.SMS)
    LINKED = (Channel.WEB, Channel.FACEBOOK)

    key = models.SlugField(
        _("key"), max_length=80, unique=True, null=True, blank=True, editable=False
    )
    agency = models.ForeignKey(
        Agency, models.PROTECT, related_name="contacts", verbose_name=_("agency")
    )
    channel = models.CharField(_("channel"), max_length=10, choices=Channel)
    value = LineField(_("number or address"), help_text=_("As the source prints it: 0694.387.389."))
    dial = models.CharField(
        _("what the telephone dials"),
        max_length=20,
        blank=True,
        editable=False,
        validators=[RegexValidator(r"^\+?\d+$")],
    )
    purpose = LineField(_("what for"), help_text=_("In a few words: when a reader should use it."))
    usage = LineField(
        _("how to use it"),
        blank=True,
        help_text=_("The form of a text message, or the way in an app."),
    )
    hours = LineField(
        _("hours"), blank=True, max_length=100, help_text=_("Only where a source says so.")
    )
    source = ProseField(_("source"), help_text=_("The letter or page that gives it. Required."))
    source_date = models.DateField(
        _("date of the source"), null=True, blank=True, validators=[refuse_future]
    )
    verified_on = models.DateField(
        _("confirmed on"),
        null=True,
        blank=True,
        validators=[refuse_future],
        help_text=_("The day on which somebody tried or asked."),
    )
    is_public = models.BooleanField(
        _("shown to readers"),
        default=False,
        help_text=_("Not shown: a lead, to be confirmed first."),
    )
    is_emergency = models.BooleanField(
        _("emergency line"),
        default=False,
        help_text=_("Stands in for every number that is too old. Always keeps its button."),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=100)

    objects = ContactQuerySet.as_manager()

    class Meta:
        """In the order in which readers should try them."""

        ordering = ("-is_emergency", "order", "pk")
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        constraints = (
            models.UniqueConstraint(
                "agency", "channel", "value", name="hotlines_contact_once_an_agency"
            ),
            models.CheckConstraint(condition=~Q(source=""), name="hotlines_contact_has_a_source"),
            models.CheckConstraint(
                condition=~Q(channel__in=("phone", "sms")) | ~Q(dial=""),
                name="hotlines_contact_number_can_be_dialled",
            ),
        )

    def __str__(self):
        """Channel, value and agency: "Call 113 – Police emergency line 113"."""
        return f"{self.get_channel_display()} {self.value} – {self.agency.name}"

    def save(self, *args, **kwargs):
        """Store the contact with what a telephone dials for it."""
        self.dial = (dialled(self.value) or "") if self.channel in self.DIALLED else ""
        super().save(*args, **kwargs)

    def clean(self):
        """Refuse a number that no telephone here can dial."""
        if self.channel in self.DIALLED and self.value and dialled(self.value) is None:
            raise ValidationError(
                {
                    "value": _(
                        "This is not a Vietnamese number. Expected: a short code (113), a 1800 or "
                        "1900 line, or a number beginning with 0 (0694.387.389)."
                    )
                }
            )

    @property
    def confirmed_on(self):
        """The last day on which it is known to have been right, or None."""
        return max(filter(None, (self.verified_on, self.source_date)), default=None)

    @property
    def freshness(self) -> Freshness:
        """How far it can be trusted today."""
        return freshness(self.confirmed_on, timezone.localdate())

    @property
    def is_before_reform(self) -> bool:
        """Whether nobody has confirmed it since the provinces were merged."""
        return self.confirmed_on is None or self.confirmed_on < REFORM_DAY

    @property
    def is_usable(self) -> bool:
        """Whether it gets a button or a link: not when too old, and 113 always."""
        return self.is_emergency or self.freshness is not Freshness.STALE

    @property
    def href(self) -> str:
        """What its button opens, or "" where it is only shown."""
        if not self.is_usable:
            return ""
        if self.channel == self.Channel.PHONE:
            return f"tel:{self.dial}"
        if self.channel == self.Channel.SMS:
            return f"sms:{self.dial}"
        if self.channel in self.LINKED and self.value.startswith("https://"):
            return self.value
        return ""
