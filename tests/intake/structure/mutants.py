"""Letters as they never were sent: known ones with their lines torn, mixed, doubled, lost.

A seed gives the same mutant again, as long as no letter joins the known ones.
"""

import json
import random
import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from intake.readers import read

KNOWN = Path(__file__).parents[1] / "letters" / "known"
# Brackets are all that defanging adds to an address behind its scheme.
_REFANGED = str.maketrans("", "", "[]")
# Only a full line is set with wide gaps, only a sentence has a footnote.
_FULL_LINE = 40
_SENTENCE = re.compile(r"[^\W\d_][^\t]{60,}[.,;:]$")
_JUNK = (
    "~~~~ | ____ ....",
    "�� ?? ��",
    "IMG_20240512_081530",
    "Lorem ipsum dolor sit amet",
    "Đã quét bằng điện thoại",
    "Trang web này dùng cookie. Đồng ý?",
    "{{ tieu_de }}",
    "1 2 3 4 5 6 7",
    "a) b) c)",
    "– • *",
)


@dataclass(frozen=True)
class Original:
    """A known letter: its name, its lines as the reader gives them, the values to tell apart.

    ``scammers`` holds (type, value) pairs, as ``live_values`` gives them.
    """

    name: str
    lines: tuple[str, ...]
    scammers: frozenset


@dataclass
class Mutant:
    """A changed letter: its text, the originals in it, and what was done to it, in order."""

    text: str
    originals: list[Original] = field(default_factory=list)
    changes: list[str] = field(default_factory=list)

    @property
    def scammers(self):
        """The scammers' values of all its originals."""
        return frozenset().union(*(original.scammers for original in self.originals))


@cache
def originals() -> tuple[Original, ...]:
    """Return the known letters that are text files with text, in the order of their names."""
    found = []
    for path in sorted(KNOWN.glob("*.txt")):
        lines = tuple(line.text for line in read(path.read_bytes(), path.name).lines)
        if any(line.strip() for line in lines):
            expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
            found.append(Original(path.stem, lines, frozenset(live_values(expected))))
    return tuple(found)


def live_values(expected: dict) -> set:
    """Return (type, value) of the scammers' values in a file, as a contact would give them."""
    return {
        (value["type"], value["value"].translate(_REFANGED).split("://")[-1].removeprefix("www."))
        for one in (expected, *expected.get("documents", ()))
        for value in one["suspicious"]
    }


def mutant(seed: int) -> Mutant:
    """Return the mutant of a seed: one original, or two after each other, changed up to 3 times."""
    # Chance is wanted here, not secrecy.
    chance = random.Random(seed)  # noqa: S311
    chosen = [originals()[seed % len(originals())]]
    changes = chance.choices(list(_CHANGES), k=chance.randint(1, 3))
    lines = list(chosen[0].lines)
    if len(lines) < 4:
        # A letter on one line has nothing to tear before a mail program has wrapped it.
        changes.insert(0, "wrap")
    if chance.random() < 0.05:
        chosen.append(chance.choice(originals()))
        lines += ["", *chosen[1].lines]
        changes.insert(0, "append")
    for change in changes:
        if change != "append":
            lines = _CHANGES[change](lines, chance)
    ends = chance.choice(("\n", "\n", "\r\n"))
    return Mutant(ends.join(lines), chosen, [*changes, *(["crlf"] if len(ends) > 1 else [])])


def _places(lines, chance, share=0.1, fit=str.strip):
    """Return some indexes of lines that ``fit``, one at least where there are any."""
    written = [index for index, line in enumerate(lines) if fit(line)]
    return sorted(chance.sample(written, min(len(written), 1 + int(share * len(written)))))


def _drop(lines, chance):
    dropped = set(_places(lines, chance))
    return [line for index, line in enumerate(lines) if index not in dropped]


def _double(lines, chance):
    # The mark of a footnote stands in a letter once.
    doubled = set(_places(lines, chance, fit=lambda line: line.strip() and "¹" not in line))
    return [line for index, line in enumerate(lines) for _ in range(1 + (index in doubled))]


def _swap(lines, chance):
    lines = list(lines)
    for index in _places(lines, chance):
        other = min(index + 1, len(lines) - 1)
        lines[index], lines[other] = lines[other], lines[index]
    return lines


def _join(lines, chance):
    joined, sought = [], set(_places(lines, chance, 0.2))
    for index, line in enumerate(lines):
        if joined and index in sought:
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return joined


def _split(lines, chance):
    parts, sought = [], set(_places(lines, chance, 0.2))
    for index, line in enumerate(lines):
        words = line.split(" ")
        if index in sought and len(words) > 1:
            middle = chance.randrange(1, len(words))
            parts += [" ".join(words[:middle]), " ".join(words[middle:])]
        else:
            parts.append(line)
    return parts


def _blank_between(lines, chance):
    return [line for one in lines for line in (one, *[""] * chance.randint(1, 2))]


def _wrap(lines, chance):
    width, wrapped = chance.randint(40, 80), []
    for line in lines:
        current = ""
        for word in line.split(" "):
            if current and len(current) + len(word) >= width:
                wrapped.append(current)
                current = word
            else:
                current = f"{current} {word}" if current else word
        wrapped.append(current)
    return wrapped


def _capitals(lines, chance):
    lines = list(lines)
    for index in _places(lines, chance, 0.05, lambda line: 0 < len(line) < 150):
        lines[index] = lines[index].upper()
    return lines


def _accents_off(lines, chance):
    return [
        " ".join(_bare(word) if chance.random() < 0.03 else word for word in line.split(" "))
        for line in lines
    ]


def _bare(word):
    parts = unicodedata.normalize("NFD", word).replace("đ", "d").replace("Đ", "D")
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def _page_numbers(lines, chance):
    lines, shape = list(lines), chance.choice(("{}", "- {} -", "Trang {}", "{}/3"))
    for number, index in enumerate(reversed(_places(lines, chance))):
        lines.insert(index, shape.format(number + 2))
    return lines


def _footnote(lines, chance):
    sentences = _places(lines, chance, 0, lambda line: _SENTENCE.search(line.strip()))
    # No letter has two notes with the same mark.
    if not sentences or any("¹" in line or "(1)" in line for line in lines):
        return lines
    words = lines[sentences[0]].split(" ")
    # Between two words, before the full stop.
    words[chance.randrange(1, len(words) - 1)] += "¹"
    before, after = lines[: sentences[0]], lines[sentences[0] + 1 :]
    return [*before, " ".join(words), *after, "", "¹ Cách nói của người viết thư."]


def _tabs(lines, chance):
    lines = list(lines)
    for index in _places(lines, chance, 0.2):
        lines[index] = "\t" + lines[index].replace(" ", "\t", 1)
    return lines


def _is_full(line):
    return len(line.strip()) > _FULL_LINE and "   " not in line.strip() and "\t" not in line


def _wide_gaps(lines, chance):
    lines = list(lines)
    for index in _places(lines, chance, 0.2, _is_full):
        words = lines[index].split(" ")
        words[chance.randrange(len(words))] += " " * chance.randint(3, 20)
        lines[index] = " ".join(words)
    return lines


def _headless(lines, chance):
    return lines[chance.randint(1, max(1, len(lines) // 3)) :]


def _junk(lines, chance):
    lines = list(lines)
    for index in reversed(_places(lines, chance)):
        lines.insert(index, chance.choice(_JUNK))
    return lines


_CHANGES = {
    "drop": _drop,
    "double": _double,
    "swap": _swap,
    "join": _join,
    "split": _split,
    "blank_between": _blank_between,
    "wrap": _wrap,
    "capitals": _capitals,
    "accents_off": _accents_off,
    "page_numbers": _page_numbers,
    "footnote": _footnote,
    "tabs": _tabs,
    "wide_gaps": _wide_gaps,
    "headless": _headless,
    "junk": _junk,
}
