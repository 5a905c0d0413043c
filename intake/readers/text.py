"""A text file or pasted text becomes a ``Letter``."""

import re

from intake.layout import Letter, Line
from intake.readers import html_text
from intake.readers.cleaning import cleaned
from intake.readers.decoding import decode
from intake.readers.mojibake import repaired

# A letter has some ten thousand characters; nothing of a longer text is read, rather than a part.
LONGEST_TEXT = 1_000_000
_LINE_END = re.compile("\r\n|[\n\r\v\x85\u2028\u2029]")
_BREAK_AT_END = re.compile(r"<br\s*/?>[ \t]*$", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>[ \t]*", re.IGNORECASE)


def read(data: bytes) -> Letter:
    """Return a text file as a ``Letter``."""
    text = decode(data)
    return Letter(problem="not_text") if text is None else read_pasted(text)


def read_pasted(text: str) -> Letter:
    """Return a text as a ``Letter``: a line for each of its lines, blank ones included.

    Markdown's marks stay. A form feed begins a page.
    """
    if len(text) > LONGEST_TEXT:
        return Letter(problem="too_big")
    lines = html_text.lines(text) if html_text.is_html(text) else list(_plain_lines(text))
    lines = put_right(lines)
    while lines and not lines[-1].text:
        lines.pop()
    if not lines:
        return Letter(problem="empty")
    return Letter(tuple(lines), pages=max(line.page for line in lines))


def put_right(lines: list[Line]) -> list[Line]:
    """Return the lines of any reader with old encodings converted and each line cleaned."""
    texts = repaired([line.text for line in lines])
    return [
        Line(cleaned(text), line.starts, line.page) for text, line in zip(texts, lines, strict=True)
    ]


def _plain_lines(text):
    for page, page_text in enumerate(text.split("\f"), start=1):
        for line in _LINE_END.split(page_text):
            # A row of a Markdown table is one line; elsewhere <br> is a line's end.
            ended = _BREAK_AT_END.sub("", line)
            parts = [_BREAK.sub(" ", ended)] if line.startswith("|") else _BREAK.split(ended)
            for position, part in enumerate(parts):
                yield Line(part, False if position else None, page)
