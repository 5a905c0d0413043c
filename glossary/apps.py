"""Registers the glossary with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GlossaryConfig(AppConfig):
    """Terms and their meanings."""

    name = "glossary"
    verbose_name = _("Glossary")
