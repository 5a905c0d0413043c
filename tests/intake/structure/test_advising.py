"""Advice in running text is found, and a text of another kind has none."""

import pytest

from intake.structure.advising import advice_from, tells_readers, warns_readers
from intake.structure.audience import CITIZENS

from .writing import reading


@pytest.mark.parametrize(
    "sentence",
    [
        "Khách hàng nên gọi lại số in trên mặt thẻ.",
        "Khi thấy cuộc gọi lạ, phụ huynh hãy tắt máy và hỏi lại nhà trường.",
        "Nếu đã lỡ bấm, bạn cần đổi mật khẩu ngay.",
        "Nếu nghi bị lừa thì tốt nhất là bà con hãy báo công an.",
        "Tuyệt đối không cho người lạ mượn điện thoại.",
        "Đại diện siêu thị khuyên khách hàng không quét mã dán ngoài quầy.",
        "Phụ huynh cũng được nhắc kiểm tra tài khoản nhận học phí.",
        "Sinh viên được khuyến cáo không đặt cọc tiền phòng qua mạng.",
    ],
)
def test_a_sentence_tells_its_readers_what_to_do(sentence):
    assert tells_readers(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Người bị hại phần nhiều là phụ nữ hay mua hàng trên mạng.",
        "Nạn nhân cần tiền gấp nên đã làm theo.",
        "Họ gửi cả mã đơn, tôi tra thì có thật, nên chuyển luôn.",
        "Trang này giống trang thật nên khách hàng rất dễ nhầm.",
        "Hiện công an đang phối hợp làm rõ vụ việc.",
        "Công ty vừa phát đi khuyến cáo đến khách hàng.",
        "Khách hàng cần vay vốn thường bị chúng nhắm tới.",
        "Ngân hàng đã khuyến cáo khách hàng từ năm ngoái.",
    ],
)
def test_a_sentence_that_tells_gives_no_advice(sentence):
    assert not tells_readers(sentence)


def test_a_mixed_paragraph_gives_its_advice_from_the_first_such_sentence_on():
    told = "Theo siêu thị Mai Hoa, gần đây xuất hiện nhiều trang bán hàng giả mạo."
    advice = "Khách hàng nên hỏi quầy trước khi đặt cọc. Siêu thị mở cửa đến 21 giờ."
    assert advice_from(f"{told} {advice}") == advice
    assert advice_from(told) is None


WARNING = (
    "Siêu thị Mai Hoa bị mạo danh\n\n"
    "Gần đây xuất hiện trang bán hàng giả mạo siêu thị Mai Hoa, nhận tiền rồi khóa máy.\n\n"
    "{advice}\n"
)


@pytest.mark.parametrize(
    "advice",
    [
        "Siêu thị khuyến cáo khách hàng không chuyển khoản trước khi nhận hàng.",
        "Khách hàng nên cảnh giác và không bấm vào đường dẫn trong tin nhắn lạ.",
        "Nếu đã lỡ chuyển tiền, bạn hãy báo ngay cho ngân hàng của mình.",
        "Tuyệt đối không cung cấp mã OTP cho người gọi đến.",
    ],
)
def test_a_shop_warns_as_the_police_do(advice):
    notice = reading(WARNING.format(advice=advice))
    assert notice.flags == ["not_a_notice"]
    assert [(one.text, one.audience) for one in notice.measures] == [(advice, CITIZENS)]


@pytest.mark.parametrize(
    "text",
    [
        # A story of love and deceit, a newsletter, a product, sports, a film, a lesson.
        "Nàng biết mình bị lừa dối. Hãy quên anh đi, bạn nàng khuyên, và đừng tin vào lời hứa.",
        "Từ tháng 5, khách hàng vui lòng chuyển khoản vào tài khoản mới của công ty. Hãy liên hệ "
        "phòng kế toán nếu cần hóa đơn.",
        "Ổ khóa chống kẻ gian thế hệ mới. Khách hàng nên thay pin mỗi năm và gọi tổng đài để đặt "
        "mua.",
        "Vòng 12: đội khách phải cảnh giác với hàng công chủ nhà. Người hâm mộ nên đến sớm.",
        "Bộ phim về một tên tội phạm mạng. Khán giả không nên bỏ lỡ tập cuối.",
        "Câu 3. Em hãy kể một vụ lừa đảo qua mạng mà em biết.",
        "Đổi mật khẩu Wi-Fi: bấm nút, nhập mật khẩu mới. Bạn nên đặt tên mạng dễ nhớ.",
        "Cho nước sôi vào, không nên đun to lửa. Hãy tắt bếp khi thịt mềm.",
    ],
)
def test_a_text_without_advice_against_scams_gives_no_measure(text):
    assert reading(text).measures == []


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Khách hàng chỉ tra cứu hóa đơn tại các địa chỉ nêu trên.", True),
        ("Người dùng không truy cập trang web lạ.", True),
        ("Khách hàng nên đặt bàn trước qua số điện thoại dưới đây.", False),
        ("Đừng quên mang theo áo ấm và giấy tờ khi lên núi.", False),
    ],
)
def test_advice_protects_where_it_names_what_is_not_to_be_given_or_opened(text, does):
    assert warns_readers(text) == does


def test_below_a_told_paragraph_of_a_page_headlines_and_rows_of_values_are_no_advice():
    notice = reading(
        "Mạng di động Sao Việt cảnh báo khách hàng\n\n"
        "Vào ngày 3/2 vừa qua, Mạng di động Sao Việt cảnh báo việc khách hàng nhận tin nhắn giả "
        "mạo để lừa đảo.\n\n"
        "Nhà mạng khuyến cáo khách hàng như sau:\n\n"
        "- Không bấm vào đường dẫn trong tin nhắn lạ.\n\n"
        "Trụ sở: số 5 đường Hoa Mai, phường Xuân\n\n"
        "Lượt xem: 1.204 | Chia sẻ"
    )
    assert [one.text for one in notice.measures] == ["Không bấm vào đường dẫn trong tin nhắn lạ."]
