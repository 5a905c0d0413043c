"""How one asks for notices: in sentences."""

from django.conf import settings
from django.db.models import F, Q
from django.utils import timezone

from publishing.models import Publishable, PublishableQuerySet

from ..letterhead import split_number
from ..state import state_of_row


class AdvisoryQuerySet(PublishableQuerySet):
    """Notices in the words in which one asks for them."""

    def published(self):
        """Those that readers may open; annexes only where the operator shows them."""
        notices = super().published()
        return notices if settings.SHOW_ANNEXES else notices.filter(annex_of=None)

    def with_state(self):
        """Each with ``state_code``, what ``Advisory.state`` is today."""
        standing = self.model._base_manager.filter(
            status=Publishable.Status.PUBLISHED, withdrawn_at=None
        )
        return self.annotate(state_code=state_of_row(standing, timezone.localdate()))

    def in_state(self, state):
        """Those in one ``State`` today."""
        return self.with_state().filter(state_code=state)

    def in_province(self, units):
        """Those issued in one of ``units``: a queryset of provinces, of any time."""
        return self.filter(issuer__province__in=units)

    def newest_first(self):
        """By date of issue; where that is lost, by the day of its first electronic signature."""
        return self.order_by(F("dated_on").desc(nulls_last=True), "-pk")

    def for_listing(self):
        """With all that a line in a list shows."""
        return self.with_state().select_related("issuer__province__successor__successor__successor")

    def cited_as(self, printed_numbers):
        """Those with one of these printed document numbers."""
        pairs = Q(pk=None)
        for printed in printed_numbers:
            number, symbol = split_number(printed)
            pairs |= Q(number=number, symbol=symbol)
        return self.filter(pairs).exclude(number="")
