"""One way to reach an agency, with where it was read and when it was last confirmed."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils import formats, timezone, translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from bilingual.fields import LineField, ProseField
from publishing.days import refuse_future

from ..dialling import dialled, grouped
from ..freshness import Freshness, freshness
from ..reaching import refuse_unusable
from .agency import Agency
from .contact_queryset import ContactQuerySet

_DATE_FORMATS = {"day": "DATE_FORMAT", "month": "F Y", "year": "Y"}


class Contact(models.Model):
    """A number, a page or an address on which an agency can be reached."""

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

    class Evidence(models.TextChoices):
        """What kind of source gives it, the strongest first."""

        LETTER = "letter", _("An official letter")
        OFFICIAL = "official", _("A page of the body itself")
        CITED = "cited", _("A page of the body, as others cite it")
        PRESS = "press", _("The press")
        SECONDARY = "secondary", _("A secondary source")
        HOST = "host", _("Only the name of the site was seen")

    class Precision(models.TextChoices):
        """How exactly the date of the source is known."""

        DAY = "day", _("to the day")
        MONTH = "month", _("to the month")
        YEAR = "year", _("to the year")

    DIALLED = (Channel.PHONE, Channel.SMS)
    ASKED = (Channel.PHONE, Channel.SMS, Channel.APP)
    PAGES = (Channel.WEB, Channel.FACEBOOK, Channel.ZALO)

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
    source_url = LineField(
        _("address of the source"),
        blank=True,
        max_length=500,
        help_text=_("For colleagues who check it; readers do not see it."),
    )
    evidence = models.CharField(_("kind of source"), max_length=10, choices=Evidence)
    source_date = models.DateField(
        _("date of the source"), null=True, blank=True, validators=[refuse_future]
    )
    source_precision = models.CharField(
        _("known"), max_length=5, choices=Precision, default=Precision.DAY
    )
    read_on = models.DateField(
        _("source read on"),
        null=True,
        blank=True,
        validators=[refuse_future],
        help_text=_("Where the source carries no date. It confirms nothing."),
    )
    verified_on = models.DateField(_("confirmed on"), null=True, blank=True, editable=False)
    is_public = models.BooleanField(
        _("shown to readers"),
        default=False,
        help_text=_("Not shown: a lead, to be confirmed first."),
    )
    held_back = LineField(
        _("why it is not shown"), blank=True, help_text=_("For colleagues: what is in doubt.")
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
                condition=Q(is_public=False)
                | Q(source_date__isnull=False)
                | Q(verified_on__isnull=False)
                | Q(read_on__isnull=False),
                name="hotlines_contact_public_has_a_date",
            ),
            models.CheckConstraint(
                condition=Q(is_public=False) | Q(held_back=""),
                name="hotlines_contact_public_is_not_in_doubt",
                violation_error_message=_(
                    "A doubt is noted. Confirm the number first (“Confirm”), or do not show it."
                ),
            ),
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
        """Refuse a number that cannot be dialled, and what readers may not see like this."""
        if self.is_public and not (self.source_date or self.verified_on or self.read_on):
            # Not left to the constraint: forms skip one that names a field that they don't show.
            sentence = _(
                "Give the date of the source; where it has none, the day on which you read it."
            )
            raise ValidationError({"source_date": sentence})
        if self.value:
            refuse_unusable(self)

    @property
    def confirmed_on(self):
        """The last day on which it is known to have been right, or None."""
        return max(filter(None, (self.verified_on, self.source_date)), default=None)

    @property
    def freshness(self) -> Freshness:
        """How far it can be trusted today."""
        return freshness(self.confirmed_on, timezone.localdate())

    @property
    def is_before_merger(self) -> bool:
        """Whether nobody has confirmed it since its province was merged."""
        merged_on = self.agency.province and self.agency.province.merged_on
        return bool(merged_on) and (self.confirmed_on is None or self.confirmed_on < merged_on)

    @property
    def is_usable(self) -> bool:
        """Whether it gets a button or a link: not when too old, and 113 always."""
        return self.is_emergency or self.freshness is not Freshness.STALE

    @property
    def shown(self) -> str:
        """The number in groups, or what else readers see of it."""
        return grouped(self.value) if self.is_number else self.value

    @property
    def is_number(self) -> bool:
        """Whether it is dialled, so that a screen reader should read it digit by digit."""
        return self.channel in self.DIALLED

    @property
    def source_day(self) -> str:
        """The date of the source as exactly as it is known: 14/04/2023, 07/2021, 2026, or ""."""
        if not self.source_date:
            return ""
        known = _DATE_FORMATS[self.source_precision]
        shape = gettext("F Y") if known == "F Y" else known
        return formats.date_format(self.source_date, shape)

    @property
    def source_in_full(self) -> str:
        """The source with its date, both in Vietnamese; most sources name the date themselves."""
        with translation.override("vi"):
            day = self.source_day
        return f"{self.source} ({day})" if day and day not in self.source else self.source

    @property
    def href(self) -> str:
        """What its button opens, or "" where it is only shown."""
        if not self.is_usable:
            return ""
        if self.channel == self.Channel.PHONE:
            return f"tel:{self.dial}"
        if self.channel == self.Channel.SMS:
            return f"sms:{self.dial}"
        if self.channel == self.Channel.EMAIL:
            return f"mailto:{self.value}"
        if self.channel in self.PAGES and self.value.startswith("https://"):
            return self.value
        return ""
