"""The one sentence for readers on what became of a merged unit, in both languages.

These are contents, stored with the unit, and not texts of the interface: the wording is that of
``content/provinces.csv``.
"""

import datetime

from django.utils import formats, translation

VIETNAMESE = {
    False: "Từ ngày {day}, {name} hợp nhất với {others} thành đơn vị mới mang tên {new}.",
    True: "Từ ngày {day}, {name} hợp nhất với {others}; đơn vị mới vẫn mang tên {new}.",
}
ENGLISH = {
    False: "On {day} {name} was merged with {others}; the new unit is called {new}.",
    True: "On {day} {name} was merged with {others}; the new unit is still called {new}.",
}


def listed(names: list[str], last: str) -> str:
    """Return "A", "A and B", or "A, B and C", with ``last`` for "and"."""
    *before, end = names
    return f"{', '.join(before)} {last} {end}" if before else end


def what_became_of(unit, others, new, *, keeps_name: bool) -> dict[str, str]:
    """Return ``change_vi`` and ``change_en`` of ``unit``, merged with ``others`` into ``new``."""
    return {
        "change_vi": VIETNAMESE[keeps_name].format(
            day=_day(new.valid_from, "vi", "j/n/Y"),
            name=unit.name_vi,
            others=listed([other.name_vi for other in others], "và"),
            new=new.name_vi,
        ),
        "change_en": ENGLISH[keeps_name].format(
            day=_day(new.valid_from, "en", "j F Y"),
            name=unit.name_en,
            others=listed([other.name_en for other in others], "and"),
            new=new.name_en,
        ),
    }


def _day(day: datetime.date, language, shape):
    with translation.override(language):
        return formats.date_format(day, shape)
