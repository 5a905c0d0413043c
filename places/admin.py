"""Provinces in the admin."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from bilingual.admin import BilingualAdmin, english, vietnamese

from .models import Province


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
    fieldsets = (
        (None, {"fields": (("code", "kind"), "slug", "other_names")}),
        vietnamese("name", "change"),
        english("name", "change"),
        (_("Period"), {"fields": (("valid_from", "valid_to"), "successor")}),
        (_("Source"), {"fields": ("legal_basis", "source", "source_date")}),
    )
