"""What every bilingual admin shares: languages side by side, search without accents."""

import re
from itertools import chain

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from modeltranslation.admin import TranslationAdmin, TranslationStackedInline

from .text import fold


def vietnamese(*names):
    """Return a fieldset with the Vietnamese side of these translated fields."""
    fields = [f"{name}_vi" for name in names]
    return (_("Vietnamese (required)"), {"fields": fields, "classes": ["language", "vi"]})


def english(*names):
    """Return a fieldset with the English side of these translated fields."""
    fields = [f"{name}_en" for name in names]
    return ("English", {"fields": fields, "classes": ["language", "en"]})


def pair(name):
    """Return both languages of a field as one row."""
    return (f"{name}_vi", f"{name}_en")


def _is_key(value):
    return bool(re.fullmatch(r"[0-9]{1,18}", str(value)))


class _Patient:
    """A form shown again, whatever was sent in its place.

    Django's own asks the database for each value sent and breaks on one that is no key.
    """

    def optgroups(self, name, value, attrs=None):
        """Return the chosen options, leaving out what cannot be a key."""
        return super().optgroups(name, list(filter(_is_key, value)), attrs)


class PatientAutocomplete(_Patient, AutocompleteSelect):
    """An autocomplete for one that breaks on nothing."""


class PatientAutocompletes(_Patient, AutocompleteSelectMultiple):
    """An autocomplete for several that breaks on nothing, and never loses all of them at once."""

    def build_attrs(self, base_attrs, extra_attrs=None):
        """Return the attributes; one × for everything is a slip waiting to happen."""
        return super().build_attrs(base_attrs, extra_attrs) | {"data-allow-clear": "false"}


class PatientChoices(forms.ModelMultipleChoiceField):
    """A choice of several that refuses a key too long for the database."""

    def clean(self, value):
        """Return the chosen rows."""
        strange = [key for key in value or () if not _is_key(key)]
        if strange:
            message = self.error_messages["invalid_pk_value"]
            raise ValidationError(message, "invalid_pk_value", {"pk": strange[0]})
        return super().clean(value)


class PatientFields:
    """An admin, or rows in one, whose choices survive what no browser sends."""

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """Return the field for one."""
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = PatientAutocomplete(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        """Return the field for several."""
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = PatientAutocompletes(db_field, self.admin_site)
        kwargs["form_class"] = PatientChoices
        return super().formfield_for_manytomany(db_field, request, **kwargs)


class FoldedSearch:
    """An admin that finds "lua dao" in «Lừa đảo», on every database alike."""

    def get_search_results(self, request, queryset, search_term):
        """Return the rows of which every typed word is in one of the fields, accents aside.

        SQL's LIKE folds ASCII letters only on SQLite, and đ on neither database.
        """
        words = fold(search_term).split()
        if not words:
            return queryset, False
        rows = queryset.order_by().values_list("pk", *self.search_fields)
        found = [
            pk
            for pk, *texts in rows
            if all(word in fold(" ".join(str(text or "") for text in texts)) for word in words)
        ]
        return queryset.filter(pk__in=found), False


class BilingualAdmin(PatientFields, FoldedSearch, TranslationAdmin):
    """An admin of texts in two languages, its history in the officer's own."""

    def construct_change_message(self, request, form, formsets, add=False):
        """Return the history's message with each field under the label that the officer saw.

        Django notes English labels and translates them when shown; "Title [vi]" is in no catalogue.
        """
        messages = super().construct_change_message(request, form, formsets, add)
        seen = {}
        for field in chain.from_iterable(
            fields.values() for fields in (form.fields, *(f.form.base_fields for f in formsets))
        ):
            with translation.override(None):
                english_label = str(field.label)
            seen[english_label] = str(field.label)
        for message in messages:
            for noted in message.values():
                if "fields" in noted:
                    noted["fields"] = [seen.get(label, label) for label in noted["fields"]]
        return messages


class BilingualInline(PatientFields, TranslationStackedInline):
    """Rows of a notice or page, both languages of each field beside each other."""

    extra = 0
    classes = ("rows",)
