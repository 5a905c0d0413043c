"""What kind of file some bytes are, by their content."""

import re

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
# These may begin a sentence, too: "BMW …".
_PICTURES_BY_LETTERS = (b"GIF8", b"BM")
_ARCHIVES_AND_PROGRAMS = (
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!\x1a\x07",
    b"\x1f\x8b",
    b"\xfd7zXZ\x00",
    b"\x7fELF",
    b"MIME-Version:",
)
_PROGRAMS_BY_LETTERS = (b"MZ", b"BZh")
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD_NAME = re.compile(r"\.(docx|docm|dotx|dotm)$", re.IGNORECASE)
_FIRST_BYTES = 1024


def kind_of(data: bytes, name: str = "") -> str:
    """Return "text", "word", "pdf" or "picture", or the problem of a file that is none of them.

    ``name`` is the file's own; it counts only where an archive is too broken to tell.
    """
    head = data[:_FIRST_BYTES]
    if not head.strip(b"\x00\t\n\r\x0b\x0c \xef\xbb\xbf\xfe\xff") and not data.strip(
        b"\x00\t\n\r\x0b\x0c \xef\xbb\xbf\xfe\xff"
    ):
        return "empty"
    if re.search(rb"%PDF-\d", head):
        return "pdf"
    if head.startswith(b"PK"):
        return _archive(data, name)
    if head.startswith(_COMPOUND_FILE):
        return _compound_file(data)
    if _is_picture(head):
        return "picture"
    if head.startswith(_ARCHIVES_AND_PROGRAMS) or _begins(head, _PROGRAMS_BY_LETTERS):
        return "other_format"
    return _written(head)


def _is_picture(head):
    webp = head.startswith(b"RIFF") and head[8:12] == b"WEBP"
    heic = head[4:8] == b"ftyp" and head[8:12] in (b"heic", b"heix", b"mif1", b"avif")
    known = head.startswith(_PICTURES) or _begins(head, _PICTURES_BY_LETTERS)
    return known or webp or heic


def _begins(head, marks):
    # A letter holds no control characters.
    return head.startswith(marks) and bool(re.search(rb"[\x00-\x08\x0e-\x1a]", head))


def _archive(data, name):
    if b"word/document" in data or b"word/_rels/" in data:
        return "word"
    # A Word file cut off in its first kilobytes still shows the first name in it.
    if _WORD_NAME.search(name) and b"[Content_Types].xml" in data[:_FIRST_BYTES]:
        return "word"
    return "damaged" if _WORD_NAME.search(name) else "other_format"


def _compound_file(data):
    def holds(stream):
        return stream.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        return "password"
    if holds("Workbook") or holds("PowerPoint Document"):
        return "other_format"
    return "old_word"


def _written(head):
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"{\\rtf"):
        return "old_word"
    if start.startswith(b"<?xml"):
        if b"<pkg:package" in head or b'progid="Word.Document"' in head:
            return "old_word" if b"<w:wordDocument" in head else "word"
        if not re.search(rb"<html|<!doctype html", head, re.IGNORECASE):
            return "other_format"
    if start.startswith(b"<svg"):
        return "other_format"
    return "text"
