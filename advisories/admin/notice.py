"""The notice in the admin: fieldsets in the order of the letter, preview, list."""

from django import forms
from django.contrib import admin
from django.db import models
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from bilingual.admin import english, vietnamese
from hotlines.models import Contact
from publishing.admin import PublishingAdmin

from ..models import Advisory
from ..page import notice_page
from .inlines import INLINES


@admin.register(Advisory)
class AdvisoryAdmin(PublishingAdmin):
    """Notices, as an officer enters them with the letter in hand."""

    list_display = (
        "title",
        "status",
        "state_in_words",
        "printed_number",
        "dated",
        "issuer",
        "in_english",
    )
    list_filter = (
        "status",
        "provenance",
        "kind",
        ("issuer", admin.RelatedOnlyFieldListFilter),
    )
    list_per_page = 50
    search_fields = ("title_vi", "title_en", "number", "symbol", "subject_vi", "issuer__name_vi")
    autocomplete_fields = ("issuer", "annex_of", "replaces", "corrects")
    filter_horizontal = ("contacts", "tactics", "checklists")
    inlines = INLINES
    formfield_overrides = {models.TextField: {"widget": forms.Textarea(attrs={"rows": 5})}}
    save_on_top = True
    fieldsets = (
        (
            _("The letter"),
            {
                "fields": (
                    "issuer",
                    ("number", "symbol", "issued_on"),
                    "kind",
                    ("signer_authority", "signer_name"),
                    "provenance",
                )
            },
        ),
        vietnamese("title", "summary", "targets", "how_it_works"),
        english("title", "summary", "targets", "how_it_works"),
        vietnamese("subject", "place", "basis", "signer_title", "provenance_note", "source_name"),
        english("subject", "place", "basis", "signer_title", "provenance_note", "source_name"),
        (
            _("Source, contacts, other notices"),
            {
                "fields": (
                    ("source_url", "source_seen_on"),
                    "contacts",
                    "tactics",
                    "checklists",
                    "annex_of",
                    "replaces",
                    "corrects",
                    "slug",
                )
            },
        ),
        (
            _("Withdrawal"),
            {
                "fields": (("withdrawal_reason_vi", "withdrawal_reason_en"),),
                "classes": ["collapse"],
            },
        ),
    )

    def get_queryset(self, request):
        """Return the notices with what a line of the list shows."""
        return super().get_queryset(request).for_listing()

    @admin.display(description=_("number"), ordering="number")
    def printed_number(self, notice):
        """The number as printed."""
        return notice.full_number or "–"

    @admin.display(description=_("date of issue"), ordering="dated_on")
    def dated(self, notice):
        """The date by which it is listed."""
        return notice.dated_on

    @admin.display(description=_("state"))
    def state_in_words(self, notice):
        """Whether it still holds."""
        return notice.state.label

    @admin.display(description=_("English"), boolean=True)
    def in_english(self, notice):
        """Whether the main texts are translated."""
        return bool(notice.title_en and notice.summary_en and notice.how_it_works_en)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """Name what is wrong when the issuing body is not in the list."""
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "issuer":
            field.error_messages["invalid_choice"] = _(
                "This body is not in the list. Add it first."
            )
        return field

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        """Name each contact with its agency."""
        if db_field.name == "contacts":
            kwargs["queryset"] = Contact.objects.select_related("agency")
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def preview_page(self, request, item):
        """Return the public page of ``item``, marked as a preview."""
        context = notice_page(item) | self.preview_context(item)
        return render(request, "advisories/detail.html", context)
