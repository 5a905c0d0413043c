"""Compile the project's catalogues without the gettext programs."""

import os
from pathlib import Path

import polib
from django.conf import settings
from django.core.management.base import BaseCommand


def is_stale(source: Path, compiled: Path) -> bool:
    """Tell whether ``compiled`` is missing or older than its source."""
    return not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime


def compile_file(source: Path, compiled: Path) -> None:
    """Write the compiled file whole or not at all: a server may be reading the old one."""
    unfinished = compiled.with_name(f"{compiled.name}.{os.getpid()}")
    polib.pofile(str(source)).save_as_mofile(str(unfinished))
    unfinished.replace(compiled)


class Command(BaseCommand):
    """Write a .mo beside each .po of the project that has changed."""

    help = "Compile each .po under LOCALE_PATHS whose .mo is missing or older."
    requires_system_checks = ()

    def handle(self, *args, **options):
        """Compile what is stale and name it."""
        for folder in settings.LOCALE_PATHS:
            for source in sorted(Path(folder).rglob("*.po")):
                compiled = source.with_suffix(".mo")
                if is_stale(source, compiled):
                    compile_file(source, compiled)
                    if options["verbosity"]:
                        self.stdout.write(f"Compiled {source.relative_to(Path(folder).parent)}")
