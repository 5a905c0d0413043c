"""Rows that must agree with each other: clauses by number, steps with the clauses they rest on."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from publishing.rows_admin import RowFormSet


class ClauseFormSet(RowFormSet):
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


class StepFormSet(RowFormSet):
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
