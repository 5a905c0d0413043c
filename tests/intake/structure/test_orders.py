"""A paragraph orders, leads in to orders, or tells what happens."""

import pytest

from intake.structure.orders import leads, orders

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
