"""Tables as lines."""

from intake.layout import Line
from intake.readers.tables import flattened, is_head_or_foot


def cell(*paragraphs):
    return [Line(text, True) for text in paragraphs]


def texts(rows, bordered=None):
    return [line.text for line in flattened(rows, bordered)]


def test_a_head_is_read_row_by_row_left_before_right():
    rows = [
        [cell("SỞ A", "PHÒNG B"), cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")],
        [cell("Số: 1/B"), cell("A, ngày 1 tháng 2 năm 2025")],
    ]
    assert texts(rows, True) == [
        *("SỞ A", "PHÒNG B", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        *("Số: 1/B", "A, ngày 1 tháng 2 năm 2025"),
    ]


def test_a_signature_block_is_read_cell_by_cell():
    rows = [[cell("Nơi nhận:", "- Lưu: VT."), cell("KT. GIÁM ĐỐC", "Trần A")]]
    assert texts(rows) == ["Nơi nhận:", "- Lưu: VT.", "KT. GIÁM ĐỐC", "Trần A"]


def test_data_are_read_row_by_row_with_empty_cells_in_their_place():
    rows = [[cell("STT"), cell("Tên"), cell("Số máy")], [cell("1"), [], cell("0911", "0912")]]
    assert flattened(rows, True) == [
        Line("STT | Tên | Số máy", True),
        Line("1 |  | 0911 0912", True),
    ]


def test_officials_in_a_table_with_lines_are_data():
    rows = [[cell("Trần A"), cell("Giám đốc")], [cell("Lê B"), cell("Phó Giám đốc")]]
    assert texts(rows, True) == ["Trần A | Giám đốc", "Lê B | Phó Giám đốc"]


def test_a_frame_around_text_and_a_merged_row_add_nothing():
    assert texts([[cell("a", "b")]], True) == ["a", "b"]
    assert texts([[cell("Bảng 1"), []], [cell("x"), cell("y")]], True) == ["Bảng 1", "x | y"]


def test_rows_without_text_disappear():
    assert flattened([[[], []], []]) == []


def test_the_motto_belongs_to_a_head_however_it_is_written():
    assert is_head_or_foot("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    assert is_head_or_foot("Độc lập – Tự do – Hạnh phúc")
    assert not is_head_or_foot("Nhân dân sống tự do, hạnh phúc")
