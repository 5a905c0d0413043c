"""The notice that a letter becomes: fields, where each was read, and how sure that is."""

from dataclasses import dataclass, field

KINDS = ("cong_van", "thong_bao", "cong_dien", "ke_hoach", "chi_thi", "thu_ngo", "canh_bao")
SURE, LIKELY, DOUBTFUL = "sure", "likely", "doubtful"


@dataclass
class Measure:
    """One order or piece of advice, and what stands below it."""

    marker: str | None
    text: str
    audience: str | None = None
    children: list["Measure"] = field(default_factory=list)

    def as_json(self) -> dict:
        """Return it as the contract of reading writes it."""
        return {
            "marker": self.marker,
            "audience": self.audience,
            "text": self.text,
            "children": [child.as_json() for child in self.children],
        }

    def walk(self):
        """Yield the measure and all below it, in their order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True)
class Mark:
    """The text of row ``row`` from ``start`` to ``end`` went into ``field``."""

    row: int
    start: int
    end: int
    field: str


@dataclass(frozen=True)
class Reason:
    """How sure a field is (``SURE``, ``LIKELY``, ``DOUBTFUL``) and by which rule it was read."""

    sure: str
    rule: str


@dataclass
class Notice:
    """One document. Field names and order are those of docs/reading-letters.md."""

    kind: str | None = None
    issuer: str | None = None
    parent: str | None = None
    province: dict | None = None
    number: str | None = None
    symbol: str | None = None
    date: str | None = None
    subject: str | None = None
    addressees: list[str] = field(default_factory=list)
    measures: list[Measure] = field(default_factory=list)
    footnotes: list[dict] = field(default_factory=list)
    contacts: list[dict] = field(default_factory=list)
    suspicious: list[dict] = field(default_factory=list)
    references: list[dict] = field(default_factory=list)
    signatory: dict | None = None
    recipients: list[str] = field(default_factory=list)
    signatures: list[dict] = field(default_factory=list)
    quality: list[dict] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    documents: list["Notice"] = field(default_factory=list)
    # Not part of the contract: for the screen on which an officer corrects.
    place: str | None = None
    lines: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    reasons: dict[str, Reason] = field(default_factory=dict)

    def as_json(self) -> dict:
        """Return the fields of the contract, in its order, as plain values."""
        written = {name: getattr(self, name) for name in FIELDS}
        written["measures"] = [measure.as_json() for measure in self.measures]
        written["documents"] = [one.as_json() for one in self.documents]
        return written


FIELDS = (
    "kind",
    "issuer",
    "parent",
    "province",
    "number",
    "symbol",
    "date",
    "subject",
    "addressees",
    "measures",
    "footnotes",
    "contacts",
    "suspicious",
    "references",
    "signatory",
    "recipients",
    "signatures",
    "quality",
    "unplaced",
    "flags",
    "documents",
)
