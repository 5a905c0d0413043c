"""Provinces in the admin."""

import re
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.contrib.admin.helpers import AdminForm
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from bilingual.admin import BilingualAdmin, english, vietnamese

from .. import merging
from ..models import Merger, Province, Remit
from .merge_form import MergeForm


class TodayFilter(admin.SimpleListFilter):
    """Provinces of today, or those that are gone."""

    title = _("period")
    parameter_name = "period"

    def lookups(self, request, model_admin):
        """Return the two periods."""
        return (("today", _("of today")), ("gone", _("gone")))

    def queryset(self, request, queryset):
        """Return the provinces of the chosen period."""
        if self.value() == "today":
            return queryset.current()
        if self.value() == "gone":
            return queryset.exclude(pk__in=queryset.current())
        return queryset


@admin.register(Province)
class ProvinceAdmin(BilingualAdmin):
    """Each unit for its period; a merger is a last day and a successor."""

    list_display = ("name", "code", "kind", "valid_from", "valid_to", "successor")
    list_filter = (TodayFilter, "kind")
    list_select_related = ("successor",)
    search_fields = ("name_vi", "name_en", "other_names", "code")
    autocomplete_fields = ("successor",)
    actions = ("merge_chosen",)
    fieldsets = (
        (None, {"fields": (("code", "kind"), "slug", "other_names")}),
        vietnamese("name", "change"),
        english("name", "change"),
        (_("Period"), {"fields": (("valid_from", "valid_to"), "successor", "is_merger")}),
        (_("Source"), {"fields": ("legal_basis", "source", "source_date")}),
    )

    def has_change_permission(self, request, obj=None):
        """Let an officer with a remit edit the units of that remit only."""
        return super().has_change_permission(request, obj) and _in_remit(request.user, obj)

    def has_delete_permission(self, request, obj=None):
        """Let nobody delete what a merger made: undoing the merger does, and restores the rest."""
        if obj and Merger.objects.filter(unit=obj).exists():
            return False
        return super().has_delete_permission(request, obj) and _in_remit(request.user, obj)

    def has_merge_permission(self, request):
        """Tell whether the officer may merge provinces: a remit's bounds would be crossed."""
        unbounded = Remit.objects.units_of(request.user) is None
        return unbounded and request.user.has_perm("places.add_merger")

    def get_urls(self):
        """Add the page on which a merger is tried out and carried out."""
        view = self.admin_site.admin_view(self.merge)
        return [path("hop-nhat/", view, name="places_province_merge"), *super().get_urls()]

    @admin.action(description=_("Merge the chosen units…"), permissions=["merge"])
    def merge_chosen(self, request, queryset):
        """Go on to the page that asks for the new unit."""
        keys = list(queryset.order_by("slug", "pk").values_list("pk", flat=True))
        if len(keys) < 2:
            self.message_user(request, _("Choose at least two units to merge."), messages.ERROR)
            return None
        return redirect(f"{reverse('admin:places_province_merge')}?{_query(keys)}")

    def merge(self, request):
        """Try a merger out and show its report; carry out only what was tried out."""
        if not self.has_merge_permission(request):
            raise PermissionDenied
        units = _chosen(request)
        form = MergeForm(units, request.POST if request.method == "POST" else None)
        report = []
        if form.is_valid():
            try:
                report = merging.plan(form.proposal())
                if "_merge" in request.POST and form.was_tried(report):
                    return self._merged(request, form.proposal())
            except ValidationError as error:
                report = []
                form.refuse(error)
            else:
                if "_merge" in request.POST:
                    self.message_user(
                        request,
                        _("This is not what was tried out. Read the report again."),
                        messages.WARNING,
                    )
        return self._merge_page(request, form, report)

    def _merged(self, request, proposal):
        merger, _report = merging.carry_out(proposal, by=request.user)
        said = gettext("Merged: %(unit)s. Nothing has to be typed anew.")
        self.message_user(request, said % {"unit": merger}, messages.SUCCESS)
        if request.user.has_perm("places.view_merger"):
            return redirect("admin:places_merger_change", merger.pk)
        return redirect("admin:places_province_changelist")

    def _merge_page(self, request, form, report):
        fieldsets = [(None, {"fields": list(form.fields)})]
        context = self.admin_site.each_context(request) | {
            "title": _("Merge provinces"),
            "opts": self.opts,
            "units": form.units,
            "adminform": AdminForm(form, fieldsets, {}, model_admin=self),
            "report": report,
            "tried": form.seal(report) if report else "",
            "media": self.media + form.media,
        }
        return render(request, "admin/places/province/merge.html", context)


def _in_remit(user, province):
    if province is None:
        return True
    units = Remit.objects.units_of(user)
    return units is None or units.filter(pk=province.pk).exists()


def _query(keys):
    return urlencode([("unit", key) for key in keys])


def _chosen(request):
    sent = request.POST if request.method == "POST" else request.GET
    keys = [key for key in sent.getlist("unit") if re.fullmatch(r"[0-9]{1,18}", key)]
    return list(Province.objects.filter(pk__in=keys).order_by("slug", "pk"))
