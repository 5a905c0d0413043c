"""Names of bodies are compared by what their spellings share, and looked up with their accents."""

import pytest

from intake.body_words import key, name_key, spelled, written_out


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("uỷ", "ủy"),
        ("HOÀ", "hòa"),
        ("Đắk", "đắk"),
        ("thuế", "thue\u0302\u0301"),
    ],
)
def test_one_syllable_is_spelled_alike_in_any_case_and_composition(one, other):
    assert spelled(one) == spelled(other)


@pytest.mark.parametrize(("one", "other"), [("báo", "bảo"), ("dân", "đân"), ("tỉnh", "tĩnh")])
def test_another_accent_is_another_syllable(one, other):
    assert spelled(one) != spelled(other)


@pytest.mark.parametrize(
    "printed",
    [
        "Công an tỉnh Đồng Nai",
        "CÔNG AN TỈNH ĐỒNG NAI",
        "CA tỉnh Đồng Nai",
        "CAT Đồng Nai",
        "công an  tỉnh  Đồng Nai",
    ],
)
def test_two_spellings_of_a_body_share_a_key(printed):
    assert name_key(printed) == "cong an tinh dong nai"


def test_what_binds_a_unit_to_its_body_does_not_matter():
    whole = name_key("Phòng Cảnh sát hình sự – Công an tỉnh Đồng Nai")
    assert name_key("PC02 thuộc CA tỉnh Đồng Nai") == whole
    assert name_key("Phòng Cảnh sát hình sự của Công an tỉnh Đồng Nai") == whole


def test_different_bodies_have_different_keys():
    assert name_key("Công an tỉnh Đồng Nai") != name_key("Công an thành phố Đồng Nai")
    assert name_key("Sở TT&TT") != name_key("Sở KH&CN")


def test_an_abbreviation_is_written_out_only_in_capitals():
    assert [word.text for word in written_out("TP. HCM")] == ["thành", "phố", "Hồ", "Chí", "Minh"]
    assert [word.text for word in written_out("xã Ca Lồ")] == ["xã", "Ca", "Lồ"]


def test_nothing_has_no_words():
    assert (key(""), name_key("…"), written_out("")) == ((), "", [])
