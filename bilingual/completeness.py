"""Whether a text that is there in Vietnamese is there in English too."""

from modeltranslation.translator import translator


def is_translated(item) -> bool:
    """Tell whether every text of ``item`` that has Vietnamese also has English."""
    fields = translator.get_options_for_model(type(item)).all_fields
    return all(getattr(item, f"{name}_en") or not getattr(item, f"{name}_vi") for name in fields)
