"""Registers publishing with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublishingConfig(AppConfig):
    """The life of anything that is published."""

    name = "publishing"
    verbose_name = _("Publishing")
