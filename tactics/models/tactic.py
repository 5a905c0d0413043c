"""The tactic itself: one trick, as the person sees it to whom it is done."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from bilingual.fields import LineField, ProseField
from checklists.models import Checklist
from publishing.address import free_slug
from publishing.models import Publishable
from sources.models import Source

from .. import readiness
from ..choice_set import ChoiceSetField
from .queryset import TacticQuerySet

FIRST_SIGHT_LIMIT = 320
# The handbook of the Authority of Information Security (2023) counts 24 forms.
FORMS_IN_THE_HANDBOOK = 24


class Channel(models.TextChoices):
    """How a trick first reaches people: "it came by…"."""

    CALL = "call", _("a call")
    VIDEO_CALL = "video_call", _("a video call")
    MESSAGE = "message", _("a text message")
    ZALO = "zalo", _("Zalo")
    FACEBOOK = "facebook", _("Facebook")
    EMAIL = "email", _("e-mail")
    POST = "post", _("post")
    VISIT = "visit", _("a visit, face to face")
    APP = "app", _("a website or app")
    OTHER = "other", _("Telegram, TikTok, a game")


class Asked(models.TextChoices):
    """What is wanted from people: "they want…"."""

    MONEY = "money", _("money")
    CODE = "code", _("a code or password")
    APP = "app", _("an app installed, a link opened")
    PICTURES = "pictures", _("pictures, or to film you")
    IDENTITY = "identity", _("your identity card, bank or personal data")
    OTHER = "other", _("you to call back, share or obey")


class Tactic(Publishable):
    """One trick of scammers, and what to do about it."""

    class Group(models.TextChoices):
        """The handbook's three groups; which form is in which is this portal's choice."""

        IMPERSONATION = "impersonation", _("Posing as a known name")
        TAKEOVER = "takeover", _("Taking over accounts and identities")
        COMBINED = "combined", _("Combined forms")
        FURTHER = "further", _("Further tricks that authorities have named")

    class Drawing(models.TextChoices):
        """The line drawing beside a situation on the home page."""

        VIDEO = "video", _("Video call")
        PICTURE = "picture", _("Picture")
        OFFICIAL = "official", _("Official")
        LINK = "link", _("Link")
        PHONE = "phone", _("Telephone")
        WORK = "work", _("Work")

    slug = models.SlugField(
        _("address"),
        max_length=90,
        unique=True,
        blank=True,
        help_text=_("Left blank, it is made from the Vietnamese title."),
    )
    title = LineField(
        _("title"), max_length=110, help_text=_("The trick, as you would name it to a neighbour.")
    )
    folk_names = ProseField(
        _("folk names"),
        blank=True,
        help_text=_("One a line: what people call it, and would type to find it."),
    )
    first_sight = ProseField(
        _("what you see first"),
        blank=True,
        validators=[MaxLengthValidator(FIRST_SIGHT_LIMIT)],
        help_text=_("One to three short sentences: how it begins for the reader."),
    )
    targets = ProseField(
        _("who is targeted"), blank=True, help_text=_("One or two short sentences.")
    )
    group = models.CharField(_("group"), max_length=14, choices=Group, default=Group.FURTHER)
    handbook_number = models.PositiveSmallIntegerField(
        _("number in the handbook"),
        null=True,
        blank=True,
        unique=True,
        validators=[MinValueValidator(1), MaxValueValidator(FORMS_IN_THE_HANDBOOK)],
        help_text=_("1 to 24. Blank for a trick that the handbook does not have."),
    )
    channels = ChoiceSetField(
        _("it comes by"), choices=Channel, blank=True, help_text=_("How it first reaches people.")
    )
    asks = ChoiceSetField(_("they want"), choices=Asked, blank=True)
    checklists = models.ManyToManyField(
        Checklist,
        blank=True,
        related_name="tactics",
        verbose_name=_("checklists"),
        help_text=_("The lists that help whom it happens to."),
    )
    sources = models.ManyToManyField(
        Source,
        related_name="tactics",
        blank=True,
        verbose_name=_("sources"),
        help_text=_("Every document and page that this text rests on. At least one."),
    )
    named_by = LineField(
        _("named by"),
        blank=True,
        help_text=_("The bodies that have warned of it: PA05 Quảng Ninh, Công an Long An."),
    )
    situation = LineField(
        _("situation on the home page"),
        max_length=60,
        blank=True,
        help_text=_("As somebody in trouble would say it. Blank: not on the home page."),
    )
    situation_hint = LineField(_("hint below it"), max_length=60, blank=True)
    situation_drawing = models.CharField(_("drawing"), max_length=10, choices=Drawing, blank=True)
    situation_order = models.PositiveSmallIntegerField(_("order on the home page"), default=100)

    objects = TacticQuerySet.as_manager()

    class Meta(Publishable.Meta):
        """By title; pages choose an order of their own."""

        ordering = ("title_vi", "pk")
        verbose_name = _("tactic")
        verbose_name_plural = _("tactics")

    def __str__(self):
        """The title."""
        return self.title

    def save(self, *args, **kwargs):
        """Store the tactic with an address of its own."""
        self.slug = self.slug or free_slug(self, self.title_vi or self.title, "thu-doan")
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        """The address of the page, in the active language."""
        return reverse("tactic", args=[self.slug])

    def clean(self):
        """Refuse a number of the handbook outside its three groups, and a group without it."""
        if bool(self.handbook_number) == (self.group == self.Group.FURTHER):
            raise ValidationError(
                {
                    "handbook_number": _(
                        "A trick of the handbook has its number and one of its three groups; "
                        "any other has neither."
                    )
                }
            )

    @property
    def known_as(self) -> list[str]:
        """Its folk names, in the active language."""
        return [line.strip() for line in (self.folk_names or "").splitlines() if line.strip()]

    @property
    def drawing(self) -> str:
        """The template of the line drawing beside its situation."""
        return f"icons/{self.situation_drawing or 'letter'}.html"

    def check_fields_ready(self):
        """Raise ValidationError, keyed by field, for each text that readers need."""
        readiness.check_fields(self)

    def check_ready(self):
        """Raise ValidationError while something is missing that every reader needs."""
        readiness.check_fields(self)
        readiness.check_rows(self)
