"""Choosing a body of the directory by typing some letters of its name."""

from django.contrib import admin
from django.forms import ModelChoiceField

from advisories.models import Advisory
from bilingual.admin import PatientAutocomplete


def body_choice(field: ModelChoiceField) -> None:
    """Give ``field`` the widget by which the admin lets an officer choose an issuing body."""
    field.widget = PatientAutocomplete(Advisory._meta.get_field("issuer"), admin.site)
    field.widget.choices = field.choices
    field.widget.is_required = field.required
