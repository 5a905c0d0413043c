"""A letter on one line: each of its parts begins where its form or its words say so."""

import pytest

from .writing import MOTTO, reading, tree

NATION = MOTTO.replace("\n", " ")
DATE = "Sơn La, ngày 3 tháng 4 năm 2025"
ISSUED = f"CÔNG AN TỈNH SƠN LA CÔNG AN XÃ MAI SƠN Số: 12/TB-CAX {NATION} {DATE}"
ORDERS = "Đề nghị nhân dân: 1. Không chuyển tiền cho người lạ. 2. Báo ngay cho công an xã./."
COPIES = "Nơi nhận: - Như trên; - Lưu: CAX."


@pytest.mark.parametrize(
    "begins",
    [
        "Công an xã Mai Sơn nhận được 4 đơn của người dân.",
        "Công an xã Mai Sơn đã tiếp 4 người dân bị lừa.",
        "Từ đầu tháng 3 đến nay, 4 người dân trong xã bị lừa.",
        "Cuối vụ, 4 hộ trong xã bị lừa mất tiền bán mận.",
    ],
)
def test_the_subject_ends_where_the_letter_begins_to_tell(begins):
    title = "THÔNG BÁO Về việc giả danh Công an xã gọi điện thoại"
    notice = reading(f"{ISSUED} {title} {begins} {ORDERS} TRƯỞNG CÔNG AN XÃ Lò Văn Hặc {COPIES}")
    assert notice.subject == "giả danh Công an xã gọi điện thoại"
    assert notice.unplaced == [begins, "Đề nghị nhân dân:"]
    assert [text for _marker, text in tree(notice.measures)] == [
        "Không chuyển tiền cho người lạ.",
        "Báo ngay cho công an xã.",
    ]


def test_a_subject_in_capitals_ends_with_its_capitals():
    notice = reading(
        f"{ISSUED} CẢNH BÁO THỦ ĐOẠN “BÁN MẬN NON” QUA MẠNG Người trồng mận trong xã bị lừa. "
        f"{ORDERS} TRƯỞNG CÔNG AN XÃ (Đã ký) Trung tá Y Thiên Niê"
    )
    assert (notice.kind, notice.subject) == ("canh_bao", "THỦ ĐOẠN “BÁN MẬN NON” QUA MẠNG")
    assert notice.signatory["title"] == "TRƯỞNG CÔNG AN XÃ"
    assert notice.signatory["name"] == "Trung tá Y Thiên Niê"


def test_the_addressees_end_with_their_last_item():
    notice = reading(
        f"UBND TỈNH SƠN LA SỞ Y TẾ Số: 12/SYT-VP V/v phòng ngừa mạo danh {NATION} {DATE} "
        "Kính gửi: - Các bệnh viện; - Các trạm y tế. Sở được tin có người mạo danh. "
        "Sở yêu cầu: 1. Các đơn vị thông báo cho người bệnh./. "
        f"{COPIES} KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC BS. Lò Thị Mai"
    )
    assert notice.addressees == ["Các bệnh viện", "Các trạm y tế"]
    assert notice.subject == "phòng ngừa mạo danh"
    assert notice.signatory["name"] == "BS. Lò Thị Mai"


def test_a_telegram_names_who_wires_behind_its_subject():
    notice = reading(
        f"THỦ TƯỚNG CHÍNH PHỦ {NATION} Số: 09/CĐ-TTg Hà Nội, ngày 19 tháng 01 năm 2026 "
        "CÔNG ĐIỆN Về việc ngăn chặn mua bán dữ liệu THỦ TƯỚNG CHÍNH PHỦ điện: "
        "- Bộ trưởng Bộ Công an; - Chủ tịch UBND các tỉnh. "
        "Thời gian gần đây, việc mua bán dữ liệu diễn ra công khai. Yêu cầu: "
        "1. Bộ Công an mở đợt cao điểm./. "
        f"{COPIES} KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG Lò Văn Hặc"
    )
    assert notice.subject == "ngăn chặn mua bán dữ liệu"
    assert notice.addressees == ["Bộ trưởng Bộ Công an", "Chủ tịch UBND các tỉnh"]
    assert notice.signatory["authority"] == ["KT"]


def test_a_party_letter_on_one_line_keeps_the_partys_name_out_of_its_subject():
    notice = reading(
        "TỈNH ỦY SƠN LA BAN TUYÊN GIÁO * Số 377-CV/BTGTU Tuyên truyền phòng chống lừa đảo "
        f"ĐẢNG CỘNG SẢN VIỆT NAM {DATE} Kính gửi: - Các đảng ủy, - Báo Sơn La. "
        "Thời gian qua, nhiều người bị lừa đảo. Ban đề nghị: 1. Các đảng ủy phổ biến./. "
        "Nơi nhận: - Như trên, - Lưu. K/T TRƯỞNG BAN PHÓ TRƯỞNG BAN Lò Văn Hặc"
    )
    assert notice.subject == "Tuyên truyền phòng chống lừa đảo"
    assert notice.date == "2025-04-03"
