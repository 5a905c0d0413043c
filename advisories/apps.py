"""Registers advisories with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AdvisoriesConfig(AppConfig):
    """Official notices, restated."""

    name = "advisories"
    verbose_name = _("Official notices")
