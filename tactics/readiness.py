"""What a tactic must have before readers may see it."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

_NEEDED = {
    "title_en": _("Write the English title before publishing."),
    "first_sight_vi": _("Say what the reader sees first, before publishing."),
    "first_sight_en": _("Say in English what the reader sees first, before publishing."),
    "targets_vi": _("Say who is targeted before publishing."),
    "channels": _("Say how it reaches people before publishing."),
    "asks": _("Say what they want before publishing."),
}
# The rows without which a page helps nobody, by their related name.
NEEDED_ROWS = {
    "acts": _("Say what to do: at least one act."),
    "signs": _("Name at least one sign by which to recognise it."),
}
NEEDED_SOURCE = _("Name at least one source before publishing: what has none is not published.")


def check_fields(tactic):
    """Raise ValidationError, keyed by field, for each text that is still missing."""
    missing = {field: said for field, said in _NEEDED.items() if not getattr(tactic, field)}
    if missing:
        raise ValidationError(missing)


def check_rows(tactic):
    """Raise ValidationError where no act, no sign or no source is given."""
    missing = [said for rows, said in NEEDED_ROWS.items() if not getattr(tactic, rows).exists()]
    if not tactic.sources.exists():
        missing.append(NEEDED_SOURCE)
    if missing:
        raise ValidationError(missing)
