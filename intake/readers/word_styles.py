"""What Word's styles say about text and paragraphs: hidden, raised, capitals, font, numbering."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from intake.readers.word_package import WORD

# A style is based on another; Word itself stops after ten or so.
_LONGEST_CHAIN = 20
_OFF = {"0", "false", "off", "none"}


@dataclass(frozen=True)
class Look:
    """How a run of text looks, as far as it changes what a reader sees."""

    hidden: bool = False
    raised: bool = False
    capitals: bool = False
    font: str = ""


def value(element: Element | None, name: str, default: str = "") -> str:
    """Return the ``w:val`` of the child ``name`` (without prefix), or ``default``."""
    child = None if element is None else element.find(WORD + name)
    return default if child is None else child.get(f"{WORD}val", default)


def is_on(element: Element) -> bool:
    """Return whether a switch such as ``<w:vanish/>`` is on; one without a value is."""
    return element.get(f"{WORD}val", "1").lower() not in _OFF


def changed(look: Look, properties: Element | None) -> Look:
    """Return the look with what ``properties`` (``w:rPr``) says about it."""
    for child in [] if properties is None else properties:
        name = child.tag.removeprefix(WORD)
        if name == "vanish":
            look = replace(look, hidden=is_on(child))
        elif name == "caps":
            look = replace(look, capitals=is_on(child))
        elif name == "vertAlign":
            look = replace(look, raised=child.get(f"{WORD}val") == "superscript")
        elif name == "rFonts" and child.get(f"{WORD}ascii"):
            look = replace(look, font=child.get(f"{WORD}ascii", ""))
    return look


class Styles:
    """The styles of one file, by their ids."""

    def __init__(self, root: Element | None):
        self._styles = {}
        self._defaults = {}
        self._base = Look()
        for style in [] if root is None else root.iter(f"{WORD}style"):
            identifier = style.get(f"{WORD}styleId", "")
            self._styles[identifier] = style
            if style.get(f"{WORD}default") in ("1", "true", "on"):
                self._defaults[style.get(f"{WORD}type")] = identifier
        if root is not None:
            usual = root.find(f"{WORD}docDefaults/{WORD}rPrDefault/{WORD}rPr")
            self._base = changed(self._base, usual)
        self._looks = {}

    def paragraph_style(self, properties: Element | None) -> str:
        """Return the id of the style that a paragraph with these ``w:pPr`` has."""
        return value(properties, "pStyle") or self._defaults.get("paragraph", "")

    def chain(self, identifier: str) -> Iterator[Element]:
        """Yield the style and those it is based on, nearest first."""
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(identifier)
            if style is None:
                return
            yield style
            identifier = value(style, "basedOn")

    def look(self, paragraph_style: str, character_style: str = "") -> Look:
        """Return the look of text in a paragraph's style, and in a character style on top of it."""
        key = (paragraph_style, character_style)
        if key not in self._looks:
            look = self._base
            for identifier in key:
                for style in reversed(list(self.chain(identifier))):
                    look = changed(look, style.find(f"{WORD}rPr"))
            self._looks[key] = look
        return self._looks[key]

    def numbering(self, identifier: str) -> tuple[str, str | None]:
        """Return (list id, level or None) that a paragraph's style gives it; "" for no list."""
        level = None
        for style in self.chain(identifier):
            properties = style.find(f"{WORD}pPr/{WORD}numPr")
            if properties is None:
                continue
            level = level or value(properties, "ilvl") or None
            if value(properties, "numId"):
                return value(properties, "numId"), level
        return "", None
