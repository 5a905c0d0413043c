"""From a letter as text to the notice: each step claims the rows that it knows."""

import re

from intake.layout import Letter

from . import audience
from . import landmarks as at
from .addressees import take_addressees
from .documents import split
from .ending import Ending, find_ending
from .footnotes import take_footnotes
from .header import read_header
from .judging import is_notice
from .leftover import unplaced_of
from .measures import Sorter
from .notice import Mark, Notice
from .paragraphs import lines_of, paragraphs_of
from .placing import province_of
from .quality import quality_of
from .reasons import reasons_of
from .references import references_of
from .rows import Row, rows_of
from .sorting_values import take_values
from .stanza import is_stanza, take_stanzas
from .tree import tree_of
from .unfolding import is_part, unfold
from .wrapping import Wrapping

FLAGS = ("two_documents", "not_a_notice", "unreadable", "secret_mark")
_FORM = re.compile(r"^(?:cong hoa|doc lap|kinh g|dang cong|noi nhan)")
# Kinds that speak to everybody where they name no addressee; a press report does, too.
_TO_EVERYBODY = (None, "thong_bao", "canh_bao", "thu_ngo")
# No letter is longer: about eighty pages, a page of text on one line.
_MOST_LETTERS, _MOST_LINES, _LONGEST_LINE = 200_000, 4_000, 40_000


def understand(letter: Letter) -> Notice:
    """Return the notice that a letter is; of several in one file the first, with ``documents``."""
    if letter.problem:
        return Notice(flags=["unreadable"])
    if _is_endless(letter):
        lines = [line.text.strip() for line in letter.lines if line.text.strip()]
        return Notice(lines=lines, unplaced=list(lines), flags=["not_a_notice"])
    rows = unfold(rows_of(letter, is_part))
    if not rows:
        return Notice(flags=["unreadable"])
    parts = split(rows)
    notices = [_understand_one(part) for part in parts]
    first = notices[0]
    for extra in letter.signatures:
        if not any(known["time"] == extra.signed_at for known in first.signatures):
            first.signatures.append({"signer": extra.signer, "time": extra.signed_at})
    if len(notices) == 1:
        return first
    outer = Notice(**{**vars(first), "flags": [], "documents": notices})
    flags = {flag for notice in notices for flag in notice.flags} - {"not_a_notice"}
    outer.flags = [flag for flag in FLAGS if flag in flags | {"two_documents"}]
    return outer


def _is_endless(letter):
    """Whether a text is longer than any letter, so that reading it closely would take for ever."""
    lengths = [len(line.text) for line in letter.lines]
    return (
        sum(lengths) > _MOST_LETTERS
        or sum(map(bool, lengths)) > _MOST_LINES
        or max(lengths, default=0) > _LONGEST_LINE
    )


def _understand_one(rows: list[Row]) -> Notice:
    """Return the notice of one document, without the signatures inside its file."""
    wrapping = Wrapping.of(rows)
    notice = Notice(lines=[row.text for row in rows])
    notice.footnotes = take_footnotes(rows, wrapping)
    header = read_header(rows, wrapping)
    for name in ("kind", "issuer", "parent", "number", "symbol", "date", "subject", "place"):
        setattr(notice, name, getattr(header, name))
    begin, notice.addressees = take_addressees(rows, header)
    end = find_ending(rows, begin)
    ending = Ending().read(rows[end:])
    notice.recipients = ending.recipients
    notice.signatory = ending.signatory()
    notice.signatures = take_stanzas(rows[end:])
    head_rows, body_rows, tail_rows = rows[:begin], rows[begin:end], rows[end:]
    official = (
        header.is_one or bool(notice.signatory and notice.recipients) or bool(notice.addressees)
    )
    paragraphs = paragraphs_of(body_rows, wrapping)
    tail = lines_of(tail_rows)
    sorter = Sorter(_addressed(notice), official=official, public=notice.kind in _TO_EVERYBODY)
    sorter.sort(tree_of(paragraphs))
    texts = [paragraph.text for paragraph in paragraphs]
    judged = is_notice(header, notice, texts)
    if judged.measures:
        notice.measures = sorter.measures
    else:
        for row in body_rows:
            row.claims = [claim for claim in row.claims if claim[2] != "measures"]
    if judged.references:
        notes = [note["text"] for note in notice.footnotes]
        cited = [notice.subject or "", *texts, *(paragraph.text for paragraph in tail), *notes]
        notice.references = references_of(cited, (notice.number, notice.symbol))
        notice.province = province_of(notice, header, [*texts, *(one.text for one in tail)])
    if judged.values:
        take_values(notice, head_rows, paragraphs, _before_stanza(tail_rows, tail), sorter.left)
    read = _read_texts(notice, rows, sorter.left, tail)
    notice.quality = quality_of(read, notice.lines)
    notice.unplaced = unplaced_of(head_rows, paragraphs, tail, tail_rows)
    notice.flags = _flags(rows, judged)
    notice.reasons = reasons_of(notice, header)
    notice.marks = [
        Mark(index, start, stop, name)
        for index, row in enumerate(rows)
        for start, stop, name in row.claims
    ]
    notice.lines = [row.text for row in rows]
    return notice


def _addressed(notice):
    """Return whom the letter binds: those it names, or bodies where its kind binds bodies alone."""
    if not notice.addressees and notice.kind in ("ke_hoach", "chi_thi", "cong_dien"):
        return audience.AGENCIES
    return audience.of_addressees(notice.addressees)


def _before_stanza(rows, tail):
    """Return the paragraphs before a signature's stanza: addresses in it are the certifier's."""
    stanza = next((row for row in rows if is_stanza(row)), None)
    return [one for one in tail if stanza is None or one.rows[0].number < stanza.number]


def _read_texts(notice, rows, left, tail):
    """Return (field, text) of everything in which typing errors are looked for."""
    claimed = {"form", "addressees", "recipients"}
    texts = [
        ("header", row.text[:60])
        for row in rows
        if _FORM.match(row.folded) and any(name in claimed for _start, _end, name in row.claims)
    ]
    texts.append(("subject", notice.subject or ""))
    for measure in notice.measures:
        texts += [("measures", one.text) for one in measure.walk()]
    texts += [("footnotes", note["text"]) for note in notice.footnotes]
    texts += [("unplaced", paragraph.text) for paragraph in [*left, *tail]]
    return texts


def _flags(rows, judged):
    flags = set() if judged.is_one else {"not_a_notice"}
    if any(map(_is_stamp, rows)):
        flags.add("secret_mark")
    return [flag for flag in FLAGS if flag in flags]


def _is_stamp(row):
    """Whether a row is a stamp of secrecy, and not a sentence that ends in the same words."""
    printed = row.is_capitals or "luu hanh" in row.folded or ":" in row.text
    return printed and bool(at.SECRET.match(row.folded))
