"""A list of steps for one situation, each step one act with its reason and its source."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from bilingual.fields import LineField, ProseField
from publishing.address import free_slug
from publishing.models import Publishable, PublishableQuerySet
from publishing.rows import Row
from sources.models import Source

LEAD_LIMIT = 240
# The red button on every page leads to this list; its address is printed and never changes.
MONEY_SENT = "da-chuyen-tien"

_NEEDED = {
    "title_en": _("Write the English title before publishing."),
    "lead_vi": _("Write the Vietnamese introduction before publishing."),
    "lead_en": _("Write the English introduction before publishing."),
}
NEEDED_STEP = _("Write at least one step before publishing.")


class ChecklistQuerySet(PublishableQuerySet):
    """Checklists in the words in which one asks for them."""

    def with_steps(self):
        """Each with its steps, their sources, and the notices that restate those."""
        return self.prefetch_related("steps__source__notice__issuer")


class Checklist(Publishable):
    """What to do in one situation."""

    class Audience(models.TextChoices):
        """For whom it is written."""

        PUBLIC = "public", _("For everybody")
        FAMILIES = "families", _("For families and schools")
        OFFICIALS = "officials", _("For officials")
        AGENCIES = "agencies", _("For agencies")
        COMPANIES = "companies", _("For companies")

    slug = models.SlugField(
        _("address"),
        max_length=90,
        unique=True,
        blank=True,
        help_text=_("Left blank, it is made from the Vietnamese title."),
    )
    title = LineField(
        _("title"), max_length=90, help_text=_("The situation, as the reader would name it.")
    )
    lead = ProseField(
        _("introduction"),
        blank=True,
        validators=[MaxLengthValidator(LEAD_LIMIT)],
        help_text=_("One or two short sentences that calm and say when to use the list."),
    )
    synonyms = ProseField(
        _("other words for it"),
        blank=True,
        help_text=_("One a line: what people would type to find it."),
    )
    audience = models.CharField(
        _("for whom"), max_length=10, choices=Audience, default=Audience.PUBLIC
    )
    branch = LineField(
        _("heading of the second part"),
        max_length=120,
        blank=True,
        help_text=_("Only where some steps are for a special case. Mark these steps below."),
    )
    order = models.PositiveSmallIntegerField(
        _("order in the list"), default=100, help_text=_("The smallest number stands first.")
    )

    objects = ChecklistQuerySet.as_manager()

    class Meta(Publishable.Meta):
        """In the order that an officer gave."""

        ordering = ("order", "pk")
        verbose_name = _("checklist")
        verbose_name_plural = _("checklists")

    def __str__(self):
        """The title."""
        return self.title

    def save(self, *args, **kwargs):
        """Store the list with an address of its own."""
        self.slug = self.slug or free_slug(self, self.title_vi or self.title, "viec-can-lam")
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        """The address of the page, in the active language."""
        return reverse("checklist", args=[self.slug])

    def check_fields_ready(self):
        """Raise ValidationError, keyed by field, for each text that readers need."""
        missing = {name: said for name, said in _NEEDED.items() if not getattr(self, name)}
        if missing:
            raise ValidationError(missing)

    def check_ready(self):
        """Raise ValidationError while a text is missing, or every step."""
        self.check_fields_ready()
        if not self.steps.exists():
            raise ValidationError(NEEDED_STEP)


class Step(Row):
    """One act, with its reason and where it comes from."""

    owner = "checklist"

    checklist = models.ForeignKey(
        Checklist, models.CASCADE, related_name="steps", verbose_name=_("checklist")
    )
    lead = LineField(
        _("the act"), max_length=80, help_text=_("Two to seven words, verb first: Dừng lại.")
    )
    text = LineField(_("the rest"), blank=True, help_text=_("At most twenty words."))
    reason = ProseField(
        _("reason"), help_text=_("Why, in one or two short sentences. Readers unfold it.")
    )
    source = models.ForeignKey(
        Source,
        models.PROTECT,
        related_name="steps",
        verbose_name=_("source"),
        help_text=_("Plain safety advice of ours has its own entry: “Lời khuyên của cổng này”."),
    )
    clause = LineField(
        _("clause"),
        max_length=12,
        blank=True,
        help_text=_("Of a letter: 1 or 1.a. Blank where it has none."),
    )
    is_in_branch = models.BooleanField(_("in the second part"), default=False)

    class Meta(Row.Meta):
        """In the order in which they are done."""

        verbose_name = _("step")
        verbose_name_plural = _("steps")

    def __str__(self):
        """The act."""
        return self.lead
