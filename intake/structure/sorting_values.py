"""Every address and number goes to the reader's contacts, to the scammers', or to neither."""

import re
from dataclasses import replace

from bilingual.text import fold

from . import orders
from .purpose import (
    CONTACT,
    SCAM,
    are_connected,
    is_office,
    is_quoted,
    leads_to_contacts,
    of_column,
    purpose,
    suspects,
)
from .surroundings import sentence_of
from .values import Value, find, is_government

_OWN_LINE = re.compile(
    r"(?:^|[\s(*–-])(?:dia chi|dien thoai|dt|sdt|so dien thoai|tel|email|e-mail|thu dien tu|"
    r"website|trang thong tin dien tu|fanpage|duong day nong|hotline|tong dai|zalo|lien he|"
    r"(?:trung tam )?cham soc khach hang|truc ban)\s*[:.]"
)
# Digits that only the head of their column tells to be an account.
_FIGURES = re.compile(r"\d[\d\s.]{5,}\d")
_IMITATED_COLUMN = re.compile("giả theo|bị giả")


class Sorting:
    """Collects what is said of each value, and puts it where everything agrees."""

    def __init__(self):
        """Begin with no value."""
        self.said: dict[tuple[str, str], tuple[Value, list]] = {}

    def note(self, value: Value, verdict: str | None) -> None:
        """Remember one verdict on a value."""
        self.said.setdefault((value.type, value.value), (value, []))[1].append(verdict)

    def take_line(self, text: str) -> None:
        """Take the values of a line of the letterhead: "Điện thoại: …"."""
        if _OWN_LINE.search(fold(text)):
            for value in find(text):
                self.note(value, CONTACT if value.type != "account" else None)

    def take(self, text: str, leading: str, *, told: bool | None, is_point: bool = False) -> None:
        """Take the values of a paragraph; what a conjunction joins shares a verdict.

        A point of a list of signs may read like an order: "Chỉ nhận chuyển khoản".
        """
        values = find(text)
        verdicts = [
            purpose(
                value,
                text,
                leading,
                told=told and (is_point or is_quoted(text, value) or not _orders_at(text, value)),
                certain=is_point
                and "account" in (orders.leads(leading), orders.heading_of(leading)),
            )
            for value in values
        ]
        # The second round carries a verdict back to the values before it.
        for _round in range(2):
            for place in range(1, len(values)):
                if are_connected(text, values[place - 1], values[place]):
                    self.share(values, verdicts, place)
        self.go_on(text, values, verdicts, told=told)
        for value, verdict in zip(values, verdicts, strict=True):
            self.note(value, verdict)

    def go_on(self, text, values, verdicts, *, told) -> None:
        """Carry a contact over semicolons: "liên hệ: trực ban …; Phòng PA05 …; trang …"."""
        for place in range(1, len(values)):
            between = text[values[place - 1].end : values[place].start]
            listed = ";" in between and ". " not in between and len(between) < 160
            alone = verdicts[place] is None and verdicts[place - 1] == CONTACT
            speaks_of_them = told and suspects(between)
            if listed and alone and not speaks_of_them and "[" not in values[place].shown:
                verdicts[place] = self.allowed(values[place], CONTACT)

    def share(self, values: list[Value], verdicts: list[str | None], place: int) -> None:
        """Give the value at ``place`` and the one before it one verdict: the first's, if any."""
        before, own = verdicts[place - 1], verdicts[place]
        if before:
            if own != before:
                verdicts[place] = self.allowed(values[place], before)
        elif own:
            verdicts[place - 1] = self.allowed(values[place - 1], own)

    def take_cells(
        self, cells: tuple[str, ...], columns: tuple[str, ...], leading: str, *, told: bool | None
    ) -> None:
        """Take the values of a table's row: each is what the head of its column says."""
        label = cells[0] if not find(cells[0]) else ""
        torn = bool(columns) and len(cells) != len(columns)
        for place, cell in enumerate(cells):
            head = columns[place] if place < len(columns) else ""
            # The head says best what a cell holds: "Số tài khoản" over 0702.1144.980.
            named = next(
                (f"{name}: {cell}" for name in (head, label) if find(f"{name}: {cell}")), ""
            )
            for value in find(named):
                shift = len(named) - len(cell)
                own = replace(value, start=value.start - shift, end=value.end - shift)
                if own.start >= 0:
                    verdict = self.in_table(own, cells, head, label, leading, told=told)
                    # In a torn row nobody knows whose column a value stands in.
                    self.note(value, None if torn and verdict == CONTACT else verdict)

    def in_table(self, value, cells, head, label, leading, *, told):
        """Return the verdict on a value in a table: its column, its row's label, what leads in."""
        # A cell of prose is no label: lines with wide gaps look like a table's rows.
        verdict = next(
            (said for name in (label, head) if len(name) < 60 and (said := of_column(name))), None
        )
        if verdict is None and _IMITATED_COLUMN.search(head.lower()):
            return None
        if verdict is None and is_office(label) and of_column(leading) != SCAM:
            return self.allowed(value, CONTACT)
        if verdict is None:
            row = " ".join(cells)
            verdict = purpose(value, f"{label}: ", f"{leading} {head} {row}", told=told)
            verdict = verdict or purpose(value, f"{label}: ", leading, told=told)
        return self.allowed(value, verdict)

    def allowed(self, value, verdict):
        """Return the verdict of a neighbour, unless the value cannot be that."""
        if value.type == "account" and verdict == CONTACT:
            return None
        if verdict == SCAM and value.type in ("url", "email"):
            return None if is_government(value.value.rpartition("@")[2]) else SCAM
        return verdict

    def put(self, notice) -> None:
        """Fill ``contacts`` and ``suspicious``, each value once, in the letter's order."""
        for value, verdicts in self.said.values():
            said = set(verdicts) - {None}
            shown = re.sub(r"\s+", " ", value.shown).strip()
            if said == {CONTACT} and value.type != "account":
                notice.contacts.append({"type": value.type, "value": value.value, "shown": shown})
            elif said == {SCAM}:
                notice.suspicious.append(
                    {"type": value.type, "value": defanged(value), "shown": shown}
                )


def _orders_at(text, value):
    """Whether the sentence with the value orders something, in a paragraph that else tells."""
    return orders.orders(sentence_of(text, value))


def take_values(notice, head, paragraphs, tail, told) -> None:
    """Sort the values of a letter. ``told``: the paragraphs that are no measures."""
    sorting = Sorting()
    for row in head:
        if not row.is_claimed:
            sorting.take_line(row.text)
    telling = {id(paragraph) for paragraph in told}
    opened, columns, before, led, has_values = "", (), "", False, False
    for paragraph in paragraphs:
        text, cells = paragraph.text, paragraph.rows[0].cells
        if cells:
            # The last row before the first value is the head.
            has_values = has_values or bool(find(text) or _FIGURES.search(text))
            columns = columns if has_values else cells
            # A line with values of its own is a torn row, and no caption.
            caption = opened or ("" if before[:1].isdigit() and find(before) else before)
            # A table is told as a rule; one of whom to call is led in to as such.
            told_so = None if leads_to_contacts(caption) else id(paragraph) in telling
            sorting.take_cells(cells, columns, caption, told=told_so)
            continue
        columns, has_values = (), False
        is_heading = paragraph.marker and paragraph.is_heading and orders.heading_of(text)
        announces = text.rstrip().endswith(":") or bool(orders.leads(text) or is_heading)
        if not paragraph.marker or announces:
            opened = text if announces else ""
        led_by = opened if opened not in ("", text) else (before if led else "")
        sorting.take(text, led_by, told=id(paragraph) in telling, is_point=bool(paragraph.marker))
        before, led = text, announces
    for note in notice.footnotes:
        sorting.take(note["text"], "", told=None)
    for paragraph in tail:
        if not all(row.is_claimed for row in paragraph.rows):
            sorting.take_line(paragraph.text)
    sorting.put(notice)


def defanged(value: Value) -> str:
    """Return a scammers' value in the form in which nothing can open or dial it."""
    if value.type in ("phone", "account"):
        return value.value
    if value.type == "email":
        return value.value.replace("@", "[@]").replace(".", "[.]")
    host, slash, path = re.match(r"([^/?#]*)([/?#]?)(.*)", value.value).groups()
    scheme = re.sub(r"^http", "hxxp", value.scheme)
    return f"{scheme}{host.replace('.', '[.]')}{slash}{path}"
