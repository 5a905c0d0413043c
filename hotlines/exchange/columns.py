"""The columns of the file, and how a heading is recognised.

The headings are the format of the file and therefore Vietnamese in every language of the page.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from bilingual.text import match_key

from ..models import Confirmation, Contact
from .cells import Choice, Day, Number, RoughDay, Text, YesOrNo, vietnamese_labels


@dataclass(frozen=True)
class Column:
    """One column: its heading, how its cells are read, and what an officer writes there."""

    field: str
    heading: str
    expects: str
    kind: object = None
    width: int = 22
    is_required: bool = False


def _one_of(choices):
    labels = ", ".join(vietnamese_labels(choices).values())
    return gettext("One of: %(choices)s.") % {"choices": labels}


one_of = lazy(_one_of, str)
_DATE = _("A date: 14/04/2023.")
_ENGLISH = _("The same in English, or blank.")

# What finds the contact and its agency; the rest of the columns are its fields.
FINDING = (
    Column("key", "Mã", _("Letters without accents, digits, hyphens; or blank."), width=16),
    Column("province", "Tỉnh, thành", _("The name of the province or city; blank: national.")),
    Column("agency", "Cơ quan", _("The name in full."), width=36, is_required=True),
    Column("agency_en", "Cơ quan (tiếng Anh)", _ENGLISH, width=36),
    Column(
        "commune",
        "Xã, phường",
        _("For the body of a commune or ward: Phường Bến Tre; else blank."),
    ),
)
CONTACT = (
    Column(
        "channel",
        "Cách liên hệ",
        one_of(Contact.Channel),
        Choice("channel", Contact.Channel),
        is_required=True,
    ),
    Column(
        "value",
        "Số hoặc địa chỉ",
        _("As the source prints it: 0694.387.389; a page with https:// before it."),
        Text("value"),
        28,
        True,
    ),
    Column(
        "purpose_vi",
        "Dùng khi nào",
        _("In a few words: when a reader should use it."),
        Text("purpose_vi"),
        36,
    ),
    Column("purpose_en", "Dùng khi nào (tiếng Anh)", _ENGLISH, Text("purpose_en"), 36),
    Column(
        "usage_vi",
        "Cách dùng",
        _("The form of a text message, or the way in an app; or blank."),
        Text("usage_vi"),
        30,
    ),
    Column("usage_en", "Cách dùng (tiếng Anh)", _ENGLISH, Text("usage_en"), 30),
    Column("hours_vi", "Giờ", _("Only where a source says so; else blank."), Text("hours_vi")),
    Column("hours_en", "Giờ (tiếng Anh)", _ENGLISH, Text("hours_en")),
    Column(
        "source", "Nguồn", _("The letter or page that gives the number."), Text("source"), 40, True
    ),
    Column(
        "source_url",
        "Địa chỉ nguồn",
        _("The address of the page, for colleagues who check it; or blank."),
        Text("source_url"),
        30,
    ),
    Column(
        "evidence",
        "Loại nguồn",
        one_of(Contact.Evidence),
        Choice("evidence", Contact.Evidence),
        26,
    ),
    Column(
        "source_date",
        "Ngày của nguồn",
        _("14/04/2023, or 04/2023, or 2023, as exactly as it is known; or blank."),
        RoughDay(),
        14,
    ),
    Column("read_on", "Ngày đọc nguồn", _DATE, Day("read_on"), 14),
    Column("is_public", "Công bố", _("“có” or “không”."), YesOrNo("is_public"), 10),
    Column(
        "held_back",
        "Vì sao chưa công bố",
        _("What is in doubt; blank for a number that readers see."),
        Text("held_back"),
        30,
    ),
    Column("order", "Thứ tự", _("A whole number: the lower, the earlier."), Number("order"), 8),
)
CONFIRMING = (
    Column(
        "confirmed_on", "Xác nhận ngày", _("The day on which it was confirmed."), Day("day"), 14
    ),
    Column(
        "confirmed_by",
        "Xác nhận theo",
        _("Who was asked, or which page or letter was read."),
        Text("source", Confirmation),
        40,
    ),
)
# The order in the file: what has to do with whether readers see it stands together.
COLUMNS = (*FINDING, *CONTACT[:-1], *CONFIRMING, CONTACT[-1])
OF_FIELD = {column.field: column for column in COLUMNS}
_OF_HEADING = {match_key(column.heading): column for column in COLUMNS}


def recognised(headings: list[str]) -> dict[int, Column | None]:
    """Return the column under each heading that is not blank; None for an unknown one."""
    return {
        position: _OF_HEADING.get(match_key(heading))
        for position, heading in enumerate(headings)
        if heading.strip()
    }


def missing(columns: Iterable[Column]) -> list[Column]:
    """Return the columns without which no row can be understood, and which are not there."""
    return [column for column in COLUMNS if column.is_required and column not in columns]


def letter(position: int) -> str:
    """Return the letters by which a spreadsheet calls a column: 0 → A, 26 → AA."""
    letters = ""
    while position >= 0:
        letters = chr(ord("A") + position % 26) + letters
        position = position // 26 - 1
    return letters
