"""Rows that must agree with each other: clauses by number, steps with the clauses they rest on."""

from django.core.exceptions import ValidationError
from django.forms import BaseInlineFormSet
from django.utils.translation import gettext as _


class NoticeFormSet(BaseInlineFormSet):
    """Rows of a notice that know the other rows sent with them."""

    others: dict
    will_be_public = False

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


class ClauseFormSet(NoticeFormSet):
    """Clauses: one number once."""

    def clean(self):
        """Refuse, at its field, a number that an earlier row already has."""
        seen = set()
        for form in self.kept_forms():
            number = (
                (form.cleaned_data or {}).get("number", "") if hasattr(form, "cleaned_data") else ""
            )
            if number and number in seen:
                form.add_error(
                    "number", _("Number %(number)s is already used above.") % {"number": number}
                )
            seen.add(number)

    def validate_unique(self):
        """Leave it to ``clean``: Django's own message names the column, not the number."""


class StepFormSet(NoticeFormSet):
    """Steps: each rests on a clause that is there, and a public notice has something to do."""

    def clean(self):
        """Refuse a step on an unknown clause, and a public notice without anything to do."""
        clauses = self.others.get("clauses")
        numbers = set(clauses.values("number")) if clauses else set()
        for form in self.kept_forms():
            number = getattr(form, "cleaned_data", {}).get("clause", "")
            if number and number not in numbers:
                form.add_error(
                    "clause", _("This notice has no clause %(number)s.") % {"number": number}
                )
        for_citizens = clauses and "citizens" in clauses.values("audience")
        if self.will_be_public and not self.kept_forms() and not for_citizens:
            raise ValidationError(
                _("Say what to do: at least one step, or one clause for citizens.")
            )
