"""Tactics in the admin, in the order in which an officer tells one."""

from django import forms
from django.contrib import admin
from django.db import models
from django.shortcuts import render
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from bilingual.admin import PatientFields, english, pair, vietnamese
from publishing.admin import PublishingAdmin, PublishingForm, SettledAddress
from publishing.rows_admin import RowFormSet, RowInline

from .models import Act, Mention, Sign, Stage, Tactic
from .page import tactic_page
from .readiness import NEEDED_ROWS, NEEDED_SOURCE


class ActInline(RowInline):
    """What to do now."""

    model = Act
    fields = (pair("lead"), pair("text"), ("is_own", "order"))
    needed = NEEDED_ROWS["acts"]


class StageInline(RowInline):
    """How it goes on."""

    model = Stage
    fields = (pair("text"), "order")


class SignInline(RowInline):
    """By what to recognise it."""

    model = Sign
    fields = (pair("text"), "order")
    needed = NEEDED_ROWS["signs"]


class MentionForm(forms.ModelForm):
    """One warning elsewhere."""

    def _get_validation_exclusions(self):
        # The rows are compared below; the database's own message would name a constraint.
        return {*super()._get_validation_exclusions(), "tactic"}


class MentionFormSet(RowFormSet):
    """Warnings elsewhere: each once."""

    def clean(self):
        """Refuse, at its source, a warning that an earlier row already names."""
        super().clean()
        seen = set()
        for form in self.kept_forms():
            named = (form["province"].value() or "", form["source"].value())
            if named in seen and form["source"].value():
                form.add_error("source", _t("This warning is already named above."))
            seen.add(named)


class MentionInline(PatientFields, admin.StackedInline):
    """Who else has warned of it."""

    model = Mention
    form = MentionForm
    formset = MentionFormSet
    extra = 0
    classes = ("rows",)
    autocomplete_fields = ("province", "source")
    fields = (("province", "source"),)


class TacticForm(PublishingForm):
    """A form that takes half a tactic as a draft, and refuses to publish one without a source."""

    def clean(self):
        """Refuse, at its field, what rests on nothing."""
        data = super().clean()
        if self.will_be_public() and "sources" in data and not data["sources"]:
            self.add_error("sources", NEEDED_SOURCE)
        return data


TEXTS = ("title", "folk_names", "first_sight", "targets")


@admin.register(Tactic)
class TacticAdmin(SettledAddress, PublishingAdmin):
    """Tricks of scammers, each with what to do."""

    form = TacticForm
    list_display = ("title", "status", "group", "in_english", "changed_at")
    list_filter = ("status", "group")
    list_per_page = 50
    search_fields = (
        "title_vi",
        "title_en",
        "folk_names_vi",
        "folk_names_en",
        "first_sight_vi",
        "first_sight_en",
        "slug",
    )
    autocomplete_fields = ("sources",)
    filter_horizontal = ("checklists",)
    inlines = (ActInline, StageInline, SignInline, MentionInline)
    formfield_overrides = {models.TextField: {"widget": forms.Textarea(attrs={"rows": 4})}}
    save_on_top = True
    fieldsets = (
        vietnamese(*TEXTS),
        english(*TEXTS),
        (_("Group and address"), {"fields": (("group", "handbook_number"), "slug")}),
        (_("How it comes, and what they want"), {"fields": (("channels", "asks"),)}),
        (
            _("Checklists and sources"),
            {"fields": ("checklists", "sources", pair("named_by"))},
        ),
        (
            _("On the home page"),
            {
                "fields": (
                    pair("situation"),
                    pair("situation_hint"),
                    ("situation_drawing", "situation_order"),
                ),
                "classes": ["collapse"],
            },
        ),
        (_("Withdrawal"), {"fields": (pair("withdrawal_reason"),), "classes": ["collapse"]}),
    )

    def get_queryset(self, request):
        """Return the tactics with what a line of the list is read from."""
        return super().get_queryset(request).prefetch_related(*self.row_names)

    def preview_page(self, request, item):
        """Return the public page of ``item``, marked as a preview."""
        return render(
            request, "tactics/detail.html", tactic_page(item) | self.preview_context(item)
        )
