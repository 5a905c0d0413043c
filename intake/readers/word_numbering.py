"""The numbers that Word sets itself before paragraphs: "1. ", "a) ", "Điều 3. ", "- "."""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from intake.readers.cleaning import glyph
from intake.readers.old_fonts import in_unicode
from intake.readers.word_package import WORD
from intake.readers.word_styles import Look, Styles, changed, value

DEEPEST_LEVEL = 8
# Beyond these a number is no item's any more; what counts on would only fill the memory.
_LARGEST_NUMBER = 32767
_LARGEST_ROMAN = 3999
_LONGEST_LETTERS = 10
_LONGEST_LABEL = 100
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_PLACE = re.compile(r"%([1-9])")
_PRIVATE = re.compile("[\ue000-\uf8ff·]")


@dataclass
class _Level:
    style: str = "decimal"
    text: str = ""
    start: int = 1
    gap: str = " "
    restarts_after: int | None = None
    legal: bool = False
    paragraph_style: str = ""
    font: str = ""


@dataclass
class _List:
    """One list that counts: its levels and where each stands."""

    levels: dict[int, _Level]
    counts: dict[int, int] = field(default_factory=dict)
    restarted: set[tuple[str, int]] = field(default_factory=set)


class Numbering:
    """Counts a document's automatic numbers; paragraphs are to be given in their order."""

    def __init__(self, root: Element | None, styles: Styles):
        self._styles = styles
        self._lists = {}
        self._list_of = {}
        self._overrides = {}
        root = Element("none") if root is None else root
        linked = {}
        for abstract in root.findall(f"{WORD}abstractNum"):
            levels = {}
            for level in abstract.findall(f"{WORD}lvl"):
                levels[_number(level.get(f"{WORD}ilvl"), 0)] = _level(level)
            identifier = abstract.get(f"{WORD}abstractNumId", "")
            self._lists[identifier] = _List(levels)
            if value(abstract, "numStyleLink"):
                linked[identifier] = value(abstract, "numStyleLink")
        for number in root.findall(f"{WORD}num"):
            self._add_number(number)
        for identifier, style in linked.items():
            target = self._list_of.get(styles.numbering(style)[0], identifier)
            self._lists[identifier] = self._lists.get(target, self._lists[identifier])

    def _add_number(self, number):
        identifier = number.get(f"{WORD}numId", "")
        self._list_of[identifier] = value(number, "abstractNumId")
        for override in number.findall(f"{WORD}lvlOverride"):
            depth = _number(override.get(f"{WORD}ilvl"), 0)
            level = override.find(f"{WORD}lvl")
            start = value(override, "startOverride")
            self._overrides[identifier, depth] = (
                None if level is None else _level(level),
                _number(start, 0) if start else None,
            )

    def label(self, properties: Element | None) -> str:
        """Return what Word writes before the next paragraph, "" for nothing, by its ``w:pPr``."""
        identifier, depth = self._place(properties)
        numbered = self._lists.get(self._list_of.get(identifier, ""))
        if numbered is None:
            return ""
        level, start = self._overrides.get((identifier, depth), (None, None))
        level = level or numbered.levels.get(depth)
        if level is None:
            return ""
        if start is not None and (identifier, depth) not in numbered.restarted:
            numbered.restarted.add((identifier, depth))
            numbered.counts[depth] = start - 1
        self._count(numbered, depth, level)
        return self._written(numbered, identifier, depth, level)

    def _place(self, properties):
        own = None if properties is None else properties.find(f"{WORD}numPr")
        identifier, depth = value(own, "numId"), value(own, "ilvl")
        if not identifier:
            style = self._styles.paragraph_style(properties)
            identifier, style_depth = self._styles.numbering(style)
            depth = depth or style_depth or self._level_of_style(identifier, style)
        return identifier, min(max(_number(depth, 0), 0), DEEPEST_LEVEL)

    def _level_of_style(self, identifier, style):
        numbered = self._lists.get(self._list_of.get(identifier, ""))
        for depth, level in numbered.levels.items() if numbered else ():
            if level.paragraph_style == style:
                return str(depth)
        return "0"

    @staticmethod
    def _count(numbered, depth, level):
        current = numbered.counts.get(depth, level.start - 1)
        numbered.counts[depth] = min(current + 1, _LARGEST_NUMBER)
        for deeper in range(depth + 1, DEEPEST_LEVEL + 1):
            below = numbered.levels.get(deeper)
            after = below.restarts_after if below else None
            if after is None or depth < after:
                numbered.counts.pop(deeper, None)

    def _written(self, numbered, identifier, depth, level):
        if level.style == "bullet":
            return bullet(level.text) + level.gap

        def number(place):
            at = int(place[1]) - 1
            shown = self._overrides.get((identifier, at), (None, None))[0]
            shown = shown or numbered.levels.get(at, _Level())
            count = numbered.counts.get(at, shown.start)
            return formatted(count, "decimal" if level.legal else shown.style)

        text = in_unicode(_PLACE.sub(number, level.text), level.font)
        return text + level.gap if text else ""


def _level(element):
    restart = value(element, "lvlRestart")
    return _Level(
        style=value(element, "numFmt", "decimal"),
        text=value(element, "lvlText")[:_LONGEST_LABEL],
        start=_number(value(element, "start"), 0),
        gap="" if value(element, "suff") == "nothing" else " ",
        restarts_after=_number(restart, 0) if restart else None,
        legal=element.find(f"{WORD}isLgl") is not None,
        paragraph_style=value(element, "pStyle"),
        font=changed(Look(), element.find(f"{WORD}rPr")).font,
    )


def _number(text, default):
    if not re.fullmatch(r"-?\d{1,9}", text or ""):
        return default
    return max(-1, min(int(text), _LARGEST_NUMBER))


def bullet(text: str) -> str:
    """Return a list's bullet as it is printed: signs of symbol fonts as what they look like."""
    if text == "\uf02b":
        return "+"
    if text == "\uf02d":
        return "-"
    return _PRIVATE.sub(lambda sign: glyph(sign[0]), text) or "-"


def formatted(count: int, style: str) -> str:
    """Return the number in one of Word's number formats; those unknown here in digits."""
    if style == "none":
        return ""
    if style == "decimalZero":
        return f"{count:02}"
    if style in ("lowerRoman", "upperRoman"):
        text = _roman(count)
    elif style in ("lowerLetter", "upperLetter"):
        text = _letters(count)
    else:
        return str(count)
    return text.upper() if style.startswith("upper") else text


def _roman(count):
    if not 0 < count <= _LARGEST_ROMAN:
        return str(count)
    text = ""
    for size, sign in _ROMAN:
        text += sign * (count // size)
        count %= size
    return text


def _letters(count):
    # After z comes aa, after zz comes aaa.
    times = (count - 1) // 26 + 1
    return chr(ord("a") + (count - 1) % 26) * times if 0 < times <= _LONGEST_LETTERS else str(count)
