"""What the directory holds already, read once and kept at hand while a file is gone through.

A file of thousands of rows asks for provinces, bodies and contacts all the time; each question
put to the database would make an import of seconds one of minutes.
"""

from collections import defaultdict

from django.db.models import F

from bilingual.text import match_key
from places.models import Province

from ..dialling import dialled
from ..models import Agency, Confirmation, Contact

# What stands before a bare name in letters and lists.
_KINDS = ("thanhpho", "tinh", "tp")


class Places:
    """Provinces of any time by name, the newest first, as ``Province.objects.named`` finds them."""

    def __init__(self):
        """Read the provinces."""
        self.units = {
            unit.pk: unit
            for unit in Province.objects.order_by(F("valid_to").desc(nulls_first=True), "slug")
        }
        self._named = defaultdict(list)
        self._shown = {}
        bare = set()
        for unit in self.units.values():
            self._named[match_key(unit.name_vi)].append(unit)
            # The bare name is that of the newest; a former unit shows when it ended.
            self._shown[unit.pk] = str(unit) if unit.name_vi in bare else unit.name_vi
            bare.add(unit.name_vi)
        for unit in self.units.values():
            for key in {*unit.match_keys, match_key(str(unit))}:
                if unit not in self._named[key]:
                    self._named[key].append(unit)

    def named(self, text: str) -> list[Province]:
        """Return the units with this name in any spelling, with or without its kind before it."""
        key = match_key(text)
        kind = next((kind for kind in _KINDS if key.startswith(kind)), "")
        return self._named.get(key) or self._named.get(key.removeprefix(kind), [])

    def shown(self, pk: int | None) -> str:
        """Return the name under which the file has the unit; blank for the whole country."""
        return self._shown[pk] if pk else ""


def confirmations() -> dict[int, list[tuple]]:
    """Return by contact its (day, source) pairs, the latest last."""
    history = defaultdict(list)
    rows = Confirmation.objects.order_by("day", "made_at", "pk")
    for contact, day, source in rows.values_list("contact", "day", "source"):
        history[contact].append((day, source.strip()))
    return history


def current_confirmation(contact: Contact, history: dict) -> tuple | None:
    """Return the (day, source) that ``verified_on`` comes from.

    A later line of the history may speak of a number that the contact no longer has.
    """
    own = [pair for pair in history.get(contact.pk, ()) if pair[0] == contact.verified_on]
    return own[-1] if own else None


class Existing(Places):
    """Provinces, bodies, contacts and their history."""

    def __init__(self):
        """Read all of it."""
        super().__init__()
        self.history = confirmations()
        self.agencies = {agency.pk: agency for agency in Agency.objects.order_by("pk")}
        self.agency_keys = {agency.key for agency in self.agencies.values()}
        self._bodies = defaultdict(list)
        for agency in self.agencies.values():
            agency.province = self.units.get(agency.province_id)
            self._bodies[match_key(agency.name_vi)].append(agency)
        self.by_key = {}
        self._at = {}
        for contact in Contact.objects.order_by("pk"):
            contact.agency = self.agencies[contact.agency_id]
            if contact.key:
                self.by_key[contact.key] = contact
            self._at[contact.agency_id, contact.channel, contact.value.strip()] = contact
            self._at.setdefault(
                identity(contact.agency, contact.channel, contact.value.strip()), contact
            )

    def bodies(self, name: str, units: list[Province | None] | None) -> list[Agency]:
        """Return the bodies with this name in one of ``units``, or anywhere: the likeliest first.

        A body of today comes before one that has ended, one of the newest unit before others.
        People also look for a body by the former province of its area.
        """
        named = self._bodies.get(match_key(name), [])
        if units is not None:
            rank = {unit and unit.pk: number for number, unit in enumerate(units)}
            inside = [agency for agency in named if agency.province_id in rank]
            named = inside or [a for a in named if a.formerly_in_id and a.formerly_in_id in rank]
            named = sorted(named, key=lambda agency: rank.get(agency.province_id, 0))
        return sorted(named, key=lambda agency: agency.has_ended)

    def contact_at(self, agency: Agency, channel: str, value: str) -> Contact | None:
        """Return the contact of a body with this number, however its digits are grouped."""
        exact = self._at.get((agency.pk, channel, value))
        return exact or self._at.get(identity(agency, channel, value))


def identity(agency: Agency, channel: str, value: str) -> tuple:
    """Return what makes a contact that contact: of two spellings of a number, the same."""
    number = dialled(value) if channel in Contact.DIALLED else None
    # A body that is not stored yet has no key, but is one object for all its rows.
    return (agency.pk or f"new {id(agency)}", channel, f"dial {number}" if number else value)
