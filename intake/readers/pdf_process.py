"""The process that takes one PDF apart: bytes on standard input, JSON on standard output.

``python -m intake.readers.pdf_process``. What it may use is limited before anything is parsed.
"""

import io
import json
import logging
import resource
import signal
import sys

MOST_PAGES = 40
# A letter takes 0.4 s of the processor, of which 0.3 s are the start. A file that was made to keep
# the reader busy gets this much; each page that gave a page's worth of text earns time for one
# more, so that forty honest pages are read through.
_SECONDS = 1.9
_SECONDS_PER_PAGE = 0.15
_HONEST_PAGE = 300
# Address space. Some 60 MB of it are libraries of which little is ever touched; a letter takes 100.
_MEMORY = 320 * 1024 * 1024
# More glyphs than the densest page of a gazette, or lines than a table of forty rows.
_MOST_GLYPHS = 60_000


def main() -> None:
    """Read the file, write what it holds as one JSON object."""
    _limit()
    data = sys.stdin.buffer.read()
    taken = _taken_apart(data)
    sys.stdout.buffer.write(json.dumps(taken).encode())


def _limit():
    signal.setitimer(signal.ITIMER_PROF, _SECONDS)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ValueError, OSError):
        # macOS lets nobody limit the address space.
        pass


def _taken_apart(data):
    # Imported here, so that the limits hold for the libraries, too.
    from pdfplumber.utils.exceptions import PdfminerException

    logging.disable(logging.CRITICAL)
    try:
        return _document(data)
    except PdfminerException as fault:
        return {"problem": _problem(fault.args[0] if fault.args else None)}
    except Exception as fault:
        return {"problem": _problem(fault)}


def _problem(fault):
    # The libraries raise whatever a broken object makes them raise.
    from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect

    if isinstance(fault, PDFPasswordIncorrect | PDFEncryptionError):
        return "password"
    return "too_big" if isinstance(fault, MemoryError) else "damaged"


def _document(data):
    import pdfplumber

    from intake.readers import page_layout, page_paragraphs, pdf_page, pdf_signatures

    with pdfplumber.open(io.BytesIO(data)) as pdf:
        parsed = []
        pages = list(pdf_page.pages(pdf, MOST_PAGES + 1))
        if len(pages) > MOST_PAGES:
            return {"problem": "too_big", "pages": len(pages)}
        for page in pages:
            parsed.append(pdf_page.parsed(page, _MOST_GLYPHS))
            if sum(len(word.text) for word in parsed[-1].words) >= _HONEST_PAGE:
                left = signal.getitimer(signal.ITIMER_PROF)[0]
                signal.setitimer(signal.ITIMER_PROF, left + _SECONDS_PER_PAGE)
        signatures = pdf_signatures.signatures(pdf.doc)
    if not parsed:
        return {"problem": "damaged"}
    pictures = [number for number, page in enumerate(parsed, start=1) if page.is_picture]
    if not any(page.words or page.tables for page in parsed):
        return {"problem": "scan" if pictures else "empty", "pages": len(parsed)}
    size = page_paragraphs.body_size([page.words for page in parsed])
    ordered, notes = [], []
    for number, page in enumerate(parsed, start=1):
        words, page_notes = page_paragraphs.without_notes(page.words, size, page.rules)
        ordered.append(page_layout.reading_order(words, page.tables))
        notes.extend((number, note) for note in page_notes)
    lines = [[line.text, line.starts, line.page] for line in page_paragraphs.lines(ordered)]
    body = len(lines)
    for number, page in enumerate(parsed, start=1):
        lines.extend([text, None, number] for text in page.stamps)
    for number, note in notes:
        lines.extend([text, not position, number] for position, text in enumerate(note))
    return {
        "pages": len(parsed),
        "pictures": pictures,
        "lines": lines,
        "body": body,
        "signatures": signatures,
    }


if __name__ == "__main__":
    main()
