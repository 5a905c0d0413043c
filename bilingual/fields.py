"""Model fields for plain text: stored in NFC, never cut short by the browser."""

from django import forms
from django.db import models

from .hidden import refuse_hidden
from .text import nfc, without_hidden


class ComposedCharField(forms.CharField):
    """A form field that composes what was typed before anything measures or compares it.

    It gives the browser no ``maxlength``: a browser cuts a pasted text without a word, the
    server refuses it with a sentence and keeps it.
    """

    def to_python(self, value):
        """Return the typed text in NFC."""
        return nfc(super().to_python(value) or "") or self.empty_value

    def widget_attrs(self, widget):
        """Return the widget's attributes without ``maxlength``."""
        attrs = super().widget_attrs(widget)
        attrs.pop("maxlength", None)
        return attrs


class _Composed:
    def to_python(self, value):
        value = super().to_python(value)
        return value if value is None else self.compose(value)

    def get_prep_value(self, value):
        value = super().get_prep_value(value)
        return self.compose(value) if isinstance(value, str) else value

    def pre_save(self, model_instance, add):
        value = super().pre_save(model_instance, add)
        return self.compose(value) if isinstance(value, str) else value

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": ComposedCharField, **kwargs})


class LineField(_Composed, models.CharField):
    """One line of text (title, name, number): NFC, invisible characters refused."""

    default_validators = (refuse_hidden,)
    compose = staticmethod(nfc)

    def __init__(self, *args, max_length=300, **kwargs):
        super().__init__(*args, max_length=max_length, **kwargs)


class ProseField(_Composed, models.TextField):
    """Paragraphs divided by blank lines: NFC, invisible characters taken out."""

    @staticmethod
    def compose(text):
        """Return the text as it is stored."""
        return without_hidden(nfc(text))
