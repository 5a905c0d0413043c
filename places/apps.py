"""Registers places with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlacesConfig(AppConfig):
    """Provinces and centrally run cities, each with its period."""

    name = "places"
    verbose_name = _("Provinces and cities")
