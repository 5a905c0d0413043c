"""Provinces, the mergers that made them, and who of the officers looks after which."""

from .merger import Merger
from .province import REFORM_DAY, Province, ProvinceQuerySet
from .remit import Remit

__all__ = ["REFORM_DAY", "Merger", "Province", "ProvinceQuerySet", "Remit"]
