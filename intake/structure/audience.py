"""Whom a measure tells to act: citizens, officials as persons, or bodies."""

import re

from bilingual.text import fold

from .accents import told_apart
from .wording import alternatives

CITIZENS, OFFICIALS, AGENCIES = "citizens", "officials", "agencies"

_CITIZEN = alternatives("audience_words", "citizen")
_STAFF = alternatives("audience_words", "staff")
_BODY = alternatives("audience_words", "body")
_OPENING = alternatives("audience_words", "opening")
_VERB = alternatives("audience_words", "verb")
_ADDRESSING = re.compile(
    # Four at most: an opening that could end in many places must not be tried without end.
    rf"^(?:{_OPENING}){{0,4}}"
    r"(?:toan the |tat ca |moi |cac |quy |nhung |toan bo |dong dao |hau het )?"
    rf"(?:(?P<body>{_BODY})|(?P<citizen>{_CITIZEN})|(?P<staff>{_STAFF}))(?!\w)"
)
# Staff and everybody else in one list: "Cán bộ, công chức, người dân".
_CITIZENS_TOO = re.compile(
    rf"(?:,|(?<!\w)va|/)\s?(?!nguoi lao dong)(?:cac |nhung |nguoi )?(?:{_CITIZEN})(?!\w)"
)
# "Quý cơ quan, doanh nghiệp và toàn thể Nhân dân": everybody is spoken to.
_AND_THE_PEOPLE = re.compile(
    r"(?:,|(?<!\w)va|/)\s?(?:toan the |quy |moi |cac tang lop )*(?:nhan dan|nguoi dan|ba con)(?!\w)"
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
    r"(?:vuong mac|thac mac|thong tin chi tiet|tin bao|chi tiet)"
)
_ASKS = (
    r"(?!\w)[^.;]{0,60}?(?<!\w)(?:lien he|hoi|phan anh|bao(?= )|gui|goi|trao doi|thong tin)(?!\w)"
)
_CITIZEN_ASKS = re.compile(rf"(?:^|[\s,])(?:cac |quy |moi )?(?:{_CITIZEN}){_ASKS}")
_BODY_ASKS = re.compile(rf"(?:^|, ?|vuong mac )(?:{_BODY}){_ASKS}")
# "This notice is put up in every ward": done by whoever receives it.
_THE_LETTER = re.compile(
    r"^(?:thong bao|cong van|chi thi|van ban|ke hoach|canh bao|thu|noi dung) nay "
    r"(?:duoc|can|phai)(?!\w)"
)
_TO_A_PERSON = re.compile(
    r"cuoc goi|tin nhan|bi lua|chuyen tien|so la|nguoi than|nan nhan|mat khau|otp|duong link|"
    r"duong dan|nguoi la|tu xung|bi (?:mat|chiem|de doa|hai)"
)
_BODY_THEN = re.compile(
    rf", (?:cac )?(?:{_BODY})(?!\w)[^,;.]{{0,40}}?(?<!\w)(?:kip thoi|co trach nhiem|"
    r"phoi hop|huong dan|tiep nhan|giup|can|phai|chu dong|to chuc|bo tri)(?!\w)"
)
_LABEL = re.compile(r"^Về [^:.;]{3,60}:\s+")
# "Thực hiện Công văn …, đề nghị các trưởng thôn": the grounds name nobody who shall act.
_GROUNDS = re.compile(
    r"^(?:thuc hien|theo(?! do)|can cu|truoc|nham|de (?!nghi))(?!\w)[^.;]{3,200}?, "
    r"(?=(?:kinh |tran trong )?(?:de nghi|yeu cau|khuyen cao) )"
)
# "Báo cáo sự việc: Nếu bạn …": behind the label the reader is spoken to, whatever it says.
_SPEAKS_TO_YOU = re.compile(
    r"(?:^|[.:] )(?:hay |(?:khi|neu) (?:ban|quy khach|quy vi|ba con)(?!\w))|"
    r"(?<!\w)(?:ban|quy khach(?: hang)?|quy vi) (?:hay|nen|can|vui long|"
    r"co the|dung|khong nen)(?!\w)"
)
_ASSIGNS = re.compile(r"(?:giao(?! dich| vien| tiep| thong)|phan cong|cu|bo tri) ")
# At the top of a letter its sender advises the people itself.
_ADVISES = re.compile(r"khuyen cao|khuyen khich")
_TO_PASS_ON = re.compile(r"khuyen (?:cao|khich)|nhac|huong dan")
# Read out or printed for people, in quotation marks.
_QUOTED = re.compile(r"^[“\"].+[”\"][.;]?$", re.DOTALL)
_PERSON_THEN = re.compile(
    rf", (?:thi )?(?:cac |quy |moi )?(?:{_CITIZEN}) (?:hay|can|nen|phai|goi|lien he|bao|khong|"
    r"tuyet doi|binh tinh|nhanh chong)(?!\w)"
)
_CONDITION = re.compile(r"^(?:khi|neu|truong hop|trong truong hop)(?!\w)")
_AT_WORK = re.compile(
    r"^(?:(?:trong )?qua trinh|khi|neu|(?:trong )?truong hop|(?:co |kho khan,? )?vuong mac)"
)
_HARMED = re.compile(r"^(?:trong )?(?:truong hop|khi|neu) .{0,12}bi ")
# The unit's own people: the heads of its rooms stand for all who work there.
_OWN_STAFF = re.compile(r"truong cac (?:phong|bo phan|don vi)")

# What a body passes on to people is theirs to do: "hướng dẫn để hội viên làm theo:".
_PASSED_ON = re.compile(
    r"(?<!\w)(?:huong dan|pho bien|tuyen truyen|nhac(?: nho)?|khuyen cao|yeu cau|quan triet|luu y|"
    r"van dong|keu goi|dong vien|thong bao|thong tin)"
    r"[^,:;]{0,40}? (?:toi |den |cho |de |giup |toan the |moi |tat ca |tung )*"
    rf"(?P<whom>(?:{_CITIZEN}|{_STAFF})(?!\w)[^:;,]{{0,12}}"
    rf"(?:, ?(?:{_CITIZEN}|{_STAFF})[^:;,]{{0,12}})*)(?P<more>[^:;]{{0,70}}):$"
)
# … but where the bodies go on to act, what follows is theirs again.
_ACT_AGAIN = re.compile(
    r"(?<!\w)(?:chi dao|phoi hop|giao|phan cong|to chuc|trien khai|dong thoi|ra soat|"
    r"chu tri|cu the|gom)(?!\w)"
)
# "A leaflet with this advice:" prints what the people shall do.
_PIECES_OF_ADVICE = re.compile(
    r"(?:cac|nhung|mot so) (?:khuyen cao|khuyen nghi|loi khuyen)(?: sau| nhu sau)?\s*:$"
)
# A heading that only advises: bodies are not advised, but told.
_ADVICE = re.compile(r"(?:mot so |nhung )?(?:khuyen cao|loi khuyen|khuyen nghi)")

# A line that says more than whom it is for.
_SAYS_MORE = re.compile(
    r"(?<!\w)(?:yeu cau|de nghi|khuyen cao|thong bao|chi dao|huong dan|luu y|chu y|can|hay|nen|"
    r"phai|thuc hien|xin|nhac|trien khai|sau|cu the|mong|nho|moi|nhan|khuyen|noi|dan|giao|"
    r"co trach nhiem|dinh huong)(?!\w)"
)


def of_addressees(names: list[str]) -> str | None:
    """Return the audience that a letter is addressed to."""
    # Whoever is addressed and no person is a body: "Thuế các tỉnh", "Các điểm giao dịch".
    found = {of_text(name) or AGENCIES for name in names}
    return found.pop() if len(found) == 1 else AGENCIES if AGENCIES in found else None


def of_text(text: str) -> str | None:
    """Return whom the beginning of ``text`` speaks to, by name; None where it names nobody."""
    folded = fold(text).strip(" “\"'-")
    found = _ADDRESSING.match(folded)
    if not found:
        return None
    if found["body"]:
        together = _AND_THE_PEOPLE.search(_END_OF_LIST.split(folded[: found.end() + 90])[0])
        return CITIZENS if together else AGENCIES
    listed = _END_OF_LIST.split(folded[found.start() : found.end() + 90])[0]
    return OFFICIALS if found["staff"] and not _CITIZENS_TOO.search(listed) else CITIZENS


def of_lead(text: str) -> str | None:
    """Return whom a lead-in names after its verb: "… yêu cầu Trưởng các phòng, đơn vị …"."""
    return OFFICIALS if _OWN_STAFF.match(fold(text)) else of_text(text)


def of_heading(text: str) -> str | None:
    """Return whom a line names that announces measures; None where it names nobody."""
    folded = fold(text).strip(" :.")
    return of_text(text) or (
        CITIZENS if _CONDITION.match(folded) or _ADVICE.fullmatch(folded) else None
    )


def told_further(text: str) -> str | None:
    """Return whom bodies shall tell what stands below: "Các hội hướng dẫn hội viên:"."""
    folded = fold(text)
    if _PIECES_OF_ADVICE.search(folded):
        return CITIZENS
    found = _PASSED_ON.search(folded)
    return of_text(found["whom"]) if found and not _ACT_AGAIN.search(found["more"]) else None


def names_persons(text: str) -> bool:
    """Whether a line names only whom the following is for: "Đối với người dân:"."""
    if not text.endswith(":") or len(text) > 90:
        return False
    # "Cán bộ" folds to what "cần" folds to, and another word.
    bare = fold(text).replace("can bo", "")
    addressed = of_text(text) is not None or bare.startswith("doi voi ")
    return addressed and not _SAYS_MORE.search(bare.removeprefix("doi voi "))


def of_measure(
    text: str, inherited: str | None, *, led: bool = False, below: bool = False
) -> str | None:
    """Return whom a measure tells to act.

    ``inherited`` is whom the letter addresses, or, where ``led``, whom the heading or the lead-in
    names: that holds for everything below it. ``below``: it stands under a heading that does.
    """
    text = _about(text)
    folded = fold(text).strip(" “\"'-")
    if _QUOTED.match(text.strip()) or _SPEAKS_TO_YOU.search(told_apart(text)):
        return CITIZENS
    if _FOR_NOBODY.match(folded):
        return _whoever_asks(folded, inherited)
    if _THE_LETTER.match(folded):
        return AGENCIES
    if (
        led
        and inherited == AGENCIES
        and (below or not _ADVISES.match(folded))
        and _TO_PASS_ON.match(folded)
    ):
        return AGENCIES
    if led and inherited == AGENCIES and _ASSIGNS.match(folded):
        return AGENCIES
    if _SPREADING.match(folded):
        near = folded[:140]
        if inherited == CITIZENS and (led or _OWN_FAMILY.search(near)):
            return CITIZENS
        own = _OWN_FAMILY.search(near) or not _THE_PEOPLE.search(near)
        return OFFICIALS if inherited == OFFICIALS and own else AGENCIES
    named = of_text(text) or _whoever_acts_then(folded)
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


def _whoever_acts_then(folded):
    """Return AGENCIES where a body acts after a condition: "Khi …, công đoàn kịp thời giúp đỡ"."""
    if not _CONDITION.match(folded):
        return None
    if _BODY_THEN.search(folded):
        return AGENCIES
    return CITIZENS if _PERSON_THEN.search(folded) else None


def _about(text):
    """Return a measure without its grounds or the label that says what it is about."""
    found = _LABEL.match(text) or _GROUNDS.match(fold(text))
    return text[found.end() :] if found and found.end() < len(text) else text


def _whoever_asks(folded, inherited):
    """Return who is told where to ask or report: whom the line names, else whoever reads it."""
    for name, asks in ((CITIZENS, _CITIZEN_ASKS), (AGENCIES, _BODY_ASKS)):
        if asks.search(folded[:90]):
            return name
    if inherited == AGENCIES and "bao cao" in folded:
        return AGENCIES
    return None if inherited == AGENCIES else CITIZENS
