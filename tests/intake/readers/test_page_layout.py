"""Words in the order in which a person reads them."""

from intake.readers.page_layout import reading_order
from intake.readers.page_words import Box

_WIDTH = 6.0


def words(x, base, text, size=13.0):
    """The words of a piece of text whose letters are six points wide."""
    found = []
    for word in text.split(" "):
        end = x + len(word) * _WIDTH
        found.append(Box(word, x, end, base - size, base, size))
        x = end + 3.5
    return found


def width(text):
    return len(text) * _WIDTH - text.count(" ") * (_WIDTH - 3.5)


def centred(middle, base, text, size=13.0):
    return words(middle - width(text) / 2, base, text, size)


def texts(*pieces):
    return [row.box.text for row in reading_order([word for piece in pieces for word in piece])]


_BODY = "một dòng chữ chạy hết bề ngang của trang giấy từ lề này sang tận lề kia"


def test_a_head_is_read_left_block_first():
    assert texts(
        centred(150, 70, "ỦY BAN NHÂN DÂN"),
        centred(400, 70, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        centred(150, 86, "XÃ A"),
        centred(400, 86, "Độc lập - Tự do - Hạnh phúc"),
        centred(150, 110, "Số: 1/UBND"),
        centred(400, 112, "A, ngày 1 tháng 2 năm 2025"),
        centred(150, 125, "V/v phòng ngừa lừa đảo"),
        words(85, 170, _BODY),
    ) == [
        *("ỦY BAN NHÂN DÂN", "XÃ A", "Số: 1/UBND", "V/v phòng ngừa lừa đảo"),
        *("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
        *("A, ngày 1 tháng 2 năm 2025", _BODY),
    ]


def test_columns_whose_lines_stand_at_other_heights_are_told_apart():
    left = ["Nơi nhận:", "- Như trên;", "- Công an tỉnh;", "- Lưu: VT."]
    right = ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    assert texts(
        words(85, 500, _BODY),
        *(words(85, 540 + 13 * at, text, 11) for at, text in enumerate(left)),
        *(centred(430, 543 + 17 * at, text) for at, text in enumerate(right)),
        centred(430, 640, "Trần Thị Sương"),
    ) == [_BODY, *left, *right, "Trần Thị Sương"]


def test_addressees_below_a_head_are_not_part_of_it():
    assert texts(
        centred(150, 70, "SỞ Y TẾ TỈNH BẮC"),
        centred(400, 70, "CỘNG HÒA XÃ HỘI"),
        centred(150, 86, "Số: 1/SYT"),
        centred(400, 86, "Bắc, ngày 1"),
        words(90, 100, "Kính gửi:"),
        words(120, 116, "- Các xã;"),
    ) == [
        *("SỞ Y TẾ TỈNH BẮC", "Số: 1/SYT", "CỘNG HÒA XÃ HỘI", "Bắc, ngày 1"),
        *("Kính gửi:", "- Các xã;"),
    ]


def test_text_over_the_whole_width_stays_in_order():
    lines = [f"{_BODY} {number}" for number in range(4)]
    assert texts(*(words(85, 100 + 18 * at, line) for at, line in enumerate(lines))) == lines


def test_wide_gaps_of_a_justified_line_are_blanks():
    spread = [word for at in range(5) for word in words(85 + 80 * at, 100, "chuyển")]
    assert texts(spread) == ["chuyển chuyển chuyển chuyển chuyển"]


def test_a_number_before_an_indented_text_is_no_column():
    assert texts(
        words(85, 100, "1."),
        words(110, 100, "Không chuyển tiền cho người lạ khi chưa gặp"),
        words(110, 118, "mặt, dù được giục."),
        words(85, 136, "-"),
        words(110, 136, "Gọi 113."),
    ) == [
        "1. Không chuyển tiền cho người lạ khi chưa gặp",
        "mặt, dù được giục.",
        "- Gọi 113.",
    ]


def test_two_columns_of_text_are_read_one_after_the_other():
    left = [f"cột trái dòng số {at} đầy" for at in range(6)]
    right = [f"cột phải dòng số {at} đầy" for at in range(6)]
    lines = [
        piece
        for at in range(6)
        for piece in (words(60, 100 + 15 * at, left[at]), words(310, 100 + 15 * at, right[at]))
    ]
    assert texts(*lines) == [*left, *right]


def test_rows_of_a_table_without_lines_stay_whole():
    rows = [("Họ và tên", "Số máy"), ("Trần Văn An", "0911 000 111"), ("Lê B", "0911 000 222")]
    pieces = [
        piece
        for at, (left, right) in enumerate(rows)
        for piece in (words(85, 100 + 18 * at, left), words(300, 100 + 18 * at, right))
    ]
    assert texts(*pieces) == [f"{left}\t{right}" for left, right in rows]


def test_a_page_number_above_a_head_stays_apart():
    assert texts(
        words(290, 40, "2"),
        centred(150, 60, "SỞ A"),
        centred(400, 60, "CỘNG HÒA XÃ HỘI"),
        centred(150, 76, "Số: 1/SA"),
        centred(400, 76, "Độc lập - Tự do"),
    ) == ["2", "SỞ A", "Số: 1/SA", "CỘNG HÒA XÃ HỘI", "Độc lập - Tự do"]


def test_a_page_without_words_has_no_lines():
    assert reading_order([]) == []
