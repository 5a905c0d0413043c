"""Whether a text that is there in Vietnamese is there in English too."""

from django.utils.text import capfirst
from modeltranslation.translator import translator


def is_translated(item) -> bool:
    """Tell whether every text of ``item`` that has Vietnamese also has English."""
    return not _untranslated(item)


def missing_english(item, *lists) -> list[str]:
    """Return what has Vietnamese but no English, in words of the active language.

    The texts of ``item`` by their labels; each row of ``lists`` as it is counted on the form:
    "Bước 2: lý do".
    """
    own = [capfirst(label) for label in _untranslated(item)]
    rows = (
        f"{capfirst(row._meta.verbose_name)} {number}: {', '.join(labels)}"
        for each in lists
        for number, row in enumerate(each, start=1)
        if (labels := _untranslated(row))
    )
    return [*own, *rows]


def _untranslated(item):
    """Return the labels of the texts of ``item`` that stand in Vietnamese only."""
    texts = translator.get_options_for_model(type(item)).all_fields
    return [
        str(field.verbose_name)
        for field in item._meta.fields
        if field.name in texts
        if getattr(item, f"{field.name}_vi") and not getattr(item, f"{field.name}_en")
    ]
