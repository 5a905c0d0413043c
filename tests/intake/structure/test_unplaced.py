"""What fits no field is kept, in its order; the constant lines of the form are not repeated."""

from intake.completeness import lost
from intake.readers import read_text
from intake.structure.understanding import understand

from .writing import END, HEAD, letter, reading


def test_sentences_that_only_tell_are_kept_in_their_order():
    told = ["Tuần qua có ba vụ mạo danh.", "Sáng qua có thêm một vụ."]
    body = f"{told[0]}\n\nYêu cầu các xã thông báo trên loa.\n\n{told[1]}"
    assert letter(body).unplaced == told


def test_a_form_that_holds_nothing_else_leaves_nothing_over():
    assert letter("Yêu cầu các xã thông báo trên loa.").unplaced == []


def test_a_line_of_the_head_that_fits_no_field_is_kept():
    head = HEAD.replace("Kính gửi", "HỎA TỐC\n\nKính gửi")
    assert "HỎA TỐC" in letter("Yêu cầu các xã thông báo trên loa.", head=head).unplaced


def test_a_line_below_the_signature_is_kept():
    notice = letter("Yêu cầu các xã thông báo trên loa.", end=f"{END}\nBản in từ trang của tỉnh\n")
    assert notice.unplaced == ["Bản in từ trang của tỉnh"]


def test_a_text_that_is_no_letter_is_kept_whole():
    text = "Canh chua\n\nRửa sạch cá.\n\nĐun sôi nước."
    assert reading(text).unplaced == text.split("\n\n")


def test_fields_and_what_is_left_over_are_the_whole_text():
    text = (
        f"{HEAD}\nTuần qua có ba vụ¹ mạo danh, kẻ gian gọi từ 0912 345 678.\n\n"
        "Yêu cầu các xã:\n\n1. Thông báo trên loa.\n\n- 2 -\n\n2. Báo số 0255.3.822.118.\n\n"
        f"{END}\n\n¹ Theo Công an tỉnh.\n\nGhi chú bằng tay"
    )
    pasted = read_text(text)
    notice = understand(pasted)
    assert lost([line.text for line in pasted.lines], notice.as_json()) == []
    assert "Ghi chú bằng tay" in " ".join(notice.unplaced)
