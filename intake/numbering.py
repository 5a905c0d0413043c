"""The markers of a letter's measures as the clause numbers of the portal."""

import re
from collections.abc import Iterator

from advisories.clauses import NUMBER

# The letters in the order in which Vietnamese documents count with them (Decree 30/2020/NĐ-CP).
LETTERS = "abcdđeghiklmnopqrstuvxy"
_IN_WORDS = {
    "nhất": "1",
    "hai": "2",
    "ba": "3",
    "tư": "4",
    "bốn": "4",
    "năm": "5",
    "sáu": "6",
    "bảy": "7",
    "tám": "8",
    "chín": "9",
    "mười": "10",
}


def numbered(measures: list[dict]) -> Iterator[tuple[str, dict]]:
    """Yield (number, measure) for all measures and what stands below them, in the letter's order.

    ``1.`` is 1, ``a)`` below it 1.a. A hyphen below a number gets the next free letter, which is
    ours and not the letter's. What the letter leaves unnumbered, or numbers twice, is "".
    """
    yield from _walk(measures, "", set())


def _walk(measures, parent, taken):
    # What the letter itself numbers keeps its number, so that a hyphen never takes it.
    printed = {_joined(parent, _bare(one["marker"])) for one in measures} - {""}
    for measure in measures:
        number = _joined(parent, _bare(measure["marker"]))
        if not number and parent and measure["marker"]:
            number = _free(parent, taken | printed)
        if number in taken or not NUMBER.match(number) or len(number) > 12:
            number = ""
        taken.add(number)
        yield number, measure
        yield from _walk(measure["children"], number, taken)


def _bare(marker):
    """Return what a marker counts with: "1" of "1.", "a" of "a)", "1" of "Thứ nhất", else ""."""
    words = (marker or "").strip().lower().split()
    if words[:1] == ["thứ"] and len(words) > 1:
        return _IN_WORDS.get(words[1].strip(".,:"), "")
    return ".".join(re.findall(r"[0-9]+|[IVX]+(?![a-zđ])|[a-zđ]", marker or ""))


def _joined(parent, bare):
    if not bare or not parent or bare.startswith(f"{parent}."):
        return bare
    return f"{parent}.{bare}"


def _free(parent, taken):
    return next((f"{parent}.{one}" for one in LETTERS if f"{parent}.{one}" not in taken), "")
