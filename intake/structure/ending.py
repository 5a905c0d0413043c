"""The end of a letter: recipients, signature block, the stanza of a digital signature."""

import re

from bilingual.text import fold

from . import landmarks as at
from .people import is_office, is_person, is_title, without_rank
from .rows import Row

_ITEM = re.compile(r"^\s*[-–—+•*·▪]\s*(?=\S)")
_FIRST_ITEM = re.compile(r"^(?:nhu (?:tren|kinh gui|dieu)|luu\b)")
_CLOSED = (";", ".", "./.", ",")
_CODE = re.compile(r"^[A-ZĐ0-9]{1,6}(?:[-/.][A-Za-zĐđ0-9]{1,12}){1,4}$")
_TIME = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)\s*(?P<zone>Z|[+-]\d\d:?\d\d)?"
    r"|(?P<day>\d{1,2})[./-](?P<month>\d{1,2})[./-](?P<year>\d{4})\s+(?P<clock>\d{1,2}:\d\d(?::\d\d)?)\s*(?P<half>AM|PM|SA|CH)?\s*(?P<zone2>Z|[+-]\d\d:?\d\d|\(?GMT[+-]\d+\)?)?"
)
_STANZA = re.compile(
    r"^(?:(?:nguoi )?ky(?: so)?(?: boi)?\s*:|ky boi|nguoi ky|thoi gian ky|ngay ky|ky ngay|digitally signed|signed by|signature valid|signature not|co quan\s*:|to chuc\s*:|chuc vu\s*:|date\s*:|cuc chung thuc so|ban co yeu|da ky so|ly do ky|thoi gian\s*:|chu ky so|signer|signing time|reason\s*:|location\s*:|vi tri ky)"
)
_SIGNED_BY_LINE = re.compile(
    r"^(?P<who>[^<@]*?)\s*(?P<mail><[^<>]*>|\([^()]*@[^()]*\)|\S+@\S+)?\s*(?P<said>da ky (?:so )?(?:len|vao|tren)[\w ]*!?)"
)
_SIGNER = re.compile(r"^(?:(?:nguoi )?ky(?: so)?(?: boi)?|nguoi ky|digitally signed by|signed by|signer|chu ky so cua)\s*:?\s*(?=\S)")
_AGENCY = re.compile(r"^(?:co quan|to chuc|don vi)\s*:\s*")
_CERTIFIER = re.compile(r"chung thuc (?:so|dien tu|chu ky)|ban co yeu chinh phu|\bca@|chung thuc so va bao mat|viettel-?ca|vnpt-?ca|smartsign|newtel-?ca")


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
        if _begins_stanza(rows, index) and not _has_signature_after(rows, index):
            return index
    return len(rows)


def _begins_stanza(rows, index):
    """Whether a stanza begins here: a moment alone is one only beside another line of a stanza."""
    if not is_stanza(rows[index]):
        return False
    time = _TIME.fullmatch(rows[index].text.strip())
    return not time or bool(time["iso"]) or any(map(is_stanza, rows[index + 1 : index + 4]))


def _leads_to_a_name(rows, index):
    """Whether a name, a sign of signing or the recipients follow a line in capitals soon."""
    for row in rows[index + 1 : index + 14]:
        if is_person(row.text) or at.SIGNED.match(row.folded) or at.RECIPIENTS.match(row.folded):
            return True
        if len(row.text) > 130:
            return False
    return index >= len(rows) - 4


def _has_signature_after(rows, index):
    return any(
        at.RECIPIENTS.match(row.folded) or is_title(row.text) for row in rows[index + 1 :]
    )


def is_stanza(row: Row) -> bool:
    """Whether a row belongs to the stanza of a digital signature."""
    return bool(
        len(row.text) < 200
        and (
            _STANZA.match(row.folded)
            or _SIGNED_BY_LINE.match(row.folded)
            or _TIME.fullmatch(row.text.strip())
            or (_CERTIFIER.search(row.folded) and len(row.text) < 160)
        )
    )


class Ending:
    """Reads the rows from the end on; what it does not know stays unclaimed."""

    def __init__(self):
        """Begin with nothing read."""
        self.recipients: list[str] = []
        self.signature: list[tuple[str | None, str, Row]] = []
        self.name = ""
        self.signed_rows: list[Row] = []
        self.state = ""
        self.is_listing = False
        self.is_closed = True

    def read(self, rows: list[Row]) -> "Ending":
        """Claim what is known among ``rows``; return the ending itself."""
        for row in rows:
            if not row.is_claimed:
                self.take(row)
        return self

    def take(self, row):
        folded = row.folded
        if at.RULE.fullmatch(row.text) or at.PAGE_NUMBER.fullmatch(folded):
            row.claim("form")
        elif at.SIGNED.match(folded):
            return
        elif at.RECIPIENTS.match(folded):
            self.take_recipients(row)
        elif self.is_listing and _is_item(row) and self.take_item(row):
            return
        elif self.take_signature(row):
            return
        elif not self.name and self.signature and _is_name(row.text):
            self.take_person(row)
        elif self.state == "recipients" and self.take_item(row):
            return
        elif not self.name and self.state and is_person(row.text):
            self.take_person(row)

    def take_recipients(self, row):
        found = at.RECIPIENTS.match(row.folded)
        rest = row.text[found.end() :].strip()
        if "nhu tren" in found[0]:
            rest = row.text[row.folded.index("nhu tren") :]
        row.claim("recipients")
        self.state, self.is_listing = "recipients", True
        if rest:
            for item in re.split(r"(?<=[;.])\s+(?=[-–+•]?\s*\S)", rest):
                self.add_item(item, row)

    def add_item(self, text, row):
        clean = _ITEM.sub("", text).strip()
        closed = clean.endswith(_CLOSED)
        clean = re.sub(r"\s*(?:\./\.|[;.,])+$", "", clean).strip()
        if clean:
            self.recipients.append(clean)
            self.is_closed = closed

    def take_item(self, row):
        """Claim a row below "Nơi nhận": an item, or the rest of the one before."""
        if is_stanza(row) or (is_person(row.text) and not _ITEM.match(row.text)):
            return False
        if _ITEM.match(row.text) or _FIRST_ITEM.match(row.folded) or not self.recipients:
            if len(row.text) > 250:
                return False
            self.add_item(row.text, row)
        elif not self.is_closed and len(row.text) < 120 and not _CODE.match(row.text):
            last = self.recipients.pop()
            self.add_item(f"{last} {row.text}", row)
        elif self.is_closed and row.gap == 0 and len(row.text) < 90 and row.text.endswith((";", ".")) and not _luu(self.recipients[-1]):
            self.add_item(row.text, row)
        else:
            return False
        row.claim("recipients")
        self.state = "recipients"
        return True

    def take_signature(self, row):
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
        goes_on = self.signature and row.is_capitals and not row.gap and len(text) < 100 and not is_person(text)
        if goes_on and not _ITEM.match(text) and not _CODE.match(text) and not is_stanza(row):
            self.signature.append((None, text, row))
            return True
        return False

    def take_person(self, row):
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
    return 2 <= len(words) <= 6 and all(word[0].isupper() and re.sub("[’']", "", word).isalpha() for word in words) and not bare.isupper()


def _luu(item):
    return fold(item).startswith("luu")


def _own_office(whom):
    """Return (on whose behalf, the signer's own office) where both stand on one line."""
    folded = fold(whom)
    for found in re.finditer(r"\s[-–]?\s*(?=(?:pho|chanh|truong|cuc|thu|uy vien|giam) )", folded):
        rest = whom[found.end() :].strip(" -–")
        before = whom[: found.start()].strip(" -–")
        if is_office(rest) and is_office(before):
            return before, rest
    return whom, ""


def take_stanzas(rows: list[Row]) -> list[dict]:
    """Return the digital signatures that a stanza names, in order, and claim what they hold.

    One for each moment; telephone and e-mail in it are the certifier's and are left over.
    """
    signatures, pending, place = [], [], []
    if not any(_begins_stanza(rows, index) for index in range(len(rows))):
        return signatures
    for index, row in enumerate(rows):
        if row.is_claimed or not (is_stanza(row) or _between(rows, index)):
            continue
        time = _TIME.search(row.text)
        who = _who(row)
        if time:
            signatures.append({"signer": " / ".join(pending) or None, "time": _iso(time)})
            row.claim("signatures")
            place, pending = [], []
        if who:
            row.claim("signatures", *who[1])
            said = _SIGNED_BY_LINE.match(row.folded)
            if said:
                row.claim("form", *said.span("said"))
            named = [*place, who[0]]
            if signatures and signatures[-1]["signer"] is None and not _is_label(row):
                signatures[-1]["signer"] = " / ".join(named)
            elif time and signatures[-1]["signer"] is None:
                signatures[-1]["signer"] = who[0]
            else:
                pending.append(who[0])
            place = []
        elif not time and _between(rows, index):
            place.append(row.text.strip())
            row.claim("signatures")
    if pending:
        if signatures and signatures[-1]["signer"] is None:
            signatures[-1]["signer"] = " / ".join(pending)
        else:
            signatures.append({"signer": " / ".join(pending), "time": None})
    return signatures


def _is_label(row):
    return bool(_SIGNER.match(row.folded))


def _between(rows, index):
    """Whether a short row stands between a time and the line that says who signed: "Tỉnh …"."""
    if not 0 < index < len(rows) - 1 or len(rows[index].text) > 80:
        return False
    before, after = rows[index - 1], rows[index + 1]
    return bool(_TIME.fullmatch(before.text.strip()) and _SIGNED_BY_LINE.match(after.folded))


def _who(row):
    """Return (signer, span) of a line that names who signed, or None."""
    if _CERTIFIER.search(row.folded):
        return None
    found = _SIGNED_BY_LINE.match(row.folded)
    if found and found["who"].strip():
        return row.text[: found.end("who")].strip(), (0, found.end("who"))
    found = _SIGNER.match(row.folded) or _AGENCY.match(row.folded)
    if found:
        end = _TIME.search(row.text, found.end())
        name = row.text[found.end() : end.start() if end else len(row.text)]
        name = re.sub(r"\s*<[^<>]*>|\s*\S+@\S+|\s*,?\s*(?:ngày|lúc|thời gian).*$", "", name).strip(" ,;")
        begin = row.text.find(name) if name else 0
        return (name, (0, begin + len(name))) if name else None
    return None


def _iso(found):
    if found["iso"]:
        clock, zone = found["iso"], found["zone"] or ""
        clock += ":00" if len(clock) == 16 else ""
    else:
        hour, _colon, rest = found["clock"].partition(":")
        half = (found["half"] or "").upper()
        hour = int(hour) % 12 + 12 if half in ("PM", "CH") else int(hour)
        clock = f"{found['year']}-{int(found['month']):02}-{int(found['day']):02}T{hour:02}:{rest}"
        clock += ":00" if rest.count(":") == 0 else ""
        zone = found["zone2"] or ""
        gmt = re.search(r"([+-])(\d+)", zone) if "GMT" in zone else None
        zone = f"{gmt[1]}{int(gmt[2]):02}:00" if gmt else zone
    if re.fullmatch(r"[+-]\d{4}", zone):
        zone = f"{zone[:3]}:{zone[3:]}"
    return clock + zone
