"""The public pages of the directory: whom to call."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import redirect, render

from bilingual.text import without_hidden
from places.finding import find, page_of
from places.models import Province

from . import directory
from .visits import tally


def _typed(request):
    return without_hidden(request.GET.get("q", "")[:100]).strip()


def country(request):
    """List the national lines and the provinces, or lead a typed name to its page."""
    found = find(_typed(request))
    if len(found) == 1:
        return redirect(page_of(found[0], "hotlines-province"))
    tally.add(None)
    context = directory.of_the_country() | {"typed": _typed(request), "found": found}
    return render(request, "hotlines/country.html", context)


def short_address(request, slug):
    """Lead ``/goi/<province>``, which is printed on cards, to the province's numbers."""
    return redirect(page_of(_unit(slug), "hotlines-province"))


def province(request, slug):
    """Show the numbers of a province and of those merged into it; lead old names there."""
    unit = _unit(slug)
    if unit.today.slug != slug:
        return redirect(page_of(unit, "hotlines-province"), permanent=True)
    tally.add(unit.today)
    context = directory.of_province(unit.today, request.GET.get("page", ""))
    return render(request, "hotlines/province.html", context | {"short_address": _short(unit)})


def communes(request, slug):
    """Show the lines of the communes and wards of a province, or of those with a typed name."""
    unit = _unit(slug)
    if unit.today.slug != slug:
        return redirect(page_of(unit, "hotlines-communes"), permanent=True)
    context = directory.of_communes(unit.today, _typed(request), request.GET.get("page", ""))
    return render(request, "hotlines/communes.html", context)


def card(request, slug):
    """Show the card of a province: four on a sheet of paper."""
    unit = _unit(slug)
    if unit.today.slug != slug:
        return redirect(page_of(unit, "hotlines-card"), permanent=True)
    context = directory.call_block(unit) | {"short_address": _short(unit), "copies": range(4)}
    return render(request, "hotlines/card.html", context)


def _unit(slug):
    unit = Province.objects.at_address(slug)
    if unit is None:
        raise Http404
    return unit


def _short(unit):
    return f"{settings.PUBLIC_ORIGIN}/goi/{unit.today.slug}"
