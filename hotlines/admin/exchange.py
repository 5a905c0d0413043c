"""The directory as a file in the admin: export, a look at an import, and carrying it out."""

import logging
from contextlib import closing
from pathlib import PurePath

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.core import signing
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone, translation
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from bilingual.text import nfc, without_hidden

from ..exchange import listing, sheets
from ..exchange.carry_out import carry_out, progress
from ..exchange.columns import COLUMNS
from ..exchange.excel_files import Unwritable
from ..exchange.limits import MAX_BYTES, Unreadable
from ..exchange.planning import make_plan

MAX_AGE = 2 * 60 * 60
# What one page shows; every row counts all the same.
SHOWN = 300
# Where the page is cut in two: between the halves the lines of progress are sent.
PROGRESS = "<!-- progress -->"
_FILES = {
    "csv": (listing.as_csv, "text/csv; charset=utf-8"),
    "xlsx": (
        listing.as_xlsx,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
}
_log = logging.getLogger(__name__)


class ImportForm(forms.Form):
    """One file, read as soon as it is here; ``cleaned_data["file"]`` is its rows."""

    file = forms.FileField(
        label=gettext_lazy("file"),
        help_text=gettext_lazy("Excel (.xlsx) or CSV, at most 2 MB and 5,000 rows."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
    )

    def clean_file(self):
        """Return the rows of the file, or say why it cannot be read."""
        file = self.cleaned_data["file"]
        try:
            # One byte more than allowed is enough to refuse a file of any size.
            return sheets.read(file.read(MAX_BYTES + 1))
        except Unreadable as refusal:
            raise ValidationError(str(refusal)) from refusal


class ExchangeMixin:
    """Adds export and import to the list of contacts."""

    change_list_template = "admin/hotlines/contact/change_list.html"

    def get_urls(self):
        """Add the pages; they come before the one that takes every path for a key."""
        pages = (
            ("nhap/", self.import_view, "import"),
            ("nhap/ghi/", self.carry_out_view, "carry_out"),
            ("xuat/<slug:kind>/", self.export_view, "export"),
        )
        wrap = self.admin_site.admin_view
        own = [
            path(route, wrap(never_cache(view)), name=f"hotlines_contact_{name}")
            for route, view, name in pages
        ]
        return [*own, *super().get_urls()]

    def changelist_view(self, request, extra_context=None):
        """Show the list with the ways to its file and back."""
        context = {
            "may_import": _may_import(request.user),
            "may_export": request.user.has_perm("hotlines.view_contact"),
            "list_query": request.GET.urlencode(),
        }
        return super().changelist_view(request, (extra_context or {}) | context)

    def export_view(self, request, kind):
        """Return the contacts of the list as it is filtered, as a file."""
        if not request.user.has_perm("hotlines.view_contact"):
            raise PermissionDenied
        if kind not in _FILES:
            raise Http404
        write, content_type = _FILES[kind]
        try:
            contacts = self.get_changelist_instance(request).queryset.select_related("agency")
            content = write(contacts)
        except IncorrectLookupParameters:
            return redirect("admin:hotlines_contact_changelist")
        except Unwritable:
            messages.error(request, _("A text is too long for Excel. Choose CSV instead."))
            return redirect("admin:hotlines_contact_changelist")
        name = f"danh-ba-{timezone.localdate():%Y-%m-%d}.{kind}"
        disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
        return HttpResponse(content, content_type=content_type, headers=disposition)

    def import_view(self, request):
        """Ask for a file; show what it would change, and nothing else happens."""
        if not _may_import(request.user):
            raise PermissionDenied
        is_sent = request.method == "POST"
        form = ImportForm(request.POST, request.FILES) if is_sent else ImportForm()
        if is_sent and form.is_valid():
            payload = {
                "name": _shown_name(request.FILES["file"].name),
                "rows": form.cleaned_data["file"],
            }
            return self._look(request, payload)
        return self._ask(request, form)

    def carry_out_view(self, request):
        """Make the plan anew from what the first step signed; write it if it is still the same."""
        if not _may_import(request.user):
            raise PermissionDenied
        if request.method != "POST":
            return redirect("admin:hotlines_contact_import")
        try:
            signed = request.POST.get("rows", "")
            payload = signing.loads(signed, salt=_salt(request.user), max_age=MAX_AGE)
        except signing.BadSignature:
            messages.error(
                request,
                _("This page is older than two hours, or was changed. Upload the file again."),
            )
            return redirect("admin:hotlines_contact_import")
        plan = make_plan(payload["rows"], by=request.user)
        if not plan.can_be_carried_out or plan.fingerprint != payload["plan"]:
            messages.warning(
                request,
                _("The directory has changed since you looked. This is what the file does now."),
            )
            return self._look(request, payload, plan)
        page = render_to_string(
            "admin/hotlines/contact/import_progress.html",
            self._context(request, _("Writing into the directory")),
            request,
        )
        # When the lines are made, the middleware that chose the language is long done.
        lines = _in_language(translation.get_language(), _lines(page, plan, request.user, payload))
        # A proxy that collects the answer would show all lines at once, at the end.
        return StreamingHttpResponse(lines, headers={"X-Accel-Buffering": "no"})

    def _ask(self, request, form):
        context = self._context(request, _("Import contacts from a file"))
        context |= {"form": form, "columns": COLUMNS}
        return TemplateResponse(request, "admin/hotlines/contact/import.html", context)

    def _look(self, request, payload, plan=None):
        plan = plan or make_plan(payload["rows"], by=request.user)
        rows = ""
        if plan.can_be_carried_out:
            payload = payload | {"plan": plan.fingerprint}
            rows = signing.dumps(payload, salt=_salt(request.user), compress=True)
            limit = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
            # The rest of the form needs a little room too.
            if limit and len(rows) > limit - 100_000:
                messages.error(request, _("The file is too large. Divide it into several files."))
                return redirect("admin:hotlines_contact_import")
        context = self._context(request, _("What the file would change"))
        context |= {"plan": plan, "rows": rows, "name": payload["name"]}
        context |= {"limit": SHOWN, "first": f":{SHOWN}"}
        return TemplateResponse(request, "admin/hotlines/contact/import_plan.html", context)

    def _context(self, request, title):
        return {**self.admin_site.each_context(request), "opts": self.opts, "title": title}


def _may_import(user):
    return user.has_perms(("hotlines.add_contact", "hotlines.change_contact"))


def _salt(user):
    # What one officer looked at, no other can carry out.
    return f"hotlines.import.{user.pk}"


def _shown_name(name):
    return without_hidden(nfc(PurePath(name).name)).strip()[:100] or "?"


def _lines(page, plan, officer, payload):
    """Yield the page in pieces while the plan is written: head, progress, what became of it."""
    head, foot = page.split(PROGRESS)
    yield head
    total = len(plan.to_write)
    try:
        # Whoever closes the page before the end stops the writing, and nothing is written.
        with closing(carry_out(plan, by=officer, name=payload["name"])) as written:
            for done in written:
                yield format_html("<p>{}</p>\n", progress(done, total))
    except Exception:
        _log.exception("Import of contacts failed")
        end = _("Nothing was written: something went wrong midway. The directory is as before.")
    else:
        end = _("Done. New: %(new)s. Changed: %(changed)s.") % {
            "new": len(plan.new),
            "changed": len(plan.changed),
        }
    address = reverse("admin:hotlines_contact_changelist")
    yield format_html(
        '<p class="import-end"><strong>{}</strong> <a href="{}">{}</a></p>\n',
        end,
        address,
        _("Back to the contacts"),
    )
    yield foot


def _in_language(language, pieces):
    """Yield the pieces, each made in ``language`` and none of it left active in between."""
    with closing(pieces):
        while True:
            with translation.override(language):
                piece = next(pieces, None)
            if piece is None:
                return
            yield piece
