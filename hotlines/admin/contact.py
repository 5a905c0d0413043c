"""Contacts in the admin: each with its source, its history, and a button to confirm it."""

from django import forms
from django.contrib import admin
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from bilingual.admin import BilingualAdmin, english, vietnamese
from places.models import Remit

from ..confirming import forget
from ..models import Contact
from .bounds import Bounded
from .confirm import confirm_view
from .exchange import ExchangeMixin


class ContactForm(forms.ModelForm):
    """Refuses what would show readers a number that nobody vouches for."""

    def clean(self):
        """Ask for the source of a changed number, and for a confirmation of a lead."""
        super().clean()
        if not self.instance.pk:
            return
        if "value" in self.changed_data and "source" not in self.changed_data:
            self.add_error("source", _t("You changed the number: give the source of the new one."))
        if self.initial.get("is_public") is False and self.cleaned_data.get("is_public"):
            self.add_error(
                "is_public",
                _t("This is a lead. To show it to readers, use “Confirm” above and say who did."),
            )


class PublicFilter(admin.SimpleListFilter):
    """What readers see, or leads."""

    title = _("shown to readers")
    parameter_name = "shown"

    def lookups(self, request, model_admin):
        """Return the two kinds."""
        return (("public", _("shown")), ("leads", _("leads")))

    def queryset(self, request, queryset):
        """Return the contacts of the chosen kind."""
        kinds = {"public": True, "leads": False}
        return queryset.filter(is_public=kinds[self.value()]) if self.value() in kinds else queryset


@admin.register(Contact)
class ContactAdmin(ExchangeMixin, Bounded, BilingualAdmin):
    """Ways to reach an agency, each with its source."""

    form = ContactForm
    unit_path = "agency__province"
    change_form_template = "admin/hotlines/contact/change_form.html"
    list_display = ("value", "channel", "is_public", "age", "confirm_link", "agency")
    list_filter = (PublicFilter, "channel", "evidence")
    list_select_related = ("agency",)
    search_fields = (
        "value",
        "dial",
        "agency__name_vi",
        "agency__province__name_vi",
        "purpose_vi",
    )
    autocomplete_fields = ("agency",)
    readonly_fields = ("verified_on",)
    fieldsets = (
        (None, {"fields": ("agency", ("channel", "value"))}),
        vietnamese("purpose", "usage", "hours"),
        english("purpose", "usage", "hours"),
        (
            _("Source"),
            {
                "fields": (
                    "source",
                    "source_url",
                    "evidence",
                    ("source_date", "source_precision"),
                    "read_on",
                    "verified_on",
                )
            },
        ),
        (_("Where it is shown"), {"fields": ("is_public", "held_back", "is_emergency", "order")}),
    )

    def get_readonly_fields(self, request, obj=None):
        """Leave it to the whole country's officers to say what never gets too old."""
        fields = super().get_readonly_fields(request, obj)
        bounded = Remit.objects.units_of(request.user) is not None
        return (*fields, "is_emergency") if bounded else fields

    def get_urls(self):
        """Add the page that confirms a number."""
        view = self.admin_site.admin_view(self.confirm)
        name = "hotlines_contact_confirm"
        return [path("<int:pk>/xac-nhan/", view, name=name), *super().get_urls()]

    def confirm(self, request, pk):
        """Ask who or what confirms the number today, and note it."""
        return confirm_view(self, request, pk)

    @admin.display(description=_("last confirmed"), ordering="verified_on")
    def age(self, contact):
        """Return the day on which it was last known to be right, or "never"."""
        return contact.confirmed_on or _t("never")

    @admin.display(description=_("confirm"))
    def confirm_link(self, contact):
        """Return the way to the page that confirms it."""
        address = reverse("admin:hotlines_contact_confirm", args=[contact.pk])
        return format_html('<a href="{}">{}</a>', address, _t("Confirm"))

    def save_model(self, request, obj, form, change):
        """Store the contact; what was confirmed of another number confirms nothing of this one."""
        if change and "value" in form.changed_data:
            forget(obj)
        super().save_model(request, obj, form, change)
