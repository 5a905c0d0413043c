"""Fills an empty database with the starter content."""

from django.core.management.base import BaseCommand

from portal import starter


class Command(BaseCommand):
    """``manage.py load_starter_content``: never touches what somebody edited."""

    help = "Load the starter content, into an empty database only."

    def handle(self, *args, **options):
        """Load, or say that there is nothing to do."""
        if not starter.is_empty():
            self.stdout.write("The database already holds content: nothing was touched.")
            return
        loaded = starter.load()
        self.stdout.write(
            "Loaded " + ", ".join(f"{count} {kind}" for kind, count in loaded.items()) + "."
        )
