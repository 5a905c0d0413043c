"""Whatever an officer uploads is read as cells, or refused with a sentence; never an error of ours.

A file that asks for more memory than there is would not fail a test here, it would end the run.
"""

import datetime
import io
import re
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from xlsxwriter import Workbook

from hotlines.exchange import csv_files, excel_files, sheets
from hotlines.exchange.limits import MAX_BYTES, MAX_ROWS, Unreadable

ROWS = [["Mã", "Tỉnh, thành"], ["a", "Đồng Nai"], ["b", "Đắk Lắk"]]
# Once: the hour stands in it, so that two are never quite the same.
WHOLE = excel_files.write(ROWS, [9, 9])
TEXT = 'Mã,"Tỉnh, thành"\r\na,Đồng Nai\r\nb,Đắk Lắk\r\n'


def workbook(cells, **options):
    """Return an Excel file with these values at (row, column)."""
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        formats = {name: book.add_format({"num_format": name}) for name in options.get("forms", ())}
        for (row, column), (value, form) in cells.items():
            sheet.write(row, column, value, formats.get(form))
    return file.getvalue()


def repacked(change, data=None, **more):
    """Return an Excel file with its parts changed by ``change(name, text)``, and more entries."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data or excel_files.write(ROWS, [9, 9]))) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name).decode()))
        for name, content in more.items():
            new.writestr(name, content)
    return file.getvalue()


def same(_name, text):
    return text


def in_sheet(old, new):
    def change(name, text):
        if "sheet1" not in name:
            return text
        assert re.search(old, text)
        return re.sub(old, new, text, count=1)

    return change


# CSV

WRITTEN = {
    "UTF-8": TEXT.encode(),
    "UTF-8 with its mark": TEXT.encode("utf-8-sig"),
    "UTF-16, little end first": b"\xff\xfe" + TEXT.encode("utf-16-le"),
    "UTF-16, big end first": b"\xfe\xff" + TEXT.encode("utf-16-be"),
    "semicolons": TEXT.replace('"', "").replace("Mã,", "Mã;").replace("a,", "a;").encode(),
    "semicolons and quotation marks": TEXT.replace(",", ";").replace("h; t", "h, t").encode(),
    "tabs": TEXT.replace("Mã,", "Mã\t").replace("a,", "a\t").replace("b,", "b\t").encode(),
    "line feeds alone": TEXT.replace("\r\n", "\n").encode(),
    "no line end at the end": TEXT.rstrip().encode(),
    "blank cells at the ends of lines": TEXT.replace("\r\n", ",,,\r\n").encode(),
    "our own": csv_files.write(ROWS),
}
WRITTEN["semicolons"] = WRITTEN["semicolons"].replace(b"b,", b"b;")


@pytest.mark.parametrize("data", WRITTEN.values(), ids=WRITTEN)
def test_a_csv_file_is_read_however_it_was_saved(data):
    assert sheets.read(data) == ROWS


def test_a_csv_file_of_ours_opens_in_excel_with_its_accents():
    assert csv_files.write(ROWS).startswith(b"\xef\xbb\xbf")


def test_a_csv_file_of_ours_ends_its_lines_as_windows_does():
    assert csv_files.write(ROWS).count(b"\r\n") == csv_files.write(ROWS).count(b"\n") == 3


def test_an_empty_row_keeps_the_numbers_of_the_rows_below():
    assert sheets.read("\nMã\n\n ,\na\n".encode())[4] == ["a"]


def test_a_line_break_within_a_cell_is_kept():
    assert sheets.read('Mã,b\n"a\n\nb",c\n'.encode())[1] == ["a\n\nb", "c"]


def test_a_quotation_mark_within_a_text_is_a_letter():
    assert sheets.read('Mã,b\nông "Ba",c\n'.encode())[1] == ['ông "Ba"', "c"]


UNREADABLE = {
    "nothing": b"",
    "blanks alone": b" \r\n\r\n ,,\r\n",
    "a mark alone": b"\xef\xbb\xbf",
    "headings alone": "Mã,Cơ quan\r\n,\r\n".encode(),
    "windows-1258": "Mã,Tỉnh\na,Ðồng\n".encode("cp1258", "replace") + b"\xf5",
    "UTF-16 without its mark": TEXT.encode("utf-16-le"),
    "a cut UTF-16": b"\xff\xfe" + TEXT.encode("utf-16-le")[:-3],
    "NUL in a text": b"Ma,b\na\0,c\n",
    "a quotation mark never closed": 'Mã,b\n"a,c\nd,e\n'.encode(),
    "a letter after a quotation mark": 'Mã,b\n"a"x,c\n'.encode(),
    "a cell as long as the file": "Mã\n".encode() + b"a" * 1_000_000,
    "a line of ten megabytes": "Mã\n".encode() + b"a" * 10_000_000,
    "a byte too much": b"M\na\n" + b"\n" * (MAX_BYTES - 3),
    "a row too many": "Mã\n".encode() + b"a\n" * (MAX_ROWS + 1),
    "a hundred thousand columns": "Mã\n".encode() + b"," * 100_000 + b"a",
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "a PDF file": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "Excel 2003, or a password": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "PK and no more": b"PK",
    "an empty archive": b"PK\x05\x06" + bytes(18),
    "half an Excel file": excel_files.write(ROWS, [9, 9])[:3000],
    "an Excel file with one byte changed": excel_files.write(ROWS, [9, 9]).replace(
        b"PK\x03\x04", b"PK\x03\x05", 1
    ),
}


def archive(**entries):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in entries.items():
            packed.writestr(name, content)
    return file.getvalue()


ONE_CELL_AT = 'r="B3"( [^>]*)?>'
UNREADABLE |= {
    "an archive that is no workbook": archive(**{"thư.txt": "xin chào"}),
    "an OpenDocument spreadsheet": archive(mimetype="application/vnd.oasis.opendocument"),
    "a binary workbook": archive(**{"xl/workbook.bin": b"\x83\x01"}),
    "a zip bomb": repacked(same, **{"xl/media/a.xml": " " * (21 * 1024 * 1024)}),
    "a zip bomb of many entries": repacked(same, **{f"xl/a{n}.xml": "<a/>" for n in range(201)}),
    "an archive within the workbook": repacked(same, **{"xl/media/a.png": archive(a="b")}),
    "a cell at the end of the sheet": repacked(in_sheet(ONE_CELL_AT, r'r="XFD1048576"\1>')),
    "a row far below": repacked(in_sheet('<row r="3"', '<row r="1048576"')),
    "a row number beyond all": repacked(in_sheet('<row r="3"', '<row r="4294967295"')),
    "a cell name beyond all": repacked(in_sheet(ONE_CELL_AT, r'r="AAAAAAA9999999999"\1>')),
    "a cell name that is none": repacked(in_sheet(ONE_CELL_AT, r'r="3B"\1>')),
    "a count of texts beyond all": repacked(
        lambda _n, text: re.sub(r'uniqueCount="\d+"', 'uniqueCount="99999999999"', text)
    ),
    "a count with a sign before it": repacked(
        lambda _n, text: re.sub(r'uniqueCount="\d+"', 'uniqueCount="+99999999999"', text)
    ),
    "another count of texts beyond all": repacked(
        lambda _n, text: re.sub(r' count="\d+"', ' count="99999999999"', text)
    ),
    "an entity": repacked(in_sheet("<worksheet", '<!DOCTYPE w [<!ENTITY a "aaaa">]><worksheet')),
    "XML that does not close": repacked(in_sheet("</sheetData>", "")),
    "no sheet": repacked(
        lambda name, text: re.sub("<sheet .*?/>", "", text) if "workbook.xml" in name else text
    ),
    "a sheet that is not there": repacked(
        lambda name, text: text.replace("sheet1.xml", "khac.xml") if ".rels" in name else text
    ),
    "a text that is not in the list": repacked(in_sheet("<v>0</v>", "<v>999</v>")),
}


@pytest.mark.parametrize("data", UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_is_refused_with_a_sentence(data):
    with pytest.raises(Unreadable) as refusal:
        sheets.read(data)
    assert str(refusal.value).endswith(".")


@given(st.binary(max_size=400))
def test_no_bytes_break_the_reading(data):
    for start in (b"", b"PK\x03\x04", b"\xff\xfe", "Mã,b\n".encode()):
        try:
            rows = sheets.read(start + data)
        except Unreadable:
            continue
        assert all(isinstance(cell, str) for row in rows for cell in row)


@settings(max_examples=60)
@given(st.data())
def test_no_damage_to_an_excel_file_breaks_the_reading(data):
    position = data.draw(st.integers(0, len(WHOLE) - 1))
    damage = data.draw(st.binary(min_size=1, max_size=4))
    with suppress(Unreadable):
        sheets.read(WHOLE[:position] + damage + WHOLE[position + len(damage) :])


# Excel


def test_an_excel_file_of_ours_is_read():
    assert sheets.read(excel_files.write(ROWS, [9, 9])) == ROWS


def test_an_excel_file_is_known_by_what_is_in_it():
    # No name is ever asked for.
    assert sheets.read(excel_files.write(ROWS, [9, 9])) == sheets.read(csv_files.write(ROWS))


def test_formatted_cells_far_away_do_not_matter():
    far = '<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>'
    assert sheets.read(repacked(in_sheet("</sheetData>", far))) == ROWS


def test_what_does_not_belong_to_the_sheets_does_not_matter():
    assert sheets.read(repacked(same, **{"customXml/item1.xml": "<a>".encode("utf-16")})) == ROWS


TYPED = {
    "a number": (113, None, "113"),
    "a number with a fraction": (1.5, None, "1.5"),
    "a number without its zero": (694387389, None, "694387389"),
    "a day": (datetime.date(2026, 11, 1), "dd/mm/yyyy", "01/11/2026"),
    "a month, which Excel stores as a day": (datetime.date(2026, 11, 1), "mm/yyyy", "01/11/2026"),
    "a day and an hour": (
        datetime.datetime(2026, 11, 1, 8, 30),  # noqa: DTZ001 - Excel knows no zones
        "dd/mm/yyyy hh:mm",
        "01/11/2026 08:30",
    ),
    "an hour": (datetime.time(8, 30), "hh:mm", "08:30"),
    "true": (True, None, "có"),
    "false": (False, None, "không"),
    "a text": ("0694.387.389", None, "0694.387.389"),
}


@pytest.mark.parametrize(("value", "form", "text"), TYPED.values(), ids=TYPED)
def test_a_cell_of_excel_is_read_as_an_officer_typed_it(value, form, text):
    data = workbook({(0, 0): ("Mã", None), (1, 0): (value, form)}, forms=[form] if form else [])
    assert sheets.read(data)[1] == [text]


def test_a_formula_is_read_as_what_it_came_to():
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_string(0, 0, "Mã")
        sheet.write_formula(1, 0, '="a"&"b"', None, "ab")
    assert sheets.read(file.getvalue())[1] == ["ab"]


def test_a_hidden_sheet_is_not_read():
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        hidden, shown = book.add_worksheet(), book.add_worksheet()
        hidden.write_string(0, 0, "ẩn")
        shown.write_column(0, 0, ["Mã", "a"])
        hidden.hide()
        shown.activate()
    assert sheets.read(file.getvalue()) == [["Mã"], ["a"]]


def test_the_headings_of_an_excel_file_stay_in_sight():
    with zipfile.ZipFile(io.BytesIO(excel_files.write(ROWS, [9, 9]))) as book:
        assert 'state="frozen"' in book.read("xl/worksheets/sheet1.xml").decode()


def test_a_text_too_long_for_excel_is_not_cut():
    with pytest.raises(excel_files.Unwritable):
        excel_files.write([["Mã"], ["a" * 40_000]], [9])


def test_five_thousand_rows_are_read():
    rows = [["Mã"], *([str(number)] for number in range(MAX_ROWS))]
    assert sheets.read(excel_files.write(rows, [9])) == rows
