"""Looks through a Word letter for whatever is not text and pictures. Runs in the child process.

ECMA-376 names the parts and relations. The file is kept byte for byte, so it is refused, never
cleaned.
"""

import re
import struct
import zipfile
from io import BytesIO
from pathlib import PurePosixPath

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, XMLParser

from .unfit import Unfit

MOST_PARTS = 2_000
MOST_UNPACKED = 100_000_000
MOST_XML = 20_000_000
_END = struct.Struct("<4s4H2LH")
_STEP = 1 << 16

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
# By what a part or relation calls itself; the code says what to tell the officer.
_TYPES = (
    (re.compile(r"macro|vba", re.I), "macro"),
    (re.compile(r"activex|oleobject|/package$|control$", re.I), "embedded"),
    (re.compile(r"/afchunk$|/subdocument$", re.I), "embedded"),
)
_NAMES = (
    (re.compile(r"vbaproject|vbadata", re.I), "macro"),
    (re.compile(r"(^|/)(activex|embeddings)/|\.(exe|dll|js|vbs|html?|hta)$", re.I), "embedded"),
)
# Fields that run or fetch something when the letter is opened.
_FIELD = re.compile(r"^\W*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|RD)\b", re.I)


def examine(data: bytes) -> tuple[dict, bytes]:
    """Return ``{}`` for a Word letter of text and pictures, else ``{"problem": code}``."""
    try:
        _check(data)
    except Unfit as unfit:
        return {"problem": unfit.args[0]}, b""
    except MemoryError:
        return {"problem": "too_slow"}, b""
    except Exception:  # zipfile and zlib raise many kinds for a broken file.
        return {"problem": "damaged"}, b""
    return {}, b""


def _check(data):
    _check_ends(data)
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = package.infolist()
        _check_parts(parts)
        left = {"xml": MOST_XML}
        for part in parts:
            _read(package, part, left)
        if left.get("main") != 1:
            raise Unfit("other_format")


def _check_ends(data):
    """Refuse what is a Word letter and something else besides, and a table made to be endless."""
    if not data.startswith(b"PK\x03\x04") or len(data) < _END.size:
        raise Unfit("damaged")
    mark, _disk, _first, here, total, size, offset, comment = _END.unpack(data[-_END.size :])
    if mark != b"PK\x05\x06":
        raise Unfit("two_in_one" if data.rfind(b"PK\x05\x06") > 0 else "damaged")
    if comment or offset + size + _END.size != len(data):
        raise Unfit("two_in_one")
    if here != total or total > MOST_PARTS or size > MOST_PARTS * 512:
        raise Unfit("too_slow")


def _check_parts(parts):
    names = [part.filename.lower() for part in parts]
    if len(set(names)) != len(names) or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise Unfit("too_slow")
    for part in parts:
        if part.flag_bits & 1:
            raise Unfit("password")
        for pattern, code in _NAMES:
            if pattern.search(part.filename):
                raise Unfit(code)


def _read(package, part, left):
    """Unpack a part to its end, so that a broken one is found, and read it where it is XML."""
    suffix = PurePosixPath(part.filename.lower()).suffix
    parser = None
    if suffix in (".xml", ".rels", ".vml"):
        left["xml"] -= part.file_size
        if left["xml"] < 0:
            raise Unfit("too_slow")
        parser = XMLParser(target=_Reader(left), forbid_dtd=True)
    try:
        with package.open(part) as stream:
            while piece := stream.read(_STEP):
                if parser:
                    parser.feed(piece)
        if parser:
            parser.close()
    except (ParseError, DefusedXmlException):
        raise Unfit("damaged") from None


class _Reader:
    """Meets the elements of a part in their order and refuses the first that is no letter's."""

    def __init__(self, found):
        """Count the main part in ``found["main"]``."""
        self.found = found
        self.code = []
        self.in_code = False

    def start(self, tag, attributes):
        """Look at an element as it begins."""
        tag = tag.rpartition("}")[2]
        if tag in ("Override", "Default"):
            self._meet_type(attributes.get("ContentType", ""))
        elif tag == "Relationship":
            self._meet_relation(attributes)
        elif tag == "p":
            self._end_code()
        elif tag == "fldChar":
            if attributes.get(f"{_space(attributes)}fldCharType") == "begin":
                self._end_code()
        elif tag == "instrText":
            self.in_code = True
        elif tag == "fldSimple":
            for name, value in attributes.items():
                if name.rpartition("}")[2] == "instr":
                    _check_field(value)

    def data(self, text):
        """Gather the code of a field, which Word may divide at will."""
        if self.in_code:
            self.code.append(text)

    def end(self, tag):
        """Look at an element as it ends."""
        if tag.rpartition("}")[2] == "instrText":
            self.in_code = False

    def close(self):
        """Look at what the last field was."""
        self._end_code()

    def _end_code(self):
        if self.code:
            _check_field("".join(self.code))
            self.code = []

    def _meet_type(self, kind):
        if kind == _MAIN:
            self.found["main"] = self.found.get("main", 0) + 1
        _refuse_type(kind)

    def _meet_relation(self, attributes):
        kind = attributes.get("Type", "")
        _refuse_type(kind)
        outside = attributes.get("TargetMode", "").lower() == "external"
        if outside and not kind.endswith("/hyperlink"):
            raise Unfit("template" if kind.endswith("/attachedTemplate") else "fetches")


def _space(attributes):
    return next((name.rpartition("}")[0] + "}" for name in attributes if "}" in name), "")


def _refuse_type(kind):
    for pattern, code in _TYPES:
        if pattern.search(kind):
            raise Unfit(code)


def _check_field(code):
    if _FIELD.search(code):
        raise Unfit("fetches")
