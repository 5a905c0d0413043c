"""Which fields of a checklist exist in both languages. Vietnamese is required."""

from modeltranslation.translator import TranslationOptions, register

from .models import Checklist, Step


@register(Checklist)
class ChecklistTranslation(TranslationOptions):
    """Everything that is text."""

    fields = ("title", "lead", "synonyms", "branch", "withdrawal_reason")
    required_languages = {"vi": ("title",), "default": ()}


@register(Step)
class StepTranslation(TranslationOptions):
    """The act, the rest of it, and why."""

    fields = ("lead", "text", "reason")
    required_languages = {"vi": ("lead", "reason"), "default": ()}
