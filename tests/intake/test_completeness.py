"""What a reading dropped is named, word by word; what the form itself says is not."""

import pytest

from intake.completeness import lost

LINES = [
    "ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "XÃ TÂN HẢI                    Độc lập - Tự do - Hạnh phúc",
    "Số: 12/UBND-VX          Tân Hải, ngày 5 tháng 8 năm 2025",
    "V/v phòng ngừa lừa đảo",
    "Kính gửi: Các thôn trưởng",
    "Đêm qua có ba hộ bị gọi điện.",
    "1. Các thôn đọc loa hai",
    "2",
    "lần mỗi ngày¹.",
    "¹ Sáng và chiều.",
    "Nơi nhận:                     KT. CHỦ TỊCH",
    "- Như trên.                    PHÓ CHỦ TỊCH",
    "Trần Văn Thử",
]
NOTICE = {
    "kind": "cong_van",
    "issuer": "Ủy ban nhân dân xã Tân Hải",
    "number": "12",
    "symbol": "UBND-VX",
    "date": "2025-08-05",
    "subject": "phòng ngừa lừa đảo",
    "addressees": ["Các thôn trưởng"],
    "measures": [{"marker": "1.", "text": "Các thôn đọc loa hai lần mỗi ngày.", "children": []}],
    "footnotes": [{"mark": "1", "text": "Sáng và chiều."}],
    "signatory": {"authority": ["KT"], "title": "PHÓ CHỦ TỊCH", "name": "Trần Văn Thử"},
    "recipients": ["Như trên"],
    "unplaced": ["Đêm qua có ba hộ bị gọi điện."],
}


def letter_of(*unplaced, **fields):
    return {"unplaced": list(unplaced), **fields}


def test_a_reading_that_keeps_everything_loses_nothing():
    assert lost(LINES, NOTICE) == []


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("unplaced", [], ["Đêm qua có ba hộ bị gọi điện"]),
        ("measures", [], ["Các thôn đọc loa hai", "lần mỗi ngày 1"]),
        ("footnotes", [], ["1", "1 Sáng và chiều"]),
        ("recipients", [], ["Như trên"]),
        ("signatory", None, ["KT CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Văn Thử"]),
        ("addressees", [], ["Kính gửi Các thôn trưởng"]),
        ("subject", None, ["V v phòng ngừa lừa đảo"]),
        ("symbol", None, ["UBND VX"]),
        ("issuer", None, ["ỦY BAN NHÂN DÂN", "XÃ TÂN HẢI"]),
    ],
)
def test_a_field_that_is_dropped_is_named_as_printed(field, value, words):
    assert lost(LINES, {**NOTICE, field: value}) == words


def test_a_line_that_the_letter_has_twice_must_be_kept_twice():
    line = "Không đọc mã cho ai."
    assert lost([line, line], letter_of(line)) == ["Không đọc mã cho ai"]
    assert lost([line, line], letter_of(line, line)) == []


def test_a_short_line_takes_no_words_out_of_a_long_one():
    lines = ["Công an xã", "Gặp Công an xã ngay hôm nay"]
    assert lost(lines, letter_of("Gặp Công an xã ngay hôm nay")) == ["Công an xã"]


def test_children_of_measures_count():
    measure = {"marker": "1.", "text": "Các thôn:", "children": []}
    child = {"marker": "-", "text": "đọc loa.", "children": []}
    lines = ["1. Các thôn:", "- đọc loa."]
    assert lost(lines, {"measures": [{**measure, "children": [child]}]}) == []
    assert lost(lines, {"measures": [measure]}) == ["đọc loa"]


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (["KÍNH THƯA bà con"], "kinh thưa bà con"),
        (["**Chú ý**<br>", "- - -", "*", "_____", "- 2 -", "Trang 2/3", "7"], "Chú ý"),
        (["cảnh\u00ad giác\u200b nhé"], "cảnh giác nhé"),
    ],
)
def test_accents_case_markup_bullets_rules_page_numbers_and_hidden_signs_are_no_words(lines, kept):
    assert lost(lines, letter_of(kept)) == []


def test_a_number_among_the_contacts_must_stand_in_the_text_as_well():
    value = {"type": "phone", "value": "0212345678", "shown": "0212.345.678"}
    assert lost(["0212.345.678"], letter_of(contacts=[value])) == ["0212 345 678"]
    assert lost(["0212.345.678"], letter_of("0212.345.678", contacts=[value])) == []


def test_the_mark_of_a_footnote_may_be_glued_to_its_word():
    notes = [{"mark": "1", "text": "Ghi chú."}]
    lines = ["Deepfake1 là gì", "1 Ghi chú."]
    assert lost(lines, letter_of("Deepfake là gì", footnotes=notes)) == []
    assert lost(lines, letter_of("Deepfake là gì", "1 Ghi chú.")) == ["Deepfake1"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (
            "Ký bởi: Tỉnh Thử Email: vt@thu.vn Thời gian ký: 18/04/2024 15:26:40 +07:00",
            ["Email vt thu vn"],
        ),
        ("Tỉnh Thử vt@thu.vn đã ký lên văn bản này\n2024-04-18T15:26:40", ["vt thu vn"]),
        ("Người ký: Tỉnh Thử\nThời gian ký:\n18.4.2024 15:26", []),
        ("Người ký: Tỉnh Thử\nThời gian ký:\n18.4.2024 15:27", ["18 4 2024 15 27"]),
        ("Ký bởi: Tỉnh Thử<vt@thu.vn>\nĐT: 024", ["vt thu vn", "ĐT 024"]),
        ("Ký bởi: Tỉnh Thử\nEmail: vt@thu.vn", ["Email vt thu vn"]),
        ("Tỉnh Thử\nEmail: vt@thu.vn Thời gian ký: 18.4.2024 15:26", ["Email vt thu vn"]),
    ],
)
def test_of_a_stanza_its_labels_and_the_moment_read_are_the_form_and_its_address_is_not(
    line, words
):
    signatures = [{"signer": "Tỉnh Thử", "time": "2024-04-18T15:26:40+07:00"}]
    assert lost(line.split("\n"), letter_of(signatures=signatures)) == words
    assert lost(line.split("\n"), letter_of("Tỉnh Thử")) != []


def test_of_a_file_with_two_documents_both_count_and_the_outer_fields_do_not():
    first, second = letter_of("Thư thứ nhất"), letter_of("Thư thứ hai")
    lines = ["Thư thứ nhất", "Thư thứ hai"]
    assert lost(lines, {**first, "documents": [first, second]}) == []
    assert lost(lines, {**first, "documents": [first]}) == ["Thư thứ hai"]


def test_no_line_and_an_empty_object_lose_nothing():
    assert lost([], {}) == lost(["", " \t"], {}) == []
