"""The words of the tables as patterns: each row is one way to say a thing."""

from functools import cache

from intake.tables import rows


@cache
def alternatives(table: str, use: str) -> str:
    """Return what a pattern takes between ``(?:`` and ``)``: the rows of ``table`` for ``use``.

    They stand in the order of the table, which counts: the first that fits is taken. Each is
    a pattern itself; all but those of the tables ``purpose_…`` are for folded text.
    """
    return "|".join(row["pattern"] for row in rows(table) if row["use"] == use)
