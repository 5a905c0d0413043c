"""Where paragraphs begin on a page, and where its footnotes are."""

from intake.readers.page_layout import reading_order
from intake.readers.page_paragraphs import body_size, lines, without_notes
from tests.intake.readers.test_page_layout import width, words

_FULL = "dòng chữ chạy hết bề ngang của trang giấy từ lề này sang lề kia"

_INDENTED = _FULL[9:]


def indented(base):
    """The first line of a paragraph, as far right as the full lines."""
    return words(85 + width(_FULL) - width(_INDENTED), base, _INDENTED)


def starts(*pages):
    found = lines([reading_order([word for row in page for word in row]) for page in pages])
    return [line.starts for line in found]


def test_indents_short_lines_and_gaps_begin_paragraphs():
    page = [
        indented(100),
        words(85, 118, _FULL),
        words(85, 136, "dòng cuối"),
        indented(154),
        words(85, 172, _FULL),
        words(85, 210, _FULL),
    ]
    assert starts(page) == [True, False, False, True, False, True]


def test_a_marker_begins_a_paragraph():
    page = [words(85, 100, _FULL), words(85, 118, f"- {_FULL}"), words(85, 136, f"a) {_FULL}")]
    assert starts(page) == [True, True, True]


def test_a_page_goes_on_with_the_paragraph_of_the_one_before():
    first = [words(85, 100 + 18 * at, _FULL) for at in range(3)]
    second = [words(300, 50, "2"), *(words(85, 100 + 18 * at, _FULL) for at in range(3))]
    assert starts(first, second) == [True, False, False, True, False, False, False]


def test_lines_of_a_head_tell_nothing():
    head = [
        words(90, 100, "SỞ Y TẾ TỈNH BẮC"),
        words(300, 100, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        words(110, 116, "PHÒNG NGHIỆP VỤ"),
        words(330, 116, "Độc lập - Tự do - Hạnh phúc"),
    ]
    assert starts(head) == [True, None, True, None]


def test_footnotes_are_taken_from_the_bottom():
    body = [word for at in range(4) for word in words(85, 100 + 18 * at, _FULL)]
    note = words(85, 700, "¹ Ghi chú thứ nhất", 9) + words(85, 712, "viết tiếp.", 9)
    note += words(85, 724, "²Ghi chú hai.", 9) + words(300, 780, "3", 9)
    page = body + note
    kept, notes = without_notes(page, body_size([page]), ())
    assert notes == [["¹ Ghi chú thứ nhất", "viết tiếp."], ["² Ghi chú hai."]]
    assert [word.text for word in kept] == [word.text for word in body] + ["3"]


def test_a_plain_digit_is_a_mark_under_a_short_rule_alone():
    body = [word for at in range(4) for word in words(85, 100 + 18 * at, _FULL)]
    page = body + words(85, 700, "1 Ghi chú", 9)
    assert without_notes(page, 13, ())[1] == []
    assert without_notes(page, 13, [(85, 200, 685)])[1] == [["¹ Ghi chú"]]


def test_small_type_without_a_mark_stays_where_it_is():
    page = words(85, 100, _FULL) + words(85, 700, "- Lưu: VT.", 10)
    assert without_notes(page, 13, ()) == (page, [])
