"""Pictures of letters, with programs that stand in for pdftoppm and tesseract."""

import io
import os
import stat
import tempfile

import pytest
from PIL import Image

from intake.layout import Line
from intake.readers import read
from intake.readers.scans import MOST_PAGES
from tests.intake.readers.pdf_files import at, pages

_SQUARE = b"100 100 300 300 re f 10 10 m 20 30 40 50 60 70 c S"
_HEAD = "level\tpage\tblock\tpar\tline\tword\tleft\ttop\twidth\theight\tconf\ttext"
_TABLE = [
    _HEAD,
    "4\t1\t1\t1\t1\t0\t300\t300\t900\t45\t-1\t",
    "5\t1\t1\t1\t1\t1\t300\t300\t200\t45\t96.1\tKính",
    "5\t1\t1\t1\t1\t2\t520\t300\t200\t45\t95\tgửi:",
    "4\t1\t1\t1\t2\t0\t300\t400\t900\t45\t-1\t",
    "5\t1\t1\t1\t2\t1\t300\t400\t400\t45\t90\tUBND",
    "5\t1\t1\t1\t2\t2\t720\t400\t100\t45\t3\t~~~",
    "broken\tline",
]


def picture(size=(300, 400), kind="PNG"):
    target = io.BytesIO()
    Image.new("L", size, 255).save(target, kind)
    return target.getvalue()


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """Put programs into a folder of their own; return the function that writes them."""
    folder = tmp_path / "bin"
    folder.mkdir()
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    monkeypatch.setattr(
        "shutil.which", lambda name: str(folder / name) if (folder / name).exists() else None
    )

    def write(name, script):
        path = folder / name
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(path.stat().st_mode | stat.S_IEXEC)

    yield write
    assert os.listdir(temporary) == []


def tesseract(programs, tmp_path):
    table = tmp_path / "table.tsv"
    table.write_text("\n".join(_TABLE), encoding="utf-8")
    programs("tesseract", f'test -s "$1" && cat {table}')


_PAINTER = 'for last; do :; done; echo x > "$last-1.pgm"'


def test_a_scan_without_the_programs_says_that_it_is_one(programs):
    assert read(pages(_SQUARE)).problem == "scan"
    assert read(picture()).problem == "scan"


def test_a_scan_is_read_where_the_programs_are(programs, tmp_path):
    tesseract(programs, tmp_path)
    programs("pdftoppm", _PAINTER)
    letter = read(pages(_SQUARE, _SQUARE))
    assert letter.lines == (
        *(Line("Kính gửi:", True, 1), Line("UBND", None, 1)),
        *(Line("Kính gửi:", None, 2), Line("UBND", None, 2)),
    )
    assert (letter.problem, letter.source, letter.pages) == ("", "pdf", 2)


_TEXT = at(50, 700, "Second page.")


def test_pages_that_are_pictures_are_read_between_the_pages_of_text(programs, tmp_path):
    tesseract(programs, tmp_path)
    programs("pdftoppm", _PAINTER)
    letter = read(pages(_SQUARE, _TEXT, _SQUARE))
    assert [(line.text, line.page) for line in letter.lines] == [
        *(("Kính gửi:", 1), ("UBND", 1)),
        ("Second page.", 2),
        *(("Kính gửi:", 3), ("UBND", 3)),
    ]
    assert letter.unread == ()


def test_pages_that_are_pictures_are_named_where_the_programs_are_missing(programs):
    letter = read(pages(_SQUARE, _TEXT, _SQUARE))
    assert [line.text for line in letter.lines] == ["Second page."]
    assert (letter.unread, letter.problem) == ((1, 3), "")


def test_a_page_without_anything_on_it_is_no_picture(programs):
    assert read(pages(_TEXT, b"")).unread == ()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "BMP", "TIFF"])
def test_a_photograph_of_a_letter_is_read(programs, tmp_path, kind):
    tesseract(programs, tmp_path)
    letter = read(picture(kind=kind))
    assert [line.text for line in letter.lines] == ["Kính gửi:", "UBND"]
    assert letter.source == "picture"


def test_a_program_that_fails_leaves_a_scan(programs, tmp_path):
    programs("tesseract", "exit 3")
    assert read(picture()).problem == "scan"
    tesseract(programs, tmp_path)
    programs("pdftoppm", "exit 1")
    assert read(pages(_SQUARE)).problem == "scan"


def test_a_program_that_reads_nothing_leaves_a_scan(programs):
    programs("tesseract", f"echo '{_HEAD}'")
    assert read(picture()).problem == "scan"


def test_a_program_that_hangs_is_ended(programs, monkeypatch):
    monkeypatch.setattr("intake.readers.scans._SECONDS_A_PAGE", 0.2)
    programs("tesseract", "exec tail -f /dev/null")
    assert read(picture()).problem == "scan"


def test_painting_pages_takes_no_longer_than_a_letter_may(programs, tmp_path, monkeypatch):
    tesseract(programs, tmp_path)
    monkeypatch.setattr("intake.readers.scans._SECONDS", 0.2)
    programs("pdftoppm", "exec tail -f /dev/null")
    assert read(pages(_SQUARE, _SQUARE)).problem == "scan"


def test_a_scan_of_many_pages_and_a_picture_made_huge_are_refused(programs, tmp_path):
    tesseract(programs, tmp_path)
    programs("pdftoppm", _PAINTER)
    assert read(pages(*[_SQUARE] * (MOST_PAGES + 1))).problem == "too_big"
    assert read(picture((9000, 9000))).problem == "too_big"


def test_a_broken_picture_is_no_letter(programs, tmp_path):
    tesseract(programs, tmp_path)
    assert read(b"\x89PNG\r\n\x1a\nnothing more").problem == "other_format"
