"""Footnotes: taken out of the sentence that they interrupt, and their marks out of the words."""

import re

from . import landmarks as at
from .alphabet import CAPITALS
from .rows import Row, superscript
from .stanza import is_stanza
from .wrapping import Wrapping

_SUPER = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLAIN = str.maketrans(_SUPER, "0123456789")
_MARKED = re.compile(rf"^([{_SUPER}]{{1,2}})\s*")
_BRACKETED = re.compile(r"^(\[\d{1,2}\]|\(\d{1,2}\))\s*(?=[^\W\d_])")
_DIGIT = re.compile(rf"^(\d{{1,2}})\s+(?=[{CAPITALS}“\"][^.)]{{3}})")
# A numbered point or a bullet of the letter, which no note has.
_POINT = re.compile(r"^(?:\d{1,2}|[a-zđ]|[IVX]+)[.)/-]\s|^[-+•]\s")
# After so many lines the first full stop ends a note.
_MOST_LINES = 6
# A mark set high, which is no unit's exponent: m².
_RAISED = r"(?<=\S)(?<!\d[mM])(?<!\d [mM])(?<!\b[cdk]m)\s?(?<![{supers}]){mark}(?![{supers}])"
_LETTERS_AND_DIGIT = r"(?<=[^\W\d_]{{3}}){mark}(?=[\s,.;:)”\"]|$)"


def take_footnotes(rows: list[Row], wrapping: Wrapping) -> list[dict]:
    """Return the notes as ``mark`` and ``text``, claim their rows and clear marks in the others."""
    notes, index = [], 0
    while index < len(rows):
        mark, begin = _mark_of_note(rows, index)
        if mark is None:
            index += 1
            continue
        end = _end_of_note(rows, index, wrapping)
        text = " ".join([rows[index].text[begin:], *(row.text for row in rows[index + 1 : end])])
        for row in rows[index:end]:
            row.claim("footnotes")
        notes.append({"mark": mark, "text": text.strip()})
        index = end
    for note in notes:
        _clear_references(rows, note["mark"])
    return notes


def _mark_of_note(rows, index):
    """Return (mark, where its text begins) of a row that is a note, else (None, 0)."""
    row = rows[index]
    found = _MARKED.match(row.text)
    if found:
        if found.end() < len(row.text):
            return found[1].translate(_PLAIN), found.end()
        return None, 0
    for pattern in (_BRACKETED, _DIGIT):
        found = pattern.match(row.text)
        if not found:
            continue
        mark = found[1].strip("[]()")
        if _is_referred_to(rows, index, found[1], mark):
            return mark, found.end()
    return None, 0


def _is_referred_to(rows, index, printed, mark):
    """Whether an earlier row carries the mark inside a sentence, in the same shape."""
    earlier = [row.text for row in rows[:index] if not row.is_claimed]
    if printed == mark:
        pattern = re.compile(_LETTERS_AND_DIGIT.format(mark=mark))
        supers = superscript(mark)
        return any(pattern.search(text) or supers in text for text in earlier)
    return any(text.find(printed, 1) > 0 or superscript(mark) in text for text in earlier)


def _end_of_note(rows, index, wrapping):
    """Return the row after the note that begins at ``index``."""
    end = index + 1
    while end < len(rows) and not _ends_before(rows, index, end, wrapping):
        end += 1
    return end


def _ends_before(rows, index, end, wrapping):
    """Whether the note from ``index`` on is over before the row ``end``."""
    last, row = rows[end - 1].text, rows[end]
    if row.starts or row.is_claimed or row.gap > 1 or row.page != rows[index].page:
        return True
    if (wrapping.spaced and row.gap) or _mark_of_note(rows, end)[0]:
        return True
    if is_stanza(row) or at.PAGE_NUMBER.fullmatch(row.folded):
        return True
    if at.RECIPIENTS.match(row.folded) or at.AUTHORITY.match(row.text.strip(" *")):
        return True
    if not last.endswith((".", "!", "?", ".”", '."')):
        return False
    is_full = wrapping.width and len(last) >= 0.75 * wrapping.width
    return (
        row.text[0].islower()
        or not is_full
        or bool(_POINT.match(row.text))
        or end - index >= _MOST_LINES
    )


def _clear_references(rows, mark):
    """Take the mark of a note out of the words: wherever it is set high, else where it is first."""
    raised = re.compile(_RAISED.format(supers=_SUPER, mark=superscript(mark)))
    bracketed = re.compile(rf"(?<=\S)\s?(?:\[{mark}\]|\({mark}\))(?=[\s,.;:)”\"]|$)")
    glued = re.compile(_LETTERS_AND_DIGIT.format(mark=mark))
    free = [row for row in rows if not row.is_claimed]
    marked = [row for row in free if raised.search(row.text)]
    for row in marked:
        row.rewrite(raised.sub("", row.text))
    if marked:
        return
    for row in free:
        found = bracketed.search(row.text) or glued.search(row.text)
        if found:
            row.rewrite(row.text[: found.start()] + row.text[found.end() :])
            return
