"""What an import would do: shown to the officer first, carried out only as a whole."""

import hashlib
import json
from dataclasses import asdict, dataclass, field
from datetime import date

from bilingual.text import nfc

from ..models import Contact
from .columns import OF_FIELD, Column, letter


@dataclass(frozen=True)
class Fault:
    """Why a cell cannot be taken: where it is, what stands there, what is expected."""

    row: int
    position: int | None
    heading: str
    found: str
    reason: str
    expects: str = ""

    @property
    def cell(self) -> str:
        """The cell as a spreadsheet calls it (E12), or "" where its column is not in the file."""
        return "" if self.position is None else f"{letter(self.position)}{self.row}"


@dataclass(frozen=True)
class Change:
    """One field of a contact or of its body, before and after."""

    heading: str
    before: str
    after: str


class Row:
    """One row of the file: its texts by field, and what is wrong with them."""

    def __init__(self, number: int, cells: list[str], columns: dict[int, Column]):
        """``columns`` says what stands at which position."""
        self.number = number
        self.positions = {column.field: position for position, column in columns.items()}
        self.faults: list[Fault] = []
        self._cells = cells

    def __contains__(self, name: str) -> bool:
        """Tell whether the file has the column of this field."""
        return name in self.positions

    def typed(self, name: str) -> str:
        """Return the cell of a field as it stands, blank where there is none."""
        position = self.positions.get(name, len(self._cells))
        return self._cells[position] if position < len(self._cells) else ""

    def text(self, name: str) -> str:
        """Return the cell of a field composed, without spaces around it."""
        return nfc(self.typed(name)).strip()

    def refuse(self, name: str, reason: str) -> None:
        """Note why the cell of a field cannot be taken."""
        column = OF_FIELD[name]
        position = self.positions.get(name)
        self.faults.append(
            Fault(
                self.number,
                position,
                column.heading,
                self.typed(name),
                str(reason),
                str(column.expects),
            )
        )

    def is_refused(self, *names: str) -> bool:
        """Tell whether the cell of one of these fields has been refused."""
        refused = {fault.heading for fault in self.faults}
        return any(OF_FIELD[name].heading in refused for name in names)


@dataclass
class Entry:
    """What becomes of one row: a new contact, a changed one, or nothing."""

    row: int
    contact: Contact
    is_new: bool
    changes: list[Change] = field(default_factory=list)
    agency_is_new: bool = False
    agency_fields: list[str] = field(default_factory=list)
    confirmation: tuple[date, str] | None = None
    touches_contact: bool = False

    @property
    def is_unchanged(self) -> bool:
        """Whether nothing would be written for this row."""
        return not (self.is_new or self.touches_contact or self.agency_fields)


@dataclass
class Plan:
    """All rows of a file, and every fault in it."""

    entries: list[Entry] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    @property
    def new(self) -> list[Entry]:
        """The contacts that would be added."""
        return [entry for entry in self.entries if entry.is_new]

    @property
    def changed(self) -> list[Entry]:
        """The contacts that would be changed."""
        return [e for e in self.entries if not e.is_new and not e.is_unchanged]

    @property
    def unchanged(self) -> list[Entry]:
        """The contacts that stand in the directory exactly so."""
        return [entry for entry in self.entries if entry.is_unchanged]

    @property
    def to_write(self) -> list[Entry]:
        """What has to be written, in the order of the file."""
        return [entry for entry in self.entries if not entry.is_unchanged]

    @property
    def can_be_carried_out(self) -> bool:
        """Whether there is something to write and nothing wrong: all or nothing."""
        return not self.faults and bool(self.to_write)

    @property
    def fingerprint(self) -> str:
        """Tells apart two plans for the same file, where the directory changed in between."""
        said = [
            (e.row, e.contact.pk, e.agency_is_new, [asdict(change) for change in e.changes])
            for e in self.to_write
        ]
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()
