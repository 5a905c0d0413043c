"""A field that holds several of a few fixed choices: which channels, what is asked."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _


class ChoiceSetField(models.CharField):
    """Some of the choices, in their order, as a list; stored like `` call zalo ``.

    The spaces around each let a query ask for one with ``contains`` on any database.
    """

    def __init__(self, *args, **kwargs):
        """Take ``choices`` as any field does; their values have no spaces."""
        super().__init__(*args, **{"max_length": 200} | kwargs)

    def from_db_value(self, value, expression, connection):
        """Return the stored choices as a list."""
        return self.to_python(value)

    def to_python(self, value):
        """Return a list in the order of the choices; raise ValidationError for another value."""
        if value is None:
            return []
        wanted = value.split() if isinstance(value, str) else list(value)
        known = [value for value, _label in self.flatchoices]
        strange = [one for one in wanted if one not in known]
        if strange:
            raise ValidationError(
                _("“%(value)s” is not among the choices."), params={"value": ", ".join(strange)}
            )
        return [one for one in known if one in wanted]

    def get_prep_value(self, value):
        """Return what is stored."""
        if isinstance(value, str) and value.startswith(" "):
            return value
        chosen = self.to_python(value)
        return f" {' '.join(chosen)} " if chosen else ""

    def value_to_string(self, item):
        """Return the stored form, for a dump of the data."""
        return self.get_prep_value(self.value_from_object(item))

    def validate(self, value, model_instance):
        """Raise ValidationError where nothing is chosen and something must be."""
        if not value and not self.blank:
            raise ValidationError(self.error_messages["blank"], code="blank")

    def run_validators(self, value):
        """Measure nothing: the choices are known."""

    def formfield(self, **kwargs):
        """Return check boxes."""
        return forms.MultipleChoiceField(
            choices=self.choices,
            required=not self.blank,
            label=kwargs.get("label", capfirst(self.verbose_name)),
            help_text=self.help_text,
            widget=forms.CheckboxSelectMultiple,
        )


def chosen(name: str, value: str) -> models.Q:
    """Return the condition that ``value`` is among the choices of field ``name``."""
    return models.Q(**{f"{name}__contains": f" {value} "})
