"""Numbers, dates and lines as an official letter prints them."""

import re

from django.utils.formats import date_format
from django.utils.translation import get_language

_NUMBER = re.compile(r"^(\d+)\s*[/-]\s*(.+)$")


def full_number(number: str, symbol: str, *, party: bool) -> str:
    """Return the number as printed: 3495/UBND-KGVX for the state, 4945-CV/TU for the Party.

    Decree 30/2020/NĐ-CP, Appendix I (state); Guide 36-HD/VPTW (Party). Blank where unknown.
    """
    return ("-" if party else "/").join(part for part in (number, symbol) if part)


def split_number(printed: str) -> tuple[str, str]:
    """Return (number, symbol) of a printed number; ("", printed) where it has no digits."""
    found = _NUMBER.match(printed.strip())
    return (found[1], found[2]) if found else ("", printed.strip())


def place_and_date(place: str, day) -> str:
    """Return the line "Đồng Nai, ngày 14 tháng 4 năm 2023" or "Dong Nai, 14 April 2023".

    Decree 30/2020/NĐ-CP, Appendix I: a zero before days under 10 and before months 1 and 2.
    """
    if not day:
        return place
    if get_language() == "vi":
        month = f"{day.month:02d}" if day.month < 3 else str(day.month)
        written = f"ngày {day.day:02d} tháng {month} năm {day.year}"
    else:
        written = date_format(day)
    return f"{place}, {written}" if place else written
