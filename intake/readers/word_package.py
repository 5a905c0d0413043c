"""The parts of a Word file, taken out within limits: zip archive or flat XML (one file, no zip)."""

import io
import posixpath
import zipfile
import zlib
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

MOST_ENTRIES = 2000
MOST_UNPACKED = 50 * 1024 * 1024
LARGEST_PART = 20 * 1024 * 1024
# All parts together. A tree takes some 150 bytes of memory for each tag and attribute.
MOST_MARKUP = 600_000

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FLAT = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
# Files saved as "Strict Open XML" use other names for the same things.
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)


class Unreadable(Exception):
    """The file cannot be read; the first argument is one of the problems of ``Letter``."""


class Package:
    """The parts of one file by name ("word/document.xml"), each parsed when it is asked for."""

    def __init__(self, data: bytes):
        self._markup = 0
        self._archive = _opened(data) if data.startswith(b"PK") else None
        self._parts = {} if self._archive else _flat_parts(self._parsed(data))

    def part(self, name: str) -> Element | None:
        """Return the root of a part, or None where the file has no such part."""
        if self._archive and name not in self._parts:
            try:
                entry = self._archive.getinfo(name)
            except KeyError:
                return None
            self._parts[name] = self._parsed(self._unpacked(entry))
        return self._parts.get(name)

    def related(self, name: str, kind: str) -> list[tuple[str, str]]:
        """Return (relationship id, part) for the parts that ``name`` names as its ``kind``."""
        folder, file = posixpath.split(name)
        root = self.part(posixpath.join(folder, "_rels", f"{file}.rels"))
        found = []
        for relation in [] if root is None else root:
            if relation.get("Type", "").endswith(f"/{kind}") and not relation.get("TargetMode"):
                target = posixpath.join("/", folder, relation.get("Target", ""))
                found.append((relation.get("Id", ""), posixpath.normpath(target).lstrip("/")))
        return found

    def main_part(self) -> str:
        """Return the name of the part that holds the letter."""
        names = [target for _, target in self.related("", "officeDocument")]
        return names[0] if names else "word/document.xml"

    def _parsed(self, content):
        self._markup += content.count(b"<") + content.count(b"=")
        if self._markup > MOST_MARKUP:
            raise Unreadable("too_big")
        for strict, usual in _STRICT:
            content = content.replace(strict, usual)
        try:
            return fromstring(content, forbid_dtd=True)
        except (ParseError, DefusedXmlException, ValueError, LookupError) as fault:
            raise Unreadable("damaged") from fault

    def _unpacked(self, entry):
        if entry.flag_bits & 1:
            raise Unreadable("password")
        if entry.file_size > LARGEST_PART:
            raise Unreadable("too_big")
        try:
            with self._archive.open(entry) as stream:
                # The size in the archive's list may be a lie.
                content = stream.read(LARGEST_PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as fault:
            raise Unreadable("damaged") from fault
        if len(content) > LARGEST_PART:
            raise Unreadable("too_big")
        return content


def relationship_id(element: Element) -> str:
    """Return the id by which the element refers to another part."""
    return element.get(f"{_RELATIONSHIP}id", "")


def _opened(data):
    # Python lists every entry before one can be counted: a file made of entries alone would fill
    # the memory. So their signatures are counted first.
    if data.count(b"PK\x01\x02") > MOST_ENTRIES:
        raise Unreadable("too_big")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as fault:
        raise Unreadable("damaged") from fault
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise Unreadable("too_big")
    return archive


def _flat_parts(root):
    parts = {}
    for part in root.iter(f"{_FLAT}part"):
        content = part.find(f"{_FLAT}xmlData")
        if content is not None and len(content):
            parts[part.get(f"{_FLAT}name", "").lstrip("/")] = content[0]
    return parts
