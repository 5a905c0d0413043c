"""The end of a letter: to whom copies go, and who signs in which office on whose behalf."""

import re
from dataclasses import dataclass

from bilingual.text import fold

from . import landmarks as at
from .naming import HEADS
from .people import is_office, is_person, is_small_office, is_title, may_be_name
from .rows import Row
from .signing import own_office_at
from .stanza import begins_stanza, is_stanza

_ITEM = re.compile(r"^\s*[-–—+•*·▪]\s*(?=\S)")
_FIRST_ITEM = re.compile(r"^(?:nhu (?:tren|kinh gui|dieu)|luu\b)")
_CLOSED = (";", ".", "./.", ",")
_CODE = re.compile(r"^[A-ZĐ0-9]{1,6}(?:[-/.][A-Za-zĐđ0-9]{1,12}){1,4}$")

# A rule so long is drawn between the letter and a slip to be torn off.
_TEAR_OFF = re.compile(r"[✁-✄]|(?:[-–—_.·=*]\s?){16}")


@dataclass(frozen=True)
class Line:
    """A line of the signature: an authority with its ``code``, or an office."""

    code: str | None
    text: str
    row: Row


def find_ending(rows: list[Row], begin: int) -> int:
    """Return the index of the first row of the letter's end, ``len(rows)`` where it has none."""
    for index in range(begin, len(rows)):
        row = rows[index]
        if row.is_claimed:
            continue
        if at.RECIPIENTS.match(row.folded) and len(row.text) < 400:
            return index
        if is_title(row.text) and len(row.text) < 120 and _leads_to_a_name(rows, index):
            return index
        if is_small_office(row.text) and _names_who_signs(rows, index):
            return index
        if begins_stanza(rows, index) and not _has_signature_after(rows, index):
            return index
    return len(rows)


def _leads_to_a_name(rows, index):
    """Whether a name, a sign of signing or the recipients follow a line in capitals soon."""
    for row in rows[index + 1 : index + 14]:
        if is_person(row.text) or at.SIGNED.match(row.folded) or at.RECIPIENTS.match(row.folded):
            return True
        if len(row.text) > 130:
            return False
        if _TEAR_OFF.search(row.text):
            return True
    return index >= len(rows) - 4


def _names_who_signs(rows, index):
    """Whether the next row is a name or a sign of signing, so that this one is an office."""
    following = rows[index + 1] if index + 1 < len(rows) else None
    return following is not None and bool(
        is_person(following.text) or at.SIGNED.match(following.folded)
    )


def _has_signature_after(rows, index):
    return any(at.RECIPIENTS.match(row.folded) or is_title(row.text) for row in rows[index + 1 :])


class Ending:
    """Reads the rows from the end on; what it does not know stays unclaimed."""

    def __init__(self):
        """Begin with nothing read."""
        self.recipients: list[str] = []
        self.signature: list[Line] = []
        self.name = ""
        self.state = ""
        self.is_listing = False
        self.is_closed, self.has_comma = True, False
        self.is_signed = False
        self.is_torn_off = False

    def read(self, rows: list[Row]) -> "Ending":
        """Claim what is known among ``rows``; return the ending itself."""
        for index, row in enumerate(rows):
            if not row.is_claimed:
                self.take(rows, index)
        return self

    def take(self, rows: list[Row], index: int) -> None:
        """Claim one row for what it is, if that is known."""
        row = rows[index]
        if at.RULE.fullmatch(row.text) or at.PAGE_NUMBER.fullmatch(row.folded):
            row.claim("form")
            self.is_torn_off |= bool(self.signature and _TEAR_OFF.search(row.text))
        elif at.RECIPIENTS.match(row.folded):
            self.take_recipients(row)
        elif at.SIGNED.match(row.folded):
            self.is_signed = bool(self.signature)
        elif not (
            (self.is_listing and _is_item(row) and self.take_item(row))
            or self.take_signature(rows, index)
        ):
            self.take_name_or_item(row)

    def take_name_or_item(self, row: Row) -> None:
        """Claim a row that is the signer's name, or one more recipient beside the signature."""
        unnamed = not self.name and not self.is_torn_off
        if unnamed and self.signature and may_be_name(row.text):
            self.take_person(row)
        elif self.state == "recipients" and self.take_item(row):
            return
        elif unnamed and self.state and is_person(row.text):
            self.take_person(row)

    def take_recipients(self, row: Row) -> None:
        """Claim the row of "Nơi nhận", and what stands behind it on the same line."""
        found = at.RECIPIENTS.match(row.folded)
        rest = row.text[found.end() :].strip()
        if "nhu tren" in found[0]:
            rest = row.text[row.folded.index("nhu tren") :]
        row.claim("recipients")
        self.state, self.is_listing = "recipients", True
        if rest:
            for item in re.split(r"(?<=[;.])\s+(?=[-–+•]?\s*\S)", rest):
                self.add_item(item)

    def add_item(self, text: str) -> None:
        """Note one recipient without bullet and closing sign."""
        clean = _ITEM.sub("", text).strip()
        closed = clean.endswith(_CLOSED)
        clean = re.sub(r"\s*(?:\./\.|[;.,])+$", "", clean).strip()
        if re.search(r"\w", clean):
            self.recipients.append(clean)
            self.is_closed, self.has_comma = closed, text.rstrip().endswith(",")

    def take_item(self, row: Row) -> bool:
        """Claim a row below "Nơi nhận": an item, or the rest of the one before."""
        if is_stanza(row) or (is_person(row.text) and not _ITEM.match(row.text)):
            return False
        if self.goes_on(row):
            self.add_item(f"{self.recipients.pop()}, {row.text}")
        elif _ITEM.match(row.text) or _FIRST_ITEM.match(row.folded) or not self.recipients:
            if len(row.text) > 250:
                return False
            self.add_item(row.text)
        elif not self.is_closed and len(row.text) < 120 and not _CODE.match(row.text):
            last = self.recipients.pop()
            self.add_item(f"{last} {row.text}")
        elif (
            self.is_closed
            and row.gap == 0
            and len(row.text) < 90
            and row.text.endswith((";", "."))
            and not _is_for_the_file(self.recipients[-1])
        ):
            self.add_item(row.text)
        else:
            return False
        row.claim("recipients")
        self.state = "recipients"
        return True

    def goes_on(self, row: Row) -> bool:
        """Whether a row goes on with the recipient before it, which ended with a comma."""
        return self.has_comma and row.text[0].islower() and len(row.text) < 120

    def take_signature(self, rows: list[Row], index: int) -> bool:
        """Take a line that says on whose behalf, or in which office, one signs."""
        row = rows[index]
        text = row.text.strip(" *")
        if self.take_authority(row, text):
            return True
        if self.name or self.is_torn_off:
            return False
        if len(text) < 130 and (
            is_office(text) or (is_small_office(text) and _names_who_signs(rows, index))
        ):
            self.signature.append(Line(None, text, row))
            self.state = "signature"
            return True
        goes_on = (
            self.signature
            and not self.is_signed
            and row.is_capitals
            and not row.gap
            and len(text) < 100
            and not is_person(text)
        )
        if goes_on and not _ITEM.match(text) and not _CODE.match(text) and not is_stanza(row):
            self.signature.append(Line(None, text, row))
            return True
        return False

    def take_authority(self, row: Row, text: str) -> bool:
        """Take a line that says on whose behalf one signs, the own office behind it or not."""
        bare = at.BARE_AUTHORITY.match(text)
        if bare:
            self.signature.append(Line(at.AUTHORITIES[bare["code"]], "", row))
            self.state = "signature"
            return True
        found = at.AUTHORITY.match(text)
        if not found or len(text) >= 130:
            return False
        code, whom = at.AUTHORITIES[found["code"]], found["whom"]
        names_a_body = len(whom) < 60 and HEADS.match(fold(whom)) and not whom.endswith((".", ";"))
        if not (text[: found.start("whom") + 3].isupper() or is_small_office(whom) or names_a_body):
            return False
        own = own_office_at(whom)
        self.signature.append(Line(code, whom[:own].strip(" -–") if own else whom, row))
        if own:
            self.signature.append(Line(None, whom[own:].strip(" -–"), row))
        self.state = "signature"
        return True

    def take_person(self, row: Row) -> None:
        """Claim the row that is the signer's name."""
        self.name = row.text.strip(" *.")
        row.claim("signatory")
        self.state = ""

    def signatory(self) -> dict | None:
        """Return the signatory and claim the lines of the authority and of the own office.

        A line that stands there twice, or that goes on with an authority, is left over.
        """
        if not self.signature and not self.name:
            return None
        lines = _without_doubles(_completed(self.signature))
        coded = [place for place, line in enumerate(lines) if line.code]
        after = lines[coded[-1] + 1 if coded else 0 :]
        own = [
            place
            for place, line in enumerate(after)
            if is_office(line.text) or is_small_office(line.text)
        ]
        after = after[own[-1] :] if own else []
        title = " ".join(line.text for line in after) or None
        if not title and coded and lines[coded[-1]].code == "Q":
            title = lines[coded[-1]].text or None
        # "Q. GIÁM ĐỐC" is its signer's own office: with another below it, it was somebody else's.
        coded = [
            place
            for place in coded
            if lines[place].code != "Q" or lines[place].text in (title or "")
        ]
        for line in (*(lines[place] for place in coded), *after):
            if not line.row.is_claimed:
                line.row.claim("signatory")
        authority = [lines[place].code for place in coded]
        return {"authority": authority, "title": title, "name": self.name or None}


def _completed(lines):
    """Return the lines with each bare "KT." joined to the line below it."""
    joined = []
    for line in lines:
        last = joined[-1] if joined else None
        if last and last.code and not last.text and not line.code:
            last.row.claim("signatory")
            joined[-1] = Line(last.code, line.text, line.row)
        else:
            joined.append(line)
    return joined


def _without_doubles(lines):
    """Return the lines without those that the next one repeats, as a copied cell does."""
    return [
        line
        for place, line in enumerate(lines)
        if place + 1 == len(lines)
        or (line.code, fold(line.text)) != (lines[place + 1].code, fold(lines[place + 1].text))
    ]


def _is_item(row):
    return bool(_ITEM.match(row.text) or _FIRST_ITEM.match(row.folded))


def _is_for_the_file(item):
    """Whether a recipient is the sender's own file, the last of the list: "Lưu: VT"."""
    return fold(item).startswith("luu")
