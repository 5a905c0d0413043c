"""The site's own pages: home, provinces, what to do after paying, about, errors."""

from django.conf import settings
from django.contrib.admin.views.decorators import staff_member_required
from django.contrib.sitemaps import views as sitemap_views
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import translation

from advisories.models import Advisory
from advisories.page import notice_page
from advisories.state import State
from bilingual.text import without_hidden
from checklists.models import Step
from hotlines.directory import call_block, provinces_with_lines
from hotlines.models import Contact
from places.finding import find, page_of, with_former_names
from places.models import Province
from tactics.finding import Finding
from tactics.models import Channel, Tactic

from .context import addresses
from .sitemaps import SITEMAPS


def front_door(request):
    """Lead ``/`` to the Vietnamese home page."""
    return redirect("home")


def short_address(request, code):
    """Lead ``/c/<code>`` to its notice: the address that is printed and never changes."""
    notice = get_object_or_404(Advisory.objects.published(), code=code.lower())
    return redirect(notice)


def home(request):
    """Show the situations first, then the province, then the newest notices."""
    listed = Advisory.objects.standing().filter(annex_of=None).for_listing()
    context = {
        "provinces": provinces_with_lines(),
        "situations": Tactic.objects.with_situation(),
        "channels": Channel,
        "notices": listed.newest_first()[:5],
    }
    return render(request, "portal/home.html", context)


def provinces(request):
    """List the provinces of today, or lead a typed name, old or new, to its page."""
    query = without_hidden(request.GET.get("q", "")[:100]).strip()
    found = find(query)
    if len(found) == 1:
        return redirect(page_of(found[0]))
    return render(
        request,
        "portal/provinces.html",
        {"provinces": with_former_names(), "typed": query, "found": found},
    )


def province(request, slug):
    """Show what is published for a province and for those merged into it; lead old names there."""
    unit = Province.objects.at_address(slug)
    if unit is None:
        return not_found(request)
    if unit.today.slug != slug:
        return redirect(page_of(unit), permanent=True)
    units = Province.objects.that_became(unit.today)
    context = {
        "province": unit.today,
        "former": [former for former in units if former.slug != slug],
        "notices": Advisory.objects.published().in_province(units).for_listing().newest_first(),
        **call_block(unit),
    }
    return render(request, "portal/province.html", context)


def money_sent_moved(request):
    """Lead the first English address of this page to the one that both languages share."""
    return redirect("money-sent", permanent=True)


def about(request):
    """Say what this portal is, what it never does, and how to check that a notice is genuine."""
    return render(request, "portal/about.html")


@staff_member_required
def components(request):
    """Show staff every component of the pages once, with what is published now."""
    notices = list(Advisory.objects.published().for_listing().newest_first()[:5])
    context = notice_page(notices[0]) if notices else {}
    contacts = Contact.objects.public()
    shown = {
        "notices": notices,
        "contacts": contacts.above_communes(),
        "communes": contacts.of_communes(),
        "provinces": provinces_with_lines(),
        "states": State,
        "finding": Finding({}),
        "steps": Step.objects.select_related("source__notice__issuer")[:3],
    }
    return render(request, "portal/components.html", context | shown)


def robots(request):
    """Tell robots where the sitemap is and to keep out of the admin."""
    lines = (
        "User-agent: *",
        "Disallow: /quan-tri/",
        f"Sitemap: {settings.PUBLIC_ORIGIN}/sitemap.xml",
        "",
    )
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


def sitemap(request):
    """List every public page in both languages, under the public origin."""
    return sitemap_views.sitemap(request, SITEMAPS)


def not_found(request, exception=None):
    """Answer 404 with the way on."""
    return render(request, "404.html", {"addresses": addresses("")}, status=404)


def bad_request(request, exception=None):
    """Answer 400 to what no browser sends by itself."""
    return render(request, "400.html", {"addresses": addresses("")}, status=400)


def forbidden(request, exception=None):
    """Answer 403 to staff who may not do this."""
    return render(request, "403.html", {"addresses": addresses("")}, status=403)


def form_expired(request, reason=""):
    """Answer 403 to a form without its token: mostly one that stood open for too long."""
    return render(request, "403_form.html", {"addresses": addresses("")}, status=403)


def server_error(request):
    """Answer 500 with 113 in reach, from a page that needs no database."""
    with translation.override(translation.get_language_from_path(request.path_info) or "vi"):
        return render(request, "500.html", {"addresses": addresses("")}, status=500)
