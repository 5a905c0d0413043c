"""A published notice is a source too: steps and tactics can rest on it."""

from django.utils import timezone, translation

from publishing.days import Precision
from sources.models import Source


def keep(notice):
    """Store, or bring up to date, the source that stands for ``notice``."""
    source = notice.as_source or Source(kind=Source.Kind.NOTICE, key=notice.code)
    for language in ("vi", "en"):
        with translation.override(language):
            setattr(source, f"name_{language}", _name(notice))
    source.url = notice.source_url
    source.dated_on, source.precision = notice.dated_on, Precision.DAY
    source.read_on = notice.source_seen_on or timezone.localdate(notice.published_at)
    source.save()
    if notice.as_source is None:
        notice.as_source = source
        notice.save(update_fields=["as_source"])


def _name(notice):
    """Return kind, number and body, in the active language: what a reader would look for."""
    what = " ".join(part for part in (notice.get_kind_display(), notice.full_number) if part)
    return f"{what or notice.title}, {notice.issuer.name}"[:200]
