"""What a reader makes of a file: its lines in the order in which a person reads them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One line, composed (NFC), with nothing but plain text in it.

    ``starts`` tells whether a paragraph begins here: True and False where the file says so (a
    Word paragraph, a line break inside one), None where nobody knows (a text file, a page).
    The mark of a footnote is in superscript digits (¹), in the sentence and before the note.
    """

    text: str
    starts: bool | None = None
    page: int = 1


@dataclass(frozen=True)
class Signature:
    """A digital signature inside the file. ``signed_at`` is ISO 8601, None where it is missing."""

    signer: str
    signed_at: str | None


@dataclass(frozen=True)
class Letter:
    """A file as text: head cells left before right, footnotes last, automatic numbers written out.

    ``problem`` is "" or says why there is no text: one of ``PROBLEMS``; then there are no lines.
    ``source`` is "text", "word", "pdf" or "picture". ``unread`` are the numbers of pages that are
    pictures among pages of text, where nothing here could read them.
    """

    lines: tuple[Line, ...] = ()
    problem: str = ""
    source: str = "text"
    pages: int = 1
    signatures: tuple[Signature, ...] = ()
    unread: tuple[int, ...] = ()


# Why a file gave no text; the admin has a sentence for each.
PROBLEMS = (
    "empty",  # nothing in it
    "not_text",  # no text in any encoding known here
    "old_word",  # .doc and .rtf: to be saved as .docx first
    "other_format",  # a spreadsheet, a picture format, an archive
    "damaged",  # a Word letter or PDF that is broken, or was made to be
    "too_big",  # more pages, entries or bytes than a letter has
    "password",  # encrypted
    "scan",  # pictures of pages, and nothing here that could read them
)
