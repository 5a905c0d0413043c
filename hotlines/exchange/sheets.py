"""Bytes of a file to rows of cells and back; what the rows mean is no matter here."""

from django.utils.translation import gettext as _

from . import csv_files, excel_files, excel_safety
from .formulas import plain
from .limits import MAX_BYTES, MAX_COLUMNS, MAX_ROWS, Unreadable

_ZIP = b"PK"
# Excel up to 2003, and every newer file with a password.
_OLE = b"\xd0\xcf\x11\xe0"


def read(data: bytes) -> list[list[str]]:
    """Return the rows of a CSV or Excel file, decided by what is in it, not by its name.

    Empty rows are empty lists, so that a row's number is the one that Excel shows.
    """
    if len(data) > MAX_BYTES:
        raise Unreadable(_("The file is larger than 2 MB. Divide it into several files."))
    if data.startswith(_OLE):
        raise Unreadable(excel_safety.other_format())
    reader = excel_files if data.startswith(_ZIP) else csv_files
    rows = [_trimmed([plain(cell) for cell in row]) for row in reader.read(data)]
    filled = sum(map(bool, rows))
    if not filled:
        raise Unreadable(_("The file is empty."))
    if filled == 1:
        raise Unreadable(_("There is nothing below the headings of this file."))
    if filled > MAX_ROWS + 1:
        raise Unreadable(
            _("The file has more than %(rows)s rows. Divide it into several files.")
            % {"rows": MAX_ROWS}
        )
    if max(map(len, rows)) > MAX_COLUMNS:
        raise Unreadable(
            _("The file has more than %(columns)s columns. Leave only those of the directory.")
            % {"columns": MAX_COLUMNS}
        )
    return rows


def _trimmed(cells):
    """Return the cells without the blank ones at the end."""
    last = max((number for number, cell in enumerate(cells, 1) if cell.strip()), default=0)
    return cells[:last]
