"""Text in the letters of an old encoding."""

from intake.readers.mojibake import repaired
from tests.intake.readers.encodings import TEXT, tcvn3, vni

_LINES = TEXT.splitlines()


def test_lines_in_tcvn3_letters_are_converted():
    assert repaired(tcvn3(TEXT).decode("latin-1").splitlines()) == _LINES


def test_lines_in_vni_letters_are_converted():
    assert repaired(vni(TEXT).decode("latin-1").splitlines()) == _LINES


def test_utf8_read_twice_is_converted():
    assert repaired(TEXT.encode().decode("latin-1").split("\n")) == TEXT.split("\n")


def test_a_short_heading_in_old_letters_is_converted():
    assert repaired(["ñy ban nh©n d©n"]) == ["ủy ban nhân dân"]
    assert repaired(["UÛY BAN NHAÂN DAÂN"]) == ["ỦY BAN NHÂN DÂN"]
    assert repaired(["á»¦Y BAN NHÃ‚N DÃ‚N"]) == ["ỦY BAN NHÂN DÂN"]


def test_a_line_that_could_be_both_follows_its_neighbours():
    assert repaired(["UÛY BAN NHAÂN DAÂN", "Soá: 12"]) == ["ỦY BAN NHÂN DÂN", "Số: 12"]
    assert repaired(["Soá: 12"]) == ["Soá: 12"]


def test_one_old_paragraph_in_a_text_in_unicode_is_converted_alone():
    assert repaired([*_LINES, "C«ng an x· khuyÕn c¸o nh©n d©n", *_LINES]) == [
        *_LINES,
        "Công an xã khuyến cáo nhân dân",
        *_LINES,
    ]


def test_text_in_unicode_stays_as_it_is():
    lines = [*_LINES, "Có gì ở đó?", "12 m², 30 °C, «Tuấn»", "được học bổng của École française"]
    assert repaired(lines) == lines


def test_the_old_spellings_of_unicode_stay_as_they_are():
    lines = ["Uỷ ban nhân dân, hoà bình, thuỷ lợi, quý", "Đắk Lắk, Krông Pắc, Y Thắng Niê"]
    assert repaired(lines) == lines
