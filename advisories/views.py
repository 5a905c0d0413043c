"""The public pages of notices: the list, the notice, the file of its letter."""

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from .download import download
from .filters import Listing
from .models import Advisory, Attachment
from .page import notice_page


def listing(request):
    """List the published notices, filtered by plain links."""
    shown = Listing(request.GET)
    return render(request, "advisories/list.html", {"listing": shown, "query": shown.query})


def detail(request, slug):
    """Show one published notice."""
    notice = get_object_or_404(Advisory.objects.published().for_listing(), slug=slug)
    return render(request, "advisories/detail.html", notice_page(notice))


@require_safe
def original(request, slug, sha256):
    """Hand out the file of a letter, where its notice stands and readers may have it."""
    standing = Advisory.objects.standing().filter(slug=slug)
    kept = get_object_or_404(Attachment, advisory__in=standing, sha256=sha256, is_public=True)
    return download(request, kept)
