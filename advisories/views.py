"""The public pages of notices: the list and the notice."""

from django.shortcuts import get_object_or_404, render

from .filters import Listing
from .models import Advisory
from .page import notice_page


def listing(request):
    """List the published notices, filtered by plain links."""
    shown = Listing(request.GET)
    return render(request, "advisories/list.html", {"listing": shown, "query": shown.query})


def detail(request, slug):
    """Show one published notice."""
    notice = get_object_or_404(Advisory.objects.published().for_listing(), slug=slug)
    return render(request, "advisories/detail.html", notice_page(notice))
