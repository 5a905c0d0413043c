"""Contacts seen as work: those that somebody has to confirm."""

from django.utils.translation import gettext_lazy as _

from .contact import Contact


class DueContact(Contact):
    """A contact in the list of what is due; no table of its own."""

    class Meta:
        """A proxy, with a line of its own in the admin; who may change contacts may use it."""

        proxy = True
        default_permissions = ()
        verbose_name = _("number to confirm")
        verbose_name_plural = _("numbers to confirm")
