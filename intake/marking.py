"""The lines of a letter cut into parts, each with the field that it went into, and harmless."""

from dataclasses import dataclass
from itertools import pairwise

from advisories.defang import defang_within

# Inside a measure, what else was read there is the closer thing to see.
_VALUES = ("contacts", "suspicious", "references")
LEFT_OVER = "unplaced"


@dataclass(frozen=True)
class Part:
    """A stretch of one line. ``field`` is "" for signs alone; ``first`` begins a run of it."""

    text: str
    field: str
    first: bool = True


def marked_rows(document: dict, values: list[tuple[str, str]]) -> list[list[Part]]:
    """Return the parts of each line of a kept reading; ``values`` are shown defanged."""
    claims: dict[int, list] = {}
    for row, start, end, name in document["marks"]:
        claims.setdefault(row, []).append((start, end, name))
    rows, run = [], ""
    for index, line in enumerate(document["lines"]):
        parts, run = _parts(line, _fields(line, claims.get(index, ()), document), values, run)
        rows.append(parts)
    return rows


def _fields(line, claims, document):
    """Return the name of the field for each character of a line."""
    fields = [LEFT_OVER] * len(line)
    for start, end, name in claims:
        fields[start:end] = [name] * (min(end, len(line)) - start)
    for name in _VALUES:
        for given in document[name]:
            printed = given.get("shown") or given.get("number") or ""
            start = line.find(printed) if printed else -1
            while start >= 0:
                end = start + len(printed)
                fields[start:end] = [name] * len(printed)
                start = line.find(printed, end)
    return fields


def _parts(line, fields, values, run):
    """Return the parts of a line, and the field that goes on after it. A value ends no run."""
    cuts = [place for place in range(1, len(line)) if fields[place] != fields[place - 1]]
    edges = [0, *cuts, len(line)] if line else []
    found = [(line[a:b], fields[a]) for a, b in pairwise(edges)]
    whole = defang_within(line, values)
    safe = [(defang_within(text, values), name) for text, name in found]
    if "".join(text for text, _name in safe) != whole:
        # A cut went through a value, which would have left its halves alive.
        safe = [(whole, next(iter(dict.fromkeys(fields)), LEFT_OVER))]
    parts = []
    for text, name in safe:
        if name == LEFT_OVER and not any(map(str.isalnum, text)):
            parts.append(Part(text, ""))
            continue
        parts.append(Part(text, name, first=name != run))
        run = run if name in _VALUES else name
    return parts, run
