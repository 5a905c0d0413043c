"""The head of a letter is read in whatever order its two columns were flattened."""

import pytest

from .writing import MOTTO, reading

BODY = """
Kính gửi: Các phòng chuyên môn.

Yêu cầu các phòng nhắc nhau đề phòng.

GIÁM ĐỐC
Lê Na
"""
LEFT = "UBND TỈNH SƠN LA\nSỞ CÔNG THƯƠNG"
NUMBER = "Số: 91/SCT-VP\nV/v phòng ngừa mạo danh\nđiện lực"
DATE = "Sơn La, ngày 5 tháng 11 năm 2025"
LAYOUTS = {
    "left first": f"{LEFT}\n{NUMBER}\n{MOTTO}\n{DATE}",
    "right first": f"{MOTTO}\n{DATE}\n{LEFT}\n{NUMBER}",
    "line by line": (
        "UBND TỈNH SƠN LA          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "SỞ CÔNG THƯƠNG                Độc lập - Tự do - Hạnh phúc\n"
        "Số: 91/SCT-VP               Sơn La, ngày 5 tháng 11 năm 2025\n"
        "V/v phòng ngừa mạo danh\nđiện lực"
    ),
    "with tabs": (
        "UBND TỈNH SƠN LA\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "SỞ CÔNG THƯƠNG\tĐộc lập - Tự do - Hạnh phúc\n"
        "Số: 91/SCT-VP\tSơn La, ngày 5 tháng 11 năm 2025\n"
        "V/v phòng ngừa mạo danh\nđiện lực"
    ),
    "the motto's cell torn around the other": (
        f"CỘNG HÒA XÃ HỘI CHỦ NGHĨA\n{LEFT}\n{NUMBER}\nVIỆT NAM\n"
        f"Độc lập - Tự do - Hạnh phúc\n{DATE}"
    ),
    "bars where cells ended": (
        f"UBND TỈNH SƠN LA\nSỞ CÔNG THƯƠNG |\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM |\n"
        f"Số: 91/SCT-VP |\nV/v phòng ngừa mạo danh\nđiện lực |\n{DATE} |"
    ),
    "one after the other, rows apart": f"{LEFT}\n\n{MOTTO}\n\n{NUMBER}\n\n{DATE}",
    "with rules and bold marks": (
        f"**UBND TỈNH SƠN LA**\n**SỞ CÔNG THƯƠNG**\n-------\n{MOTTO}\n***------***\n"
        f"{NUMBER}\n*{DATE}*"
    ),
    "with a blank line after every line": f"{LEFT}\n{NUMBER}\n{MOTTO}\n{DATE}".replace(
        "\n", "\n\n"
    ),
}


@pytest.mark.parametrize("head", LAYOUTS.values(), ids=LAYOUTS)
def test_the_head_is_read_in_every_layout(head):
    notice = reading(f"{head}\n{BODY}")
    assert notice.parent == "UBND tỉnh Sơn La"
    assert notice.issuer == "Sở Công Thương"
    assert (notice.number, notice.symbol, notice.date) == ("91", "SCT-VP", "2025-11-05")
    assert notice.subject == "phòng ngừa mạo danh điện lực"
    assert notice.kind == "cong_van"
    assert notice.addressees == ["Các phòng chuyên môn"]
    assert notice.unplaced == []


def test_the_head_of_a_letter_on_one_line_is_read():
    notice = reading(
        "UBND TỈNH SƠN LA SỞ CÔNG THƯƠNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - "
        "Hạnh phúc Số: 91/SCT-VP V/v phòng ngừa mạo danh điện lực Sơn La, ngày 5 tháng 11 năm 2025 "
        "Kính gửi: Các phòng chuyên môn. Thời gian qua, kẻ gian mạo danh điện lực gọi cho hộ dân. "
        "Giám đốc Sở yêu cầu các phòng nhắc nhau đề phòng./. Nơi nhận: - Như trên; - Lưu: VT. "
        "GIÁM ĐỐC Lê Na"
    )
    assert (notice.number, notice.symbol, notice.date) == ("91", "SCT-VP", "2025-11-05")
    assert notice.issuer == "Sở Công Thương"
    assert notice.addressees == ["Các phòng chuyên môn"]


def test_a_party_letter_has_its_number_after_the_name_and_no_v_v():
    notice = reading(
        "TỈNH ỦY SƠN LA\nBAN TUYÊN GIÁO\n*\nSố 377-CV/BTGTU\nĐề phòng tin giả\nvề sáp nhập\n"
        "ĐẢNG CỘNG SẢN VIỆT NAM\nSơn La, ngày 05 tháng 11 năm 2025\n\nKính gửi:\n"
        "- Các huyện ủy,\n- Đảng ủy trực thuộc.\n\nĐề nghị các đồng chí phổ biến.\n\nT/L BAN\nLê Na"
    )
    assert (notice.number, notice.symbol) == ("377", "CV/BTGTU")
    assert notice.parent == "Tỉnh ủy Sơn La"
    assert notice.issuer == "Ban Tuyên giáo"
    assert notice.subject == "Đề phòng tin giả về sáp nhập"
    assert notice.addressees == ["Các huyện ủy", "Đảng ủy trực thuộc"]


@pytest.mark.parametrize(
    "printed",
    ["Số:       /SCT-VP", "Số: ....../SCT-VP", "Số: …/SCT-VP", "Số:      /SCT-VP", "Số /SCT-VP"],
)
def test_a_blank_number_is_none_and_its_symbol_stays(printed):
    notice = reading(LAYOUTS["left first"].replace("Số: 91/SCT-VP", printed) + BODY)
    assert notice.number is None
    assert notice.symbol == "SCT-VP"


@pytest.mark.parametrize(
    "printed",
    [
        "Sơn La, ngày     tháng 11 năm 2025",
        "Sơn La, ngày ... tháng ... năm 2025",
        "Sơn La, ngày    tháng    năm 20",
        "Sơn La, ngày 31 tháng 13 năm 2025",
        "Sơn La, ngày …… tháng …… năm ………",
    ],
)
def test_a_date_with_a_blank_in_it_is_none(printed):
    notice = reading(LAYOUTS["left first"].replace(DATE, printed) + BODY)
    assert notice.date is None
    assert notice.number == "91"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("THÔNG BÁO", "thong_bao"),
        ("CÔNG ĐIỆN", "cong_dien"),
        ("KẾ HOẠCH", "ke_hoach"),
        ("CHỈ THỊ", "chi_thi"),
        ("THƯ NGỎ", "thu_ngo"),
        ("CẢNH BÁO", "canh_bao"),
    ],
)
def test_a_title_gives_the_kind_and_the_line_below_the_subject(title, kind):
    notice = reading(
        f"{LEFT}\nSố: 91/SCT\n{MOTTO}\n{DATE}\n\n{title}\nVề việc phòng ngừa mạo danh\n\n"
        "Người dân không chuyển tiền cho người lạ.\n\nGIÁM ĐỐC\nLê Na\n"
    )
    assert notice.kind == kind
    assert notice.subject == "phòng ngừa mạo danh"


@pytest.mark.parametrize(("symbol", "kind"), [("TB-SCT", "thong_bao"), ("KH-SCT", "ke_hoach")])
def test_without_a_title_the_symbol_gives_the_kind(symbol, kind):
    assert reading(LAYOUTS["left first"].replace("SCT-VP", symbol) + BODY).kind == kind


def test_a_decision_is_none_of_the_kinds():
    assert reading(LAYOUTS["left first"].replace("SCT-VP", "QĐ-SCT") + BODY).kind is None


def test_a_text_without_a_head_has_no_head_made_up():
    notice = reading("TIN NÓNG\n\nHôm qua trời mưa.\n\nSố người đi chợ tăng.")
    assert notice.issuer is notice.number is notice.date is notice.subject is None
    assert notice.flags == ["not_a_notice"]


@pytest.mark.parametrize("stamp", ["MẬT", "TỐI MẬT", "TUYỆT MẬT", "LƯU HÀNH NỘI BỘ", "Độ mật: Mật"])
def test_a_stamp_of_secrecy_is_flagged(stamp):
    assert "secret_mark" in reading(f"{stamp}\n{LAYOUTS['left first']}{BODY}").flags


def test_the_word_secret_in_a_sentence_is_no_stamp():
    text = BODY.replace("đề phòng", "giữ bí mật mã OTP")
    assert reading(f"{LAYOUTS['left first']}{text}").flags == []


NOTICE = """Kính gửi: Quý khách hàng

Đề nghị Quý khách không đọc mã OTP cho người gọi đến.
"""


@pytest.mark.parametrize("above", ["", "Trang chủ > Tin tức\n"])
@pytest.mark.parametrize("title", ["THÔNG BÁO", "THƯ NGỎ"])
def test_a_notice_without_motto_and_number_has_a_head(above, title):
    notice = reading(
        f"{above}CÔNG TY CẤP NƯỚC TRÀ BỒNG\nTrà Bồng, ngày 3 tháng 2 năm 2026\n{title}\n"
        f"Về việc người lạ thu tiền nước\n{NOTICE}"
    )
    assert notice.issuer == "Công ty Cấp nước Trà Bồng"
    assert (notice.date, notice.subject) == ("2026-02-03", "người lạ thu tiền nước")
    assert notice.flags == []


def test_a_word_that_is_a_title_makes_no_head_of_a_text():
    notice = reading("Sáng nay bà con đọc tờ giấy ghi\nTHÔNG BÁO\nmất điện rồi ai về nhà nấy.")
    assert notice.flags == ["not_a_notice"]


@pytest.mark.parametrize(
    ("lines", "subject"),
    [
        ("PHÒNG\nCHỐNG LỪA ĐẢO QUA MẠNG", "PHÒNG CHỐNG LỪA ĐẢO QUA MẠNG"),
        ("PHÒNG CHỐNG LỪA ĐẢO\nI. MỤC TIÊU", "PHÒNG CHỐNG LỪA ĐẢO"),
    ],
)
def test_an_abstract_in_capitals_goes_on_in_capitals(lines, subject):
    text = f"{LEFT}\nSố: 9/KH-SCT\n{MOTTO}\n{DATE}\nKẾ HOẠCH\n{lines}\nCác phòng rà soát sổ sách."
    assert reading(text).subject == subject


def test_the_title_of_a_web_page_above_the_head_is_no_name():
    notice = reading(
        f"KẾ HOẠCH PHÒNG CHỐNG LỪA ĐẢO\n{LEFT}\nSố: 9/KH-SCT\n{MOTTO}\n{DATE}\nKẾ HOẠCH\n"
        "Phòng chống lừa đảo\n\nCác phòng rà soát sổ sách."
    )
    assert (notice.parent, notice.issuer) == ("UBND tỉnh Sơn La", "Sở Công Thương")
    assert notice.subject == "Phòng chống lừa đảo"


def test_a_name_in_small_letters_goes_on_in_small_letters():
    notice = reading(
        f"Công ty Cổ phần Môi trường\nvà Cấp nước Sơn La\nSố: 9/TB-CNSL\n{MOTTO}\n{DATE}\n"
        f"THÔNG BÁO\nVề việc người lạ thu tiền nước\n{NOTICE}"
    )
    assert notice.issuer == "Công ty Cổ phần Môi trường và Cấp nước Sơn La"
