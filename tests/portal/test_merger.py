"""A merger as readers meet it: the new page has everything, old addresses lead there, and back."""

import pytest
from django.urls import reverse
from django.utils import translation

from advisories.models import Advisory
from places import merging
from tests.factories import make_reader
from tests.places.mergers import TOMORROW, make_pair, proposed
from tests.reading import links_of, text_of

LANGUAGES = ("vi", "en")
UNITS = ("thu-mot", "thu-hai")
PROVINCE_PAGES = ("province", "hotlines-province", "hotlines-communes", "hotlines-card")
PLAIN_PAGES = ("home", "provinces", "hotlines", "advisories")
NUMBERS = ("0694.387.381", "0694.387.382")
ENDED, FOLLOWING = "Ủy ban nhân dân tỉnh Thử Hai", "Ủy ban nhân dân tỉnh Thử Một"

in_both_languages = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def pair(db):
    return make_pair()


@pytest.fixture
def reader():
    return make_reader()


@pytest.fixture
def merger(pair):
    return merging.carry_out(proposed(pair))[0]


def address(page, language, *args):
    with translation.override(language):
        return reverse(page, args=args)


def addresses():
    """Return every address that has to do with the two provinces."""
    pages = [address(page, lang) for page in PLAIN_PAGES for lang in LANGUAGES]
    for slug in UNITS:
        pages += [address(page, lang, slug) for page in PROVINCE_PAGES for lang in LANGUAGES]
        # The notices of make_pair are named like their provinces.
        pages += [address("advisory", lang, slug) for lang in LANGUAGES]
        pages.append(f"/goi/{slug}")
    return [*pages, "/sitemap.xml"]


def snapshot(reader):
    """Return what each address answers: status, where it leads, and every byte."""
    answers = {address: reader.get(address) for address in addresses()}
    return {
        address: (answer.status_code, answer.get("Location"), answer.content)
        for address, answer in answers.items()
    }


# The new unit


@in_both_languages
def test_the_page_of_the_new_unit_lists_the_notices_of_both(reader, merger, language):
    shown = links_of(reader.get(address("province", language, "thu-mot")), ".rows a")
    assert set(shown) >= {address("advisory", language, slug) for slug in UNITS}


@in_both_languages
def test_the_numbers_of_both_stand_on_the_page_of_the_new_unit(reader, merger, language):
    shown = text_of(reader.get(address("hotlines-province", language, "thu-mot")))
    assert [number for number in NUMBERS if number not in shown] == []


@in_both_languages
def test_the_bodies_of_both_stand_on_the_page_of_the_new_unit(reader, merger, language):
    shown = text_of(reader.get(address("hotlines-province", language, "thu-mot")))
    assert [name for name in (ENDED, FOLLOWING) if name not in shown] == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("vi", "Từ ngày 1/7/2026, Thử Hai hợp nhất với Thử Một"),
        ("en", "On 1 July 2026 Thu Hai was merged with Thu Mot"),
    ],
)
def test_a_sentence_says_what_became_of_the_old_name(reader, merger, language, sentence):
    page = reader.get(address("province", language, "thu-mot"))
    assert sentence in text_of(page, "#thu-hai")


@in_both_languages
def test_the_list_of_provinces_links_the_new_unit_only(reader, merger, language):
    shown = links_of(reader.get(address("provinces", language)), ".provinces a")
    assert shown == [address("province", language, "thu-mot")]


# The old addresses


@in_both_languages
def test_the_old_address_of_a_province_moves_for_good(reader, merger, language):
    answer = reader.get(address("province", language, "thu-hai"))
    there = f"{address('province', language, 'thu-mot')}#thu-hai"
    assert (answer.status_code, answer["Location"]) == (301, there)


@in_both_languages
def test_the_old_address_of_its_numbers_moves_for_good(reader, merger, language):
    answer = reader.get(address("hotlines-province", language, "thu-hai"))
    there = f"{address('hotlines-province', language, 'thu-mot')}#thu-hai"
    assert (answer.status_code, answer["Location"]) == (301, there)


@in_both_languages
def test_a_wholly_new_name_gets_both_old_addresses(reader, pair, language):
    merging.carry_out(proposed(pair, name_vi="Thử Ba", name_en="Thu Ba"))
    there = address("province", language, "thu-ba")
    moved = [reader.get(address("province", language, slug))["Location"] for slug in UNITS]
    assert moved == [f"{there}#{slug}" for slug in UNITS]


@in_both_languages
def test_the_old_name_typed_leads_to_the_new_unit(reader, merger, language):
    answer = reader.get(address("provinces", language), {"q": "thu hai"})
    assert answer["Location"] == f"{address('province', language, 'thu-mot')}#thu-hai"


# Notices


@in_both_languages
def test_a_notice_still_names_the_body_that_issued_it(reader, merger, language):
    assert ENDED in text_of(reader.get(address("advisory", language, "thu-hai")))


def test_the_permanent_short_address_of_a_notice_still_works(reader, merger):
    code = Advisory.objects.get(slug="thu-hai").code
    assert reader.get(f"/c/{code}")["Location"] == address("advisory", "vi", "thu-hai")


@pytest.mark.parametrize(("language", "state"), [("vi", "Cần đối chiếu"), ("en", "Needs checking")])
def test_a_notice_of_the_body_that_ended_needs_checking(reader, merger, language, state):
    page = text_of(reader.get(address("advisory", language, "thu-hai")), "main")
    assert state.lower() in page.lower()


# Before, and undone


def test_every_address_answers_before_the_merger(reader, pair):
    wrong = {page: answer[0] for page, answer in snapshot(reader).items() if answer[0] != 200}
    assert set(wrong.values()) == {302}
    assert sorted(wrong) == sorted(f"/goi/{slug}" for slug in UNITS)


def test_a_dry_run_changes_no_page(reader, pair):
    before = snapshot(reader)
    merging.plan(proposed(pair))
    assert snapshot(reader) == before


@pytest.mark.parametrize("name", ["Thử Một", "Thử Ba"])
def test_a_merger_of_tomorrow_changes_no_page_today(reader, pair, name):
    before = snapshot(reader)
    merging.carry_out(proposed(pair, name_vi=name, day=TOMORROW))
    after = snapshot(reader)
    assert [page for page in before if after[page] != before[page]] == []


@pytest.mark.parametrize("name", ["Thử Một", "Thử Ba"])
def test_undoing_brings_every_page_back_byte_for_byte(reader, pair, name):
    before = snapshot(reader)
    merger, _report = merging.carry_out(proposed(pair, name_vi=name))
    between = snapshot(reader)
    merging.undo(merger)
    assert (snapshot(reader) == before, between == before) == (True, False)
