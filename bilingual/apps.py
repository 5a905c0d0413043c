"""Registers the bilingual foundation with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BilingualConfig(AppConfig):
    """The lowest layer: it imports nothing of ours."""

    name = "bilingual"
    verbose_name = _("Bilingual text")
