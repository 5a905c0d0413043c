"""Counts how often the numbers of a province are opened: in memory, now and then in the database.

A page costs no query for it, and nothing is kept about who opened it.
"""

import logging
import threading
import time
from collections import Counter

from django.conf import settings
from django.core.signals import request_finished
from django.db import DatabaseError, transaction
from django.db.models import F
from django.utils import timezone

from places.models import Province

from .models import Visits

EVERY = 60.0
_log = logging.getLogger(__name__)


class Tally:
    """What was counted since it was last written down."""

    def __init__(self):
        """Begin with nothing."""
        self._lock = threading.Lock()
        self._counts = Counter()
        self._written = time.monotonic()

    def add(self, province: Province | None) -> None:
        """Count one visit of the numbers of a province, or of the whole country."""
        if settings.COUNT_VISITS:
            with self._lock:
                self._counts[province and province.pk, timezone.localdate()] += 1

    def write(self) -> None:
        """Add everything counted to the database; keep it where that is away."""
        with self._lock:
            counts, self._counts = self._counts, Counter()
            self._written = time.monotonic()
        try:
            with transaction.atomic():
                _store(counts)
        except DatabaseError:
            _log.warning("Visits could not be written; they are kept for the next try.")
            with self._lock:
                self._counts += counts

    def write_when_due(self, **_signal) -> None:
        """Write once a minute, after an answer has left."""
        if self._counts and time.monotonic() - self._written > EVERY:
            self.write()


def _store(counts):
    known = {None, *Province.objects.values_list("pk", flat=True)}
    for (pk, day), count in counts.items():
        if pk in known:
            Visits.objects.get_or_create(province_id=pk, day=day)
            Visits.objects.filter(province_id=pk, day=day).update(count=F("count") + count)


tally = Tally()
request_finished.connect(tally.write_when_due, dispatch_uid="hotlines.visits")
