"""Check that everything the program can say, it can say in Vietnamese."""

from pathlib import Path

import django
import polib
from django.apps import apps
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from bilingual import catalogue

LANGUAGE = "vi"
DOMAINS = ("django", "djangojs")
HEADER = {
    "Language": LANGUAGE,
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=1; plural=0;",
}


def package_folders(base: Path) -> list[Path]:
    """Return the ``locale`` folders of Django and of the installed packages that are not ours."""
    folders = [Path(django.__file__).parent / "conf" / "locale"]
    for config in apps.get_app_configs():
        path = Path(config.path).resolve()
        # Ours lie directly in the project; the packages of its virtual environment lie deeper.
        if path.parent != base:
            folders.append(path / "locale")
    return [folder for folder in folders if folder.is_dir()]


class Command(BaseCommand):
    """Compare code, templates and packages with locale/vi, and fail on any difference."""

    help = "Fail on texts that locale/vi lacks, leaves empty, marks fuzzy, or has no use for."
    requires_system_checks = ()

    def add_arguments(self, parser):
        """Declare ``--add``."""
        parser.add_argument(
            "--add",
            action="store_true",
            help="append the project's missing texts to django.po, without translation",
        )

    def handle(self, *args, **options):
        """Check both domains, or add what is missing."""
        base = Path(settings.BASE_DIR).resolve()
        ours = Path(settings.LOCALE_PATHS[0])
        used = catalogue.project_messages(base)
        if options["add"]:
            self.add(ours / LANGUAGE / "LC_MESSAGES" / "django.po", used)
            return
        packages = package_folders(base)
        lines = []
        for domain in DOMAINS:
            # Scripts of the project carry no text of their own: only packages fill djangojs.
            problems = self.problems(ours, packages, domain, used if domain == "django" else {})
            lines += [f"{domain}.po: {problem}" for problem in problems]
        if lines:
            raise CommandError("\n".join([f"{len(lines)} faults in locale/{LANGUAGE}", *lines]))
        if options["verbosity"]:
            self.stdout.write(f"locale/{LANGUAGE} is complete: {len(used)} texts of the project.")

    def problems(self, ours, packages, domain, used):
        """Return every problem of one domain, the project's own first."""
        entries = catalogue.read(ours, LANGUAGE, domain)
        shipped = {m for folder in packages for m in catalogue.shipped_messages(folder, domain)}
        theirs = [catalogue.read(folder, LANGUAGE, domain) for folder in packages]
        return [
            *catalogue.untranslated(used, entries),
            *catalogue.repeated(entries),
            *catalogue.mismatched(entries),
            *catalogue.obsolete(entries, [*used, *shipped]),
            *catalogue.gaps(shipped, entries, *theirs),
        ]

    def add(self, path, used):
        """Append the missing texts; what is already in the file stays as it was typed."""
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            new = polib.POFile()
            new.metadata = HEADER
            new.save(str(path))
        blanks = catalogue.blank_entries(used, polib.pofile(str(path)))
        with path.open("a", encoding="utf-8", newline="\n") as file:
            for entry in blanks:
                file.write("\n" + entry.__unicode__(wrapwidth=99))
        self.stdout.write(f"Added {len(blanks)} texts to {path.name}: translate them.")
