"""Which fields of a notice exist in both languages. Vietnamese is required, English may follow."""

from modeltranslation.translator import TranslationOptions, translator

from . import models


def _both(*names):
    return type("Options", (TranslationOptions,), {"fields": names, "required_languages": ("vi",)})


translator.register(
    models.Advisory,
    _both(
        "title",
        "summary",
        "place",
        "subject",
        "basis",
        "signer_title",
        "provenance_note",
        "source_name",
        "targets",
        "how_it_works",
        "withdrawal_reason",
    ),
)
translator.register(models.Step, _both("lead", "text"))
translator.register(models.Sign, _both("text"))
translator.register(models.Clause, _both("addressee", "text"))
translator.register(models.Reference, _both("issuer", "about"))
translator.register(models.Addressee, _both("name"))
translator.register(models.Footnote, _both("text"))
translator.register(models.Remark, _both("text"))
translator.register(models.Signature, _both("signer", "certifier"))
translator.register(models.Indicator, _both("note"))
