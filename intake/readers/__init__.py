"""Bytes or pasted text become a ``Letter``: text, Word, PDF, and scans where tesseract is found."""

from intake.layout import Letter
from intake.readers import kinds, pdf, scans, text, word

# What an officer uploads; the same limit stands where originals are kept.
LARGEST_FILE = 20 * 1024 * 1024

_READERS = {
    "pdf": pdf.read,
    "word": word.read,
    "picture": scans.read_picture,
    "text": text.read,
}


def read(data: bytes, name: str = "") -> Letter:
    """Return the file as a ``Letter``; never raises, ``problem`` says why there is no text.

    The content decides what the file is. ``name`` tells a broken Word file from another archive.
    """
    if len(data) > LARGEST_FILE:
        return Letter(problem="too_big")
    kind = kinds.kind_of(data, name)
    reader = _READERS.get(kind)
    return _guarded(reader, data) if reader else Letter(problem=kind)


def read_text(pasted: str) -> Letter:
    """Return pasted text as a ``Letter``, with old encodings and HTML turned into plain text."""
    return _guarded(text.read_pasted, pasted)


def _guarded(reader, content) -> Letter:
    # A reader names every fault that it knows; what else a file made on purpose causes ends here.
    try:
        return reader(content)
    except Exception:
        return Letter(problem="damaged")
