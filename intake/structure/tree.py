"""The paragraphs of a letter as a tree, by their markers and by what announces what."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from . import orders
from .audience import names_persons
from .paragraphs import Paragraph

# Which markers may stand inside which: a dash never holds a numbered point.
_DEPTH = {
    **{"article": 0, "roman": 1, "capital": 1, "word": 2, "arabic": 2, "circled": 2},
    **{"decimal": 3, "letter": 4, "dash": 5, "bullet": 5, "plus": 6},
}


@dataclass
class Node:
    """A paragraph with what stands below it."""

    paragraph: Paragraph
    children: list["Node"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The paragraph's text, without its marker."""
        return self.paragraph.text

    def leaves(self) -> Iterator["Node"]:
        """Yield the paragraphs that hold no others."""
        if not self.children:
            yield self
        for child in self.children:
            yield from child.leaves()

    def walk(self) -> Iterator["Node"]:
        """Yield the node and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


def tree_of(paragraphs: list[Paragraph]) -> list[Node]:
    """Return the paragraphs as a tree, by their markers and by what announces what."""
    roots, stack = [], []
    for place, paragraph in enumerate(paragraphs):
        node = Node(paragraph)
        if paragraph.marker:
            _climb_for_marked(stack, paragraph)
        else:
            _climb_for_plain(stack, paragraphs, place)
        (stack[-1].children if stack else roots).append(node)
        stack.append(node)
    return roots


def _climb_for_marked(stack, paragraph):
    """Leave on the stack what a paragraph with a marker belongs to."""
    shapes = [node.paragraph.shape for node in stack]
    if paragraph.shape in shapes:
        del stack[shapes.index(paragraph.shape) :]
        return
    while stack and not _holds(stack[-1].paragraph, paragraph):
        stack.pop()


def _holds(top, paragraph):
    """Whether a point of another kind may stand below ``top``."""
    if not top.marker:
        return names_persons(top.text)
    depth = _DEPTH[paragraph.kind]
    beside = _DEPTH[top.kind] == depth and top.kind != paragraph.kind
    return _DEPTH[top.kind] <= depth and (not beside or top.is_heading)


def _climb_for_plain(stack, paragraphs, place):
    """Leave on the stack what a paragraph without a marker belongs to."""
    text = paragraphs[place].text
    if text.endswith(":") and (orders.leads(text) or names_persons(text)):
        if not _opens_with_lead(stack, text):
            stack.clear()
        return
    while stack:
        node, top = stack[-1], stack[-1].paragraph
        opens = top.is_heading and not node.children and not orders.closes(text)
        if top.marker and (opens or _goes_on(top, paragraphs, place)):
            return
        stack.pop()


def _opens_with_lead(stack, text):
    """Whether a lead-in stands first below a heading, and what it leads in to below that, too."""
    if not stack or stack[-1].children or orders.leads(text) != "orders":
        return False
    top = stack[-1].paragraph
    return top.marker and top.is_heading and orders.heading_of(top.text) != "account"


def _goes_on(top, paragraphs, place):
    """Whether the numbering of ``top`` goes on after this place, so that we stand inside it."""
    if not top.ordinal:
        return False
    for later in paragraphs[place + 1 :]:
        if later.shape == top.shape:
            return later.ordinal == top.ordinal + 1
        if later.marker and _DEPTH[later.kind] < _DEPTH[top.kind]:
            return False
    return False
