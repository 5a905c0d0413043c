"""One line as the next step gets it."""

import unicodedata

import pytest

from intake.readers.cleaning import cleaned, superscript


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (unicodedata.normalize("NFD", "Lừa đảo"), "Lừa đảo"),
        ("Số:\u00a0\u00a0\u00a0/UBND\u2009-\u3000NC", "Số:   /UBND - NC"),
        ("a   b\tc", "a   b\tc"),
        ("  thụt vào  ", "  thụt vào"),
        ("lừa\u00ad đảo\u200b\ufeff\u202e", "lừa đảo"),
        ("a\x00b\x07\x85c", "abc"),
        ("\uf0b7 Như trên", "• Như trên"),
        ("\uf02d Như trên", "- Như trên"),
        ("\uf0a7\tNhư trên", "▪ Như trên"),
        ("\uf02b Như trên", "+ Như trên"),
        ("· Như trên", "• Như trên"),
        ("8h · 10h", "8h · 10h"),
        ("giữa\uf0e8câu", "giữacâu"),
        ("• Như trên", "• Như trên"),
        ("**đậm** và *nghiêng*", "**đậm** và *nghiêng*"),
        ("Deepfake<sup>1</sup> để", "Deepfake¹ để"),
        ("<sup>12</sup> Ghi chú", "¹² Ghi chú"),
        ("0243\u20117738", "0243-7738"),
        ("ﬁle", "file"),
    ],
)
def test_a_line_is_left_with_what_a_reader_sees(line, expected):
    assert cleaned(line) == expected


def test_digits_are_raised():
    assert superscript("1234567890") == "¹²³⁴⁵⁶⁷⁸⁹⁰"
