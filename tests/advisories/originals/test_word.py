"""A Word letter is kept where it is text and pictures."""

import struct
from io import BytesIO

import docx
import pytest

from advisories.originals import word as examiner
from tests.advisories.originals.files import field, relation, word, zipped


def problem(data):
    return examiner.examine(data)[0].get("problem", "")


HARMLESS = {
    "text": word("<w:p><w:r><w:t>Kính gửi: DDE</w:t></w:r></w:p>"),
    "a link": word(relations=relation("hyperlink", "http://a.vn")),
    "a picture": word(
        relations=relation("image", "media/a.png", outside=False), parts={"word/media/a.png": b"x"}
    ),
    "a page number": word(field(" PAGE ")),
    "a template of its own machine": word(
        relations=relation("attachedTemplate", "Normal.dotm", outside=False)
    ),
}


@pytest.mark.parametrize("name", HARMLESS)
def test_a_word_letter_is_let_pass_with(name):
    assert examiner.examine(HARMLESS[name]) == ({}, b"")


def test_what_a_word_processor_writes_is_let_pass():
    letter = docx.Document()
    letter.add_heading("Công văn")
    letter.add_table(2, 2)
    made = BytesIO()
    letter.save(made)
    assert problem(made.getvalue()) == ""


BAD = {
    "macros": (word(parts={"word/vbaProject.bin": b"x"}), "macro"),
    "the type of macros": (
        word(kind="application/vnd.ms-word.document.macroEnabled.main+xml"),
        "macro",
    ),
    "an object": (word(parts={"word/embeddings/oleObject1.bin": b"x"}), "embedded"),
    "a workbook inside": (word(parts={"word/embeddings/a.xlsx": b"x"}), "embedded"),
    "a control": (word(parts={"word/activeX/activeX1.xml": "<a/>"}), "embedded"),
    "a relation to an object": (word(relations=relation("oleObject", "x.bin", False)), "embedded"),
    "another document inside": (word(relations=relation("aFChunk", "a.html", False)), "embedded"),
    "a template from elsewhere": (
        word(relations=relation("attachedTemplate", "http://a.vn/t.dotm")),
        "template",
    ),
    "a picture from elsewhere": (word(relations=relation("image", "http://a.vn/a.png")), "fetches"),
    "a field that starts a program": (word(field("DDEAUTO c:\\\\cmd.exe")), "fetches"),
    "such a field in pieces": (word(field("DD", "EAU", "TO cmd")), "fetches"),
    "such a field in one": (word('<w:fldSimple w:instr=" DDE excel "/>'), "fetches"),
    "a field that fetches a text": (word(field(' INCLUDETEXT "http://a.vn"')), "fetches"),
    "no letter in it": (zipped({"a.txt": "b"}), "other_format"),
    "a workbook instead": (
        word(kind="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
        "other_format",
    ),
    "broken XML": (word("<w:p>"), "damaged"),
    "entities": (
        word(parts={"word/a.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
        "damaged",
    ),
    "something before": (b"MZ" + word(), "damaged"),
    "something behind": (word() + b"MZ", "two_in_one"),
    "something between": (word().replace(b"PK\x01\x02", b"MZMZPK\x01\x02", 1), "two_in_one"),
    "half of it": (word()[:200], "damaged"),
    "a bomb": (word(parts={"word/media/a.bin": bytes(101_000_000)}), "too_slow"),
    "too much XML": (word(parts={"word/a.xml": " " * 21_000_000}), "too_slow"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_word_letter_is_refused_with(name):
    data, code = BAD[name]
    assert problem(data) == code


def test_a_part_whose_bytes_were_changed_is_refused():
    data = bytearray(word(parts={"word/media/a.png": b"0123456789" * 50}))
    place = data.index(b"word/media/a.png") + len("word/media/a.png") + 3
    data[place] ^= 0xFF
    assert problem(bytes(data)) == "damaged"


def test_more_parts_than_a_letter_has_are_refused(monkeypatch):
    monkeypatch.setattr(examiner, "MOST_PARTS", 2)
    assert problem(word()) == "too_slow"


def test_a_password_is_refused():
    data = bytearray(word())
    flags = data.index(b"PK\x01\x02") + 8
    data[flags : flags + 2] = struct.pack("<H", 1)
    assert problem(bytes(data)) == "password"
