"""A footnote is taken out of the sentence that it interrupts, and its mark out of the words."""

import pytest

from .writing import letter

START = "Yêu cầu các xã nhắc người dân đề phòng Deepfake"
NOTE = "Công nghệ làm giả hình ảnh và giọng nói."


@pytest.mark.parametrize(
    ("mark", "before"),
    [("¹", "¹ "), ("1", "1 "), ("[1]", "[1] "), ("<sup>1</sup>", "<sup>1</sup> "), ("(1)", "(1) ")],
)
def test_the_mark_leaves_the_sentence_and_the_note_is_kept(mark, before):
    notice = letter(f"{START}{mark} khi nghe điện thoại.\n\n{before}{NOTE}")
    assert notice.footnotes == [{"mark": "1", "text": NOTE}]
    assert notice.measures[0].text == f"{START} khi nghe điện thoại."
    assert notice.unplaced == []


def test_a_note_in_mid_sentence_does_not_divide_the_sentence():
    notice = letter(f"{START}¹ khi nghe điện\n\n¹ {NOTE}\n\nthoại và báo ngay cho công an xã.")
    assert [measure.text for measure in notice.measures] == [
        f"{START} khi nghe điện thoại và báo ngay cho công an xã."
    ]
    assert notice.footnotes == [{"mark": "1", "text": NOTE}]


def test_notes_come_in_their_order():
    notice = letter(f"{START}¹ và tin nhắn² lạ.\n\n¹ {NOTE}\n² Tin gửi từ trạm phát sóng giả.")
    assert [note["mark"] for note in notice.footnotes] == ["1", "2"]


@pytest.mark.parametrize(
    "text", ["1 Công an xã tiếp nhận tin báo.", "1. Công an xã tiếp nhận tin báo."]
)
def test_a_line_with_a_number_is_no_note_where_nothing_refers_to_it(text):
    assert letter(f"{START} khi nghe điện thoại.\n\n{text}").footnotes == []


def test_a_number_in_a_note_may_be_whom_to_call():
    notice = letter(
        f"{START}¹ khi nghe điện thoại.\n\n"
        "¹ Mọi thắc mắc xin liên hệ số 0255.3.822.118 để được hỗ trợ."
    )
    assert [one["value"] for one in notice.contacts] == ["02553822118"]


@pytest.mark.parametrize(
    "text", ["Kẻ gian đã rao căn phòng 100m² để lừa.", "Thủ đoạn giả giọng nói¹ rất mới."]
)
def test_a_small_digit_without_a_note_stays_in_the_sentence(text):
    notice = letter(text)
    assert notice.unplaced == [text]
    assert notice.footnotes == []


def test_a_unit_keeps_its_exponent_beside_a_note_of_the_same_number():
    notice = letter(
        f"{START}¹ và tin nhắn² cho thuê phòng 20 m² lạ.\n\n¹ {NOTE}\n² Tin gửi từ trạm giả."
    )
    assert notice.measures[0].text == f"{START} và tin nhắn cho thuê phòng 20 m² lạ."


def test_a_mark_that_stands_twice_leaves_both_sentences():
    notice = letter(f"{START}¹ lạ và Deepfake¹ quen.\n\n¹ {NOTE}")
    assert notice.measures[0].text == f"{START} lạ và Deepfake quen."


@pytest.mark.parametrize("line", ["Nơi nhận:", "KT. GIÁM ĐỐC"])
def test_a_note_of_one_full_line_ends_before_the_end_of_the_letter(line):
    full = "Người cao tuổi sống một mình, không có con cháu ở cùng, do tổ dân phố lập danh sách."
    wrapped = "\n".join([f"{full[:60]} {number} {full[:24]}" for number in range(6)])
    notice = letter(f"{START}¹ khi nghe điện thoại.\n{wrapped}\n¹ {full}\n{line}")
    assert [note["text"] for note in notice.footnotes] == [full]
