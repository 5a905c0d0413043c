"""A letter that arrives on one line, or in cells beside each other, gets its rows back."""

import re
from itertools import pairwise

from bilingual.text import fold

from . import landmarks as at
from .alphabet import CAPITALS
from .issued import is_issue_date, issued_in
from .one_line import HEAD, cuts_of_whole_letter, inside, wiring_in
from .people import is_office, is_person, is_title
from .rows import Row
from .signing import cuts_of_signature
from .stanza import cuts_of_stanza

_LONG = 220
# A signature or a stanza with all its cells joined is not longer.
_WIDEST = 500
# Before a number that is another document's.
_CITED = re.compile(
    r"(?:van ban|cong van|thong bao|ke hoach|chi thi|quyet dinh|cong dien|nghi quyet|nghi dinh|"
    r"luat|huong dan|to trinh|bao cao|thong tu)\s*$"
)
# "Số:" at the end of a cell, and the number at the beginning of the next.
_OPEN_NUMBER = re.compile(r"(?:^|(?<!ăn)\s)S[ốô]\s*:\s*$", re.IGNORECASE)
_CLOSING_NUMBER = re.compile(rf"[\d.…\s]{{0,12}}\s*[/-]\s*[{CAPITALS}]{{2}}")
_FIRST_OF_MOTTO = re.compile(r"cong hoa xa hoi(?: chu nghia)?")
# So many rows of the head may stand before the motto, or in its middle.
_DEEPEST_MOTTO = 9
_RECIPIENT = re.compile(r"[-+•]\s|Lưu")
_LABEL_OF_RECIPIENTS = re.compile(r"Nơi nhận\s*:?\s+(?=[^\W\d])", re.IGNORECASE)
_CLOSED_RECIPIENT = re.compile(r"[-–+•]\s[^;]{2,90}[;.]\s+(?=[^\W\d])")
_NAME = re.compile(rf"(?:[{CAPITALS}][\w’']*\s?){{2,5}}")


def is_part(left: str, right: str) -> bool:
    """Whether two texts with a wide gap between them are two cells of a form."""
    if _RECIPIENT.match(left) and _NAME.fullmatch(right) and not right.isupper():
        return True
    if at.BARE_NUMBER.match(left) and (right[:1] in "/-–" or at.NUMBER.match(f"{left} {right}")):
        return False
    if not re.search(r"\s", left) and not _is_cell(left) and not _is_form(right):
        # One word with a tab behind it is no cell: "KT.", a family's name, the number of a row.
        return False
    return any(map(_is_cell, (left, right))) or (
        left.isupper() and right.isupper() and len(left) < 70 and len(right) < 70
    )


def _is_cell(text):
    return _is_form(text) or bool(
        len(text) <= 110
        and (
            at.SIGNED.match(fold(text))
            or is_title(text)
            or (is_person(text) and len(text.split()) > 1)
            or (is_office(text) and len(text) < 60)
        )
    )


def _is_form(text):
    """Whether a text is a constant cell of the head or of the end, whatever stands beside it."""
    folded = fold(text)
    if at.MOTTO.search(folded) or at.WISH.search(folded):
        return True
    if len(text) > 110:
        return False
    return bool(
        at.PARTY.fullmatch(folded)
        or at.NUMBER.match(text)
        or at.BARE_NUMBER.match(text)
        or is_issue_date(text)
        or at.RECIPIENTS.match(folded)
        or at.SECRET.match(folded)
    )


def unfold(rows: list[Row]) -> list[Row]:
    """Return the rows with each that holds several cells of the form divided into them."""
    whole = _with_motto_whole(_mended(rows))
    parts = [part for row in whole for part in _divided(row, _cuts(row))]
    return [
        part
        for row in parts
        for part in _divided(row, () if row.cells else _cuts_of_the_end(row.text))
    ]


def _cuts_of_the_end(text):
    """Return the cuts of a row that is a signature, or the stanza of a digital one."""
    if len(text) > _WIDEST:
        return []
    cuts = cuts_of_signature(text) or cuts_of_stanza(text) or _cut_of_recipient(text)
    return sorted({cut for cut in cuts if 0 < cut < len(text)})


def _cut_of_recipient(text):
    """Return the cut between a recipient and the cell of the signature beside it."""
    for found in (_LABEL_OF_RECIPIENTS.match(text), _CLOSED_RECIPIENT.match(text)):
        rest = text[found.end() :] if found else ""
        name = len(rest.split()) > 2 and is_person(rest)
        if rest and (name or (rest.isupper() and (is_title(rest) or at.AUTHORITY.match(rest)))):
            return [found.end()]
    return []


def _divided(row, cuts):
    """Return the rows into which ``cuts`` divide a row; the row itself where there are none."""
    if not cuts:
        return [row]
    parts = []
    for start, end in pairwise([0, *cuts, len(row.text)]):
        text = row.text[start:end].strip(" |" if row.cells else None)
        if text:
            starts, gap = (True, 0) if parts else (row.starts, row.gap)
            parts.append(Row(text, row.number, gap, starts, page=row.page))
    return parts


def _with_motto_whole(rows):
    """Return the rows with a motto whole of which the cell beside stands between the two lines."""
    for place, row in enumerate(rows[:_DEEPEST_MOTTO]):
        if not (row.is_capitals and _FIRST_OF_MOTTO.fullmatch(row.folded)):
            continue
        for below in range(place + 2, min(place + _DEEPEST_MOTTO, len(rows))):
            if at.MOTTO.fullmatch(f"{row.folded} {rows[below].folded}"):
                text = f"{row.text} {rows[below].text}"
                whole = Row(text, row.number, row.gap, row.starts, page=row.page)
                return [*rows[:place], whole, *rows[place + 1 : below], *rows[below + 1 :]]
    return rows


def _mended(rows):
    """Return the rows with a motto or date whole that a narrow cell has broken over two lines."""
    mended = []
    for row in rows:
        before = mended[-1] if mended else None
        if before is not None and _is_broken(before, row):
            text = f"{before.text} {row.text}"
            mended[-1] = Row(text, before.number, before.gap, before.starts, page=before.page)
        else:
            mended.append(row)
    return mended


def _is_broken(before, row):
    """Whether two rows are one number or one motto, or two short ones one date."""
    if _OPEN_NUMBER.search(before.text) and _CLOSING_NUMBER.match(row.text):
        return True
    if len(before.text) >= _LONG or len(row.text) >= _LONG:
        return False
    whole = f"{before.folded} {row.folded}"
    for pattern in (at.MOTTO, at.WISH):
        found = pattern.search(whole, max(0, len(before.text) - 40))
        if found and found.start() < len(before.text) < found.end():
            # In small letters the motto stands in a sentence, too.
            alone = pattern is at.WISH or before.text[found.start() :].isupper()
            return alone or pattern.fullmatch(whole) is not None
    if len(before.text) >= 60 or len(row.text) >= 30:
        return False
    is_open = before.text.endswith(",") or "ngay" in before.folded
    date = issued_in(f"{before.text} {row.text}") if is_open else None
    return bool(
        date
        and date.date
        and (date.start, date.end) == (0, len(whole))
        and not re.search(r"nam\s*\d{4}", before.folded)
    )


def _cuts(row):
    """Return the places at which a row is divided, in their order; none for an ordinary row."""
    text, folded = row.text, row.folded
    found: list[int] = []
    near = folded[:HEAD]
    nation = (_motto(text[:HEAD], near), at.WISH.search(near), _party(text[:HEAD], near))
    nation = [match for match in nation if match]
    for match in nation:
        if match.span() != (0, len(folded)):
            found += match.span()
    number = _first_number(text[:HEAD], near)
    if number and (number.start() or number.end() < len(text)):
        found += number.span()
    wired = wiring_in(text)
    found += [wired] if wired else []
    head = [match.end() for match in (*nation, number) if match]
    date = issued_in(text[:HEAD], number.end() if number else 0) if head else None
    if date:
        found += [date.start, date.end]
        head.append(date.end)
    if len(text) >= _LONG:
        known = (nation, number, inside(at.TO, folded), inside(at.RECIPIENTS, folded))
        if sum(map(bool, known)) >= 2:
            found += cuts_of_whole_letter(text, max(head, default=0))
    return sorted({cut for cut in found if 0 < cut < len(text)})


def _motto(text, folded):
    """Return the match of the motto where it is a cell, and no sentence that names the state."""
    for match in at.MOTTO.finditer(folded):
        before, after = text[: match.start()].split(), text[match.end() :].split()
        beside = [word for word in (*before[-1:], *after[:1]) if any(map(str.isalpha, word))]
        is_cell = not beside or any(map(str.isupper, beside))
        if at.WISH.match(folded[match.end() :].strip(" .-–_*")) or (
            is_cell and (text[match.start() + 1].isupper() or not beside)
        ):
            return match
    return None


def _party(text, folded):
    """Return the match of the Party's name in capitals, as its letters print it at the top."""
    found = (match for match in at.PARTY.finditer(folded) if text[slice(*match.span())].isupper())
    return next(found, None)


def _first_number(text, folded):
    """Return the match of the letter's own number; those that it cites stand behind their kind."""
    for match in at.NUMBER_INSIDE.finditer(text):
        if match["symbol"][0].isupper() and not _CITED.search(folded[: match.start()]):
            return match
    return None
