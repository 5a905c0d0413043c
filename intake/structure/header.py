"""The head of a letter: who issues it, its number, its date, its kind and what it is about."""

import re
from dataclasses import dataclass, field

from bilingual.text import fold

from . import abstract, head_rows
from . import landmarks as at
from .issued import issued_in, issued_in_figures
from .letterhead import bodies
from .naming import HEADS, UNFINISHED
from .rows import Row
from .titles import kind_of_symbol, title_of
from .wrapping import Wrapping


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
    is_other: bool = False
    by_mark: bool = False
    names: list[Row] = field(default_factory=list)

    @property
    def is_one(self) -> bool:
        """Whether there is the head of an official document at all."""
        return self.has_motto or self.is_party or self.is_numbered or bool(self.kind and self.names)


class _Reader:
    """Goes down the rows of the head and claims each for what it is."""

    def __init__(self, rows, wrapping):
        self.rows, self.wrapping = rows, wrapping
        self.header = Header()
        self.subject: list[Row] = []
        self.open_subject = False
        self.behind_title: Row | None = None

    def read(self):
        """Return the head; it ends before the addressees or at the first row of the body."""
        for index, row in enumerate(self.rows):
            self.header.end = index
            if at.TO.match(row.folded) or self.is_wired(row):
                break
            if not self.take(row, index):
                if self.header.is_one or not head_rows.are_above(self.rows, index):
                    break
                self.forget()
        else:
            self.header.end = len(self.rows)
        return self.finish()

    def forget(self):
        """Give back what was taken for a head above the head."""
        for row in self.rows[: self.header.end]:
            row.claims.clear()
        self.header = Header(end=self.header.end)
        self.subject, self.open_subject = [], False

    def is_wired(self, row):
        """Whether a telegram names here whom it is wired to: "… điện:"."""
        return (
            self.header.kind == "cong_dien"
            and re.search(r"(?<!\w)dien\s*:", row.folded)
            and len(row.text) < 400
        )

    def take(self, row, index):
        """Claim one row for the head; return False at the first row of the letter itself."""
        folded, header = row.folded, self.header
        if at.RULE.fullmatch(row.text):
            row.claim("form")
        elif head_rows.is_page_number(self.rows, index, header.names):
            if not head_rows.is_part_of_line(self.rows, index):
                row.claim("form")
        elif at.is_motto(folded):
            header.has_motto = True
            row.claim("form")
        elif at.PARTY.fullmatch(folded.strip(" .-*")):
            header.is_party = True
            row.claim("form")
        elif head_rows.is_above(self.rows, index) and not header.is_one:
            self.forget()
        elif not head_rows.is_passed_over(self.rows, index):
            return (
                self.take_number(row)
                or self.take_date(row, index)
                or self.take_words(row, index)
                or bool(header.names and head_rows.is_contact(row))
            )
        return True

    def take_words(self, row, index):
        """Claim a row, or what stands before the date on it, for abstract, title or name."""
        return (
            self.take_abstract(row)
            or self.take_title(row, index)
            or self.take_name(row, index)
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
        issued = issued_in(row.text, found.end())
        if issued and not self.header.date:
            self.note_date(row, issued)
        self.open_subject = False
        return True

    def take_date(self, row, index):
        """Claim place and date; what stands beside them on the row is words of the head."""
        figures = issued_in_figures(row.text)
        if figures and not self.header.date:
            # Not as the form has it, so the row is left over.
            self.header.date, self.header.place = figures.date, figures.place
            return True
        found = issued_in(row.text)
        if not found or self.header.date or len(row.text) > head_rows.LONGEST:
            return False
        for begin, end in ((0, found.start), (found.end, len(row.text))):
            text = row.text[begin:end].strip()
            if not re.search(r"\w", text):
                continue
            words = Row(text, row.number, row.gap, row.starts, page=row.page)
            if not (found.date and (found.place or begin) and self.take_words(words, index)):
                return False
            at_row = row.text.index(text, begin)
            row.claims += [(at_row + b, at_row + e, name) for b, e, name in words.claims]
        self.note_date(row, found)
        return True

    def note_date(self, row, issued):
        """Claim the place and date that stand on a row."""
        self.header.date, self.header.place = issued.date, issued.place
        row.claim("date", issued.start, issued.end)

    def take_abstract(self, row):
        """Claim the first line of an abstract that says so: "V/v …"."""
        found = at.ABSTRACT.match(row.folded)
        if found and self.behind_title and len(self.subject) == 1:
            # "THÔNG BÁO KHẨN" above "V/v …": the words behind the title are no abstract.
            claims = self.behind_title.claims
            self.behind_title.claims = [claim for claim in claims if claim[2] != "subject"]
            self.subject = []
        if not found or self.subject or len(row.text) > 420:
            return False
        row.claim("subject")
        self.subject = [Row(row.text[found.end() :], row.number)]
        self.open_subject = self.header.by_mark = True
        return True

    def take_title(self, row, index):
        """Claim the kind of document, and the abstract behind it on the same line."""
        text = re.sub(r"\s+", " ", row.text).strip(" *.:-–")
        header = self.header
        if header.titled or not text:
            return False
        title = title_of(text, in_head=header.has_motto or header.is_numbered)
        if not title:
            return self.take_other_title(index)
        rest = text[len(title) :].strip(" :.-–")
        begin = row.text.find(rest) if rest else len(row.text)
        header.kind, header.titled = at.KINDS[title] or None, True
        header.is_other = not header.kind
        if header.kind:
            row.claim("kind", 0, begin)
        self.open_subject = not self.subject
        if rest and not self.subject:
            row.claim("subject", begin)
            self.subject = [Row(rest, row.number)]
            self.behind_title = None if at.ABSTRACT.match(fold(rest)) else row
        return True

    def take_other_title(self, index):
        """Let the title of a kind that no notice has pass: the abstract stands below it."""
        header = self.header
        if not (header.is_numbered or header.date) or self.subject:
            return False
        if head_rows.is_other_title(self.rows, index):
            header.titled = header.is_other = self.open_subject = True
        return header.titled

    def take_name(self, row, index):
        """Claim a line as part of the issuing bodies' names: in capitals, or above the motto."""
        header, names = self.header, self.header.names
        if header.titled or len(row.text) > 140 or (self.subject and self.open_subject):
            return False
        if not row.is_capitals and not head_rows.is_name(
            self.rows, index, names, is_numbered=header.is_numbered
        ):
            return False
        if header.is_numbered and names and not _continues(names[-1], row):
            # A Party letter may print its abstract in capitals below the number.
            return False
        row.claim("issuer")
        names.append(row)
        return True

    def take_subject(self, row, index):
        """Claim a line of the abstract, where a head was seen before it."""
        header = self.header
        if not (header.is_numbered or header.titled or header.has_motto or header.is_party):
            return False
        if self.subject:
            taken = self.open_subject and abstract.goes_on(
                self.subject[-1].text,
                row,
                in_head=not header.titled and head_rows.addressees_come(self.rows, index),
                wrapping=self.wrapping,
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

    def finish(self):
        """Put the lines together that were found, or give them back where they are no head."""
        header = self.header
        header.subject = self.whole_subject() or None
        if header.is_one:
            header.parent, header.issuer = bodies([row.text for row in header.names], header.place)
        else:
            # A text without a head: what was taken for one is its body.
            for row in self.rows[: header.end + 1]:
                row.claims.clear()
        if header.is_one and not header.kind and not header.is_other:
            header.kind = kind_of_symbol(
                header.symbol, is_party=header.is_party, is_numbered=header.is_numbered
            )
        return header

    def whole_subject(self):
        """Return the abstract without "V/v" and without the title before it, which then is read."""
        subject = abstract.whole([row.text for row in self.subject])
        title = abstract.title_before(subject)
        if at.KINDS.get(title) and not self.header.titled:
            self.header.kind, self.header.titled = at.KINDS[title], True
            subject = subject[len(title) :].strip(" :-–")
        found = at.ABSTRACT.match(fold(subject))
        return subject[found.end() :] if found else subject


def read_header(rows: list[Row], wrapping: Wrapping) -> Header:
    """Return the head of a document and claim its rows."""
    return _Reader(rows, wrapping).read()


def _continues(before, row):
    return bool(UNFINISHED.search(before.folded.strip(" *-"))) or not HEADS.match(row.folded)
