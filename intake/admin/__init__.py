"""Bringing a letter in: upload, review, and the list of what was brought in."""

from .intake import IntakeAdmin

__all__ = ["IntakeAdmin"]
