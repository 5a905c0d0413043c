"""A letter that is all on one line: where its head, abstract, addressees, body and end begin."""

import re

from bilingual.text import fold

from . import landmarks as at
from .alphabet import CAPITALS, SMALL
from .signing import cuts_of_signature
from .wording import alternatives

# The head of such a letter ends before this.
HEAD = 2_000
_MARKER = re.compile(r"(?<=[.;:!?”])\s+(?=(?:\d{1,2}|[a-zđ]|[IVX]{1,4})[.)/-]\s*[^\W\d_])")
_BULLET = re.compile(r"(?<=[.;:,])\s+(?=[-+•–]\s*[^\W\d_])")
# The first words of a letter itself; so much at least comes after them.
_OPENER = re.compile(rf"(?<=\s)(?:{alternatives('form_words', 'first words')})(?!\w).{{40}}")
_BODY = re.compile(
    r"(?<=\s)(?:uy ban|ubnd|cong an|vien|toa|buu dien|ngan hang|chi nhanh|so|phong|hoi|ban|truong|"
    r"chi cuc|cuc|thue|bao hiem|kho bac|cong ty|trung tam|benh vien|lien doan|doan|dien luc|bo)\s"
)
_REPORTS = re.compile(r"(?<!\w)(?:nhan duoc|ghi nhan|phat hien|tiep nhan)(?!\w)")
_SAYS = re.compile(
    r"(?<!\w)(?:nhan duoc|ghi nhan|phat hien|tiep nhan|nhan thay|thong bao|thong tin|de nghi|"
    r"yeu cau|khuyen cao|canh bao|luu y|kinh|xin|tran trong|da|vua|co|gui|duoc biet)(?!\w)"
)
# A body named after these does something in the abstract, and does not begin a sentence.
_INSIDE = re.compile(r"(?:danh|mao|cua|voi|do|cho|tu|tai|va|la|theo|boi|den|cung|,)\s*$")
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
_SENTENCE_END = re.compile(rf"(?<!TP)(?<!Tp)(?<!ThS)(?<!\b[A-ZĐ])\.\s+(?=[{CAPITALS}])")
_AUTHORITY = re.compile(
    rf"(?<=\s)(?=(?:T/M|TM|KT|K/T|TL|T/L|TUQ|Q)[.\s]\s?(?:[{CAPITALS}]{{2,}}\s)+)"
)
_OFFICES = tuple(re.compile(rf"(?<!\w){office}(?!\w)") for office in at.OFFICES)
_PART_OF_OFFICE = re.compile(r"(?:PHÓ|TỔNG|CHI|BỘ|KT\.?|TL\.?|TUQ\.?|TM\.?|Q\.?)\s?$")
# The kind of document, and its abstract behind it.
_TITLES = tuple(
    re.compile(rf"(?<=\s){title}(?=\s+(?:Về|V/v|[{CAPITALS}][{SMALL}]|\W*[{CAPITALS}]{{2}}))")
    for title, kind in sorted(at.KINDS.items(), key=lambda pair: -len(pair[0]))
    if kind
)
_SMALL_WORD = re.compile(rf"(?<=\s)[{CAPITALS}][{SMALL}]")
# Who wires, before "điện:": an office in capitals, or in small letters.
_WIRING_IN_CAPITALS = rf"(?:[{CAPITALS}]{{2,}},?\s+){{2,}}điện\s*:"
_WIRING = re.compile(
    rf"(?<=\s)(?:{_WIRING_IN_CAPITALS}|"
    r"(?:Thủ tướng|Phó Thủ tướng|Chủ tịch|Bộ trưởng|Giám đốc) [^.:;]{3,60}\sđiện\s*:)"
)
_WIRING_INSIDE = re.compile(rf"(?<=[{SMALL}”)]\s){_WIRING_IN_CAPITALS}")
_ORDERS_END = re.compile(r"(?<=\./\.)\s+")


def inside(pattern, folded):
    """Return where a landmark of the line's beginning stands in the middle of a line."""
    return re.search(pattern.pattern.replace("^", r"(?<!\w)", 1), folded)


def wiring_in(text: str) -> int | None:
    """Return where it begins to say who wires, in capitals behind the end of the abstract."""
    found = _WIRING_INSIDE.search(text)
    return found.start() if found else None


def cuts_of_whole_letter(text: str, head: int) -> list[int]:
    """Return the cuts of a letter whose number, motto and date end at ``head``."""
    folded = fold(text)
    cuts = []
    for pattern in (at.ABSTRACT, at.TO, at.RECIPIENTS):
        match = inside(pattern, folded)
        if match:
            cuts.append(match.start() + len(match[0]) - len(match[0].lstrip()))
            if pattern is at.RECIPIENTS:
                cuts.append(match.end())
    for pattern in (_MARKER, _BULLET, _ORDERS_END, _AUTHORITY):
        cuts += [match.end() for match in pattern.finditer(text, head)]
    for pattern in (_LEADING, _LAST_WORDS):
        cuts += [match.start() for match in pattern.finditer(text, head)]
    title = _title(text, head)
    wiring = _WIRING.search(text, head)
    cuts += [*(title.span() if title else ()), *([wiring.start()] if wiring else ())]
    return [*cuts, *_begin_of_body(text, folded, head, title, wiring), *_signatures(text, head)]


def _title(text, head):
    """Return the match of the title behind the head; nothing but a stamp stands between."""
    found = filter(None, (title.search(text, max(0, head - 1)) for title in _TITLES))
    title = min(found, key=lambda match: (match.start(), -match.end()), default=None)
    between = text[head : title.start()] if title else ""
    return None if any(map(str.islower, between)) else title


def _begin_of_body(text, folded, head, title, wiring):
    """Yield where the letter's own text begins: behind the addressees, else behind the abstract."""
    to = inside(at.TO, folded)
    begin = max(head, to.end() if to else 0, wiring.end() if wiring else 0)
    found = [_opener(text, folded, begin)]
    if to or wiring:
        end = _SENTENCE_END.search(text, begin)
        found.append(end.end() if end else None)
    else:
        found.append(_end_of_capitals(text, title.end()) if title else None)
    found.append(_own_name(text, folded, begin))
    found = [place for place in found if place]
    if found:
        yield min(found)


def _opener(text, folded, begin):
    """Return the first word with a capital that opens a letter's text."""
    places = (found.start() for found in _OPENER.finditer(folded, begin))
    return next((place for place in places if text[place].isupper()), None)


def _end_of_capitals(text, begin):
    """Return where an abstract in capitals ends behind the title, None where it is in small."""
    small = _SMALL_WORD.search(text, begin)
    between = text[begin : small.start()] if small else ""
    return small.start() if len(re.findall(rf"[{CAPITALS}]{{2,}}", between)) > 1 else None


def _own_name(text, folded, begin):
    """Return where a body begins to tell what it heard, or the sender speaks of itself."""
    for body in _BODY.finditer(folded, begin):
        if not text[body.start()].isupper() or _INSIDE.search(folded, 0, body.start()):
            continue
        name = re.match(r"[^.:;,]{3,90}", folded[body.start() :])
        says = _SAYS.search(name[0]) if name else None
        if not says:
            continue
        name = name[0][: says.start()].strip()
        is_sender = len(name.split()) > 2 and name in folded[:begin]
        if is_sender or _REPORTS.match(folded, body.start() + says.start()):
            return body.start()
    return None


def _signatures(text, head):
    """Yield where the signer's office begins on the line."""
    for office in _OFFICES:
        for found in office.finditer(text, head):
            end = inside(at.RECIPIENTS, fold(text[found.start() :]))
            part = text[found.start() : found.start() + end.start() if end else len(text)]
            if not _PART_OF_OFFICE.search(text[: found.start()]) and cuts_of_signature(part):
                yield found.start()
