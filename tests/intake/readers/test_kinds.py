"""What a file is, by its content."""

import pytest

from intake.readers.kinds import kind_of
from tests.intake.readers.word_files import docx

_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"%PDF-1.4\n...", "pdf"),
        (b"\x00\x00junk before it %PDF-1.7", "pdf"),
        ("Số: 12/UBND".encode(), "text"),
        (b"BMW lost on the way", "text"),
        (b"<html><p>a</p></html>", "text"),
        (b"{\\rtf1 a}", "old_word"),
        (_COMPOUND_FILE, "old_word"),
        (_COMPOUND_FILE + "Workbook".encode("utf-16-le"), "other_format"),
        (_COMPOUND_FILE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument", "other_format"),
        (b"\x89PNG\r\n\x1a\n....", "picture"),
        (b"\xff\xd8\xff\xe0....", "picture"),
        (b"RIFF....WEBPVP8 ", "picture"),
        (b"7z\xbc\xaf\x27\x1c", "other_format"),
        (b"\x7fELF", "other_format"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "other_format"),
        (b"<?xml version='1.0'?><invoice/>", "other_format"),
        (b"<?xml version='1.0'?><pkg:package xmlns:pkg='x'/>", "word"),
        (b"<?xml version='1.0'?><html><p>a</p></html>", "text"),
    ],
)
def test_the_content_tells_the_kind(data, kind):
    assert kind_of(data, "letter.docx" if kind == "text" else "") == kind


def test_a_word_file_is_known_under_any_name():
    assert kind_of(docx("<w:p/>"), "letter.txt") == "word"


def test_a_word_file_cut_off_at_its_start_is_known_by_its_name():
    cut = docx("<w:p/>")[:60]
    assert kind_of(cut, "letter.docx") == "word"
    assert kind_of(cut, "letter.zip") == "other_format"
