"""What a cell means: each kind of field read from the text of a cell, and written as one."""

import datetime
import re
from functools import lru_cache

from django.utils import translation
from django.utils.translation import gettext as _

from bilingual.text import match_key

from ..models import Contact

_DATES = (
    re.compile(r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"),
)
_MONTH = re.compile(r"(?P<month>\d{1,2})[/.-](?P<year>\d{4})")
_YEAR = re.compile(r"(?P<year>\d{4})")
_SMALL = 32_767
_YES = {"co", "x", "1", "true", "dung", "yes"}
_NO = {"khong", "0", "false", "sai", "no"}


class BadCell(Exception):
    """A cell that says nothing that its column knows; the text is the reason."""


class Text:
    """A text field of ``model``; stored and compared as the field composes it."""

    def __init__(self, name, model=Contact):
        """``name`` is the field; that of a translated one with its language."""
        self.name, self.model = name, model

    def read(self, text):
        """Return the text as it is stored; a blank cell is a blank field."""
        return {self.name: self.model._meta.get_field(self.name).to_python(text).strip()}

    def write(self, item):
        """Return the text, blank where there is none."""
        return getattr(item, self.name) or ""


class Choice:
    """One of a field's choices, by its Vietnamese label or its code."""

    def __init__(self, name, choices):
        """``choices`` is the enumeration of the model."""
        self.name, self.choices = name, choices

    def read(self, text):
        """Return the code; a blank cell says nothing."""
        if not text:
            return {}
        code = _codes(self.choices).get(match_key(text))
        if code is None:
            raise BadCell(_("This is not one of the kinds that there are."))
        return {self.name: code}

    def write(self, item):
        """Return the Vietnamese label, whatever language the page has."""
        code = getattr(item, self.name)
        return vietnamese_labels(self.choices).get(code, code)


@lru_cache(maxsize=8)
def vietnamese_labels(choices) -> dict[str, str]:
    """Return {code: label}: the file speaks Vietnamese also where the page is English."""
    with translation.override("vi"):
        return {str(code): str(label) for code, label in choices.choices}


@lru_cache(maxsize=8)
def _codes(choices):
    codes = {match_key(code): code for code in choices.values}
    return codes | {match_key(label): code for code, label in vietnamese_labels(choices).items()}


class YesOrNo:
    """A field that is true or false: "có" or "không"."""

    def __init__(self, name):
        """``name`` is the field."""
        self.name = name

    def read(self, text):
        """Return the answer; a blank cell says nothing."""
        if not text:
            return {}
        answer = match_key(text)
        if answer not in _YES | _NO:
            raise BadCell(_("This is neither “có” nor “không”."))
        return {self.name: answer in _YES}

    def write(self, item):
        """Return "có" or "không"."""
        return "có" if getattr(item, self.name) else "không"


class Number:
    """A whole number."""

    def __init__(self, name):
        """``name`` is the field."""
        self.name = name

    def read(self, text):
        """Return the number; a blank cell says nothing."""
        if not text:
            return {}
        # SQLite would take more than PostgreSQL can hold.
        if not re.fullmatch(r"[0-9]{1,5}", text) or int(text) > _SMALL:
            raise BadCell(_("This is not a whole number up to %(most)s.") % {"most": _SMALL})
        return {self.name: int(text)}

    def write(self, item):
        """Return its digits."""
        return str(getattr(item, self.name))


class Day:
    """A date to the day."""

    def __init__(self, name):
        """``name`` is the field."""
        self.name = name

    def read(self, text):
        """Return the day; a blank cell is no day."""
        return {self.name: _date(text, _DATES) if text else None}

    def write(self, item):
        """Return it as 14/04/2023."""
        day = getattr(item, self.name)
        return f"{day:%d/%m/%Y}" if day else ""


class RoughDay:
    """The date of a source, as exactly as it is known."""

    _SHAPES = {
        Contact.Precision.DAY: (_DATES, "%d/%m/%Y"),
        Contact.Precision.MONTH: ((_MONTH,), "%m/%Y"),
        Contact.Precision.YEAR: ((_YEAR,), "%Y"),
    }

    def read(self, text):
        """Return the day and how exactly it is known; a blank cell is no day."""
        if not text:
            return {"source_date": None, "source_precision": Contact.Precision.DAY}
        for precision, (patterns, _shape) in self._SHAPES.items():
            if any(pattern.fullmatch(text) for pattern in patterns):
                return {"source_date": _date(text, patterns), "source_precision": precision}
        raise BadCell(_not_a_date())

    def write(self, item):
        """Return 14/04/2023, 04/2023 or 2023."""
        if not item.source_date:
            return ""
        return item.source_date.strftime(self._SHAPES[item.source_precision][1])


def _date(text, patterns):
    for pattern in patterns:
        if found := pattern.fullmatch(text):
            parts = {name: int(number) for name, number in found.groupdict().items()}
            try:
                return datetime.date(**{"month": 1, "day": 1} | parts)
            except ValueError:
                break
    raise BadCell(_not_a_date())


def _not_a_date():
    return _("There is no such date.")
