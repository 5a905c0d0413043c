"""Reads a PDF as plain text and finds names that no page needs. Runs in the child process.

A program that repairs broken files may find objects that the table of the file does not list, so
every piece of the file that looks like an object is looked at, and the streams of objects, too.
"""

import re
import zlib

# Between "obj" and what ends its dictionary. Pictures and page contents are not looked into.
_OBJECT = re.compile(
    rb"(?<![A-Za-z])obj(?![A-Za-z])(.*?)(?:endobj|(stream)(?:\r\n|\n|\r)|\Z)", re.S
)
_INNER = rb"(?:[^()\\]|\\.)*+"
_STRING = rb"\(" + _INNER + rb"(?:\(" + _INNER + rb"(?:\(" + _INNER + rb"\)" + _INNER
_STRING += rb")*+\)" + _INNER + rb")*+\)"
# What no program takes for a name: comments, text, numbers in hexadecimal.
_WORDS = re.compile(rb"%[^\r\n]*+|" + _STRING + rb"|<[0-9A-Fa-f\s]++>", re.S)
_HEXADECIMAL = re.compile(rb"#([0-9A-Fa-f]{2})")
_ACTIVE = re.compile(
    rb"/(JavaScript|JS|Launch|SubmitForm|ImportData|EmbeddedFiles?|RichMedia|XFA)"
    rb"(?=[\x00\t\n\f\r ()<>\[\]{}/%]|\Z)"
)
_CODES = {
    b"JavaScript": "script",
    b"JS": "script",
    b"Launch": "launch",
    b"ImportData": "launch",
    b"SubmitForm": "form",
    b"XFA": "form",
    b"EmbeddedFile": "attachment",
    b"EmbeddedFiles": "attachment",
    b"RichMedia": "media",
}
MOST_UNPACKED = 40_000_000


def find_active_names(data: bytes) -> str:
    """Return the code of the first name that starts, sends or carries something, or ""."""
    left = MOST_UNPACKED
    for piece in _OBJECT.finditer(data):
        text = _names(piece[1])
        if found := _ACTIVE.search(text):
            return _CODES[found[1]]
        if piece[2] and b"/ObjStm" in text:
            unpacked = _unpacked(data, piece.end(), left)
            left -= len(unpacked)
            if left <= 0:
                return "too_slow"
            if found := _ACTIVE.search(_names(unpacked)):
                return _CODES[found[1]]
    return ""


def _names(text):
    """Return the text without comments and strings, its names spelled out: /J#53 is /JS."""
    if b"(" in text or b"%" in text or b"<" in text:
        text = _WORDS.sub(b" ", text)
    if b"#" in text:
        text = _HEXADECIMAL.sub(lambda found: bytes([int(found[1], 16)]), text)
    return text


def _unpacked(data, start, most):
    """Return what a compressed stream at ``start`` holds; b"" where it is packed another way."""
    try:
        return zlib.decompressobj().decompress(memoryview(data)[start:], most)
    except zlib.error:
        return b""
