"""Provinces and centrally run cities, each for the period in which it existed in that form."""

import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bilingual.fields import LineField, ProseField
from bilingual.text import match_key, slug

# Resolution 202/2025/QH15: 63 provinces became 34; districts were abolished on the same day.
REFORM_DAY = datetime.date(2025, 7, 1)


class ProvinceQuerySet(models.QuerySet):
    """Provinces by day, by name and by what became of them."""

    def as_of(self, day):
        """The provinces that existed on ``day``."""
        return self.filter(
            Q(valid_from=None) | Q(valid_from__lte=day), Q(valid_to=None) | Q(valid_to__gte=day)
        )

    def current(self):
        """The provinces of today."""
        return self.as_of(timezone.localdate())

    def begun(self):
        """All but those that a merger of a day to come will make."""
        return self.filter(Q(valid_from=None) | Q(valid_from__lte=timezone.localdate()))

    def with_today(self):
        """With the chain of successors read at once; no chain is longer than three so far."""
        return self.select_related("successor__successor__successor")

    def at_address(self, address):
        """The unit whose page is at ``address``: today's, else the newest that was; or None."""
        units = self.begun().with_today().filter(slug=address)
        return units.current().first() or units.first()

    def named(self, text):
        """The provinces, of any time, with this name in any spelling: a list, newest first."""
        wanted = match_key(text)
        if not wanted:
            return []
        by_age = self.begun().with_today().order_by(F("valid_to").desc(nulls_first=True), "slug")
        return [province for province in by_age if wanted in province.match_keys]

    def that_became(self, *provinces):
        """``provinces`` and every unit, of any time, that is today part of one of them."""
        followed = self.model.objects.filter(valid_to__lt=timezone.localdate())
        successors = dict(followed.exclude(successor=None).values_list("pk", "successor"))
        wanted = {province.pk for province in provinces}
        parts = {pk for pk in successors if _end_of(pk, successors) in wanted}
        return self.filter(pk__in=parts | wanted)


def _end_of(pk, successors):
    seen = set()
    while pk in successors and pk not in seen:
        seen.add(pk)
        pk = successors[pk]
    return pk


class Province(models.Model):
    """A province or centrally run city, in one form and for one period.

    Codes are reused (Decision 19/2025/QĐ-TTg), so a code means nothing without its day.
    """

    class Kind(models.TextChoices):
        """The two kinds of unit at this level (Law on Organisation of Local Government)."""

        PROVINCE = "tinh", _("Province")
        CITY = "thanh_pho", _("Centrally run city")

    code = LineField(_("code"), max_length=2, help_text=_("Two digits, as in the national list."))
    slug = models.SlugField(
        _("address"),
        max_length=60,
        blank=True,
        help_text=_(
            "Left blank, it is made from the name. It stays the same when only the kind changes."
        ),
    )
    name = LineField(
        _("name"),
        max_length=60,
        help_text=_("The bare name, without “tỉnh” or “thành phố”: Đồng Nai."),
    )
    other_names = ProseField(
        _("other spellings"),
        blank=True,
        help_text=_(
            "One a line: what people also type. Accents, spaces and hyphens do not matter."
        ),
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    valid_from = models.DateField(
        _("exists from"), null=True, blank=True, help_text=_("Blank: since before our records.")
    )
    valid_to = models.DateField(
        _("exists until"), null=True, blank=True, help_text=_("Last day. Blank: to this day.")
    )
    successor = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessors",
        verbose_name=_("became"),
        help_text=_("The unit that followed on the next day."),
    )
    is_merger = models.BooleanField(
        _("made by a merger"),
        default=False,
        help_text=_("Several units became this one; older numbers have to be confirmed anew."),
    )
    change = ProseField(
        _("what changed"),
        blank=True,
        help_text=_("One sentence for readers: why the old name leads to the new page."),
    )
    legal_basis = LineField(_("legal basis"), blank=True)
    source = ProseField(_("source"), help_text=_("Where this was read."))
    source_date = LineField(_("date of the source"), max_length=60, blank=True)

    objects = ProvinceQuerySet.as_manager()

    class Meta:
        """Newest period of each name first."""

        ordering = ("slug", F("valid_to").desc(nulls_first=True))
        verbose_name = _("province or city")
        verbose_name_plural = _("provinces and cities")
        constraints = (
            models.UniqueConstraint("code", "valid_from", name="places_province_one_code_a_period"),
            models.UniqueConstraint(
                "code", condition=Q(valid_from=None), name="places_province_one_code_before_records"
            ),
            models.CheckConstraint(
                condition=Q(valid_from=None) | Q(valid_to=None) | Q(valid_to__gte=F("valid_from")),
                name="places_province_ends_after_it_begins",
                violation_error_message=_("The last day cannot be before the first."),
            ),
            models.CheckConstraint(
                condition=Q(successor=None) | Q(valid_to__isnull=False),
                name="places_province_followed_only_when_ended",
                violation_error_message=_("Give the last day of a unit that another one followed."),
            ),
        )

    def __str__(self):
        """The bare name, with the last year for a unit that is gone."""
        return f"{self.name} (–{self.valid_to:%d/%m/%Y})" if self.valid_to else self.name

    def save(self, *args, **kwargs):
        """Store the province with an address made from its Vietnamese name where none is given."""
        self.slug = self.slug or slug(self.name_vi or self.name, 60)
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        """The address of the page, in the active language."""
        return reverse("province", args=[self.slug])

    def clean(self):
        """Refuse a chain of successors that comes back to where it began."""
        step, seen = self.successor, {self.pk}
        while step:
            if step.pk in seen:
                raise ValidationError({"successor": _("This chain of units leads back to itself.")})
            seen.add(step.pk)
            step = step.successor

    @property
    def match_keys(self):
        """Every spelling of the name, as a set of keys of ``bilingual.text.match_key``."""
        spellings = [self.name_vi, self.name_en, *(self.other_names or "").split("\n")]
        return {match_key(spelling) for spelling in spellings if spelling} - {""}

    @property
    def has_ended(self):
        """Whether the unit no longer exists in this form; a merger of next month has not yet."""
        return self.valid_to is not None and self.valid_to < timezone.localdate()

    def lineage(self):
        """Yield the unit, and each that has followed it to this day."""
        unit, seen = self, set()
        while unit.successor_id and unit.has_ended and unit.pk not in seen:
            yield unit
            seen.add(unit.pk)
            unit = unit.successor
        yield unit

    @property
    def today(self):
        """The unit that this one is today: itself, or the end of its chain of successors."""
        *_before, unit = self.lineage()
        return unit

    @property
    def merged_on(self):
        """The day of the last merger that this unit has gone through, or None."""
        days = (unit.valid_from for unit in self.lineage() if unit.is_merger)
        return max(filter(None, days), default=None)

    @property
    def full_name(self):
        """The name with its kind before it, as Vietnamese headings have it: "Tỉnh Đắk Lắk"."""
        kind = "Tỉnh" if self.kind == self.Kind.PROVINCE else "Thành phố"
        return f"{kind} {self.name_vi}"
