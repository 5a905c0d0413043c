"""Whom a measure names counts: behind a label, behind a condition, in what is passed on."""

import pytest

from intake.structure.audience import (
    AGENCIES,
    CITIZENS,
    OFFICIALS,
    of_heading,
    of_measure,
    told_further,
)

from .writing import letter


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        ("Báo cáo vụ việc: Nếu bạn nghi bị lừa, hãy gọi công an.", CITIZENS),
        ("Theo dõi tài khoản: Quý khách nên bật báo số dư.", CITIZENS),
        ("Quản lý mật khẩu: Hãy đổi mật khẩu mỗi ba tháng.", CITIZENS),
        ("Báo cáo: Các xã tổng hợp số liệu gửi về phòng.", AGENCIES),
        ("Đảng ủy xã phối hợp với Ban Cán sự đảng Tòa án tiếp nhận tin báo.", AGENCIES),
        ("Quản lý tài khoản: Các đơn vị sử dụng hay chia sẻ phải lập sổ.", AGENCIES),
    ],
)
def test_behind_a_label_the_reader_counts_who_is_spoken_to(text, audience):
    assert of_measure(text, None) == audience


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        ("Khi có người xưng nhân viên siêu thị, khách hàng cần hỏi lại quầy.", CITIZENS),
        ("Nếu đã đọc mã, phải đổi ngay mật khẩu và yêu cầu ngân hàng khóa thẻ.", CITIZENS),
        ("“Khi gặp người lạ thu tiền, quý khách hãy gọi tổng đài.”", CITIZENS),
        ("Khi nhận tin báo, công an xã kịp thời xác minh.", AGENCIES),
        ("Khi có vướng mắc, đề nghị các đơn vị trao đổi với phòng.", AGENCIES),
    ],
)
def test_whoever_acts_behind_a_condition_is_told_to(text, audience):
    inherited = CITIZENS if "mật khẩu" in text else AGENCIES
    assert of_measure(text, inherited, led=True, below=True) == audience


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        ("Công chứng viên kiểm tra dấu vân tay trước khi ký.", OFFICIALS),
        ("Công viên đóng cửa lúc 21 giờ.", None),
        ("Thực hiện Văn bản số 3/UBND-VX của xã, đề nghị các phòng nhắc lại.", AGENCIES),
        ("Để phòng ngừa, khuyến cáo bà con không mở tệp lạ.", CITIZENS),
        ("Công nhân sửa chữa lưới điện phải đeo thẻ khi vào nhà dân.", OFFICIALS),
        ("Người hành nghề không cho mượn chứng chỉ.", OFFICIALS),
        ("Đề nghị các đồng chí tổ trưởng dân phố nhắc từng hộ.", OFFICIALS),
        ("Cảnh sát khu vực gặp trực tiếp các cụ sống một mình.", OFFICIALS),
        ("Công nhân không vay tiền qua ứng dụng lạ.", None),
        ("Người nhận hàng không trả tiền trước.", CITIZENS),
        ("Đề nghị đồng chí Bí thư các chi bộ quán triệt.", AGENCIES),
        ("Bộ Xây dựng chỉ đạo các hãng vận tải công bố kênh bán vé.", AGENCIES),
        ("BHXH cơ sở niêm yết cảnh báo.", AGENCIES),
    ],
)
def test_people_at_their_work_are_staff(text, audience):
    assert of_measure(text, None) == audience


@pytest.mark.parametrize(
    "text",
    [
        "Hướng dẫn để hội viên, nông dân ghi nhớ, làm theo:",
        "Các thôn họp dân, thông báo để bà con thực hiện các việc sau:",
        "Đài truyền thanh phổ biến rộng rãi để người dân nắm, thực hiện các khuyến nghị:",
        "Tổ công nghệ số cộng đồng hướng dẫn người dân các kỹ năng:",
        "Nhắn tin thông báo tới khách hàng các lưu ý:",
        "In tờ rơi gồm những khuyến nghị sau:",
    ],
)
def test_what_bodies_pass_on_is_for_the_people(text):
    assert told_further(text) == CITIZENS


@pytest.mark.parametrize(
    "text",
    [
        "Hướng dẫn người dân trình báo và phối hợp với các ngân hàng:",
        "Bố trí nhân viên hướng dẫn khách hàng tại quầy, cụ thể:",
        "Tuyên truyền đến người dân, giao các phòng:",
        "Thông báo kết quả về Sở:",
    ],
)
def test_what_bodies_do_themselves_is_not_passed_on(text):
    assert told_further(text) is None


@pytest.mark.parametrize(
    ("text", "audience"),
    [("BHXH các huyện", AGENCIES), ("Bộ Ngoại giao", AGENCIES), ("Nội dung", None)],
)
def test_the_bare_name_of_a_body_as_heading_names_it(text, audience):
    assert of_heading(text) == audience


def test_a_closing_order_behind_another_sentence_is_for_whom_it_names():
    text = (
        "Kế hoạch này có hiệu lực từ ngày ký và thay thế kế hoạch năm trước. Yêu cầu các phòng, "
        "ban nghiêm túc thực hiện, báo cáo trước ngày 5."
    )
    kept = letter(f"Yêu cầu các xã thông báo trên loa.\n\n{text}").measures
    assert [one.audience for one in kept] == [AGENCIES, AGENCIES]


def test_quoted_words_that_are_read_out_are_for_the_people():
    notice = letter(
        "Chủ tịch UBND tỉnh yêu cầu:\n\n1. Các xã đọc trên loa nội dung sau:\n\n"
        "+ “Khi có người đòi tiền nước, quý khách gọi 1900 1234.”\n\n"
        "+ “Bà con không quét mã do người lạ đưa.”"
    )
    (read_out,) = notice.measures
    assert read_out.audience == AGENCIES
    assert [one.audience for one in read_out.children] == [CITIZENS, CITIZENS]
