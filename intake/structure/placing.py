"""The province of a notice: from its head, else its signature's stanza, else what it speaks of."""

import re

from bilingual.text import fold

from . import provinces

_CENTRAL = re.compile(
    r"^(?:bo (?!chi huy)|chinh phu|thu tuong|van phong (?:chinh phu|trung uong|quoc hoi)|ngan hang nha nuoc viet nam$|cuc |tong cuc|ban (?:bi thu|chap hanh trung uong|tuyen giao trung uong)|quoc hoi|"
    r"toa an nhan dan toi cao|vien kiem sat nhan dan toi cao|trung uong|uy ban trung uong|hoi dong nhan dan toi cao|tap doan|dang uy chinh phu)"
)


def province_of(notice, header, texts: list[str]) -> dict | None:
    """Return today's province of the issuing body, or None for a central one."""
    if header.is_one:
        for name in (notice.issuer, notice.parent):
            found = provinces.of_body(name) if name else None
            if found:
                return found
        folded = fold(notice.issuer or notice.parent or "")
        if _CENTRAL.match(folded):
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


def _is_capital_of_a_central_body(notice, found):
    """Whether "Hà Nội" says only where a body for the whole country sits."""
    local = re.search(
        r"(?<!\w)(?:tinh|thanh pho|tp|huyen|quan|xa|phuong|thi tran|thi xa|so|chi cuc|chi nhanh|truong (?:thpt|thcs|tieu|mam|trung))(?!\w)",
        fold(f"{notice.issuer or ''} {notice.parent or ''}"),
    )
    return found["code"] == "01" and not local
