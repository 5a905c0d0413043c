"""The province of a notice: from its head, else its signature's stanza, else what it speaks of."""

import re

from bilingual.text import fold

from . import provinces
from .wording import alternatives

_CENTRAL = re.compile(rf"^(?:{alternatives('name_words', 'central')})")
# One of several parts into which a central body divides the country; each holds some provinces.
_REGION = re.compile(r"(?<!\w)khu vuc (?:[ivx]+|\d{1,2})$")
_LOCAL = re.compile(
    r"(?<!\w)(?:tinh|thanh pho|tp|huyen|quan|xa|phuong|thi tran|thi xa|so|chi cuc|chi nhanh|"
    r"truong (?:thpt|thcs|tieu|mam|trung))(?!\w)"
)


def province_of(notice, header, texts: list[str]) -> dict | None:
    """Return today's province of the issuing body, or None for a central one."""
    if header.is_one:
        for name in (notice.issuer, notice.parent):
            found = provinces.of_body(name) if name else None
            if found:
                return found
        folded = fold(notice.issuer or notice.parent or "")
        if _CENTRAL.match(folded) or (_REGION.search(folded) and _is_central(notice.parent)):
            return None
        if notice.place:
            found = provinces.of_body(notice.place)
            if found and not _is_capital_of_a_central_body(notice, found):
                return found
    for signature in notice.signatures:
        found = provinces.of_body(signature["signer"] or "")
        if found:
            return found
    spoken = [*notice.addressees, *notice.recipients, *texts]
    if notice.signatory and notice.signatory["title"]:
        spoken.insert(0, f"tỉnh {notice.signatory['title']}")
    return provinces.spoken_for("\n".join(spoken))


def _is_central(parent):
    """Whether the body above is one for the whole country: it names no place."""
    return bool(parent) and not _LOCAL.search(fold(parent))


def _is_capital_of_a_central_body(notice, found):
    """Whether "Hà Nội" says only where a body for the whole country sits."""
    local = _LOCAL.search(fold(f"{notice.issuer or ''} {notice.parent or ''}"))
    return found["code"] == "01" and not local
