"""A PDF becomes a ``Letter``. It is taken apart in a process of its own, which may die of it."""

import json
import subprocess
import sys
from pathlib import Path

from intake.layout import Letter, Line, Signature
from intake.readers import scans
from intake.readers.text import LONGEST_TEXT, put_right

_PROJECT = Path(__file__).resolve().parents[2]
# The process ends itself by its time on the processor. This is for one on a busy machine.
_LONGEST_WAIT = 30


def read(data: bytes) -> Letter:
    """Return a PDF as a ``Letter``; one without text is read by tesseract, where that is found."""
    taken = _taken_apart(data)
    if taken.get("problem") == "scan":
        return scans.read_pdf(data, taken.get("pages", 1))
    if taken.get("problem"):
        return Letter(problem=taken["problem"], source="pdf", pages=taken.get("pages", 1))
    lines = [Line(text, starts, page) for text, starts, page in taken["lines"]]
    pictures = taken["pictures"]
    scanned = scans.read_pages(data, pictures) if pictures else []
    if scanned:
        body, after = lines[: taken["body"]], lines[taken["body"] :]
        lines = sorted([*body, *scanned], key=lambda line: line.page) + after
    if sum(len(line.text) for line in lines) > LONGEST_TEXT:
        return Letter(problem="too_big", source="pdf", pages=taken["pages"])
    lines = [line for line in put_right(lines) if line.text]
    signatures = tuple(Signature(signer, time) for signer, time in taken["signatures"])
    unread = tuple(pictures) if scanned is None else ()
    problem = "" if lines else "empty"
    return Letter(tuple(lines), problem, "pdf", taken["pages"], signatures, unread)


def _taken_apart(data):
    try:
        finished = subprocess.run(
            [sys.executable, "-m", "intake.readers.pdf_process"],
            input=data,
            capture_output=True,
            cwd=_PROJECT,
            timeout=_LONGEST_WAIT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return {"problem": "too_big"}
    # A negative code is a signal: time or memory ran out.
    if finished.returncode < 0:
        return {"problem": "too_big"}
    try:
        return json.loads(finished.stdout)
    except ValueError:
        return {"problem": "damaged"}
