"""The public pages of checklists: all of them, one of them, and what to do once money was sent."""

from itertools import groupby

from django.shortcuts import get_object_or_404, render

from .models import MONEY_SENT, Checklist
from .page import checklist_page


def listing(request):
    """List the checklists by whom they are for."""
    order = list(Checklist.Audience)
    checklists = sorted(Checklist.objects.standing(), key=lambda item: order.index(item.audience))
    groups = [
        (Checklist.Audience(audience).label, list(items))
        for audience, items in groupby(checklists, lambda item: item.audience)
    ]
    return render(request, "checklists/list.html", {"groups": groups})


def detail(request, slug):
    """Show one published checklist."""
    checklist = get_object_or_404(Checklist.objects.published(), slug=slug)
    return render(request, "checklists/detail.html", checklist_page(checklist))


def money_sent(request):
    """Show what to do in the first hour. Every page leads here, so it never fails."""
    checklist = Checklist.objects.standing().filter(slug=MONEY_SENT).first()
    if checklist is None:
        return render(request, "checklists/money_sent.html")
    return render(request, "checklists/detail.html", checklist_page(checklist))
