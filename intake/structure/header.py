"""The head of a letter: who issues it, its number, its date, its kind and what it is about."""

import re
from dataclasses import dataclass, field

from bilingual.text import fold

from . import landmarks as at
from .letterhead import bodies
from .rows import Row

_ORGANISATION_TITLE = re.compile(r"^doan (?:tncs|thanh nien cong san) ho chi minh$")
_BODY_OPENER = re.compile(
    r"^(?:thuc hien|can cu|thoi gian|trong (?:thoi gian|nhung|qua trinh|boi canh)|hien nay|qua (?:cong tac|theo doi|nam)|theo|nhan|de |truoc|ngay \d|vua qua|gan day|nham|kinh thua|thua|tren co so|sau khi|cong an|uy ban|so |van phong|phong |bo |ngan hang|ubnd|tinh hinh|toi pham|cac doi tuong|xet|tiep theo|nhung nam|tu dau|lien quan|hoa (?:cung|chung)|chung toi|quy |cac em|ba con|dong bao|kinh gui|i\.|1\.|dieu 1)"
)
_TO_BE_SENT = re.compile(r"^\(?kem theo (?:cong van|ke hoach|van ban|quyet dinh|thong bao)")


@dataclass
class Header:
    """What the head gives; ``end`` is the first row that no longer belongs to it."""

    kind: str | None = None
    issuer: str | None = None
    parent: str | None = None
    number: str | None = None
    symbol: str | None = None
    date: str | None = None
    place: str | None = None
    subject: str | None = None
    end: int = 0
    is_party: bool = False
    has_motto: bool = False
    is_numbered: bool = False
    titled: bool = False
    by_mark: bool = False
    names: list[Row] = field(default_factory=list)

    @property
    def is_one(self) -> bool:
        """Whether there is the head of an official document at all."""
        return self.has_motto or self.is_party or self.is_numbered or bool(self.titled and self.names)


class _Reader:
    def __init__(self, rows, spaced):
        self.rows, self.spaced = rows, spaced
        self.header = Header()
        self.subject: list[Row] = []
        self.open_subject = False
        self.title_row = None

    def read(self):
        for index, row in enumerate(self.rows):
            self.header.end = index
            if at.TO.match(row.folded) or self.is_wired(row):
                break
            if not self.take(row, index):
                break
        else:
            self.header.end = len(self.rows)
        return self.finish()

    def is_wired(self, row):
        return (
            self.header.kind == "cong_dien"
            and re.search(r"(?<!\w)dien\s*:", row.folded)
            and len(row.text) < 400
        )

    def take(self, row, index):
        """Claim one row for the head; return False at the first row of the letter itself."""
        folded = row.folded
        if at.RULE.fullmatch(row.text):
            row.claim("form")
            return True
        if at.PAGE_NUMBER.fullmatch(folded) and index < 2:
            row.claim("form")
            return True
        if at.MOTTO.search(folded) or at.WISH.search(folded):
            self.header.has_motto = True
            row.claim("form")
            return True
        if at.PARTY.fullmatch(folded.strip(" .-*")):
            self.header.is_party = True
            row.claim("form")
            return True
        if at.SECRET.match(folded) or at.URGENT.match(folded):
            return True
        if _ORGANISATION_TITLE.match(folded.strip(" .-*")):
            # At the top right where the state prints its motto; it is nobody's name here.
            return True
        return (
            self.take_number(row)
            or self.take_date(row)
            or self.take_abstract(row)
            or self.take_title(row, index)
            or self.take_name(row)
            or self.take_contact(row)
            or self.take_subject(row, index)
        )

    def take_number(self, row):
        found = at.NUMBER.match(row.text) or at.BARE_NUMBER.match(row.text)
        if not found or self.header.is_numbered:
            return False
        groups = found.groupdict()
        symbol = groups.get("symbol")
        if symbol and not symbol[0].isupper():
            return False
        digits = re.sub(r"\D", "", groups["number"] or "")
        self.header.number = digits or None
        if symbol:
            year = re.sub(r"\s", "", groups["year"] or "").strip("/")
            symbol = re.sub(r"\s+", "", symbol).replace("–", "-").strip("-/.")
            self.header.symbol = f"{year}/{symbol}" if year else symbol
        self.header.is_numbered = True
        row.claim("number", 0, found.end())
        rest = row.text[found.end() :]
        date = at.DATE.search(fold(rest))
        if date:
            self.take_date(row, found.end())
        self.open_subject = False
        return True

    def take_date(self, row, begin=0):
        found = at.DATE.search(row.folded, begin)
        if not found or self.header.date or len(row.text) - begin > 110:
            return False
        if found.end() - found.start() < 0.6 * (len(row.text) - begin):
            return False
        self.header.date = _iso(found)
        place = row.text[found.start("place") : found.end("place")] if found["place"] else ""
        self.header.place = place.strip(" ,.-") or None
        row.claim("date", begin, len(row.text))
        return True

    def take_abstract(self, row):
        found = at.ABSTRACT.match(row.folded)
        if not found or self.subject or len(row.text) > 420:
            return False
        row.claim("subject")
        self.subject = [Row(row.text[found.end() :], row.number)]
        self.open_subject = self.header.by_mark = True
        return True

    def take_title(self, row, index):
        title = re.sub(r"\s+", " ", row.text).strip(" *.:-–")
        letters = [character for character in title if character.isalpha()]
        upper = sum(character.isupper() for character in letters)
        if not letters or self.header.titled:
            return False
        spelled = fold(title)
        known = next((name for name in sorted(at.KINDS, key=len, reverse=True) if _is_title(spelled, fold(name))), None)
        if not known or upper < 0.8 * len(letters) and fold(known) != spelled:
            return False
        self.header.kind, self.header.titled, self.title_row = at.KINDS[known], True, index
        rest = title[len(known) :].strip(" :.-–")
        row.claim("kind", 0, len(row.text) if not rest else row.text.find(rest))
        self.open_subject = not self.subject
        if rest and not self.subject:
            row.claim("subject", row.text.find(rest))
            self.subject = [Row(rest, row.number)]
        return True

    def take_name(self, row):
        """Claim a line in capitals as part of the issuing bodies' names."""
        if self.header.titled or not row.is_capitals or len(row.text) > 140:
            return False
        if self.subject and self.open_subject:
            return False
        if self.header.is_numbered and self.header.names and not (self.header.end and _continues(self.header.names[-1], row)):
            # A Party letter may print its abstract in capitals below the number.
            return False
        row.claim("issuer")
        self.header.names.append(row)
        return True

    def take_contact(self, row):
        """Let a line with the sender's telephone or address pass: it stands in the head, too."""
        return bool(
            self.header.names
            and len(row.text) < 160
            and re.search(r"(?:^|[\s(*–-])(?:dia chi|dien thoai|dt|sdt|tel|email|e-mail|fax|website|hotline)\s*[:.]", row.folded)
        )

    def take_subject(self, row, index):
        if not (self.header.is_numbered or self.header.titled or self.header.has_motto or self.header.is_party):
            return False
        if self.open_subject and self.subject and self.goes_on(row, index):
            row.claim("subject")
            self.subject.append(row)
            return True
        if self.subject or not (self.open_subject or self.header.is_numbered):
            return False
        if not self.looks_like_abstract(row):
            return False
        row.claim("subject")
        self.subject.append(row)
        self.open_subject = True
        return True

    def looks_like_abstract(self, row):
        if len(row.text) > 260 or re.match(r"^(?:\d{1,2}|[IVX]+)[.)/]\s|^[-+•]\s", row.text):
            return False
        if row.text.endswith((".", ":", ";")) and not row.text.endswith("..."):
            return False
        return not (_BODY_OPENER.match(row.folded) and len(row.text) > 90 and not self.header.titled)

    def goes_on(self, row, index):
        last = self.subject[-1].text.rstrip()
        if len(row.text) > 200 or re.match(r"^(?:\d{1,2}|[IVX]+)[.)/]\s", row.text):
            return False
        if _TO_BE_SENT.match(row.folded) or last.endswith((".", "./.")) and not last.endswith(".."):
            return False
        if last.endswith((")", "”")) and last.count("(") < last.count(")"):
            return False
        if row.text[0].islower() or last.endswith(("-", ",", "–")) or _is_open(last):
            return True
        follows_letter = not self.header.titled and self.comes_to(index)
        if follows_letter:
            return len(row.text) < 100 and not _BODY_OPENER.match(row.folded)
        if row.starts or self.spaced and row.gap:
            return False
        return len(row.text) < 90 and not _BODY_OPENER.match(row.folded) and not row.text.endswith((".", ":", ";"))

    def comes_to(self, index):
        """Whether "Kính gửi" follows soon, so that everything before it is still the head."""
        return any(at.TO.match(row.folded) for row in self.rows[index + 1 : index + 5])

    def finish(self):
        header = self.header
        if self.subject:
            header.subject = _joined([row.text for row in self.subject]).strip()
            header.subject = _unwrapped(header.subject)
            header.subject = re.sub(r"\s*\.?/\.\s*$|\s*[.;]$", "", header.subject) or None
            if header.subject:
                header.subject = self.after_title(header.subject)
                found = at.ABSTRACT.match(fold(header.subject))
                header.subject = header.subject[found.end() :] if found else header.subject
        if header.is_one:
            header.parent, header.issuer = bodies([row.text for row in header.names])
        else:
            self.give_back()
        if not header.kind:
            header.kind = _kind_of(header)
        return header

    def after_title(self, subject):
        """Return an abstract without the title of the document before it, which then is read."""
        words = re.match(r"(?:[A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ]{2,}\s+)+(?=[A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ][a-zđàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ])", subject)
        title = words[0].strip() if words else ""
        if title in at.KINDS and not self.header.titled:
            self.header.kind, self.header.titled = at.KINDS[title], True
            return subject[len(title) :].strip(" :-–")
        return subject

    def give_back(self):
        """A text without a head: what was taken for one is its body."""
        for row in self.rows[: self.header.end + 1]:
            row.claims.clear()
        self.header = Header()


def read_header(rows: list[Row], *, spaced: bool) -> Header:
    """Return the head of a document and claim its rows. ``spaced``: empty lines mean something."""
    return _Reader(rows, spaced).read()


def _iso(found):
    day, month, year = (re.sub(r"\D", "", found[name]) for name in ("day", "month", "year"))
    if not (day and month and len(year) == 4):
        return None
    if not (1 <= int(day) <= 31 and 1 <= int(month) <= 12 and 1945 <= int(year) <= 2100):
        return None
    return f"{year}-{int(month):02}-{int(day):02}"


def _is_title(spelled, name):
    return spelled == name or re.match(rf"{name}(?:\s*[:\-–]|\s+(?:ve|khan|thu|thuc|phuong|cac|mot|hinh|tinh|doi|nguoi|lua|toi))", spelled) is not None


def _continues(before, row):
    from .naming import HEADS, UNFINISHED

    return bool(UNFINISHED.search(before.folded.strip(" *-"))) or not HEADS.match(row.folded)


def _is_open(text):
    return re.search(r"(?<!\w)(?:va|cua|ve|cac|nhung|voi|tren|trong|de|nham|theo|so|cho|tai|bang|hoac|phong|chong|cong|thuc|su)$", fold(text)) is not None


def _unwrapped(text):
    """Return a text without the brackets or quotation marks that stand around all of it."""
    for opened, closed in ("()", "[]", "“”", '""'):
        if text.startswith(opened) and text.count(opened) == 1 and not text.endswith(closed) and closed not in text:
            text = text[1:]
        elif text.endswith(closed) and opened not in text[:-1]:
            text = text[:-1]
        elif text.startswith(opened) and text.endswith(closed) and opened not in text[1:-1]:
            text = text[1:-1]
    return text.strip()


def _joined(parts):
    text = ""
    for part in parts:
        if re.search(r"\w-$", text) and re.match(r"[A-ZĐ0-9]", part):
            text += part
        else:
            text = f"{text} {part}" if text else part
    return text


def _kind_of(header):
    """Return the kind that the symbol names, or a letter's where number and abstract say so."""
    if not header.is_one:
        return None
    parts = re.split(r"[-/]", header.symbol or "")
    for part in parts[:1] if not header.is_party else parts:
        if part in at.SYMBOL_KINDS:
            return at.SYMBOL_KINDS[part]
    if header.symbol and re.match(r"(?:QĐ|NQ|BC|TTr|HD|NĐ|TT|QC|GM|GT|BB|HĐ|TTr)$", parts[-1] if parts[0].isdigit() else parts[0]):
        return None
    return "cong_van" if header.is_numbered else None
