"""A lead-in below a heading belongs to it; what it leads in to stands below the heading, too."""

from .writing import letter, tree

ACCOUNT = "I. TÌNH HÌNH\n\nKẻ gian gọi điện dọa cắt nước.\n\n"


def test_points_behind_a_lead_in_below_a_heading_are_that_headings_children():
    notice = letter(
        f"{ACCOUNT}II. NỘI DUNG THỰC HIỆN\n\nTrước tình hình đó, Giám đốc yêu cầu:\n\n"
        "1. Các trạm bơm:\n\n1.1. Dán tờ hướng dẫn tại quầy.\n\n1.2. Khóa tài khoản lạ.\n\n"
        "2. Phòng Kỹ thuật tổng hợp, báo cáo hằng tháng."
    )
    assert tree(notice.measures) == [
        (
            "II.",
            "NỘI DUNG THỰC HIỆN",
            [
                (
                    "1.",
                    "Các trạm bơm:",
                    [("1.1.", "Dán tờ hướng dẫn tại quầy."), ("1.2.", "Khóa tài khoản lạ.")],
                ),
                ("2.", "Phòng Kỹ thuật tổng hợp, báo cáo hằng tháng."),
            ],
        )
    ]
    assert notice.measures[0].audience is None
    assert "Trước tình hình đó, Giám đốc yêu cầu:" in notice.unplaced


def test_points_behind_a_lead_in_below_an_account_stand_by_themselves():
    notice = letter(
        f"{ACCOUNT}Giám đốc yêu cầu các đơn vị:\n\n1. Dán tờ hướng dẫn tại quầy.\n\n"
        "2. Khóa tài khoản lạ."
    )
    assert tree(notice.measures) == [
        ("1.", "Dán tờ hướng dẫn tại quầy."),
        ("2.", "Khóa tài khoản lạ."),
    ]


def test_faults_that_were_found_are_told_below_their_heading():
    notice = letter(
        "I. NHỮNG VẤN ĐỀ CẦN RÚT KINH NGHIỆM\n\n"
        "1. Kế toán viên chậm yêu cầu ngân hàng tra soát.\n\n"
        "2. Cán bộ được phân công chưa kịp thời báo cáo lãnh đạo.\n\n"
        "II. YÊU CẦU\n\n1. Các phòng kiểm tra lại hồ sơ."
    )
    assert [one.marker for one in notice.measures] == ["II."]


def test_what_cheated_people_were_made_to_do_leads_in_to_no_orders():
    notice = letter(
        "Vừa qua, nhiều người bị các đối tượng mạo danh nhân viên ngành nước yêu cầu nộp phí, "
        "cụ thể:\n\na) Ông K.V.B. quen trên mạng một người tự nhận là kỹ sư.\n\n"
        "b) Bà M.T.H. nộp phí hai lần vào tài khoản lạ.\n\nYêu cầu các xã thông báo trên loa."
    )
    assert tree(notice.measures) == [(None, "Yêu cầu các xã thông báo trên loa.")]


def test_our_own_we_is_not_the_scammers_they():
    notice = letter(
        "Chúng tôi tha thiết mong quý khách lưu ý các điều sau đây:\n\n"
        "Một là, không đọc mã cho người gọi đến.\n\nHai là, hỏi lại quầy khi có tin lạ."
    )
    assert [one.marker for one in notice.measures] == ["Một là", "Hai là"]


def test_a_lead_in_below_any_heading_but_an_account_keeps_its_points_there():
    notice = letter(
        "II. NỘI DUNG\n\n1. Tuyên truyền trên mạng\n\n"
        "Ban Thường vụ giao các chi đoàn thực hiện các việc sau:\n\n"
        "a) Đăng mỗi tuần hai bài cảnh báo.\n\nb) Lập nhóm của chi đoàn.\n\n"
        "III. TỔ CHỨC THỰC HIỆN\n\n1. Văn phòng theo dõi, đôn đốc."
    )
    second, third = notice.measures
    assert [one.marker for one in second.children[0].children] == ["a)", "b)"]
    assert [one.marker for one in third.children] == ["1."]
