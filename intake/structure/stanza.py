"""The stanza that a digital signature leaves in the text: who signed, and when."""

import re
from datetime import datetime

from bilingual.text import fold

from .rows import Row
from .wording import alternatives

_TIME = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)\s*(?P<zone>Z|[+-]\d\d:?\d\d)?|"
    r"(?P<day>\d{1,2})[./-](?P<month>\d{1,2})[./-](?P<year>\d{4})\s+"
    r"(?P<clock>\d{1,2}:\d\d(?::\d\d)?)\s*(?P<half>AM|PM|SA|CH)?\s*"
    r"(?P<zone2>Z|[+-]\d\d:?\d\d|\(?GMT[+-]\d+\)?)?"
)
_STANZA = re.compile(rf"^(?:{alternatives('form_words', 'stanza')})")
_SIGNED_BY_LINE = re.compile(
    r"^(?P<who>[^<@]*?)\s*(?P<mail><[^<>]*>|\([^()]*@[^()]*\)|\S+@\S+)?\s*"
    r"(?P<said>da ky (?:so )?(?:len|vao|tren)[\w ]*!?)"
)
_SIGNER = re.compile(
    r"^(?:(?:nguoi )?ky(?: so)?(?: boi)?|nguoi ky|digitally signed by|signed by|signer|"
    r"chu ky so cua)\s*:?\s*(?=\S)"
)
_AGENCY = re.compile(r"^(?:co quan|to chuc|don vi)\s*:\s*")
_CERTIFIER = re.compile(
    r"chung thuc (?:so|dien tu|chu ky)|ban co yeu chinh phu|\bca@|chung thuc so va bao mat|"
    r"viettel-?ca|vnpt-?ca|smartsign|newtel-?ca"
)
# What follows a name on its line: an e-mail address, the moment of signing.
_AFTER_NAME = re.compile(
    r"\s*<[^<>]*>|\s*(?:e-?mail\s*:\s*)?\S+@\S+|"
    r"\s*,?\s*(?<!\w)(?:(?:thời gian|ngày|giờ) ký|ngày|lúc|thời gian)(?!\w).*$",
    re.IGNORECASE,
)
# The moment that ends a row on which an e-mail address or a label stands before it.
# Each begins a line of its own in a stanza.
_LABEL = re.compile(r"(?<=\S)\s+(?=(?:e-?mail|(?:thoi gian|ngay|gio) ky)\s*:)")


def cuts_of_stanza(text: str) -> list[int]:
    """Return where the lines of a stanza begin that were joined into one, [] for another row."""
    time = _TIME.search(text)
    if not time:
        return []
    cuts = [found.end() for found in _LABEL.finditer(fold(text), 0, time.start())]
    if time["iso"] and not fold(text)[: time.start()].rstrip().endswith((":", "ky", "luc")):
        cuts += [time.start(), time.end()]
    return cuts


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


def begins_stanza(rows: list[Row], index: int) -> bool:
    """Whether a stanza begins here: a moment alone is one only beside another line of a stanza."""
    if not is_stanza(rows[index]):
        return False
    time = _TIME.fullmatch(rows[index].text.strip())
    return not time or bool(time["iso"]) or any(map(is_stanza, rows[index + 1 : index + 4]))


def take_stanzas(rows: list[Row]) -> list[dict]:
    """Return the digital signatures that a stanza names, in order, and claim what they hold.

    One for each moment; telephone and e-mail in it are the certifier's and are left over.
    """
    signatures, pending, place = [], [], []
    if not any(begins_stanza(rows, index) for index in range(len(rows))):
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
        name = _AFTER_NAME.sub("", _AFTER_NAME.sub("", name)).strip(" ,;")
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
    try:
        datetime.fromisoformat(clock + zone)
    except ValueError:
        # A misread or made-up moment, such as the 45th of a month, is no time at all.
        return None
    return clock + zone
