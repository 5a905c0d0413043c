"""The measures of a letter as a tree: its orders and advice, and nothing that only tells."""

import re
from dataclasses import dataclass, field
from itertools import takewhile

from bilingual.text import fold

from . import audience, orders
from .notice import Measure
from .paragraphs import Paragraph

# Which markers may stand inside which: a dash never holds a numbered point.
_DEPTH = {"article": 0, "roman": 1, "capital": 1, "word": 2, "arabic": 2, "circled": 2, "decimal": 3, "letter": 4, "dash": 5, "bullet": 5, "plus": 6}


@dataclass
class Node:
    """A paragraph with what stands below it."""

    paragraph: Paragraph
    children: list["Node"] = field(default_factory=list)

    @property
    def text(self):
        """The paragraph's text, without its marker."""
        return self.paragraph.text

    def leaves(self):
        """Yield the paragraphs that hold no others."""
        if not self.children:
            yield self
        for child in self.children:
            yield from child.leaves()

    def walk(self):
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
    shapes = [node.paragraph.shape for node in stack]
    if paragraph.shape in shapes:
        del stack[shapes.index(paragraph.shape) :]
        return
    depth = _DEPTH[paragraph.kind]
    while stack:
        top = stack[-1].paragraph
        if not top.marker:
            if names_persons(top.text):
                return
            stack.pop()
        elif _DEPTH[top.kind] > depth or (_DEPTH[top.kind] == depth and top.kind != paragraph.kind and not top.is_heading):
            stack.pop()
        else:
            return


def _climb_for_plain(stack, paragraphs, place):
    """Leave on the stack what a paragraph without a marker belongs to."""
    paragraph = paragraphs[place]
    if paragraph.text.endswith(":") and (orders.leads(paragraph.text) or names_persons(paragraph.text)):
        stack.clear()
    while stack:
        top = stack[-1].paragraph
        if not top.marker:
            stack.pop()
        elif orders.closes(paragraph.text) and not _goes_on(top, paragraphs, place):
            stack.pop()
        elif _goes_on(top, paragraphs, place) or (top.is_heading and not _is_filled(stack[-1])):
            return
        else:
            stack.pop()


def _is_filled(node):
    return bool(node.children)


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


_PURPOSE = re.compile(r"^(?:muc dich|tinh hinh|thuc trang)(?!,? (?:,|va)? ?yeu cau)")
_VERB = re.compile(
    r"(?<!\w)(?:yeu cau|de nghi|khuyen cao|thong bao|chi dao|huong dan|luu y|chu y|can|hay|nen|phai|thuc hien|xin|nhac|trien khai|sau|cu the|mong|nho|moi|nhan|khuyen|noi|dan|giao|co trach nhiem|dinh huong)(?!\w)"
)


def names_persons(text: str) -> bool:
    """Whether a line names only whom the following is for: "Đối với người dân:"."""
    if not text.endswith(":") or len(text) > 90:
        return False
    return audience.of_text(text) is not None and not _VERB.search(re.sub(r"can bo", "", fold(text)))


class Sorter:
    """Goes through the tree in the letter's order and keeps what orders or advises."""

    def __init__(self, inherited: str | None, *, official: bool):
        """``inherited``: whom the letter addresses; ``official``: whether it is a letter at all."""
        self.inherited, self.official = inherited, official
        self.mode = ""
        self.measures: list[Measure] = []
        self.left: list[Paragraph] = []
        self.lead_audience = None

    def sort(self, roots: list[Node]) -> None:
        """Fill ``measures`` and ``left`` (what is told, not ordered)."""
        for place, node in enumerate(roots):
            following = roots[place + 1] if place + 1 < len(roots) else None
            if node.paragraph.marker:
                self.take_marked(node, roots, place)
            else:
                self.take_plain(node, following)

    def take_plain(self, node, following):
        text = node.text
        if node.paragraph.rows[0].cells:
            self.leave(node)
            return
        lead = orders.leads(text) if not node.children else None
        if lead or (text.endswith(":") and not node.children and following is not None):
            if names_persons(text):
                pass
            elif lead or not orders.orders(text) or len(text) < 200:
                self.mode = lead or ""
                self.lead_audience = self.audience_of_lead(text)
                self.leave(node)
                return
        if orders.closes(text) and not node.children:
            self.leave(node)
        elif node.children:
            self.take_marked(node, [node], 0)
        elif orders.orders(text) and (self.official or not orders.tells(text)):
            self.keep(node)
        elif self.mode == "orders" and not orders.tells(text) and len(text) > 25 and not self.official:
            self.keep(node)
        else:
            if self.mode != "orders" or orders.tells(text):
                self.mode = self.mode if self.mode == "account" else ""
            self.leave(node)

    def audience_of_lead(self, text):
        folded = re.split(r"(?<=[.;])\s", fold(text))[-1]
        for found in re.finditer(r"(?:yeu cau|de nghi|khuyen cao|giao|keu goi|khuyen khich|luu y|nhac nho)(?: den| toi)? ", folded):
            named = audience.of_lead(folded[found.end() :])
            if named:
                return named
        return None

    def take_marked(self, node, roots, place):
        verdict = orders.heading_of(node.text) if node.children or node.paragraph.is_heading else None
        if verdict is None:
            verdict = orders.label_of(node.text)
        if verdict is None and self.mode:
            verdict = self.mode
            if self.mode == "account" and self.mostly_orders(node) and orders.directs(node.text):
                verdict = "orders"
        if verdict is None and orders.tells(node.text) and not orders.directs(node.text):
            verdict = "account"
        if verdict is None:
            run = list(takewhile(lambda one: one.paragraph.marker, roots[place:]))
            run = [one for one in run if one.paragraph.shape == node.paragraph.shape]
            verdict = "orders" if sum(map(self.mostly_orders, run)) * 2 >= len(run) else "account"
        if verdict == "account" and node.children and self.ends_in_orders(node):
            self.split(node)
        elif verdict == "account":
            self.leave_all(node)
        else:
            self.keep(node)

    def mostly_orders(self, node):
        leaves = list(node.leaves())
        return sum(orders.orders(leaf.text) for leaf in leaves) * 2 >= len(leaves)

    def ends_in_orders(self, node):
        """Whether a part that tells holds a part that advises, under its own heading."""
        return any(
            (orders.heading_of(child.text) if child.children else orders.leads(child.text)) == "orders"
            for child in node.children
        )

    def split(self, node):
        self.leave(node)
        inner = Sorter(self.inherited, official=self.official)
        inner.mode, inner.lead_audience = "account", self.lead_audience
        inner.sort(node.children)
        self.measures += inner.measures
        self.left += inner.left

    def keep(self, node):
        measure = self.measure_of(node, self.lead_audience or self.inherited, led=self.lead_audience is not None)
        if measure:
            self.measures.append(measure)

    def measure_of(self, node, inherited, *, led, below_heading=False):
        paragraph = node.paragraph
        named = (
            audience.of_heading(paragraph.text) or (inherited if below_heading or led and _says(paragraph) else None)
            if node.children and paragraph.is_heading
            else audience.of_measure(paragraph.text, inherited, led=led)
        )
        for row in paragraph.rows:
            row.claim("measures")
        text = ended(paragraph.text)
        below = []
        for child in node.children:
            if child.paragraph.rows[0].cells:
                self.leave_all(child)
            elif child.children and _PURPOSE.match(fold(child.text)) and paragraph.is_heading:
                self.leave_all(child)
            else:
                below.append(self.measure_of(child, named or inherited, led=named is not None or led, below_heading=True))
        if _lists_things(paragraph):
            for child in below:
                child.audience = named
        return Measure(paragraph.marker, text, named, below)

    def leave(self, node):
        self.left.append(node.paragraph)

    def leave_all(self, node):
        self.left += [one.paragraph for one in node.walk()]


def _says(paragraph):
    """Whether a line that opens a list orders something itself: "Lập sổ theo dõi, gồm:"."""
    return len(paragraph.text) > 30 and not paragraph.text.isupper()


def _lists_things(paragraph):
    """Whether what stands below are no orders but what a record or report has to hold."""
    return bool(
        re.search(r"(?:gom|bao gom|neu ro|ghi (?:ro|du)|thong tin|cap nhat|noi dung|thanh phan(?: gom)?)\s*:$", fold(paragraph.text))
    ) and _says(paragraph)


def ended(text: str) -> str:
    """Return a paragraph without the end mark of the letter: "./." leaves its full stop."""
    found = re.search(r"\s*(?:\.\s?/\s?\.?|(?<=[\s”)])/\s?\.)\s*$", text)
    if not found:
        return text.strip()
    bare = text[: found.start()].rstrip()
    return bare if bare.endswith((".", "!", "?")) else f"{bare}."
