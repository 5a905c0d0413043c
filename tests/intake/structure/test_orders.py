"""A paragraph orders, leads in to orders, or tells what happens."""

import pytest

from intake.structure.orders import leads, orders, tells
from intake.structure.telling import assures

ORDERS = [
    "Không cung cấp mã OTP cho bất kỳ ai.",
    "Đề nghị các xã thông báo trên loa.",
    "Người dân cần kiểm tra kỹ trước khi chuyển tiền.",
    "Tăng cường tuyên truyền trong các trường học.",
    "Khi nhận cuộc gọi lạ, hãy ngắt máy và báo công an.",
    "Nếu đã chuyển tiền thì gọi ngay cho ngân hàng.",
    "Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra.",
    "Yêu cầu thủ trưởng các đơn vị nghiêm túc thực hiện.",
    "Hằng tháng, báo cáo kết quả về Văn phòng Sở.",
    "Tuyệt đối không bấm vào đường dẫn lạ.",
    "Giao Công an tỉnh theo dõi, đôn đốc.",
]
TELLING = [
    "Thời gian qua, tội phạm mạng diễn biến phức tạp.",
    "Các đối tượng tự xưng là cán bộ, yêu cầu nạn nhân chuyển tiền.",
    "Ngày 4/5/2025, bà L. bị lừa 20 triệu đồng.",
    "Thực hiện Công văn số 12/CAT-PA05 của Công an tỉnh về phòng ngừa lừa đảo.",
    "Theo thống kê của Công an tỉnh, có 12 vụ trong tháng.",
    "Khi nạn nhân chuyển tiền, chúng chặn liên lạc.",
    "Trân trọng.",
    "Chị H. kể phải chuyển tiền ba lần.",
    "Ngân hàng không bao giờ hỏi mật khẩu của khách hàng.",
]


@pytest.mark.parametrize("text", ORDERS)
def test_whoever_is_told_to_act_is_ordered(text):
    assert orders(text)


@pytest.mark.parametrize("text", TELLING)
def test_an_account_of_what_happens_orders_nothing(text):
    assert not orders(text)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Chủ tịch UBND tỉnh yêu cầu các đơn vị thực hiện nội dung sau:", "orders"),
        ("Để phòng tránh, Công an tỉnh khuyến cáo người dân như sau:", "orders"),
        ("Các biện pháp phòng ngừa:", "orders"),
        ("Thủ đoạn của chúng như sau:", "account"),
        ("Các số điện thoại kẻ gian hay dùng, cụ thể:", "account"),
        ("Dấu hiệu nhận biết:", "account"),
        ("Cảnh giác với các thủ đoạn sau, đề nghị người dân:", "orders"),
    ],
)
def test_a_line_that_opens_a_list_says_what_comes(text, what):
    assert leads(text) == what


@pytest.mark.parametrize(
    "text",
    ["Yêu cầu các đơn vị thực hiện.", "Thủ đoạn rất tinh vi.", "Trân trọng.", "Ghi chú"],
)
def test_a_sentence_that_ends_opens_no_list(text):
    assert leads(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Điện lực không nhắn tin kèm đường dẫn đòi nợ.",
        "Nhà trường chỉ thu các khoản qua phần mềm, không thu qua tài khoản cá nhân.",
        "Cán bộ thuế không hỏi mã OTP của người nộp.",
    ],
)
def test_what_our_own_people_never_do_is_an_assurance(text):
    assert assures(text)


@pytest.mark.parametrize(
    "text",
    [
        "Công chức không được nhận tiền mặt.",
        "Người dân không bấm vào đường dẫn lạ.",
        "Nhân viên phải đeo thẻ, không thu tiền mặt.",
        "Công an xã không làm việc qua điện thoại; bà con chỉ đến trụ sở.",
    ],
)
def test_a_duty_or_what_the_people_shall_do_is_no_assurance(text):
    assert not assures(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sở Y tế nhận được Công văn số 12/BYT-VP ngày 02/3/2024 của Bộ Y tế về nhóm lừa đảo.",
        "Bảo hiểm xã hội tỉnh nhận được phản ánh của nhiều người lao động.",
    ],
)
def test_what_came_to_a_bodys_ears_is_told_and_not_ordered(text):
    assert not orders(text)
    assert tells(text)


def test_a_lead_whose_subject_are_the_scammers_announces_an_account():
    assert leads("Kẻ lừa đảo thường:") == "account"
    assert leads("Nhà trường tha thiết mong quý phụ huynh:") == "orders"


@pytest.mark.parametrize(
    "text",
    [
        "Trong trường hợp nghi đối tượng mạo danh, cần báo ngay công an xã.",
        "Nếu kẻ gian gọi lại, hãy tắt máy.",
        "Khi đối tượng đòi tiền, bà con nên hỏi lại người thân.",
        "Không chia sẻ mã xác nhận cho người khác.",
        "Chúng tôi mong bà con hỏi kỹ trước khi ký giấy.",
        "Công chứng viên tăng cường kiểm tra giấy tờ.",
        "Bà con không bán sim của mình.",
    ],
)
def test_the_main_clause_decides_and_a_like_word_does_not(text):
    assert orders(text)
    assert not tells(text)


@pytest.mark.parametrize(
    "text",
    [
        "Khi đối tượng đe dọa, nạn nhân phải chuyển tiền nhiều lần.",
        "Nếu nghi ngờ, chúng chặn liên lạc và xóa dấu vết.",
        "Bà con nghe lời người lạ nên mất hết tiền bán lúa.",
        "Các trang này giống trang thật, yêu cầu người dùng nhập mật khẩu.",
        "Đáng lưu ý, trang giả dùng cả ảnh của trường.",
        "Vào ngày 3/2, Công ty Nước cảnh báo việc khách hàng nhận thư giả.",
        "Không thể xác định ai đã gửi thư.",
    ],
)
def test_a_condition_or_a_request_of_theirs_orders_nothing(text):
    assert not orders(text)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Người dân bị các đối tượng giả danh kế toán yêu cầu nộp phí, cụ thể:", "account"),
        ("Trước việc các đối tượng yêu cầu nộp phí, Sở đề nghị các đơn vị:", "orders"),
        ("Chúng tôi mong quý khách lưu ý mấy điều sau:", "orders"),
    ],
)
def test_what_scammers_ask_leads_in_to_an_account(text, what):
    assert leads(text) == what


@pytest.mark.parametrize(
    ("text", "leads_to"),
    [
        ("Để bảo vệ các đối tượng chính sách, Phó Giám đốc Chi nhánh yêu cầu, đề nghị:", "orders"),
        ("Sở Y tế đề nghị và giao:", "orders"),
        ("Sau khi kết bạn, các đối tượng mặc áo công ty yêu cầu, đề nghị:", "account"),
    ],
)
def test_two_words_of_order_before_a_colon_are_one(text, leads_to):
    assert leads(text) == leads_to


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Trường hợp đã lỡ bấm, bà con gọi ngay ngân hàng, đừng nghe kẻ hứa đòi lại tiền.", True),
        ("Trường hợp đã bấm là chị L., sau đó chị mất 5 triệu đồng.", False),
    ],
)
def test_what_to_do_in_a_case_that_has_happened_is_an_order(text, is_one):
    assert orders(text) is is_one
