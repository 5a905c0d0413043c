"""A name is a person's name, an office an office."""

import pytest

from intake.structure.people import is_office, is_person


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
