"""Whether a reading keeps every word of the letter: what stands in no field is named.

Pure: lines and the object of docs/reading-letters.md in, the words that were lost out.
"""

import re
from collections import Counter
from itertools import takewhile

from bilingual.text import fold, nfc, without_hidden
from intake.tables import rows

_WORD = re.compile(r"[^\W_]+")
_TOKEN = re.compile(r"\S+")
# The mark of a footnote is a word of its own, also where it touches the word before it.
_SUPERSCRIPTS = str.maketrans({raised: f" {digit} " for digit, raised in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")})
_MARKUP = re.compile(r"</?(?:sup|sub|b|i|u|strong|em|br|p)\s*/?>", re.IGNORECASE)


def _alone(pattern):
    """Return the pattern for what fills a line, or a cell between tabs or wide gaps."""
    return re.compile(
        rf"(?:^[ \t]*|(?<=\t)|(?<=  ))(?![ \t])[^\w\n]*(?P<form>{pattern})[^\w\n]*(?=$|\t|  )",
        re.MULTILINE,
    )


# The form's own words (Decree 30/2020, Guide 36 of the Party) are in no field. They are known by
# their place: in a sentence the same words are the letter's, and must be kept. Patterns are for
# folded text, so that lost accents do not matter.
_MOTTO = r"cong\s+hoa\s+xa\s+hoi\s+chu\s+nghia\s+viet\s+nam"
_PARTY = r"dang\s+cong\s+san\s+viet\s+nam"
_IN_CAPITALS = re.compile(rf"\b(?:{_MOTTO}|{_PARTY})\b")
# A narrow cell breaks the motto, and lines of the cell beside it may stand between.
_FIRST_OF_MOTTO = re.compile(r"^\W*(?P<half>cong hoa xa hoi(?: chu nghia)?)\W*$", re.MULTILINE)
_REST_OF_MOTTO = tuple(
    re.compile(rf"^\W*{half}\W*$", re.MULTILINE) for half in ("chu nghia viet nam", "viet nam")
)
_DEEPEST_MOTTO = 9
_WISH = re.compile(r"\bdoc\s+lap\s*[-–—−~]\s*tu\s+do\s*[-–—−~]\s*hanh\s+phuc\b")
_NUMBERED_PAGE = r"(?:trang|page)\W*\d{1,3}(?:\s*(?:/|tren|of)\s*\d{1,3})?"
_FILLED_CELL = _alone(
    rf"{_MOTTO}|{_PARTY}|doc\s+lap\W+tu\s+do\W+hanh\s+phuc|kinh\s+gui|noi\s+nhan|v\s*/\s*v|ve\s+viec|"
    rf"so\s*[:.][\s.…]*|{_NUMBERED_PAGE}"
)
# Three digits by themselves are a short telephone number rather than a page.
_PAGE_NUMBER = re.compile(
    rf"^[^\w\n]*(?:\d{{1,2}}(?:\s*/\s*\d{{1,2}})?|{_NUMBERED_PAGE})[^\w\n]*$", re.MULTILINE
)
_ABSTRACT_AT_END = re.compile(r"\bv\s*/\s*v(?=[^\w\n]*$)", re.MULTILINE)
_BLANK = r"[\s.…]*"
_DATE = rf"\bngay{_BLANK}{{day}}{_BLANK}thang{_BLANK}{{month}}{_BLANK}nam{_BLANK}{{year}}(?!\d)"
_SAID = r"\bda\s+ky\s+len\s+van\s+ban\s+nay\b"
_SIGNED_BY = r"\b(?:ky\s+boi|nguoi\s+ky|thoi\s+gian\s+ky|ngay\s+ky)\b"
_STANZA_LINE = re.compile(rf"^[^\w\n]*{_SIGNED_BY}.*|^.*{_SAID}.*", re.MULTILINE)
_STANZA_WORDS = re.compile(rf"{_SIGNED_BY}|{_SAID}")
_MOMENT = re.compile(
    r"(?:\b(?:thoi\s+gian|ngay)\s+ky\s*:?\s*)?"
    r"\b(?:(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})|(?P<iso>\d{4}-\d\d-\d\d))"
    r"[t\s]+\d{1,2}(?P<minute>:\d\d)(?::\d\d)?\s*(?:[+-]\d{2}:?\d{2}|z\b)?"
)
_CELL_END = re.compile(r"\n|\t|  |$")


def _field_texts(notice):
    """Yield the fields in which a word of the letter stands once."""
    for name in ("issuer", "parent", "number", "symbol", "subject"):
        yield notice.get(name) or ""
    for name in ("addressees", "recipients", "unplaced"):
        yield from notice.get(name) or ()
    yield from _measure_texts(notice.get("measures") or ())
    for footnote in notice.get("footnotes") or ():
        yield f"{footnote['mark']} {footnote['text']}"
        # Once more for the mark in the sentence.
        yield footnote["mark"]
    signatory = notice.get("signatory") or {}
    yield from (signatory.get("title") or "", signatory.get("name") or "")
    yield from (signature["signer"] or "" for signature in notice.get("signatures") or ())


def _measure_texts(measures):
    for measure in measures:
        yield f"{measure['marker'] or ''} {measure['text']}"
        yield from _measure_texts(measure["children"])


def _words(text):
    return _WORD.findall(fold(without_hidden(text).translate(_SUPERSCRIPTS)))


def _in_a_row(words):
    return r"[\W_]+".join(map(re.escape, words))


def _nation(text, folded, _notice):
    """Yield the motto, the wish and the name of the Party; the two names in capitals alone."""
    yield from (found.span() for found in _WISH.finditer(folded))
    spans = (found.span() for found in _IN_CAPITALS.finditer(folded))
    yield from (span for span in spans if text[slice(*span)].isupper())
    for first in _FIRST_OF_MOTTO.finditer(folded):
        rest = _REST_OF_MOTTO[first["half"].count(" ") > 3].search(folded, first.end())
        if rest and folded.count("\n", first.end(), rest.start()) <= _DEEPEST_MOTTO:
            yield from (first.span("half"), rest.span())


def _page_numbers(_text, folded, _notice):
    """Yield the numbers of pages, each on a line of its own."""
    yield from (found.span() for found in _PAGE_NUMBER.finditer(folded))


def _filled_cells(_text, folded, _notice):
    """Yield "V/v" before a line's end, and what else fills a line or a cell."""
    yield from (found.span() for found in _ABSTRACT_AT_END.finditer(folded))
    yield from (found.span("form") for found in _FILLED_CELL.finditer(folded))


def _labels(text, folded, notice):
    """Yield "Số:", "V/v", "… điện:", "Kính gửi:" and "Nơi nhận:" before what was read of them."""
    for label, values in (
        (r"s[o6]{1,2}", (notice.get("number"), notice.get("symbol"))),
        (r"v\s*/\s*v|ve\s+viec", (notice.get("subject"),)),
        (r"kinh\s+gui", notice.get("addressees")),
        (r"noi\s+nhan", notice.get("recipients")),
        (r"dien(?=\s*:)", notice.get("addressees") if notice.get("kind") == "cong_dien" else ()),
    ):
        begins = {_in_a_row(_words(value)[:3]) for value in values or () if value} - {""}
        if begins:
            pattern = rf"(?<!\w)(?:{label})(?=[\W_]*(?:{'|'.join(sorted(begins))})\b)"
            for found in re.finditer(pattern, folded):
                wired = label.startswith("dien")
                begin = found.start()
                yield _back(text, begin, str.isupper, most=15) if wired else begin, found.end()


def _title(text, folded, notice):
    """Yield the title that is in ``kind``: before the subject, on its own line, in capitals."""
    titles = [row["title"] for row in rows("kinds") if row["kind"] == notice.get("kind")]
    begins = _in_a_row(_words(notice.get("subject") or "")[:2])
    before_subject = rf"(?=[\W_]*(?:(?:v\W?v|ve\s+viec)[\W_]*)?{begins})" if begins else r"(?!)"
    found = []
    for title in map(_in_a_row, map(_words, sorted(titles, key=len, reverse=True))):
        for match in re.finditer(rf"(?<!\w){title}(?!\w)", folded):
            is_upper = text[slice(*match.span())].isupper()
            leads = bool(re.match(before_subject, folded[match.end() : match.end() + 90]))
            alone = bool(_alone(title).match(folded, folded.rfind("\n", 0, match.start()) + 1))
            if is_upper or alone:
                found.append((leads + alone + is_upper, -len(found), match.span()))
    yield from (span for _rank, _place, span in sorted(found, reverse=True)[:1])


def _place_and_date(text, folded, notice):
    """Yield the date of issue and the place before it."""
    if notice.get("date"):
        year, month, day = notice["date"].split("-")
        read = {"day": f"0?{int(day)}", "month": f"0?{int(month)}", "year": year}
    else:
        read = {"day": r"\d*", "month": r"\d*", "year": r"\d{0,4}"}
    for found in re.finditer(_DATE.format(**read), folded):
        comma = re.search(r",\s*$|[ \t]*$", text[: found.start()]).start()
        in_capitals = text[found.start() : found.start() + 4].isupper()
        start = _back(text, comma, _is_place_in_capitals if in_capitals else _is_place, most=5)
        if notice.get("date"):
            yield start, found.end()
            return
        # A date that is blank in part, or is no day, must be all that its line says.
        if re.search(r"(?:^|\n|\t|  |/\S+ )[^\w\n]*$", text[:start]):
            yield start, found.end()


def _is_place(word):
    """Whether a word may belong to a place: "Hà", "A", the 2 of "A Lưới 2", "TP."."""
    return bool(re.fullmatch(r"TP\.?|phố|\d{1,2}", word)) or (word.istitle() and word[-1] != ":")


def _is_place_in_capitals(word):
    return bool(re.fullmatch(r"\d{1,2}", word)) or (word.isupper() and not re.search("[/:]", word))


def _back(text, end, fits, most):
    """Return where the words begin that stand before ``end`` on its line, as long as they fit."""
    line = text.rfind("\n", 0, end) + 1
    words = reversed(list(_TOKEN.finditer(text, line, end)))
    fitting = list(takewhile(lambda word: fits(word[0]), words))[:most]
    return fitting[-1].start() if fitting else end


def _authority(text, folded, notice):
    """Yield "KT. CHỦ TỊCH", which is in ``authority``, without the signer's own office after it."""
    signatory = notice.get("signatory") or {}
    own = [_in_a_row(_words(signatory.get(name) or "")) for name in ("title", "name")]
    begins = (r"pho", r"truong\s+phong", *filter(None, own))
    own = re.compile("|".join(rf"(?<!\w){words}(?!\w)" for words in begins))
    for row in rows("authorities"):
        if row["code"] not in (signatory.get("authority") or ()):
            continue
        printed = rf"(?<!\w){re.escape(row['printed'])}(?:[.:,]\s*|\s+)(?=[^\W\d])"
        for found in re.finditer(printed, text):
            begin, end = found.span()
            limit = _CELL_END.search(text, end).start()
            if stop := own.search(folded, end + 1, limit):
                limit = stop.start()
            # "Q. GIÁM ĐỐC" is the signer's office; "KT." stands before that of somebody else.
            limit = end if row["code"] == "Q" else limit
            words = takewhile(_is_in_capitals, _TOKEN.finditer(text, end, limit))
            yield begin, max([end, *(word.end() for word in words)])


def _is_in_capitals(word):
    return word[0] == word[0].upper()


def _stanza(_text, folded, notice):
    """Yield the labels of digital signatures and the moments that were read."""
    signatures = notice.get("signatures") or ()
    for line in _STANZA_LINE.finditer(folded) if signatures else ():
        yield from (found.span() for found in _STANZA_WORDS.finditer(folded, *line.span()))
    for found in _MOMENT.finditer(folded):
        day = found["iso"] or f"{found['year']}-{found['month']:0>2}-{found['day']:0>2}"
        times = (one["time"] or "" for one in signatures)
        if any(time.startswith(day) and found["minute"] in time for time in times):
            yield found.span()


def _without_form(text, notices):
    """Return ``text`` with blanks for the form's own words; line ends stay where they are.

    What one step blanks is a gap for the next: "Số:" behind the motto then fills its cell.
    """
    folded = fold(text)
    steps = (_page_numbers, _nation, _place_and_date, _title, _authority, _stanza, _labels)
    for step in (*steps, _filled_cells):
        for notice in notices:
            for start, end in list(step(text, folded, notice)):
                gap = re.sub(r"[^\n]", " ", text[start:end])
                text = text[:start] + gap + text[end:]
                folded = folded[:start] + gap + folded[end:]
    return text


def _take_whole_lines(lines, fields):
    """Return the indexes of lines that stand in ``fields`` unbroken; blank them there.

    Longest first, so that a short line does not take its words out of a long one.
    """
    taken = set()
    for index in sorted(lines, key=lambda index: -len(lines[index])):
        line = f" {' '.join(lines[index])} ".encode()
        at = fields.find(line)
        if at >= 0:
            fields[at + 1 : at + len(line) - 1] = b" " * (len(line) - 2)
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
    body = _without_form(text, notices)
    printed = [[word[0] for word in _WORD.finditer(line)] for line in body.split("\n")]
    sought = {index: [fold(word) for word in line] for index, line in enumerate(printed) if line}
    entire = {index: ["|", *_words(line)] for index, line in enumerate(text.split("\n"))}

    fields = (_words(field) for one in notices for field in _field_texts(one))
    # The bar keeps a line from being found where one field ends and the next begins.
    kept = bytearray(f" | {' | '.join(' '.join(words) for words in fields)} ".encode())
    whole, plain = set(), {index for index in sought if entire[index][1:] == sought[index]}
    # Where a field begins with a line and what looks like the form in it, it has both.
    for candidates, indexes in ((sought, plain), (entire, sought), (sought, sought)):
        unseen = {index: candidates[index] for index in indexes if index not in whole}
        whole |= _take_whole_lines(unseen, kept)
    left = Counter(kept.decode().split())
    marks = tuple({note["mark"] for one in notices for note in one.get("footnotes") or ()})

    missing = []
    for index in [index for index in sought if index not in whole]:
        run = []
        for word, shown in zip(sought[index], printed[index], strict=True):
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
