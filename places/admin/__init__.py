"""Provinces and their mergers in the admin."""

from .merger import MergerAdmin
from .province import ProvinceAdmin

__all__ = ["MergerAdmin", "ProvinceAdmin"]
