"""The notice itself: one official document, restated for its readers."""

from django.conf import settings
from django.core.validators import MaxLengthValidator, RegexValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bilingual.fields import LineField, ProseField
from checklists.models import Checklist
from hotlines.models import Agency, Contact
from publishing.address import free_slug
from publishing.days import refuse_future
from publishing.models import Publishable
from sources.models import Source
from tactics.models import Tactic

from .. import as_source, readiness
from ..letterhead import full_number, place_and_date
from ..short_code import new_code
from ..state import State
from .indicator import defang_texts_of
from .queryset import AdvisoryQuerySet

SUMMARY_LIMIT = 280
ENTERED_TWICE = _("This document is already on the portal: same body, number and date.")


class Advisory(Publishable):
    """One official document, restated. Never a legal copy (Decree 30/2020/NĐ-CP, arts. 25-26)."""

    class Kind(models.TextChoices):
        """Kinds of document that warn (Decree 30/2020/NĐ-CP, art. 7, and usage)."""

        LETTER = "cong_van", _("Official letter")
        NOTICE = "thong_bao", _("Notice")
        TELEGRAM = "cong_dien", _("Official telegram")
        PLAN = "ke_hoach", _("Plan")
        DIRECTIVE = "chi_thi", _("Directive")
        OPEN_LETTER = "thu_ngo", _("Open letter")
        WARNING = "canh_bao", _("Warning")

    class Provenance(models.TextChoices):
        """What this portal has of the document."""

        SIGNED = "signed_original", _("Signed original")
        SCAN = "scanned_copy", _("Scanned copy")
        EXCERPT = "excerpt", _("Excerpt")
        PRESS = "press_report", _("Press report")

    code = models.CharField(
        _("permanent code"), max_length=8, unique=True, default=new_code, editable=False
    )
    slug = models.SlugField(
        _("address"),
        max_length=90,
        unique=True,
        blank=True,
        help_text=_("Left blank, it is made from the Vietnamese title."),
    )
    title = LineField(
        _("title"),
        max_length=160,
        help_text=_(
            "What happens and what to do, as you would tell a neighbour. Not the letter's abstract."
        ),
    )
    summary = ProseField(
        _("summary"),
        blank=True,
        validators=[MaxLengthValidator(SUMMARY_LIMIT)],
        help_text=_("At most 280 characters. Needed in both languages before publishing."),
    )
    kind = models.CharField(
        _("kind of document"),
        max_length=12,
        choices=Kind,
        blank=True,
        help_text=_("Cell 5a. A letter without one is an “Official letter”."),
    )
    issuer = models.ForeignKey(
        Agency,
        models.PROTECT,
        related_name="advisories",
        verbose_name=_("issuing body"),
        help_text=_("Cell 2, at the top left: the body as it was named then."),
    )
    number = LineField(
        _("number"),
        max_length=10,
        blank=True,
        validators=[RegexValidator(r"^\d+$", _("Digits only: 3495."))],
        help_text=_("Cell 3: the digits after “Số:”. Leave blank where the letter gives none."),
    )
    symbol = LineField(
        _("symbol"), max_length=40, blank=True, help_text=_("Cell 3, after the number: UBND-KGVX.")
    )
    issued_on = models.DateField(
        _("date of issue"),
        null=True,
        blank=True,
        validators=[refuse_future],
        help_text=_("Cell 4. Leave blank where the letter gives none; never guess."),
    )
    dated_on = models.DateField(null=True, editable=False)
    place = LineField(
        _("place of issue"), max_length=80, blank=True, help_text=_("Cell 4, before the date.")
    )
    subject = LineField(
        _("subject"), blank=True, max_length=400, help_text=_("Cell 5b, after “V/v”, as printed.")
    )
    basis = LineField(
        _("on whose direction"),
        blank=True,
        help_text=_("Where the letter names one besides the documents it cites."),
    )
    signer_authority = LineField(
        _("signing authority"), max_length=80, blank=True, help_text=_("Cell 7a: KT. CHỦ TỊCH")
    )
    signer_title = LineField(
        _("signer's title"), max_length=120, blank=True, help_text=_("Cell 7a.")
    )
    signer_name = LineField(_("signer's name"), max_length=80, blank=True, help_text=_("Cell 7b."))
    provenance = models.CharField(
        _("what we have of it"),
        max_length=16,
        choices=Provenance,
        help_text=_("Shown on the page, always."),
    )
    provenance_note = ProseField(
        _("what is missing"),
        blank=True,
        help_text=_("One or two sentences on the copy that we hold."),
    )
    source_name = LineField(_("where it comes from"), blank=True)
    source_url = LineField(
        _("address of the source"),
        blank=True,
        max_length=500,
        help_text=_("Shown as text, not as a link."),
    )
    source_seen_on = models.DateField(
        _("source seen on"), null=True, blank=True, validators=[refuse_future]
    )
    targets = ProseField(
        _("who is targeted"),
        blank=True,
        help_text=_("Block 1: who should watch out, in one to three sentences."),
    )
    how_it_works = ProseField(
        _("how the trick works"),
        blank=True,
        help_text=_("Block 2: short paragraphs, divided by a blank line."),
    )
    contacts = models.ManyToManyField(
        Contact,
        blank=True,
        related_name="advisories",
        verbose_name=_("contacts that the letter gives"),
        help_text=_("Block 5. 113 stands on every page by itself."),
    )
    annex_of = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="annexes",
        verbose_name=_("annex of"),
    )
    replaces = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="replaced_by",
        verbose_name=_("replaces"),
        help_text=_("The older notice is then shown as replaced."),
    )
    corrects = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="corrected_by",
        verbose_name=_("corrects"),
    )
    tactics = models.ManyToManyField(
        Tactic,
        blank=True,
        related_name="advisories",
        verbose_name=_("tactics"),
        help_text=_("The tricks that the letter names. Their pages then list this notice."),
    )
    checklists = models.ManyToManyField(
        Checklist,
        blank=True,
        related_name="advisories",
        verbose_name=_("checklists"),
        help_text=_("The lists that help whom it happens to."),
    )
    as_source = models.OneToOneField(
        Source, models.PROTECT, null=True, editable=False, related_name="notice"
    )

    objects = AdvisoryQuerySet.as_manager()

    class Meta(Publishable.Meta):
        ordering = (F("dated_on").desc(nulls_last=True), "-pk")
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        constraints = (
            *Publishable.Meta.constraints,
            models.UniqueConstraint(
                "issuer",
                "number",
                "symbol",
                "issued_on",
                condition=~Q(number=""),
                name="advisories_advisory_entered_once",
                violation_error_message=ENTERED_TWICE,
            ),
            models.UniqueConstraint(
                "issuer",
                "number",
                "symbol",
                condition=~Q(number="") & Q(issued_on=None),
                name="advisories_advisory_undated_entered_once",
                violation_error_message=ENTERED_TWICE,
            ),
        )

    def __str__(self):
        """Number and title."""
        return f"{self.full_number} – {self.title}" if self.full_number else self.title

    def save(self, *args, **kwargs):
        """Store the notice with an address of its own and the date by which it is listed."""
        self.slug = self.slug or free_slug(self, self.title_vi or self.title, self.code)
        self.dated_on = self.issued_on or self._first_signed_on()
        super().save(*args, **kwargs)

    def _first_signed_on(self):
        first = self.signatures.order_by("signed_at").first() if self.pk else None
        return timezone.localdate(first.signed_at) if first else None

    def get_absolute_url(self):
        """The address of the page, in the active language."""
        return reverse("advisory", args=[self.slug])

    def clean(self):
        """Refuse a notice that would follow or contain itself."""
        readiness.refuse_itself(self)

    @property
    def full_number(self) -> str:
        """The number as printed, or "" where it is lost."""
        return full_number(
            self.number, self.symbol, party=self.issuer.branch == Agency.Branch.PARTY
        )

    @property
    def is_open(self) -> bool:
        """Whether its page answers: an annex has one only where the operator shows annexes."""
        return self.is_published and (settings.SHOW_ANNEXES or self.annex_of_id is None)

    @property
    def place_and_date(self) -> str:
        """The letterhead's line on place and date, in the active language."""
        return place_and_date(self.place or "", self.issued_on)

    @property
    def state(self) -> State:
        """Whether it still holds today."""
        if not hasattr(self, "state_code"):
            self.state_code = (
                type(self).objects.with_state().values_list("state_code", flat=True).get(pk=self.pk)
            )
        return State(self.state_code)

    def check_fields_ready(self):
        """Raise ValidationError, keyed by field, for each text that readers need."""
        readiness.check_fields(self)

    def check_ready(self):
        """Raise ValidationError while a block is empty that every reader needs."""
        readiness.check_fields(self)
        readiness.check_parts(self)

    def make_safe(self):
        """Defang, in every stored text of this notice, what its indicators name."""
        defang_texts_of(self)

    def after_publishing(self):
        """Let steps and tactics rest on this notice."""
        as_source.keep(self)
