"""To whom a letter is addressed: "Kính gửi:", or "… điện:" in a telegram."""

import re

from bilingual.text import fold

from . import landmarks as at
from .rows import Row
from .wording import alternatives

_ITEM = re.compile(r"^\s*[-–—+•*·▪]\s*(?=\S)")
_NAMED = re.compile(rf"^(?:{alternatives('name_words', 'addressee')})")
_NUMBERED = re.compile(r"^(?:\d{1,2}|[IVX]+)[.)/]\s")
_ORDER = re.compile(r"^[-–+•]\s*(?:tang cuong|de nghi|yeu cau|thuc hien|can cu|tiep tuc)")
# A line that ends so goes on: nobody is called "the" or "of".
_OPEN_END = re.compile(r"(?<!\w)(?:va|cua|cac|tinh|huyen|xa|thanh pho|nhan|dan|cong|dang)$")


def take_addressees(rows: list[Row], header) -> tuple[int, list[str]]:
    """Return (first row of the body, the addressees) and claim their rows."""
    begin = header.end
    if begin >= len(rows):
        return begin, []
    row = rows[begin]
    to = at.TO.match(row.folded)
    wired = at.WIRED_TO.search(row.folded) if header.kind == "cong_dien" else None
    if not to and not wired:
        return begin, []
    start = to.end() if to else wired.end()
    inline = row.text[start:].strip()
    # Who wires is the form's in capitals, and the letter's own words in a sentence.
    wires = row.text[: wired.start()] if wired else ""
    row.claim("addressees", 0 if wires.isupper() or not wired else wired.start())
    items, end = ([inline] if inline else []), begin + 1
    closed = _is_closed(inline)
    # On one line they are divided by semicolons; a list has its own lines.
    while end < len(rows):
        following = rows[end]
        if following.is_claimed or at.RULE.fullmatch(following.text):
            if not following.is_claimed:
                following.claim("form")
            end += 1
            continue
        if not _goes_on(following, items, closed):
            break
        if (
            _ITEM.match(following.text)
            or not items
            or (items[-1].endswith((";", ",")) and not following.text[0].islower())
        ):
            items.append(following.text)
        else:
            items[-1] = f"{items[-1]} {following.text}"
        following.claim("addressees")
        closed = _is_closed(following.text)
        end += 1
    return end, [clean for item in items for clean in _clean(item)]


def _is_closed(text):
    return text.endswith((".", "/.", ":", "!")) and not re.search(r"(?:TP|ThS|TS|P|Q|H)\.$", text)


def _goes_on(row, items, closed):
    """Whether a row still belongs to the addressees that were read before it."""
    if _NUMBERED.match(row.text) or len(row.text) > 260:
        return False
    last = items[-1] if items else ""
    if _ITEM.match(row.text):
        # Bullets below one closed line are the letter's own points.
        only = len(items) == 1 and last and not _ITEM.match(last) and not last.endswith((";", ","))
        return not _ORDER.match(row.folded) and not (closed and only)
    if closed and items:
        return False
    if not items:
        return len(row.text) < 200
    if last.endswith((";", ",")):
        return len(row.text) < 160 and (bool(_NAMED.match(row.folded)) or row.text[0].islower())
    if _ITEM.match(last) and len(row.text) < 90 and not row.gap:
        return True
    if row.text[0].islower():
        return True
    if row.gap or row.starts:
        return False
    return len(row.text) < 100 and bool(_OPEN_END.search(fold(last)))


def _clean(item):
    """Yield the addressees of one line or bullet, without bullet and closing sign."""
    bare = _ITEM.sub("", item).strip()
    for part in re.split(r"\s*;\s*[-–+•]?\s*", bare):
        part = re.sub(r"\s*(?:\./\.|[;,:]|(?<!\.)\.)+$", "", _ITEM.sub("", part).strip()).strip()
        if re.search(r"(?:TP|P|Q|H)$", part) and bare.endswith("."):
            part += "."
        if re.search(r"\w", part):
            yield part
