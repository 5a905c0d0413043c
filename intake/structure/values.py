"""Addresses, telephone numbers, accounts and e-mail addresses in a text, however they are written.

Dates, sums of money and document numbers are none of them. Telephone numbers as the numbering plan
has them (Circular 22/2014/TT-BTTTT), the police network 069 among them.
"""

import re
from dataclasses import dataclass
from functools import cache

from publicsuffixlist import PublicSuffixList

from bilingual.text import fold

from . import short_numbers
from .wording import alternatives

_DOT = r"(?:\s?(?:\[\s?\.\s?\]|\(\s?\.\s?\)|\{\s?\.\s?\}|\[dot\]|\(dot\)|\[chấm\]|\(chấm\))\s?|\.)"
_AT = r"(?:\s?(?:\[\s?@\s?\]|\(@\)|\[at\]|\(at\))\s?|@)"
_SCHEME = r"(?:h(?:tt|xx|\*\*)ps?\s?(?:\[:\]|:)\s?//)"
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_PORT = r"(?::\d{2,5})?"
_URL = re.compile(
    rf"(?<![\w@.\-/])(?P<scheme>{_SCHEME})?"
    rf"(?P<host>(?:{_LABEL}{_DOT}){{1,6}}(?:xn--[a-z0-9-]{{2,50}}|[^\W\d_]{{2,24}}))"
    rf"(?![\w@])(?P<rest>{_PORT}(?:[/?#][^\s<>\"“”‘’,;|]*)?)",
    re.IGNORECASE,
)
_IP_URL = re.compile(
    rf"(?<![\d.])(?P<scheme>{_SCHEME})(?P<host>(?:\d{{1,3}}{_DOT}){{3}}\d{{1,3}})(?!\d)"
    rf"(?P<rest>{_PORT}(?:/[^\s<>\"“”,;|]*)?)",
    re.IGNORECASE,
)
_BYTE = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
_BARE_IP = re.compile(
    rf"(?<![\d.\w])(?P<scheme>)(?P<host>(?:{_BYTE}{_DOT}){{3}}{_BYTE})(?![\d.]*\d)"
    rf"(?P<rest>{_PORT}(?:/[^\s<>,;|]*)?)"
)
_EMAIL = re.compile(
    rf"(?<![\w.+-])[\w.+-]{{1,64}}{_AT}(?:{_LABEL}{_DOT})+[a-z]{{2,24}}(?!\w)", re.IGNORECASE
)
_DATE = re.compile(r"(?<![\d.])\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:19|20)\d\d(?!\d)")
_MONEY = re.compile(
    r"(?<![\d.,+])[1-9]\d{0,2}(?:[.,]\d{3})+(?![.,]?\d)"
    r"(?=\s?(?:đ\b|đồng|VND|vnđ|₫|USD|tỷ|triệu|người|lượt|vụ|tài khoản|thuê bao))",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\d.,/+\-–])(?<!\d\s)"
    r"(?:(?:\+|00)\s?84[\s.\-]{0,2}\(0\)|00\s?84(?=[\s.\-(]{0,2}\d)|"
    r"\(\s?(?:(?:\+|00)?84|0)\d{0,3}\s?\)|\+\s?\(?84\)?|"
    r"0(?=\d|[\s.\-]\d)|84(?=[\s.\-]?[2-9]))"
    r"(?:[\s.\-–·]{0,2}\d){5,11}(?![\d/])(?![.,\-]\d)"
)
# Mobile and fixed numbers, satellite; behind a word for it also a longer number of an exchange.
_NUMBERED = re.compile(r"0[2-9]\d{8,9}|01[2689]\d{8}|080\d{5}|069\d{6}")
_EXCHANGE = re.compile(r"02\d{10}")
_EXCHANGE_BEFORE = re.compile(r"(?:so|goi|may)\s*$")
_FOREIGN = re.compile(r"(?<![\d.])\+\s?(?!84)[1-9]\d{0,2}(?:[\s.\-()]{0,2}\d){6,12}(?!\d)")
_HOTLINE = re.compile(r"(?<![\d.])1[89]00(?:[\s.\-]?\d){2,6}(?!\d)(?!\s?(?:đ\b|đồng))")
_LOCAL = re.compile(r"(?<![\d.])[2-9](?:[\s.\-]?\d){6,7}(?![\d])")
_LOCAL_BEFORE = re.compile(r"(?:dien thoai|dt|sdt|tel|truc ban)\s*[:.]\s*(?:\(?\d{3,4}\)?\s*)?$")
_ACCOUNT_BEFORE = re.compile(
    r"(?:tai khoan(?: \w+){0,3}\s*:\s*|chuyen khoan (?:den|vao|toi|qua) so|stk|so tai khoan|"
    r"so tk|tai khoan(?: ngan hang)?(?: (?:mang |co )?so)?|tk(?: (?:mang |co )?so)?|"
    r"(?<!goi )(?<!dien )(?<!nhan )vao so|so the)"
    r"(?:\s*(?:ngan hang|nh|so|la|mo tai|tai|cua|nhan tien|:|-|–|\.|\(|,|[a-z]{2,12}bank|vcb|bidv|"
    r"mb|acb|vib|shb|msb|ocb)){0,6}\s*[:：(]?\s*$"
)
_DIGITS = re.compile(r"(?<![\d.+/\-])\d(?:[\s.\-]?\d){5,18}(?![\d/])(?![.,]\d)")
# At the beginning of a table's row that lost its lines: "2 0071004418265 Vietcombank".
_ROW_NUMBER = re.compile(r"(?:[1-9]\d?\s+(?=(?:[\s.\-]?\d){9}))?")
_BANK_AFTER = re.compile(
    r"^\s*[,|(\-–]?\s*(?:mo )?(?:tai\s+)?(?:ngan hang\s+)?"
    rf"(?:{alternatives('value_words', 'bank')})(?!\w)|"
    r"^\s*[,(–-]?\s*(?:ten|chu) (?:tai khoan|tk)(?!\w)"
)
_MOBILE = re.compile(r"0[35789]\d{8}")
_CALLED_PHONE = re.compile(r"so (?:dien thoai|may|thue bao) [^.;:0-9]{0,50}$")
_IDENTITY_BEFORE = re.compile(
    r"(?:cccd|cmnd|can cuoc(?: cong dan)?|chung minh(?: nhan dan)?|ma so thue|mst|dinh danh)"
    r"(?:\s*(?:so|:|la|nhan dan|cong dan)){0,3}\s*$"
)
# A trunk line of a place: 084… is no code of a country there.
_IS_DIALLED = re.compile(r"\W*0(?!0)")
_FAX_BEFORE = re.compile(r"fax\s*[:.]?\s*$")
# Endings of files, of which some are endings of hosts as well.
_FILES = frozenset(
    ("apk", "exe", "zip", "mov", "ipa", "doc", "docx", "pdf", "rar", "js", "md", "sh", "py")
)
# What ends the sentence, and not the address.
_SIGNS = tuple(".,;:!?'’”\"*…")
# Endings under which an address may stand in capitals, or with accents in it.
_COMMON = ("com", "vn", "net", "org")
_OPENING_BRACKETS = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True)
class Value:
    """One value found: ``type`` url, email, phone or account; ``value`` canonical, not defanged."""

    type: str
    value: str
    shown: str
    start: int
    end: int
    scheme: str = ""


@cache
def _suffixes():
    """Return the list of the endings below which hosts are registered, read from its package."""
    return PublicSuffixList(accept_unknown=False)


def live(text: str) -> str:
    """Return an address with its dots, at signs and scheme as a browser reads them."""
    text = re.sub(_AT, "@", re.sub(_DOT, ".", text))
    text = re.sub(r"^h(?:xx|\*\*)p", "http", text, flags=re.IGNORECASE)
    return re.sub(r"\s+", "", text.replace("[:]", ":"))


def host_of(address: str) -> str:
    """Return the host of a canonical address."""
    return re.split(r"[/?#:]", address, maxsplit=1)[0]


def is_government(address: str) -> bool:
    """Whether only a public body can have this host: .gov.vn is registered to nobody else."""
    return re.search(r"(?:^|\.)gov\.vn$", host_of(address)) is not None


def find(text: str) -> list[Value]:
    """Return the values in ``text``, in its order; none overlaps another."""
    folded = fold(text)
    found, taken = [], []

    def free(start, end):
        return not any(a < end and start < b for a, b in taken)

    def add(value):
        taken.append((value.start, value.end))
        found.append(value)

    for match in _EMAIL.finditer(text):
        add(Value("email", live(match[0]).lower(), match[0], *match.span()))
    for pattern in (_IP_URL, _URL, _BARE_IP):
        for match in pattern.finditer(text):
            value = _address(match)
            if value and free(value.start, value.end):
                add(value)
    taken += [match.span() for match in _DATE.finditer(text)]
    taken += [match.span() for match in _MONEY.finditer(text) if free(*match.span())]
    for match in _DIGITS.finditer(text):
        before, after = folded[max(0, match.start() - 60) : match.start()], folded[match.end() :]
        if _IDENTITY_BEFORE.search(before):
            taken.append(match.span())
        elif _is_called_phone(before, match[0]):
            continue
        elif free(*match.span()) and (_ACCOUNT_BEFORE.search(before) or _BANK_AFTER.match(after)):
            row = 0 if match.start() else _ROW_NUMBER.match(match[0]).end()
            digits, begin = match[0][row:], match.start() + row
            add(Value("account", re.sub(r"\D", "", digits), digits, begin, match.end()))
    for pattern in (_PHONE, _FOREIGN, _HOTLINE, _LOCAL, short_numbers.PATTERN):
        for match in pattern.finditer(text):
            if free(*match.span()) and _is_phone(pattern, match, folded, found):
                add(Value("phone", number_of(match[0]), match[0].strip(), *match.span()))
    return sorted(found, key=lambda value: value.start)


def _is_called_phone(before, printed):
    """Whether the sentence calls digits a telephone's, though an account is named, too."""
    return bool(_MOBILE.fullmatch(re.sub(r"\D", "", printed)) and _CALLED_PHONE.search(before))


def number_of(printed: str) -> str:
    """Return a telephone number's digits: +84 becomes 0, another country keeps its plus sign."""
    digits = re.sub(r"\D", "", printed)
    if printed.strip().startswith("+") and not digits.startswith("84"):
        return "+" + digits
    # Twice nought is the way out of another country: 0084.
    digits = digits[2:] if digits.startswith("0084") else digits
    if digits.startswith("840") and len(digits) in (12, 13):
        return digits[2:]
    if digits.startswith("84") and len(digits) in (11, 12) and not _IS_DIALLED.match(printed):
        return "0" + digits[2:]
    return digits


def _is_phone(pattern, match, folded, found):
    """Whether digits that look like a number of ``pattern`` are one, by the words around them."""
    before, after = folded[max(0, match.start() - 60) : match.start()], folded[match.end() :]
    digits = number_of(match[0])
    if _FAX_BEFORE.search(before) or _IDENTITY_BEFORE.search(before):
        return False
    if pattern is _PHONE:
        is_long = _EXCHANGE_BEFORE.search(before) and _EXCHANGE.fullmatch(digits)
        return bool(is_long or _NUMBERED.fullmatch(digits))
    if pattern is _LOCAL:
        return bool(_LOCAL_BEFORE.search(before))
    if pattern is short_numbers.PATTERN:
        ends = [one.end for one in found if one.type == "phone" and one.end <= match.start()]
        between = folded[max(ends) : match.start()] if ends else None
        return short_numbers.is_called(before, after, between)
    return True


def _address(match):
    """Return the address of a match without the signs of its sentence, None where it is none."""
    shown = match[0]
    start = match.start()
    while shown.endswith(_SIGNS) or _unbalanced(shown):
        shown = shown[:-1]
    host_printed, rest = match["host"], match["rest"] or ""
    host = live(host_printed).lower()
    rest = rest[: max(0, len(shown) - (match.end("host") - start))]
    hidden = host_printed != live(host_printed)
    scheme = live(match["scheme"] or "").lower()
    explicit = bool(scheme) or hidden or host.startswith("www.") or rest.startswith("/")
    if match.re is _URL and not _is_host(host, host_printed, explicit=explicit):
        return None
    bare = re.sub(r"^www\.", "", host)
    value = (bare + rest).rstrip("/")
    return Value("url", value, shown, start, start + len(shown), scheme)


def _unbalanced(shown):
    """Whether an address ends in a bracket that was opened before the address began."""
    opening = _OPENING_BRACKETS.get(shown[-1:])
    return opening is not None and shown.count(shown[-1]) > shown.count(opening)


def _is_host(host, printed, *, explicit):
    """Whether a host can be one; ``explicit``: a scheme or a path says that it is meant so."""
    ending = host.rpartition(".")[2]
    suffix = _suffixes().privatesuffix(host)
    if not suffix:
        return False
    if explicit:
        return True
    labels = re.split(_DOT, printed)
    if ending == "xxx" and all(label.isdigit() for label in labels[:-1]):
        # A telephone number of which the letter hides a part: 0563.xxx.218.
        return False
    if ending in _FILES or not ending.isascii():
        return False
    if not (labels[-1].islower() or (printed.isupper() and ending in _COMMON)):
        return False
    if not host.isascii():
        # A full stop without a blank after it: "tiền.do". A name with accents has a hyphen or www,
        # or is longer than the longest syllable, "nghiêng".
        if ending in (*_COMMON, "top", "xyz"):
            return "-" in host or len(labels) > 2 or len(labels[0]) > 7
        return "-" in host
    return len(host) > 4
