"""The public page of a tactic: what to do, how the trick goes on, in both languages."""

import pytest

from tactics.models import Tactic
from tests.factories import (
    make_agency,
    make_checklist,
    make_checklist_draft,
    make_notice,
    make_province,
    make_reader,
    make_source,
    make_tactic,
    make_tactic_draft,
)
from tests.reading import links_of, read, text_of
from tests.tactics.pages import LISTS, detail, withdraw, yesterday

NOTE = "Parts of this page are not translated yet and stand in Vietnamese."


@pytest.fixture
def reader():
    return make_reader()


@pytest.fixture
def tactic(db):
    return make_tactic(slug="thu", title_vi="Giả công an", title_en="Fake police")


# Who may read


@pytest.mark.parametrize(("language", "title"), [("vi", "Giả công an"), ("en", "Fake police")])
def test_a_published_tactic_is_shown(tactic, language, title):
    assert text_of(detail(language=language), "h1") == title


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_draft_is_not_found(db, language):
    make_tactic_draft(slug="nhap")
    assert detail("nhap", language).status_code == 404


def test_a_draft_is_not_found_by_its_officer_either(officer):
    make_tactic_draft(slug="nhap")
    assert make_reader(officer).get("/vi/thu-doan/nhap/").status_code == 404


@pytest.mark.parametrize("path", LISTS)
def test_a_draft_is_not_listed(reader, db, path):
    make_tactic_draft()
    assert links_of(reader.get(path), ".tactics a") == []


# What to do


def test_what_to_do_and_whom_to_call_come_before_the_signs(tactic):
    tactic.stages.create(text_vi="Chúng đòi tiền.", text_en="They ask for money.")
    words = text_of(detail(), "article")
    said = ["Hang up.", "Whom to call", "They ask for money.", "They hurry you."]
    assert sorted(said, key=words.index) == said


def test_the_acts_come_in_their_order(tactic):
    tactic.acts.create(lead_vi="Gọi 113.", lead_en="Call 113.", text_en="At once.", text_vi="Ngay.")
    assert [text for text in text_of(detail(), ".acts li").split(".") if text] == [
        "Hang up",
        " Call 113",
        " At once",
    ]


def test_advice_of_this_portal_is_marked_and_other_advice_is_not(tactic):
    tactic.acts.create(lead_vi="Hỏi con.", lead_en="Ask your child.", is_own=True)
    acts = read(detail()).select(".acts li")
    assert [act.select(".basis") != [] for act in acts] == [False, True]


def test_advice_of_this_portal_says_so(tactic):
    tactic.acts.update(is_own=True)
    assert text_of(detail(), ".acts .basis") == "advice of this portal"


def test_113_can_be_called_from_the_page(tactic):
    assert "tel:113" in links_of(detail(), ".calls a")


def test_the_call_block_leads_to_all_numbers(tactic):
    assert "/en/hotlines/" in links_of(detail(), ".calls a")


def test_the_page_leads_to_the_lists_that_help(tactic):
    tactic.checklists.add(make_checklist(slug="buoc"))
    assert links_of(detail(), ".acts .onward a") == ["/en/checklists/buoc/"]


def test_no_draft_and_no_withdrawn_list_is_offered(tactic):
    withdrawn = make_checklist()
    tactic.checklists.add(make_checklist_draft(), withdrawn)
    withdraw(withdrawn)
    assert read(detail()).select(".onward") == []


# How it goes on


def test_the_stages_come_in_their_order(tactic):
    for text in ("Một.", "Hai."):
        tactic.stages.create(text_vi=text)
    assert text_of(detail(language="vi"), ".stages") == "Một. Hai."


def test_a_tactic_without_stages_has_no_heading_for_them(tactic):
    assert read(detail()).select("#how") == []


def test_the_folk_names_are_named(db):
    make_tactic(slug="thu", folk_names_vi="ảnh nóng\nclip nóng")
    assert "ảnh nóng, clip nóng" in text_of(detail(language="vi"), ".facts")


def test_the_page_leads_to_other_tricks_of_the_same_way(tactic):
    assert links_of(detail(), ".facts a") == ["/en/tactics/?by=call", "/en/tactics/?wants=money"]


def test_the_form_of_the_handbook_is_named_with_what_is_our_choice(db):
    make_tactic(slug="thu", handbook_number=7, group="combined")
    said = text_of(detail(), ".document")
    assert "Form 7 of the 24" in said
    assert "is our choice" in said


def test_a_trick_outside_the_handbook_names_no_form(tactic):
    assert "of the 24" not in text_of(detail(), ".document")


# Withdrawn


@pytest.fixture
def withdrawn(tactic):
    withdraw(tactic)
    return tactic


@pytest.mark.parametrize(("language", "reason"), [("vi", "Văn bản giả."), ("en", "A forgery.")])
def test_a_withdrawn_tactic_stays_with_its_reason(withdrawn, language, reason):
    assert reason in text_of(detail(language=language), ".gone")


def test_a_withdrawn_tactic_says_so_before_what_it_said(withdrawn):
    words = text_of(detail(), "article")
    assert words.index("withdrawn on") < words.index("Hang up.")


@pytest.mark.parametrize("path", LISTS)
def test_a_withdrawn_tactic_is_not_listed(reader, withdrawn, path):
    assert links_of(reader.get(path), ".tactics a") == []


# Languages


def test_a_translated_page_borrows_nothing(tactic):
    assert (
        read(detail()).select("article :is(h1, .lead, .acts, .signs, dd, .source)[lang=vi]") == []
    )


def test_a_translated_page_says_nothing_of_missing_translations(tactic):
    assert NOTE not in text_of(detail())


@pytest.mark.parametrize(
    ("field", "selector"),
    [
        ("title", "h1"),
        ("first_sight", ".lead"),
        ("targets", ".facts dd"),
        ("named_by", "[aria-labelledby=warned] > p"),
    ],
)
def test_a_borrowed_text_is_marked_as_vietnamese_and_announced_once(tactic, field, selector):
    Tactic.objects.update(**{f"{field}_vi": "Chữ Việt", f"{field}_en": ""})
    answer = detail()
    marked = read(answer).select_one(selector).get("lang")
    assert (marked, text_of(answer).count(NOTE)) == ("vi", 1)


@pytest.mark.parametrize(
    ("rows", "given", "selector"),
    [
        ("acts", {"lead_vi": "Hỏi."}, ".acts strong[lang=vi]"),
        ("stages", {"text_vi": "Chúng đòi."}, ".stages li[lang=vi]"),
        ("signs", {"text_vi": "Hình mờ."}, ".signs li[lang=vi]"),
    ],
)
def test_a_borrowed_row_is_marked_as_vietnamese_and_announced_once(tactic, rows, given, selector):
    getattr(tactic, rows).create(**given)
    answer = detail()
    assert (len(read(answer).select(selector)), text_of(answer).count(NOTE)) == (1, 1)


def test_the_vietnamese_page_marks_nothing_and_announces_nothing(tactic):
    Tactic.objects.update(title_en="", first_sight_en="")
    page = read(detail(language="vi"))
    assert page.select("article [lang]") == []


@pytest.mark.parametrize("path", LISTS)
def test_a_borrowed_title_is_marked_in_the_list(reader, tactic, path):
    Tactic.objects.update(title_en="")
    marked = read(reader.get(path)).select("main .tactics a[lang=vi]")
    assert len(marked) == (1 if path.startswith("/en/") else 0)


def test_what_the_reader_sees_first_describes_the_page_for_a_link_preview(tactic):
    page = read(detail())
    named = page.select_one("meta[name=description]")["content"]
    assert (named, page.select_one("meta[property='og:title']")["content"]) == (
        "Somebody calls you.",
        "Fake police",
    )


# Queries


@pytest.mark.parametrize("count", [2, 12])
def test_a_tactic_asks_as_often_with_two_rows_of_each_as_with_twelve(
    reader, tactic, django_assert_num_queries, count
):
    today = make_province("Đồng Nai")
    for number in range(count):
        former = make_province(f"cũ {number}", valid_to=yesterday(), successor=today)
        notice = make_notice(issuer=make_agency(f"Ủy ban {number}", province=former))
        notice.tactics.add(tactic)
        tactic.acts.create(lead_vi="Hỏi.")
        tactic.stages.create(text_vi="Chúng đòi.")
        tactic.signs.create(text_vi="Hình mờ.")
        tactic.checklists.add(make_checklist())
        tactic.sources.add(make_source(), notice.as_source)
        tactic.mentions.create(province=former, source=make_source())
        tactic.mentions.create(province=former, source=make_notice().as_source)
    with django_assert_num_queries(16):
        reader.get("/en/tactics/thu/")
