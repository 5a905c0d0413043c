"""Bytes of a text file, in every encoding that letters came in."""

import codecs
import unicodedata

import pytest

from intake.readers.decoding import decode
from tests.intake.readers.encodings import TEXT, cp1258, tcvn3, viscii, vni


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
        cp1258(TEXT),
        tcvn3(TEXT),
        vni(TEXT),
        viscii(TEXT),
    ],
    ids=[
        *("utf-8", "utf-8 marked", "utf-16-le marked", "utf-16-be marked", "utf-16-le"),
        *("utf-16-be", "utf-32-le", "utf-32-be", "windows-1258", "tcvn3", "vni", "viscii"),
    ],
)
def test_a_text_is_the_same_from_every_encoding(data):
    assert unicodedata.normalize("NFC", decode(data)) == TEXT


def test_one_broken_byte_does_not_cost_the_text():
    assert decode(TEXT.encode() + b"\xe1\xbb").startswith(TEXT)


def test_unaccented_text_with_curly_quotes_is_read():
    assert decode(b"Kinh gui: \x93cac so\x94 \x96 2025") == "Kinh gui: “cac so” – 2025"


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 20,
        b"\x00\x01\x02\x03",
        "Les élèves français ont été prévenus à l'école".encode("latin-1"),
        "Привет, это письмо".encode("cp1251"),
    ],
)
def test_what_is_vietnamese_in_no_encoding_is_not_guessed_at(data):
    assert decode(data) is None


def test_other_languages_in_unicode_are_text():
    assert decode("Привет, это письмо".encode()) == "Привет, это письмо"
