"""From a file or pasted text to a letter brought in; nothing is stored before it is asked for."""

import hashlib
import logging
from dataclasses import dataclass

from django.db import transaction

from advisories.originals import Refused, keepable
from advisories.originals.file_name import safe_name
from advisories.originals.store import put

from . import readers
from .cautions import cautions_of
from .layout import Letter
from .models import Intake
from .record import packed
from .structure.understanding import understand

# Characters: some 25 pages. A letter has three; what is longer was meant for something else.
LONGEST_LETTER = 200_000
_log = logging.getLogger(__name__)


class Unread(Exception):
    """A file or text that gives no letter. ``problem`` is one of ``intake.layout.PROBLEMS``."""

    def __init__(self, problem):
        """Take the problem."""
        super().__init__(problem)
        self.problem = problem


@dataclass(frozen=True)
class Brought:
    """What was brought, read and not stored. ``data`` is empty for pasted text."""

    data: bytes
    name: str
    sha256: str
    source: str
    documents: list[dict]
    cautions: list[dict]
    unread: tuple[int, ...]


def from_file(data: bytes, name: str) -> Brought:
    """Return what is in a file. Raises ``Unread``."""
    return _read(readers.read(data, name), data, name)


def from_text(pasted: str) -> Brought:
    """Return what is in pasted text. Raises ``Unread``."""
    if len(pasted) > LONGEST_LETTER:
        raise Unread("too_big")
    return _read(readers.read_text(pasted), b"", "", summed=pasted.encode())


def _read(letter: Letter, data, name, summed=b""):
    if letter.problem:
        raise Unread(letter.problem)
    if sum(len(line.text) for line in letter.lines) > LONGEST_LETTER:
        raise Unread("too_big")
    try:
        notice = understand(letter)
    except Exception:
        # A letter made to break the reading must not take the officer's screen with it.
        _log.exception("Reading of a letter failed")
        raise Unread("damaged") from None
    if "unreadable" in notice.flags:
        raise Unread("empty")
    documents = packed(notice)
    return Brought(
        data=data,
        name=name,
        sha256=hashlib.sha256(summed or data).hexdigest(),
        source=letter.source,
        documents=documents,
        cautions=cautions_of(documents),
        unread=letter.unread,
    )


def store(brought: Brought, *, by, reason: str = "") -> Intake:
    """Keep a letter for the review screen, and its file where that may be kept."""
    intake = Intake(
        name=_shown(brought.name),
        sha256=brought.sha256,
        source=brought.source,
        documents=brought.documents,
        cautions=brought.cautions,
        unread_pages=list(brought.unread),
        override_reason=reason,
        brought_by=by,
    )
    with transaction.atomic():
        if brought.data:
            _keep_file(intake, brought)
        intake.save()
    return intake


def _keep_file(intake, brought):
    try:
        original = keepable(brought.data, brought.name)
    except Refused as refused:
        intake.not_kept = refused.code
    else:
        intake.file, intake.name = put(original), original.name
        intake.media_type, intake.pages = original.media_type, original.pages


def _shown(name):
    """Return the name of a file that is not kept, in one safe line with the ending it came with."""
    if not name:
        return ""
    safe = safe_name(name, "text/plain")
    return safe if name.lower().endswith(".txt") else safe.removesuffix(".txt")
