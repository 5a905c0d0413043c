"""What a telephone must dial for a number as it is printed in Viet Nam."""

import re

_SEPARATORS = re.compile(r"[\s.\-()]+")


def grouped(printed: str) -> str:
    """Return a number in groups as one dials it: 0693672010 → 0693.672.010.

    A source that groups it already is kept to; short codes and 1800/1900 lines have no groups.
    """
    if not re.fullmatch(r"0\d{9,10}", printed):
        return printed
    return f"{printed[:-6]}.{printed[-6:-3]}.{printed[-3:]}"


def dialled(printed: str) -> str | None:
    """Return what to put after ``tel:``, or None where ``printed`` is no Vietnamese number.

    Short codes (113, 156, 5656) and 1800/1900 lines are dialled as they stand; everything else
    gets the country code: area codes, mobile numbers and the police network 069
    (Telecommunications numbering plan, Circular 22/2014/TT-BTTTT).
    """
    digits = _SEPARATORS.sub("", printed)
    if digits.startswith("+84"):
        digits = "0" + digits[3:]
    if not digits.isascii() or not digits.isdigit():
        return None
    if re.fullmatch(r"1[1-9]\d|\d{4}", digits) and not digits.startswith("0"):
        return digits
    if re.fullmatch(r"1[89]00\d{4,6}", digits):
        return digits
    if re.fullmatch(r"0[2-9]\d{8,9}", digits):
        return "+84" + digits[1:]
    return None
