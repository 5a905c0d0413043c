"""A stranger's file is opened in a process of its own, which ends whatever the file does."""

import subprocess

import pytest

from advisories.originals import confined
from tests.advisories.originals.files import pdf, picture

TOO_SLOW = ({"problem": "too_slow"}, b"")


def endless():
    """Return a PDF with four million numbers, which nobody reads in a few seconds."""
    return pdf(more=[b"[" + b"1 " * 2_000 + b"]"] * 2_000)


def test_what_is_found_comes_back():
    assert confined.examine("pdf", pdf(pages=2)) == ({"pages": 2}, b"")


def test_what_is_made_comes_back():
    found, made = confined.examine("picture", picture())
    assert (found, made[:3]) == ({}, b"\xff\xd8\xff")


def test_a_file_that_never_ends_is_ended():
    assert confined.examine("pdf", endless()) == TOO_SLOW


def test_a_child_that_breaks_is_no_fault_of_the_portal():
    assert confined.examine("no_such_examiner", b"") == TOO_SLOW


def test_a_child_that_hardly_runs_is_ended(monkeypatch):
    monkeypatch.setattr(confined, "PATIENCE", 0.001)
    assert confined.examine("pdf", pdf()) == TOO_SLOW


@pytest.fixture
def started(monkeypatch):
    """What the child was started with."""
    seen = {}

    def run(command, **options):
        seen.update(options, command=command)
        return subprocess.CompletedProcess(command, 0, b"{}\n", b"")

    monkeypatch.setattr(confined.subprocess, "run", run)
    confined.examine("pdf", b"")
    return seen


def test_the_child_knows_nothing_of_the_portals_environment(started):
    assert started["env"] == {}


def test_the_child_is_given_no_shell(started):
    assert not started.get("shell")


def test_a_page_scanned_at_600_dots_to_the_inch_is_no_bomb():
    assert confined.examine("picture", picture("PNG", size=(4_960, 7_016)))[0] == {}
