"""Which fields of a tactic exist in both languages. Vietnamese is required."""

from modeltranslation.translator import TranslationOptions, register

from .models import Act, Sign, Stage, Tactic


@register(Tactic)
class TacticTranslation(TranslationOptions):
    """Everything that is text."""

    fields = (
        "title",
        "folk_names",
        "first_sight",
        "targets",
        "named_by",
        "situation",
        "situation_hint",
        "withdrawal_reason",
    )
    required_languages = {"vi": ("title",), "default": ()}


@register(Act)
class ActTranslation(TranslationOptions):
    """The act, and the rest of it."""

    fields = ("lead", "text")
    required_languages = {"vi": ("lead",), "default": ()}


@register([Stage, Sign])
class TextTranslation(TranslationOptions):
    """The text."""

    fields = ("text",)
    required_languages = ("vi",)
