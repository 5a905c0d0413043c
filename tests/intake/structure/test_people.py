"""A name is a person's name, an office an office."""

import pytest

from intake.structure.people import is_office, is_person, is_small_office, may_be_name


@pytest.mark.parametrize(
    "text",
    [
        "Nguyễn Văn An",
        "Lò Thị Pánh",
        "Y Thim Byă",
        "H’Yim Kđoh",
        "Đại tá Lê Quang Bốn",
        "Thượng tá Lê Na",
        "ThS. Trần Thị Lụa",
        "NGUYỄN THỊ LỤA",
        "Vàng Seo Páo",
    ],
)
def test_a_name_with_or_without_a_rank_is_a_person(text):
    assert is_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "PHÓ GIÁM ĐỐC",
        "Công an tỉnh",
        "Trần",
        "Nguyễn Văn An gọi điện",
        "Kính gửi",
        "Hà Nội, ngày 3",
        "Nơi nhận:",
        "Lưu: VT",
        "12 Nguyễn Trãi",
        "",
    ],
)
def test_what_is_more_or_less_than_a_name_is_none(text):
    assert not is_person(text)


@pytest.mark.parametrize(
    "text", ["PHÓ CHỦ TỊCH", "GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", "TRƯỞNG CÔNG AN XÃ"]
)
def test_an_office_in_capitals_is_one(text):
    assert is_office(text)


@pytest.mark.parametrize(
    "text", ["phó chủ tịch", "Giám đốc nói", "TRƯỜNG HỌC AN TOÀN", "NGUYỄN NA", ""]
)
def test_what_is_no_office_in_capitals_is_none(text):
    assert not is_office(text)


@pytest.mark.parametrize(
    "text", ["Y Thiên Niê", "H'Loan", "Briu Quân", "Hòa thượng Thích Huệ Tâm", "Bàn Thị Liên"]
)
def test_what_stands_below_an_office_may_be_any_name(text):
    assert may_be_name(text)


@pytest.mark.parametrize("text", ["Ban Quản Lý", "Sở Y Tế", "Lưu", "GIÁM ĐỐC", "An nói"])
def test_a_body_or_one_word_is_no_name_below_an_office(text):
    assert not may_be_name(text)


def test_a_heading_in_capitals_is_no_person():
    assert not is_person("PHẦN XÁC NHẬN CỦA PHỤ HUYNH")


@pytest.mark.parametrize("text", ["Hiệu trưởng", "Phó Giám đốc", "Chủ tịch UBND xã"])
def test_an_office_in_small_letters_is_one(text):
    assert is_small_office(text)


@pytest.mark.parametrize("text", ["hiệu trưởng", "Giám đốc giao cho các phòng làm", "Lê Na"])
def test_a_sentence_that_begins_with_an_office_is_none(text):
    assert not is_small_office(text)
