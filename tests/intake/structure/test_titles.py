"""The kind of document is known by its title, where a title is what the row says."""

import pytest

from intake.structure.titles import kind_of_symbol, title_of

from .writing import END, MOTTO, reading

HEAD = f"UBND TỈNH SƠN LA\nSỞ Y TẾ\nSố: 9/TB-SYT\n{MOTTO}\nSơn La, ngày 3 tháng 4 năm 2025\n\n"
BODY = "\n\nNgười dân không chuyển tiền cho người lạ.\n\n"


@pytest.mark.parametrize(
    ("text", "in_head", "title"),
    [
        ("THÔNG BÁO", False, "THÔNG BÁO"),
        ("Thông báo", False, "THÔNG BÁO"),
        ("CẢNH BÁO THỦ ĐOẠN MỚI", False, "CẢNH BÁO"),
        ("CẢNH BÁO LỪA ĐẢO", True, "CẢNH BÁO"),
        ("CÔNG ĐIỆN Về việc ngăn chặn lừa đảo", True, "CÔNG ĐIỆN"),
        ("THÔNG BÁO CẢNH BÁO", True, "THÔNG BÁO CẢNH BÁO"),
        ("KẾ HOẠCH VÀ ĐẦU TƯ", True, None),
        ("THÔNG BÁO đến toàn thể nhân dân", True, None),
        ("Thông báo này có hiệu lực", True, None),
    ],
)
def test_a_title_is_the_row_or_what_stands_before_its_abstract(text, in_head, title):
    assert title_of(text, in_head=in_head) == title


def test_a_symbol_of_another_kind_gives_none():
    assert kind_of_symbol("QĐ-SYT", is_party=False, is_numbered=True) is None


@pytest.mark.parametrize("title", ["THÔNG BẠCH", "TỜ TRÌNH", "LỜI NHẮN GỬI"])
def test_a_title_that_no_notice_has_gives_no_kind_and_does_not_hide_the_subject(title):
    notice = reading(f"{HEAD}{title}\nVề việc phòng ngừa mạo danh{BODY}{END}")
    assert notice.kind is None
    assert notice.subject == "phòng ngừa mạo danh"
    assert notice.unplaced == [title]


@pytest.mark.parametrize(
    ("printed", "subject"),
    [
        (
            "THÔNG BÁO\nCảnh giác với người bán thuốc\ntại nhà",
            "Cảnh giác với người bán thuốc tại nhà",
        ),
        ("THÔNG BÁO\nVỀ VIỆC CẢNH GIÁC\nVỚI LỪA ĐẢO", "CẢNH GIÁC VỚI LỪA ĐẢO"),
        ("THÔNG BÁO BÁN THUỐC GIẢ QUA MẠNG", "BÁN THUỐC GIẢ QUA MẠNG"),
        ("THÔNG BÁO KHẨN\nV/v bán thuốc giả", "bán thuốc giả"),
    ],
)
def test_the_subject_stands_behind_or_below_the_title(printed, subject):
    notice = reading(f"{HEAD}{printed}{BODY}{END}")
    assert (notice.kind, notice.subject) == ("thong_bao", subject)
