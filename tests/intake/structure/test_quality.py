"""Probable typing errors are reported with what was likely meant; the text stays as it is."""

import pytest

from intake.structure.quality import quality_of

from .writing import letter


def faults(text):
    return [(one["seen"], one["likely"]) for one in quality_of([("measures", text)])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lộ thông tin cá nhận", [("cá nhận", "cá nhân")]),
        ("tải từ AppSrore", [("AppSrore", "App Store")]),
        ("dùng Facebok", [("Facebok", "Facebook")]),
        ("người dẫn cần báo", [("người dẫn", "người dân")]),
        ("đựơc cấp lại", [("đựơc", "được")]),
        ("trách nhịêm của ai", [("nhịêm", "nhiệm")]),
        ("theo thưc tế hồ sơ", [("thưc", "thực")]),
        ("tại quận Tân Chôl", [("Chôl", "Chôi")]),
    ],
)
def test_a_word_that_differs_by_one_mark_or_letter_is_reported(text, expected):
    assert faults(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "thông tin cá nhân của người dân",
        "uỷ ban nhân dân, ủy ban nhân dân",
        "tải từ App Store, CH Play, Google Play",
        "Facebook, Zalo, Telegram, WhatsApp",
        "Ông Nguyễn Văn Bổn ở Hoà Bình",
        "kiểm tra, kiểm sát, kiểm soát",
        "xem https://facebok.com/x",
    ],
)
def test_right_words_and_old_spellings_are_no_fault(text):
    assert faults(text) == []


def test_a_fault_is_reported_once_for_a_field():
    found = quality_of([("measures", "cá nhận và cá nhận"), ("subject", "cá nhận")])
    assert [one["where"] for one in found] == ["measures", "subject"]


def test_what_is_reported_is_not_repaired():
    notice = letter("Yêu cầu các xã nhắc người dân giữ thông tin cá nhận.")
    assert {"where": "measures", "seen": "cá nhận", "likely": "cá nhân"} in notice.quality
    assert notice.measures[0].text.endswith("cá nhận.")


@pytest.mark.parametrize("text", ["Tết Chôl Chnăm Thmây", "hãng Brêl Schmidt"])
def test_a_name_whose_other_words_are_no_vietnamese_has_no_error(text):
    assert faults(text) == []
