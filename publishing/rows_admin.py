"""The rows of something published in the admin: they know each other, and what readers need."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.forms import BaseInlineFormSet
from django.utils.functional import cached_property

from bilingual.admin import BilingualInline


class RowForm(forms.ModelForm):
    """One row. A place in the order alone makes none: the buttons number empty rows too."""

    @cached_property
    def changed_data(self):
        """Return the names of the fields that say something new."""
        changed = super().changed_data
        return [] if changed == ["order"] and not self.instance.pk else changed


class RowFormSet(BaseInlineFormSet):
    """Rows that know the other rows sent with them."""

    others: dict
    will_be_public = False
    # Said where readers would find no such row; "" where they can do without.
    needed = ""

    def kept_forms(self):
        """Return the forms that will be stored: filled in, and not marked for deletion."""
        # Rows of another kind may not have been read yet when these are compared with them.
        for form in self.forms:
            form.is_valid()
        return [
            form
            for form in self.forms
            if form.has_changed() or form.instance.pk
            if not (self.can_delete and self._should_delete_form(form))
        ]

    def values(self, name):
        """Return what stands in field ``name`` of each kept form, as typed."""
        return [str(form[name].value() or "").strip() for form in self.kept_forms()]

    def clean(self):
        """Refuse a public item without the rows that every reader needs."""
        super().clean()
        if self.will_be_public and self.needed and not self.kept_forms():
            raise ValidationError(self.needed)


class RowInline(BilingualInline):
    """Rows of something published, each moved by two buttons where it has a place in an order."""

    form = RowForm
    formset = RowFormSet
    formfield_overrides = {models.TextField: {"widget": forms.Textarea(attrs={"rows": 3})}}
    needed = ""

    class Media:
        """The buttons."""

        js = ("js/admin-order.js",)

    def get_formset(self, request, obj=None, **kwargs):
        """Return the formset, which knows whether readers need any of these rows."""
        formset = super().get_formset(request, obj, **kwargs)
        formset.needed = self.needed
        return formset
