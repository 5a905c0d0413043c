"""Which fields of a source exist in both languages."""

from modeltranslation.translator import TranslationOptions, register

from .models import Source


@register(Source)
class SourceTranslation(TranslationOptions):
    """Its name, and why it was withdrawn."""

    fields = ("name", "withdrawal_reason")
    required_languages = {"vi": ("name",), "default": ()}
