"""Which body a row means: one that is there, one that the row adds, or none."""

from dataclasses import dataclass
from itertools import chain, count

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from bilingual.text import match_key, slug
from places.models import Province, Remit

from ..models import Agency
from .existing import Existing
from .plan import Change, Row

# The fields of a body that have a column, and the column of each.
_FIELDS = {"name_vi": "agency", "name_en": "agency_en", "commune": "commune", "source": "source"}
_NOT_GIVEN = {"key", "name", "province", "parent", "formerly_in", "successor", "commune_code"}


@dataclass
class Found:
    """The bodies that a row may mean, and the units in which it says that they are."""

    bodies: list[Agency]
    # None: the file does not say where; [None]: the whole country.
    units: list[Province | None] | None


class Bodies:
    """Finds, adds and completes bodies, each time for one row."""

    def __init__(self, existing: Existing, by):
        """``by`` is the officer; None may do everything."""
        self.existing = existing
        self.may_add = by is None or by.has_perm("hotlines.add_agency")
        self.may_change = by is None or by.has_perm("hotlines.change_agency")
        units = Remit.objects.units_of(by) if by else None
        self.remit = None if units is None else {unit.pk: unit for unit in units}
        self._made = {}
        self._said = {}

    def look(self, row: Row) -> Found | None:
        """Return the bodies that the row may mean; None after refusing its province."""
        units = None
        if "province" in row:
            place = row.text("province")
            units = self.existing.named(place) if place else [None]
            if not units:
                row.refuse("province", _("No province or city has this name."))
                return None
        bodies = self.existing.bodies(row.text("agency"), units)
        if commune := match_key(row.text("commune")):
            exact = [body for body in bodies if match_key(body.commune) == commune]
            bodies = exact or [body for body in bodies if not body.commune]
        return Found(bodies, units)

    def settle(self, row: Row, found: Found) -> Agency | None:
        """Return the likeliest body, or a new one; None after refusing the row."""
        if found.bodies:
            first, *others = found.bodies
            for other in others:
                is_as_likely = other.has_ended == first.has_ended and (
                    found.units is None or other.province_id == first.province_id
                )
                if is_as_likely:
                    row.refuse(
                        "agency",
                        _("Several bodies have this name. Give the province, or the commune."),
                    )
                    return None
            return first
        unit = found.units[0] if found.units else None
        if unit is None:
            name = "province" if "province" in row else "agency"
            row.refuse(
                name,
                _(
                    "No national body has this name. Give its province, or add the body under "
                    "“Agencies” first."
                ),
            )
            return None
        return self._new(row, unit)

    def is_allowed(self, row: Row, *bodies: Agency) -> bool:
        """Tell whether the officer looks after these bodies; refuse the row if not."""
        if self.remit is None or all(body.province_id in self.remit for body in bodies):
            return True
        names = sorted({unit.name_vi for unit in self.remit.values() if not unit.has_ended})
        row.refuse(
            "province" if "province" in row else "agency",
            _("You may only edit the numbers of %(provinces)s.") % {"provinces": ", ".join(names)},
        )
        return False

    def complete(self, row: Row, body: Agency) -> list[Change]:
        """Take over what the row says of the body itself; return what that changes."""
        changes = []
        for name, column, heading in (
            ("name_en", "agency_en", "Cơ quan (tiếng Anh)"),
            ("commune", "commune", "Xã, phường"),
        ):
            text = row.text(column)
            before = getattr(body, name) or ""
            # A body was found by its commune in any spelling; that is no reason to rename it.
            if not text or (name == "commune" and before):
                continue
            said, number = self._said.setdefault((id(body), name), (text, row.number))
            if said != text:
                row.refuse(
                    column,
                    _("Row %(row)s says “%(said)s” of the same body. Write the same in both.")
                    % {"row": number, "said": said},
                )
            elif text == before or body.pk is None:
                continue
            elif not self.may_change:
                row.refuse(
                    column,
                    _("Your account may not change bodies. Leave “%(text)s” as it was.")
                    % {"text": before},
                )
            else:
                changes.append(Change(heading, before, text))
                setattr(body, name, text)
        if changes:
            self._check(row, body)
        return changes

    def _new(self, row, unit):
        name, commune = row.text("agency"), row.text("commune")
        where = (unit.pk, match_key(name), match_key(commune))
        if where in self._made:
            return self._made[where]
        if not self.may_add:
            row.refuse(
                "agency",
                _("This body is not in the directory, and your account may not add bodies."),
            )
            return None
        body = Agency(
            key=self._free_key(name, unit),
            name_vi=name,
            name_en=row.text("agency_en"),
            province=unit,
            commune=commune,
            branch=Agency.Branch.POLICE,
            source=row.text("source"),
        )
        self._check(row, body)
        self._made[where] = body
        return body

    def _check(self, row, body):
        try:
            body.clean_fields(exclude=_NOT_GIVEN)
        except ValidationError as error:
            for name, messages in error.message_dict.items():
                column = _FIELDS.get(name, "agency")
                if not row.is_refused(column):
                    row.refuse(column, " ".join(messages))

    def _free_key(self, name, unit):
        """Return an address that no body has: two provinces may each have a body of one name."""
        taken = self.existing.agency_keys
        wanted = (slug(name), slug(f"{name} {unit.name_vi}"))
        numbered = (f"{slug(name, 70)}-{number}" for number in count(2))
        key = next(key for key in chain(wanted, numbered) if key and key not in taken)
        taken.add(key)
        return key
