"""Registers tactics with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TacticsConfig(AppConfig):
    """The tricks of scammers, and what to do about each."""

    name = "tactics"
    verbose_name = _("Scam tactics")
