"""The words of the form are in no field, and make up for no word that was lost."""

import re

import pytest

from intake.completeness import lost

from .test_completeness import letter_of

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
