"""The public pages of the directory: what stands there, and what changes as numbers age."""

import datetime
import re

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone, translation

from hotlines.models import Contact
from places.models import REFORM_DAY, Province
from tests.factories import make_agency, make_contact, make_province, make_reader
from tests.reading import links_of, read, text_of

HUE = "/vi/duong-day-nong/hue/"
COUNTRY = {"vi": "/vi/duong-day-nong/", "en": "/en/hotlines/"}
COMMUNES = {"vi": "xa-phuong/", "en": "communes/"}


def days_ago(days):
    return timezone.localdate() - datetime.timedelta(days=days)


@pytest.fixture
def reader():
    return make_reader()


@pytest.fixture
def hue(db):
    return make_agency("Công an thành phố Huế", province=make_province("Huế"))


def digits(text):
    return re.sub(r"\D", "", text)


def directory(reader, language):
    """Return the text of the directory's pages by province address, "" for the whole country."""
    texts = {"": text_of(reader.get(COUNTRY[language]))}
    for unit in Province.objects.current():
        address = f"{COUNTRY[language]}{unit.slug}/"
        texts[unit.slug] = " ".join(
            whole(reader, first) for first in (address, address + COMMUNES[language])
        )
    return texts


def whole(reader, first):
    """Return the text of a list, all its pages one after another."""
    texts, address = [], first
    while address:
        answer = reader.get(address)
        texts.append(text_of(answer))
        address = next((first + link for link in links_of(answer, "a[rel=next]")), None)
    return " ".join(texts)


# What the starter content shows


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_public_contact_stands_on_its_page_with_its_source(content, reader, language):
    texts = directory(reader, language)
    with translation.override(language):
        missing = [
            (contact.value, contact.source_in_full)
            for contact in Contact.objects.public()
            for text in [texts[_page_of(contact)]]
            if contact.shown.replace(" ", "\u00a0") not in text.replace(" ", "\u00a0")
            or contact.source_in_full not in text
        ]
    assert missing == []


def _page_of(contact):
    return contact.agency.province.today.slug if contact.agency.province else ""


def test_no_lead_stands_on_any_page(content, reader):
    texts = directory(reader, "vi")
    public = {digits(contact.value) for contact in Contact.objects.public()}
    leads = {
        contact.value
        for contact in Contact.objects.leads()
        if contact.dial and digits(contact.value) not in public
    }
    shown = {value for value in leads for text in texts.values() if value in text}
    assert (len(leads) > 20, shown) == (True, set())


@pytest.mark.parametrize(
    ("province", "value", "letter"),
    [
        ("dak-lak", "0694.387.389", "ký số ngày 02/01/2025"),
        ("dong-nai", "facebook.com/anm.cadongnai", "Công văn 3495/UBND-KGVX ngày 14/04/2023"),
    ],
)
def test_the_contacts_of_the_letters_are_there_with_their_mark(
    content, reader, province, value, letter
):
    page = read(reader.get(f"/vi/duong-day-nong/{province}/"))
    entry = next(item for item in page.select(".contact") if value in item.get_text())
    words = " ".join(entry.get_text(" ").split())
    assert letter in words
    assert "Chưa xác nhận sau sáp nhập" in words
    assert entry.select("a") == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_that_nobody_knows_whether_156_answers_is_said(content, reader, language):
    page = read(reader.get(COUNTRY[language]))
    entry = next(item for item in page.select(".contact") if "156" in item.get_text())
    said = {"vi": "Hiện chưa rõ còn nhận hay không", "en": "Whether it still answers is not known"}
    assert said[language] in entry.get_text()
    assert not entry.select("a")


def test_the_lines_for_the_whole_country_come_before_the_provinces(content, reader):
    text = text_of(reader.get(COUNTRY["vi"]))
    order = [
        "Cảnh sát 113",
        "Tổng đài quốc gia bảo vệ trẻ em 111",
        "Đầu số 5656",
        "VNeID",
        "An Giang",
    ]
    places = [text.index(name) for name in order]
    assert places == sorted(places)


# How a number ages


@pytest.mark.parametrize(
    ("days", "can_be_called", "mark"),
    [(0, True, ""), (90, True, ""), (91, True, "Xác nhận lần cuối ngày"), (181, False, "Lâu chưa")],
)
def test_an_ageing_number_changes_its_page(hue, reader, days, can_be_called, mark):
    make_contact(hue, value="0234.382.0000", source_date=days_ago(days))
    answer = reader.get(HUE)
    pills = text_of(answer, ".pill")
    assert ("tel:+842343820000" in links_of(answer)) is can_be_called
    assert pills.startswith(mark) if mark else pills == ""
    assert "tel:113" in links_of(answer, ".calls a")


def test_a_confirmation_brings_the_button_back(hue, reader):
    make_contact(hue, value="0234.382.0000", source_date=days_ago(999), verified_on=days_ago(1))
    assert "tel:+842343820000" in links_of(reader.get(HUE), ".calls a")


@pytest.mark.parametrize("lost", [{"source": ""}, {"source_date": None}])
def test_a_public_number_cannot_lose_its_source_or_its_date(hue, lost):
    contact = make_contact(hue)
    with pytest.raises(IntegrityError), transaction.atomic():
        Contact.objects.filter(pk=contact.pk).update(**lost)


def test_a_number_that_becomes_a_lead_leaves_its_page(hue, reader):
    contact = make_contact(hue, value="0234.382.0000")
    before = text_of(reader.get(HUE))
    Contact.objects.filter(pk=contact.pk).update(is_public=False, source_date=None)
    assert ("0234.382.0000" in before, "0234.382.0000" in text_of(reader.get(HUE))) == (True, False)


def test_a_number_given_before_a_merger_stands_under_the_former_name_with_a_mark(db, reader):
    today = make_province("Đồng Nai", valid_from=REFORM_DAY, is_merger=True)
    former = make_province(
        "Bình Phước", valid_to=REFORM_DAY - datetime.timedelta(days=1), successor=today
    )
    make_contact(
        make_agency("Công an tỉnh Bình Phước", province=former),
        source_date=datetime.date(2024, 1, 1),
    )
    page = read(reader.get("/vi/duong-day-nong/dong-nai/"))
    assert "Bình Phước" in page.select_one("h3").get_text()
    assert "sau sáp nhập" in page.select_one(".contact .pill").get_text()


# A province without a number


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (HUE, "Chưa có số nào của công an ở Huế được xác nhận gần đây"),
        ("/en/hotlines/hue/", "We have no number of the police in Hue"),
    ],
)
def test_a_province_without_a_number_says_so_and_offers_113(db, reader, address, said):
    make_province("Huế", name_en="Hue")
    answer = reader.get(address)
    assert said in text_of(answer)
    assert "tel:113" in links_of(answer, ".calls a")


def test_its_official_site_is_shown_where_a_source_names_it(hue, reader):
    make_contact(hue, channel="web", value="https://congan.hue.gov.vn")
    assert "https://congan.hue.gov.vn" in links_of(reader.get(HUE))


# How it is read out


def test_a_screen_reader_reads_a_number_digit_by_digit(hue, reader):
    make_contact(hue, value="0234.382.0000")
    button = read(reader.get(HUE)).select_one('.calls a[href^="tel:+84"]')
    assert button.select_one(".figure[aria-hidden]").get_text() == "0234.382.0000"
    assert button.select_one(".unseen").get_text() == "0 2 3 4 3 8 2 0 0 0 0"


def test_a_number_that_a_source_prints_in_one_piece_is_shown_in_groups(hue, reader):
    make_contact(hue, value="0693672010")
    assert "0693.672.010" in text_of(reader.get(HUE), ".calls")


# Addresses


@pytest.mark.parametrize("page", ["", "xa-phuong/", "the/"])
def test_an_old_address_leads_to_the_page_of_today_for_good(db, reader, page):
    today = make_province("Đồng Nai")
    make_province("Bình Phước", valid_to=days_ago(9), successor=today)
    answer = reader.get(f"/vi/duong-day-nong/binh-phuoc/{page}")
    assert answer.status_code == 301
    assert answer["Location"] == f"/vi/duong-day-nong/dong-nai/{page}#binh-phuoc"


def test_the_short_address_leads_to_the_numbers(hue, reader):
    assert reader.get("/goi/hue")["Location"] == HUE


@pytest.mark.parametrize("number", ["0", "2", "-1", "x", "9" * 30])
def test_a_page_that_does_not_exist_is_not_found(hue, reader, number):
    assert reader.get(HUE, {"page": number}).status_code == 404


def test_a_long_list_is_divided_into_pages_that_lead_to_each_other(hue, reader):
    for number in range(25):
        make_contact(hue, value=f"0234.382.00{number:02}")
    first = reader.get(HUE)
    second = reader.get(HUE + links_of(first, "a[rel=next]")[0])
    assert (len(read(first).select(".contact")), len(read(second).select(".contact"))) == (20, 5)
    assert links_of(second, "a[rel=prev]") == ["?"]


# Communes


@pytest.fixture
def communes(db):
    province = make_province("Huế")
    for name in ("Phường An Cựu", "Phường Thuận Hóa", "Xã A Lưới 1"):
        agency = make_agency(f"Công an {name}", province=province, commune=name)
        make_contact(agency, value="0234.382.0000")


def test_the_numbers_of_communes_are_not_among_those_of_the_province(communes, reader):
    assert "An Cựu" not in text_of(reader.get(HUE))


@pytest.mark.parametrize("typed", ["an cuu", "An Cựu", "AN CUU"])
def test_a_commune_is_found_without_accents(communes, reader, typed):
    text = text_of(reader.get(f"{HUE}xa-phuong/", {"q": typed}), ".lines")
    assert ("An Cựu" in text, "A Lưới" in text) == (True, False)


def test_an_unknown_commune_gets_a_sentence_and_what_was_typed_stays(communes, reader):
    answer = reader.get(f"{HUE}xa-phuong/", {"q": "Atlantis"})
    assert "Atlantis" in text_of(answer, ".note")
    assert read(answer).select_one("#commune-name")["value"] == "Atlantis"


# To pass on


def test_the_card_stands_four_times_on_the_sheet_and_is_read_out_once(hue, reader):
    make_contact(hue, value="0234.382.0000")
    cards = read(reader.get(f"{HUE}the/")).select(".card")
    assert [card.get("aria-hidden") for card in cards] == [None, "true", "true", "true"]
    assert all("0234.382.0000" in card.get_text() for card in cards)


def test_the_card_and_the_message_carry_the_short_address_and_the_day(hue, reader):
    today = f"{timezone.localdate():%d/%m/%Y}"
    for text in (text_of(reader.get(f"{HUE}the/"), ".card"), text_of(reader.get(HUE), "pre")):
        assert "http://testserver/goi/hue" in text
        assert today in text


def test_neither_card_nor_message_carries_a_number_that_is_too_old(hue, reader):
    make_contact(hue, value="0234.382.0000", source_date=days_ago(181))
    text = text_of(reader.get(f"{HUE}the/"), ".card") + text_of(reader.get(HUE), "pre")
    assert ("113" in text, "0234" in text) == (True, False)
