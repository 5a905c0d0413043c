"""Finds what must stop a letter: the stamp of a secret, and data of a private person.

Plain text in, findings out. A finding is a warning to an officer, who decides; so a doubtful case
is shown, and whatever is shown is masked.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bilingual.text import fold, nfc

from . import private_persons as private

SECRECY = "secrecy"
# The kinds of ``personal_data``.
KINDS = ("identity_number", "passport", "birth_date", "home_address", "phone", "account")


# How far before a thing, in characters, the person may stand to whom it belongs.
NEAR, FAR, CLOSE = 120, 300, 60


@dataclass(frozen=True)
class Found:
    """One finding. ``start`` and ``end`` are places in the text given, composed (NFC).

    ``shown`` is what an officer may be shown: a stamp as printed, everything else masked.
    """

    kind: str
    shown: str
    start: int
    end: int


# The stamp of a secret. Law on the Protection of State Secrets (2018), article 8: three degrees.
# "Lưu hành nội bộ" is no state secret, but its issuer wants it in no public place either.

_TWO_WORDS = {"tuyet mat", "toi mat", "tol mat", "to1 mat", "t0i mat"}
_INTERNAL = {"luu hanh noi bo", "tai lieu luu hanh noi bo", "van ban luu hanh noi bo"}
_EXACT = {"MẬT", "TỐI MẬT", "TUYỆT MẬT"}
# What scanning makes of MẬT. MẶT (front) and MẮT (eye) are other words of a letterhead.
_ONE_WORD = {"MẬT", "MÂT", "MẤT", "MẠT", "MAT"}
_FRAME = " \u00a0*_#|()[]{}<>\"“”'‘’.!-–—=~"
_CELLS = re.compile(r"\t|\s{2,}|\|")
_LABEL = re.compile(
    r"^(?:muc )?(?:do|dau) mat ?[:：] ?(tuyet mat|toi mat|mat|[abc])(?: ?[.;)]|$)|^do mat [abc]$"
)
_MOTTO = r"(?:CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM|"
_MOTTO += r"ĐẢNG CỘNG SẢN VIỆT NAM)"
_STAMP = r"((?:TUYỆT |TỐI )?MẬT|LƯU HÀNH NỘI BỘ)"
# A letterhead of two columns that became one line: the stamp beside the motto or the number.
_BESIDE = re.compile(rf"^{_STAMP} {_MOTTO}|{_MOTTO} {_STAMP}$|^Số ?:[^a-zà-ỹ]*\d\S* {_STAMP}$")
# Words that MẬT ends, with a line's end between: bảo mật, bí mật, cơ mật, thân mật.
_BEFORE = re.compile(r"\b(bao|bi|co|than|chi) *$")
HEAD_ROWS = 14


def secrecy_mark(lines: Iterable[str]) -> Found | None:
    """Return the first stamp of a secret in the lines of a letter, or None.

    It is a stamp where it stands alone in its line or cell, in capitals; beside the motto; or after
    "Độ mật:". In a sentence the same words are none: bảo mật, "tài liệu tuyệt mật của khách hàng".
    Near the top also what scanning makes of it counts: MÂT, TOI MAT. Places count as in the lines
    joined by a line feed.
    """
    start, rows, before = 0, 0, ""
    for line in map(nfc, lines):
        rows += bool(line.strip())
        stamp = _stamp(line, before, is_head=rows <= HEAD_ROWS)
        if stamp:
            place = start + max(line.find(stamp), 0)
            return Found(SECRECY, stamp, place, place + len(stamp))
        start += len(line) + 1
        before = line if line.strip() else before
    return None


def _stamp(line, before, *, is_head):
    if beside := _BESIDE.search(" ".join(line.split())):
        return next(part for part in beside.groups() if part)
    for cell in _CELLS.split(line):
        bare = cell.strip(_FRAME)
        if bare and (_LABEL.match(fold(bare)) or _is_stamp(bare, before, is_head=is_head)):
            return bare
    return ""


def _is_stamp(bare, before, *, is_head):
    words = _closed_up(" ".join(bare.split()))
    folded = fold(words)
    if folded in _INTERNAL:
        return words[0].isupper()
    if words in ("Tối mật", "Tuyệt mật"):
        return True
    if not words.isupper():
        return False
    if words in _EXACT or (is_head and (folded in _TWO_WORDS or words in _ONE_WORD)):
        return not _BEFORE.search(fold(before))
    return False


def _closed_up(words):
    """Return M Ậ T, which a stamp often has, as MẬT; other text as it is."""
    letters = words.split(" ")
    return (
        "".join(letters) if len(letters) > 2 and all(len(word) == 1 for word in letters) else words
    )


# Data of a private person: Law on Personal Data Protection (2025), article 2. Names of officials
# in their office, hotlines and the numbers of scammers are what a warning is made of.


def personal_data(text: str) -> list[Found]:
    """Return data of private persons in ``text``, in their order, each masked.

    - identity_number: 12 or 9 digits after a word that names such a number; passport: the same.
    - birth_date: a name with a day or year of birth, or a date after "Ngày sinh:".
    - home_address: where a person who is named lives.
    - phone, account: those of a victim or of somebody named with ông, bà, anh, chị; never those
      from which somebody calls or to which somebody pays, and never those of an office.
    """
    text = nfc(text)
    found = {}
    start = 0
    for end in [*(stop.end() for stop in private.SENTENCE_END.finditer(text)), len(text)]:
        sentence = text[start:end]
        for kind, first, last in _in_sentence(sentence):
            place = (start + first, start + last)
            found.setdefault(place, Found(kind, _masked(kind, sentence[first:last]), *place))
        start = end
    return sorted(found.values(), key=lambda one: one.start)


def _in_sentence(sentence):
    yield from _identity_numbers(sentence)
    yield from (("passport", *match.span(1)) for match in private.PASSPORT.finditer(sentence))
    for pattern in (private.BIRTH, private.BIRTH_LABEL):
        yield from (("birth_date", *match.span()) for match in pattern.finditer(sentence))
    yield from _addresses(sentence)
    yield from _phones(sentence)
    yield from _accounts(sentence)


def _identity_numbers(sentence):
    """Yield the numbers after the word that names them, and those that follow one another."""
    for word in private.IDENTITY.finditer(sentence):
        place = word.end()
        while number := private.IDENTITY_NUMBER.match(sentence, place):
            if len(re.sub(r"\D", "", number[1])) not in (9, 12):
                break
            yield "identity_number", *number.span(1)
            place = number.end(1)


def _addresses(sentence):
    for words in private.LIVES_AT.finditer(sentence):
        near = max(0, words.start() - NEAR)
        is_somebodys = words["label"] or any(
            pattern.search(sentence, near, words.start())
            for pattern in (private.ANYBODY, private.BIRTH)
        )
        address = is_somebodys and private.ADDRESS.match(sentence, words.end())
        if address:
            yield "home_address", words.start(), address.end()


def _phones(sentence):
    for number in private.PHONE.finditer(sentence):
        word, start = number.start("word"), number.start("number")
        owner = _owner(sentence, word)
        between = private.NEVER_BETWEEN.search(sentence, owner.end(), start) if owner else True
        if not between or _is_of_victim(sentence[word:start]):
            yield "phone", *number.span("number")


def _is_of_victim(words):
    """Tell "số điện thoại của nạn nhân là" from "điện thoại cho nạn nhân bằng số"."""
    victim = private.VICTIM.search(words) or private.PERSON.search(words)
    return bool(victim and fold(words[: victim.start()]).rstrip().endswith(" cua"))


def _owner(sentence, end):
    """Return the last private person before ``end``: by name, or a victim close by; or None."""
    near = max(0, end - FAR)
    if private.OFFICIAL.search(sentence, near, end):
        return None
    persons = [
        *private.PERSON.finditer(sentence, near, end),
        *private.VICTIM.finditer(sentence, max(0, end - CLOSE), end),
    ]
    return max(persons, key=lambda person: person.end(), default=None)


def _accounts(sentence):
    for number in private.ACCOUNT_NUMBER.finditer(sentence):
        is_own = private.ACCOUNT_OF.match(sentence, number.end())
        owner = _owner(sentence, number.start())
        pays = owner and private.PAYS_INTO.search(sentence, owner.end(), number.start("number"))
        if is_own or (owner and not pays):
            yield "account", *number.span("number")


def _masked(kind, words):
    """Return the words so that an officer finds the place and nobody else learns anything."""
    if kind == "home_address":
        return f"{' '.join(words.split()[:4])} …"
    if kind == "birth_date":
        words = private.NAMES.sub(_initials, words)
    digits = sum(character.isdigit() for character in words)
    hidden, shown = digits - (0 if kind == "birth_date" else 3), ""
    for character in words:
        is_hidden = character.isdigit() and hidden > 0
        hidden -= is_hidden
        shown += "•" if is_hidden else character
    return " ".join(shown.split())


def _initials(name):
    return " ".join(f"{word[0]}." for word in name[0].split())
