"""What a merger needs to be told, and what of it cannot be."""

import datetime
import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from bilingual.text import fold, match_key, nfc, slug

from .models import Province

# A year outside of these is a slip of the finger.
YEARS = range(1945, 2101)
_KIND_WORD = re.compile(r"(tinh|thanh pho|tp\.?)\s")
# Fields of a province, by the name of what was asked for.
_FIELDS = {"legal_basis": "document", "slug": "name_vi"}


def _line(text):
    return " ".join(nfc(text or "").split())


@dataclass
class Proposal:
    """These units become this one on this day, by this document."""

    units: list[Province]
    name_vi: str
    name_en: str
    kind: str
    code: str
    day: datetime.date
    document: str
    source: str = ""

    def __post_init__(self):
        """Put the units in order, each once, and take spare spaces out of the texts."""
        self.units = sorted({unit.pk: unit for unit in self.units}.values(), key=_by_address)
        for name in ("name_vi", "name_en", "code", "document"):
            setattr(self, name, _line(getattr(self, name)))
        self.source = nfc(self.source or "").strip() or self.document

    @property
    def keeper(self) -> Province | None:
        """The merged unit whose name goes on, or None."""
        same = (unit for unit in self.units if self.keeps_name(unit))
        return next(same, None)

    @property
    def slug(self) -> str:
        """The address of the new unit: that of the unit whose name goes on, else a new one."""
        return self.keeper.slug if self.keeper else slug(self.name_vi, 60)

    @property
    def last_day(self) -> datetime.date:
        """The last day of the merged units."""
        return self.day - datetime.timedelta(days=1)

    def keeps_name(self, unit: Province) -> bool:
        """Tell whether the new unit is called like ``unit``, in any spelling."""
        return match_key(unit.name_vi) == match_key(self.name_vi)

    def new_unit(self) -> Province:
        """Return the unit that the merger makes, not stored yet."""
        return Province(
            code=self.code,
            slug=self.slug,
            name_vi=self.name_vi,
            name_en=self.name_en,
            other_names=self.keeper.other_names if self.keeper else "",
            kind=self.kind,
            valid_from=self.day,
            is_merger=True,
            legal_basis=self.document,
            source=self.source,
        )

    def check(self) -> None:
        """Raise ValidationError, keyed by field, with a sentence for each thing that is wrong."""
        faults = Faults()
        self._check_texts(faults)
        if self.day and self.day.year not in YEARS:
            faults.add("day", _("Check the year of this day."))
        elif self.day:
            self._check_units(faults)
            self._check_what_is_taken(faults)
        else:
            faults.add("day", _("Give the first day of the new unit."))
        if not faults.found:
            self._check_lengths(faults)
        if faults.found:
            raise ValidationError(faults.found)

    def _check_texts(self, faults):
        if not slug(self.name_vi):
            faults.add("name_vi", _("Give the Vietnamese name of the new unit."))
        elif _KIND_WORD.match(fold(self.name_vi)):
            faults.add("name_vi", _("Give the bare name, without “tỉnh” or “thành phố”."))
        if not slug(self.name_en):
            faults.add("name_en", _("Give the English name of the new unit."))
        if self.kind not in Province.Kind.values:
            faults.add("kind", _("Say whether it is a province or a centrally run city."))
        if not re.fullmatch(r"[0-9]{2}", self.code):
            faults.add("code", _("Give the code as two digits, as in the national list."))
        if not self.document:
            faults.add("document", _("Give the document that orders the merger."))

    def _check_units(self, faults):
        if len(self.units) < 2:
            faults.add("units", _("Choose at least two units to merge."))
        for unit in self.units:
            if unit.valid_to or unit.successor_id:
                message = _("%(unit)s already has a last day, so it cannot be merged.")
                faults.add("units", message % {"unit": unit})
            elif unit.valid_from and unit.valid_from >= self.day:
                message = _("%(unit)s exists only from %(day)s: the merger must come later.")
                faults.add("day", message % {"unit": unit, "day": date_format(unit.valid_from)})

    def _check_what_is_taken(self, faults):
        still_there = Q(valid_to=None) | Q(valid_to__gte=self.day)
        others = Province.objects.filter(still_there).exclude(pk__in=[u.pk for u in self.units])
        if other := others.filter(code=self.code).first():
            message = _("The code %(code)s belongs to %(unit)s on this day.")
            faults.add("code", message % {"code": self.code, "unit": other})
        if self.slug and (other := others.filter(slug=self.slug).first()):
            message = _("The address “%(slug)s” belongs to %(unit)s. Check the name.")
            faults.add("name_vi", message % {"slug": self.slug, "unit": other})

    def _check_lengths(self, faults):
        try:
            # The fields behind those of the two languages would say the same again.
            self.new_unit().clean_fields(exclude=["name", "change"])
        except ValidationError as error:
            for field, messages in error.message_dict.items():
                for message in messages:
                    faults.add(_FIELDS.get(field, field), message)


class Faults:
    """Sentences on what is wrong, by field."""

    def __init__(self):
        """Begin with none."""
        self.found = {}

    def add(self, field: str, sentence: str) -> None:
        """Note a sentence at its field."""
        self.found.setdefault(field, []).append(sentence)


def _by_address(unit):
    return (unit.slug, unit.pk)
