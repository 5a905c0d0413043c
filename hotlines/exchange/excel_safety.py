"""Looks into an Excel file before anything parses it.

calamine lays out a sheet up to its farthest cell and believes the counts that a file gives of
itself: a file of five kilobytes can ask for so much memory that the whole process dies. So the
parts are unpacked here within limits, looked through, and packed anew: what was measured is what
is parsed.
"""

import io
import re
import zipfile
import zlib
from xml.parsers import expat

from django.utils.translation import gettext as _

from .limits import MAX_COLUMNS, MAX_ROWS, Unreadable

MAX_UNPACKED = 20 * 1024 * 1024
MAX_ENTRIES = 200
# Empty rows between the rows are let pass, but not without end.
_LAST_ROW = 4 * MAX_ROWS
_MAX_COUNT = 1_000_000
# What else is in the file (properties, an organisation's own XML) is left out, not judged.
_OF_SHEETS = re.compile(r"\[Content_Types\]\.xml|(_rels|xl)/.*\.(xml|rels)")
_REFERENCE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_ZIP_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
)


def checked(data: bytes) -> bytes:
    """Return the workbook with nothing but the parts that were looked through, or refuse it."""
    try:
        parts = _parts(data)
    except _ZIP_FAULTS as error:
        raise Unreadable(damaged()) from error
    if "xl/workbook.xml" not in parts:
        raise Unreadable(other_format())
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as workbook:
        for name, content in parts.items():
            _Part().look_through(content)
            workbook.writestr(name, content)
    return packed.getvalue()


def damaged() -> str:
    """Return the sentence for a file that claims to be a workbook and cannot be read."""
    return _("This Excel file is damaged. Open it in Excel and save it again as .xlsx.")


def other_format() -> str:
    """Return the sentence for other kinds of spreadsheet, and for those with a password."""
    return _(
        "This kind of file cannot be read here, or it has a password. In Excel choose “Save as”, "
        "then “Excel Workbook (.xlsx)” without a password, or “CSV UTF-8”."
    )


def _too_big():
    return _(
        "This Excel file holds more than a directory of %(rows)s rows. Copy the rows alone into a "
        "new file."
    ) % {"rows": MAX_ROWS}


def _parts(data):
    """Return the XML parts by name, each no longer than the archive says that it is."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        unpacked = sum(entry.file_size for entry in entries)
        if len(entries) > MAX_ENTRIES or unpacked > MAX_UNPACKED:
            raise Unreadable(_too_big())
        parts = {}
        for entry in entries:
            # Others are unpacked without a limit by the standard library; no spreadsheet uses them.
            if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise Unreadable(damaged())
            content = archive.read(entry)
            if content.startswith(b"PK\x03\x04"):
                raise Unreadable(_("There is another file inside this file. Remove it first."))
            if _OF_SHEETS.fullmatch(entry.filename):
                parts[entry.filename] = content
    return parts


class _Part:
    """One XML part: well formed, and no cell or count beyond what a directory needs."""

    def __init__(self):
        self.row = self.column = 0
        self.inside = None

    def look_through(self, content):
        # Whatever a part says of its encoding: calamine reads UTF-8, and we must see what it sees.
        parser = expat.ParserCreate("utf-8")
        parser.StartElementHandler = self.begin
        parser.EndElementHandler = self.end
        parser.StartDoctypeDeclHandler = self.refuse
        try:
            parser.Parse(content, True)
        except expat.ExpatError as error:
            raise Unreadable(damaged()) from error

    def refuse(self, *_doctype):
        raise Unreadable(damaged())

    def begin(self, name, attributes):
        local = name.rpartition(":")[2]
        for count in ("count", "uniqueCount"):
            if count in attributes and self.number(attributes[count]) > _MAX_COUNT:
                raise Unreadable(_too_big())
        if local == "row":
            self.row = self.number(attributes["r"]) if "r" in attributes else self.row + 1
            self.column = 0
        elif local == "c":
            self.begin_cell(attributes.get("r"))
        elif self.inside and (self.inside[0] > _LAST_ROW or self.inside[1] > MAX_COLUMNS):
            # Excel stores formatted cells far away; only one with something in it takes room.
            raise Unreadable(_too_big())

    def begin_cell(self, reference):
        self.column += 1
        row = self.row
        if reference is not None:
            found = _REFERENCE.fullmatch(reference)
            if not found:
                raise Unreadable(damaged())
            self.column = _column(found[1])
            row = max(row, int(found[2]))
        self.inside = (row, self.column)

    def end(self, name):
        if name.rpartition(":")[2] == "c":
            self.inside = None

    def number(self, text):
        # "+9" and " 9" are numbers to some readers and none to others.
        if not re.fullmatch("[0-9]{1,9}", text):
            raise Unreadable(damaged())
        return int(text)


def _column(letters):
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
