"""Pictures of letters are read by tesseract, where that and pdftoppm are installed."""

import os
import shutil
import subprocess
import tempfile
import time
import warnings
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from intake.layout import Letter, Line
from intake.readers.page_layout import reading_order
from intake.readers.page_paragraphs import lines
from intake.readers.page_words import Box
from intake.readers.text import put_right

MOST_PAGES = 10
# Four seconds a page are usual; a page that takes three times that is no page of text.
_SECONDS_A_PAGE = 20
_SECONDS = 90
# The long side of a page in pixels: 250 dots per inch on A4, whatever size the file claims.
_LONG_SIDE = 2900
_MOST_PIXELS = 40_000_000
# Points to a pixel at that size, so that distances mean the same as in a PDF.
_SCALE = 842 / _LONG_SIDE
_LEAST_CONFIDENCE = 20


def read_pdf(data: bytes, pages: int) -> Letter:
    """Return a PDF without text as a ``Letter``; problem "scan" where the programs are missing."""
    found = read_pages(data, range(1, pages + 1))
    if found is None:
        both = shutil.which("pdftoppm") and shutil.which("tesseract")
        problem = "too_big" if both and pages > MOST_PAGES else "scan"
        return Letter(problem=problem, source="pdf", pages=pages)
    return Letter(tuple(found), "" if found else "scan", "pdf", pages)


def read_pages(data: bytes, numbers: Sequence[int]) -> list[Line] | None:
    """Return the lines of these pages of a PDF, None where they cannot be read here.

    ``numbers`` are counted from 1, in order.
    """
    painter = shutil.which("pdftoppm")
    if not painter or not shutil.which("tesseract") or len(numbers) > MOST_PAGES:
        return None
    until = time.monotonic() + _SECONDS
    with tempfile.TemporaryDirectory() as folder:
        original = Path(folder, "letter.pdf")
        original.write_bytes(data)
        command = [painter, "-gray", "-scale-to", str(_LONG_SIDE)]
        painted = {}
        for number in numbers:
            at = ["-f", str(number), "-l", str(number)]
            try:
                subprocess.run(
                    [*command, *at, original, Path(folder, f"page{number}")],
                    capture_output=True,
                    timeout=max(0, min(until - time.monotonic(), _SECONDS_A_PAGE)),
                    check=True,
                )
            except (OSError, subprocess.SubprocessError):
                return None
            painted[number] = next(Path(folder).glob(f"page{number}-*.pgm"), None)
        return _read(painted, until)


def read_picture(data: bytes) -> Letter:
    """Return a photograph or scan of one page as a ``Letter``."""
    problem = _picture_problem(data)
    if problem or not shutil.which("tesseract"):
        return Letter(problem=problem or "scan", source="picture")
    with tempfile.TemporaryDirectory() as folder:
        picture = Path(folder, "page")
        picture.write_bytes(data)
        found = _read({1: picture}, time.monotonic() + _SECONDS)
    return Letter(tuple(found or ()), "" if found else "scan", "picture")


def _picture_problem(data):
    from PIL import Image

    try:
        with warnings.catch_warnings(action="error"), Image.open(BytesIO(data)) as picture:
            wide, high = picture.size
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return "too_big"
    except Exception:
        return "other_format"
    return "too_big" if wide * high > _MOST_PIXELS else ""


def _read(pictures, until):
    """Return the lines of pictures by the number of their page, None where one is not read."""
    rows = [[] for _page in range(max(pictures))]
    for number, picture in pictures.items():
        left = min(until - time.monotonic(), _SECONDS_A_PAGE)
        table = _recognised(picture, left) if picture and left > 0 else None
        if table is None:
            return None
        rows[number - 1] = reading_order(_words(table))
    return [line for line in put_right(lines(rows)) if line.text]


def _recognised(picture, seconds):
    """Return tesseract's table of words, or None where it found no way to read the picture."""
    program = shutil.which("tesseract")
    try:
        finished = subprocess.run(
            [program, picture, "stdout", "-l", "vie", "tsv"],
            capture_output=True,
            timeout=seconds,
            check=True,
            # One thread: the server has other things to do.
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return finished.stdout.decode("utf-8", "replace")


def _words(table):
    """Return the words of tesseract's table, each as high as the line that it stands in."""
    found, line = [], None
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) != 12 or not all(cell.lstrip("-").isdecimal() for cell in cells[:10]):
            continue
        level, *_, left, top, width, height = map(int, cells[:10])
        if level == 4:
            line = (top * _SCALE, (top + height) * _SCALE)
        elif level == 5 and line and cells[11].strip() and float(cells[10]) >= _LEAST_CONFIDENCE:
            x0, x1 = left * _SCALE, (left + width) * _SCALE
            found.append(Box(cells[11].strip(), x0, x1, *line, 0.8 * (line[1] - line[0])))
    return found
