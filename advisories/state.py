"""Whether a notice still holds: computed from dates and documents, never typed."""

from django.db import models
from django.db.models import Case, Exists, OuterRef, Q, Value, When
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """What a reader is told about a notice, in the order in which it is decided."""

    WITHDRAWN = "withdrawn", _("Withdrawn")
    REPLACED = "replaced", _("Replaced")
    CORRECTED = "corrected", _("Corrected")
    WATCH = "watch", _("Needs checking")
    IN_FORCE = "in-force", _("In force")


def state_of_row(standing, today):
    """Return the SQL expression of a notice's state on ``today``.

    ``standing`` is the queryset of the notices that are published and not withdrawn. "Needs
    checking" stands where the issuing body no longer exists, or where only the press reports
    the document.
    """
    followed = {
        relation: Exists(standing.filter(**{relation: OuterRef("pk")}).order_by())
        for relation in ("replaces", "corrects")
    }
    return Case(
        When(withdrawn_at__isnull=False, then=Value(State.WITHDRAWN)),
        When(followed["replaces"], then=Value(State.REPLACED)),
        When(followed["corrects"], then=Value(State.CORRECTED)),
        When(Q(provenance="press_report") | Q(issuer__valid_to__lt=today), then=Value(State.WATCH)),
        default=Value(State.IN_FORCE),
        output_field=models.CharField(),
    )
