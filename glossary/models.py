"""One term, its spellings and its meaning."""

from django.core.validators import MaxLengthValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from bilingual.fields import LineField, ProseField
from publishing.address import free_slug
from sources.models import Source

MEANING_LIMIT = 300


class Term(models.Model):
    """A word that not every reader knows."""

    slug = models.SlugField(
        _("address"),
        max_length=60,
        unique=True,
        blank=True,
        help_text=_("Left blank, it is made from the Vietnamese term."),
    )
    name = LineField(_("term"), max_length=80)
    other_names = ProseField(
        _("other spellings"),
        blank=True,
        help_text=_("One a line. Each is marked on the pages like the term itself."),
    )
    meaning = ProseField(
        _("meaning"),
        validators=[MaxLengthValidator(MEANING_LIMIT)],
        help_text=_("One or two short sentences, as you would explain it to a neighbour."),
    )
    source = models.ForeignKey(
        Source, models.PROTECT, related_name="terms", verbose_name=_("source")
    )

    class Meta:
        """In the order of the alphabet."""

        ordering = ("name_vi", "pk")
        verbose_name = _("term")
        verbose_name_plural = _("terms")

    def __str__(self):
        """The term."""
        return self.name

    def save(self, *args, **kwargs):
        """Store the term with an address of its own."""
        self.slug = self.slug or free_slug(self, self.name_vi or self.name, "thuat-ngu")
        super().save(*args, **kwargs)

    @property
    def spellings(self) -> list[str]:
        """The term and its other spellings, in the active language."""
        others = (line.strip() for line in (self.other_names or "").splitlines())
        return [self.name, *(other for other in others if other)]
