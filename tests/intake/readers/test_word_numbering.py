"""The numbers that Word sets itself, written out."""

import pytest

from intake.readers import read
from intake.readers.word_numbering import bullet, formatted
from tests.intake.readers.word_files import docx, level, lists, numbered, paragraph


def texts(body, numbering, **parts):
    return [line.text for line in read(docx(body, numbering=numbering, **parts)).lines]


@pytest.mark.parametrize(
    ("count", "style", "written"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (4, "lowerLetter", "d"),
        (28, "lowerLetter", "bb"),
        (4, "upperLetter", "D"),
        (14, "upperRoman", "XIV"),
        (1999, "lowerRoman", "mcmxcix"),
        (4, "none", ""),
        (4, "chineseCounting", "4"),
        (0, "upperRoman", "0"),
        (30_000, "lowerRoman", "30000"),
        (30_000, "lowerLetter", "30000"),
    ],
)
def test_numbers_are_written_in_each_format(count, style, written):
    assert formatted(count, style) == written


@pytest.mark.parametrize(
    ("sign", "written"),
    [
        ("\uf0b7", "•"),
        ("\uf02b", "+"),
        ("o", "o"),
        ("-", "-"),
        ("\uf0a7", "▪"),
        ("•", "•"),
        ("", "-"),
    ],
)
def test_bullets_are_written_as_they_look(sign, written):
    assert bullet(sign) == written


def test_levels_count_and_begin_anew_below_the_next_number():
    body = numbered("a") + numbered("b", level="1") + numbered("c", level="1")
    body += numbered("d") + numbered("e", level="1") + numbered("g", level="2")
    levels = lists(
        level(0, "decimal", "Điều %1."),
        level(1, "lowerLetter", "%2)"),
        level(2, "bullet", "\uf0b7"),
    )
    assert texts(body, levels) == ["Điều 1. a", "a) b", "b) c", "Điều 2. d", "a) e", "• g"]


def test_a_number_can_show_those_above_it():
    levels = lists(level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2."))
    body = numbered("a") + numbered("b", level="1") + numbered("c", level="1")
    assert texts(body, levels) == ["I. a", "I.1. b", "I.2. c"]


def test_legal_numbers_are_all_digits():
    second = level(1, "decimal", "%1.%2.").replace("<w:numFmt", "<w:isLgl/><w:numFmt")
    body = numbered("a") + numbered("b", level="1")
    assert texts(body, lists(level(0, "upperRoman", "%1."), second)) == ["I. a", "1.1. b"]


def test_a_list_can_start_elsewhere_and_be_started_anew():
    again = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    levels = lists(level(0, "decimal", "%1.", start="3"), more=again)
    body = numbered("a") + numbered("b") + numbered("c", "2") + numbered("d", "2")
    assert texts(body, levels) == ["3. a", "4. b", "1. c", "2. d"]


def test_two_numbers_of_one_list_count_together():
    more = '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    levels = lists(level(0, "decimal", "%1."), more=more)
    assert texts(numbered("a") + numbered("b", "2"), levels) == ["1. a", "2. b"]


def test_a_list_can_replace_a_level():
    more = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        f"{level(0, 'lowerLetter', '%1)')}</w:lvlOverride></w:num>"
    )
    levels = lists(level(0, "decimal", "%1."), more=more)
    assert texts(numbered("a", "2"), levels) == ["a) a"]


def test_a_level_can_go_on_counting():
    second = level(1, "decimal", "(%2)").replace("<w:numFmt", '<w:lvlRestart w:val="0"/><w:numFmt')
    body = numbered("a", level="1") + numbered("b") + numbered("c", level="1")
    assert texts(body, lists(level(0, "decimal", "%1."), second)) == ["(1) a", "1. b", "(2) c"]


def test_numbers_come_from_styles_too():
    styles = (
        '<w:style w:type="paragraph" w:styleId="h"><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
        '<w:style w:type="paragraph" w:styleId="k"><w:basedOn w:val="h"/></w:style>'
    )
    second = level(1, "lowerLetter", "%2)").replace("<w:numFmt", '<w:pStyle w:val="k"/><w:numFmt')
    body = paragraph("a", '<w:pStyle w:val="h"/>') + paragraph("b", '<w:pStyle w:val="k"/>')
    body += paragraph("c", '<w:pStyle w:val="h"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    levels = lists(level(0, "decimal", "%1."), second)
    assert texts(body, levels, styles=styles) == ["1. a", "a) b", "c"]


def test_a_label_without_a_gap_stands_close():
    close = level(0, "decimal", "%1-").replace("<w:numFmt", '<w:suff w:val="nothing"/><w:numFmt')
    assert texts(numbered(" a"), lists(close)) == ["1- a"]


def test_a_label_in_an_old_font_is_converted():
    old = level(0, "decimal", "§iÒu %1.").replace(
        "</w:lvl>", '<w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:lvl>'
    )
    assert texts(numbered("a"), lists(old)) == ["Điều 1. a"]


def test_lists_that_do_not_exist_number_nothing():
    levels = lists(level(0, "decimal", "%1."))
    assert texts(numbered("a", "7") + numbered("b", level="5"), levels) == ["a", "b"]


def test_numbers_made_to_be_huge_stay_numbers():
    levels = lists(level(0, "lowerLetter", "%1" * 5000, start="9" * 5000))
    seen = texts(numbered("a", level="9" * 30) + numbered("b", level="-3"), levels)
    assert max(map(len, seen)) < 500
