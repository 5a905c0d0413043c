"""What the pages of the directory show: the country's lines, a province's, those of communes."""

from itertools import groupby

from bilingual.text import fold
from places.finding import with_former_names
from places.models import Province

from .models import Contact
from .paging import Paged

PER_PAGE = 20
COMMUNES_PER_PAGE = 60
IN_A_CALL_BLOCK = 3
# National lines from this place on stand folded: websites, and tools for looking something up.
SELDOM = 40


def of_the_country() -> dict:
    """Return the national lines and pages, and the provinces of today."""
    contacts = list(Contact.objects.public().national())
    others = [contact for contact in contacts if not contact.is_emergency]
    return {
        "emergency": [contact for contact in contacts if contact.is_emergency],
        "lines": [contact for contact in others if contact.order < SELDOM],
        "seldom": [contact for contact in others if contact.order >= SELDOM],
        "provinces": provinces_with_lines(),
    }


def provinces_with_lines() -> list[Province]:
    """Return the provinces of today, each with ``line``: the number to call first, or None."""
    lines = _first_lines()
    provinces = with_former_names()
    for province in provinces:
        province.line = lines.get(province.pk)
    return provinces


def _first_lines():
    """Return the number to call first in each province of today, by the province's key."""
    numbers = Contact.objects.public().above_communes().callable().first_of_each_unit()
    lines = {}
    for number in sorted(numbers, key=lambda contact: contact.order):
        if number.agency.province:
            lines.setdefault(number.agency.province.today.pk, number)
    return lines


def of_province(province: Province, number: str) -> dict:
    """Return page ``number`` of the contacts of a province of today, its own name first.

    Raises Http404 where there is no such page.
    """
    units = Province.objects.that_became(province)
    contacts = _by_area(Contact.objects.public().above_communes().in_province(units), province)
    listing = Paged(contacts, PER_PAGE, number)
    return {
        "province": province,
        "former": [unit for unit in units if unit.slug != province.slug],
        "calls": [contact for contact in contacts if _rings(contact)],
        "listing": listing,
        "query": listing.query,
        "groups": _grouped(listing.page, province),
        "communes": Contact.objects.public().of_communes().in_province(units).count(),
    }


def of_communes(province: Province, typed: str, number: str) -> dict:
    """Return page ``number`` of the lines of communes and wards whose name contains ``typed``."""
    units = Province.objects.that_became(province)
    contacts = list(Contact.objects.public().of_communes().in_province(units))
    found = [contact for contact in contacts if fold(typed) in fold(contact.agency.commune)]
    found.sort(key=lambda contact: (_name_of_area(contact), fold(contact.agency.commune)))
    listing = Paged(found, COMMUNES_PER_PAGE, number, q=typed)
    return {
        "province": province,
        "typed": typed,
        "listing": listing,
        "query": listing.query,
        "groups": [(name, list(some)) for name, some in groupby(listing.page, _name_of_area)],
        "sources": sorted({contact.source_in_full for contact in listing.page}),
        "example": _alike(listing.page),
    }


def _alike(contacts):
    """Return one of the contacts where all were confirmed on the same day, else None."""
    days = {contact.confirmed_on for contact in contacts}
    return contacts[0] if len(days) == 1 else None


def call_block(province: Province | None) -> dict:
    """Return whom to call on a page about a province of any time, or about the whole country."""
    if province is None:
        return {"province": None, "calls": []}
    units = Province.objects.that_became(province.today)
    numbers = Contact.objects.public().above_communes().callable().in_province(units)
    return {"province": province.today, "calls": list(numbers[:IN_A_CALL_BLOCK])}


def _rings(contact):
    return contact.channel == Contact.Channel.PHONE and contact.is_usable


def _name_of_area(contact):
    return contact.agency.area.name


def _by_area(contacts, province):
    """Return the contacts as a list: those under today's name first, usable ones before others."""
    return sorted(
        contacts,
        key=lambda contact: (
            _name_of_area(contact) != province.name,
            _name_of_area(contact),
            not contact.is_usable,
            contact.order,
            contact.pk,
        ),
    )


def _grouped(contacts, province):
    """Return pairs of a former name, "" for today's, and its contacts."""
    return [
        ("" if name == province.name else name, list(some))
        for name, some in groupby(contacts, _name_of_area)
    ]
