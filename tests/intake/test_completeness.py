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
    "parent": None,
    "number": "12",
    "symbol": "UBND-VX",
    "date": "2025-08-05",
    "subject": "phòng ngừa lừa đảo",
    "addressees": ["Các thôn trưởng"],
    "measures": [
        {
            "marker": "1.",
            "audience": "agencies",
            "text": "Các thôn đọc loa hai lần mỗi ngày.",
            "children": [],
        }
    ],
    "footnotes": [{"mark": "1", "text": "Sáng và chiều."}],
    "signatory": {"authority": ["KT"], "title": "PHÓ CHỦ TỊCH", "name": "Trần Văn Thử"},
    "recipients": ["Như trên"],
    "unplaced": ["Đêm qua có ba hộ bị gọi điện."],
    "documents": [],
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
        ("signatory", None, ["PHÓ CHỦ TỊCH", "Trần Văn Thử"]),
        ("addressees", [], ["Các thôn trưởng"]),
        ("subject", None, ["phòng ngừa lừa đảo"]),
        ("symbol", None, ["UBND VX"]),
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


def test_spelling_that_differs_in_accents_case_or_composition_is_the_same_word():
    assert lost(["KÍNH THƯA bà con"], letter_of("kinh thưa bà con")) == []


def test_markup_bullets_rules_and_page_numbers_are_no_words():
    lines = ["**Chú ý**<br>", "- - -", "*", "_____", "- 2 -", "Trang 2/3", "7"]
    assert lost(lines, letter_of("Chú ý")) == []


def test_soft_hyphens_and_zero_width_characters_divide_no_word():
    assert lost(["cảnh\u00ad giác\u200b nhé"], letter_of("cảnh giác nhé")) == []


def test_a_header_on_one_line_is_the_form_and_its_fields():
    line = (
        "CÔNG AN TỈNH LAI CHÂU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc "
        "Số: 7/TB-CAT Lai Châu, ngày 2 tháng 3 năm 2024 THÔNG BÁO Về việc giả danh "
        "Đêm qua có vụ mới."
    )
    notice = letter_of(
        "Đêm qua có vụ mới.",
        issuer="Công an tỉnh Lai Châu",
        number="7",
        symbol="TB-CAT",
        subject="giả danh",
    )
    assert lost([line], notice) == []
    assert lost([line], {**notice, "issuer": None}) == ["CÔNG AN TỈNH LAI CHÂU"]


def test_a_letter_with_the_motto_in_two_lines_loses_nothing():
    lines = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    assert lost(lines, letter_of()) == []


def test_a_district_with_the_letter_of_an_authority_is_not_the_form():
    assert lost(["Q. Tân Phú báo cáo"], letter_of()) == ["Q Tân Phú báo cáo"]


def test_a_date_in_a_sentence_is_not_the_form():
    assert lost(["xảy ra ngày 5 tháng 8 năm 2025"], letter_of()) == [
        "xảy ra ngày 5 tháng 8 năm 2025"
    ]


def test_a_number_on_its_own_line_may_stand_among_the_contacts_alone():
    value = {"type": "phone", "value": "0212345678", "shown": "0212.345.678"}
    assert lost(["0212.345.678"], letter_of(contacts=[value])) == []
    assert lost(["0212.345.678"], letter_of()) == ["0212 345 678"]


def test_the_mark_of_a_footnote_may_be_glued_to_its_word():
    notes = [{"mark": "1", "text": "Ghi chú."}]
    lines = ["Deepfake1 là gì", "1 Ghi chú."]
    assert lost(lines, letter_of("Deepfake là gì", footnotes=notes)) == []
    assert lost(lines, letter_of("Deepfake là gì", "1 Ghi chú.")) == ["Deepfake1"]


def test_the_lines_of_a_digital_signature_are_kept_by_signer_and_time():
    lines = ["Ký bởi: Tỉnh Thử<vt@thu.vn>", "Thời gian ký: 18/04/2024 15:26:40 +07:00", "ĐT: 024"]
    signatures = [{"signer": "Tỉnh Thử", "time": "2024-04-18T15:26:40+07:00"}]
    assert lost(lines, letter_of("ĐT: 024", signatures=signatures)) == []
    assert lost(lines, letter_of(signatures=signatures)) == ["ĐT 024"]
    assert "15 26 40" in " ".join(lost(lines, letter_of("ĐT: 024")))


def test_of_a_file_with_two_documents_both_count_and_the_outer_fields_do_not():
    first, second = letter_of("Thư thứ nhất"), letter_of("Thư thứ hai")
    lines = ["Thư thứ nhất", "Thư thứ hai"]
    assert lost(lines, {**first, "documents": [first, second]}) == []
    assert lost(lines, {**first, "documents": [first]}) == ["Thư thứ hai"]


def test_no_line_and_an_empty_object_lose_nothing():
    assert lost([], {}) == []
    assert lost(["", " \t"], {}) == []
