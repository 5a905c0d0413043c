"""How one asks for tactics: in sentences."""

from django.db.models import F

from publishing.models import PublishableQuerySet

from ..choice_set import chosen


class TacticQuerySet(PublishableQuerySet):
    """Tactics in the words in which one asks for them."""

    def that_come_by(self, channel):
        """Those that first reach people over this channel."""
        return self.filter(chosen("channels", channel))

    def that_ask_for(self, thing):
        """Those that want this from people."""
        return self.filter(chosen("asks", thing))

    def with_situation(self):
        """Those that answer a situation on the home page, in its order."""
        return (
            self.standing()
            .exclude(situation_vi="")
            .exclude(situation_vi=None)
            .order_by("situation_order", "pk")
        )

    def in_order(self):
        """As the handbook counts its forms, further ones after them by title."""
        return self.order_by(F("handbook_number").asc(nulls_last=True), "title_vi")
