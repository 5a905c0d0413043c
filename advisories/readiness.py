"""What a notice must have before readers may see it, and what it may not have."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

_NEEDED = {
    "summary_vi": _("Write the Vietnamese summary before publishing."),
    "summary_en": _("Write the English summary before publishing, at most 280 characters."),
    "targets_vi": _("Say who is targeted before publishing."),
    "how_it_works_vi": _("Say how the trick works before publishing."),
}


def check_fields(notice):
    """Raise ValidationError, keyed by field, for each text that is still missing."""
    missing = {field: message for field, message in _NEEDED.items() if not getattr(notice, field)}
    if missing:
        raise ValidationError(missing)


def check_parts(notice):
    """Raise ValidationError where there is nothing to do, or a step rests on no clause of it."""
    numbers = set(notice.clauses.exclude(number="").values_list("number", flat=True))
    acts = list(notice.steps.all())
    if not acts and not notice.clauses.filter(audience="citizens").exists():
        raise ValidationError(_("Say what to do: at least one step, or one clause for citizens."))
    unknown = sorted({step.clause for step in acts if step.clause and step.clause not in numbers})
    if unknown:
        raise ValidationError(
            _("A step rests on clause %(numbers)s, which this notice does not have."),
            params={"numbers": ", ".join(unknown)},
        )


def refuse_itself(notice):
    """Raise ValidationError, at its field, for a notice that follows or contains itself."""
    for name in ("replaces", "corrects", "annex_of"):
        if notice.pk and getattr(notice, f"{name}_id") == notice.pk:
            raise ValidationError({name: _("A notice cannot stand here for itself.")})
