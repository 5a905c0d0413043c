"""Where the kept files lie: once for each content, under their SHA-256, below ``MEDIA_ROOT``."""

from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from .file_name import EXTENSIONS
from .keeping import Original
from .signatures import SignatureReading, read_signatures, trusted_roots

# Each tells whether a row still needs the file at a path; whoever keeps such paths adds one.
needed_by: list[Callable[[str], bool]] = []


def path_of(original: Original) -> str:
    """Return the path in the store: originals/ab/ab12….pdf."""
    ending = EXTENSIONS[original.media_type]
    return f"originals/{original.sha256[:2]}/{original.sha256}{ending}"


def put(original: Original) -> str:
    """Store the bytes unless they are there; return their path."""
    path = path_of(original)
    if not default_storage.exists(path):
        stored = default_storage.save(path, ContentFile(original.data))
        if stored != path:
            # Somebody else was quicker with the same content.
            default_storage.delete(stored)
    return path


def remove(path: str) -> None:
    """Take a file out of the store; one that is gone already is no fault."""
    with suppress(FileNotFoundError):
        default_storage.delete(path)


def remove_unless_needed(path: str) -> None:
    """Take a file out of the store where no row of anybody needs it any more."""
    if not any(needs(path) for needs in needed_by):
        remove(path)


def signatures_of(path: str) -> tuple[SignatureReading, ...]:
    """Return what the signatures of a stored file say today; () where it is gone."""
    return _signatures_of(path, trusted_roots(), timezone.localdate())


@lru_cache(maxsize=64)
def _signatures_of(path, roots, _today):
    # Kept in memory for the day: a path names its content, and checking takes a second.
    try:
        with default_storage.open(path) as file:
            return tuple(read_signatures(file.read(), roots))
    except FileNotFoundError:
        return ()
