"""The end of a letter: to whom copies go, and who signs in which office on whose behalf."""

import re

from bilingual.text import fold

from . import landmarks as at
from .people import is_office, is_person, is_title, without_rank
from .rows import Row
from .stanza import begins_stanza, is_stanza

_ITEM = re.compile(r"^\s*[-–—+•*·▪]\s*(?=\S)")
_FIRST_ITEM = re.compile(r"^(?:nhu (?:tren|kinh gui|dieu)|luu\b)")
_CLOSED = (";", ".", "./.", ",")
_CODE = re.compile(r"^[A-ZĐ0-9]{1,6}(?:[-/.][A-Za-zĐđ0-9]{1,12}){1,4}$")

_OFFICE_INSIDE = re.compile(r"\s[-–]?\s*(?=(?:pho|chanh|truong|cuc|thu|uy vien|giam) )")


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
    return index >= len(rows) - 4


def _has_signature_after(rows, index):
    return any(at.RECIPIENTS.match(row.folded) or is_title(row.text) for row in rows[index + 1 :])


class Ending:
    """Reads the rows from the end on; what it does not know stays unclaimed."""

    def __init__(self):
        """Begin with nothing read."""
        self.recipients: list[str] = []
        self.signature: list[tuple[str | None, str, Row]] = []
        self.name = ""
        self.state = ""
        self.is_listing = False
        self.is_closed = True

    def read(self, rows: list[Row]) -> "Ending":
        """Claim what is known among ``rows``; return the ending itself."""
        for row in rows:
            if not row.is_claimed:
                self.take(row)
        return self

    def take(self, row: Row) -> None:
        """Claim one row for what it is, if that is known."""
        if at.RULE.fullmatch(row.text) or at.PAGE_NUMBER.fullmatch(row.folded):
            row.claim("form")
        elif at.RECIPIENTS.match(row.folded):
            self.take_recipients(row)
        elif not (
            at.SIGNED.match(row.folded)
            or (self.is_listing and _is_item(row) and self.take_item(row))
            or self.take_signature(row)
        ):
            self.take_name_or_item(row)

    def take_name_or_item(self, row: Row) -> None:
        """Claim a row that is the signer's name, or one more recipient beside the signature."""
        if not self.name and self.signature and _is_name(row.text):
            self.take_person(row)
        elif self.state == "recipients" and self.take_item(row):
            return
        elif not self.name and self.state and is_person(row.text):
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
        if clean:
            self.recipients.append(clean)
            self.is_closed = closed

    def take_item(self, row: Row) -> bool:
        """Claim a row below "Nơi nhận": an item, or the rest of the one before."""
        if is_stanza(row) or (is_person(row.text) and not _ITEM.match(row.text)):
            return False
        if _ITEM.match(row.text) or _FIRST_ITEM.match(row.folded) or not self.recipients:
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

    def take_signature(self, row: Row) -> bool:
        """Claim a line that says on whose behalf, or in which office, one signs."""
        text = row.text.strip(" *")
        found = at.AUTHORITY.match(text)
        if found and text[: found.start("whom") + 3].isupper() and len(text) < 130:
            whom, own = _own_office(found["whom"])
            self.signature.append((at.AUTHORITIES[found["code"]], whom, row))
            if own:
                self.signature.append((None, own, row))
            self.state = "signature"
            return True
        if self.name:
            return False
        if is_office(text) and len(text) < 130:
            self.signature.append((None, text, row))
            self.state = "signature"
            return True
        goes_on = (
            self.signature
            and row.is_capitals
            and not row.gap
            and len(text) < 100
            and not is_person(text)
        )
        if goes_on and not _ITEM.match(text) and not _CODE.match(text) and not is_stanza(row):
            self.signature.append((None, text, row))
            return True
        return False

    def take_person(self, row: Row) -> None:
        """Claim the row that is the signer's name."""
        self.name = row.text.strip(" *.")
        row.claim("signatory")
        self.state = ""

    def signatory(self) -> dict | None:
        """Return the signatory and claim the lines of the authority and of the own office."""
        if not self.signature and not self.name:
            return None
        authority = [code for code, _text, _row in self.signature if code]
        coded = [place for place, (code, _t, _r) in enumerate(self.signature) if code]
        after = self.signature[coded[-1] + 1 if coded else 0 :]
        own = [place for place, (_code, text, _row) in enumerate(after) if is_office(text)]
        after = after[own[-1] :] if own else []
        title = " ".join(text for _code, text, _row in after) or None
        if not title and coded and self.signature[coded[-1]][0] == "Q":
            title = self.signature[coded[-1]][1]
        for code, text, row in self.signature:
            if (code or text == title or text in (title or "")) and not row.is_claimed:
                row.claim("signatory")
        return {"authority": authority, "title": title, "name": self.name or None}


def _is_item(row):
    return bool(_ITEM.match(row.text) or _FIRST_ITEM.match(row.folded))


def _is_name(text):
    """Whether a line below an office reads like a name, whatever the family's name is."""
    bare = without_rank(text.strip(" *."))
    words = bare.split()
    return (
        2 <= len(words) <= 6
        and all(word[0].isupper() and re.sub("[’']", "", word).isalpha() for word in words)
        and not bare.isupper()
    )


def _is_for_the_file(item):
    """Whether a recipient is the sender's own file, the last of the list: "Lưu: VT"."""
    return fold(item).startswith("luu")


def _own_office(whom):
    """Return (on whose behalf, the signer's own office) where both stand on one line."""
    folded = fold(whom)
    for found in _OFFICE_INSIDE.finditer(folded):
        rest = whom[found.end() :].strip(" -–")
        before = whom[: found.start()].strip(" -–")
        if is_office(rest) and is_office(before):
            return before, rest
    return whom, ""
