"""Days in ISO form; a day that no calendar has is none."""

from datetime import date


def iso_day(day: int | str, month: int | str, year: int | str) -> str | None:
    """Return the day in ISO form, None where there is none such: 31 February, a year of the future.

    The first official letters of the state are of 1945.
    """
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found.isoformat() if 1945 <= found.year <= 2100 else None
