"""Which fields of a province exist in both languages."""

from modeltranslation.translator import TranslationOptions, register

from .models import Province


@register(Province)
class ProvinceTranslation(TranslationOptions):
    """Names and the sentence on what changed."""

    fields = ("name", "change")
    required_languages = {"vi": ("name",), "en": ("name",)}
