"""Words that fold to one another are told apart where the text has accents."""

import pytest

from intake.structure.accents import told_apart


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Hãy gọi lại", "hay goi lai"),
        ("Người dùng hay hỏi", "nguoi dung_ hay_ hoi"),
        ("Đừng sử dụng", "dung su dung_"),
        ("Đúng là họ", "dung_ la ho_"),
        ("Hộ kinh doanh", "ho kinh doanh"),
        ("Hay dung", "hay dung"),
        ("Bạn cần hỏi Ban Cán sự", "ban can hoi ban_ can_ su"),
    ],
)
def test_only_the_word_of_advice_stays_as_it_folds(text, folded):
    assert told_apart(text) == folded
