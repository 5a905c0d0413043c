"""Agencies, how to reach them, when each number was confirmed, and how often pages are opened."""

from .agency import Agency
from .confirmation import Confirmation
from .contact import Contact
from .due import DueContact
from .visits import Visits

__all__ = ["Agency", "Confirmation", "Contact", "DueContact", "Visits"]
