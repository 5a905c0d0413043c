"""Mergers in the admin: looked at, and undone."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .. import merging
from ..models import Merger, Remit


@admin.register(Merger)
class MergerAdmin(admin.ModelAdmin):
    """A list: mergers are carried out in the list of provinces."""

    list_display = ("unit", "first_day", "document", "made_by", "made_at")
    list_select_related = ("unit", "made_by")
    fields = readonly_fields = ("unit", "first_day", "document", "made_by", "made_at")
    change_form_template = "admin/places/merger/change_form.html"

    @admin.display(description=_("first day of the new unit"), ordering="unit__valid_from")
    def first_day(self, merger):
        """The day of the merger."""
        return date_format(merger.unit.valid_from)

    def has_add_permission(self, request):
        """Refuse: a merger is more than its row."""
        return False

    def has_change_permission(self, request, obj=None):
        """Refuse: undo it and carry it out anew."""
        return False

    def has_delete_permission(self, request, obj=None):
        """Refuse: only undoing puts the rest back."""
        return False

    def has_undo_permission(self, request):
        """Tell whether the officer may undo mergers: a remit's bounds would be crossed."""
        unbounded = Remit.objects.units_of(request.user) is None
        return unbounded and request.user.has_perm("places.delete_merger")

    def get_urls(self):
        """Add the page on which a merger is undone."""
        view = self.admin_site.admin_view(self.undo)
        return [path("<int:pk>/hoan-tac/", view, name="places_merger_undo"), *super().get_urls()]

    def render_change_form(self, request, context, *args, **kwargs):
        """Add the address of the page on which it is undone."""
        merger = context.get("original")
        if merger and self.has_undo_permission(request):
            context["undo_address"] = reverse("admin:places_merger_undo", args=[merger.pk])
        return super().render_change_form(request, context, *args, **kwargs)

    def undo(self, request, pk):
        """Show what undoing would do, or why it cannot be; undo when told to."""
        if not self.has_undo_permission(request):
            raise PermissionDenied
        merger = get_object_or_404(Merger.objects.select_related("unit"), pk=pk)
        report, faults = [], []
        try:
            if request.method == "POST":
                return self._undone(request, merger)
            report = merging.plan_undo(merger)
        except ValidationError as error:
            faults = error.messages
        context = self.admin_site.each_context(request) | {
            "title": _("Undo a merger"),
            "opts": self.opts,
            "merger": merger,
            "item": merger,
            "report": report,
            "faults": faults,
            "media": self.media,
        }
        return render(request, "admin/places/merger/undo.html", context)

    def _undone(self, request, merger):
        said = gettext("Undone: %(unit)s. Every row is as it was.") % {"unit": merger}
        merging.undo(merger, by=request.user)
        self.message_user(request, said, messages.SUCCESS)
        return redirect("admin:places_merger_changelist")
