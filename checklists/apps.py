"""Registers checklists with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ChecklistsConfig(AppConfig):
    """What to do in one situation, step by step."""

    name = "checklists"
    verbose_name = _("Checklists")
