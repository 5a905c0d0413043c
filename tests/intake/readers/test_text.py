"""Text files and pasted text."""

from intake.layout import Line
from intake.readers import read, read_text
from intake.readers.text import LONGEST_TEXT


def texts(letter):
    return [line.text for line in letter.lines]


def test_a_text_file_keeps_its_lines_blank_ones_included():
    letter = read("SỞ Y TẾ\r\n\r\nSố: 12/SYT   V/v dặn dò\r\n".encode())
    assert letter.lines == (Line("SỞ Y TẾ"), Line(""), Line("Số: 12/SYT   V/v dặn dò"))
    assert (letter.problem, letter.source, letter.pages) == ("", "text", 1)


def test_every_kind_of_line_end_ends_a_line():
    assert texts(read_text("a\rb\nc\r\nd\u2028e\x85g\vh")) == list("abcdegh")


def test_a_form_feed_begins_a_page():
    letter = read_text("một\fhai")
    assert letter.lines == (Line("một"), Line("hai", None, 2))
    assert letter.pages == 2


def test_a_break_left_by_a_conversion_ends_a_line_inside_its_paragraph():
    letter = read_text("ỦY BAN<br>TỈNH A<br/>\nSố: 1")
    assert letter.lines == (Line("ỦY BAN"), Line("TỈNH A", False), Line("Số: 1"))


def test_a_row_of_a_markdown_table_stays_one_line():
    assert texts(read_text("| a<br>b | c |")) == ["| a b | c |"]


def test_pasted_text_in_old_letters_is_converted():
    assert texts(read_text("ñy ban nh©n d©n")) == ["ủy ban nhân dân"]


def test_an_address_in_angle_brackets_is_no_tag():
    assert texts(read_text("xem <http://a.vn> và <b@c.vn>")) == ["xem <http://a.vn> và <b@c.vn>"]


def test_nothing_and_junk_say_so():
    assert read(b"").problem == "empty"
    assert read_text(" \n\u200b\n").problem == "empty"
    assert read(bytes(range(1, 256)) * 9).problem == "not_text"


def test_a_text_that_is_too_long_is_refused_rather_than_cut():
    assert read_text("." * LONGEST_TEXT).problem == ""
    letter = read_text("." * (LONGEST_TEXT + 1))
    assert (letter.problem, letter.lines) == ("too_big", ())
