"""What the portal already knows is found by what a letter prints, and never guessed."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from advisories.models import Advisory
from bilingual.text import fold
from hotlines.models import Agency
from intake.matching import (
    agency_for,
    already_here,
    cited_here,
    known_contact,
    province_for,
    suggested_checklists,
    suggested_tactics,
)
from places.models import Province
from tactics.models import Tactic
from tests.factories import (
    make_agency,
    make_draft,
    make_notice,
    make_province,
)

pytestmark = pytest.mark.django_db
DAY = datetime.date


def queries_of(call, *args):
    with CaptureQueriesContext(
        connection,
    ) as asked:
        call(*args)
    return len(asked)


# Provinces


def read_province(old_name, code="75", name="Đồng Nai"):
    return {"code": code, "name": name, "old_name": old_name}


UNITS = [
    ("Đồng Nai", "2023-04-14", "tinh", None),
    ("Đồng Nai", "2025-07-01", "tinh", DAY(2025, 7, 1)),
    ("Đồng Nai", "2026-05-01", "thanh_pho", DAY(2026, 4, 30)),
    ("Bình Phước", "2024-01-02", "tinh", None),
    ("TP.HCM", "2024-01-02", "thanh_pho", None),
    ("Đăk Lăk", "2025-08-01", "tinh", DAY(2025, 7, 1)),
]


def test_a_province_is_the_unit_as_it_was_on_the_day_of_the_letter(content):
    for printed, date, kind, begun in UNITS:
        unit = province_for(read_province(printed), date)
        assert (printed, date, unit.kind, unit.valid_from) == (printed, date, kind, begun)


def test_no_province_is_found_under_a_name_that_it_did_not_have_that_day(content):
    assert province_for(read_province("Bình Phước"), "2025-08-01") is None
    assert province_for(read_province("Bình Phước"), None) is None
    assert province_for(read_province("Atlantis"), "2025-08-01") is None
    assert province_for(None, "2025-08-01") is None


def test_a_letter_without_a_date_is_put_to_the_unit_of_today(content):
    unit = province_for(read_province("Đắk Lắk"), None)
    assert unit == Province.objects.current().get(slug="dak-lak")


def test_two_provinces_of_one_name_on_one_day_give_none(db):
    make_province("Hà Nam", slug="ha-nam")
    make_province("Hà Nam", slug="ha-nam-khac")
    assert province_for(read_province("Hà Nam"), "2026-01-02") is None


# Agencies


def unit_of(name, date):
    return province_for(read_province(name), date)


BODIES = [
    ("Ủy ban nhân dân tỉnh Đồng Nai", "Đồng Nai", "2023-04-14", "ubnd-dong-nai"),
    ("UBND tỉnh Đồng Nai", "Đồng Nai", "2023-04-14", "ubnd-dong-nai"),
    ("uỷ ban nhân dân tỉnh", "Đồng Nai", "2023-04-14", "ubnd-dong-nai"),
    ("Công an tỉnh", "Đắk Lắk", "2024-12-23", "cong-an-dak-lak"),
    ("Công an Đắk Lắk", "Đắk Lắk", "2025-12-23", "cong-an-dak-lak"),
    ("PA05 - CA tỉnh Đồng Nai", "Đồng Nai", "2023-04-14", "pa05-dong-nai"),
    (
        "Phòng An ninh mạng và PCTP sử dụng công nghệ cao",
        "Đồng Nai",
        "2023-04-14",
        "pa05-dong-nai",
    ),
    ("Công an TP. Hồ Chí Minh", "TP.HCM", "2026-01-05", "cong-an-ho-chi-minh"),
    ("UBND TP.HCM", "TP.HCM", "2026-01-05", "ubnd-ho-chi-minh"),
    ("Sở TT&TT", "Đà Nẵng", "2024-01-05", "so-tttt-da-nang"),
    ("Văn phòng UBND tỉnh", "Đắk Lắk", "2025-01-02", "vp-ubnd-dak-lak"),
    ("Công an phường An Hội", "Vĩnh Long", "2026-01-05", "cong-an-phuong-an-hoi-28777"),
]


def test_a_body_is_found_by_its_name_within_its_province(content):
    for printed, province, date, key in BODIES:
        found = agency_for(printed, unit_of(province, date))
        assert (printed, found and found.key) == (printed, key)


def test_a_national_body_is_found_without_a_province(content):
    assert agency_for("Bộ Công an", None).key == "bo-cong-an"
    assert agency_for("BCA", None).key == "bo-cong-an"
    assert agency_for("Cục Cảnh sát hình sự", None).key == "c02"


NO_BODIES = [
    ("Công an tỉnh Đồng Nai", "Đắk Lắk", "2023-04-14"),
    ("Công an tỉnh Đồng Nai", None, None),
    ("Công an thành phố Đồng Nai", "Đồng Nai", "2026-06-01"),
    ("Ủy ban nhân dân Thành phố Hồ Chí Minh", "TP.HCM", "2024-06-01"),
    ("Công an tỉnh Bình Dương", "TP.HCM", "2026-01-05"),
    ("Ủy ban nhân dân", "Đồng Nai", "2023-04-14"),
    ("Bộ Công", None, None),
    ("", None, None),
]


def test_no_body_is_found_elsewhere_at_another_time_or_by_half_a_name(content):
    for printed, province, date in NO_BODIES:
        found = agency_for(printed, province and unit_of(province, date))
        assert (printed, found) == (printed, None)


def test_a_body_that_ended_before_the_letter_is_not_found(db):
    province = make_province()
    make_agency("Sở Thông tin và Truyền thông", province=province, valid_to=DAY(2025, 2, 28))
    name = "Sở TT&TT"
    assert agency_for(name, province, "2025-02-28") is not None
    assert agency_for(name, province, "2025-03-01") is None


def test_of_two_bodies_of_one_name_none_is_guessed(db):
    province = make_province()
    for commune in ("Xã Phú Hòa", "Phường Phú Hòa"):
        make_agency("Công an Phú Hòa", province=province, commune=commune, key=fold(commune)[:2])
    assert agency_for("Công an Phú Hòa", province) is None


def test_of_two_bodies_of_one_name_the_one_of_the_unit_itself_is_taken(db):
    now = make_province("Đồng Nai", slug="dong-nai", valid_from=DAY(2025, 7, 1))
    old = make_province("Đồng Nai", slug="dong-nai", valid_to=DAY(2025, 6, 30), successor=now)
    first = make_agency("Công an tỉnh Đồng Nai", province=old, key="cu")
    second = make_agency("Công an tỉnh Đồng Nai", province=now, key="moi")
    assert agency_for("Công an tỉnh", old) == first
    assert agency_for("Công an tỉnh", now) == second


# Notices


def make_letter(make=make_draft, **given):
    values = {"number": "3495", "symbol": "UBND-KGVX", "issued_on": DAY(2023, 4, 14)}
    values["issuer"] = given.pop("issuer", None) or make_agency(province=make_province())
    return make(**values | given)


@pytest.mark.parametrize("make", [make_draft, make_notice])
def test_a_letter_that_is_here_is_found_also_as_a_draft(db, make):
    notice = make_letter(make)
    name = "UBND TỈNH ĐỒNG NAI"
    assert already_here(name, "3495", "ubnd/kgvx", "2023-04-14") == [notice]
    assert already_here("UBND tỉnh", "03495", "UBND - KGVX", "2023-04-14") == [notice]
    assert already_here(None, "3495", None, "2023-04-14") == [notice]


@pytest.mark.parametrize(
    "given",
    [
        ("UBND tỉnh Đắk Lắk", "3495", "UBND-KGVX", "2023-04-14"),
        ("UBND tỉnh Đồng Nai", "3496", "UBND-KGVX", "2023-04-14"),
        ("UBND tỉnh Đồng Nai", "3495", "UBND-NC", "2023-04-14"),
        ("UBND tỉnh Đồng Nai", "3495", "UBND-KGVX", "2023-04-15"),
        ("UBND tỉnh Đồng Nai", "3495", "UBND-KGVX", None),
        ("UBND tỉnh Đồng Nai", None, "UBND-KGVX", "2023-04-14"),
    ],
)
def test_another_letter_is_not_here(db, given):
    make_letter()
    assert already_here(*given) == []


def test_every_letter_of_the_content_with_a_number_is_known_again(content):
    notices = Advisory.objects.exclude(number="").exclude(issued_on=None)
    assert notices
    for notice in notices:
        given = (notice.number, notice.symbol, notice.issued_on.isoformat())
        assert already_here(notice.issuer.name_vi, *given) == [notice]


def cited(number, date=None, issuer=None):
    return {"number": number, "date": date, "issuer": issuer}


def test_a_cited_document_that_is_here_is_found(content):
    found = cited_here(
        [
            cited("4945-CV/TU", "2023-04-04", "Tỉnh ủy"),
            cited("3495/UBND-KGVX", None, "Chủ tịch UBND tỉnh"),
            cited("905-CV/ĐUCA"),
            cited("không số"),
        ]
    )
    assert {number: notice.number for number, notice in found.items()} == {
        "4945-CV/TU": "4945",
        "3495/UBND-KGVX": "3495",
    }


@pytest.mark.parametrize(
    "reference",
    [
        cited("3495/UBND-NC"),
        cited("3495/UBND-KGVX", "2023-04-15"),
        cited("3495/UBND-KGVX", "2023-04-14", "Công an tỉnh"),
    ],
)
def test_a_cited_document_that_differs_is_not_here(db, reference):
    make_letter()
    assert cited_here([reference]) == {}


def test_of_two_notices_with_the_cited_number_none_is_taken(db):
    make_letter()
    make_letter(issuer=make_agency("Ủy ban nhân dân tỉnh Long An", key="long-an"))
    assert cited_here([cited("3495/UBND-KGVX")]) == {}


# Queries


COSTS = [
    (province_for, (read_province("Đồng Nai"), "2023-04-14"), 1),
    (already_here, ("UBND tỉnh Đồng Nai", "3495", "UBND-KGVX", "2023-04-14"), 1),
    (known_contact, ("phone", "0694387389"), 1),
    (known_contact, ("url", "congan.dongnai.gov.vn"), 1),
    (suggested_tactics, ("Chúng giả danh shipper đòi chuyển khoản.",), 4),
    (cited_here, ([cited("4945-CV/TU"), cited("3495/UBND-KGVX"), cited("1/A")],), 1),
    (cited_here, ([],), 0),
]


def test_each_question_costs_the_same_few_queries_over_all_the_content(content):
    for call, args, queries in COSTS:
        assert (call, queries_of(call, *args)) == (call, queries)


def test_a_body_and_checklists_cost_one_query_each_over_all_the_content(content):
    province = Province.objects.with_today().get(slug="dong-nai", valid_to=DAY(2025, 6, 30))
    assert Agency.objects.count() > 100
    assert queries_of(agency_for, "UBND tỉnh Đồng Nai", province) == 1
    assert queries_of(suggested_checklists, list(Tactic.objects.all()[:9])) == 1
