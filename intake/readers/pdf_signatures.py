"""Who signed a PDF digitally, and when, as the file says. Nothing is checked here."""

import re

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdftypes import resolve1
from pdfminer.utils import decode_text

_MOST = 20
_DEEPEST = 5
# PDF writes moments as D:20230414153012+07'00'.
_MOMENT = re.compile(
    r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:(Z)|([+-]\d\d)'?(\d\d)?'?)?.*", re.DOTALL
)


def signatures(document: PDFDocument) -> list[tuple[str, str | None]]:
    """Return (signer, moment in ISO 8601 or None) for each signature field that is signed."""
    form = resolve1(document.catalog.get("AcroForm"))
    fields = resolve1(form.get("Fields")) if isinstance(form, dict) else None
    found = []
    for signed in _signed(fields, 0):
        name = _text(signed.get("Name")) or _common_name(resolve1(signed.get("Contents")))
        found.append((name, _moment(_text(signed.get("M")))))
        if len(found) == _MOST:
            break
    return found


def _signed(fields, depth):
    if not isinstance(fields, list) or depth > _DEEPEST:
        return
    for reference in fields[:200]:
        field = resolve1(reference)
        if not isinstance(field, dict):
            continue
        value = resolve1(field.get("V"))
        if isinstance(value, dict) and "ByteRange" in value:
            yield value
        yield from _signed(resolve1(field.get("Kids")), depth + 1)


def _text(value):
    value = resolve1(value)
    return decode_text(value).strip() if isinstance(value, bytes) else ""


def _moment(text):
    match = _MOMENT.fullmatch(text)
    if not match:
        return None
    year, month, day, hour, minute, second, utc, hours, minutes = match.groups()
    zone = "+00:00" if utc else f"{hours}:{minutes or '00'}" if hours else ""
    return f"{year}-{month}-{day}T{hour}:{minute}:{second}{zone}"


def _common_name(contents):
    """Return the name in the signer's certificate, "" where the signature holds none."""
    if not isinstance(contents, bytes):
        return ""
    from asn1crypto import cms

    try:
        signed = cms.ContentInfo.load(contents)["content"]
        serial = signed["signer_infos"][0]["sid"].chosen["serial_number"].native
        for certificate in signed["certificates"]:
            if certificate.chosen.serial_number == serial:
                return certificate.chosen.subject.native.get("common_name", "")
    except (ValueError, TypeError, KeyError, IndexError, AttributeError):
        pass
    return ""
