"""Cells that a conversion has joined or torn are put right, and sentences stay whole."""

import pytest

from .writing import END, HEAD, MOTTO, letter, reading

BODY = "\nCác sở thông báo cho nhân dân.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Theo pháp luật nước Cộng hòa xã hội chủ nghĩa Việt Nam, lừa đảo là tội.",
        "Theo Hiến pháp nước CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, lừa đảo là tội.",
    ],
)
def test_the_states_name_in_a_sentence_does_not_divide_it(sentence):
    assert letter(sentence).unplaced == [sentence]


@pytest.mark.parametrize(
    "torn",
    [
        "Số:\n57/UBND-NC",
        "\tSố:\t57/UBND-NC",
        "SỐ : 57 /UBND-NC",
    ],
)
def test_a_number_torn_from_its_label_is_read(torn):
    notice = letter(BODY, head=HEAD.replace("Số: 57/UBND-NC", torn))
    assert (notice.number, notice.symbol) == ("57", "UBND-NC")
    assert notice.issuer == "Ủy ban nhân dân tỉnh Quảng Ngãi"


def test_a_label_at_the_end_of_the_motto_goes_on_with_the_number_below():
    notice = reading(
        f"BƯU ĐIỆN TỈNH YÊN BÁI\n{MOTTO} Số:\n88/TB-BĐYB Yên Bái, ngày 27 tháng 02 năm 2025\n"
        f"THÔNG BÁO\nVề việc mạo danh bưu tá\n{BODY}{END}"
    )
    assert (notice.number, notice.symbol, notice.date) == ("88", "TB-BĐYB", "2025-02-27")


def test_a_wish_that_a_line_end_divides_among_other_cells_is_whole():
    head = HEAD.replace("Độc lập - Tự do - Hạnh phúc\nQuảng", "Độc lập - Tự\ndo - Hạnh phúc Quảng")
    notice = letter(BODY, head=head)
    assert notice.date == "2025-09-09"
    assert notice.unplaced == []


def test_a_name_above_a_date_without_a_place_is_a_name():
    head = HEAD.replace("TỈNH QUẢNG NGÃI", "TỈNH QUẢNG NGÃI\nngày 04 tháng 11 năm 2024")
    notice = letter(BODY, head=head.replace("Quảng Ngãi, ngày 9 tháng 9 năm 2025\n", ""))
    assert notice.issuer == "Ủy ban nhân dân tỉnh Quảng Ngãi"
    assert notice.date == "2024-11-04"


@pytest.mark.parametrize("name", ["Đinh\tVăn Hrê", "Đinh     Văn Hrê"])
def test_one_word_with_a_gap_behind_it_is_no_cell(name):
    end = END.replace("Đinh Văn Hrê", name).replace("KT. CHỦ", "KT.\tCHỦ")
    notice = letter(BODY, end=end)
    assert notice.signatory == {
        "authority": ["KT"],
        "title": "PHÓ CHỦ TỊCH",
        "name": "Đinh Văn Hrê",
    }


def test_the_cells_of_a_ruled_table_are_names_without_its_bars():
    notice = reading(
        "| UBND TỈNH SƠN LA | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n"
        "| SỞ CÔNG THƯƠNG | Độc lập - Tự do - Hạnh phúc |\n"
        "| Số: 12/SCT-VP | Sơn La, ngày 13 tháng 4 năm 2025 |\n\nKính gửi: Các doanh nghiệp.\n"
        f"{BODY}{END}"
    )
    assert (notice.parent, notice.issuer) == ("UBND tỉnh Sơn La", "Sở Công Thương")
