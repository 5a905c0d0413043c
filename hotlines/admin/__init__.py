"""Agencies, contacts and what is due, in the admin."""

from .agency import AgencyAdmin
from .contact import ContactAdmin
from .due import DueContactAdmin

__all__ = ["AgencyAdmin", "ContactAdmin", "DueContactAdmin"]
