"""The end of a letter: who gets it, who signs on whose behalf, what the digital signature says."""

import pytest

from .writing import letter

BODY = "Yêu cầu các xã thông báo trên loa."
RECIPIENTS = "Nơi nhận:\n- Như trên;\n- Công an tỉnh (p/h);\n- Lưu: VT, NC (3b).\n"


def ended(end):
    return letter(BODY, end=end)


@pytest.mark.parametrize(
    ("block", "authority", "title"),
    [
        ("GIÁM ĐỐC", [], "GIÁM ĐỐC"),
        ("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", ["KT"], "PHÓ GIÁM ĐỐC"),
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", ["TM"], "CHỦ TỊCH"),
        ("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", ["TM", "KT"], "PHÓ CHỦ TỊCH"),
        ("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ", ["TM"], "PHÓ BÍ THƯ"),
        ("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG", ["TL"], "CHÁNH VĂN PHÒNG"),
        ("TUQ. GIÁM ĐỐC\nTRƯỞNG PHÒNG HÀNH CHÍNH", ["TUQ"], "TRƯỞNG PHÒNG HÀNH CHÍNH"),
        (
            "TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG",
            ["TL", "KT"],
            "PHÓ CHÁNH VĂN PHÒNG",
        ),
        ("Q. GIÁM ĐỐC", ["Q"], "GIÁM ĐỐC"),
    ],
)
def test_the_chain_of_authority_is_read_in_its_order(block, authority, title):
    notice = ended(f"{RECIPIENTS}\n{block}\n\n\nNguyễn Thị Lụa\n")
    assert notice.signatory == {"authority": authority, "title": title, "name": "Nguyễn Thị Lụa"}


@pytest.mark.parametrize(
    "name",
    ["Đại tá Lò Văn Pánh", "H’Yim Kđoh", "Y Thim Byă", "ThS. Lê Na", "Trần Thị Bích Ngọc"],
)
def test_a_rank_belongs_to_the_name(name):
    assert ended(f"{RECIPIENTS}\nGIÁM ĐỐC\n\n{name}\n").signatory["name"] == name


def test_recipients_are_items_without_bullet_and_closing_sign():
    notice = ended(f"{RECIPIENTS}\nGIÁM ĐỐC\n\nLê Na\n")
    assert notice.recipients == ["Như trên", "Công an tỉnh (p/h)", "Lưu: VT, NC (3b)"]


def test_recipients_beside_the_signature_are_told_apart():
    notice = ended(
        "Nơi nhận:                         KT. GIÁM ĐỐC\n"
        "- Như trên;                       PHÓ GIÁM ĐỐC\n"
        "- Công an tỉnh (p/h);\n"
        "- Lưu: VT.                        Lê Na\n"
    )
    assert notice.recipients == ["Như trên", "Công an tỉnh (p/h)", "Lưu: VT"]
    assert notice.signatory == {"authority": ["KT"], "title": "PHÓ GIÁM ĐỐC", "name": "Lê Na"}


def test_the_signature_may_stand_before_the_recipients():
    notice = ended(f"KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nNguyễn Thị Lụa\n\n{RECIPIENTS}")
    assert notice.signatory["name"] == "Nguyễn Thị Lụa"
    assert len(notice.recipients) == 3


def test_a_letter_that_nobody_signs_has_no_signatory():
    assert letter(BODY, end="").signatory is None


def test_an_unsigned_office_has_no_name():
    assert ended(f"{RECIPIENTS}\nGIÁM ĐỐC\n").signatory == {
        "authority": [],
        "title": "GIÁM ĐỐC",
        "name": None,
    }


def test_a_stanza_gives_who_signed_and_when_and_no_contact():
    notice = ended(
        f"{RECIPIENTS}\nGIÁM ĐỐC\n\nLê Na\n\n"
        "\t\t2025-03-04T08:15:30+0700\n"
        "\t\tCỤC CHỨNG THỰC SỐ VÀ BẢO MẬT THÔNG TIN - ĐT: 0243.1112223; Email: ca@abc.gov.vn\n"
        "\t2025-03-04T09:00:00+0700\n\tTỉnh Quảng Ngãi\n"
        "\tSở Y tế<soyte@abc.gov.vn> đã ký lên văn bản này!\n"
    )
    assert notice.signatures == [
        {"signer": None, "time": "2025-03-04T08:15:30+07:00"},
        {"signer": "Tỉnh Quảng Ngãi / Sở Y tế", "time": "2025-03-04T09:00:00+07:00"},
    ]
    assert notice.contacts == notice.suspicious == []


def test_a_label_names_the_signer():
    notice = ended(
        f"{RECIPIENTS}\nGIÁM ĐỐC\n\nLê Na\n\n"
        "Ký bởi: Sở Y tế\nThời gian ký: 04/03/2025 09:00:00 +07:00\n"
    )
    assert notice.signatures == [{"signer": "Sở Y tế", "time": "2025-03-04T09:00:00+07:00"}]


@pytest.mark.parametrize(
    ("block", "authority", "title", "left"),
    [
        ("KT.\nCHỦ TỊCH\nPHÓ CHỦ TỊCH", ["KT"], "PHÓ CHỦ TỊCH", []),
        ("CHỦ TỊCH\nCHỦ TỊCH", [], "CHỦ TỊCH", ["CHỦ TỊCH"]),
        ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nPHÓ CHỦ TỊCH", ["KT"], "PHÓ CHỦ TỊCH", ["PHÓ CHỦ TỊCH"]),
        ("Q. GIÁM ĐỐC\nQ. GIÁM ĐỐC", ["Q"], "GIÁM ĐỐC", ["Q. GIÁM ĐỐC"]),
        (
            "TL. HIỆU\nTRƯỞNG\nTRƯỞNG PHÒNG\nCÔNG TÁC SINH VIÊN",
            ["TL"],
            "TRƯỞNG PHÒNG CÔNG TÁC SINH VIÊN",
            ["TRƯỞNG"],
        ),
    ],
)
def test_a_line_of_the_signature_that_gives_nothing_is_left_over(block, authority, title, left):
    notice = ended(f"{RECIPIENTS}\n{block}\n\nNguyễn Thị Lụa\n")
    assert notice.signatory == {"authority": authority, "title": title, "name": "Nguyễn Thị Lụa"}
    assert [line for line in notice.unplaced if line != BODY] == left


@pytest.mark.parametrize(
    ("block", "authority", "title"),
    [
        ("Hiệu trưởng", [], "Hiệu trưởng"),
        ("KT. Giám đốc\nPhó Giám đốc", ["KT"], "Phó Giám đốc"),
        ("TM. Ủy ban nhân dân\nChủ tịch", ["TM"], "Chủ tịch"),
        ("Trưởng Công an xã", [], "Trưởng Công an xã"),
    ],
)
def test_an_office_in_small_letters_above_a_name_is_the_title(block, authority, title):
    notice = ended(f"{RECIPIENTS}\n{block}\n\nNguyễn Thị Lụa\n")
    assert notice.signatory == {"authority": authority, "title": title, "name": "Nguyễn Thị Lụa"}


def test_an_office_in_small_letters_in_a_sentence_is_none():
    notice = letter("Đề nghị Trưởng Công an xã\nphổ biến trên loa.", end="")
    assert notice.signatory is None


@pytest.mark.parametrize("rule", ["- - - - - - - - ✂ - - - - - - - -", "." * 40, "-" * 40])
def test_a_slip_to_be_torn_off_gives_no_title_and_no_name(rule):
    slip = "PHẦN XÁC NHẬN CỦA PHỤ HUYNH\nTôi đã đọc thông báo và đồng ý phối hợp."
    notice = ended(f"HIỆU TRƯỞNG\n(Ký tên, đóng dấu)\n\n{rule}\n{slip}\n")
    assert notice.signatory == {"authority": [], "title": "HIỆU TRƯỞNG", "name": None}
    assert "PHẦN XÁC NHẬN CỦA PHỤ HUYNH" in notice.unplaced


def test_a_recipient_of_dots_is_none():
    notice = ended("Nơi nhận:\n- ..........;\n- …………;\n- Lưu: VT.\n\nGIÁM ĐỐC\n")
    assert notice.recipients == ["Lưu: VT"]


def test_a_recipient_in_the_cell_of_the_authority_is_one():
    notice = ended(
        "Nơi nhận:          TM. BAN ĐẠI DIỆN - Như trên;          TRƯỞNG BAN\n"
        "- Lưu: VT.         Nguyễn Thị Lụa\n"
    )
    assert notice.recipients == ["Như trên", "Lưu: VT"]
    assert notice.signatory == {
        "authority": ["TM"],
        "title": "TRƯỞNG BAN",
        "name": "Nguyễn Thị Lụa",
    }


def test_a_recipient_that_ends_with_a_comma_goes_on_in_small_letters():
    notice = ended("Nơi nhận:\n- VPUB: các PCVP, Cổng TTĐT,\ncác phòng NC, TH;\n- Lưu: VT.\n")
    assert notice.recipients == ["VPUB: các PCVP, Cổng TTĐT, các phòng NC, TH", "Lưu: VT"]


def test_the_address_on_the_line_of_who_signed_is_left_over():
    notice = ended(
        f"{RECIPIENTS}\n2026-02-03T09:10:11+0700\n"
        "Xã Trà Bồng<vt@trabong.vn> đã ký lên văn bản này!\n"
    )
    assert notice.signatures[0]["signer"] == "Xã Trà Bồng"
    assert notice.unplaced == ["vt@trabong.vn"]


def test_the_signature_beside_the_recipients_is_cut_off_at_one_blank():
    notice = ended(
        "Nơi nhận: TL. GIÁM ĐỐC\n- Như trên; CHÁNH VĂN PHÒNG\n- Công an tỉnh (p/h);\n"
        "- UBND các xã; Hoàng Thị Minh Lý\n- Lưu: VT."
    )
    assert notice.recipients == ["Như trên", "Công an tỉnh (p/h)", "UBND các xã", "Lưu: VT"]
    assert notice.signatory == {
        "authority": ["TL"],
        "title": "CHÁNH VĂN PHÒNG",
        "name": "Hoàng Thị Minh Lý",
    }
