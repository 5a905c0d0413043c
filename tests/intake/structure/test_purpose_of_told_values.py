"""Who acts in a sentence tells whose its value is, whatever friendly words stand around it."""

import pytest

from intake.structure.cues import CONTACT, SCAM
from intake.structure.sorting_values import Sorting


def said(text, told, leading=""):
    sorting = Sorting()
    sorting.take(text, leading, told=told)
    return [verdicts[0] for _value, verdicts in sorting.said.values()]


@pytest.mark.parametrize(
    "text",
    [
        "Nhiều ứng viên bị liên lạc từ thuê bao 0912 345 678 để tư vấn tuyển dụng, hẹn phỏng vấn.",
        "Người lao động được nhân viên tư vấn hướng dẫn liên hệ Zalo 0912 345 678 để làm hồ sơ.",
        "Trang này đăng thông báo tuyển dụng, mời ứng viên liên hệ số 0912 345 678 gặp chị A.",
        "Trên mạng xuất hiện bài đăng tư vấn xuất khẩu lao động, hotline 0912 345 678, phí thấp.",
        "Chúng cung cấp đường dây nóng 0912 345 678 để nạn nhân gọi khi cần hỗ trợ.",
        "Đối tượng hướng dẫn bà trình báo qua số 0912 345 678 của “Đội phòng chống tội phạm”.",
        "Người gọi xưng là cán bộ trực ban, để lại số 0912 345 678 và dặn anh gọi lại khi cần.",
        "Nhóm này mạo nhận Trung tâm hỗ trợ, mở hộp thư hotro@thuhoi.net để tiếp nhận đơn.",
        "Tờ rơi ghi “Tổng đài tư vấn pháp luật miễn phí: 0912 345 678, vui lòng gọi ngay”.",
        "Bài viết kêu gọi mọi người liên hệ luật sư qua số 0912 345 678 để lấy lại tiền đã mất.",
        "Khách bị một tổng đài 024 7300 1234 gọi, yêu cầu xác nhận đơn hàng.",
        "Các bị hại đều được chuyển máy đến số 0912 345 678 để gặp “điều tra viên”.",
        "Hội đã nhận được phản ánh về số 0912 345 678 gọi cho hội viên mời đi du lịch miễn phí.",
    ],
)
def test_a_number_that_scammers_gave_or_called_from_is_theirs(text):
    assert said(text, True) == [SCAM]


@pytest.mark.parametrize(
    "text",
    [
        "Sau khi tham gia, chị được bộ phận tư vấn cho số 0912 345 678 để hỗ trợ rút tiền.",
        "Anh gọi vào số 0912 345 678 để hỏi thì được bảo chờ.",
        "Công ty này giới thiệu trụ sở tại Hà Nội, điện thoại 0912 345 678, website abc-job.com.",
        "Website viec-xa.top công khai số tổng đài 0912 345 678 và trụ sở không có thật.",
    ],
)
def test_a_told_number_is_never_a_contact(text):
    assert CONTACT not in said(text, True)


def test_an_address_beside_the_scammers_number_goes_with_it():
    text = (
        "Có người xưng là thu ngân, gọi từ các số 0912.345.678; 0912.345.679, báo nợ cước và "
        "đề nghị đăng nhập vào địa chỉ cuoc-nuoc[.]vip hoặc nhóm Telegram t.me/cuoc_nuoc."
    )
    assert said(text, True) == [SCAM] * 4


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ngân hàng chỉ gọi cho khách hàng từ số 1900 1234.", True),
        ("Nếu bị gọi điện đe dọa, gọi ngay Công an xã theo số 0210 3846 555.", False),
        ("Khi đối tượng đòi tiền, người dân cần báo Công an phường qua số 0210 3846 555.", True),
        ("Công an tỉnh đề nghị ai là nạn nhân liên hệ đồng chí Nam, số 0912 345 678.", True),
        ("Cơ quan điều tra báo: ai bị nhóm này lừa thì liên hệ Đội 3, số 0210 3846 555.", True),
        ("Bị kẻ xưng là công an dọa thì tắt máy ngay, gọi nhà trường, số 0210 3846 555.", False),
        ("Mọi thông tin liên quan đến nhóm đối tượng xin báo về số 0210 3846 555.", False),
        ("Gửi hình ảnh, tin nhắn của kẻ gian tới Zalo 0912 345 678 của Công an phường.", False),
        ("Khi nghi ngờ bị lừa đảo, gọi tới số 0912 345 678 (trực ban Công an phường).", False),
        ("Cần tư vấn tuyển dụng, hãy liên hệ Trung tâm Việc làm, số 0210 3846 555.", False),
    ],
)
def test_whom_the_reader_shall_call_is_a_contact_though_scammers_are_named(text, told):
    assert said(text, told) == [CONTACT]


@pytest.mark.parametrize(
    "text",
    [
        "Một hộ dân làm theo hướng dẫn từ số 0912 345 678 đã bị trừ 21.350.000 đồng.",
        "Bà T. nghe lời số 0912 345 678 và đã chuyển 15 triệu đồng.",
    ],
)
def test_a_sentence_that_tells_of_lost_money_gives_no_contact_among_orders(text):
    assert CONTACT not in said(text, False)


@pytest.mark.parametrize(
    "text",
    [
        "Kiểm tra, cảnh báo đoàn viên về các bài đăng trên trang viec-nhe.top.",
        "Rà soát, gỡ bỏ nội dung được chia sẻ trên trang tinnong.top.",
        "Không đăng thông tin cá nhân trên trang doiqua.top.",
        "Tuyên truyền để người dân không vay tiền qua trang vaynhanh.top.",
        "Tuyên truyền về thủ đoạn lừa đảo qua trang vaynhanh.top.",
        "Phổ biến cho hội viên thủ đoạn mua hàng qua trang re24h.shop.",
        "Kiểm tra các thông tin tuyển sinh trên trang abc-ts.top vì không phải của trường.",
    ],
)
def test_a_place_that_shall_be_shunned_or_watched_is_no_contact(text):
    assert CONTACT not in said(text, False)


@pytest.mark.parametrize(
    "text",
    [
        "Gọi vào số 0912 345 678, chị được một giọng nữ tư vấn rất nhiệt tình.",
        "Khóc lóc nói là cháu ruột (các đầu số hay gặp là 024 7300 1234).",
        "Kẻ lạ nhắn tin chứa địa chỉ qua-tang.top kèm một dãy số để người đọc tưởng là mã thật.",
        "Chạy tin tuyển người làm thêm trên mạng, yêu cầu liên hệ Zalo 0912 345 678.",
        "Số 0912 345 678 bảo chủ thuê bao đóng trước cước để được giảm một nửa.",
    ],
)
def test_what_somebody_tells_of_is_no_contact_though_it_stands_among_orders(text):
    assert said(text, False) == [SCAM]


def test_a_body_named_in_brackets_behind_its_number_does_not_call():
    text = "Bà con cần tắt máy, gọi lại số 0210.3846.555 (Bảo hiểm xã hội huyện) để hỏi."
    assert said(text, False) == [CONTACT]
