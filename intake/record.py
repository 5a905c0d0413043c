"""The reading of a letter as it is kept: plain values for a JSON column, and back to words."""

from advisories.defang import canonical, defang_within
from bilingual.text import nfc, without_hidden

from .structure.notice import Notice

INDICATOR_KINDS = ("url", "email", "phone", "account")


def packed(notice: Notice) -> list[dict]:
    """Return each document of a file: the contract's fields, with lines, marks and reasons.

    Nothing hidden is left in any text: PostgreSQL stores no NUL character, and nobody sees one.
    """
    return [_clean(_packed(one)) for one in notice.documents or [notice]]


def _packed(notice):
    return notice.as_json() | {
        "place": notice.place,
        "lines": list(notice.lines),
        "marks": [[mark.row, mark.start, mark.end, mark.field] for mark in notice.marks],
        "reasons": {name: [why.sure, why.rule] for name, why in notice.reasons.items()},
    }


def _clean(value):
    if isinstance(value, str):
        return without_hidden(value)
    if isinstance(value, dict):
        return {key: _clean(one) for key, one in value.items()}
    return [_clean(one) for one in value] if isinstance(value, list) else value


def scam_values(documents: list[dict]) -> list[tuple[str, str]]:
    """Return (kind, canonical value) of everything that the documents give as the scammers'."""
    pairs = (
        (given["type"], canonical(given["type"], given["value"]))
        for document in documents
        for given in document["suspicious"]
        if given["type"] in INDICATOR_KINDS
    )
    return [pair for pair in dict.fromkeys(pairs) if pair[1]]


def harmless(value, values: list[tuple[str, str]]):
    """Return a text, or all texts in lists and dictionaries, with the scammers' values defanged."""
    if isinstance(value, str):
        return defang_within(nfc(value), values)
    if isinstance(value, dict):
        return {key: harmless(one, values) for key, one in value.items()}
    return [harmless(one, values) for one in value] if isinstance(value, list) else value
