"""A scam that one reads of or reports at a place says nothing against the place."""

import pytest

from intake.structure.cues import CONTACT, SCAM
from intake.structure.sorting_values import Sorting


def said(text, told):
    sorting = Sorting()
    sorting.take(text, "", told=told)
    return [verdicts[0] for _value, verdicts in sorting.said.values()]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Cập nhật cảnh báo, thủ thuật mới về lừa đảo tại Cổng an toàn mạng (antoan.vn).", False),
        ("Tham khảo cách nhận diện trang giả mạo tại tinnhiem.vn.", False),
        ("Hãy xem các dấu hiệu của tin nhắn lừa đảo qua trang nhandien.vn.", False),
        ("Phản ánh các cuộc gọi lừa đảo qua số 0210 3846 555.", False),
        ("Danh sách doanh nghiệp được cấp phép công bố tại colab.vn.", True),
        ("Mọi ý kiến được tiếp nhận tại Văn phòng, điện thoại 0210 3846 555.", True),
        ("Lịch cấp nước được đăng hằng tuần trên trang capnuoc-abc.vn của đơn vị.", True),
        ("Ghi lại số máy mà đối tượng sử dụng và gửi về hộp thư antoan@abc.edu.vn.", False),
        ("Để kiểm tra số có phải lừa đảo hay không, truy cập trang tra-so.vn và nhập số.", False),
        ("Công ty chỉ bán vé trên trang vexe-abc.vn và tại bến.", True),
        ("Đầu mối phối hợp: ông Nông Văn A, Phó phòng Kỹ thuật, di động 0912 345 678.", True),
        ("Chuyển tiếp tin nhắn rác, tin nhắn lừa đảo tới 5656.", False),
        ("Nhà mạng tiếp nhận phản ánh về cuộc gọi lừa đảo qua đầu số 156.", True),
    ],
)
def test_where_one_reads_or_reports_of_scams_is_a_contact(text, told):
    assert said(text, told) == [CONTACT]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chúng hướng dẫn tra cứu kết quả tại trang ketqua.top.", True),
        ("Kẻ gian đăng tải thông tin việc làm trên trang viec-nhe.top.", True),
        ("Cảnh giác với số 0912 345 678 thường gọi vào buổi tối.", False),
        ("Phản ánh các số điện thoại rác, ví dụ 0912 345 678.", False),
        ("Nhận biết trang giả: trang giả có địa chỉ như vietbank-vn.top, không có https.", False),
    ],
)
def test_where_scammers_send_people_is_theirs(text, told):
    assert said(text, told) == [SCAM]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sinh viên xem video trên kênh youtube.com/kiemtien rồi nộp tiền.", True),
        ("Bà tìm hiểu thông tin qua số 0912 345 678 và tin là thật.", True),
        ("Tra cứu phạt nguội tại csgt-vn.top là cách chúng thường mời gọi.", True),
        ("Chúng giả danh cảnh sát 113 gọi cho cụ.", True),
        ("Khai báo tên miền (các sàn thương mại điện tử, ví dụ như abc.vn, xyz.vn).", True),
        (
            "Trường chỉ gửi thư cho sinh viên với định dạng mssv@sv.abc.edu.vn, kẻ lạ thì không.",
            True,
        ),
        ("Ví dụ: soạn V (0912345678)(quang cao) gửi 5656.", None),
    ],
)
def test_what_only_illustrates_or_was_only_met_with_is_in_neither_list(text, told):
    assert said(text, told)[0] is None
