"""Excel workbooks: written with nothing but texts in them, read without evaluating anything."""

import datetime
import io

from django.utils.translation import gettext as _
from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum
from xlsxwriter import Workbook

from .excel_safety import checked, damaged
from .formulas import kept
from .limits import Unreadable

# What Excel would otherwise make of a text that looks like one of these.
_TEXTS_ONLY = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


class Unwritable(Exception):
    """A text that is longer than a cell of Excel can hold."""


def write(rows: list[list[str]], widths: list[int]) -> bytes:
    """Return a workbook with the rows as texts, the first of them frozen as headings."""
    file = io.BytesIO()
    with Workbook(file, _TEXTS_ONLY) as workbook:
        sheet = workbook.add_worksheet("Danh bạ")
        # "@" for whole columns: a number typed below the last row keeps its leading zero.
        column = workbook.add_format({"num_format": "@", "valign": "top"})
        text = workbook.add_format({"num_format": "@", "valign": "top", "quote_prefix": True})
        heading = workbook.add_format({"num_format": "@", "bold": True, "text_wrap": True})
        for position, width in enumerate(widths):
            sheet.set_column(position, position, width, column)
        sheet.freeze_panes(1, 0)
        # Otherwise Excel marks each telephone number with a green corner.
        sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{len(rows) + 1}"})
        for number, row in enumerate(rows):
            for position, cell in enumerate(row):
                form = text if number else heading
                # xlsxwriter cuts what is too long for a cell, and says so by a number.
                if cell and sheet.write_string(number, position, kept(cell), form):
                    raise Unwritable
    return file.getvalue()


def read(data: bytes) -> list[list[str]]:
    """Return the cells of the first sheet that is shown, as texts; raise Unreadable."""
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(checked(data))) as workbook:
            sheets = [
                sheet.name
                for sheet in workbook.sheets_metadata
                if sheet.typ == SheetTypeEnum.WorkSheet
                and sheet.visible == SheetVisibleEnum.Visible
            ]
            if not sheets:
                raise Unreadable(_("There is no sheet in this file."))
            rows = workbook.get_sheet_by_name(sheets[0]).to_python(skip_empty_area=False)
    except CalamineError as error:
        raise Unreadable(damaged()) from error
    return [[_text(cell) for cell in row] for row in rows]


def _text(cell):
    """Return a cell as an officer would have typed it."""
    match cell:
        case bool():
            return "có" if cell else "không"
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime.datetime() if cell.time() != datetime.time():
            return f"{cell:%d/%m/%Y %H:%M}"
        case datetime.date():
            return f"{cell:%d/%m/%Y}"
        case datetime.time():
            return f"{cell:%H:%M}"
        case _:
            return str(cell)
