"""Which of today's 34 provinces a letter comes from, by any name that it ever had.

The names and their successors are the starter content's (Resolution 202/2025/QH15).
"""

import re
from collections import Counter
from functools import cache

from bilingual.text import fold
from intake.tables import provinces

# What stands before a province's name where one of its bodies, or its ground, is meant.
_ITS_BODY = re.compile(
    r"(?<!\w)(?:tinh|thanh pho|tp\.?|cong an|cong an tinh|cong an thanh pho|tinh uy|thanh uy|"
    r"dia ban tinh|tinh doan|cat|catp)$"
)
# A body of a lower unit is named after a place that may bear a province's name.
_LOWER_UNIT = re.compile(r"(?:^|\W)(?:xa|phuong|thi tran|huyen|quan|duong)$")


@cache
def _rows_by_code():
    by_code = {}
    for row in provinces():
        by_code.setdefault(row["code"], []).append(row)
    return by_code


@cache
def _spellings():
    """Return (folded spelling, row) pairs, the longest first; hyphens and blanks are alike."""
    found = {}
    for row in provinces():
        names = [row["name_vi"], row["name_en"], *row["other_names"].split(" ; ")]
        for name in filter(None, names):
            found.setdefault(_key(name), row)
    return sorted(found.items(), key=lambda pair: -len(pair[0]))


def _key(name):
    return re.sub(r"[\s\-–.]+", " ", fold(name)).strip()


def _today(row):
    """Return the row of the unit that ``row`` is today."""
    seen = set()
    while row["successor"] and (row["code"], row["valid_to"]) not in seen:
        seen.add((row["code"], row["valid_to"]))
        code, _at, day = row["successor"].partition("@")
        units = _rows_by_code()[code]
        row = next((one for one in units if one["valid_from"] == day), units[-1])
    return row


def unit(printed: str, row: dict) -> dict:
    """Return the ``province`` of a notice: the unit today, and its name as printed."""
    now = _today(row)
    return {"code": now["code"], "name": now["name_vi"], "old_name": printed}


@cache
def _pattern(key):
    return re.compile(r"(?<!\w)" + r"[\s\-–.]+".join(map(re.escape, key.split())) + r"(?!\w)")


def find(text: str) -> list[tuple[int, int, dict]]:
    """Return (start, end, row) for each province that ``text`` names, in its order."""
    folded, found = fold(text), []
    for key, row in _spellings():
        if len(key) < 3 or key.split()[0] not in folded:
            continue
        for match in _pattern(key).finditer(folded):
            if not any(start < match.end() and match.start() < end for start, end, _row in found):
                found.append((match.start(), match.end(), row))
    return sorted(found, key=lambda one: one[0])


def of_body(name: str) -> dict | None:
    """Return the province of a body from its name: the last that it names, as printed."""
    for start, end, row in reversed(find(name)):
        before = fold(name[:start]).rstrip()
        if _LOWER_UNIT.search(before):
            continue
        return unit(name[start:end], row)
    return None


def spoken_for(text: str) -> dict | None:
    """Return the province whose bodies the text speaks of, where that is one alone."""
    counted, printed = Counter(), {}
    for start, end, row in find(text):
        before = fold(text[max(0, start - 22) : start]).rstrip()
        if _ITS_BODY.search(before):
            now = _today(row)["code"]
            counted[now] += 1
            printed.setdefault(now, (text[start:end], row))
    if len(counted) != 1:
        return None
    return unit(*printed[next(iter(counted))])
