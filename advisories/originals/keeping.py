"""Decides whether the file of a letter may be kept, and what is kept of it."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from django.utils.translation import gettext_lazy as _

from .confined import examine
from .file_name import EXTENSIONS, safe_name

LARGEST = 20 * 1024 * 1024

PDF = "application/pdf"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TEXT = "text/plain"

SENTENCES = {
    "empty": _("This file is empty. Bring it again from where you have it."),
    "too_big": _("This file is larger than 20 MB. Scan it in black and white, at 300 dpi."),
    "other_format": _(
        "Only PDF, Word (.docx), JPEG, PNG, WebP and plain text are kept. Save the letter as PDF "
        "and bring that."
    ),
    "old_word": _(
        "This is an old Word file. Open it in Word, save it as .docx or PDF, bring that."
    ),
    "not_text": _("This is no plain text in UTF-8. Save it as text in UTF-8, or as PDF."),
    "damaged": _("This file is damaged, or made to look so. Save it as PDF anew and bring that."),
    "two_in_one": _(
        "This file is two files in one: something hangs on before or behind. Save it as PDF anew."
    ),
    "too_slow": _(
        "Looking through this file takes too long: it may have been made for that. Print it to "
        "PDF and bring that."
    ),
    "password": _("This file asks for a password. Save it without one and bring that."),
    "too_many_pages": _("This PDF has more than 100 pages. Bring the letter alone."),
    "script": _("This PDF carries a program (JavaScript). Print it to PDF anew and bring that."),
    "action": _(
        "This PDF does something by itself when it is opened. Print it to PDF anew and bring that."
    ),
    "launch": _("This PDF opens other files or programs. Print it to PDF anew and bring that."),
    "form": _("This PDF is a form to fill in or send. Print it to PDF anew and bring that."),
    "media": _("This PDF plays sound, film or 3D. Print it to PDF anew and bring that."),
    "attachment": _(
        "Other files are hidden in this PDF. Print it to PDF anew, and bring each file by itself."
    ),
    "macro": _("This Word file carries macros. Save it as PDF and bring that."),
    "embedded": _("Other files or controls are inside this Word file. Save it as PDF, bring that."),
    "template": _(
        "This Word file fetches its template from elsewhere. Save it as PDF and bring that."
    ),
    "fetches": _("This Word file fetches something from elsewhere. Save it as PDF and bring that."),
    "too_many_pixels": _("This picture has more than 36 million dots. Scan it at 300 dpi."),
    "moving": _("This picture moves. Bring one that stands still, or a PDF."),
}
DRAWN_ANEW = _(
    "The picture was drawn anew: what the camera wrote into it (place, time, device) is gone. Its "
    "SHA-256 is not that of the file you brought."
)


class Refused(Exception):
    """A file that may not be kept. ``sentence`` tells the officer why, and what to do next."""

    def __init__(self, code: str):
        """Take one of the codes of ``SENTENCES``."""
        super().__init__(code)
        self.code = code
        self.sentence = SENTENCES[code]

    def __str__(self):
        """The sentence in the active language."""
        return str(self.sentence)


@dataclass(frozen=True)
class Original:
    """What is kept: the bytes with their SHA-256 (64 hexadecimal digits), as what, under what name.

    ``pages`` is None where the file does not say; ``note`` tells the officer what was done to it.
    """

    data: bytes
    name: str
    media_type: str
    sha256: str
    pages: int | None = None
    note: str = ""


def keepable(data: bytes, name: str) -> Original:
    """Return what may be kept of a file brought as ``name``, else raise ``Refused``.

    PDF, Word and text stay byte for byte, because a signature or a sum of anything else is worth
    nothing; they are refused where they hold more than a letter. Pictures are drawn anew. What a
    file is, its bytes say, not its name. The bytes are read in a child process within limits.
    """
    if not data:
        raise Refused("empty")
    if len(data) > LARGEST:
        raise Refused("too_big")
    task, media_type = _kind(data, name)
    found, made = examine(task, data) if task else _text(data)
    if problem := found.get("problem"):
        raise Refused(problem)
    kept = made or data
    if len(kept) > LARGEST:
        raise Refused("too_big")
    return Original(
        data=kept,
        name=safe_name(name, media_type),
        media_type=media_type,
        sha256=hashlib.sha256(kept).hexdigest(),
        pages=1 if task == "picture" else found.get("pages"),
        note=DRAWN_ANEW if made else "",
    )


def _kind(data, name):
    """Return (task of the child process, media type); the task is "" for plain text."""
    if data.startswith(b"%PDF-"):
        return "pdf", PDF
    if data.startswith(b"PK\x03\x04"):
        return "word", WORD
    if data.startswith(b"\xff\xd8\xff"):
        return "picture", "image/jpeg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "picture", "image/png"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "picture", "image/webp"
    if data.startswith((b"\xd0\xcf\x11\xe0", b"{\\rtf")):
        raise Refused("old_word")
    if PurePosixPath(name.strip().lower()).suffix == EXTENSIONS[TEXT]:
        return "", TEXT
    raise Refused("two_in_one" if b"%PDF-" in data else "other_format")


# Text that a browser or a program would take for its own, whatever the name says.
_NOT_PLAIN = re.compile(r"\s*(<[!?a-z]|#!|%PDF|MIME-Version:)", re.I)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def _text(data):
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return {"problem": "not_text"}, b""
    if _NOT_PLAIN.match(text):
        return {"problem": "other_format"}, b""
    if _CONTROL.search(text):
        return {"problem": "not_text"}, b""
    return {}, b""
