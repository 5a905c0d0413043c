"""Whom a measure tells to act: citizens, officials as persons, or bodies."""

import re

from bilingual.text import fold

from .wording import alternatives

CITIZENS, OFFICIALS, AGENCIES = "citizens", "officials", "agencies"

_CITIZEN = alternatives("audience_words", "citizen")
_STAFF = alternatives("audience_words", "staff")
_BODY = alternatives("audience_words", "body")
_OPENING = alternatives("audience_words", "opening")
_VERB = alternatives("audience_words", "verb")
_ADDRESSING = re.compile(
    rf"^(?:{_OPENING})*"
    r"(?:toan the |tat ca |moi |cac |quy |nhung |toan bo |dong dao |hau het )?"
    rf"(?:(?P<body>{_BODY})|(?P<citizen>{_CITIZEN})|(?P<staff>{_STAFF}))(?!\w)"
)
# Staff and everybody else in one list: "Cán bộ, công chức, người dân".
_CITIZENS_TOO = re.compile(
    rf"(?:,|(?<!\w)va|/)\s?(?!nguoi lao dong)(?:cac |nhung |nguoi )?(?:{_CITIZEN})(?!\w)"
)
_END_OF_LIST = re.compile(rf"(?<!\w)(?:{_VERB})(?!\w)|[.;:]")
_SPREADING = re.compile(
    r"^(?:va )?(?:tiep tuc |thuong xuyen |chu dong |kip thoi )?"
    r"(?:(?:tang cuong|day manh|lam tot|phoi hop|nang cao hieu qua|thuc hien tot|to chuc|mo rong)"
    r"(?: cong tac)? )?"
    rf"(?:{alternatives('audience_words', 'spreading')})(?!\w)"
)
_OWN_FAMILY = re.compile(r"(?:nguoi than|gia dinh|ban be)(?!\w)")
_THE_PEOPLE = re.compile(r"nguoi dan|nhan dan")
_PERSONAL = re.compile(rf"^(?:va )?(?:{alternatives('audience_words', 'personal')})")
_FOR_NOBODY = re.compile(
    r"^(?:moi |cac |neu (?:co )?)?(?:kho khan,? )?"
    r"(?:vuong mac|thong tin chi tiet|tin bao|chi tiet)"
)
_TO_A_PERSON = re.compile(
    r"cuoc goi|tin nhan|bi lua|chuyen tien|so la|nguoi than|nan nhan|mat khau|otp|duong link|"
    r"duong dan|nguoi la|tu xung|bi (?:mat|chiem|de doa|hai)"
)
_TO_PASS_ON = re.compile(r"khuyen (?:cao|khich)|nhac|huong dan")
_CONDITION = re.compile(r"^(?:khi|neu|truong hop|trong truong hop)(?!\w)")
_AT_WORK = re.compile(r"^(?:trong qua trinh|khi|neu|truong hop|(?:co |kho khan,? )?vuong mac)")
_HARMED = re.compile(r"^(?:trong )?(?:truong hop|khi|neu) .{0,12}bi ")
# The unit's own people: the heads of its rooms stand for all who work there.
_OWN_STAFF = re.compile(r"truong cac (?:phong|bo phan|don vi)")

# A line that says more than whom it is for.
_SAYS_MORE = re.compile(
    r"(?<!\w)(?:yeu cau|de nghi|khuyen cao|thong bao|chi dao|huong dan|luu y|chu y|can|hay|nen|"
    r"phai|thuc hien|xin|nhac|trien khai|sau|cu the|mong|nho|moi|nhan|khuyen|noi|dan|giao|"
    r"co trach nhiem|dinh huong)(?!\w)"
)


def of_addressees(names: list[str]) -> str | None:
    """Return the audience that a letter is addressed to."""
    found = {of_text(name) for name in names} - {None}
    return found.pop() if len(found) == 1 else AGENCIES if AGENCIES in found else None


def of_text(text: str) -> str | None:
    """Return whom the beginning of ``text`` speaks to, by name; None where it names nobody."""
    folded = fold(text).strip(" “\"'-")
    found = _ADDRESSING.match(folded)
    if not found:
        return None
    if found["body"]:
        return AGENCIES
    listed = _END_OF_LIST.split(folded[found.start() : found.end() + 90])[0]
    return OFFICIALS if found["staff"] and not _CITIZENS_TOO.search(listed) else CITIZENS


def of_lead(text: str) -> str | None:
    """Return whom a lead-in names after its verb: "… yêu cầu Trưởng các phòng, đơn vị …"."""
    return OFFICIALS if _OWN_STAFF.match(fold(text)) else of_text(text)


def of_heading(text: str) -> str | None:
    """Return whom a line names that announces measures; None where it names nobody."""
    return of_text(text) or (CITIZENS if _CONDITION.match(fold(text)) else None)


def names_persons(text: str) -> bool:
    """Whether a line names only whom the following is for: "Đối với người dân:"."""
    if not text.endswith(":") or len(text) > 90:
        return False
    # "Cán bộ" folds to what "cần" folds to, and another word.
    bare = fold(text).replace("can bo", "")
    return of_text(text) is not None and not _SAYS_MORE.search(bare)


def of_measure(text: str, inherited: str | None, *, led: bool = False) -> str | None:
    """Return whom a measure tells to act.

    ``inherited`` is whom the letter addresses, or, where ``led``, whom the heading or the lead-in
    names: that holds for everything below it.
    """
    folded = fold(text).strip(" “\"'-")
    if _FOR_NOBODY.match(folded):
        return None
    if led and inherited == AGENCIES and _TO_PASS_ON.match(folded):
        return AGENCIES
    if _SPREADING.match(folded):
        near = folded[:140]
        own = _OWN_FAMILY.search(near) or not _THE_PEOPLE.search(near)
        return OFFICIALS if inherited == OFFICIALS and own else AGENCIES
    named = of_text(text)
    if named:
        return named
    if inherited == AGENCIES and _AT_WORK.match(folded) and not _TO_A_PERSON.search(folded):
        return AGENCIES
    if led and inherited == AGENCIES:
        return AGENCIES
    if _PERSONAL.match(folded):
        is_for_all = inherited == AGENCIES or (inherited == OFFICIALS and _HARMED.match(folded))
        return CITIZENS if is_for_all else inherited or CITIZENS
    return inherited
