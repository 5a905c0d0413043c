"""The glossary in the admin."""

from django import forms
from django.contrib import admin
from django.db import models
from django.utils.translation import gettext_lazy as _

from bilingual.admin import BilingualAdmin, english, vietnamese
from bilingual.completeness import is_translated

from .models import Term


@admin.register(Term)
class TermAdmin(BilingualAdmin):
    """Words that need explaining, each with its meaning."""

    list_display = ("name", "meaning", "source", "in_english")
    list_select_related = ("source",)
    list_per_page = 50
    search_fields = (
        "name_vi",
        "name_en",
        "other_names_vi",
        "other_names_en",
        "meaning_vi",
        "meaning_en",
    )
    autocomplete_fields = ("source",)
    formfield_overrides = {models.TextField: {"widget": forms.Textarea(attrs={"rows": 3})}}
    fieldsets = (
        vietnamese("name", "other_names", "meaning"),
        english("name", "other_names", "meaning"),
        (_("Source and address"), {"fields": ("source", "slug")}),
    )

    @admin.display(description=_("English complete"), boolean=True)
    def in_english(self, term):
        """Whether every text has its English."""
        return is_translated(term)
