"""The site's own pages: front door, home, provinces, first hour, about, errors."""

import pytest

from checklists.models import MONEY_SENT
from publishing import workflow
from tactics.models import Channel
from tests.factories import (
    make_agency,
    make_checklist,
    make_contact,
    make_notice,
    make_province,
    make_reader,
    make_tactic,
)
from tests.reading import links_of, read, text_of

from .pages import ENGLISH, PAGES, VIETNAMESE, make_site


@pytest.fixture
def site(db):
    return make_site()


@pytest.fixture
def reader():
    return make_reader()


def many_notices(count, issuer):
    for _number in range(count):
        make_notice(issuer=issuer)


# The ways in


def test_the_front_door_leads_to_the_vietnamese_home_page(reader):
    answer = reader.get("/")
    assert (answer.status_code, answer["Location"]) == (302, "/vi/")


def test_the_short_address_leads_to_the_notice(reader, site):
    assert reader.get("/c/thu22")["Location"] == "/vi/canh-bao/thu/"


def test_the_short_address_may_be_typed_in_capitals(reader, site):
    assert reader.get("/c/THU22")["Location"] == "/vi/canh-bao/thu/"


def test_an_unknown_short_address_is_not_found(reader, site):
    assert reader.get("/c/zzzzz").status_code == 404


def test_every_page_has_one_heading_of_the_first_rank(reader, site):
    assert {len(read(reader.get(address)).select("h1")) for address in PAGES} == {1}


def test_every_page_offers_113(reader, site):
    assert [address for address in PAGES if "tel:113" not in links_of(reader.get(address))] == []


def test_the_language_switch_keeps_the_page(reader, site):
    switched = {page: links_of(reader.get(page), ".languages a") for page in PAGES}
    there = dict(zip(VIETNAMESE, ENGLISH, strict=True))
    back = {english: vietnamese for vietnamese, english in there.items()}
    assert switched == {page: [other] for page, other in (there | back).items()}


def test_the_canonical_address_stands_under_the_public_origin(reader, site):
    page = read(reader.get("/en/advisories/thu/", HTTP_HOST="127.0.0.1"))
    assert page.select_one("link[rel=canonical]")["href"] == (
        "http://testserver/en/advisories/thu/"
    )


def test_robots_are_kept_out_of_the_admin(reader):
    assert "Disallow: /quan-tri/" in reader.get("/robots.txt").text.splitlines()


def test_robots_are_told_where_the_sitemap_is(reader):
    assert "Sitemap: http://testserver/sitemap.xml" in reader.get("/robots.txt").text.splitlines()


# Home


def test_home_shows_a_situation_with_its_tactic(reader, db):
    make_tactic(slug="vay", situation_vi="Con gọi video vay tiền", situation_order=1)
    assert "/vi/thu-doan/vay/" in links_of(reader.get("/vi/"), ".situations a")


def test_home_shows_the_situations_in_their_order(reader, db):
    make_tactic(slug="sau", situation_vi="Sau", situation_order=2)
    make_tactic(slug="truoc", situation_vi="Trước", situation_order=1)
    found = links_of(reader.get("/vi/"), ".situations a")
    assert found.index("/vi/thu-doan/truoc/") < found.index("/vi/thu-doan/sau/")


def test_home_leads_to_the_tricks_of_every_channel(reader, db):
    addresses = links_of(reader.get("/en/"), ".finding a")
    assert {f"/en/tactics/?by={channel}" for channel in Channel.values} <= set(addresses)


def test_home_shows_the_five_newest_notices(reader, db):
    many_notices(6, make_agency("Một nơi"))
    assert len(links_of(reader.get("/vi/"), ".rows a")) == 5


def test_home_shows_no_withdrawn_notice(reader, db):
    notice = make_notice(withdrawal_reason_vi="Nhầm.")
    workflow.withdraw(notice, by=None)
    assert links_of(reader.get("/vi/"), ".rows a") == []


def test_home_shows_no_annex_by_itself(reader, site):
    make_notice(slug="phu-luc", annex_of=site)
    assert "/vi/canh-bao/phu-luc/" not in links_of(reader.get("/vi/"))


# Provinces


def test_the_list_of_provinces_names_what_was_merged_into_each(reader, site):
    assert "Bình Phước" in text_of(reader.get("/vi/tinh-thanh/"), ".provinces")


def test_the_list_of_provinces_links_only_those_of_today(reader, site):
    assert links_of(reader.get("/vi/tinh-thanh/"), ".provinces a") == ["/vi/tinh-thanh/dong-nai/"]


@pytest.mark.parametrize(
    "typed", ["Đồng Nai", "dong nai", "DONGNAI", " Đồng  Nai ", "tỉnh Đồng Nai"]
)
def test_a_typed_name_leads_to_its_province(reader, site, typed):
    answer = reader.get("/vi/tinh-thanh/", {"q": typed})
    assert answer.get("Location") == "/vi/tinh-thanh/dong-nai/"


def test_a_typed_old_name_leads_to_the_sentence_that_explains_it(reader, site):
    answer = reader.get("/vi/tinh-thanh/", {"q": "binh phuoc"})
    assert answer["Location"] == "/vi/tinh-thanh/dong-nai/#binh-phuoc"


def test_a_typed_name_that_fits_two_provinces_asks_which_one(reader, site):
    make_province("Bình Định", slug="binh-dinh")
    found = links_of(reader.get("/vi/tinh-thanh/", {"q": "bình"}), ".note a")
    assert sorted(found) == ["/vi/tinh-thanh/binh-dinh/", "/vi/tinh-thanh/dong-nai/"]


def test_an_unknown_name_is_repeated_with_the_list(reader, site):
    assert "“Atlantis”" in text_of(reader.get("/en/provinces/", {"q": "Atlantis"}), ".note")


def test_an_old_address_moves_for_good_to_the_province_of_today(reader, site):
    answer = reader.get("/en/provinces/binh-phuoc/")
    moved = (answer.status_code, answer["Location"])
    assert moved == (301, "/en/provinces/dong-nai/#binh-phuoc")


def test_the_sentence_on_an_old_name_stands_where_its_address_leads(reader, site):
    sentence = read(reader.get("/vi/tinh-thanh/dong-nai/")).select_one("#binh-phuoc")
    assert sentence.get_text() == "Bình Phước nay thuộc Đồng Nai."


def test_a_province_shows_the_notices_of_what_was_merged_into_it(reader, site):
    former = make_agency("Ủy ban cũ", province=site.issuer.province.predecessors.get())
    make_notice(slug="cu", issuer=former)
    assert "/vi/canh-bao/cu/" in links_of(reader.get("/vi/tinh-thanh/dong-nai/"), ".rows a")


def test_a_province_shows_no_notice_of_another(reader, site):
    make_notice(slug="khac", issuer=make_agency("Nơi khác", province=make_province("Huế")))
    assert links_of(reader.get("/vi/tinh-thanh/dong-nai/"), ".rows a") == ["/vi/canh-bao/thu/"]


def test_a_province_shows_its_public_contacts(reader, site):
    assert "0694.387.389" in text_of(reader.get("/vi/tinh-thanh/dong-nai/"), ".calls")


def test_a_province_shows_no_contact_that_is_only_a_lead(reader, site):
    make_contact(site.issuer, value="0999.999.999", is_public=False)
    assert "0999" not in text_of(reader.get("/vi/tinh-thanh/dong-nai/"))


# Queries


@pytest.mark.parametrize(
    ("address", "queries"),
    [("/vi/", 5), ("/en/", 5), ("/vi/tinh-thanh/dong-nai/", 6), ("/en/provinces/dong-nai/", 6)],
)
@pytest.mark.parametrize("count", [1, 30])
def test_a_page_asks_as_often_for_one_notice_as_for_thirty(
    reader, django_assert_num_queries, site, address, queries, count
):
    many_notices(count - 1, site.issuer)
    with django_assert_num_queries(queries):
        reader.get(address)


@pytest.mark.parametrize("address", ["/vi/tinh-thanh/", "/en/provinces/"])
@pytest.mark.parametrize("count", [1, 30])
def test_the_list_of_provinces_asks_once(reader, django_assert_num_queries, site, address, count):
    for number in range(count):
        make_province(f"Tỉnh {number}", slug=f"tinh-{number}")
    with django_assert_num_queries(1):
        reader.get(address)


@pytest.mark.parametrize("address", ["/vi/gioi-thieu/", "/en/about/", "/robots.txt", "/"])
def test_a_page_without_content_asks_nothing(reader, django_assert_num_queries, db, address):
    with django_assert_num_queries(0):
        reader.get(address)


# For staff


def test_the_page_of_components_is_for_staff_only(reader, site):
    assert reader.get("/quan-tri/thanh-phan/")["Location"].startswith("/quan-tri/login/")


def test_the_page_of_components_shows_an_officer_each_component(site, officer):
    page = read(make_reader(officer).get("/quan-tri/thanh-phan/"))
    assert {"state", "contact", "letterhead"} <= {title.get_text() for title in page.select("h2")}


def test_the_page_of_components_needs_no_notice(officer):
    assert make_reader(officer).get("/quan-tri/thanh-phan/").status_code == 200


# First hour, about


def test_the_first_hour_names_the_apps_to_report_in(reader, site):
    make_checklist(slug=MONEY_SENT)
    police = make_agency("Bộ Công an")
    make_contact(police, channel="app", value="VNeID › Tố giác", order=30)
    assert "VNeID › Tố giác" in text_of(reader.get("/vi/can-lam-gi/da-chuyen-tien/"), ".contacts")


def test_the_trial_edition_says_that_nobody_has_taken_charge(reader):
    assert "Trial edition" in text_of(reader.get("/en/about/"), "footer")


def test_the_operator_is_named_in_the_language_of_the_page(reader, settings):
    settings.OPERATOR = {"vi": "Công an tỉnh", "en": "Provincial Police"}
    assert "Provincial Police" in text_of(reader.get("/en/about/"), "footer")


def test_an_operator_without_english_name_is_named_in_vietnamese(reader, settings):
    settings.OPERATOR = {"vi": "Công an tỉnh", "en": ""}
    assert "Công an tỉnh" in text_of(reader.get("/en/about/"), "footer")
