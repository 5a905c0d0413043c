"""Registers hotlines with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HotlinesConfig(AppConfig):
    """The agencies that issue notices or answer calls, and their lines."""

    name = "hotlines"
    verbose_name = _("Agencies and hotlines")

    def ready(self):
        """Listen to mergers of provinces."""
        from . import succession  # noqa: F401
