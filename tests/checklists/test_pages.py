"""The public page of a checklist: its steps, the second part, the message, both languages."""

import pytest

from checklists.models import MONEY_SENT, Checklist
from tests.checklists.pages import LISTS, TITLES, add_step, detail, withdraw
from tests.factories import (
    make_agency,
    make_checklist,
    make_checklist_draft,
    make_notice,
    make_reader,
)
from tests.reading import links_of, read, text_of

NOTE = "Parts of this page are not translated yet and stand in Vietnamese."


@pytest.fixture
def reader():
    return make_reader()


@pytest.fixture
def checklist(db):
    return make_checklist(slug="thu", title_vi="Đã cho mã", title_en="I gave a code")


@pytest.fixture
def step(checklist):
    return checklist.steps.get()


# Who may read


@pytest.mark.parametrize(("language", "title"), [("vi", "Đã cho mã"), ("en", "I gave a code")])
def test_a_published_checklist_is_shown(checklist, language, title):
    assert text_of(detail(language=language), "h1") == title


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_draft_is_not_found(db, language):
    make_checklist_draft(slug="nhap")
    assert detail("nhap", language).status_code == 404


def test_a_draft_is_not_found_by_its_officer_either(officer):
    make_checklist_draft(slug="nhap")
    assert make_reader(officer).get("/vi/can-lam-gi/nhap/").status_code == 404


# Steps


def test_each_step_can_be_ticked_and_its_act_is_the_label(checklist):
    add_step(checklist, "Call your bank.")
    steps = read(detail()).select(".acts li")
    labels = [step.select_one("label:has(input[type=checkbox])") for step in steps]
    assert [label.get_text(strip=True) for label in labels] == ["Stop.", "Call your bank."]


def test_every_step_has_a_box_of_its_own(checklist):
    for number in range(5):
        add_step(checklist, f"Step {number}", is_in_branch=number > 2)
    boxes = [box["id"] for box in read(detail()).select("input[type=checkbox]")]
    assert len(set(boxes)) == 6


def test_no_id_stands_twice_on_the_page(checklist):
    add_step(checklist, "Call your bank.", is_in_branch=True)
    ids = [element["id"] for element in read(detail()).select("[id]")]
    assert len(ids) == len(set(ids))


def test_a_step_keeps_its_id_in_both_languages_so_that_a_tick_stays(checklist):
    vietnamese, english = (
        [box["id"] for box in read(detail(language=language)).select("input[type=checkbox]")]
        for language in ("vi", "en")
    )
    assert vietnamese == english != []


def test_the_rest_of_a_step_stands_outside_its_fold(step):
    step.text_vi, step.text_en = "Đừng trả lời.", "Do not answer."
    step.save()
    assert text_of(detail(), ".acts li > p") == "Do not answer."


def test_the_reason_is_folded(step):
    step.reason_vi, step.reason_en = "Kẻ gian giục.", "They hurry you."
    step.save()
    answer = detail()
    assert "They hurry you." in text_of(answer, ".acts details:not([open])")
    assert text_of(answer, ".acts").count("They hurry you.") == 1


# The second part


@pytest.fixture
def branched(checklist):
    checklist.branch_vi, checklist.branch_en = "Nếu họ còn gọi", "If they still call"
    checklist.save()
    add_step(checklist, "Block the number.", is_in_branch=True)
    return checklist


def test_steps_of_a_special_case_stand_under_their_own_heading(branched):
    answer = detail()
    assert text_of(answer, "#branch") == "If they still call"
    assert text_of(answer, "[aria-labelledby=branch] label") == "Block the number."


def test_a_step_of_a_special_case_stands_in_no_other_list(branched):
    assert text_of(detail(), ".acts:not([aria-labelledby=branch]) label") == "Stop."


def test_a_list_without_special_case_has_no_second_part(checklist):
    assert read(detail()).select("#branch") == []


# Whom to call, passing it on


def test_113_can_be_called_from_the_page(checklist):
    assert "tel:113" in links_of(detail(), ".calls a")


def test_the_message_holds_the_steps_the_address_and_113(branched):
    message = text_of(detail(), "pre#message")
    wanted = [
        "I GAVE A CODE",
        "1. Stop.",
        "If they still call:",
        "1. Block the number.",
        "113: police",
        "http://testserver/en/checklists/thu/",
    ]
    assert [part for part in wanted if part not in message] == []


def test_the_message_counts_the_steps(checklist):
    for lead in ("Hai.", "Ba."):
        add_step(checklist, lead)
    lines = read(detail(language="vi")).select_one("pre#message").get_text().splitlines()
    assert [line[:2] for line in lines if line[:1].isdigit()][:3] == ["1.", "2.", "3."]


def test_the_message_is_plain_text(checklist):
    add_step(checklist, "<b>Hỏi</b> & chờ", text_vi="“thật”")
    message = read(detail(language="vi")).select_one("pre#message")
    assert (message.select("*"), "2. <b>Hỏi</b> & chờ “thật”" in message.get_text()) == ([], True)


def test_the_address_stands_on_the_printed_sheet(checklist):
    assert "http://testserver/en/checklists/thu/" in text_of(detail(), ".paper-only")


# Withdrawn


@pytest.fixture
def withdrawn(checklist):
    withdraw(checklist)
    return checklist


@pytest.mark.parametrize(("language", "reason"), [("vi", "Văn bản giả."), ("en", "A forgery.")])
def test_a_withdrawn_checklist_stays_with_its_reason(withdrawn, language, reason):
    assert reason in text_of(detail(language=language), ".gone")


def test_a_withdrawn_checklist_says_so_before_its_steps(withdrawn):
    words = text_of(detail(), "article")
    assert words.index("withdrawn on") < words.index("Stop.")


@pytest.mark.parametrize("path", LISTS)
def test_a_withdrawn_checklist_is_not_listed(reader, withdrawn, path):
    assert links_of(reader.get(path), f"{TITLES} a") == []


# Languages


def test_a_translated_page_borrows_nothing(branched):
    answer = detail()
    assert read(answer).select("article :is(h1, h2, .lead, .acts *)[lang=vi]") == []
    assert NOTE not in text_of(answer)


@pytest.mark.parametrize(
    ("field", "selector"),
    [
        ("lead_en", "label strong[lang=vi]"),
        ("text_en", "li > p[lang=vi]"),
        ("reason_en", "details p[lang=vi]"),
    ],
)
def test_a_borrowed_step_is_marked_as_vietnamese_and_announced_once(step, field, selector):
    step.text_vi, step.text_en = "Đừng trả lời.", "Do not answer."
    setattr(step, field, "")
    step.save()
    answer = detail()
    assert (len(read(answer).select(selector)), text_of(answer).count(NOTE)) == (1, 1)


@pytest.mark.parametrize(
    ("field", "selector"), [("title", "h1"), ("lead", ".lead"), ("branch", "#branch")]
)
def test_a_borrowed_text_is_marked_as_vietnamese_and_announced_once(branched, field, selector):
    Checklist.objects.update(**{f"{field}_en": ""})
    answer = detail()
    marked = read(answer).select_one(selector).get("lang")
    assert (marked, text_of(answer).count(NOTE)) == ("vi", 1)


# Queries


@pytest.mark.parametrize(("slug", "queries"), [("thu", 6), (MONEY_SENT, 7)])
@pytest.mark.parametrize("count", [2, 12])
def test_a_checklist_asks_as_often_with_two_steps_as_with_twelve(
    reader, db, django_assert_num_queries, count, slug, queries
):
    checklist = make_checklist(slug=slug)
    for number in range(count):
        body = make_agency(f"Ủy ban {number}")
        add_step(checklist, "Hỏi.", source=make_notice(issuer=body).as_source, clause="1")
        add_step(checklist, "Chờ.", is_in_branch=True)
    with django_assert_num_queries(queries):
        reader.get(f"/en/checklists/{slug}/")
