"""Whether a reading keeps every word of the letter: what stands in no field is named.

Pure: lines and the object of docs/reading-letters.md in, the words that were lost out.
"""

import re
from collections import Counter

from bilingual.text import fold, nfc, without_hidden

_WORD = re.compile(r"[^\W_]+")
# The mark of a footnote is a word of its own, also where it touches the word before it.
_SUPERSCRIPTS = str.maketrans({raised: f" {digit} " for digit, raised in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")})
_MARKUP = re.compile(r"</?(?:sup|sub|b|i|u|strong|em|br|p)\s*/?>", re.IGNORECASE)
_KINDS = r"(?:cong van|thong bao|cong dien|ke hoach|chi thi|thu ngo|canh bao)"

# The constant lines of the form (Decree 30/2020, Guide 36 of the Party), folded; they and their
# labels are in no field. A title such as "THÔNG BÁO" is in ``kind``.
_FORM = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"\bcong hoa xa hoi chu nghia(?:\s+viet nam)?\b",
        r"(?:^\W*|(?<=  ))viet nam\W*$",
        r"\bdoc lap\W+tu do\W+hanh phuc\b",
        r"\bdang cong san viet nam\b",
        r"^\W*(?:trang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?\W*$",
        r"\bso\s*:",
        r"^\W*so(?=\s+\d)",
        r"\bv/v\b",
        r"^\W*ve viec\b",
        r"\bkinh gui\b",
        r"\bnoi nhan\b",
        r"^[^\n:]{0,80}\bdien\s*:",
        rf"^\W*{_KINDS}\W*$",
    )
)
_PLACE_AND_DATE = re.compile(
    r"(?P<place>(?:[^\W\d_][\w.'’-]*[ \t]+){0,5}[^\W\d_][\w.'’-]*(?:[ \t]+\d{1,2})?)[ \t]*,\s*"
    r"ngày[\s.…\d]*tháng[\s.…\d]*năm[ \t\n]*[\d.…]{0,6}"
)
# "Hà", "TP.", the second word of "Thành phố": not a symbol that stands before the place.
_PLACE_WORD = re.compile(r"(?:TP|phố$|[^\W\d_a-zđ][^\W\d_A-ZĐ])")
# "KT. CHỦ TỊCH" gives ``authority``; the signer's own office stands on the next line.
_AUTHORITY = re.compile(r"(?<!\w)(?:T/?M|K/?T|T/?L|TUQ|T/UQ|Q)[. \t]+(?=[^\W\d_])(?:\S+[ \t]?)+")
_STANZA = re.compile(
    r"^\W*(?:ky boi|nguoi ky|thoi gian ky|ngay ky)\b|<[^<>\s]+@[^<>\s]+>|\bda ky len van ban nay\b"
    r"|\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[t ]+\d{1,2}:\d{2}:\d{2}\s*(?:[+-]\d{2}:?\d{2})?",
    re.MULTILINE,
)


def _field_texts(notice):
    """Yield the fields in which a word of the letter stands once."""
    for name in ("issuer", "parent", "number", "symbol", "subject"):
        yield notice.get(name) or ""
    for name in ("addressees", "recipients", "unplaced"):
        yield from notice.get(name) or ()
    yield from _measure_texts(notice.get("measures") or ())
    for footnote in notice.get("footnotes") or ():
        yield f"{footnote['mark']} {footnote['text']}"
    signatory = notice.get("signatory") or {}
    yield from (signatory.get("title") or "", signatory.get("name") or "")
    yield from (signature["signer"] or "" for signature in notice.get("signatures") or ())


def _measure_texts(measures):
    for measure in measures:
        yield f"{measure['marker'] or ''} {measure['text']}"
        yield from _measure_texts(measure["children"])


def _values_as_printed(notice):
    """Yield what may be printed on a line of its own, and otherwise is inside a measure."""
    for name in ("contacts", "suspicious"):
        yield from (value["shown"] for value in notice.get(name) or ())
    # The mark in the sentence; the one before the note is in ``_field_texts``.
    yield from (footnote["mark"] for footnote in notice.get("footnotes") or ())


def _words(text):
    return _WORD.findall(fold(without_hidden(text).translate(_SUPERSCRIPTS)))


def _blank(text, start, end):
    return text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]


def _without_form(text, notices):
    """Return ``text`` with the form's own words blanked; line ends stay where they are."""
    for _notice in notices:
        if found := _PLACE_AND_DATE.search(text):
            # In a header on one line, the words before the place are no part of it.
            start = found.end("place")
            for word in reversed(list(re.finditer(r"\S+", found["place"]))):
                if not _PLACE_WORD.match(word[0]):
                    break
                start = found.start("place") + word.start()
            text = _blank(text, start, found.end())
    for found in _AUTHORITY.finditer(text):
        # "Q. Bình Tân" is a place, "Q. GIÁM ĐỐC" an authority.
        letters = [letter for letter in found[0] if letter.isalpha()]
        if 2 * sum(letter.isupper() for letter in letters) > len(letters):
            text = _blank(text, *found.span())
    patterns = [*_FORM, *(_before_subject(notice) for notice in notices)]
    if any(notice.get("signatures") for notice in notices):
        patterns.append(_STANZA)
    for pattern in filter(None, patterns):
        for found in pattern.finditer(fold(text)):
            text = _blank(text, *found.span())
    return text


def _before_subject(notice):
    """Return the pattern of the title and "Về việc" before the subject, where one line has all."""
    first = _words(notice.get("subject") or "")[:3]
    if not first:
        return None
    begins = r"\W+".join(map(re.escape, first))
    return re.compile(rf"\b(?:{_KINDS}\s+)?(?:ve viec\W+)?(?={begins}\b)")


def _take_whole_lines(lines, fields):
    """Return the indexes of lines that stand in ``fields`` unbroken; blank them there.

    Longest first, so that a short line does not take its words out of a long one.
    """
    taken = set()
    for index in sorted(range(len(lines)), key=lambda index: -len(lines[index])):
        sought = f" {' '.join(lines[index])} ".encode()
        at = fields.find(sought)
        if at >= 0:
            fields[at + 1 : at + len(sought) - 1] = b" " * (len(sought) - 2)
            taken.add(index)
    return taken


def lost(lines: list[str], notice: dict) -> list[str]:
    """Return the words of ``lines`` that ``notice`` keeps nowhere, as printed, in their order.

    Words are compared folded, each occurrence counts; neighbours come as one string. The form's own
    lines, markup and punctuation are not sought. Of a file with several documents, all count.
    """
    notices = notice.get("documents") or [notice]
    text = nfc("\n".join(re.sub(r"[\n\r\f\v]", " ", without_hidden(line)) for line in lines))
    text = _MARKUP.sub(" ", text.translate(_SUPERSCRIPTS)).replace("*", " ").replace("\\", " ")
    text = _without_form(text, notices)
    printed = [[word[0] for word in _WORD.finditer(line)] for line in text.split("\n")]
    folded = [[fold(word) for word in line] for line in printed]

    kept = [word for one in notices for field in _field_texts(one) for word in _words(field)]
    fields = bytearray(f" {' '.join(kept)} ".encode())
    whole = _take_whole_lines(folded, fields)
    left = Counter(fields.decode().split())
    left.update(
        word for one in notices for field in _values_as_printed(one) for word in _words(field)
    )
    marks = tuple({note["mark"] for one in notices for note in one.get("footnotes") or ()})

    missing = []
    for index, line in enumerate(folded):
        run = []
        for word, shown in zip(line, printed[index], strict=True) if index not in whole else ():
            if not left[word] and marks and word.endswith(marks):
                word = word.rstrip("0123456789")  # the mark of a footnote, set in small type
            if left[word]:
                left[word] -= 1
                missing += [" ".join(run)] if run else []
                run = []
            else:
                run.append(shown)
        missing += [" ".join(run)] if run else []
    return missing
