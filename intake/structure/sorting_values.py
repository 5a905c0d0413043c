"""Every address and number goes to the reader's contacts, to the scammers', or to neither."""

import re
from dataclasses import replace

from bilingual.text import fold

from . import orders
from .acting import orders_at, tells_at
from .captions import is_office, is_row, leads_to_contacts, of_column, of_lead
from .cues import CONTACT, SCAM, suspects
from .purpose import are_connected, is_quoted, purpose
from .values import Value, find, is_government

_OWN_LINE = re.compile(
    r"(?:^|[\s(*–-])(?:dia chi|dien thoai|dt|sdt|so dien thoai|tel|email|e-mail|thu dien tu|"
    r"website|trang thong tin dien tu|fanpage|duong day nong|hotline|tong dai|zalo|lien he|"
    r"(?:trung tam )?cham soc khach hang|truc ban)\s*[:.]"
)
# Digits that only the head of their column tells to be an account.
_PRETENDS = re.compile(r"(?<!\w)(?:xưng|giả danh|mạo danh|tự nhận|giả làm)(?!\w)")
_HEAD_OF_TABLE = re.compile(r"(?:STT|TT|Stt|Số TT)(?!\w)[^.;:]{0,150}$")
_FIGURES = re.compile(r"\d[\d\s.]{5,}\d")
_INDEX = re.compile(r"\d{0,3}[.)]?")
_ACCOUNT_NAME = "Số tài khoản"
_ACCOUNT_NOTE = re.compile(r"\W*(?:so )?(?:tai khoan|stk|tk)(?!\w)")
# The head of a column that may hold a genuine body's number beside the fake one.
_BODYS = re.compile(
    r"don vi|co quan|cong an|ngan hang|chinh|that|bi |truc|lien he|phu trach|tiep nhan|dau moi"
)
_ANNEX = re.compile(r"^(?:phu luc|danh sach|bang (?:thong ke|tong hop)|bieu |kem theo)")
# A line longer than this is no head of a list.
_LONGEST_HEAD = 120
_IMITATED_COLUMN = re.compile("giả theo|bị giả")


class Sorting:
    """Collects what is said of each value, and puts it where everything agrees."""

    def __init__(self):
        """Begin with no value."""
        self.said: dict[tuple[str, str], tuple[Value, list]] = {}
        self.block: list[tuple[Value, str | None]] = []

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
                told=self.is_told(text, value, told=told, is_point=is_point),
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
        self.keep_off(text, values, verdicts)
        whose = of_lead(leading) if leading and is_row(text) else None
        if whose:
            # What the row itself gives to the scammers no line above it makes a contact.
            verdicts = [
                SCAM if verdict == SCAM else self.allowed(value, whose)
                for value, verdict in zip(values, verdicts, strict=True)
            ]
        for value, verdict in zip(values, verdicts, strict=True):
            self.note(value, verdict)
        if is_row(text):
            self.block += zip(values, verdicts, strict=True)
        else:
            self.end_block()

    def end_block(self) -> None:
        """Let rows of values that stand together be contacts where one is and none is not."""
        said = {verdict for _value, verdict in self.block}
        if said == {CONTACT, None}:
            for value, verdict in self.block:
                if verdict is None and "[" not in value.shown:
                    self.note(value, self.allowed(value, CONTACT))
        self.block = []

    def is_told(self, text, value, *, told, is_point):
        """Whether the sentence of a value tells: a paragraph that orders may tell in between."""
        if not told:
            return tells_at(text, value) or told
        return is_point or is_quoted(text, value) or not orders_at(text, value)

    def go_on(self, text, values, verdicts, *, told) -> None:
        """Carry a contact over semicolons: "liên hệ: trực ban …; Phòng PA05 …; trang …"."""
        for place in range(1, len(values)):
            between = text[values[place - 1].end : values[place].start]
            listed = ";" in between and ". " not in between and len(between) < 160
            alone = verdicts[place] is None and verdicts[place - 1] == CONTACT
            speaks_of_them = told and suspects(between)
            if listed and alone and not speaks_of_them and "[" not in values[place].shown:
                verdicts[place] = self.allowed(values[place], CONTACT)

    def keep_off(self, text, values, verdicts) -> None:
        """Let nobody be sent to what the letter made harmless, nor to what is joined with it."""
        for place, value in enumerate(values):
            if "[" not in value.shown:
                continue
            beside = (
                (place - 1, place - 1, place),
                (place + 1, place, place + 1),
            )
            joined = [
                near
                for near, first, second in beside
                if 0 <= near < len(values) and are_connected(text, values[first], values[second])
            ]
            for near in (place, *joined):
                if verdicts[near] == CONTACT:
                    verdicts[near] = self.allowed(values[near], SCAM)

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
        label = label_of(cells)
        # A note behind an account names it, too: "Tài khoản nhận phí".
        notes = [cell for cell in cells if _ACCOUNT_NOTE.match(fold(cell))]
        torn = bool(columns) and len(cells) != len(columns)
        for place, cell in enumerate(cells):
            head = columns[place] if place < len(columns) else ""
            # The head says best what a cell holds: "Số tài khoản" over 0702.1144.980.
            named = next(
                (f"{name}: {cell}" for name in (head, label) if find(f"{name}: {cell}")), ""
            )
            if not named and notes and cell not in notes:
                named = f"{_ACCOUNT_NAME}: {cell}"
            for value in find(named):
                shift = len(named) - len(cell)
                own = replace(value, start=value.start - shift, end=value.end - shift)
                if own.start >= 0:
                    verdict = self.in_table(own, cells, columns, place, leading, told=told)
                    # In a torn row nobody knows whose column a value stands in.
                    self.note(value, None if torn and verdict == CONTACT else verdict)

    def in_table(self, value, cells, columns, place, leading, *, told):
        """Return the verdict on a value in a table: its column, its row's label, what leads in."""
        head = columns[place] if place < len(columns) else ""
        label = label_of(cells)
        # A cell of prose is no label: lines with wide gaps look like a table's rows.
        verdict = next(
            (said for name in (label, head) if len(name) < 60 and (said := of_column(name))), None
        )
        if verdict is None and _IMITATED_COLUMN.search(head.lower()):
            return None
        theirs = SCAM in (of_column(leading), of_lead(leading))
        if verdict is None and is_office(label) and not theirs:
            return self.allowed(value, CONTACT)
        if verdict is None:
            row = " ".join(cells)
            verdict = purpose(value, f"{label}: ", f"{leading} {head} {row}", told=told)
            verdict = verdict or purpose(value, f"{label}: ", leading, told=told)
            if theirs or (verdict is None and not _BODYS.search(fold(head)) and of_a_fake(columns)):
                verdict = SCAM
        if verdict == CONTACT and _PRETENDS.search(" ".join(cells).lower()):
            return None
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


def label_of(cells: tuple[str, ...]) -> str:
    """Return the cell that names a table's row: the first but for its number, if no value."""
    label = next((cell for cell in cells[:2] if not _INDEX.fullmatch(cell.strip())), "")
    return "" if find(label) else label


def of_a_fake(columns: tuple[str, ...]) -> bool:
    """Whether the head of a table calls what its rows are about a fake."""
    return SCAM in map(of_column, columns) and CONTACT not in map(of_column, columns)


def take_values(notice, head, paragraphs, tail, told) -> None:
    """Sort the values of a letter. ``told``: the paragraphs that are no measures."""
    sorting = Sorting()
    for row in head:
        if not row.is_claimed:
            sorting.take_line(row.text)
    told_ones = {id(paragraph) for paragraph in told}
    _take_paragraphs(sorting, paragraphs, lambda paragraph: id(paragraph) in told_ones)
    for note in notice.footnotes:
        sorting.take(note["text"], "", told=None)
    left = [one for one in tail if not all(row.is_claimed for row in one.rows)]
    annex = next((at for at, one in enumerate(left) if _ANNEX.match(fold(one.text))), len(left))
    for paragraph in left[:annex]:
        sorting.take_line(paragraph.text)
    _take_paragraphs(sorting, left[annex:], lambda _paragraph: None)
    sorting.put(notice)


def _numbered_value(text):
    """Whether a line is the row of a table without its lines: "2 0071004418265 Vietcombank"."""
    if not re.match(r"\d{1,3}\s", text):
        return False
    first = next(iter(find(text[:200])), None)
    return bool(first) and text[: first.start].strip().isdigit()


def _take_paragraphs(sorting, paragraphs, is_told):
    """Take the values of paragraphs and tables; ``is_told`` says which tell what happens."""
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
            told_so = None if leads_to_contacts(caption) else is_told(paragraph)
            sorting.end_block()
            sorting.take_cells(cells, columns, caption, told=told_so)
            continue
        columns, has_values = (), False
        is_heading = paragraph.marker and paragraph.is_heading and orders.heading_of(text)
        if paragraph.marker == "+" and text.startswith("84"):
            # The sign of a number from abroad, and no bullet: "+84 912 345 678".
            text = "+" + text
        row = is_row(text)
        announces = text.rstrip().endswith(":") or bool(orders.leads(text) or is_heading)
        if row and not opened and len(before) < _LONGEST_HEAD and not before.endswith("."):
            # A head without a colon leads in to rows, too: "CÁC SỐ GIẢ MẠO".
            opened = before if of_lead(before) and not find(before) else ""
        if _HEAD_OF_TABLE.match(text) and opened:
            # The table has lost its lines: what leads in to it holds for its rows.
            continue
        if not row and (not paragraph.marker or announces) and not _numbered_value(text):
            opened = text if announces else ""
        led_by = opened if opened not in ("", text) else (before if led else "")
        sorting.take(text, led_by, told=is_told(paragraph), is_point=bool(paragraph.marker))
        # What stands in brackets below a head says which letter it belongs to.
        before, led = (before if text.startswith("(") else text), announces
    sorting.end_block()


def defanged(value: Value) -> str:
    """Return a scammers' value in the form in which nothing can open or dial it."""
    if value.type in ("phone", "account"):
        return value.value
    if value.type == "email":
        return value.value.replace("@", "[@]").replace(".", "[.]")
    host, slash, path = re.match(r"([^/?#]*)([/?#]?)(.*)", value.value).groups()
    scheme = re.sub(r"^http", "hxxp", value.scheme)
    return f"{scheme}{host.replace('.', '[.]')}{slash}{path}"
