"""The measures of a letter: its orders and advice, and nothing that only tells."""

import re
from itertools import takewhile

from bilingual.text import fold

from . import advising, audience, orders, telling
from .audience import CITIZENS, names_persons
from .notice import Measure
from .paragraphs import Paragraph
from .tree import Node

# A part that says why or how things are, inside a part with orders.
_PURPOSE = re.compile(r"^(?:muc dich|tinh hinh|thuc trang)(?!,? (?:,|va)? ?yeu cau)")
_DIRECTIVE = re.compile(
    r"(?:yeu cau|de nghi|khuyen cao|khuyen nghi|giao|keu goi|khuyen khich|luu y|nhac nho)"
    r"(?: den| toi)? "
)
# "The shops are responsible for:": who shall act comes before the verb.
_RESPONSIBLE = re.compile(
    r"(?<!\w)(?:co trach nhiem|can|phai|nen|hay|thuc hien|trien khai|tap trung)(?: \w+){0,6}\s*:?$"
)
_LIST_OF_THINGS = re.compile(
    r"(?:gom|bao gom|neu ro|ghi (?:ro|du)|thong tin|cap nhat|noi dung|thanh phan(?: gom)?)\s*:$"
)
_END_MARK = re.compile(r"\s*(?:\.\s?/\s?\.?|(?<=[\s”)])/\s?\.)\s*$")


class Sorter:
    """Goes through the tree in the letter's order and keeps what orders or advises."""

    def __init__(self, inherited: str | None, *, official: bool, public: bool):
        """``inherited``: whom the letter addresses; ``official``: whether it is a letter at all;
        ``public``: whether one that names no addressee speaks to everybody.
        """
        self.inherited, self.official, self.public = inherited, official, public
        self.mode, self.is_news = "", False
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

    def take_plain(self, node: Node, following: Node | None) -> None:
        """Keep or leave a paragraph without a marker, and note what it leads in to."""
        text, childless = node.text, not node.children
        is_table = bool(node.paragraph.rows[0].cells)
        if is_table or (childless and (self.take_lead(text, following) or orders.closes(text))):
            self.leave(node)
        elif not childless:
            self.take_marked(node, [node], 0)
        elif self.is_assurance(node):
            # What our people do not do ends the points of a report that do not say they order.
            self.mode = self.mode if self.official else ""
            self.leave(node)
        elif self.orders_or_advises(text):
            self.keep(node)
        elif self.mode == "orders" and not orders.tells(text):
            # In a report the points below a lead-in seldom say that they are orders.
            if len(text) > 25 and not self.official and orders.advises(text):
                self.keep(node)
            else:
                self.leave(node)
        else:
            # "… thông báo:" announces what stands next, no list further down.
            self.mode = "account" if self.mode == "account" and not self.is_news else ""
            self.leave(node)

    def orders_or_advises(self, text: str) -> bool:
        """Whether a paragraph without a marker orders; in a report one sentence of it may."""
        if orders.orders(text) and (self.official or orders.advises(text)):
            return True
        return not self.official and advising.advice_from(text) is not None

    def take_lead(self, text: str, following: Node | None) -> bool:
        """Whether a paragraph leads in to what follows; then note to what, and for whom."""
        lead = orders.leads(text)
        if not lead and (following is None or not text.endswith(":")):
            return False
        if names_persons(text) or (not lead and orders.orders(text) and len(text) >= 200):
            return False
        self.mode = lead or ""
        self.is_news = fold(text).rstrip(" :").endswith("thong bao")
        self.lead_audience = _audience_of_lead(text)
        return True

    def take_marked(self, node: Node, roots: list[Node], place: int) -> None:
        """Keep, leave or divide a paragraph with a marker, or with others below it."""
        if self.is_assurance(node):
            return self.leave_all(node)
        verdict = self.verdict_on(node) or self.verdict_on_run(roots[place:])
        if verdict == "orders":
            self.keep(node)
        elif node.children and _ends_in_orders(node):
            self.split(node)
        else:
            self.leave_all(node)

    def is_assurance(self, node: Node) -> bool:
        """Whether the public is told what the sender's people never do."""
        to_public = (self.lead_audience or self.inherited) in (None, CITIZENS)
        before_orders = not self.measures and not node.paragraph.marker
        told = to_public or before_orders
        return told and not node.children and telling.assures(node.text)

    def verdict_on(self, node: Node) -> str | None:
        """Return "orders" or "account" where heading, label, lead-in or wording say so."""
        text = node.text
        is_heading = node.children or node.paragraph.is_heading
        verdict = (orders.heading_of(text) if is_heading else None) or orders.label_of(text)
        if verdict:
            return verdict
        if self.mode == "account" and _mostly_orders(node) and orders.directs(text):
            return "orders"
        if self.mode:
            return self.mode
        return "account" if orders.tells(text) and not orders.directs(text) else None

    def verdict_on_run(self, nodes: list[Node]) -> str:
        """Return what most points of one list do, of which ``nodes`` begins with one."""
        shape = nodes[0].paragraph.shape
        run = list(takewhile(lambda node: node.paragraph.marker, nodes))
        run = [node for node in run if node.paragraph.shape == shape]
        return "orders" if sum(map(_mostly_orders, run)) * 2 >= len(run) else "account"

    def split(self, node: Node) -> None:
        """Leave a heading, and sort what stands below it by itself."""
        self.leave(node)
        inner = Sorter(self.inherited, official=self.official, public=self.public)
        inner.mode, inner.lead_audience = "account", self.lead_audience
        inner.sort(node.children)
        self.measures += inner.measures
        self.left += inner.left

    def keep(self, node: Node) -> None:
        """Put a paragraph and all below it among the measures."""
        led = self.lead_audience is not None
        inherited = self.lead_audience or self.inherited
        self.measures.append(self.measure_of(node, inherited, led=led))

    def measure_of(
        self, node: Node, inherited: str | None, *, led: bool, below_heading: bool = False
    ) -> Measure:
        """Return the measure of a paragraph and claim its rows; ``led`` as in ``of_measure``."""
        paragraph = node.paragraph
        if node.children and paragraph.is_heading:
            told = inherited if below_heading or (led and _says(paragraph)) else None
            named = audience.of_heading(paragraph.text) or told
        else:
            everybody = CITIZENS if self.public and not inherited else None
            told = self.told_part(paragraph.text)
            named = audience.of_measure(told, inherited, led=led, below=below_heading) or everybody
        for row in paragraph.rows:
            row.claim("measures")
        below, passed_on = [], audience.told_further(paragraph.text)
        for child in node.children:
            if is_lead(child):
                # What stands behind it is for whom it names; the heading above named nobody.
                self.leave(child)
                passed_on = _audience_of_lead(child.text) or passed_on
                continue
            is_reason = child.children and _PURPOSE.match(fold(child.text)) and paragraph.is_heading
            if child.paragraph.rows[0].cells or is_reason:
                self.leave_all(child)
            else:
                heir = passed_on or named or inherited
                is_led = bool(passed_on or named or led)
                below.append(self.measure_of(child, heir, led=is_led, below_heading=True))
        if _lists_things(paragraph):
            for measure in below:
                measure.audience = named
        return Measure(paragraph.marker, ended(paragraph.text), named, below)

    def told_part(self, text: str) -> str:
        """Return what tells the reader to act: behind what the sender's own people never do."""
        first, sign, rest = text.partition("; ")
        if sign and self.public and telling.assures(first):
            return rest
        if not self.official:
            return advising.to_readers(text)
        return advising.order_from(text) or text

    def leave(self, node: Node) -> None:
        """Leave one paragraph: it is told, not ordered."""
        self.left.append(node.paragraph)

    def leave_all(self, node: Node) -> None:
        """Leave a paragraph and all below it."""
        self.left += [one.paragraph for one in node.walk()]


def _audience_of_lead(text):
    """Return whom a lead-in names behind its verb, in its last sentence."""
    folded = re.split(r"(?<=[.;])\s", fold(text))[-1]
    named = (audience.of_lead(folded[found.end() :]) for found in _DIRECTIVE.finditer(folded))
    responsible = _RESPONSIBLE.search(folded) and not _DIRECTIVE.search(folded)
    return next(filter(None, named), None) or (audience.of_text(folded) if responsible else None)


def is_lead(node: Node) -> bool:
    """Whether a paragraph below a heading only leads in to the points behind it."""
    text = node.text
    plain = not node.paragraph.marker and not node.children
    return plain and text.endswith(":") and orders.leads(text) == "orders"


def _mostly_orders(node):
    leaves = list(node.leaves())
    return sum(orders.orders(leaf.text) for leaf in leaves) * 2 >= len(leaves)


def _ends_in_orders(node):
    """Whether a part that tells holds a part that advises, under its own heading."""
    return any(
        (orders.heading_of if child.children else orders.leads)(child.text) == "orders"
        for child in node.children
    )


def _says(paragraph):
    """Whether a line that opens a list orders something itself: "Lập sổ theo dõi, gồm:"."""
    text = paragraph.text
    announces = text.endswith(":") and orders.orders(text)
    return (len(text) > 30 or announces) and not text.isupper()


def _lists_things(paragraph):
    """Whether what stands below are no orders but what a record or report has to hold."""
    return bool(_LIST_OF_THINGS.search(fold(paragraph.text))) and _says(paragraph)


def ended(text: str) -> str:
    """Return a paragraph without the end mark of the letter: "./." leaves its full stop."""
    found = _END_MARK.search(text)
    if not found:
        return text.strip()
    bare = text[: found.start()].rstrip()
    return bare if bare.endswith((".", "!", "?")) else f"{bare}."
