"""What a line end means: wrapped lines are joined, cut ones end a paragraph."""

from intake.readers import read_text
from intake.structure.rows import rows_of
from intake.structure.wrapping import Wrapping

FILLED = """Từ đầu tháng đến nay, tại xã có nhiều người bị gọi điện, dọa cắt điện và
bắt nộp tiền qua tài khoản lạ, có người mất toàn bộ số tiền tiết kiệm để
dành cho con đi học, lại không dám nói với gia đình vì sợ bị chê trách,
nên bọn lừa đảo càng có dịp làm tiếp với những nhà khác ở trong cùng một
thôn mà không ai hay biết cho tới khi công an xã đến từng nhà để hỏi han.
Đề nghị nhân dân cảnh giác."""


def wrapping(text):
    return Wrapping.of(rows_of(read_text(text), lambda _left, _right: False))


def test_lines_filled_up_to_one_width_tell_it():
    assert 70 <= wrapping(FILLED).exact <= 74


def test_one_line_cut_short_in_mid_sentence_makes_the_width_unsure():
    assert wrapping(FILLED.replace("bắt nộp tiền qua tài khoản lạ, có", "bắt nộp,\ncó")).exact == 0


def test_a_line_on_which_the_next_word_had_room_ends_its_paragraph():
    rows = rows_of(read_text(FILLED), lambda _left, _right: False)
    sure = Wrapping(width=72, exact=74)
    assert sure.is_cut_short(rows[5], rows[0])
    assert not sure.is_cut_short(rows[0], rows[1])


def test_short_lines_have_no_width():
    assert wrapping("một\nhai\nba") == Wrapping(width=0, spaced=False, exact=0)


def test_an_empty_line_behind_every_paragraph_divides_them():
    assert wrapping("Tiêu đề của bài\n\nĐoạn một kể chuyện.\n\nĐoạn hai.\n\nĐoạn ba.\n\nHết").spaced


def test_an_empty_line_behind_every_line_divides_nothing():
    assert not wrapping("Đoạn một kể\n\nchuyện dài\n\nrồi đoạn\n\nhai kể\n\ntiếp chuyện").spaced
