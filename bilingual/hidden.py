"""Characters that nobody can see, refused where they could make a line read differently."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .text import CONTROL, HIDDEN


def refuse_hidden(text: str) -> None:
    """Raise ValidationError where a single line carries characters that nobody can see.

    They reverse or split a title on screen: a known way of forging one.
    """
    found = HIDDEN.search(text) or CONTROL.search(text)
    if found:
        raise ValidationError(
            _("Remove the invisible character %(code)s: it can make a title read differently."),
            code="hidden_character",
            params={"code": f"U+{ord(found.group()):04X}"},
        )
