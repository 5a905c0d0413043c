"""What an engineer reads and extends: names and words as tables, a row for each.

A row has its source, where a rule or a usage stands behind it, or an example from letters.
"""

import csv
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent
PROVINCES = _HERE.parent.parent / "content" / "provinces.csv"


@cache
def rows(name: str) -> tuple[dict, ...]:
    """Return the rows of ``name``.csv beside this file, each as a dictionary of its columns."""
    with (_HERE / f"{name}.csv").open(encoding="utf-8", newline="") as table:
        return tuple(csv.DictReader(table))


@cache
def provinces() -> tuple[dict, ...]:
    """Return the rows of the starter content's provinces, former ones among them."""
    with PROVINCES.open(encoding="utf-8", newline="") as table:
        return tuple(csv.DictReader(table))
