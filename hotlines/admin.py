"""Agencies and contacts in the admin."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from bilingual.admin import BilingualAdmin, english, vietnamese

from .models import Agency, Contact


@admin.register(Agency)
class AgencyAdmin(BilingualAdmin):
    """Bodies as they were named at their time."""

    list_display = ("name", "branch", "province", "valid_to", "successor")
    list_filter = ("branch",)
    list_select_related = ("province", "successor")
    search_fields = ("name_vi", "name_en", "key")
    autocomplete_fields = ("province", "parent", "successor")
    fieldsets = (
        (None, {"fields": ("branch", "province", "parent", "key")}),
        vietnamese("name"),
        english("name"),
        (_("Period"), {"fields": (("valid_from", "valid_to"), "successor")}),
        (_("Source"), {"fields": ("source",)}),
    )

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """Name what is wrong when a province is not in the list."""
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "province":
            field.error_messages["invalid_choice"] = _(
                "This province is not in the list. Choose one from it."
            )
        return field


@admin.register(Contact)
class ContactAdmin(BilingualAdmin):
    """Ways to reach an agency, each with its source."""

    list_display = ("value", "channel", "agency", "is_public", "source_date", "verified_on")
    list_filter = ("is_public", "channel")
    list_select_related = ("agency",)
    search_fields = ("value", "agency__name_vi", "purpose_vi")
    autocomplete_fields = ("agency",)
    fieldsets = (
        (None, {"fields": ("agency", ("channel", "value"))}),
        vietnamese("purpose", "usage", "hours"),
        english("purpose", "usage", "hours"),
        (_("Source"), {"fields": ("source", ("source_date", "verified_on"))}),
        (_("Where it is shown"), {"fields": ("is_public", "is_emergency", "order")}),
    )
