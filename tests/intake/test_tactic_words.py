"""The tricks of the starter content are found by sentences about them, and by no others."""

import json
from functools import cache

import pytest
from django.conf import settings

from bilingual.text import fold
from intake.tables import rows
from intake.tactic_words import Trick, rank

# Sentences as letters write them, each with the number with which the file of its trick begins.
SENTENCES = [
    ("01", "Nhiều người mua vé máy bay giá rẻ, tour giá rẻ trên mạng đã mất tiền đặt cọc."),
    (
        "02",
        "Đối tượng dùng trí tuệ nhân tạo giả giọng, ghép mặt người thân rồi gọi video vay tiền.",
    ),
    ("03", "Chúng giả danh nhân viên nhà mạng, dọa khóa SIM hai chiều vì chưa chuẩn hóa thuê bao."),
    ("04", "Người mua đưa ra ảnh chuyển khoản giả, biên lai giả để lấy hàng của tiểu thương."),
    ("05", "Phụ huynh nghe người tự xưng là cô giáo báo con đang cấp cứu, cần nộp viện phí ngay."),
    ("06", "Phụ huynh được mời cho con tuyển mẫu nhí và phải mua hàng để làm nhiệm vụ."),
    ("07", "Đối tượng giả danh ngân hàng, công ty tài chính mời vay lãi thấp, thu phí giải ngân."),
    ("08", "Người dân không cài ứng dụng vay nóng, tránh xa tín dụng đen và cá độ bóng đá."),
    ("09", "Kẻ gian lập website giả mạo cổng dịch vụ công, bảo hiểm xã hội để lấy thông tin."),
    ("10", "Đối tượng dùng trạm BTS giả phát tán tin nhắn giả mạo thương hiệu ngân hàng."),
    ("11", "Đối tượng lập sàn giao dịch tiền ảo, lôi kéo người dân đầu tư chứng khoán quốc tế."),
    ("12", "Thủ đoạn tuyển cộng tác viên làm nhiệm vụ với chiêu bài việc nhẹ lương cao."),
    ("13", "Đối tượng chiếm quyền tài khoản Facebook, Zalo rồi nhắn tin cho bạn bè vay tiền."),
    ("14", "Chúng giả danh công an, viện kiểm sát, nói người nghe dính vào vụ án rửa tiền."),
    ("15", "Trên mạng xã hội xuất hiện nhiều gian hàng bán hàng giả, hàng nhái với giá rẻ."),
    ("16", "Kẻ xấu thu thập ảnh căn cước công dân của người dân để vay tiền qua ứng dụng."),
    ("17", "Đối tượng cố ý chuyển nhầm tiền vào tài khoản của nạn nhân rồi đòi lại."),
    ("18", "Đối tượng lập trang giả Cục An ninh mạng, hứa lấy lại tiền bị lừa cho nạn nhân."),
    ("19", "Kẻ gian nhắn qua Telegram nhờ chụp màn hình rồi chiếm tài khoản bằng mã OTP."),
    ("20", "Tin lan truyền rằng chỉ nghe máy 3 giây là mất tiền trong tài khoản là tin giả."),
    ("21", "Nhiều người mất nick đã tìm dịch vụ lấy lại Facebook và bị lừa thêm tiền cọc."),
    ("22", "Đối tượng làm quen qua mạng, hứa gửi quà từ nước ngoài rồi báo bưu kiện kẹt hải quan."),
    ("23", "Kẻ gian chèn đường link lạ vào quảng cáo lừa đảo dẫn tới trang đăng nhập giả."),
    ("24", "Đối tượng nói có khả năng soi cầu lô đề, cho số chắc trúng rồi thu phí."),
    ("25", "Đối tượng cắt ghép ảnh cán bộ vào hình ảnh nhạy cảm rồi gửi thư tống tiền."),
    ("26", "Đối tượng mạo danh lãnh đạo Công an tỉnh, giám đốc sở gọi điện cho cán bộ."),
    ("27", "Giả danh shipper, chúng đòi chuyển khoản cho đơn hàng không đặt rồi gửi link hủy."),
    ("28", "Nhiều sinh viên tự giam mình trong nhà nghỉ theo thủ đoạn bắt cóc online."),
    ("29", "Đối tượng giả danh quân nhân đặt hàng số lượng lớn rồi nhờ mua hộ lương khô."),
    ("30", "Kẻ giả cán bộ phường bảo người dân cập nhật VNeID, định danh mức 2 qua điện thoại."),
    ("31", "Xuất hiện tin nhắn giả mạo báo nhận quà Tết của Chính phủ, nhận tiền trợ cấp."),
    ("32", "Đối tượng lập trang giả danh Hội Chữ thập đỏ kêu gọi quyên góp cứu trợ bão lụt."),
    ("33", "Khách hàng nhận được tin nhắn EVN hoàn tiền điện kèm đường dẫn lạ."),
    (
        "34",
        "Đối tượng giả danh trường đại học báo sinh viên trúng học bổng du học và phải nộp phí.",
    ),
    ("35", "Đối tượng giả cán bộ địa chính, xin ảnh sổ đỏ để làm sạch dữ liệu đất đai."),
    ("36", "Người dân nhận nhiều cuộc gọi nhá máy từ số lạ, đổ chuông rồi tắt."),
    ("37", "Đối tượng giả danh đoàn kiểm tra an toàn thực phẩm, gọi hộ kinh doanh đòi tiền."),
    ("38", "Kẻ xấu làm quen qua game, dụ dỗ trẻ em gửi ảnh riêng tư rồi dọa tung ảnh."),
    ("39", "Trên mạng lan truyền video ghép mặt lãnh đạo và người nổi tiếng do AI tạo ra."),
    ("40", "Chủ cửa hàng mua gói quảng cáo Facebook giả, được hứa tăng đơn hàng rồi mất tiền."),
    ("41", "Đối tượng quảng cáo làm visa nhanh, xuất khẩu lao động giá rẻ, bao đậu."),
    ("42", "Trước kỳ thi, nhiều trang rao bán đề thi, đáp án đề thi và hứa nâng điểm."),
    ("43", "Kẻ gian dán đè mã QR giả lên mã của cửa hàng để nhận tiền."),
]
# "Bắt cóc" without accents is half of the words in "bất", "bật", "bạt".
ONLY_WITH_ACCENTS = {"28"}
UNRELATED = [
    "Xã tổ chức tiêm phòng dại cho đàn chó, mèo; các thôn báo cho nhân dân đưa vật nuôi đến.",
    "Trung tâm Y tế đề nghị các trường tổng vệ sinh, diệt lăng quăng để phòng sốt xuất huyết.",
    "Công an tỉnh phối hợp với Sở Xây dựng kiểm tra an toàn phòng cháy tại các khu dân cư.",
    "Ướp gà với muối trong ba mươi phút rồi xào trên lửa lớn, thêm nước cốt dừa.",
    "Đội tuyển bóng đá tỉnh thắng đội khách với tỉ số 2-1.",
    "Bảo hiểm xã hội tỉnh chi trả lương hưu tháng 3 qua tài khoản và tại các điểm bưu điện.",
    "Phòng Giáo dục và Đào tạo hướng dẫn tuyển sinh lớp 6; phụ huynh nộp hồ sơ trực tuyến.",
    "Ngân hàng Nhà nước chi nhánh tỉnh báo cáo dư nợ cho vay tăng 4 phần trăm.",
    "Điện lực thành phố thông báo lịch tạm ngừng cấp điện để bảo trì đường dây.",
    "Công an xã làm thẻ căn cước lưu động cho người cao tuổi vào sáng chủ nhật.",
    "Viện Kiểm sát nhân dân và Tòa án nhân dân huyện ký quy chế phối hợp.",
    "Hội Chữ thập đỏ tỉnh phát động hiến máu tình nguyện.",
    "Bộ đội giúp dân thu hoạch lúa trước bão; các đơn vị đã huy động mười xe tải.",
    "Đoàn thanh tra Sở Y tế công bố quyết định thanh tra việc quản lý thuốc.",
    "Công an bắt nhóm đối tượng trộm cắp xe máy; người dân cần cảnh giác, khóa xe cẩn thận.",
    "",
]


@cache
def content():
    """Return {number of the file: trick} of the starter content."""
    folder = settings.BASE_DIR / "content" / "tactics"
    return {path.name[:2]: read(path) for path in sorted(folder.glob("*.json"))}


def read(path):
    tactic = json.loads(path.read_text(encoding="utf-8"))
    told = [tactic["first_sight"], *tactic["stages"], *tactic["signs"]]
    told += [act[part] for act in tactic["acts"] for part in ("lead", "text") if act.get(part)]
    names = tuple(tactic["folk_names"]["vi"])
    return Trick(tactic["title"]["vi"], names, " ".join(one["vi"] for one in told))


def found_in(text):
    """Return the numbers of the tricks found, the surest first."""
    numbers = list(content())
    return [numbers[index] for index, _words, _weight in rank(text, list(content().values()))]


def words_in(text):
    return [words for _index, words, _weight in rank(text, list(content().values()))]


def test_every_trick_of_the_content_has_a_sentence_here():
    assert {number for number, _text in SENTENCES} == set(content())


@pytest.mark.parametrize(("number", "text"), SENTENCES, ids=dict(SENTENCES))
def test_an_ordinary_sentence_finds_its_trick_first(number, text):
    assert found_in(text)[:1] == [number]


def test_a_sentence_typed_without_accents_finds_its_trick_too():
    missed = {number for number, text in SENTENCES if number not in found_in(fold(text))}
    assert missed == ONLY_WITH_ACCENTS


def test_a_sentence_in_capitals_finds_its_trick_too():
    assert [n for n, text in SENTENCES if found_in(text.upper())[:1] != [n]] == []


def test_a_line_end_between_any_two_words_hides_nothing():
    assert [n for n, text in SENTENCES if found_in(text.replace(" ", "\n"))[:1] != [n]] == []


@pytest.mark.parametrize("text", UNRELATED)
def test_text_about_other_things_finds_no_trick(text):
    assert found_in(text) == []


def test_all_that_is_unrelated_together_finds_no_trick_either():
    assert found_in("\n".join(UNRELATED)) == []


def test_unrelated_text_around_a_sentence_hides_nothing():
    around = "\n".join(UNRELATED)
    missed = [n for n, text in SENTENCES if found_in(f"{around}\n{text}\n{around}")[:1] != [n]]
    assert missed == []


def test_a_letter_on_everything_gives_the_surest_five():
    letter = "\n".join(text for _number, text in SENTENCES)
    weights = [weight for _index, _words, weight in rank(letter, list(content().values()))]
    assert len(weights) == 5
    assert weights == sorted(weights, reverse=True)


def test_what_is_shown_are_words_of_the_text_as_printed_each_once():
    for _number, text in SENTENCES:
        for words in words_in(f"{text.upper()} {text}"):
            assert words
            assert all(word in f"{text.upper()} {text}" for word in words)
            assert len(set(words)) == len(words)


def test_a_body_alone_is_no_trick_and_a_false_one_is():
    assert "33" not in found_in("Kẻ gian lừa đảo nhiều người. Điện lực tỉnh mời họp.")
    assert "33" in found_in("Kẻ gian giả điện lực, dọa cắt điện.")


def test_words_that_point_to_three_tricks_alike_point_to_none():
    tricks = [Trick(f"Giả cán bộ {area}", ("giả cán bộ",), "") for area in ("thuế", "xã", "đất")]
    assert rank("Đối tượng giả cán bộ.", tricks) == []
    assert [index for index, *_rest in rank("Đối tượng giả cán bộ.", tricks[:1])] == [0]


def test_no_tricks_and_no_text_give_nothing():
    assert rank("Giả danh shipper.", []) == []
    assert rank("", list(content().values())) == []


def test_every_synonym_has_a_source_and_stands_once():
    printed = [row["printed"] for row in rows("synonyms")]
    assert len(set(printed)) == len(printed)
    assert [row for row in rows("synonyms") if not row["source"]] == []
