"""Agencies in the admin."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from bilingual.admin import BilingualAdmin, english, vietnamese

from ..models import Agency
from .bounds import Bounded


@admin.register(Agency)
class AgencyAdmin(Bounded, BilingualAdmin):
    """Bodies as they were named at their time."""

    list_display = ("name", "branch", "province", "valid_to", "successor")
    list_filter = ("branch",)
    list_select_related = ("province", "successor")
    search_fields = ("name_vi", "name_en", "key")
    autocomplete_fields = ("province", "parent", "formerly_in", "successor")
    fieldsets = (
        (None, {"fields": ("branch", "province", "parent", "key")}),
        (_("Commune or ward"), {"fields": (("commune", "commune_code"), "formerly_in")}),
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
