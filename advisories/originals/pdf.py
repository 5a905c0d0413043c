"""Looks through a PDF for whatever does more than show pages. Runs in the child process.

The file is read twice: by pypdf as a program that follows the rules does, and plainly from the
first byte to the last (``pdf_plain``), as programs do that repair a broken file.
"""

import zipfile
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, StreamObject

from .pdf_plain import find_active_names
from .unfit import Unfit

MOST_PAGES = 100
MOST_VALUES = 400_000

# ISO 32000-2, 12.6.4 (actions) and 12.5.6 (annotations): what starts, sends, fetches or plays.
_BY_KIND = {
    "/JavaScript": "script",
    "/Launch": "launch",
    "/ImportData": "launch",
    "/GoToR": "launch",
    "/GoToE": "attachment",
    "/SubmitForm": "form",
    "/EmbeddedFile": "attachment",
    "/FileAttachment": "attachment",
    "/RichMedia": "media",
    "/RichMediaExecute": "media",
    "/Rendition": "media",
    "/Movie": "media",
    "/Sound": "media",
    "/Screen": "media",
    "/3D": "media",
}
_BY_KEY = {
    "/JS": "script",
    "/JavaScript": "script",
    "/EmbeddedFiles": "attachment",
    "/EF": "attachment",
    "/XFA": "form",
}


def examine(data: bytes) -> tuple[dict, bytes]:
    """Return ``{"pages": n}`` for a PDF that only shows pages, else ``{"problem": code}``.

    A plain link (/URI that is tapped) is let pass: nothing of the file becomes a link of the
    portal, and every PDF of an office carries some. A field for a digital signature is, too; every
    other field is not, because a letter has nothing to fill in.
    """
    try:
        return {"pages": _pages(data)}, b""
    except Unfit as unfit:
        return {"problem": unfit.args[0]}, b""
    except MemoryError:
        return {"problem": "too_slow"}, b""
    except Exception:  # pypdf raises almost any kind for a broken file.
        return {"problem": "damaged"}, b""


def _pages(data):
    _check_ends(data)
    if found := find_active_names(data):
        raise Unfit(found)
    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted:
        raise Unfit("password")
    # By its own number first: a tree of pages that says a million is not walked.
    if int(reader.root_object["/Pages"].get("/Count", 0)) > MOST_PAGES:
        raise Unfit("too_many_pages")
    pages = len(reader.pages)
    if not pages:
        raise Unfit("damaged")
    if pages > MOST_PAGES:
        raise Unfit("too_many_pages")
    _walk(reader)
    return pages


def _check_ends(data):
    """Refuse what is a PDF and something else besides: begun too late, or gone on too long."""
    end = data.rfind(b"%%EOF")
    if not data.startswith(b"%PDF-") or end < 0:
        raise Unfit("damaged")
    if data[end + 5 :].strip(b"\0\t\n\f\r ") or zipfile.is_zipfile(BytesIO(data)):
        raise Unfit("two_in_one")


def _walk(reader):
    numbers = {(number, gen) for gen, entries in reader.xref.items() for number in entries}
    numbers |= {(number, 0) for number in reader.xref_objStm}
    waiting = [reader.trailer]
    seen = 0
    while waiting or numbers:
        if not waiting:
            value = reader.get_object(IndirectObject(*numbers.pop(), reader))
            waiting.append(value)
        value = waiting.pop()
        seen += 1
        if seen > MOST_VALUES:
            raise Unfit("too_slow")
        if isinstance(value, DictionaryObject):
            _check(value)
            waiting.extend(dict.values(value))
        elif isinstance(value, ArrayObject):
            waiting.extend(list.__iter__(value))
        elif value == "/JavaScript" and isinstance(value, NameObject):
            raise Unfit("script")


def _check(found):
    for key, code in _BY_KEY.items():
        if key in found:
            raise Unfit(code)
    for key in ("/S", "/Subtype", "/Type"):
        if key in found and (code := _BY_KIND.get(str(found[key]))):
            raise Unfit(code)
    if "/FT" in found and found["/FT"] != "/Sig":
        raise Unfit("form")
    if "/AA" in found and _is_actions(found["/AA"]):
        raise Unfit("action")
    if "/OpenAction" in found and not _only_shows(found["/OpenAction"]):
        raise Unfit("action")
    if isinstance(found, StreamObject) and "/F" in found:
        raise Unfit("attachment")


def _is_actions(value):
    """Tell actions from a font or picture that a program happened to call AA."""
    is_resource = isinstance(value, StreamObject) or "/Type" in value
    return isinstance(value, DictionaryObject) and not is_resource


def _only_shows(value):
    """Tell whether opening only goes to a page: a destination, or the action that goes to one."""
    return not isinstance(value, DictionaryObject) or value.get("/S") == "/GoTo"
