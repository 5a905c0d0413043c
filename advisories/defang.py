"""Scammers' addresses and numbers in a form that nobody can tap, dial or paste by accident.

The conventions (``hxxp``, ``[.]``, ``[@]``) are those in which incident teams exchange them.
"""

import re

from bilingual.text import nfc

_DOT = re.compile(r"\s?(?:\[\.\]|\(\.\)|\{\.\}|\[dot\]|\[chấm\])\s?", re.IGNORECASE)
_AT = re.compile(r"\s?(?:\[@\]|\(@\)|\[at\]|\(at\))\s?", re.IGNORECASE)
_SCHEME = re.compile(r"h(?:xx|tt)p(s?)(?:\[:\]|:)//", re.IGNORECASE)
_LEADING = re.compile(r"^(?:([a-z][a-z0-9+.-]*:)?//)?(?:www\.)?", re.IGNORECASE)
_GROUPS = re.compile(r"(?=(?:\d{3})+$)")
# What people put between the digits of one number: 0901 234 567, (0901) 234-567.
_BETWEEN = r"[\s.\-()]{0,3}"
# Stands for a value where a field cannot hold its longer, harmless form.
MASK = "[…]"


def refang(text: str) -> str:
    """Return the live form of what an officer typed or pasted, defanged or not."""
    text = _AT.sub("@", _DOT.sub(".", nfc(text).strip()))
    return _SCHEME.sub(lambda found: f"http{found[1].lower()}://", text)


def _split(address):
    """Return (scheme with slashes, host, the rest) of an address, without ``www.``."""
    found = _LEADING.match(address)
    scheme = f"{found[1].lower()}//" if found[1] else ""
    bare = address[found.end() :]
    host = re.split(r"[/?#:]", bare, maxsplit=1)[0]
    return scheme, host, bare[len(host) :]


def host_of(value: str) -> str:
    """Return the host of a stored address; of an e-mail address, all of it."""
    return _split(value)[1]


def canonical(kind: str, text: str) -> str:
    """Return the one stored form: ``kind`` is url, email, phone or account.

    A host is lower case without ``www.``, a path keeps its case; numbers are digits only.
    """
    live = refang(text)
    if kind == "phone":
        return re.sub(r"[^\d+]", "", live)
    if kind == "account":
        return re.sub(r"[\s.\-·]", "", live)
    if kind == "email":
        return live.lower()
    scheme, host, rest = _split(live)
    return f"{scheme}{host.lower()}{rest}".rstrip("/")


def defang(kind: str, value: str) -> str:
    """Return how a stored value is shown, everywhere and always."""
    if kind == "phone":
        return "[.]".join(part for part in _GROUPS.split(value) if part)
    if kind == "account":
        return "·".join(re.findall(r".{1,4}", value))
    shown = re.sub(r"http(?=s?:)", "hxxp", value, flags=re.IGNORECASE)
    return shown.replace(".", "[.]").replace("@", "[@]")


def mask(kind: str, value: str) -> str:
    """Return what stands for a value where its harmless form is too long."""
    return MASK


def _live_forms(kind, value):
    """Yield a pattern for each way in which ``value`` may stand in a sentence."""
    if kind in ("phone", "account"):
        national = re.sub(r"^(?:\+84|0)(?=[2-9])", "", value) if kind == "phone" else value
        digits = _BETWEEN.join(map(re.escape, national))
        start = rf"\(?(?:\+?84|0)\)?{_BETWEEN}" if national != value else ""
        yield re.compile(rf"(?<![\d+])(?<!\+\()(?:{start}){digits}(?!\d)")
    else:
        _scheme, host, rest = _split(value)
        for form in dict.fromkeys((host + rest, host)):
            pattern = rf"(?:https?:)?(?://)?(?:www\.)?(?<![\w\]]){re.escape(form)}(?![\w\[])"
            yield re.compile(pattern, re.IGNORECASE)


def defang_within(text: str, values: list[tuple[str, str]], shown=defang) -> str:
    """Return ``text`` with every occurrence of the (kind, value) pairs as ``shown`` gives it.

    Longer values first, so that an address is not split by the host that it contains.
    """
    for kind, value in sorted(values, key=lambda pair: -len(pair[1])):
        for form in _live_forms(kind, value) if value else ():
            text = form.sub(lambda found, kind=kind: shown(kind, _as_found(kind, found[0])), text)
    return text


def _as_found(kind, found):
    return canonical(kind, found) if kind in ("phone", "account") else found
