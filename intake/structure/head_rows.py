"""What a row of a letter's head is, by its own words and by the rows beside it."""

import re

from . import landmarks as at
from .issued import issued_in
from .naming import HEADS, UNFINISHED
from .rows import Row
from .titles import title_of
from .wording import alternatives

# No row of a head is longer, unless a whole letter is one row.
LONGEST = 200
# At the top right where the state prints its motto; it is nobody's name here.
_ORGANISATION = re.compile(r"doan (?:tncs|thanh nien cong san) ho chi minh")
_CONTACT = re.compile(
    r"(?:^|[\s(*–-])(?:dia chi|dien thoai|dt|sdt|tel|email|e-mail|fax|website|hotline)\s*[:.]"
)
# What stands above the head of a form, or of an enclosure: "Mẫu số 3", "Phụ lục II".
_ABOVE = re.compile(rf"\W*(?:{alternatives('form_words', 'above')})")
_STAMP = re.compile(rf"\W*(?:{alternatives('form_words', 'stamp')})\W*")
_PLACE = re.compile(r"(?:tinh|thanh pho|tp\.?|quan|huyen|thi xa|thi tran|xa|phuong|dac khu) ")
# So many rows may stand above the head, and between a name and the next line of the form.
_MOST_ABOVE, _LOOK_AHEAD = 8, 10
# The title of the kind stands below the whole head.
_FURTHEST = 20


def landmark_comes(rows: list[Row], index: int) -> bool:
    """Whether the motto or the number follows soon, or the title of a notice without either."""
    return any(
        at.is_motto(row.folded)
        or at.PARTY.fullmatch(row.folded.strip(" .-*"))
        or at.NUMBER.match(row.text)
        or _is_title_of_notice(rows, place)
        for place, row in enumerate(rows[: index + 1 + _LOOK_AHEAD])
        if place > index
    )


def _is_title_of_notice(rows, place):
    """Whether a row is a title alone that a date stands above, an abstract or addressee below."""
    text = rows[place].text.strip(" *.:-–")
    title = title_of(text, in_head=False) if text.isupper() else None
    if not title or len(title) != len(text) or not at.KINDS[title]:
        return False
    below = rows[place + 1 : place + 4]
    dated = any(issued_in(row.text) for row in rows[max(0, place - 2) : place])
    said = any(at.ABSTRACT.match(row.folded) or at.TO.match(row.folded) for row in below)
    return dated or said


def addressees_come(rows: list[Row], index: int) -> bool:
    """Whether "Kính gửi" follows soon, so that everything before it is still the head."""
    return any(at.TO.match(row.folded) for row in rows[index + 1 : index + 5])


def are_above(rows: list[Row], index: int) -> bool:
    """Whether the head is still to come, below the lines of a form or of who passes it on."""
    return index < _MOST_ABOVE and len(rows[index].text) < LONGEST and landmark_comes(rows, index)


def is_above(rows: list[Row], index: int) -> bool:
    """Whether a row is a form's number, an enclosure's, or a web page's title above the head."""
    row = rows[index]
    if len(row.text) >= LONGEST:
        return False
    return bool(_ABOVE.match(row.folded)) or _is_title_of_page(rows, index)


def _is_title_of_page(rows, index):
    """Whether a row names kind and abstract in one, and the kind stands alone further down."""
    text = rows[index].text.strip(" *.:-–")
    title = title_of(text, in_head=True) if text.isupper() else None
    alone = (row.text.strip(" *.:-–") == title for row in rows[index + 1 : index + 1 + _FURTHEST])
    return bool(title) and title != text and any(alone) and landmark_comes(rows, index)


def is_passed_over(rows: list[Row], index: int) -> bool:
    """Whether a row of the head is a stamp or a motto of its own, which are left over."""
    row = rows[index]
    above = rows[index - 1].folded if index else ""
    return bool(
        at.SECRET.match(row.folded)
        or _STAMP.fullmatch(row.folded)
        or _ORGANISATION.fullmatch(row.folded.strip(" .-*"))
        or (at.WISH.search(above) and at.OWN_MOTTO.fullmatch(row.folded) and not row.is_capitals)
    ) and not issued_in(row.text)


def is_page_number(rows: list[Row], index: int, names: list[Row]) -> bool:
    """Whether a row is a page number, and not the number in a name: "BAN CHỈ ĐẠO", "35"."""
    row = rows[index]
    in_name = (
        row.text.isdigit()
        and names
        and names[-1] is rows[index - 1]
        and UNFINISHED.search(names[-1].folded)
    )
    return bool(at.PAGE_NUMBER.fullmatch(row.folded)) and not in_name


def is_part_of_line(rows: list[Row], index: int) -> bool:
    """Whether a row shares its line with the one before or after it."""
    beside = rows[max(0, index - 1) : index + 2]
    return sum(row.number == rows[index].number for row in beside) > 1


def is_name(rows: list[Row], index: int, names: list[Row], *, is_numbered: bool) -> bool:
    """Whether a row that is not in capitals is a body's name, or the number inside one."""
    row = rows[index]
    if names and re.fullmatch(r"\d{1,4}", row.text):
        return names[-1] is rows[index - 1]
    if is_numbered or len(row.text) > 90 or row.text.endswith((".", ":", ";", ",")):
        return False
    goes_on = names and (
        _PLACE.match(row.folded)
        or UNFINISHED.search(names[-1].folded)
        or (row.text[0].islower() and names[-1] is rows[index - 1])
    )
    begins = HEADS.match(row.folded) and row.text[0].isupper()
    return bool((begins or goes_on) and landmark_comes(rows, index))


def is_other_title(rows: list[Row], index: int) -> bool:
    """Whether a row is the title of a kind that no notice has: "Về việc" stands below it."""
    row = rows[index]
    below = rows[index + 1] if index + 1 < len(rows) else None
    return bool(
        row.is_capitals
        and len(row.text) <= 40
        and not HEADS.match(row.folded)
        and below is not None
        and at.ABSTRACT.match(below.folded)
    )


def is_contact(row: Row) -> bool:
    """Whether a row gives the sender's telephone or address, which may stand in the head, too."""
    return len(row.text) < 160 and bool(_CONTACT.search(row.folded))
