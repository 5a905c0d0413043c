"""The head of a letter: who issues it, its number, its date, its kind and what it is about."""

import re
from dataclasses import dataclass, field

from bilingual.text import fold

from . import abstract
from . import landmarks as at
from .dates import iso_day
from .letterhead import bodies
from .naming import HEADS, UNFINISHED
from .rows import Row

_ORGANISATION_TITLE = re.compile(r"^doan (?:tncs|thanh nien cong san) ho chi minh$")
_CONTACT = re.compile(
    r"(?:^|[\s(*–-])(?:dia chi|dien thoai|dt|sdt|tel|email|e-mail|fax|website|hotline)\s*[:.]"
)
# What goes on behind the kind of document on one line: its abstract.
_AFTER_TITLE = re.compile(
    r"\s*[:\-–]|\s+(?:ve|khan|thu|thuc|phuong|cac|mot|hinh|tinh|doi|nguoi|lua|toi)"
)
# Symbols of kinds of documents that are no letters and no warnings.
_OTHER_KINDS = re.compile(r"(?:QĐ|NQ|BC|TTr|HD|NĐ|TT|QC|GM|GT|BB|HĐ)$")


@dataclass
class Header:
    """What the head gives; ``end`` is the first row that no longer belongs to it."""

    kind: str | None = None
    issuer: str | None = None
    parent: str | None = None
    number: str | None = None
    symbol: str | None = None
    date: str | None = None
    place: str | None = None
    subject: str | None = None
    end: int = 0
    is_party: bool = False
    has_motto: bool = False
    is_numbered: bool = False
    titled: bool = False
    by_mark: bool = False
    names: list[Row] = field(default_factory=list)

    @property
    def is_one(self) -> bool:
        """Whether there is the head of an official document at all."""
        return (
            self.has_motto or self.is_party or self.is_numbered or bool(self.titled and self.names)
        )


class _Reader:
    """Goes down the rows of the head and claims each for what it is."""

    def __init__(self, rows, spaced):
        self.rows, self.spaced = rows, spaced
        self.header = Header()
        self.subject: list[Row] = []
        self.open_subject = False

    def read(self):
        """Return the head; it ends before the addressees or at the first row of the body."""
        for index, row in enumerate(self.rows):
            self.header.end = index
            if at.TO.match(row.folded) or self.is_wired(row):
                break
            if not self.take(row, index):
                break
        else:
            self.header.end = len(self.rows)
        return self.finish()

    def is_wired(self, row):
        """Whether a telegram names here whom it is wired to: "… điện:"."""
        return (
            self.header.kind == "cong_dien"
            and re.search(r"(?<!\w)dien\s*:", row.folded)
            and len(row.text) < 400
        )

    def take(self, row, index):
        """Claim one row for the head; return False at the first row of the letter itself."""
        folded = row.folded
        if at.RULE.fullmatch(row.text) or (index < 2 and at.PAGE_NUMBER.fullmatch(folded)):
            row.claim("form")
            return True
        if at.MOTTO.search(folded) or at.WISH.search(folded):
            self.header.has_motto = True
            row.claim("form")
            return True
        if at.PARTY.fullmatch(folded.strip(" .-*")):
            self.header.is_party = True
            row.claim("form")
            return True
        if at.SECRET.match(folded) or at.URGENT.match(folded):
            return True
        if _ORGANISATION_TITLE.match(folded.strip(" .-*")):
            # At the top right where the state prints its motto; it is nobody's name here.
            return True
        return (
            self.take_number(row)
            or self.take_date(row)
            or self.take_abstract(row)
            or self.take_title(row)
            or self.take_name(row)
            or self.take_contact(row)
            or self.take_subject(row, index)
        )

    def take_number(self, row):
        """Claim "Số: …"; a date may follow on the same line."""
        found = at.NUMBER.match(row.text) or at.BARE_NUMBER.match(row.text)
        if not found or self.header.is_numbered:
            return False
        groups = found.groupdict()
        symbol = groups.get("symbol")
        if symbol and not symbol[0].isupper():
            return False
        digits = re.sub(r"\D", "", groups["number"] or "")
        self.header.number = digits or None
        if symbol:
            year = re.sub(r"\s", "", groups["year"] or "").strip("/")
            symbol = re.sub(r"\s+", "", symbol).replace("–", "-").strip("-/.")
            self.header.symbol = f"{year}/{symbol}" if year else symbol
        self.header.is_numbered = True
        row.claim("number", 0, found.end())
        if at.DATE.search(fold(row.text[found.end() :])):
            self.take_date(row, found.end())
        self.open_subject = False
        return True

    def take_date(self, row, begin=0):
        """Claim place and date, where they are most of the line from ``begin`` on."""
        found = at.DATE.search(row.folded, begin)
        if not found or self.header.date or len(row.text) - begin > 110:
            return False
        if found.end() - found.start() < 0.6 * (len(row.text) - begin):
            return False
        self.header.date = _iso(found)
        place = row.text[found.start("place") : found.end("place")] if found["place"] else ""
        self.header.place = place.strip(" ,.-") or None
        row.claim("date", *found.span())
        return True

    def take_abstract(self, row):
        """Claim the first line of an abstract that says so: "V/v …"."""
        found = at.ABSTRACT.match(row.folded)
        if not found or self.subject or len(row.text) > 420:
            return False
        row.claim("subject")
        self.subject = [Row(row.text[found.end() :], row.number)]
        self.open_subject = self.header.by_mark = True
        return True

    def take_title(self, row):
        """Claim the kind of document in capitals, and the abstract behind it on the same line."""
        title = re.sub(r"\s+", " ", row.text).strip(" *.:-–")
        letters = [character for character in title if character.isalpha()]
        upper = sum(character.isupper() for character in letters)
        if not letters or self.header.titled:
            return False
        spelled = fold(title)
        by_length = sorted(at.KINDS, key=len, reverse=True)
        known = next((name for name in by_length if _is_title(spelled, fold(name))), None)
        if not known or (upper < 0.8 * len(letters) and fold(known) != spelled):
            return False
        self.header.kind, self.header.titled = at.KINDS[known], True
        rest = title[len(known) :].strip(" :.-–")
        row.claim("kind", 0, len(row.text) if not rest else row.text.find(rest))
        self.open_subject = not self.subject
        if rest and not self.subject:
            row.claim("subject", row.text.find(rest))
            self.subject = [Row(rest, row.number)]
        return True

    def take_name(self, row):
        """Claim a line in capitals as part of the issuing bodies' names."""
        if self.header.titled or not row.is_capitals or len(row.text) > 140:
            return False
        if self.subject and self.open_subject:
            return False
        names = self.header.names
        if self.header.is_numbered and names and not _continues(names[-1], row):
            # A Party letter may print its abstract in capitals below the number.
            return False
        row.claim("issuer")
        names.append(row)
        return True

    def take_contact(self, row):
        """Let a line with the sender's telephone or address pass: it stands in the head, too."""
        return bool(self.header.names and len(row.text) < 160 and _CONTACT.search(row.folded))

    def take_subject(self, row, index):
        """Claim a line of the abstract, where a head was seen before it."""
        header = self.header
        if not (header.is_numbered or header.titled or header.has_motto or header.is_party):
            return False
        if self.subject:
            taken = self.open_subject and abstract.goes_on(
                self.subject[-1].text,
                row,
                in_head=not header.titled and self.comes_to(index),
                spaced=self.spaced,
            )
        else:
            taken = (self.open_subject or header.is_numbered) and abstract.opens(
                row, titled=header.titled
            )
        if taken:
            row.claim("subject")
            self.subject.append(row)
            self.open_subject = True
        return taken

    def comes_to(self, index):
        """Whether "Kính gửi" follows soon, so that everything before it is still the head."""
        return any(at.TO.match(row.folded) for row in self.rows[index + 1 : index + 5])

    def finish(self):
        """Put the lines together that were found, or give them back where they are no head."""
        header = self.header
        header.subject = self.whole_subject() or None
        if header.is_one:
            header.parent, header.issuer = bodies([row.text for row in header.names])
        else:
            # A text without a head: what was taken for one is its body.
            for row in self.rows[: header.end + 1]:
                row.claims.clear()
        header.kind = header.kind or _kind_of(header)
        return header

    def whole_subject(self):
        """Return the abstract without "V/v" and without the title before it, which then is read."""
        subject = abstract.whole([row.text for row in self.subject])
        title = abstract.title_before(subject)
        if title in at.KINDS and not self.header.titled:
            self.header.kind, self.header.titled = at.KINDS[title], True
            subject = subject[len(title) :].strip(" :-–")
        found = at.ABSTRACT.match(fold(subject))
        return subject[found.end() :] if found else subject


def read_header(rows: list[Row], *, spaced: bool) -> Header:
    """Return the head of a document and claim its rows. ``spaced``: empty lines mean something."""
    return _Reader(rows, spaced).read()


def _iso(found):
    """Return the day that a date of the head prints, None where a part of it is left blank."""
    return iso_day(*(re.sub(r"\D", "", found[name]) for name in ("day", "month", "year")))


def _is_title(spelled, name):
    """Whether a line is the kind ``name``, or begins with it and goes on with the abstract."""
    return spelled == name or (
        spelled.startswith(name) and _AFTER_TITLE.match(spelled, len(name)) is not None
    )


def _continues(before, row):
    return bool(UNFINISHED.search(before.folded.strip(" *-"))) or not HEADS.match(row.folded)


def _kind_of(header):
    """Return the kind that the symbol names, or a letter's where number and abstract say so."""
    if not header.is_one:
        return None
    parts = re.split(r"[-/]", header.symbol or "")
    for part in parts[:1] if not header.is_party else parts:
        if part in at.SYMBOL_KINDS:
            return at.SYMBOL_KINDS[part]
    named = parts[-1] if parts[0].isdigit() else parts[0]
    if header.symbol and _OTHER_KINDS.match(named):
        return None
    return "cong_van" if header.is_numbered else None
