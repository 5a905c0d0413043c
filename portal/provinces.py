"""Finding the page of a province by any name that it ever had."""

from django.urls import reverse

from bilingual.text import match_key
from places.models import Province


def page_of(unit: Province) -> str:
    """Return the address of today's page of ``unit``, at the sentence that explains an old name."""
    address = reverse("province", args=[unit.today.slug])
    return address if unit.today.slug == unit.slug else f"{address}#{unit.slug}"


def find(typed: str) -> list[Province]:
    """Return the units that ``typed`` names, one a page of today; else those that contain it."""
    key = match_key(typed)
    if len(key) < 2:
        return []
    named = Province.objects.named(typed) or [
        unit
        for unit in Province.objects.with_today()
        if any(key in known or known in key for known in unit.match_keys if len(known) > 2)
    ]
    pages = {}
    for unit in named:
        pages.setdefault(unit.today.pk, unit)
    return list(pages.values())


def with_former_names() -> list[Province]:
    """Return the provinces of today, each with ``former_names``: what was merged into it."""
    units = list(Province.objects.with_today())
    current = {unit.pk: unit for unit in units if unit.today is unit}
    for unit in current.values():
        unit.former_names = []
    for unit in units:
        today = current.get(unit.today.pk)
        if today and unit.name != today.name and unit.name not in today.former_names:
            today.former_names.append(unit.name)
    return sorted(current.values(), key=lambda unit: unit.slug)
