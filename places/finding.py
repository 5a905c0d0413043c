"""Finding the page of a province by any name that it ever had."""

from django.urls import reverse

from bilingual.text import match_key

from .models import Province


def page_of(unit: Province, page: str = "province") -> str:
    """Return the address of today's ``page`` of ``unit``, at the sentence on an old name."""
    address = reverse(page, args=[unit.today.slug])
    return address if unit.today.slug == unit.slug else f"{address}#{unit.slug}"


def find(typed: str) -> list[Province]:
    """Return the units that ``typed`` names, one a page of today; else those that contain it."""
    key = match_key(typed)
    if len(key) < 2:
        return []
    named = Province.objects.named(typed) or [
        unit
        for unit in Province.objects.begun().with_today()
        if any(key in known or known in key for known in unit.match_keys if len(known) > 2)
    ]
    pages = {}
    for unit in named:
        pages.setdefault(unit.today.pk, unit)
    return list(pages.values())


def with_former_names() -> list[Province]:
    """Return the provinces of today, each with what was merged into it.

    ``former_names`` are the names of those units; ``spellings`` the keys of everything else that
    people type for it or for them.
    """
    units = list(Province.objects.begun().with_today())
    current = {unit.pk: unit for unit in units if not unit.has_ended}
    for unit in current.values():
        unit.former_names, unit.spellings = [], set()
    for unit in units:
        today = current.get(unit.today.pk)
        if today is None:
            continue
        if unit.name != today.name and unit.name not in today.former_names:
            today.former_names.append(unit.name)
        today.spellings |= unit.match_keys - {match_key(unit.name)}
    return sorted(current.values(), key=lambda unit: unit.slug)
