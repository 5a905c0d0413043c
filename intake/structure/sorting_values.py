"""Every address and number of a letter goes to the reader's contacts, to the scammers', or to neither."""

import re

from bilingual.text import fold

from . import orders
from .purpose import CONTACT, SCAM, purpose
from .values import Value, find

_OWN_LINE = re.compile(
    r"^[\s(*-]*(?:dia chi|dien thoai|dt|sdt|so dien thoai|tel|email|e-mail|thu dien tu|website|trang thong tin dien tu|fanpage|duong day nong|hotline)\s*[:.]"
)


def take_values(notice, head, paragraphs, tail) -> None:
    """Fill ``contacts`` and ``suspicious`` of ``notice``, each value once, in the letter's order."""
    decided: dict[tuple[str, str], list] = {}
    for row in head:
        if _OWN_LINE.match(row.folded) and not row.is_claimed:
            for value in find(row.text):
                decided.setdefault((value.type, value.value), [value, []])[1].append(CONTACT)
    leading, opened = "", ""
    for paragraph in paragraphs:
        text = paragraph.text
        if not paragraph.marker or text.rstrip().endswith(":"):
            opened = text if text.rstrip().endswith(":") or orders.leads(text) else ""
        for value in find(text):
            said = purpose(value, text, leading if not opened or opened == text else opened)
            decided.setdefault((value.type, value.value), [value, []])[1].append(said)
        leading = opened or (text if text.rstrip().endswith(":") else "")
    for note in notice.footnotes:
        for value in find(note["text"]):
            decided.setdefault((value.type, value.value), [value, []])[1].append(
                purpose(value, note["text"])
            )
    for paragraph in tail:
        if all(row.is_claimed for row in paragraph.rows):
            continue
        for value in find(paragraph.text):
            said = CONTACT if _OWN_LINE.match(fold(paragraph.text)) and value.type != "account" else None
            decided.setdefault((value.type, value.value), [value, []])[1].append(said)
    for value, said in decided.values():
        _put(notice, value, set(said) - {None})


def _put(notice, value: Value, said):
    """Put a value where everything that is said of it agrees; where it does not, nowhere."""
    if said == {CONTACT} and value.type != "account":
        shown = re.sub(r"\s+", " ", value.shown).strip()
        notice.contacts.append({"type": value.type, "value": value.value, "shown": shown})
    elif said == {SCAM}:
        notice.suspicious.append({"type": value.type, "value": defanged(value), "shown": value.shown.strip()})


def defanged(value: Value) -> str:
    """Return a scammers' value in the form in which nothing can open or dial it."""
    if value.type in ("phone", "account"):
        return value.value
    if value.type == "email":
        return value.value.replace("@", "[@]").replace(".", "[.]")
    host, slash, path = re.match(r"([^/?#]*)([/?#]?)(.*)", value.value).groups()
    scheme = re.sub(r"^http", "hxxp", value.scheme)
    return f"{scheme}{host.replace('.', '[.]')}{slash}{path}"
