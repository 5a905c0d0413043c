"""A letter that arrives on one line, or in cells beside each other, gets its rows back."""

import re

from bilingual.text import fold

from . import landmarks as at
from .alphabet import CAPITALS, SMALL
from .people import is_office, is_person, is_title
from .rows import Row

_LONG = 220
# The head of a letter that is all on one line ends before this.
_HEAD = 2_000
# Before a number that is another document's.
_CITED = re.compile(
    r"(?:van ban|cong van|thong bao|ke hoach|chi thi|quyet dinh|cong dien|nghi quyet|nghi dinh|"
    r"luat|huong dan|to trinh|bao cao|thong tu)\s*$"
)
_MARKER = re.compile(r"(?<=[.;:!?”])\s+(?=(?:\d{1,2}|[a-zđ]|[IVX]{1,4})[.)/-]\s*[^\W\d_])")
_BULLET = re.compile(r"(?<=[.;:,])\s+(?=[-+•–]\s*[^\W\d_])")
# The first words of a letter itself.
_OPENER = re.compile(
    r"(?<=\s)(?=(?:Thực hiện|Căn cứ|Thời gian (?:qua|gần đây|vừa qua)|Trong thời gian|"
    r"Từ (?:đầu|ngày|tháng|khi) |Trong (?:tháng|năm|quý|tuần)|Tiếp nhận|Triển khai|Vừa qua|"
    r"Gần đây|Hiện nay|Qua công tác|Theo |Nhằm |Để chủ động|Trước tình hình|Ngày \d)[^\n]{40})"
)
_REPORT = re.compile(
    r"(?<=\s)(?=(?:Ủy ban|UBND|Công an|Viện|Tòa|Bưu điện|Ngân hàng|Chi nhánh|Sở|Phòng|Hội|Ban|"
    r"Trường|Chi cục)[^.:;]{3,70} (?:nhận được|ghi nhận|phát hiện|tiếp nhận))"
)
# The sentence before a list, and the ones after it.
_LEADING = re.compile(
    rf"(?<=[.!?”] )(?<!\s\d\. )(?<!\s\d\d\. )(?=[{CAPITALS}]"
    r"[^.!?:;]{5,160}:\s(?:\d{1,2}|[a-zđ]|[-+•–])[.)/]?\s)"
)
_LAST_WORDS = re.compile(
    r"(?<=[.!?] )(?=(?:Trân trọng|(?:Thông báo|Công văn|Chỉ thị|Văn bản|Kế hoạch) này|"
    r"Nhận được (?:công văn|thông báo|văn bản)|Các đơn vị [^.]{3,80}(?:nghiêm túc|thực hiện)|"
    r"[^.,;:]{3,60} trân trọng|Rất mong))"
)
_AUTHORITY = re.compile(
    rf"(?<=\s)(?=(?:T/M|TM|KT|K/T|TL|T/L|TUQ|Q)[.\s]\s?(?:[{CAPITALS}]{{2,}}\s)+)"
)
_PART_OF_OFFICE = re.compile(r"(?:PHÓ|TỔNG|CHI|BỘ|KT\.?|TL\.?|TUQ\.?|TM\.?|Q\.?)\s?$")
_WORDS_IN_CAPITALS = re.compile(rf"(?:[{CAPITALS}]{{2,}}[.,]?\s+){{2,}}")
_NAME_AFTER_CAPITALS = re.compile(rf"(?<=[{CAPITALS}]\s)(?=[{CAPITALS}][{SMALL}])")
_OFFICES = tuple(re.compile(rf"(?<!\w){office}(?!\w)") for office in at.OFFICES)
# The kind of document, and its abstract behind it.
_TITLES = tuple(
    re.compile(rf"(?<=\s){title}(?=\s+(?:Về|V/v|[{CAPITALS}][{SMALL}]))") for title in at.KINDS
)
_ORDERS_END = re.compile(r"(?<=\./\.)\s+")
_RECIPIENT = re.compile(r"[-+•]\s|Lưu")
_NAME = re.compile(rf"(?:[{CAPITALS}][\w’']*\s?){{2,5}}")


def is_part(left: str, right: str) -> bool:
    """Whether two texts with a wide gap between them are two cells of a form."""
    if _RECIPIENT.match(left) and _NAME.fullmatch(right) and not right.isupper():
        return True
    if right[:1] in "/-–" and at.BARE_NUMBER.match(left):
        return False
    return any(map(_is_cell, (left, right))) or (
        left.isupper() and right.isupper() and len(left) < 70 and len(right) < 70
    )


def _is_cell(text):
    folded = fold(text)
    if at.MOTTO.search(folded) or at.WISH.search(folded):
        return True
    if len(text) > 110:
        return False
    return bool(
        at.PARTY.fullmatch(folded)
        or at.NUMBER.match(text)
        or at.BARE_NUMBER.match(text)
        or at.DATE.fullmatch(folded.strip(" .,"))
        or at.RECIPIENTS.match(folded)
        or at.SECRET.match(folded)
        or at.SIGNED.match(folded)
        or is_title(text)
        or (is_person(text) and len(text.split()) > 1)
        or (is_office(text) and len(text) < 60)
    )


def unfold(rows: list[Row]) -> list[Row]:
    """Return the rows with each that holds several cells of the form divided into them."""
    unfolded = []
    for row in _mended(rows):
        cuts = _cuts(row)
        if not cuts:
            unfolded.append(row)
            continue
        for place, (start, end) in enumerate(zip([0, *cuts], [*cuts, len(row.text)], strict=True)):
            text = row.text[start:end].strip()
            if text:
                gap = row.gap if place == 0 else 0
                unfolded.append(
                    Row(text, row.number, gap, True if place else row.starts, page=row.page)
                )
    return unfolded


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
    """Whether two short lines are one motto or one date."""
    if len(before.text) >= 60 or len(row.text) >= 30:
        return False
    whole = f"{before.folded} {row.folded}"
    for pattern in (at.MOTTO, at.WISH):
        halves = pattern.search(before.folded) or pattern.search(row.folded)
        if pattern.fullmatch(whole) and not halves:
            return True
    date = at.DATE.fullmatch(whole)
    return bool(
        date and date["year"].strip().isdigit() and not re.search(r"nam\s*\d{4}", before.folded)
    )


def _cuts(row):
    """Return the places at which a row is divided, in their order; none for an ordinary row."""
    text, folded = row.text, row.folded
    found: list[int] = []
    near = folded[:_HEAD]
    motto, wish = at.MOTTO.search(near), at.WISH.search(near)
    for match in (motto, wish):
        if match and match.span() != (0, len(folded)):
            found += [match.start(), match.end()]
    number = _first_number(text[:_HEAD], near)
    if number and (number.start() or number.end() < len(text)):
        found += [number.start(), number.end()]
    is_head = number or motto or wish
    date = at.DATE.search(near, number.end() if number else 0) if is_head else None
    if date:
        found += [_place_begins(text, date), date.end()]
    if len(text) >= _LONG:
        known = (motto, number, _inside(at.TO, folded), _inside(at.RECIPIENTS, folded))
        if sum(map(bool, known)) >= 2:
            found += _cuts_of_a_whole_letter(text, folded)
    return sorted({cut for cut in found if 0 < cut < len(text)})


def _place_begins(text, date):
    """Return where the place before a date begins: the words with capitals next to it."""
    place = date["place"] or ""
    begin = date.start("place") if place else date.start()
    named = re.search(r"(?:[^\W\d_][\w.'’-]*\s?)+$", text[begin : begin + len(place)])
    words = list(re.finditer(r"\S+", named[0])) if named else []
    start = len(place)
    for word in reversed(words):
        if not word[0][0].isupper():
            break
        start = named.start() + word.start()
    return begin + start if start < len(place) else date.start()


def _first_number(text, folded):
    """Return the match of the letter's own number; those that it cites stand behind their kind."""
    for match in at.NUMBER_INSIDE.finditer(text):
        if match["symbol"][0].isupper() and not _CITED.search(folded[: match.start()]):
            return match
    return None


def _inside(pattern, folded):
    """Return where a landmark of the line's beginning stands in the middle of a line."""
    return re.search(pattern.pattern.replace("^", r"(?<!\w)", 1), folded)


def _cuts_of_a_whole_letter(text, folded):
    """Return the cuts of a letter that is all on one line, head and signature among them."""
    near = folded[:_HEAD]
    landmarks = (_first_number(text[:_HEAD], near), at.DATE.search(near))
    cuts, head = [], max((found.end() for found in landmarks if found), default=0)
    for pattern in (at.ABSTRACT, at.TO, at.RECIPIENTS):
        match = _inside(pattern, folded)
        if match:
            begin = match.start() + len(match[0]) - len(match[0].lstrip())
            cuts.append(begin)
            if pattern is at.RECIPIENTS:
                cuts.append(match.end())
    for pattern in (_MARKER, _BULLET, _ORDERS_END, _AUTHORITY):
        cuts += [match.end() for match in pattern.finditer(text, head)]
    after_to = _inside(at.TO, folded)
    opener = _OPENER.search(text, after_to.end() if after_to else head)
    opener = opener or _REPORT.search(text, head)
    if opener:
        cuts.append(opener.start())
    for title in _TITLES:
        found = title.search(text, head)
        cuts += found.span() if found else ()
    for pattern in (_LEADING, _LAST_WORDS):
        cuts += [match.start() for match in pattern.finditer(text, head)]
    return cuts + _cuts_of_a_signature(text)


def _cuts_of_a_signature(text):
    """Return where the office and the name of the signer begin and end on the line."""
    authorities = [found.end() for found in _AUTHORITY.finditer(text)]
    begin = authorities[-1] if authorities else max(0, len(text) - 160)
    end = text[begin:]
    cuts = [
        begin + found.start()
        for office in _OFFICES
        for found in office.finditer(end)
        if not _PART_OF_OFFICE.search(end[: found.start()])
    ]
    capitals = _WORDS_IN_CAPITALS.search(end)
    name = _NAME_AFTER_CAPITALS.search(end[capitals.start() :]) if capitals else None
    if name:
        cuts.append(begin + capitals.start() + name.start())
    return cuts
