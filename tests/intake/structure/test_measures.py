"""The measures are a tree of orders and advice; what is only told is left over."""

from .writing import HEAD, letter, reading, tree

LEAD = "Chủ tịch UBND tỉnh yêu cầu các đơn vị thực hiện nội dung sau:"


def test_dashes_below_a_numbered_heading_are_its_children():
    notice = letter(
        f"{LEAD}\n\n1. Các sở, ban, ngành:\n\n- Nhắc cán bộ không chuyển tiền cho người lạ.\n\n"
        "- Báo cáo kết quả trước ngày 5.\n\n2. Công an tỉnh tiếp nhận tin báo của người dân."
    )
    assert tree(notice.measures) == [
        (
            "1.",
            "Các sở, ban, ngành:",
            [
                ("-", "Nhắc cán bộ không chuyển tiền cho người lạ."),
                ("-", "Báo cáo kết quả trước ngày 5."),
            ],
        ),
        ("2.", "Công an tỉnh tiếp nhận tin báo của người dân."),
    ]


def test_three_levels_stand_inside_each_other():
    notice = letter(
        "I. NHIỆM VỤ\n\n1. Các xã, phường:\n\na) Thông báo trên loa mỗi ngày.\n\n"
        "b) Dán thông báo tại nhà văn hóa.\n\n2. Các trường nhắc học sinh không gọi lại số lạ.\n\n"
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Công an tỉnh theo dõi, đôn đốc việc thực hiện."
    )
    assert [
        (
            one.marker,
            [(two.marker, [three.marker for three in two.children]) for two in one.children],
        )
        for one in notice.measures
    ] == [("I.", [("1.", ["a)", "b)"]), ("2.", [])]), ("II.", [("1.", [])])]


def test_the_account_and_the_grounds_are_left_over():
    told = [
        "Thời gian qua, trên địa bàn xảy ra 3 vụ mạo danh, thiệt hại 40 triệu đồng.",
        "Thực hiện Công văn số 12/CAT-PA05 ngày 02/01/2025 của Công an tỉnh về đề phòng mạo danh.",
        LEAD,
    ]
    notice = letter(
        "\n\n".join([*told, "1. Các xã thông báo trên loa.", "2. Các trường nhắc học sinh."])
    )
    assert notice.unplaced == told
    assert [measure.marker for measure in notice.measures] == ["1.", "2."]


def test_a_numbered_account_is_left_over_and_a_numbered_advice_below_it_is_kept():
    notice = letter(
        "1. Thủ đoạn của các đối tượng:\n\n"
        "- Các đối tượng gọi điện tự xưng nhân viên điện lực.\n\n"
        "- Chúng gửi đường dẫn lạ rồi chiếm quyền điều khiển điện thoại.\n\n"
        "2. Khuyến cáo người dân:\n\n- Không bấm vào đường dẫn lạ.\n\n- Báo ngay cho công an xã."
    )
    assert [(measure.marker, len(measure.children)) for measure in notice.measures] == [("2.", 2)]
    assert len(notice.unplaced) == 3


def test_an_order_after_the_list_stands_beside_it_without_a_marker():
    notice = letter(
        f"{LEAD}\n\n1. Các xã thông báo trên loa.\n\n2. Các trường nhắc học sinh.\n\n"
        "Giao Công an tỉnh theo dõi, đôn đốc, báo cáo Chủ tịch UBND tỉnh."
    )
    assert [measure.marker for measure in notice.measures] == ["1.", "2.", None]


def test_the_polite_end_is_no_measure():
    notice = letter("Đề nghị các xã thông báo trên loa.\n\nTrân trọng./.")
    assert len(notice.measures) == 1
    assert any("Trân trọng" in line for line in notice.unplaced)


def test_children_have_audiences_of_their_own():
    notice = letter(
        f"{LEAD}\n\n1. UBND các xã:\n\n- Thông báo trên loa mỗi ngày.\n\n"
        "- Cán bộ, công chức không chia sẻ mật khẩu.\n\n"
        "2. Người dân không chuyển tiền cho người lạ.",
        head=HEAD,
    )
    xa, people = notice.measures
    assert (xa.audience, people.audience) == ("agencies", "citizens")
    assert [child.audience for child in xa.children] == ["agencies", "officials"]


def test_a_recipe_has_no_measures_though_it_orders():
    notice = reading("Canh chua\n\n1. Rửa sạch cá.\n\n2. Đun sôi nước.\n\n3. Nêm vừa ăn.")
    assert notice.measures == []
    assert notice.flags == ["not_a_notice"]


def test_what_our_people_never_do_is_told_to_the_public_and_an_order_to_staff():
    text = "Nhân viên không hỏi mã OTP và không thu tiền mặt."
    to_public = letter(f"Đề nghị khách hàng:\n\n1. Kiểm tra kỹ hóa đơn.\n\n2. {text}")
    to_staff = letter(f"Đề nghị các đơn vị:\n\n1. Kiểm tra kỹ hóa đơn.\n\n2. {text}")
    assert [measure.marker for measure in to_public.measures] == ["1."]
    assert [measure.marker for measure in to_staff.measures] == ["1.", "2."]


def test_who_is_named_before_the_verb_of_a_lead_is_told_to_act():
    notice = letter("Các cửa hàng trực thuộc có trách nhiệm:\n\n- Kiểm tra giấy tờ bản gốc;")
    assert [measure.audience for measure in notice.measures] == ["agencies"]


def test_before_any_order_a_letter_to_bodies_tells_what_its_sender_never_does():
    told = "Cục Dự trữ không gửi giấy báo nộp tiền qua thư điện tử."
    courtesy = "Cục Dự trữ xin gửi tới Quý cơ quan lời chào trân trọng."
    notice = letter(f"{courtesy}\n\n{told}\n\n{LEAD}\n\n1. Các xã thông báo trên loa.")
    assert [measure.marker for measure in notice.measures] == ["1."]
    assert notice.unplaced == [courtesy, told, LEAD]


def test_a_page_without_a_head_keeps_no_row_of_values_as_advice():
    notice = reading(
        "Cảnh báo trang giả mạo siêu thị Hoa Mai\n\nSiêu thị khuyến cáo khách hàng như sau:\n\n"
        "- Không chuyển khoản trước khi nhận hàng.\n\n"
        "Nhân viên siêu thị không gọi điện thu tiền.\n\n"
        "Thông tin của siêu thị đăng tại trang chính thức. Trân trọng cảm ơn quý khách."
    )
    assert [one.text for one in notice.measures] == ["Không chuyển khoản trước khi nhận hàng."]
