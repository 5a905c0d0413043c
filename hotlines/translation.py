"""Which fields of agencies and contacts exist in both languages."""

from modeltranslation.translator import TranslationOptions, register

from .models import Agency, Contact


@register(Agency)
class AgencyTranslation(TranslationOptions):
    """The official name; English after Circular 03/2009/TT-BNG."""

    fields = ("name",)
    required_languages = ("vi",)


@register(Contact)
class ContactTranslation(TranslationOptions):
    """What a contact is for and how it is used."""

    fields = ("purpose", "usage", "hours")
    required_languages = {"vi": ("purpose",), "default": ()}
