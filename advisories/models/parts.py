"""The parts of a notice: rows, because whatever is a list in a letter is a list here."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from bilingual.fields import LineField, ProseField
from publishing.rows import Row

from ..clauses import NUMBER

# The related names under which a notice has its rows of text.
ROWS = (
    "steps",
    "signs",
    "clauses",
    "references",
    "addressees",
    "footnotes",
    "remarks",
    "signatures",
    "indicators",
)


class Part(Row):
    """Something that belongs to one notice and has a place in its order."""

    owner = "advisory"

    class Meta(Row.Meta):
        """In the order of the letter."""

        abstract = True


def _of_notice(name):
    return models.ForeignKey(
        "advisories.Advisory", models.CASCADE, related_name=name, verbose_name=_("notice")
    )


class Step(Part):
    """One act of what to do, verb first."""

    advisory = _of_notice("steps")
    lead = LineField(
        _("the act"), max_length=80, help_text=_("Two to six words, verb first: Dừng lại.")
    )
    text = LineField(_("the rest"), blank=True, help_text=_("At most twenty words."))
    clause = LineField(
        _("rests on clause"),
        max_length=12,
        blank=True,
        help_text=_("Its number. Blank: plain safety advice of this portal, and marked so."),
    )

    class Meta(Part.Meta):
        """Block 4."""

        verbose_name = _("step")
        verbose_name_plural = _("what to do: steps")

    def __str__(self):
        """The act."""
        return self.lead


class Sign(Part):
    """One sign by which to recognise the trick."""

    advisory = _of_notice("signs")
    text = LineField(_("sign"), help_text=_("What the reader sees or hears."))

    class Meta(Part.Meta):
        """Block 3."""

        verbose_name = _("sign")
        verbose_name_plural = _("signs to recognise it")

    def __str__(self):
        """The sign."""
        return self.text


class Clause(Part):
    """One measure of the document. Its number places it in the tree: 1.a belongs to 1."""

    class Audience(models.TextChoices):
        """Whom the measure binds or advises."""

        CITIZENS = "citizens", _("Citizens")
        OFFICIALS = "officials", _("Officials")
        AGENCIES = "agencies", _("Agencies")

    advisory = _of_notice("clauses")
    number = LineField(
        _("number"),
        max_length=12,
        blank=True,
        validators=[RegexValidator(NUMBER, _("Write the number like 1, 1.a or II.3."))],
        help_text=_("1, 1.a … Blank where the letter gives none."),
    )
    audience = models.CharField(_("for whom"), max_length=10, choices=Audience)
    addressee = LineField(
        _("as the letter calls them"), blank=True, help_text=_("For example: officials, citizens.")
    )
    text = ProseField(_("measure, restated"))

    class Meta(Part.Meta):
        """One number once a notice."""

        verbose_name = _("clause")
        verbose_name_plural = _("clauses")
        constraints = (
            models.UniqueConstraint(
                "advisory", "number", condition=~Q(number=""), name="advisories_clause_number_once"
            ),
        )

    def __str__(self):
        """The number, or the beginning of an unnumbered one."""
        return self.number or self.text[:40]


class Reference(Part):
    """Another document that this one cites."""

    advisory = _of_notice("references")
    number = LineField(
        _("number and symbol"), max_length=60, help_text=_("As printed: 3631/CAT-PA05.")
    )
    dated = models.DateField(_("of"), null=True, blank=True)
    issuer = LineField(_("issued by"), blank=True, max_length=200)
    about = LineField(_("about"), blank=True)
    attached = models.BooleanField(_("enclosed with the letter"), default=False)

    class Meta(Part.Meta):
        """Below the letterhead."""

        verbose_name = _("document cited")
        verbose_name_plural = _("documents cited")

    def __str__(self):
        """The number."""
        return self.number


class Addressee(Part):
    """A body or person that the letter is sent to, or gets a copy."""

    class Role(models.TextChoices):
        """Which list of the letter names it."""

        TO = "to", _("Addressed to (Kính gửi)")
        COPY = "copy", _("Recipients (Nơi nhận)")

    advisory = _of_notice("addressees")
    role = models.CharField(_("list"), max_length=4, choices=Role, default=Role.TO)
    name = LineField(_("body or person"), help_text=_("Cell 9a or 9b, as printed."))

    class Meta(Part.Meta):
        """In the order of the letter."""

        verbose_name = _("addressee")
        verbose_name_plural = _("addressees and recipients")

    def __str__(self):
        """The name."""
        return self.name


class Footnote(Part):
    """A term that the document explains."""

    advisory = _of_notice("footnotes")
    term = LineField(_("term"), max_length=80)
    text = ProseField(_("meaning"))

    class Meta(Part.Meta):
        """At the end of the trick's description."""

        verbose_name = _("footnote")
        verbose_name_plural = _("footnotes")

    def __str__(self):
        """The term."""
        return self.term


class Remark(Part):
    """What whoever compares a copy should know: gaps, misprints, our own labels."""

    class About(models.TextChoices):
        """The part of the letter that it is about."""

        HEADING = "heading", _("Heading and number")
        DATE = "date", _("Date")
        SUBJECT = "subject", _("Subject")
        ADDRESSEES = "addressees", _("Addressees")
        MEASURES = "measures", _("Measures")
        SIGNATORY = "signatory", _("Signature")
        WORDING = "wording", _("Wording and misprints")
        FILE = "file", _("File")

    advisory = _of_notice("remarks")
    part = models.CharField(_("about"), max_length=10, choices=About)
    text = ProseField(_("remark"))

    class Meta(Part.Meta):
        """For those who hold a copy in their hands."""

        verbose_name = _("remark on the copy")
        verbose_name_plural = _("remarks on the copy")

    def __str__(self):
        """The part that it is about."""
        return self.get_part_display()


class Signature(models.Model):
    """An electronic signature that the file carries."""

    advisory = _of_notice("signatures")
    signer = LineField(_("signer"))
    signed_at = models.DateTimeField(_("signed at"))
    certifier = LineField(_("certified by"), blank=True)

    class Meta:
        """First signed, first shown."""

        ordering = ("signed_at", "pk")
        verbose_name = _("electronic signature")
        verbose_name_plural = _("electronic signatures")

    def __str__(self):
        """The signer."""
        return self.signer
