"""What is said of a number or an address tells whether a reader may call it or scammers own it."""

import pytest

from intake.structure.captions import leads_to_contacts
from intake.structure.cues import CONTACT, SCAM
from intake.structure.purpose import purpose
from intake.structure.values import find


def verdicts(text, leading="", told=None):
    return [purpose(value, text, leading, told=told) for value in find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mọi thắc mắc xin liên hệ số 0210.3.846.555 để được hướng dẫn.",
        "Khi bị đe dọa, hãy gọi ngay đường dây nóng 0694.387.389.",
        "Đề nghị bà con báo cho Công an xã qua số điện thoại 0987 654 321.",
        "Người dân trình báo tại cổng https://canhbao.abc.gov.vn.",
        "Truy cập trang facebook chính thức của Công an tỉnh: facebook.com/catinh để theo dõi.",
        "Báo cáo kết quả gửi về hộp thư vanphong@abc.gov.vn trước ngày 5.",
        "Trực ban: 0692.555.018.",
        "Ngân hàng không gọi từ số nào khác ngoài 1900 1234.",
        "Nhắn tin tới đầu số 5656 để phản ánh tin nhắn rác.",
    ],
)
def test_whom_the_letter_sends_the_reader_to_is_a_contact(text):
    assert verdicts(text) == [CONTACT]


@pytest.mark.parametrize(
    "text",
    [
        "Kẻ gian dùng số 0912 345 678 gọi điện tự xưng công an.",
        "Đối tượng yêu cầu nạn nhân truy cập trang abc-nhanqua.shop để nhận thưởng.",
        "Không bấm vào đường dẫn https://abc.top/tai.",
        "Tuyệt đối không gọi lại số 0912 345 678.",
        "Chúng gửi thư từ hộp thư hotro@abc-bank.top và đòi phí.",
        "Nạn nhân chuyển tiền vào số tài khoản 19037442155018 của kẻ lừa đảo.",
        "Trang giả mạo có địa chỉ abc-dichvucong.com.",
        "Bị hại cho biết bị một người lạ gọi từ số +65 8123 4567.",
        "Nhà mạng đã chặn số 0912 345 678 do lừa đảo.",
    ],
)
def test_what_the_letter_warns_of_is_the_scammers(text):
    assert verdicts(text) == [SCAM]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Khi kẻ lạ gọi từ số 0912 345 678, hãy báo ngay Công an xã qua số 0210.3.846.555.",
            [SCAM, CONTACT],
        ),
        (
            "Đừng truy cập abc-gov.top; mọi thông tin xin liên hệ 0210.3.846.555.",
            [SCAM, CONTACT],
        ),
    ],
)
def test_one_sentence_can_name_both_and_each_keeps_its_own(text, expected):
    assert verdicts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Số 0912 345 678 được in trên tờ bìa.",
        "Năm 2024, địa chỉ abc.vn có nhiều bài viết.",
    ],
)
def test_where_nothing_is_said_it_is_neither(text):
    assert verdicts(text) == [None]


def test_an_account_is_never_a_contact():
    text = "Đề nghị liên hệ và ủng hộ quỹ qua số tài khoản 19037442155018."
    assert verdicts(text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Kẻ gian giả mạo trang abc.gov.vn.",
        "Không truy cập abc.gov.vn.",
        "Chúng gửi thư từ hộp thư x@abc.gov.vn.",
    ],
)
def test_an_address_under_gov_vn_is_never_the_scammers(text):
    assert verdicts(text) != [SCAM]


@pytest.mark.parametrize("told", [None, True, False])
@pytest.mark.parametrize("printed", ["hxxps://abc[.]top", "abc[.]top", "a[@]abc[.]top"])
def test_what_the_letter_itself_defangs_is_nobodys_contact(printed, told):
    assert verdicts(f"Xin liên hệ {printed} để được hỗ trợ.", told=told) != [CONTACT]


def test_the_line_above_a_list_speaks_for_what_stands_below():
    assert verdicts("- abc-qua.shop", "Các trang giả mạo do kẻ gian lập:") == [SCAM]
    assert verdicts("- 0210.3.846.555", "Khi cần, người dân gọi đường dây nóng:") == [CONTACT]


def test_a_paragraph_that_tells_gives_no_contact_without_a_word_to_the_reader():
    text = "Một người ở số 0912 345 678 liên hệ với chị và chiếm đoạt 5 triệu đồng."
    assert CONTACT not in verdicts(text, told=True)


def test_words_without_accents_mean_the_same():
    assert verdicts("Moi thac mac xin lien he so 0210.3.846.555 de duoc huong dan.") == [CONTACT]
    assert verdicts("Tuyet doi khong goi lai so 0912 345 678 cua ke gian nay.") == [SCAM]


def test_what_a_victim_was_shown_in_a_told_paragraph_is_no_contact():
    told = "Người bị hại được hướng dẫn nhắn tin Zalo số 0925.41.82.00 để nhận lại tiền."
    assert CONTACT not in verdicts(told, told=True)
    told = (
        "Ngoài ra còn có tin nhắn chứa địa chỉ vn-kien.top/tra kèm một dãy số để người đọc tưởng."
    )
    assert CONTACT not in verdicts(told, "Các tài khoản mà khách đã cung cấp gồm:", told=True)


def test_a_number_that_calls_is_the_scammers():
    assert verdicts("Số 0523.847.119 gọi vào giờ hành chính, dọa khóa tài khoản.") == [SCAM]


def test_an_address_made_harmless_is_never_a_contact():
    assert CONTACT not in verdicts("Truy cập hxxps://dich-vu[.]top để xem.", told=False)


def test_where_one_is_sent_in_the_imperative_is_a_contact():
    assert verdicts("Truy cập vbsp-vay.org.vn để xem chương trình vay.", told=False) == [CONTACT]
    assert verdicts("Lưu ngay số bàn của trường 0234 3822 919 vào máy.", told=False) == [CONTACT]
    assert verdicts("Khẩn cấp: 113.", told=False) == [CONTACT]


def test_the_genuine_address_that_is_copied_is_in_neither_list():
    text = "Trang tra cứu chính thức có địa chỉ www.phatnguoi-abc.vn đang bị sao chép giao diện."
    assert verdicts(text, told=True) == [None]


def test_the_only_address_of_ours_is_a_contact_though_others_are_warned_of():
    text = "Hội cũng không mở trang nào khác ngoài chuthapdo.abc.gov.vn."
    assert verdicts(text, told=True) == [CONTACT]


def test_a_table_led_in_to_by_scammers_is_none_of_contacts():
    assert leads_to_contacts("Danh sách đầu mối trực hỗ trợ của phòng như sau, xin liên hệ:")
    assert not leads_to_contacts("Những đầu mối sau đây không liên quan đến Công ty:")
    assert not leads_to_contacts("Các tài khoản mà khách đã cung cấp cho Bưu điện gồm:")
