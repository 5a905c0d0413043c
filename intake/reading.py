"""Reading a letter from beginning to end: bytes in, the fields of the contract out."""

from . import readers
from .structure.notice import Notice
from .structure.understanding import understand


def notice_of(data: bytes, name: str = "") -> Notice:
    """Return the notice in a file; ``name`` only helps to tell its kind. Never raises."""
    return understand(readers.read(data, name))


def read(data: bytes, name: str = "") -> dict:
    """Return the fields of docs/reading-letters.md as plain values, for JSON."""
    return notice_of(data, name).as_json()
