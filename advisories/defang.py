"""Scammers' addresses and numbers in a form that nobody can tap, dial or paste by accident.

The conventions (``hxxp``, ``[.]``, ``[@]``) are those in which incident teams exchange them.
"""

import re

from bilingual.text import nfc

_DOT = re.compile(r"\s?(?:\[\.\]|\(\.\)|\{\.\}|\[dot\]|\[chấm\])\s?", re.IGNORECASE)
_AT = re.compile(r"\s?(?:\[@\]|\(@\)|\[at\]|\(at\))\s?", re.IGNORECASE)
_SCHEME = re.compile(r"^h(?:xx|tt)p(s?)(?:\[:\]|:)//", re.IGNORECASE)
_GROUPS = re.compile(r"(?=(?:\d{3})+$)")


def refang(text: str) -> str:
    """Return the live form of what an officer typed or pasted, defanged or not."""
    text = _AT.sub("@", _DOT.sub(".", nfc(text).strip()))
    return _SCHEME.sub(lambda found: f"http{found[1].lower()}://", text)


def canonical(kind: str, text: str) -> str:
    """Return the one stored form: ``kind`` is url, email, phone or account.

    A host is lower case without ``www.``, a path keeps its case; numbers are digits only.
    """
    live = refang(text)
    if kind in ("phone", "account"):
        return re.sub(r"[^\d+]" if kind == "phone" else r"[\s.\-·]", "", live)
    if kind == "email":
        return live.lower()
    scheme, separator, rest = live.rpartition("://")
    host, slash, path = rest.partition("/")
    host = host.lower().removeprefix("www.")
    return f"{scheme.lower()}{separator}{host}{slash}{path}".rstrip("/")


def defang(kind: str, value: str) -> str:
    """Return how a stored value is shown, everywhere and always."""
    if kind == "phone":
        return "[.]".join(part for part in _GROUPS.split(value) if part)
    if kind == "account":
        return "·".join(re.findall(r".{1,4}", value))
    shown = re.sub(r"^http", "hxxp", value, flags=re.IGNORECASE)
    return shown.replace(".", "[.]").replace("@", "[@]")


def _live_forms(kind, value):
    """Yield a pattern for each way in which ``value`` may stand in a sentence."""
    if kind in ("phone", "account"):
        digits = r"[\s.\-]?".join(map(re.escape, value.lstrip("+")))
        yield re.compile(rf"(?<!\d)\+?{digits}(?!\d)")
        if kind == "phone" and value.startswith("0"):
            national = r"[\s.\-]?".join(map(re.escape, value[1:]))
            yield re.compile(rf"\+84[\s.\-]?{national}(?!\d)")
    else:
        bare = value.rpartition("://")[2]
        for form in dict.fromkeys((bare, bare.partition("/")[0])):
            pattern = rf"(?:https?://)?(?:www\.)?(?<![\w\]]){re.escape(form)}(?![\w\[])"
            yield re.compile(pattern, re.IGNORECASE)


def defang_within(text: str, values: list[tuple[str, str]]) -> str:
    """Return ``text`` with every occurrence of the (kind, value) pairs defanged.

    Longer values first, so that an address is not split by the host that it contains.
    """
    for kind, value in sorted(values, key=lambda pair: -len(pair[1])):
        for form in _live_forms(kind, value):
            text = form.sub(lambda found, kind=kind: defang(kind, _as_found(kind, found[0])), text)
    return text


def _as_found(kind, found):
    return canonical(kind, found) if kind in ("phone", "account") else found
