"""Registers sources with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SourcesConfig(AppConfig):
    """Documents and pages on which published texts rest."""

    name = "sources"
    verbose_name = _("Sources")
