"""What a document gives as the scammers' own: stored canonical, shown defanged only."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modeltranslation.translator import translator

from bilingual.fields import LineField, ProseField
from bilingual.text import slug
from publishing.address import free_slug

from ..defang import canonical, defang, defang_within, host_of, mask, refang
from .parts import ROWS


class Indicator(models.Model):
    """An address, number or account of scammers, as the document names it."""

    class Kind(models.TextChoices):
        """What it is: decides how it is stored and defanged."""

        URL = "url", _("Web address")
        EMAIL = "email", _("E-mail address")
        PHONE = "phone", _("Telephone number")
        ACCOUNT = "account", _("Bank account")

    advisory = models.ForeignKey(
        "advisories.Advisory", models.CASCADE, related_name="indicators", verbose_name=_("notice")
    )
    kind = models.CharField(_("kind"), max_length=8, choices=Kind)
    value = LineField(
        _("address or number"),
        help_text=_("Readers see it made harmless: hxxps://abc[.]top. It never becomes a link."),
    )
    note = LineField(_("note"), blank=True)

    class Meta:
        """Each value once a notice."""

        ordering = ("pk",)
        verbose_name = _("scammers' address or number")
        verbose_name_plural = _("scammers' addresses and numbers")
        constraints = (
            models.UniqueConstraint(
                "advisory", "kind", "value", name="advisories_indicator_once_a_notice"
            ),
        )

    def __str__(self):
        """The defanged form: an indicator has no other."""
        return self.shown

    def save(self, *args, **kwargs):
        """Store the value in its canonical form."""
        self.value = canonical(self.kind, self.value)
        super().save(*args, **kwargs)

    @property
    def shown(self) -> str:
        """The value as readers see it."""
        return defang(self.kind, canonical(self.kind, self.value))


def defang_texts_of(advisory):
    """Defang, in every stored text of ``advisory`` and its parts, what its indicators name."""
    values = list(advisory.indicators.values_list("kind", "value"))
    if not values:
        return
    if any(value in advisory.slug for value in _spoken(values)):
        title = defang_within(refang(advisory.title_vi), values, shown=mask)
        advisory.slug = free_slug(advisory, title, advisory.code)
        advisory.save(update_fields=["slug"])
    _defang_texts(advisory, values)
    for name in ROWS:
        for part in getattr(advisory, name).all():
            _defang_texts(part, values)


def _spoken(values):
    """Yield each value as an address part would spell it: a number, or the host of an address."""
    for kind, value in values:
        spelled = slug(value if kind in ("phone", "account") else host_of(value))
        if spelled:
            yield spelled


def _texts(item):
    """Yield the names of the stored text fields: of a translated one, each language's."""
    translated = set(translator.get_options_for_model(type(item)).all_fields)
    for field in item._meta.concrete_fields:
        is_text = isinstance(field, LineField | ProseField)
        if is_text and field.name not in translated and field.name != "value":
            yield field.name


def _defang_texts(item, values):
    changed = []
    for name in _texts(item):
        text = getattr(item, name) or ""
        safe = defang_within(text, values)
        limit = item._meta.get_field(name).max_length
        if limit and len(safe) > limit:
            safe = defang_within(text, values, shown=mask)
        if safe != text:
            setattr(item, name, safe)
            changed.append(name)
    if changed:
        item.save(update_fields=changed)
