"""The public pages of checklists: all of them, one of them, and the first hour after paying."""

import datetime

import pytest
from django.utils import timezone

from checklists.models import MONEY_SENT, Checklist
from publishing import workflow
from tests.factories import (
    make_agency,
    make_checklist,
    make_checklist_draft,
    make_contact,
    make_notice,
    make_reader,
    make_source,
)
from tests.reading import links_of, read, text_of

NOTE = "Parts of this page are not translated yet and stand in Vietnamese."
DATED = datetime.date(2026, 1, 26)
LISTS = ("/vi/can-lam-gi/", "/en/checklists/")
MONEY_PAGES = ("/vi/can-lam-gi/da-chuyen-tien/", "/en/checklists/da-chuyen-tien/")
TITLES = "main .notice-title"


@pytest.fixture
def reader():
    return make_reader()


@pytest.fixture
def checklist(db):
    return make_checklist(slug="thu", title_vi="Đã cho mã", title_en="I gave a code")


@pytest.fixture
def step(checklist):
    return checklist.steps.get()


def detail(slug="thu", language="en"):
    path = {"vi": f"/vi/can-lam-gi/{slug}/", "en": f"/en/checklists/{slug}/"}
    return make_reader().get(path[language])


def yesterday():
    return timezone.localdate() - datetime.timedelta(days=1)


def withdraw(item):
    item.withdrawal_reason_vi, item.withdrawal_reason_en = "Văn bản giả.", "A forgery."
    item.save()
    workflow.withdraw(item, by=None)


def add_step(checklist, lead, **given):
    values = {"lead_vi": lead, "lead_en": lead, "reason_vi": "Vì.", "reason_en": "So."}
    if "source" not in given:
        given["source"] = make_source()
    return checklist.steps.create(**values | given)


def source_of(step, **given):
    """Let a step rest on a source and return what its page says of that."""
    step.source = make_source(name_en="Test police", **given)
    step.save()
    return text_of(detail(), ".acts .source").replace(" ,", ",")


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


# The source of a step


def test_a_step_names_its_source_with_the_date_in_the_fold(step):
    source_of(step, dated_on=DATED)
    folded = text_of(detail(), ".acts details").replace(" ,", ",")
    assert folded.endswith("Source: Test police, 26 January 2026")


def test_a_step_leads_to_the_clause_of_its_letter(step):
    step.source, step.clause = make_notice(slug="cv").as_source, "1"
    step.save()
    answer = detail()
    assert links_of(answer, ".acts a") == ["/en/advisories/cv/#clause-1"]
    assert "clause 1" in text_of(answer, ".acts .source")


def test_the_clause_to_which_a_step_leads_is_on_that_page(step):
    step.source, step.clause = make_notice(slug="cv").as_source, "1"
    step.save()
    (address,) = links_of(detail(), ".acts a")
    path, _mark, clause = address.partition("#")
    assert len(read(make_reader().get(path)).select(f"#{clause}")) == 1


def test_a_step_without_clause_leads_to_its_letter(step):
    step.source = make_notice(slug="cv").as_source
    step.save()
    assert links_of(detail(), ".acts a") == ["/en/advisories/cv/"]


def test_a_clause_of_a_page_elsewhere_is_named_without_link(step):
    step.source, step.clause = make_source(name_en="Decree 13"), "2.a"
    step.save()
    answer = detail()
    assert links_of(answer, ".acts a") == []
    assert "clause 2.a" in text_of(answer, ".acts .source")


def test_a_letter_that_is_a_draft_again_is_named_without_link(step):
    notice = make_notice(slug="cv")
    step.source = notice.as_source
    step.save()
    workflow.return_to_draft(notice, by=None)
    assert links_of(detail(), ".acts a") == []


def test_advice_of_this_portal_is_named_without_a_date(step):
    said = source_of(step, kind="own")
    assert said == "Test police"


def test_a_withdrawn_source_marks_the_step_outside_its_fold(step):
    source_of(step, withdrawn_on=yesterday())
    assert text_of(detail(), ".acts li > .pill") == "The source of this step was withdrawn"


def test_a_withdrawn_notice_marks_the_steps_that_rest_on_it(step):
    notice = make_notice()
    step.source = notice.as_source
    step.save()
    withdraw(notice)
    assert text_of(detail(), ".acts li > .pill") == "The source of this step was withdrawn"


def test_only_the_step_of_a_withdrawn_source_is_marked(checklist):
    add_step(checklist, "Call your bank.", source=make_source(withdrawn_on=yesterday()))
    marked = [step.select("li > .pill") != [] for step in read(detail()).select(".acts li")]
    assert marked == [False, True]


def test_a_source_of_a_body_that_is_gone_says_so_in_the_fold_alone(step):
    said = source_of(step, ended_on=yesterday())
    assert "From a body that no longer exists: advice, not an order" in said
    assert read(detail()).select(".acts li > .pill") == []


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


# The list of checklists


def test_the_checklists_are_grouped_by_whom_they_are_for(reader, db):
    for audience in ("companies", "officials", "public", "families", "public"):
        make_checklist(title_en=f"for {audience}", audience=audience)
    groups = [
        (section.h2.get_text(strip=True), [a.get_text() for a in section.select("h3 a")])
        for section in read(reader.get("/en/checklists/")).select("main section")
    ]
    assert groups == [
        ("For everybody", ["for public", "for public"]),
        ("For families and schools", ["for families"]),
        ("For officials", ["for officials"]),
        ("For companies", ["for companies"]),
    ]


def test_in_a_group_they_come_in_the_order_that_an_officer_gave(reader, db):
    for slug, order in (("ba", 9), ("mot", 1), ("hai", 5)):
        make_checklist(slug=slug, order=order)
    assert links_of(reader.get("/vi/can-lam-gi/"), f"{TITLES} a") == [
        "/vi/can-lam-gi/mot/",
        "/vi/can-lam-gi/hai/",
        "/vi/can-lam-gi/ba/",
    ]


@pytest.mark.parametrize("path", LISTS)
def test_a_draft_is_not_listed(reader, db, path):
    make_checklist_draft()
    assert links_of(reader.get(path), f"{TITLES} a") == []


@pytest.mark.parametrize(("path", "money"), [*zip(LISTS, MONEY_PAGES, strict=True)])
def test_an_empty_list_leads_to_what_to_do_after_paying(reader, db, path, money):
    assert money in links_of(reader.get(path), "main a")


# Money was sent


@pytest.mark.parametrize("path", MONEY_PAGES)
def test_the_page_after_paying_exists_without_any_checklist(reader, db, path):
    answer = reader.get(path)
    assert (answer.status_code, len(read(answer).select(".acts li"))) == (200, 3)


def test_without_a_checklist_it_says_to_stop_to_call_the_bank_and_113(reader, db):
    said = text_of(reader.get("/en/checklists/da-chuyen-tien/"), ".acts strong")
    assert said == "Stop. Call your bank. Call 113"


def test_without_a_checklist_113_can_be_called_from_it(reader, db):
    answer = reader.get("/en/checklists/da-chuyen-tien/")
    assert links_of(answer, ".calls a") == ["tel:113"]


@pytest.mark.parametrize("path", MONEY_PAGES)
def test_the_published_checklist_is_the_page_after_paying(reader, db, path):
    make_checklist(slug=MONEY_SENT, title_vi="Vừa chuyển tiền", title_en="Vừa chuyển tiền")
    assert text_of(reader.get(path), "h1") == "Vừa chuyển tiền"


def test_the_published_checklist_leads_to_the_page_after_paying(reader, db):
    make_checklist(slug=MONEY_SENT)
    assert links_of(reader.get("/vi/can-lam-gi/"), f"{TITLES} a") == [MONEY_PAGES[0]]


@pytest.mark.parametrize("path", MONEY_PAGES)
def test_a_draft_does_not_take_the_page_after_paying_away(reader, db, path):
    make_checklist_draft(slug=MONEY_SENT, title_vi="Nháp", title_en="Nháp")
    answer = reader.get(path)
    assert (answer.status_code, "Nháp" in text_of(answer)) == (200, False)


@pytest.mark.parametrize("path", MONEY_PAGES)
def test_a_withdrawn_checklist_does_not_stand_on_the_page_after_paying(reader, db, path):
    withdraw(make_checklist(slug=MONEY_SENT, title_vi="Rút", title_en="Rút"))
    answer = reader.get(path)
    assert (answer.status_code, "Rút" in text_of(answer, "h1")) == (200, False)


def test_the_first_english_address_leads_to_the_one_of_today(reader, db):
    answer = reader.get("/en/checklists/money-sent/")
    assert (answer.status_code, answer["Location"]) == (301, "/en/checklists/da-chuyen-tien/")


@pytest.mark.parametrize("path", ["/vi/", "/en/", "/en/glossary/", "/vi/khong-co/"])
def test_the_page_after_paying_is_one_link_away(reader, db, path):
    money = MONEY_PAGES[path.startswith("/en/")]
    assert money in links_of(reader.get(path), ".emergency a")


def make_app(**given):
    """Store a national app in which one can report."""
    values = {"channel": "app", "value": "VNeID", "purpose_vi": "Báo tin", "order": 1}
    return make_contact(make_agency("Bộ Công an"), **values | given)


def test_the_apps_in_which_one_can_report_stand_on_the_page_after_paying(reader, db):
    make_checklist(slug=MONEY_SENT)
    make_app()
    answers = [reader.get(path) for path in MONEY_PAGES]
    assert ["VNeID" in text_of(answer, ".calls") for answer in answers] == [True, True]


def test_the_apps_stand_on_no_other_list(checklist):
    make_app()
    assert "VNeID" not in text_of(detail(), ".calls")


@pytest.mark.parametrize("given", [{"is_public": False}, {"order": 40}])
def test_an_app_for_looking_up_or_not_public_does_not_stand_there(reader, db, given):
    make_checklist(slug=MONEY_SENT)
    make_app(**given)
    assert "VNeID" not in text_of(reader.get(MONEY_PAGES[0]), ".calls")


# Queries


@pytest.mark.parametrize("count", [3, 30])
def test_the_list_asks_once_however_many_checklists_there_are(
    reader, db, django_assert_num_queries, count
):
    for number in range(count):
        make_checklist(audience=Checklist.Audience.values[number % 5])
    with django_assert_num_queries(1):
        reader.get("/en/checklists/")


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
