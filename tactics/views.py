"""The public pages of tactics: finding one, and the tactic."""

from django.shortcuts import get_object_or_404, render

from .finding import Finding
from .models import Tactic
from .page import tactic_page


def listing(request):
    """List the tactics, narrowed by plain links to what just happened."""
    finding = Finding(request.GET)
    return render(request, "tactics/list.html", {"finding": finding, "query": finding.query})


def detail(request, slug):
    """Show one published tactic."""
    tactic = get_object_or_404(Tactic.objects.published(), slug=slug)
    return render(request, "tactics/detail.html", tactic_page(tactic))
