"""A PDF is kept where it only shows pages."""

from io import BytesIO

import pytest
from pypdf import PdfWriter

from advisories.originals import pdf as examiner
from tests.advisories.originals.files import assembled, packed_pdf, pdf, zipped

SCRIPT = b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>"


def with_password(word):
    writer = PdfWriter(clone_from=BytesIO(pdf()))
    writer.encrypt(word, algorithm="AES-256")
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def problem(data):
    return examiner.examine(data)[0].get("problem", "")


# Let pass


def test_a_plain_letter_has_its_pages_counted():
    assert examiner.examine(pdf(pages=3)) == ({"pages": 3}, b"")


HARMLESS = {
    "a link": pdf(
        page=b"/Annots [10 0 R]",
        more=[b"<< /Type /Annot /Subtype /Link /A << /S /URI /URI (http://a.vn/JS/x) >> >>"],
    ),
    "a page to begin with": pdf(catalog=b"/OpenAction [3 0 R /Fit]"),
    "an action that goes to a page": pdf(catalog=b"/OpenAction << /S /GoTo /D [3 0 R /Fit] >>"),
    "a field for a signature": pdf(
        catalog=b"/AcroForm << /Fields [10 0 R] /SigFlags 3 >>",
        more=[b"<< /FT /Sig /T (Chu ky) /Subtype /Widget /Rect [0 0 0 0] >>"],
    ),
    "a font called AA": pdf(
        page=b"/Resources << /Font << /AA 10 0 R >> >>", more=[b"<< /Type /Font >>"]
    ),
    "a title about scripts": pdf(
        trailer=b"/Info 10 0 R", more=[b"<< /Title (Noi ve /JS va (/AA)) >>"]
    ),
    "a comment about scripts": pdf(page=b"\n% /JavaScript\n"),
    "an object that is nothing bad": packed_pdf(b"<< /Title (x) >>"),
    "blanks behind its end": pdf() + b"\r\n\0\0",
}


@pytest.mark.parametrize("name", HARMLESS)
def test_a_letter_is_let_pass_with(name):
    assert problem(HARMLESS[name]) == ""


# Refused

BAD = {
    "a script when opened": (pdf(catalog=b"/OpenAction " + SCRIPT), "script"),
    "a script under names": (
        pdf(catalog=b"/Names << /JavaScript << /Names [(a) 10 0 R] >> >>", more=[SCRIPT]),
        "script",
    ),
    "a script at a link": (
        pdf(page=b"/Annots [<< /Subtype /Link /A 10 0 R >>]", more=[SCRIPT]),
        "script",
    ),
    "a script that nothing points to": (pdf(more=[SCRIPT]), "script"),
    "a script under a disguised name": (
        pdf(catalog=b"/OpenAction << /S /J#61vaScript /J#53 (x) >>"),
        "script",
    ),
    "a script in a stream of objects": (packed_pdf(SCRIPT), "script"),
    "a disguised script in a stream": (packed_pdf(b"<< /S /J#61v#61Script >>"), "script"),
    "a link that opens with the file": (
        pdf(catalog=b"/OpenAction << /S /URI /URI (http://a.vn) >>"),
        "action",
    ),
    "actions of a page": (pdf(page=b"/AA << /O << /S /URI /URI (http://a.vn) >> >>"), "action"),
    "actions of the file": (
        pdf(catalog=b"/AA 10 0 R", more=[b"<< /WC << /S /URI >> >>"]),
        "action",
    ),
    "a program to start": (pdf(catalog=b"/OpenAction << /S /Launch /F (cmd.exe) >>"), "launch"),
    "another file to open": (pdf(more=[b"<< /S /GoToR /F (b.pdf) >>"]), "launch"),
    "a form to send": (pdf(more=[b"<< /S /SubmitForm /F (http://a.vn) >>"]), "form"),
    "a field to fill in": (pdf(more=[b"<< /FT /Tx /T (ten) >>"]), "form"),
    "an XFA form": (pdf(catalog=b"/AcroForm << /XFA 10 0 R >>", more=[b"<< >>"]), "form"),
    "files inside": (pdf(catalog=b"/Names << /EmbeddedFiles << /Names [] >> >>"), "attachment"),
    "a file pinned to a page": (
        pdf(page=b"/Annots [<< /Subtype /FileAttachment >>]"),
        "attachment",
    ),
    "a film": (pdf(page=b"/Annots [<< /Subtype /RichMedia >>]"), "media"),
    "a sound": (pdf(more=[b"<< /S /Sound >>"]), "media"),
    "a password": (with_password("mat khau"), "password"),
    "a password that is blank": (with_password(""), "password"),
    "too many pages": (pdf(pages=101), "too_many_pages"),
    "a false number of pages": (
        assembled(
            {
                1: b"<< /Type /Catalog /Pages 2 0 R >>",
                2: b"<< /Type /Pages /Kids [] /Count 999999999 >>",
            }
        ),
        "too_many_pages",
    ),
    "no page": (
        assembled({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [] >>"}),
        "damaged",
    ),
    "no end": (pdf()[:-8], "damaged"),
    "nothing of a PDF": (b"%PDF-1.7 nothing %%EOF", "damaged"),
    "junk before it": (b"junk\n" + pdf(), "damaged"),
    "something behind its end": (pdf() + b"MZ program", "two_in_one"),
    "an object behind its table": (
        pdf().replace(b"startxref", b"99 0 obj\n<< /S /JavaScript >>\nendobj\nstartxref"),
        "script",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_letter_is_refused_with(name):
    data, code = BAD[name]
    assert problem(data) == code


def test_a_tree_of_pages_that_bites_its_tail_is_refused():
    data = assembled(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 1 >>",
            3: b"<< /Type /Page /Parent 2 0 R >>",
        }
    )
    assert problem(data) in ("damaged", "too_slow")


def test_brackets_without_end_are_refused():
    assert problem(pdf(page=b"/A " + b"[" * 100_000)) == "damaged"


def test_more_values_than_a_letter_has_are_refused(monkeypatch):
    monkeypatch.setattr(examiner, "MOST_VALUES", 5)
    assert problem(pdf()) == "too_slow"


def test_an_archive_behind_the_pages_is_refused():
    hidden = zipped({"a": "b"}).replace(b"%%EOF", b"")
    data = pdf().replace(b"%%EOF\n", b"%" + hidden + b"\n%%EOF\n")
    assert problem(data) == "two_in_one"
