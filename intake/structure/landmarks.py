"""The constant lines of the form: what a letter has at a fixed place, however badly it was read.

Cells as in Decree 30/2020/NĐ-CP, Appendix I, and Guide 36-HD/VPTW. Patterns are for folded text, so
that accents lost by a scanner do not matter; those with capitals in them are for text as printed.
"""

import re

from intake.tables import rows

# A scanner reads l and i as 1, o as 0: patterns allow for it where the line is constant.
_I, _O = "[il1|!]", "[o0]"
MOTTO = re.compile(
    rf"c{_O}ng\s*h{_O}a\s*xa\s*h{_O}[il1]\s*chu\s*ngh{_I}a\s*v{_I}et\s*nam|"
    r"(?<![a-z])c\s?h\s?x\s?h\s?c\s?n\s?v\s?n(?![a-z])"
)
WISH = re.compile(rf"d{_O}c\s*l[aâ]p\s*[-–—−.,:~]*\s*t[uư]\s*d{_O}\s*[-–—−.,:~]*\s*hanh\s*ph[uú]c")
# A second motto below the state's, of a religious body: "Đạo pháp - Dân tộc - Chủ nghĩa xã hội".
OWN_MOTTO = re.compile(r"[^-–]{3,25} [-–] [^-–]{3,25}(?: [-–] [^-–]{3,25})*")
PARTY = re.compile(rf"dang\s*c{_O}ng\s*san\s*v{_I}et\s*nam")
RULE = re.compile(r"[\s\-–—−_=*.·•~oO+#|⁎∗✁-✄]*")
# Three digits by themselves are rather a short telephone number: 113.
PAGE_NUMBER = re.compile(
    r"(?:[-–—]\s*)?\d{1,2}(?:\s*[-–—])?|"
    r"(?:trang|page)\s*:?\s*\d{1,3}(?:\s*(?:/|tren|of)\s*\d{1,3})?|\d{1,2}\s*/\s*\d{1,2}"
)
TO = re.compile(rf"^[\s\-–*•:]*k{_I}nh\s*g[uư][il1]?\s*[:;.]?(?!\w)\s*[-–]?\s*")
WIRED_TO = re.compile(rf"(?<!\w)d{_I}en\s*[:;]\s*")
RECIPIENTS = re.compile(
    r"^[\s\-–*•]*n[o0][il1]\s*nh[aâ]n\s*(?:nhu\s*tren)?\s*[:;.]?\s*(?=$|[-–+•*]|\w)"
)
ABSTRACT = re.compile(r"^[\s(\[“\"]*(?:v\s*/\s*v|v\s*[/.]\s*v\.?|ve\s+viec)(?!\w)\s*[:.]?\s*")
# The day and the month may be left blank, or dotted, to be written in by hand.
DATE = re.compile(
    r"(?<!\w)ng[aà]y\s*(?P<day>\d{1,2}|[\s.…_]*)"
    r"\s*th[aá]ng\s*(?P<month>\d{1,2}|[\s.…_]*)\s*n[aă]m\s*(?P<year>\d{4}|\d{0,3}[\s.…_]*)"
)
_SYMBOL = (
    r"[A-ZĐƠƯÂÊÔ][A-ZĐƠƯÂÊÔa-zđơư&]{0,14}\d{0,3}"
    r"(?:\s?[-–/.&,]\s?[A-ZĐƠƯ0-9][A-ZĐƠƯa-zđơư0-9()&]{0,14})*"
)
_NUMBERED = (
    r"S[ốôóổo6]{1,2}\s*[:.]?\s*(?P<number>\d{1,5}(?:\s?\d{1,3})?(?!\d)|[.…_\s]*)?\s*"
    r"(?P<year>/\s*(?:19|20)\d\d(?=\s*/))?\s*(?P<between>[-–/]|[.…_]+)\s*"
    rf"(?P<symbol>{_SYMBOL})"
)
NUMBER = re.compile(rf"^[\s\-*(]*{_NUMBERED}", re.IGNORECASE)
# The same in the middle of a line.
NUMBER_INSIDE = re.compile(rf"(?<![\w]){_NUMBERED}")
BARE_NUMBER = re.compile(
    r"^[\s\-*(]*S[ốôóổ6]\s*[:.]\s*(?P<number>\d{1,5})?[\s.…_]*$", re.IGNORECASE
)
SECRET = re.compile(
    r"^[\s(\[\-*]*(?:do mat\s*:?\s*|dau mat\s*:?\s*)?"
    r"(?:(?:tuyet|toi)\s+mat|mat|(?:tai lieu\s+)?luu hanh noi bo)[\s)\]!.*\-]*$"
)
_CODE = r"T/M|T\.M|TM|K/T|K\.T|KT|T/L|T\.L|TL|T\.U\.Q|TUQ|Q"
AUTHORITY = re.compile(rf"^(?P<code>{_CODE})(?:\s*[.:,]\s*|\s+)(?P<whom>[^\W\d_].*)$")
# The same where the line ends before the one on whose behalf one signs.
BARE_AUTHORITY = re.compile(rf"^(?P<code>{_CODE})\s*[.:]?$")
SIGNED = re.compile(
    r"^[\s(\[“\"*]*(?:(?:da )?ky|(?:da )?dong dau|chu ky)"
    r"(?:\s*(?:,|va(?!\w)|-)?\s*(?:ten|so|dien tu|dong dau|ghi ro|ho(?: va)? ten|chuc danh|"
    r"chuc vu|cua [^,()]{3,40})(?!\w))*[\s,)\]”\".*:]*$"
)

# Kinds that no notice has are empty.
KINDS = {row["title"]: row["kind"] for row in rows("kinds")}
SYMBOL_KINDS = {row["symbol"]: row["kind"] for row in rows("kinds") if row["symbol"]}
OFFICES = tuple(sorted((row["office"] for row in rows("offices")), key=len, reverse=True))
AUTHORITIES = {row["printed"]: row["code"] for row in rows("authorities")}


def is_motto(folded: str) -> bool:
    """Whether a row is the motto or the wish below it, and no sentence that names the state."""
    return any(
        found and len(re.sub(r"\W", "", folded)) - len(re.sub(r"\W", "", found[0])) <= 4
        for found in (MOTTO.search(folded), WISH.search(folded))
    )
