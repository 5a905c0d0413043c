"""Glyphs as words."""

from intake.readers.page_words import Box, without_spacing, words


def glyphs(text, x=0.0, base=100.0, size=10.0, advance=5.0):
    """Glyphs of equal width; a blank moves on and leaves a glyph of its own."""
    return [
        Box(letter, x + at * advance, x + (at + 1) * advance, base - size, base, size)
        for at, letter in enumerate(text)
    ]


def texts(found):
    return [word.text for word in found]


def test_words_end_at_blanks_and_at_gaps():
    assert texts(words([*glyphs("hai từ"), *glyphs("xa", x=60)])) == ["hai", "từ", "xa"]


def test_letters_of_other_fonts_stay_in_their_word():
    swapped = [*glyphs("C"), *glyphs("Ộ", x=5, base=100.9, size=11), *glyphs("NG", x=10)]
    assert texts(words(swapped)) == ["CỘNG"]


def test_lines_are_read_from_the_top():
    assert texts(words([*glyphs("dưới", base=130), *glyphs("trên", base=110)])) == ["trên", "dưới"]


def test_letters_drawn_twice_to_look_bold_are_read_once():
    bold = [*glyphs("SỞ"), *glyphs("SỞ", x=0.4)]
    assert texts(words(bold)) == ["SỞ"]


def test_double_letters_and_dots_stay_double():
    close = [*glyphs("....", advance=2.5), *glyphs("11", x=40, advance=3)]
    assert texts(words(close)) == ["....", "11"]


def test_accents_that_are_glyphs_are_put_on_their_letter():
    acute = Box("\u0301", 1, 4, 90, 100, 10)
    assert texts(words([*glyphs("a"), acute, *glyphs("n", x=5)])) == ["án"]


def test_a_small_raised_digit_is_a_mark():
    marked = [*glyphs("fake"), *glyphs("12", x=20, base=96, size=6, advance=3), *glyphs("a", x=32)]
    assert texts(words(marked)) == ["fake¹²", "a"]


def test_a_mark_before_its_note_is_raised_too():
    note = [*glyphs("1", base=96, size=6, advance=3), *glyphs("Ghi", x=5)]
    assert texts(words(note)) == ["¹", "Ghi"] or texts(words(note)) == ["¹Ghi"]


def test_small_digits_on_the_line_are_no_marks():
    assert texts(words([*glyphs("bảng"), *glyphs("3", x=30, size=6)])) == ["bảng", "3"]


def test_letters_that_were_spaced_out_are_joined():
    line = [*words(glyphs("C Ộ N G")), *words(glyphs("H Ò A", x=50))]
    assert texts(without_spacing(line)) == ["CỘNG", "HÒA"]


def test_a_line_with_few_letters_is_left_alone():
    line = words(glyphs("a b và c"))
    assert texts(without_spacing(line)) == ["a", "b", "và", "c"]
