"""What is told is no order, and an order that looks told is one."""

import pytest

from intake.structure.orders import closes, label_of, orders, tells
from intake.structure.telling import assures, is_done, never_happens, of_one_person


@pytest.mark.parametrize(
    "text",
    [
        "Học sinh Lò Thị M. (lớp 9A) kể hôm 3/3 em nghe máy của một người lạ.",
        "Cụ N.V.T., 74 tuổi, nộp hai lần cho người gọi.",
        "Bà H.T.L. ở xã Tân Lập quen trên mạng một người tự nhận là kỹ sư.",
        "Chủ quán Trần Văn Đ. cho hay đã chuyển 12 triệu đồng.",
        "Ông Sùng A P. được hướng dẫn đọc mã trên màn hình.",
    ],
)
def test_a_person_behind_initials_is_a_case_that_is_told(text):
    assert of_one_person(text)
    assert not orders(text)


@pytest.mark.parametrize(
    "text",
    [
        "Công an P. Bến Thành phát thông báo trên loa mỗi sáng.",
        "Học sinh THCS không cho người lạ mượn điện thoại.",
        "Ông Tín khuyên bà con hỏi lại người thân trước khi gửi tiền.",
        "Đại tá Lê Văn Hải, Phó Giám đốc, đề nghị người dân không bấm vào đường dẫn lạ.",
        "Luật sư Đỗ Minh Khôi lưu ý khách hàng giữ lại tin nhắn và sao kê.",
    ],
)
def test_whoever_speaks_for_a_body_or_is_told_to_act_is_no_case(text):
    assert not of_one_person(text)
    assert orders(text)


@pytest.mark.parametrize(
    "text",
    [
        "Công ty đã khóa 90 thuê bao dùng để gọi lừa.",
        "Về phía mình, trong quý II, Bưu điện huyện đã thay toàn bộ phiếu gửi cũ.",
        "Công an xã vừa cử tổ công tác xuống thôn xác minh.",
        "Nhà trường đã có Thông báo số 12/TB-THPT để chỉ đạo các lớp không thu qua tài khoản lạ.",
        "Kế toán viên được giao chậm báo cáo, tiền đã bị rút.",
        "Cán bộ thụ lý chưa kịp thời yêu cầu ngân hàng phong tỏa.",
    ],
)
def test_what_was_done_or_left_undone_is_told(text):
    assert is_done(text)
    assert tells(text)
    assert not orders(text)


@pytest.mark.parametrize(
    "text",
    [
        "Các đơn vị đã có quy chế thì bổ sung nội dung này.",
        "Công an xã đã nắm địa bàn cần tiếp tục rà soát từng thôn.",
        "Người dân đã lỡ chuyển tiền cần báo ngay cho ngân hàng.",
        "Cán bộ chưa đổi mật khẩu phải đổi trước ngày 5.",
        "Công ty đã phát hiện 3 số lạ, đề nghị khách hàng không gọi lại.",
    ],
)
def test_whoever_has_done_something_and_still_must_act_is_ordered(text):
    assert orders(text)


@pytest.mark.parametrize(
    "text",
    [
        "Cơ quan Thuế KHÔNG BAO GIỜ gọi video để thu tiền.",
        "Ngân hàng không bao giờ xin mã PIN của khách hàng.",
        "Tòa án chưa bao giờ gửi lệnh qua Zalo.",
    ],
)
def test_what_a_third_person_never_does_is_told(text):
    assert never_happens(text)
    assert not orders(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tuyệt đối không bao giờ đọc mã OTP cho người khác.",
        "Bà con không bao giờ được cho mượn căn cước.",
        "Không bao giờ chuyển tiền cho người chưa gặp mặt.",
    ],
)
def test_what_the_reader_shall_never_do_is_advice(text):
    assert not never_happens(text)
    assert orders(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bệnh viện không kêu gọi ủng hộ qua tài khoản cá nhân.",
        "Bộ không ban hành công văn nào mang số trên.",
        "Ngành Thuế không gọi điện đòi mã OTP hay mật khẩu.",
        "“Chúng tôi chỉ mời người dân đến làm việc bằng giấy”, một chỉ huy nói.",
        "Công an không bao giờ gọi video để lấy lời khai.",
    ],
)
def test_what_ones_own_people_do_not_do_is_an_assurance(text):
    assert assures(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bệnh viện khuyến cáo người nhà không chuyển tiền qua mạng.",
        "Công an xã đề nghị bà con không gọi lại số lạ.",
        "Nhân viên không được nhận tiền qua tài khoản cá nhân.",
    ],
)
def test_whom_a_body_advises_is_not_its_own_staff(text):
    assert not assures(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chi nhánh xin gửi tới Quý đơn vị lời chào trân trọng.",
        "Sở xin cảm ơn sự phối hợp của quý cơ quan.",
        "Kính chúc bà con một vụ mùa bội thu!",
        "Ban Giám hiệu trân trọng cảm ơn quý phụ huynh./.",
        "Phòng Nội vụ thông báo để các đơn vị biết nội dung nêu trên.",
    ],
)
def test_greetings_thanks_and_wishes_close_and_order_nothing(text):
    assert closes(text)
    assert not orders(text)


@pytest.mark.parametrize(
    "text",
    [
        "Các đơn vị tổ chức chúc Tết người cao tuổi và nhắc các cụ cảnh giác.",
        "Chi cục thông báo để các đội biết và yêu cầu các đội kiểm tra ngay trong tuần.",
        "Xin gửi tin báo về số trực ban của Công an xã.",
    ],
)
def test_a_sentence_that_orders_is_no_courtesy(text):
    assert not closes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Yêu cầu nạp tiền: Đối tượng sẽ đòi nạp thêm để được rút.",
        "Hướng dẫn cài ứng dụng: Kẻ gian gửi một tệp lạ rồi chiếm quyền điện thoại.",
        "Yêu cầu giữ bí mật: Sau khi nạn nhân tin lời, chúng cấm kể với người nhà.",
        "Gọi điện dọa nạt: Chúng xưng là điều tra viên và đe dọa bắt giam.",
    ],
)
def test_a_label_may_be_what_the_scammers_do(text):
    assert tells(text)
    assert label_of(text) == "account"


@pytest.mark.parametrize(
    "text",
    [
        "Lưu ý: Đối tượng thường gọi buổi trưa, bà con không nghe máy số lạ.",
        "Báo tin: Khi gặp kẻ gian, hãy gọi 113.",
        "Khuyến cáo: Không chuyển tiền cho người lạ.",
    ],
)
def test_a_label_of_advice_is_not_taken_for_theirs(text):
    assert label_of(text) != "account"
