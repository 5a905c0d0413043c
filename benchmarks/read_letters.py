"""How well letters are read: each field against the expected JSON that lies beside the letter.

    .venv/bin/python benchmarks/read_letters.py FOLDER… [--show] [--reader MODULE:FUNCTION]

A folder holds NAME.json with NAME.txt, .docx or .pdf beside it (or the letter that its "file"
names); a JSON file may hold a list of such objects. FOLDER may be such a JSON file, too, and lie
anywhere: nothing is stored. Values are compared without their order, ``unplaced`` by its words.
"""

import argparse
import importlib
import json
import os
import re
import statistics
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SUFFIXES = (".txt", ".docx", ".pdf")
LISTS = (
    *("addressees", "measures", "footnotes", "contacts", "suspicious", "references", "recipients"),
    *("signatures", "quality", "unplaced", "flags", "documents"),
)
FIELDS = (
    *("kind", "issuer", "parent", "province", "number", "symbol", "date", "subject", "addressees"),
    *("measures", "footnotes", "contacts", "suspicious", "references", "signatory", "recipients"),
    *("signatures", "quality", "unplaced", "flags", "documents"),
)
ANY_ORDER = {"contacts", "suspicious", "references", "flags"}
NEVER = {
    "suspicious value among contacts": "contacts that are the scammers'",
    "contact among suspicious": "scammers' values that are contacts",
    "contact not in the letter": "contacts that the expected JSON has not",
    "number invented": "numbers where the letter has none",
    "date invented": "dates where the letter has none",
    "word lost": "words that are in no field",
}
_SUPERSCRIPT = str.maketrans("", "", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass
class Score:
    """What the letters gave, counted; a field's four numbers are of letters."""

    letters: int = 0
    exact: Counter = field(default_factory=Counter)
    filled: Counter = field(default_factory=Counter)
    exact_filled: Counter = field(default_factory=Counter)
    invented: Counter = field(default_factory=Counter)
    never: Counter = field(default_factory=Counter)
    differences: list = field(default_factory=list)
    seconds: list = field(default_factory=list)


def expected_letters(place):
    """Yield (path of the letter, expected object) for a folder or one JSON file, in their order."""
    files = sorted(place.rglob("*.json")) if place.is_dir() else [place]
    for path in files:
        content = json.loads(path.read_text(encoding="utf-8"))
        for expected in content if isinstance(content, list) else [content]:
            beside = (path.with_suffix(suffix) for suffix in SUFFIXES)
            letter = next((name for name in beside if name.is_file()), None)
            if expected.get("file"):
                letter = path.parent / expected["file"]
            if letter is None or not letter.is_file():
                print(f"{path}: no letter beside it", file=sys.stderr)
                continue
            yield letter, expected


def value_of(notice, name):
    """Return a field of ``notice``; what is missing or empty is None or []."""
    return notice.get(name) or ([] if name in LISTS else None)


def comparable(name, value):
    """Return ``value`` so that two equal readings are ==; see the module's words on order."""
    if name == "unplaced":
        return re.findall(r"\w+", " ".join(value).translate(_SUPERSCRIPT))
    if name == "quality":
        return sorted((fault["seen"], fault["likely"]) for fault in value)
    if name == "signatures":
        return [(signature["signer"], _moment(signature["time"])) for signature in value]
    if name == "documents":
        return [[comparable(part, value_of(one, part)) for part in FIELDS] for one in value]
    text = json.dumps(value, ensure_ascii=False, sort_keys=True).translate(_SUPERSCRIPT)
    value = json.loads(text)
    if name in ANY_ORDER:
        return sorted(value, key=lambda item: json.dumps(item, sort_keys=True))
    return value


def _moment(text):
    try:
        return datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return text


def _values(notice, name):
    """Return the values of a list, also of the inner documents, with no trace of defanging."""
    lists = [value_of(one, name) for one in (notice, *value_of(notice, "documents"))]
    return {
        item["value"].replace("[", "").replace("]", "").replace("hxxp", "http").split("://")[-1]
        for items in lists
        for item in items
    }


def forbidden(expected, got, lines):
    """Return how often each of ``NEVER`` happened in one letter, and the words that were lost."""
    from intake.completeness import lost

    contacts, scammers = _values(got, "contacts"), _values(got, "suspicious")
    right, wrong = _values(expected, "contacts"), _values(expected, "suspicious")
    missing = lost(lines, got)
    return Counter(
        {
            "suspicious value among contacts": len(contacts & wrong),
            "contact among suspicious": len(scammers & right),
            "contact not in the letter": len(contacts - right),
            "number invented": int(not expected.get("number") and bool(got.get("number"))),
            "date invented": int(not expected.get("date") and bool(got.get("date"))),
            "word lost": sum(len(run.split()) for run in missing),
        }
    ), missing


def score(letters, read, lines_of):
    """Return the ``Score`` of ``read(data, name) -> dict`` for (path, expected object) pairs.

    ``lines_of(data, name)`` gives the letter's lines. A reader that raises has read nothing.
    """
    result = Score()
    for path, expected in letters:
        data = path.read_bytes()
        start = time.perf_counter()
        try:
            got = read(data, path.name)
        except Exception as fault:
            got = {}
            result.differences.append((path.name, "the reader raised", None, repr(fault)))
        result.seconds.append(time.perf_counter() - start)
        result.letters += 1
        for name in FIELDS:
            _compare(result, path.name, name, value_of(expected, name), value_of(got, name))
        counts, missing = forbidden(expected, got, lines_of(data, path.name))
        result.never += counts
        if missing:
            result.differences.append((path.name, "words lost", [], missing))
    return result


def _compare(result, file, name, expected, got):
    """Count one field of one letter."""
    equal = comparable(name, expected) == comparable(name, got)
    result.exact[name] += equal
    if expected:
        result.filled[name] += 1
        result.exact_filled[name] += equal
    elif got:
        result.invented[name] += 1
    if not equal:
        result.differences.append((file, name, expected, got))


def _share(part, whole):
    return f"{part:>5}/{whole:<5}" + (f"{100 * part / whole:>6.1f} %" if whole else f"{'-':>8}")


def report(result):
    """Yield the lines of the table."""
    yield f"{'field':<14}{'exact':>11}{'':>8}{'where not empty':>19}{'invented':>11}"
    for name in FIELDS:
        yield (
            f"{name:<14}{_share(result.exact[name], result.letters)}"
            f"{_share(result.exact_filled[name], result.filled[name])}{result.invented[name]:>9}"
        )
    yield (
        f"{'total':<14}{_share(result.exact.total(), result.letters * len(FIELDS))}"
        f"{_share(result.exact_filled.total(), result.filled.total())}"
        f"{result.invented.total():>9}"
    )
    yield ""
    for name, meaning in NEVER.items():
        yield f"{result.never[name]:>6}  {meaning}"
    yield ""
    if result.seconds:
        middle, most = statistics.median(result.seconds), max(result.seconds)
        yield f"seconds a letter: median {middle:.3f}, maximum {most:.3f}"


def show(differences):
    """Yield what differs, one field after the other."""
    for file, name, expected, got in differences:
        yield f"{file}: {name}"
        yield f"    expected {json.dumps(expected, ensure_ascii=False)}"
        yield f"    got      {json.dumps(got, ensure_ascii=False)}"


def function_named(name):
    """Return the function that ``MODULE:FUNCTION`` names."""
    module, _colon, function = name.partition(":")
    return getattr(importlib.import_module(module), function)


def lines_as_read(data, name):
    """Return the lines of a file as the project reads it."""
    from intake.readers import read

    return [line.text for line in read(data, name).lines]


def main(arguments=None):
    """Print the table, and before it the differences if they are asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--show", action="store_true", help="list each difference")
    parser.add_argument("--reader", default="intake.reading:read", metavar="MODULE:FUNCTION")
    parser.add_argument(
        "--ocr", action="store_true", help="let scans be read where that is installed"
    )
    options = parser.parse_args(arguments)
    sys.path.insert(0, str(ROOT))
    if not options.ocr:
        # What a letter is expected to give must not depend on the machine.
        os.environ["PATH"] = ""
    letters = [letter for place in options.folders for letter in expected_letters(place)]
    result = score(letters, function_named(options.reader), lines_as_read)
    for line in (*(show(result.differences) if options.show else ()), *report(result)):
        print(line)


if __name__ == "__main__":
    main()
