"""What stops a letter before anything of it is stored: a secrecy mark, a private person's data."""

from . import sensitive

SECRECY = "secrecy"


def cautions_of(documents: list[dict]) -> list[dict]:
    """Return what an officer must decide on: ``kind``, ``shown`` (masked), ``line`` (from 1, or 0).

    ``kind`` is "secrecy", or one of the kinds of ``sensitive.personal_data``.
    """
    lines = [line for document in documents for line in document["lines"]]
    found = []
    mark = sensitive.secrecy_mark(lines)
    if mark:
        found.append(_caution(SECRECY, mark.shown, _line_with(lines, mark.shown)))
    elif any("secret_mark" in document["flags"] for document in documents):
        found.append(_caution(SECRECY, "", 0))
    text = "\n".join(lines)
    for one in sensitive.personal_data(text):
        found.append(_caution(one.kind, one.shown, text.count("\n", 0, one.start) + 1))
    return found


def _caution(kind, shown, line):
    return {"kind": kind, "shown": shown, "line": line}


def _line_with(lines, shown):
    return next((number for number, line in enumerate(lines, 1) if shown in line), 0)
