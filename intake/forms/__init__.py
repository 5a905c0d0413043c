"""The forms of the screen on which an officer brings a letter in and corrects its reading."""

from .bring_in import BringInForm
from .review import DocumentForms, ReviewForms

__all__ = ["BringInForm", "DocumentForms", "ReviewForms"]
