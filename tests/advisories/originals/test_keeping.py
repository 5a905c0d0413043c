"""What is kept of a file, and the sentence for a file that is not."""

import hashlib
import re
from pathlib import Path

import pytest
from django.utils import translation

from advisories.originals import keeping
from advisories.originals.keeping import LARGEST, Refused, keepable
from tests.advisories.originals.files import pdf, picture, word

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"/>'


@pytest.mark.parametrize(
    ("data", "name", "media_type", "pages"),
    [
        (pdf(pages=2), "cv.pdf", "application/pdf", 2),
        (word(), "cv.docx", keeping.WORD, None),
        ("Kính gửi".encode(), "cv.txt", "text/plain", None),
        ("\ufeffKính gửi".encode(), "cv.TXT", "text/plain", None),
    ],
    ids=["PDF", "Word", "text", "text with a mark"],
)
def test_a_letter_is_kept_byte_for_byte(data, name, media_type, pages):
    kept = keepable(data, name)
    assert (kept.data, kept.media_type, kept.pages) == (data, media_type, pages)


def test_the_sum_is_that_of_what_is_kept():
    kept = keepable(picture(), "anh.jpg")
    assert kept.sha256 == hashlib.sha256(kept.data).hexdigest()


def test_a_picture_is_drawn_anew_and_the_officer_told():
    data = picture(comment=b"o nha toi")
    kept = keepable(data, "anh.jpeg")
    assert (kept.data != data, kept.note, kept.pages) == (True, keeping.DRAWN_ANEW, 1)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_a_picture_is_known_by_its_bytes(kind):
    assert keepable(picture(kind), "anh").media_type == f"image/{kind.lower()}"


def test_the_name_gets_the_ending_of_what_the_bytes_are():
    assert keepable(pdf(), "hoa-don.exe").name == "hoa-don.exe.pdf"


REFUSED = {
    "nothing": (b"", "a.pdf", "empty"),
    "too much": (b"x" * (LARGEST + 1), "a.txt", "too_big"),
    "an SVG": (SVG, "a.svg", "other_format"),
    "an SVG that is called text": (SVG, "a.txt", "other_format"),
    "a page that is called text": (b" <!DOCTYPE html><p>", "a.txt", "other_format"),
    "a script that is called text": (b"#!/bin/sh", "a.txt", "other_format"),
    "a page that is called PDF": (b"<html></html>", "a.pdf", "other_format"),
    "a GIF": (b"GIF89a", "a.gif", "other_format"),
    "another archive": (b"Rar!\x1a\x07", "a.rar", "other_format"),
    "a program": (b"MZ\x90\0", "a.exe", "other_format"),
    "a program that is called text": (b"MZ\x90\0", "a.txt", "not_text"),
    "a text of the wrong name": (b"abc", "a.html", "other_format"),
    "an old encoding": ("Kính".encode("cp1258", "ignore") + b"\xed", "a.txt", "not_text"),
    "two bytes a letter": ("Kính".encode("utf-16"), "a.txt", "not_text"),
    "a blank byte in a text": (b"a\0b", "a.txt", "not_text"),
    "old Word": (b"\xd0\xcf\x11\xe0\xa1\xb1", "a.doc", "old_word"),
    "RTF": (b"{\\rtf1}", "a.rtf", "old_word"),
    "a PDF that begins late": (b" " * 1100 + pdf(), "a.pdf", "two_in_one"),
    "a broken PDF": (pdf()[:60], "a.pdf", "damaged"),
    "a broken archive": (b"PK\x03\x04" + bytes(40), "a.docx", "damaged"),
    "a script": (pdf(catalog=b"/OpenAction << /S /JavaScript >>"), "a.pdf", "script"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_letter_is_refused(name):
    data, given, code = REFUSED[name]
    with pytest.raises(Refused) as refused:
        keepable(data, given)
    assert refused.value.code == code


def test_a_picture_that_grows_when_drawn_anew_is_refused(monkeypatch):
    monkeypatch.setattr(keeping, "LARGEST", 700)
    data = picture(quality=1, size=(300, 300))
    monkeypatch.setattr(keeping, "examine", lambda task, data: ({}, b"x" * 701))
    with pytest.raises(Refused):
        keepable(data[:700], "a.jpg")


def test_every_refusal_says_what_to_do_next():
    with translation.override("en"):
        silent = [
            code
            for code, sentence in keeping.SENTENCES.items()
            if not re.search(r"(?i)\b(bring|save|scan|print)\b", str(sentence))
        ]
    assert silent == []


def test_every_code_of_an_examiner_has_its_sentence():
    folder = Path(keeping.__file__).parent
    sources = "".join((folder / f"{name}.py").read_text() for name in ("pdf", "word", "picture"))
    raised = re.findall(r'(?:Unfit\(|"problem": )"(\w+)"', sources)
    assert set(raised) - set(keeping.SENTENCES) == set()
