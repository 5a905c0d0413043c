"""Word files that are broken, or were made to do harm: refused, with the right reason."""

import io
import zipfile

import pytest

from intake.readers import read
from intake.readers.word_package import LARGEST_PART, MOST_ENTRIES, MOST_MARKUP
from tests.intake.readers.word_files import docx, paragraph

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def document(doctype):
    return (
        f"{doctype}<w:document {_W}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body>"
        "</w:document>"
    )


def problem(data):
    letter = read(data, "letter.docx")
    assert letter.lines == ()
    return letter.problem


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY a "&b;&b;&b;">]>',
        '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">',
    ],
)
def test_entities_are_never_looked_up(doctype):
    assert problem(docx("", document=document(doctype))) == "damaged"


def test_a_part_that_unpacks_to_too_much_is_refused():
    assert problem(docx("", document=" " * (LARGEST_PART + 1))) == "too_big"


def test_parts_that_unpack_to_too_much_together_are_refused():
    files = [(f"media/{index}", bytes(13 * 1024 * 1024)) for index in range(4)]
    assert problem(docx(paragraph("a"), files=files)) == "too_big"


def test_an_archive_of_too_many_entries_is_refused():
    files = [(f"{index}", b"") for index in range(MOST_ENTRIES)]
    assert problem(docx(paragraph("a"), files=files)) == "too_big"


def test_a_size_that_is_a_lie_is_found_out():
    data = bytearray(docx("<w:p/>" * 2000))
    listed = data.rfind(b"PK\x01\x02", 0, data.rfind(b"word/document.xml"))
    data[listed + 24 : listed + 28] = (10).to_bytes(4, "little")
    assert problem(bytes(data)) == "damaged"


def test_more_markup_than_any_letter_has_is_refused():
    assert problem(docx("<w:p/>" * MOST_MARKUP)) == "too_big"
    assert problem(docx(paragraph("a") * 20_001)) == "too_big"


def test_more_text_than_any_letter_has_is_refused():
    assert problem(docx(paragraph("a" * 1_000_001))) == "too_big"


@pytest.mark.parametrize(
    "body",
    [
        "<w:tbl><w:tr><w:tc>" * 5000 + "</w:tc></w:tr></w:tbl>" * 5000,
        "<w:sdt><w:sdtContent>" * 5000 + "</w:sdtContent></w:sdt>" * 5000,
        f"<w:p>{'<w:ins>' * 20_000}{'</w:ins>' * 20_000}</w:p>",
    ],
    ids=["tables", "controls", "runs"],
)
def test_nesting_made_to_exhaust_the_reader_is_refused(body):
    assert problem(docx(body)) == "damaged"


@pytest.mark.parametrize("length", [60, 200, -40])
def test_a_file_cut_off_is_damaged(length):
    assert problem(docx(paragraph("a") * 50)[:length]) == "damaged"


def test_broken_xml_and_a_file_without_a_letter_are_damaged():
    assert problem(docx("", document="<w:document")) == "damaged"
    assert problem(docx("", document=f"<w:document {_W}/>")) == "damaged"


def test_an_encrypted_entry_asks_for_the_password():
    data = bytearray(docx(paragraph("a")))
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(signature, at + 4)
    assert problem(bytes(data)) == "password"


def test_an_archive_that_is_no_word_file_is_another_format():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("xl/workbook.xml", "<a/>")
    assert read(target.getvalue(), "accounts.xlsx").problem == "other_format"


def test_an_archive_inside_the_file_is_left_alone():
    inner = docx(paragraph("b"))
    letter = read(docx(paragraph("a"), files=[("word/embeddings/b.docx", inner)]))
    assert [line.text for line in letter.lines] == ["a"]
