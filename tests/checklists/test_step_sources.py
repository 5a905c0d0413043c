"""Where each step comes from, and what its page says when that no longer holds."""

import datetime

import pytest

from publishing import workflow
from tests.checklists.pages import add_step, detail, withdraw, yesterday
from tests.factories import (
    make_checklist,
    make_notice,
    make_reader,
    make_source,
)
from tests.reading import links_of, read, text_of

DATED = datetime.date(2026, 1, 26)


@pytest.fixture
def checklist(db):
    return make_checklist(slug="thu", title_vi="Đã cho mã", title_en="I gave a code")


@pytest.fixture
def step(checklist):
    return checklist.steps.get()


def source_of(step, **given):
    """Let a step rest on a source and return what its page says of that."""
    step.source = make_source(name_en="Test police", **given)
    step.save()
    return text_of(detail(), ".acts .source").replace(" ,", ",")


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
