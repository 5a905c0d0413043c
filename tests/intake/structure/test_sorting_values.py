"""Rows and tables of values: the line above, the head and the neighbours say whose they are."""

from intake.readers import read
from intake.structure.understanding import understand

HEAD = """CÔNG TY CẤP NƯỚC HÀ NAM
Hà Nam, ngày 27 tháng 5 năm 2025
THÔNG BÁO
Về việc cảnh giác với các cuộc gọi mạo danh
Kính gửi: Quý khách hàng

"""
TAIL = "\n\nCông ty đề nghị Quý khách hàng không chuyển tiền theo yêu cầu qua điện thoại.\n"


def lists(body):
    notice = understand(read((HEAD + body + TAIL).encode(), "letter.txt")).as_json()
    return tuple([value["value"] for value in notice[name]] for name in ("contacts", "suspicious"))


def test_each_row_below_a_line_that_disowns_them_is_the_scammers():
    body = (
        "Các số, trang dưới đây không thuộc quyền quản lý của Công ty:\n\n"
        "+84 (0)24 7109 4463\n\n0586.013.377\n\nnuoc-sach.top\n\n"
        "Zalo “CSKH Nước sạch” – 0773 640 258"
    )
    assert lists(body) == (
        [],
        ["02471094463", "0586013377", "nuoc-sach[.]top", "0773640258"],
    )


def test_a_labelled_row_beside_a_contact_is_one_too():
    body = "Trực ban Công ty (24/24h): 0226.3691.553\nTrang Facebook: facebook.com/nuocsach.hn"
    assert lists(body) == (["02263691553", "facebook.com/nuocsach.hn"], [])


def test_a_friendly_label_in_the_scammers_table_makes_no_contact():
    body = (
        "Thông tin đối tượng sử dụng gồm:\n"
        "STT\tSố, địa chỉ\tGhi chú\n"
        "1\t0586 013 377\tTrung tâm hỗ trợ khách hàng\n"
        "2\tnuoc-sach.top\tTổng đài tư vấn\n"
        "3\t107 884 520 193\tTài khoản nhận phí"
    )
    assert lists(body) == ([], ["0586013377", "nuoc-sach[.]top", "107884520193"])


def test_desks_in_a_table_stay_contacts():
    body = (
        "ĐƯỜNG DÂY NÓNG CÁC ĐƠN VỊ\n\n"
        "Đội quản lý Phủ Lý\t0226.2218.307\n\nĐội quản lý Duy Tiên\t0226.2218.415"
    )
    assert lists(body) == (["02262218307", "02262218415"], [])


def test_a_table_without_its_lines_belongs_to_the_line_above_its_head():
    body = (
        "Kẻ gian yêu cầu nộp “phí lắp đồng hồ” vào các tài khoản sau:\n\n"
        "STT Số tài khoản Ngân hàng\n\n1 1903 5521 8870 14 Techcombank\n\n2 0071009988123 MB"
    )
    assert lists(body)[1] == ["19035521887014", "0071009988123"]


def test_nobody_is_sent_to_what_is_joined_with_an_address_made_harmless():
    body = "Đề nghị xem tại trang nuocsach[.]vip hoặc nhóm Telegram t.me/nuocsach để tra cứu."
    assert lists(body)[0] == []


def test_a_row_of_a_table_in_which_somebody_pretends_gives_no_contact():
    body = (
        "Công ty thông tin để Quý khách được biết:\n\n| Số | Ghi chú |\n| --- | --- |\n"
        "| 0868.207.914 | Gọi điện, xưng “phòng kỹ thuật” |\n"
        "| 0868.207.915 | Gọi điện, xưng “phòng thu ngân” |"
    )
    assert lists(body)[0] == []
