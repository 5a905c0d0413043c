"""CSV files: as Excel opens them by a double click, and as it saves them."""

import codecs
import csv
import io

from django.utils.translation import gettext as _

from .formulas import guarded
from .limits import Unreadable

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


def write(rows: list[list[str]]) -> bytes:
    """Return the file: UTF-8 with its mark and CRLF, without which Excel garbles Vietnamese."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows([guarded(c) for c in row] for row in rows)
    return codecs.BOM_UTF8 + text.getvalue().encode()


def read(data: bytes) -> list[list[str]]:
    """Return the cells of each row, as they stand; raise Unreadable with a sentence."""
    text = _decoded(data)
    # Strict: a quotation mark that is never closed would swallow all rows that follow.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    try:
        return list(reader)
    except csv.Error as error:
        raise Unreadable(
            _(
                "Line %(line)s cannot be read: a quotation mark is not closed, or the line is too "
                "long. Correct the file, or save it as .xlsx."
            )
            % {"line": reader.line_num}
        ) from error


def _decoded(data):
    encoding = next((name for mark, name in _MARKS.items() if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise Unreadable(
            _(
                "This is neither an Excel file (.xlsx) nor a CSV file in UTF-8. In Excel choose "
                "“Save as”, then “CSV UTF-8” or “Excel Workbook (.xlsx)”."
            )
        )
    return text


def _separator(text):
    """Return what divides the headings: some of them hold commas, none a tab or a semicolon."""
    headings = next((line for line in text.splitlines() if line.strip(' \t,;"')), "")
    unquoted = "".join(headings.split('"')[::2])
    return next((sign for sign in "\t;" if sign in unquoted), ",")
