"""What a reading dropped is named, word by word; what the form itself says is not."""

import re

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


ONE_LINE = (
    "CÔNG AN TỈNH LAI CHÂU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc "
    "Số: 7/TB-CAT Lai Châu, ngày 2 tháng 3 năm 2024 THÔNG BÁO Về việc giả danh "
    "Đêm qua có vụ mới."
)
ONE_LINE_READ = letter_of(
    "Đêm qua có vụ mới.",
    kind="thong_bao",
    issuer="Công an tỉnh Lai Châu",
    number="7",
    symbol="TB-CAT",
    date="2024-03-02",
    subject="giả danh",
)


@pytest.mark.parametrize(
    ("field", "value", "missing"),
    [
        ("parent", None, []),
        ("issuer", None, ["CÔNG AN TỈNH LAI CHÂU"]),
        ("symbol", None, ["TB CAT"]),
        ("number", None, ["Số 7"]),
        ("kind", None, ["THÔNG BÁO"]),
        ("subject", "danh", ["Về việc giả"]),
        ("date", "2024-02-03", ["Lai Châu ngày 2 tháng 3 năm 2024"]),
    ],
)
def test_of_a_header_on_one_line_the_words_that_no_field_has_are_missing(field, value, missing):
    assert lost([ONE_LINE], {**ONE_LINE_READ, field: value}) == missing


@pytest.mark.parametrize(
    "text",
    [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\nNAM\nĐộc lập - Tự\ndo - Hạnh phúc",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA\n- 2 -\nVIỆT NAM Độc\nTrang 3\nlập - Tự do - Hạnh phúc",
        "\tCỘNG\tHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\tĐộc\tlập - Tự do - Hạnh phúc",
        "Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập, tự do, hạnh phúc",
        "TỈNH ỦY   ĐẢNG CỘNG SẢN VIỆT NAM",
    ],
)
def test_a_motto_is_the_form_however_its_line_is_torn(text):
    assert lost(text.split("\n"), letter_of(issuer="Tỉnh ủy")) == []


def dropped(marked):
    """Return (lines, what was kept, the words that were not: those in brackets) of a text."""
    kept, *gone = re.split(r"\[|\]", marked)
    missing = [" ".join(re.findall(r"\w+", words)) for words in gone[::2]]
    return re.sub(r"[\[\]]", "", marked).split("\n"), kept + "".join(gone[1::2]), missing


@pytest.mark.parametrize(
    "marked",
    [
        "nước [Cộng hòa xã hội chủ nghĩa Việt Nam] ta",
        "Tháng trước [Đảng Cộng sản Việt Nam] đã nêu",
        "để [độc lập, tự do, hạnh phúc] bền lâu",
        "Ngân hàng\n[Việt Nam]",
        "Xin [kính gửi] lời chào",
        "Các [nơi nhận] tin báo lại",
        "Bà con gọi [số:] 0212",
        "Báo [về việc] lạ",
        "Gọi số\n[113]\nngay",
        "Xã [THÔNG BÁO] lại",
        "[Điện lực điện]: cúp",
        "[KT. TRƯỞNG THÔN]",
        "[Q. Tân Phú báo cáo]",
        "họp ở [Tân Hải, ngày 5 tháng 8 năm 2025]",
    ],
)
def test_the_words_of_the_form_are_the_letters_own_in_a_sentence(marked):
    lines, kept, words = dropped(marked)
    assert lost(lines, letter_of(kept)) == words


def test_the_form_in_a_sentence_makes_up_for_no_word_that_was_lost():
    lines = ["Nước Cộng hòa xã hội chủ nghĩa Việt Nam ta", "Xã thông báo lại"]
    kept = letter_of(*lines, kind="thong_bao")
    assert lost(lines, kept) == []
    assert lost([*lines, "Việt Nam báo"], kept) == ["Việt Nam báo"]


def test_the_labels_of_the_form_are_known_by_what_was_read_of_them():
    lines = ["\tKính\tgửi: Các thôn", "\tNơi\tnhận: Như trên", "Số 9-CV/XU V/v", "rà soát"]
    read = {"addressees": ["Các thôn"], "recipients": ["Như trên"], "subject": "rà soát"}
    assert lost(lines, letter_of(number="9", symbol="CV/XU", **read)) == []
    missing = ["Kính gửi Các thôn", "Nơi nhận Như trên", "Số"]
    assert lost(lines, letter_of("9-CV/XU", "rà soát")) == missing


@pytest.mark.parametrize(
    "marked",
    [
        "ngày 5 tháng 8 năm 2025",
        "Tan Hai, ngay 05 thang 8 nam 2025",
        "TÂN HẢI, NGÀY 5 THÁNG 8 NĂM 2025",
        "A Lưới 2, ngày 5 tháng 08 năm 2025",
        "TP. Hồ Chí Minh, ngày 5 tháng 8 năm 2025",
        "Thành phố Huế, ngày 5\ntháng 8 năm 2025",
        "Tân Hải,\nngày 5 tháng 8 năm 2025",
        "[giả danh cán bộ] Tân Hải, ngày 5 tháng 8 năm 2025",
        "[THỊ XÃ CHƠN LÀNH] Chơn Lành, ngày 5 tháng 8 năm 2025",
        "[12/UBND-VX] Tân Hải, ngày 5 tháng 8 năm 2025",
        "[Tân Hải, ngày 6 tháng 8 năm 2025]",
        "Tân Hải, ngày 5 tháng 8 năm 2025\n[Họp ngày 5 tháng 8 năm 2025.]",
    ],
)
def test_place_and_date_of_issue_are_the_form_and_nothing_beside_them(marked):
    lines, _kept, words = dropped(marked)
    assert lost(lines, letter_of(date="2025-08-05")) == words


def test_a_date_left_blank_is_the_form_where_its_line_says_nothing_else():
    line = "Số:      /UBND-VX Tân Hải, ngày     tháng 8 năm 2025"
    assert lost([line], letter_of(symbol="UBND-VX")) == []
    assert lost([line, line], letter_of("", "UBND-VX", symbol="UBND-VX")) == []
    line = "nộp trước ngày … tháng 8 năm 2025"
    assert lost([line], letter_of()) == ["nộp trước ngày tháng 8 năm 2025"]


def test_a_title_stands_in_the_kind_once():
    read = letter_of("Mọi người chú ý.", kind="thong_bao")
    assert lost(["THÔNG BÁO Mọi người chú ý."], read) == []
    assert lost(["THÔNG BÁO Mọi người chú ý.", "THÔNG BÁO"], read) == ["THÔNG BÁO"]
    assert lost(["KẾ HOẠCH Mọi người chú ý."], read) == ["KẾ HOẠCH"]
    assert lost(["THÔNG BÁO", "THÔNG BÁO"], {**read, "documents": [read, read]}) == []


def test_a_telegram_on_one_line_names_who_sends_it_and_to_whom():
    line = "CÔNG ĐIỆN Về việc chặn lừa đảo THỦ TƯỚNG CHÍNH PHỦ điện: - Bộ A; - Tỉnh B. Đã rõ."
    read = letter_of("Đã rõ.", kind="cong_dien", subject="chặn lừa đảo")
    assert lost([line], {**read, "addressees": ["Bộ A", "Tỉnh B"]}) == []
    assert lost([line], {**read, "addressees": ["Bộ A"]}) == ["Tỉnh B"]
    assert lost([line], {**read, "addressees": ["Tỉnh B"]}) == ["THỦ TƯỚNG CHÍNH PHỦ điện Bộ A"]


SIGNED = "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn Thử"


@pytest.mark.parametrize(
    ("line", "signatory", "words"),
    [
        (SIGNED, ("KT", "PHÓ CHỦ TỊCH", "Trần Văn Thử"), []),
        (SIGNED, ("KT", None, None), ["PHÓ CHỦ TỊCH Trần Văn Thử"]),
        (SIGNED, ("KT", "PHÓ CHỦ TỊCH", None), ["Trần Văn Thử"]),
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", ("TM", "CHỦ TỊCH", None), []),
        ("TL. CỤC TRƯỞNG TRƯỞNG PHÒNG", ("TL", None, None), ["TRƯỞNG PHÒNG"]),
        ("T/M BAN THƯỜNG VỤ - Như trên", ("TM", None, None), ["Như trên"]),
        ("Q. GIÁM ĐỐC", ("Q", None, None), ["GIÁM ĐỐC"]),
        ("Q. GIÁM ĐỐC\nQ. GIÁM ĐỐC", ("Q", "GIÁM ĐỐC", None), ["GIÁM ĐỐC"]),
        ("KT. CHỦ TỊCH\nCHỦ TỊCH\nPHÓ CHỦ TỊCH", ("KT", "PHÓ CHỦ TỊCH", None), ["CHỦ TỊCH"]),
    ],
)
def test_on_whose_behalf_one_signs_is_the_form_and_ones_own_office_is_not(line, signatory, words):
    authority, title, name = signatory
    read = letter_of(signatory={"authority": [authority], "title": title, "name": name})
    assert lost(line.split("\n"), read) == words


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
        ("Ký bởi: Tỉnh Thử Email: vt@thu.vn Thời gian ký: 18/04/2024 15:26:40 +07:00", []),
        ("Tỉnh Thử vt@thu.vn đã ký lên văn bản này\n2024-04-18T15:26:40", []),
        ("Người ký: Tỉnh Thử\nThời gian ký:\n18.4.2024 15:26", []),
        ("Người ký: Tỉnh Thử\nThời gian ký:\n18.4.2024 15:27", ["18 4 2024 15 27"]),
        ("Ký bởi: Tỉnh Thử<vt@thu.vn>\nĐT: 024", ["ĐT 024"]),
        ("Ký bởi: Tỉnh Thử\nEmail: vt@thu.vn", ["Email vt thu vn"]),
        ("Tỉnh Thử\nEmail: vt@thu.vn Thời gian ký: 18.4.2024 15:26", ["Email vt thu vn"]),
    ],
)
def test_of_a_stanza_label_address_and_the_moment_read_are_the_form(line, words):
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
