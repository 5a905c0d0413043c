"""What a letter names gets its standard English, or none: never half Vietnamese."""

import csv
import json
import re

import pytest
from django.conf import settings
from django.utils import translation

from advisories.models import Advisory
from bilingual.text import fold
from intake.english import authority, body_name, kind, office
from intake.tables import rows

CONTENT = settings.BASE_DIR / "content"
AGENCIES = json.loads((CONTENT / "agencies.json").read_text(encoding="utf-8"))
TABLES = ("bodies", "subjects", "levels", "offices", "codes", "spellings")
# No standard English: the head of a "khu vực" is called otherwise in every field, and a "viện" is
# a procuracy or an institute, which the office alone does not tell.
NO_OFFICE = {"VIỆN TRƯỞNG", "PHÓ VIỆN TRƯỞNG", "TRƯỞNG KHU VỰC"}


@pytest.mark.parametrize("agency", AGENCIES, ids=lambda agency: agency["key"])
def test_every_body_of_the_content_gets_the_name_that_the_content_gives_it(agency):
    assert body_name(agency["name"]["vi"]) == agency["name"]["en"]


def test_every_police_of_a_commune_gets_the_name_that_the_content_gives_it():
    with (CONTENT / "communes.csv").open(encoding="utf-8", newline="") as table:
        communes = list(csv.DictReader(table))
    assert communes
    wrong = [
        row["agency_vi"] for row in communes if body_name(row["agency_vi"]) != row["agency_en"]
    ]
    assert wrong == []


BODIES = {
    # places
    "UBND tỉnh": "Provincial People's Committee",
    "ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI": "People's Committee of Dong Nai Province",
    "Uỷ ban nhân dân huyện Cư M'gar": "People's Committee of Cu M'gar District",
    "UBND TP.HCM": "People's Committee of Ho Chi Minh City",
    "UBND đặc khu Lý Sơn": "People's Committee of Ly Son Special Zone",
    "UBND tỉnh Thừa Thiên Huế": "People's Committee of Thua Thien Hue Province",
    "Công an Quận 1": "Police of District 1",
    "Công an Đồng Nai": "Dong Nai Police",
    "Công an phường An Hội, tỉnh Vĩnh Long": "Police of An Hoi Ward, Vinh Long Province",
    "Tòa án nhân dân tỉnh Bà Rịa - Vũng Tàu": "People's Court of Ba Ria - Vung Tau Province",
    "Toà án nhân dân khu vực 1 - Đồng Nai": "People's Court of Region 1, Dong Nai",
    # bodies inside bodies
    "PA05 Công an tỉnh Quảng Ninh": (
        "Cybersecurity and High-tech Crime Prevention Division – Quang Ninh Provincial Police"
    ),
    "Phòng Cảnh sát hình sự thuộc Công an tỉnh": "Criminal Police Division – Provincial Police",
    "Phòng Cảnh sát hình sự, Công an tỉnh": "Criminal Police Division – Provincial Police",
    "Văn phòng Tỉnh ủy Đồng Nai": "Office of the Dong Nai Provincial Party Committee",
    "Đảng ủy Công an tỉnh": "Party Committee of the Provincial Police",
    "Ban Tuyên giáo và Dân vận Tỉnh ủy": (
        "Commission for Information, Education and Mass Mobilisation"
        " of the Provincial Party Committee"
    ),
    "Ban Thường trực Ủy ban MTTQ Việt Nam xã Tân Hải": (
        "Standing Board of the Viet Nam Fatherland Front Committee of Tan Hai Commune"
    ),
    # ministries and departments, before and after the reform of 2025
    "Bộ TT&TT": "Ministry of Information and Communications",
    "Bộ Lao động - Thương binh và Xã hội": ("Ministry of Labour, War Invalids and Social Affairs"),
    "Bộ Dân tộc và Tôn giáo": "Ministry of Ethnic and Religious Affairs",
    "Sở Nông nghiệp và Môi trường tỉnh Gia Lai": (
        "Department of Agriculture and Environment of Gia Lai Province"
    ),
    "Sở LĐ-TB&XH Hà Nội": "Department of Labour, War Invalids and Social Affairs of Ha Noi",
    "Phòng Văn hóa - Xã hội xã Tân Hải": "Division of Culture and Society of Tan Hai Commune",
    # others that send such letters
    "Thành ủy Thành phố Hồ Chí Minh": "Ho Chi Minh City Party Committee",
    "NHNN Việt Nam - Chi nhánh tỉnh Đồng Nai": "State Bank of Viet Nam – Dong Nai Branch",
    "Ngân hàng Nhà nước Khu vực 13": "State Bank of Viet Nam – Region 13 Branch",
    "Viện kiểm sát nhân dân tối cao": "Supreme People's Procuracy",
    "Hội LHPN tỉnh Gia Lai": "Women's Union of Gia Lai Province",
    "Tỉnh đoàn": "Provincial Youth Union",
    "Đoàn TNCS Hồ Chí Minh tỉnh Long An": ("Ho Chi Minh Communist Youth Union of Long An Province"),
    "Ban Chỉ đạo 138 tỉnh": "Provincial Steering Committee 138",
    "BHXH tỉnh Trà Vinh": "Social Security of Tra Vinh Province",
    "TRƯỜNG TIỂU HỌC TÂN HẢI": "Tan Hai Primary School",
    "Công ty Điện lực Đồng Nai": "Dong Nai Power Company",
    "Thuế tỉnh Đồng Nai": "Tax Office of Dong Nai Province",
    # several at once
    "Các sở, ban, ngành": "Departments and agencies",
    "UBND các huyện, thị xã, thành phố": "People's Committees of districts, towns and cities",
    "Công an các tỉnh, thành phố trực thuộc Trung ương": (
        "Police of provinces and centrally run cities"
    ),
    "Công an các xã, phường trên địa bàn tỉnh": "Police of communes and wards in the province",
    "UBND cấp xã": "People's Committees at commune level",
}


@pytest.mark.parametrize("vietnamese", BODIES)
def test_a_body_gets_its_standard_name(vietnamese):
    assert body_name(vietnamese) == BODIES[vietnamese]


@pytest.mark.parametrize(
    "vietnamese",
    [
        "",
        "…",
        "Công ty TNHH Biển Xanh",
        "Trường Đại học Lạc Hồng",
        "Báo Tuổi Trẻ",
        "Báo Công an nhân dân",
        "Bảo vệ thực vật",
        "Công an xã phối hợp với nhà trường",
        "Công an nhân dân",
        "UBND tỉnh (để báo cáo)",
        "Sở Y tế, Sở Nội vụ",
        "Sở Hạnh phúc",
        "Chủ tịch UBND tỉnh",
        "Ủy ban nhân dân tỉnh " + "Đồng Nai " * 60,
    ],
)
def test_a_body_without_a_standard_name_gets_none(vietnamese):
    assert body_name(vietnamese) is None


def test_no_english_name_has_a_vietnamese_letter():
    names = [row["name"] for row in rows("body_names")] + list(BODIES)
    english = [body_name(name) or "" for name in names]
    assert [name for name in english if fold(name) != name.lower()] == []


OFFICES = {
    "PHÓ CHỦ TỊCH": "Vice Chairman",
    "Phó Chủ tịch Thường trực": "Permanent Vice Chairman",
    "PHÓ BÍ THƯ": "Deputy Secretary",
    "Phó Chánh Văn phòng": "Deputy Chief of Office",
    "TRƯỞNG CÔNG AN XÃ": "Chief of the Commune Police",
    "TRƯỞNG PHÒNG CẢNH SÁT HÌNH SỰ": "Head of the Criminal Police Division",
    "CHÁNH VĂN PHÒNG UBND TỈNH": "Chief of the Office of the Provincial People's Committee",
    "BỘ TRƯỞNG BỘ CÔNG AN": "Minister of Public Security",
    "ỦY VIÊN BAN THƯỜNG VỤ": "Member of the Standing Board",
    "PHÓ CHỦ TỊCH\nUBND TỈNH": "Vice Chairman of the Provincial People's Committee",
    "KT. CHỦ TỊCH": "for the Chairman",
    "T/M BAN THƯỜNG VỤ": "on behalf of the Standing Board",
    "TM. ỦY BAN NHÂN DÂN": "on behalf of the People's Committee",
    "TL. GIÁM ĐỐC": "by order of the Director",
    "TUQ. CHỦ TỊCH": "by authorisation of the Chairman",
    "Q. GIÁM ĐỐC": "Acting Director",
}


@pytest.mark.parametrize("title", OFFICES)
def test_an_office_gets_its_standard_name_in_any_case(title):
    assert office(title) == OFFICES[title]


@pytest.mark.parametrize(
    "title", ["", "KT.", "KT. ", "THỦ LĨNH", "CHỦ TỊCH UBND CÁC HUYỆN", "TRƯỞNG PHÒNG KINH DOANH"]
)
def test_an_office_without_a_standard_name_gets_none(title):
    assert office(title) is None


def test_an_office_is_called_after_its_body_where_bodies_differ():
    assert office("HIỆU TRƯỞNG") == "Principal"
    assert office("HIỆU TRƯỞNG", "Trường Đại học Lạc Hồng") == "Rector"
    assert office("VIỆN TRƯỞNG", "Viện kiểm sát nhân dân tỉnh Long An") == "Chief Procurator"
    assert office("VIỆN TRƯỞNG", "VKSND tối cao") == "Prosecutor General"
    assert office("CHÁNH ÁN", "Tòa án nhân dân tối cao") == "Chief Justice"


def test_every_office_that_reading_knows_has_a_name_or_a_reason_for_none():
    unknown = {row["office"] for row in rows("offices") if office(row["office"]) is None}
    assert unknown == NO_OFFICE


def test_every_signing_mark_that_reading_knows_has_a_name():
    marks = {row["code"]: authority(row["code"]) for row in rows("authorities")}
    assert marks == {
        "TM": "on behalf of",
        "KT": "for",
        "TL": "by order of",
        "TUQ": "by authorisation of",
        "Q": "Acting",
    }


def test_every_kind_has_the_name_that_the_pages_give_it():
    with translation.override("en"):
        shown = {code: str(label) for code, label in Advisory.Kind.choices}
    assert {code: kind(code) for code in shown} == shown


def test_an_unknown_code_is_an_error():
    with pytest.raises(KeyError):
        authority("ZZ")
    with pytest.raises(KeyError):
        kind("thu_tinh")


@pytest.mark.parametrize("table", TABLES)
def test_every_row_of_the_tables_has_a_source_and_stands_once(table):
    found = rows(f"english_{table}")
    assert found
    assert [row for row in found if not row["source"]] == []
    names = [(next(iter(row.values())), row.get("body"), row.get("code")) for row in found]
    assert len(set(names)) == len(names)


def test_every_body_is_put_to_places_and_bodies_in_a_known_way():
    ways = {(row["place"], row["inner"]) for row in rows("english_bodies")}
    assert {place for place, _inner in ways} <= {
        "of",
        "adjective",
        "before",
        "province",
        "branch",
        "none",
    }
    assert {inner for _place, inner in ways} <= {"of", "dash", "none"}
    assert all(re.fullmatch(r"[^…]*|[^…]* …", row["name"]) for row in rows("english_bodies"))
