"""How sure each field is, and by which rule it was read: for the officer, who has the last word."""

from .notice import DOUBTFUL, LIKELY, SURE, Reason

# The rules by the place that the form gives a value, and the ones by wording alone.
_BY_PLACE = ("issuer", "parent", "number", "symbol", "date", "place", "addressees", "recipients")


def reasons_of(notice, header) -> dict[str, Reason]:
    """Return the reason for each field that has a value, by the field's name."""
    reasons = {name: Reason(SURE, name) for name in _BY_PLACE if getattr(notice, name)}
    if notice.kind:
        titled = (
            Reason(SURE, "kind_by_title") if header.titled else Reason(LIKELY, "kind_by_symbol")
        )
        reasons["kind"] = titled
    if notice.subject:
        reasons["subject"] = Reason(SURE if header.by_mark else LIKELY, "subject")
    if notice.province:
        reasons["province"] = _of_province(notice)
    if notice.signatory:
        whole = all(notice.signatory[part] for part in ("title", "name"))
        reasons["signatory"] = Reason(SURE if whole else DOUBTFUL, "signatory")
    if notice.measures:
        unclear = any(one.audience is None for top in notice.measures for one in top.walk())
        numbered = any(top.marker for top in notice.measures)
        sure = DOUBTFUL if unclear else LIKELY if not numbered else SURE
        reasons["measures"] = Reason(sure, "measures_numbered" if numbered else "measures_worded")
    for name in ("contacts", "suspicious", "references", "footnotes", "signatures"):
        if getattr(notice, name):
            reasons[name] = Reason(LIKELY if name in ("contacts", "suspicious") else SURE, name)
    if "not_a_notice" in notice.flags:
        reasons = {name: Reason(DOUBTFUL, why.rule) for name, why in reasons.items()}
    return reasons


def _of_province(notice):
    printed = notice.province["old_name"].lower()
    if any(printed in (name or "").lower() for name in (notice.issuer, notice.parent)):
        return Reason(SURE, "province_by_body")
    if printed in (notice.place or "").lower():
        return Reason(LIKELY, "province_by_place")
    return Reason(DOUBTFUL, "province_by_wording")
