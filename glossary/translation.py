"""Which fields of a term exist in both languages."""

from modeltranslation.translator import TranslationOptions, register

from .models import Term


@register(Term)
class TermTranslation(TranslationOptions):
    """Everything that is text."""

    fields = ("name", "other_names", "meaning")
    required_languages = {"vi": ("name", "meaning"), "default": ()}
