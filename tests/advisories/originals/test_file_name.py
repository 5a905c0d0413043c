"""The name of a kept file is safe to show and to save under."""

import pytest

from advisories.originals.file_name import LONGEST, safe_name

PDF = "application/pdf"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("Công văn 3495.pdf", "Công văn 3495.pdf"),
        ("Công văn 3495.PDF", "Công văn 3495.pdf"),
        ("C:\\Users\\a\\cv.pdf", "cv.pdf"),
        ("/etc/../cv.pdf", "cv.pdf"),
        ("Số 12.2024", "Số 12.2024.pdf"),
        ("cv\u202efdp.exe", "cvfdp.exe.pdf"),
        ("c\u0323v.pdf", "c\u0323v.pdf"),
        ("cv\u200b\x00\x07.pdf", "cv.pdf"),
        ('a<b>:"c|?*.pdf', "a b c.pdf"),
        ("  a \n\t b .pdf ", "a b.pdf"),
        ("..pdf", "van-ban.pdf"),
        ("", "van-ban.pdf"),
        ("....", "van-ban.pdf"),
        (".htaccess", "htaccess.pdf"),
    ],
)
def test_a_name_is_made_safe(given, expected):
    assert safe_name(given, PDF) == expected


def test_a_decomposed_name_is_composed():
    assert safe_name("Co\u0302ng.pdf", PDF) == "Công.pdf"


def test_a_long_name_keeps_its_ending():
    name = safe_name("a" * 500 + ".pdf", PDF)
    assert (len(name), name[-5:]) == (LONGEST, "a.pdf")


def test_another_spelling_of_an_ending_is_unified():
    assert safe_name("anh.JPEG", "image/jpeg") == "anh.jpg"
