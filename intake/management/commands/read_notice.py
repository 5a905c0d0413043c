"""Reads letters and prints what is in them: one JSON object a line and file."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand

from intake.reading import read


class Command(BaseCommand):
    """Print what reading each file gives, in the form of docs/reading-letters.md."""

    help = "Read official letters (.docx, .pdf, text) and print one JSON object for each."
    requires_system_checks = ()

    def add_arguments(self, parser):
        """Take the files."""
        parser.add_argument("files", nargs="+", metavar="FILE")

    def handle(self, *, files, **_options):
        """Print a line for each file; one that cannot be opened is unreadable, too."""
        for name in files:
            try:
                data = Path(name).read_bytes()
            except OSError as error:
                self.stderr.write(f"{name}: {error.strerror}")
                data = b""
            self.stdout.write(json.dumps({"file": name, **read(data, name)}, ensure_ascii=False))
