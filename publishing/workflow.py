"""The steps of publishing. Views, admin and commands call these; nothing else writes a status."""

from django.contrib.admin.models import CHANGE, LogEntry
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .models import Publishable

_FIELDS = ("status", "published_at", "withdrawn_at", "changed_at")


def _record(item, by, message):
    """Log the step in the admin's history; starter content has no author and leaves no trace."""
    if by is not None:
        LogEntry.objects.log_actions(by.pk, [item], CHANGE, message, single_object=True)


@transaction.atomic
def publish(item: Publishable, *, by) -> None:
    """Make ``item`` readable by everybody. ``by`` is a user, or None for starter content.

    Raises ValidationError, keyed by field, while something that readers need is missing.
    """
    item.check_ready()
    item.make_safe()
    item.status = Publishable.Status.PUBLISHED
    item.published_at = item.published_at or timezone.now()
    item.withdrawn_at = None
    item.save(update_fields=_FIELDS)
    item.after_publishing()
    _record(item, by, _("Published."))


@transaction.atomic
def return_to_draft(item: Publishable, *, by) -> None:
    """Take ``item`` off the public pages to work on it; its address then answers 404."""
    item.status = Publishable.Status.DRAFT
    item.withdrawn_at = None
    item.save(update_fields=_FIELDS)
    _record(item, by, _("Returned to draft."))


@transaction.atomic
def withdraw(item: Publishable, *, by) -> None:
    """Mark a published ``item`` as no longer holding. Its page stays and says so, with the reason.

    Raises ValidationError where it is not published or gives no reason in Vietnamese.
    """
    if not item.is_published:
        raise ValidationError(_("Only what is published can be withdrawn."))
    if not item.withdrawal_reason:
        raise ValidationError(
            {"withdrawal_reason_vi": _("Say in Vietnamese why this is withdrawn.")}
        )
    item.make_safe()
    item.withdrawn_at = timezone.now()
    item.save(update_fields=_FIELDS)
    _record(item, by, _("Withdrawn."))
