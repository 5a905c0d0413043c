"""The filters of the list: plain links, one value each, unknown values refused."""

import datetime

import pytest
from django.http import Http404, QueryDict
from django.utils import translation

from advisories.filters import PER_PAGE, Listing
from tests.factories import make_agency, make_draft, make_notice, make_province


@pytest.fixture
def notices(db):
    """Two notices of Đồng Nai and one press report of a national body."""
    body = make_agency("Ủy ban Đồng Nai", province=make_province("Đồng Nai", name_en="Dong Nai"))
    make_notice(title_vi="a", issuer=body, issued_on=datetime.date(2023, 4, 14))
    make_notice(title_vi="b", issuer=body, issued_on=datetime.date(2026, 1, 1))
    make_notice(
        title_vi="c",
        issuer=make_agency("Bộ Công an"),
        issued_on=datetime.date(2023, 1, 1),
        provenance="press_report",
    )


def listing(query=""):
    return Listing(QueryDict(query))


def titles(query=""):
    return [notice.title_vi for notice in listing(query).page]


def links(name, query=""):
    """Return {address: count} of one filter."""
    (narrowing,) = [found for found in listing(query).filters if found.name == name]
    return {address: count for _words, address, count, _chosen in narrowing.links}


# What is shown


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", ["b", "a", "c"]),
        ("province=dong-nai", ["b", "a"]),
        ("year=2023", ["a", "c"]),
        ("issuer=bo-cong-an", ["c"]),
        ("state=watch", ["c"]),
        ("state=in-force", ["b", "a"]),
        ("province=dong-nai&year=2023", ["a"]),
        ("year=2026&state=watch", []),
        ("unknown=1", ["b", "a", "c"]),
        ("province=", ["b", "a", "c"]),
    ],
)
def test_a_filter_narrows_the_list(notices, query, shown):
    assert titles(query) == shown


@pytest.mark.parametrize(
    "query", ["province=hue", "year=1999", "issuer=x", "state=x", "state=replaced", "page=2"]
)
def test_a_value_that_names_nothing_is_not_found(notices, query):
    with pytest.raises(Http404):
        listing(query)


def test_a_draft_is_neither_listed_nor_offered(db):
    make_draft()
    assert (titles(), links("year")) == ([], {})


def test_a_notice_of_a_former_province_is_listed_with_todays(notices):
    today = make_province("Huế", code="46", slug="hue")
    former = make_province("Cũ", valid_to=datetime.date(2025, 6, 30), successor=today)
    make_notice(title_vi="d", issuer=make_agency("Ủy ban cũ", province=former))
    assert titles("province=hue") == ["d"]


# What is offered


def test_each_option_says_how_many_it_shows(notices):
    assert links("year") == {"?year=2026": 1, "?year=2023": 2}


def test_an_option_keeps_the_other_filters(notices):
    assert links("year", "province=dong-nai") == {
        "?province=dong-nai&year=2026": 1,
        "?province=dong-nai&year=2023": 1,
    }


def test_an_option_that_would_show_nothing_is_not_offered(notices):
    assert links("issuer", "province=dong-nai") == {"?province=dong-nai&issuer=uy-ban-dong-nai": 2}


def test_the_chosen_option_stays_offered(notices):
    assert "?year=2026&state=watch" in links("state", "year=2026&state=watch")


def test_a_chosen_filter_can_be_taken_away(notices):
    assert listing("province=dong-nai&year=2023").chosen == [
        ("Đồng Nai", "?year=2023"),
        ("2023", "?province=dong-nai"),
    ]


def test_the_only_filter_is_taken_away_by_the_bare_list(notices):
    assert listing("year=2023").chosen == [("2023", "?")]


def test_the_words_of_an_option_are_in_the_language_of_the_page(notices):
    with translation.override("en"):
        assert listing("province=dong-nai").chosen == [("Dong Nai", "?")]


@pytest.mark.parametrize("query", ["", "?province=dong-nai&year=2023"])
def test_the_query_of_the_page_is_put_together_again(notices, query):
    assert listing(query.removeprefix("?")).query == query


def test_a_parameter_that_means_nothing_is_not_repeated(notices):
    assert listing("utm_source=x&year=2023").query == "?year=2023"


# Pages


@pytest.fixture
def two_pages(db):
    body = make_agency("Bộ Công an")
    for _number in range(PER_PAGE + 1):
        make_notice(issuer=body, issued_on=datetime.date(2026, 1, 1))


def test_a_page_shows_twenty(two_pages):
    assert [len(titles()), len(titles("page=2"))] == [20, 1]


def test_a_page_leads_to_the_next_one_with_its_filters(two_pages):
    assert listing("year=2026").next_address == "?year=2026&page=2"


def test_the_first_page_has_no_number(two_pages):
    assert [listing("page=2").previous_address, listing("year=2026&page=2").previous_address] == [
        "?",
        "?year=2026",
    ]


def test_the_ends_lead_nowhere(two_pages):
    assert (listing().previous_address, listing("page=2").next_address) == ("", "")


def test_the_query_names_the_page(two_pages):
    assert [listing("page=1").query, listing("page=2").query] == ["", "?page=2"]


@pytest.mark.parametrize("page", ["0", "-1", "3", "abc", "1.5", "", "9" * 30])
def test_a_page_that_is_none_is_not_found(two_pages, page):
    with pytest.raises(Http404):
        listing(f"page={page}")


@pytest.mark.parametrize("count", [1, 30])
def test_the_list_asks_as_often_for_one_notice_as_for_thirty(db, django_assert_num_queries, count):
    for _number in range(count):
        make_notice()
    with django_assert_num_queries(4):
        list(listing().page)
