"""Registers intake with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class IntakeConfig(AppConfig):
    """Official letters on their way to a draft."""

    name = "intake"
    verbose_name = _("Letters brought in")
