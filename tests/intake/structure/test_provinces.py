"""Every province that ever was leads to the unit of today, whatever it was called."""

import csv
from pathlib import Path

import pytest

from intake.structure.provinces import of_body, spoken_for

TABLE = Path(__file__).parents[3] / "content" / "provinces.csv"


def units():
    with TABLE.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


ROWS = units()
# The last day of the map with 63 provinces (Resolution 202/2025/QH15 took effect the day after).
OLD = [
    row for row in ROWS if (row["valid_from"] or "0") <= "2025-06-30" <= (row["valid_to"] or "9")
]
NOW = [row for row in ROWS if not row["valid_to"]]


def today(row):
    """Follow the successors of a row to the end."""
    while row["successor"]:
        code, _at, day = row["successor"].partition("@")
        row = next(one for one in ROWS if one["code"] == code and one["valid_from"] == day)
    return row


def test_the_table_has_63_provinces_before_the_merger_and_34_after():
    assert (len(OLD), len(NOW)) == (63, 34)
    assert {today(row)["code"] for row in OLD} == {row["code"] for row in NOW}


@pytest.mark.parametrize("row", OLD, ids=lambda row: row["slug"])
@pytest.mark.parametrize("shape", ["Ủy ban nhân dân tỉnh {}", "Công an {}", "SỞ Y TẾ TỈNH {}"])
def test_a_body_of_each_of_the_63_is_in_the_unit_of_today(row, shape):
    name = row["name_vi"].upper() if shape.isupper() else row["name_vi"]
    found = of_body(shape.format(name))
    assert (found["code"], found["name"]) == (today(row)["code"], today(row)["name_vi"])
    assert found["old_name"].lower() == name.lower()


@pytest.mark.parametrize("row", NOW, ids=lambda row: row["slug"])
def test_each_of_the_34_is_itself(row):
    assert of_body(f"Công an tỉnh {row['name_vi']}")["code"] == row["code"]


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("Công an tỉnh Đăk Lăk", "66"),
        ("Công an tỉnh Đắc Lắc", "66"),
        ("Công an tỉnh Bà Rịa-Vũng Tàu", "79"),
        ("Công an tỉnh Bà Rịa – Vũng Tàu", "79"),
        ("Công an TP. Hồ Chí Minh", "79"),
        ("CONG AN TINH DAK LAK", "66"),
    ],
)
def test_other_spellings_are_the_same_province(printed, code):
    assert of_body(printed)["code"] == code


@pytest.mark.parametrize(
    "name", ["Bộ Công an", "Văn phòng Chính phủ", "UBND xã Hòa Bình", "UBND phường Hà Giang"]
)
def test_a_body_without_a_province_in_its_name_has_none(name):
    assert of_body(name) is None


def test_the_last_province_in_a_name_is_the_bodys_own():
    assert of_body("Chi nhánh Bưu điện Hà Nội tại tỉnh Sơn La")["old_name"] == "Sơn La"


def test_a_text_speaks_for_the_one_province_whose_bodies_it_names():
    assert spoken_for("Công an tỉnh Sơn La và Sở Y tế tỉnh Sơn La cùng nhắc.")["name"] == "Sơn La"


def test_a_text_that_names_bodies_of_two_provinces_speaks_for_none():
    assert spoken_for("Công an tỉnh Sơn La và Công an tỉnh Hà Giang") is None


def test_two_names_of_one_unit_of_today_are_one_province():
    assert spoken_for("Công an tỉnh Bình Phước, Công an tỉnh Đồng Nai")["code"] == "75"


def test_a_place_that_is_only_visited_gives_no_province():
    assert spoken_for("Chị L. đi chợ ở Sơn La rồi về.") is None
