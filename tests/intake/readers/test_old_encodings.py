"""The encodings before Unicode."""

import unicodedata

import pytest

from intake.readers.old_encodings import from_double_utf8, from_tcvn3, from_viscii, from_vni


def composed(text):
    return unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("ñy ban nh©n d©n", "ủy ban nhân dân"),
        ("tØnh §ång Nai", "tỉnh Đồng Nai"),
        ("®\u00adîc lîi", "được lợi"),
        ("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Cã g× l¹", "Có gì lạ"),
    ],
)
def test_tcvn3_is_converted(seen, meant):
    assert composed(from_tcvn3(seen)) == meant


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("UÛY BAN NHAÂN DAÂN", "ỦY BAN NHÂN DÂN"),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("ñöôïc, töôùng, thuôû, kyõ, lòch, nghæ, ñaëc", "được, tướng, thuở, kỹ, lịch, nghỉ, đặc"),
        ("Thuûy lôïi, quaûn lyù", "Thủy lợi, quản lý"),
    ],
)
def test_vni_is_converted(seen, meant):
    assert composed(from_vni(seen)) == meant


def test_viscii_is_converted():
    assert from_viscii(b"\xfcy ban nh\xe2n d\xe2n t\xefnh \xd0\xb0ng Nai") == (
        "ủy ban nhân dân tỉnh Đồng Nai"
    )


@pytest.mark.parametrize("read_as", ["latin-1", "cp1252"])
def test_utf8_that_was_taken_for_something_else_is_converted(read_as):
    meant = "ỦY BAN NHÂN DÂN tỉnh và những việc khẩn cấp"
    seen = meant.encode().decode(read_as)
    assert from_double_utf8(seen) == meant


def test_a_blank_in_place_of_a_non_breaking_one_still_means_a_letter():
    assert from_double_utf8("vÃ\u00a0 anh, vÃ  em") == "và anh, và em"
