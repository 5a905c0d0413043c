"""Notices in the admin, in the order of an official letter."""

from .notice import AdvisoryAdmin

__all__ = ["AdvisoryAdmin"]
