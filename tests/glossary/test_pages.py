"""Terms on the pages: marked where they first stand, explained below, listed on one page."""

import datetime

import pytest

from publishing import workflow
from tests.factories import (
    make_checklist,
    make_notice,
    make_reader,
    make_source,
    make_tactic,
    make_term,
)
from tests.reading import links_of, read, text_of

WORD = "deepfake"
TEXT = f"Chúng dùng {WORD}. Lại {WORD}."


@pytest.fixture
def reader():
    return make_reader()


@pytest.fixture
def deepfake(db):
    return make_term(
        slug="deepfake",
        name_vi=WORD,
        name_en="deepfake",
        meaning_vi="Hình do máy vẽ.",
        meaning_en="A picture made by a machine.",
    )


def make_page(kind):
    """Store something published that uses the term twice, and return its address."""
    if kind == "notice":
        item = make_notice(slug="thu", how_it_works_vi=TEXT)
    elif kind == "tactic":
        item = make_tactic(slug="thu", first_sight_vi=TEXT)
    else:
        item = make_checklist(slug="thu", lead_vi=TEXT)
    return item.get_absolute_url()


@pytest.fixture(params=["notice", "tactic", "checklist"])
def page(request, reader, deepfake):
    """A page of each kind that uses the term twice."""
    return reader.get(make_page(request.param))


# Pages with terms


def test_a_page_marks_a_term_once_where_it_first_stands(page):
    assert f'dùng <a class="term" href="#term-deepfake">{WORD}</a>. Lại {WORD}.' in page.text


def test_a_page_explains_below_what_it_marks(page):
    assert text_of(page, "#term-deepfake") == f"{WORD} Hình do máy vẽ."


def test_the_explanation_stands_at_the_end_of_the_text(page):
    assert "glossary" in read(page).select("article section")[-1]["class"]


def test_every_mark_leads_to_one_place_on_the_same_page(page):
    ids = [element["id"] for element in read(page).select("[id]")]
    marks = [address.removeprefix("#") for address in links_of(page, "a.term")]
    assert [ids.count(mark) for mark in marks] == [1]


def test_a_page_leads_to_the_whole_glossary(page):
    assert links_of(page, ".glossary p a") == ["/vi/thuat-ngu/"]


@pytest.mark.parametrize("kind", ["notice", "tactic", "checklist"])
def test_a_page_without_terms_explains_nothing(reader, deepfake, kind):
    makers = {"notice": make_notice, "tactic": make_tactic, "checklist": make_checklist}
    answer = reader.get(makers[kind]().get_absolute_url())
    assert (links_of(answer, "a.term"), read(answer).select(".glossary")) == ([], [])


def test_terms_are_explained_in_the_order_of_the_page(reader, deepfake):
    make_term(slug="otp", name_vi="OTP")
    make_tactic(slug="thu", first_sight_vi=f"OTP, {WORD}.")
    explained = [
        part["id"] for part in read(reader.get("/vi/thu-doan/thu/")).select(".glossary div")
    ]
    assert explained == ["term-otp", "term-deepfake"]


def test_an_english_page_marks_the_english_spelling(reader, db):
    make_term(slug="link", name_vi="đường dẫn", name_en="link", meaning_en="An address to tap.")
    make_tactic(slug="thu", first_sight_en="They send a link.")
    answer = reader.get("/en/tactics/thu/")
    assert text_of(answer, "#term-link") == "link An address to tap."


def test_a_term_without_english_is_explained_in_marked_vietnamese(reader, db):
    make_term(slug="zalo", name_vi="Zalo", name_en="", meaning_vi="Một mạng.", meaning_en="")
    make_tactic(slug="thu", first_sight_en="They write on Zalo.")
    parts = read(reader.get("/en/tactics/thu/")).select("#term-zalo :is(dt, dd)")
    assert [part.get("lang") for part in parts] == ["vi", "vi"]


def test_a_term_that_an_officer_types_with_a_tag_stays_text(reader, db):
    make_term(name_vi="<i>OTP</i>", meaning_vi="<script>alert(1)</script>")
    make_tactic(slug="thu", first_sight_vi="Mã <i>OTP</i>.")
    answer = reader.get("/vi/thu-doan/thu/")
    assert (read(answer).select("article i, article script"), links_of(answer, "a.term")) == (
        [],
        ["#term-i-otp-i"],
    )


@pytest.mark.parametrize("name", ["R&D", "victim's bank"])
def test_a_term_with_a_sign_that_pages_escape_is_marked(reader, db, name):
    make_term(slug="la", name_vi=name)
    make_tactic(slug="thu", first_sight_vi=f"Đó là {name}.")
    assert text_of(reader.get("/vi/thu-doan/thu/"), "a.term") == name


# Footnotes of a letter


def footnoted(term):
    notice = make_notice(slug="thu", how_it_works_vi=TEXT)
    notice.footnotes.create(term=term, text_vi="Như công văn nói.")
    return make_reader().get("/vi/canh-bao/thu/")


@pytest.mark.parametrize("written", [WORD, WORD.upper()])
def test_a_footnote_of_the_letter_is_not_explained_twice(deepfake, written):
    answer = footnoted(written)
    assert (links_of(answer, "a.term"), read(answer).select("#term-deepfake")) == ([], [])


def test_a_footnote_that_is_another_spelling_of_the_term_is_not_explained_twice(deepfake):
    deepfake.other_names_vi = "hình giả"
    deepfake.save()
    assert links_of(footnoted("Hình giả"), "a.term") == []


def test_a_footnote_on_another_word_leaves_the_term_explained(deepfake):
    assert links_of(footnoted("OTP"), "a.term") == ["#term-deepfake"]


# Queries


@pytest.mark.parametrize("count", [1, 12])
def test_a_page_asks_as_often_with_twelve_terms_as_with_one(
    reader, deepfake, django_assert_num_queries, count
):
    words = [f"từ{number}" for number in range(count)]
    for word in words:
        make_term(name_vi=word)
    make_checklist(slug="thu", lead_vi=" ".join(words))
    with django_assert_num_queries(5):
        answer = reader.get("/vi/can-lam-gi/thu/")
    assert len(links_of(answer, "a.term")) == count


# The page of the glossary


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("/vi/thuat-ngu/", ["bẫy", "đường dẫn", "mã OTP"]),
        ("/en/glossary/", ["link", "one-time code", "trap"]),
    ],
)
def test_the_glossary_is_alphabetical_in_each_language(reader, db, path, names):
    for vietnamese, english in (
        ("mã OTP", "one-time code"),
        ("bẫy", "trap"),
        ("đường dẫn", "link"),
    ):
        make_term(name_vi=vietnamese, name_en=english)
    terms = [term.get_text(strip=True) for term in read(reader.get(path)).select("main dt")]
    assert terms == names


def test_capitals_and_accents_do_not_change_the_order(reader, db):
    for name in ("Zalo", "app", "Ảnh ghép", "đầu số", "deepfake"):
        make_term(name_vi=name)
    terms = [term.get_text() for term in read(reader.get("/vi/thuat-ngu/")).select("main dt")]
    assert terms == ["Ảnh ghép", "app", "đầu số", "deepfake", "Zalo"]


def test_the_glossary_names_the_source_of_each_term(reader, db):
    dated = datetime.date(2026, 1, 26)
    make_term(slug="otp", source=make_source(name_vi="Báo Đồng Nai", dated_on=dated))
    said = text_of(reader.get("/vi/thuat-ngu/"), "#term-otp .source")
    assert said.replace(" ,", ",") == "Báo Đồng Nai, 26/01/2026"


def test_the_glossary_leads_to_the_notice_that_explains_a_term(reader, db):
    make_term(source=make_notice(slug="thu").as_source)
    assert links_of(reader.get("/vi/thuat-ngu/"), ".source a") == ["/vi/canh-bao/thu/"]


def test_the_glossary_says_that_a_source_was_withdrawn(reader, db):
    notice = make_notice(withdrawal_reason_vi="Nhầm.")
    make_term(source=notice.as_source)
    workflow.withdraw(notice, by=None)
    assert text_of(reader.get("/en/glossary/"), ".pill") == "Source withdrawn"


def test_the_glossary_marks_what_is_in_vietnamese_only(reader, db):
    make_term(name_vi="bẫy", name_en="", meaning_vi="Một cái bẫy.", meaning_en="")
    parts = read(reader.get("/en/glossary/")).select("dt, dd > span:first-child")
    assert [part.get("lang") for part in parts] == ["vi", "vi"]


def test_an_empty_glossary_says_so(reader, db):
    assert "No word is explained here yet." in text_of(reader.get("/en/glossary/"), "main")


@pytest.mark.parametrize("count", [1, 30])
def test_the_glossary_asks_once_for_all_its_terms(reader, db, django_assert_num_queries, count):
    for _number in range(count):
        make_term()
        make_term(source=make_notice().as_source)
    with django_assert_num_queries(1):
        reader.get("/vi/thuat-ngu/")
