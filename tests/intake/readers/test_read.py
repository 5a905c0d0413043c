"""Whatever comes in, a letter comes out."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.layout import PROBLEMS, Letter
from intake.readers import LARGEST_FILE, read, read_text
from tests.intake.readers.word_files import docx, paragraph

_STARTS = st.sampled_from(
    [b"", b"PK\x03\x04", b"PK\x05\x06", b"<?xml", b"<html>", b"\xff\xfe", b"\xd0\xcf\x11\xe0"]
)
_TAGS = ["<table>", "<tr>", "</td>", "<p>", "</p>", "<!--", "<", "&#x"]
_PIECES = [*_TAGS, "á»¦", "nh©n", "UÛ", "\uf0b7"]


def assert_whole(letter):
    assert isinstance(letter, Letter)
    assert letter.problem in ("", *PROBLEMS)
    assert bool(letter.lines) == (letter.problem == "")
    for line in letter.lines:
        assert unicodedata.is_normalized("NFC", line.text)
        assert not set("\n\r\f\u00a0\u200b\u00ad") & set(line.text)
        assert 1 <= line.page <= letter.pages


@given(start=_STARTS, rest=st.binary(max_size=300), name=st.sampled_from(["", "a.docx", "a.txt"]))
@settings(max_examples=80, deadline=None)
def test_no_bytes_break_the_reader(start, rest, name):
    assert_whole(read(start + rest, name))


@given(st.lists(st.sampled_from(_PIECES) | st.text(max_size=12), max_size=25))
@settings(max_examples=80, deadline=None)
def test_no_text_breaks_the_reader(pieces):
    assert_whole(read_text("".join(pieces)))


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_no_damage_to_a_word_file_breaks_the_reader(data):
    good = bytearray(docx(paragraph("a") * 3, numbering="", styles=""))
    for _ in range(data.draw(st.integers(1, 4))):
        good[data.draw(st.integers(0, len(good) - 1))] = data.draw(st.integers(0, 255))
    assert_whole(read(bytes(good), "a.docx"))


@pytest.mark.parametrize(
    "text",
    [
        "." * 900_000,
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA\n" * 8000,
        "ñy ban nh©n d©n " * 20_000,
        " " * 500_000 + "x",
        "<sup> " * 50_000,
        "<html>" + "<" * 200_000,
        "<html>" + "<a " * 100_000,
        "<html>" + "<!--" * 100_000,
        "<html>" + "<table><tr><td>" * 30_000 + "x",
        "a" + "\u0301" * 300_000,
    ],
    ids=[
        "dots",
        "heads",
        "old",
        "blanks",
        "raised",
        "open",
        "tags",
        "comments",
        "tables",
        "accents",
    ],
)
def test_text_made_to_keep_the_reader_busy_is_read(text):
    letter = read_text(text)
    assert letter.problem in ("", "empty")


def test_a_file_that_is_too_large_is_not_looked_at():
    assert read(bytes(LARGEST_FILE + 1)).problem == "too_big"


def test_a_fault_that_nobody_thought_of_is_a_damaged_file(monkeypatch):
    def fail(data):
        raise RecursionError

    monkeypatch.setitem(read.__globals__["_READERS"], "text", fail)
    assert read(b"a") == Letter(problem="damaged")
