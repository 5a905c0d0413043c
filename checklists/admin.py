"""Checklists in the admin: the situation, then its steps."""

from django import forms
from django.contrib import admin
from django.db import models
from django.shortcuts import render
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from bilingual.admin import english, pair, vietnamese
from publishing.admin import PublishingAdmin, SettledAddress
from publishing.rows_admin import RowForm, RowInline

from .models import MONEY_SENT, NEEDED_STEP, Checklist, Step
from .page import checklist_page


class StepForm(RowForm):
    """One step. A clause that it rests on is there, where this portal restates the letter."""

    def clean(self):
        """Refuse, at its field, a clause that the notice behind the source does not have."""
        data = super().clean()
        notice = getattr(data.get("source"), "notice", None)
        number = data.get("clause")
        if notice and number and not notice.clauses.filter(number=number).exists():
            self.add_error(
                "clause", _t("This notice has no clause %(number)s.") % {"number": number}
            )
        return data


class StepInline(RowInline):
    """What to do, one act a row."""

    model = Step
    form = StepForm
    autocomplete_fields = ("source",)
    needed = NEEDED_STEP
    fields = (
        pair("lead"),
        pair("text"),
        pair("reason"),
        ("source", "clause", "is_in_branch", "order"),
    )


@admin.register(Checklist)
class ChecklistAdmin(SettledAddress, PublishingAdmin):
    """What to do in one situation, as an officer writes it."""

    list_display = ("title", "status", "audience", "in_english", "changed_at")
    list_filter = ("status", "audience")
    list_per_page = 50
    search_fields = ("title_vi", "title_en", "synonyms_vi", "synonyms_en", "lead_vi", "slug")
    inlines = (StepInline,)
    formfield_overrides = {models.TextField: {"widget": forms.Textarea(attrs={"rows": 4})}}
    save_on_top = True
    fieldsets = (
        vietnamese("title", "lead", "synonyms", "branch"),
        english("title", "lead", "synonyms", "branch"),
        (_("Where it stands"), {"fields": (("audience", "order"), "slug")}),
        (_("Withdrawal"), {"fields": (pair("withdrawal_reason"),), "classes": ["collapse"]}),
    )

    def get_queryset(self, request):
        """Return the checklists with what a line of the list is read from."""
        return super().get_queryset(request).prefetch_related(*self.row_names)

    def why_settled(self, item):
        """Return why the address of ``item`` stays as it is, or ""."""
        if item and item.slug == MONEY_SENT:
            return _("The red button on every page leads here. It stays, and so does this list.")
        return super().why_settled(item)

    def has_delete_permission(self, request, obj=None):
        """Keep the list to which every page leads."""
        is_kept = obj is not None and obj.slug == MONEY_SENT
        return super().has_delete_permission(request, obj) and not is_kept

    def preview_page(self, request, item):
        """Return the public page of ``item``, marked as a preview."""
        context = checklist_page(item) | self.preview_context(item)
        return render(request, "checklists/detail.html", context)
