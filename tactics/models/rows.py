"""The rows of a tactic: how it goes on, its signs, what to do, who has warned of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from bilingual.fields import LineField
from places.models import Province
from publishing.rows import Row
from sources.models import Source

NAMED_TWICE = _("This warning is already named.")


class TacticRow(Row):
    """Something that belongs to one tactic and has a place in its order."""

    owner = "tactic"

    class Meta(Row.Meta):
        """In the order that an officer gave."""

        abstract = True


def _of_tactic(name):
    return models.ForeignKey(
        "tactics.Tactic", models.CASCADE, related_name=name, verbose_name=_("tactic")
    )


class Act(TacticRow):
    """One act of what to do now, verb first."""

    tactic = _of_tactic("acts")
    lead = LineField(
        _("the act"), max_length=80, help_text=_("Two to six words, verb first: Dừng lại.")
    )
    text = LineField(_("the rest"), blank=True, help_text=_("At most twenty words."))
    is_own = models.BooleanField(
        _("advice of this portal"),
        default=False,
        help_text=_("Mark what none of the sources below says. Readers see the mark."),
    )

    class Meta(TacticRow.Meta):
        """In the order in which they are done."""

        verbose_name = _("act")
        verbose_name_plural = _("what to do now")

    def __str__(self):
        """The act."""
        return self.lead


class Stage(TacticRow):
    """One stage of how the trick goes on."""

    tactic = _of_tactic("stages")
    text = LineField(
        _("stage"), max_length=400, help_text=_("What they do next, in one or two short sentences.")
    )

    class Meta(TacticRow.Meta):
        """In the order of the trick."""

        verbose_name = _("stage")
        verbose_name_plural = _("how it goes on")

    def __str__(self):
        """Its beginning."""
        return self.text[:60]


class Sign(TacticRow):
    """One sign by which to recognise the trick."""

    tactic = _of_tactic("signs")
    text = LineField(_("sign"), help_text=_("What the reader sees or hears."))

    class Meta(TacticRow.Meta):
        """The clearest first."""

        verbose_name = _("sign")
        verbose_name_plural = _("signs to recognise it")

    def __str__(self):
        """The sign."""
        return self.text


class Mention(models.Model):
    """A warning from one province that names the trick and is not a notice of this portal."""

    tactic = _of_tactic("mentions")
    province = models.ForeignKey(
        Province,
        models.PROTECT,
        related_name="mentions",
        null=True,
        blank=True,
        verbose_name=_("province or city"),
        help_text=_("Blank for a warning to the whole country."),
    )
    source = models.ForeignKey(
        Source, models.PROTECT, related_name="mentions", verbose_name=_("document or page")
    )

    class Meta:
        """Newest first."""

        ordering = (models.F("source__dated_on").desc(nulls_last=True), "pk")
        verbose_name = _("warning elsewhere")
        verbose_name_plural = _("warnings elsewhere that name it")
        constraints = (
            models.UniqueConstraint(
                "tactic",
                "province",
                "source",
                name="tactics_mention_once",
                violation_error_message=NAMED_TWICE,
            ),
            models.UniqueConstraint(
                "tactic",
                "source",
                condition=models.Q(province=None),
                name="tactics_mention_of_the_country_once",
                violation_error_message=NAMED_TWICE,
            ),
        )

    def __str__(self):
        """The source."""
        return str(self.source)
