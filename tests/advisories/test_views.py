"""The public pages of notices."""

import datetime

import pytest
from django.utils import timezone

from publishing import workflow
from tests.factories import (
    make_agency,
    make_checklist,
    make_contact,
    make_draft,
    make_notice,
    make_reader,
    make_tactic,
    make_term,
)
from tests.reading import links_of, read, text_of

NOTE = "Parts of this page are not translated yet and stand in Vietnamese."


@pytest.fixture
def reader():
    return make_reader()


@pytest.fixture
def notice(db):
    return make_notice(slug="thu", code="thu22", title_vi="Lừa đảo", title_en="Fraud")


def detail(reader, slug="thu", language="vi"):
    path = {"vi": f"/vi/canh-bao/{slug}/", "en": f"/en/advisories/{slug}/"}
    return reader.get(path[language])


# Who may read


def test_a_published_notice_is_shown(reader, notice):
    assert text_of(detail(reader), "h1") == "Lừa đảo"


@pytest.mark.parametrize("path", ["/vi/canh-bao/nhap/", "/en/advisories/nhap/", "/c/nhap2"])
def test_a_draft_is_not_found(reader, db, path):
    make_draft(slug="nhap", code="nhap2")
    assert reader.get(path).status_code == 404


def test_a_draft_is_not_found_by_its_officer_either(officer):
    make_draft(slug="nhap")
    assert detail(make_reader(officer), "nhap").status_code == 404


def test_the_short_address_leads_to_the_notice(reader, notice):
    assert reader.get("/c/thu22")["Location"] == "/vi/canh-bao/thu/"


def test_the_short_address_holds_after_the_address_has_changed(reader, notice):
    notice.slug = "khac"
    notice.save()
    assert reader.get("/c/thu22")["Location"] == "/vi/canh-bao/khac/"


def test_the_permanent_address_is_printed_on_the_page(reader, notice):
    assert "http://testserver/c/thu22" in text_of(detail(reader), ".letterhead")


# Withdrawn, replaced, old


@pytest.fixture
def withdrawn(notice):
    notice.withdrawal_reason_vi, notice.withdrawal_reason_en = "Văn bản giả.", "A forgery."
    notice.save()
    workflow.withdraw(notice, by=None)
    return notice


@pytest.mark.parametrize(("language", "reason"), [("vi", "Văn bản giả."), ("en", "A forgery.")])
def test_a_withdrawn_notice_stays_with_its_reason(reader, withdrawn, language, reason):
    assert reason in text_of(detail(reader, language=language), ".gone")


def test_a_withdrawn_notice_says_so_before_what_it_said(reader, withdrawn):
    words = text_of(detail(reader, language="en"), "article")
    assert words.index("withdrawn on") < words.index("Send no money.")


@pytest.mark.parametrize(
    ("relation", "words"), [("replaces", "Replaced by:"), ("corrects", "Corrected by:")]
)
def test_an_old_notice_leads_to_the_new_one(reader, notice, relation, words):
    make_notice(slug="moi", **{relation: notice})
    answer = detail(reader, language="en")
    assert (words in text_of(answer, ".gone"), links_of(answer, ".gone a")) == (
        True,
        ["/en/advisories/moi/"],
    )


def test_a_press_report_is_never_shown_as_the_letter(reader, db):
    make_notice(slug="bao", provenance="press_report")
    assert "from the press only" in text_of(detail(reader, "bao", "en"), ".note")


def test_a_notice_of_a_body_that_has_ended_is_read_as_history(reader, db):
    ended = timezone.localdate() - datetime.timedelta(days=1)
    make_notice(slug="cu", issuer=make_agency("Sở cũ", valid_to=ended))
    assert "Read it as history" in text_of(detail(reader, "cu", "en"), ".note")


@pytest.mark.parametrize("provenance", ["signed_original", "scanned_copy", "excerpt"])
def test_the_page_says_what_we_have_of_the_document(reader, db, provenance):
    notice = make_notice(slug="thu", provenance=provenance, provenance_note_vi="Mất phần đầu.")
    said = text_of(detail(reader), ".letterhead")
    assert f"{notice.get_provenance_display()}. Mất phần đầu." in said


def test_the_page_says_that_it_is_no_legal_copy(reader, notice):
    assert "no legal copy" in text_of(detail(reader, language="en"), ".restated")


# Annexes


@pytest.fixture
def annex(notice):
    return make_notice(slug="phu-luc", code="phu22", annex_of=notice)


def test_a_letter_leads_to_its_annex(reader, annex):
    assert "/vi/canh-bao/phu-luc/" in links_of(detail(reader), ".document a")


def test_an_annex_leads_to_its_letter(reader, annex):
    assert "/vi/canh-bao/thu/" in links_of(detail(reader, "phu-luc"), ".note a")


@pytest.mark.parametrize("path", ["/vi/canh-bao/phu-luc/", "/en/advisories/phu-luc/", "/c/phu22"])
def test_a_hidden_annex_is_not_found(reader, annex, settings, path):
    settings.SHOW_ANNEXES = False
    assert reader.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/vi/", "/vi/canh-bao/", "/vi/canh-bao/thu/"])
def test_no_page_leads_to_a_hidden_annex(reader, annex, settings, path):
    settings.SHOW_ANNEXES = False
    assert "/vi/canh-bao/phu-luc/" not in links_of(reader.get(path))


# Documents cited


def test_a_document_that_is_here_is_a_link(reader, notice):
    make_notice(slug="dan", number="3631", symbol="CAT-PA05")
    notice.references.create(number="3631/CAT-PA05")
    assert links_of(detail(reader), ".references a") == ["/vi/canh-bao/dan/"]


def test_a_document_that_is_not_here_says_so(reader, notice):
    notice.references.create(number="3631/CAT-PA05")
    assert "Not on this portal." in text_of(detail(reader, language="en"), ".references")


# Languages


def test_a_translated_page_borrows_nothing(reader, notice):
    page = read(detail(reader, language="en"))
    assert page.select("main :is(h1, .lead, .acts, section)[lang=vi]") == []


def test_a_translated_page_says_nothing_of_missing_translations(reader, notice):
    assert NOTE not in text_of(detail(reader, language="en"))


def borrowed(**missing):
    make_notice(slug="muon", **missing)
    return detail(make_reader(), "muon", "en")


@pytest.mark.parametrize(
    ("field", "selector"),
    [
        ("title", "h1"),
        ("targets", "[aria-labelledby=targets] div"),
        ("how_it_works", "[aria-labelledby=how] div"),
    ],
)
def test_a_borrowed_text_is_marked_as_vietnamese(db, field, selector):
    page = read(borrowed(**{f"{field}_en": ""}))
    assert page.select_one(selector).get("lang") == "vi"


@pytest.mark.parametrize("field", ["title_en", "targets_en", "how_it_works_en"])
def test_a_borrowed_text_is_announced_once(db, field):
    assert text_of(borrowed(**{field: ""})).count(NOTE) == 1


def test_a_borrowed_clause_is_announced_too(reader, notice):
    notice.clauses.update(text_en="")
    assert text_of(detail(reader, language="en")).count(NOTE) == 1


def test_a_page_with_everything_missing_announces_it_once(db):
    assert text_of(borrowed(title_en="", targets_en="", how_it_works_en="")).count(NOTE) == 1


def test_the_vietnamese_page_marks_nothing_as_borrowed(reader, notice):
    assert read(detail(reader)).select("main article > header [lang]") == []


def test_the_summary_describes_the_page_for_a_link_preview(reader, notice):
    page = read(detail(reader, language="en"))
    named = page.select_one("meta[name=description]")["content"]
    assert (named, page.select_one("meta[property='og:title']")["content"]) == (
        "A test trick. Call 113.",
        "Fraud",
    )


# The list


def test_the_list_leads_to_the_notice(reader, notice):
    assert links_of(reader.get("/vi/canh-bao/"), ".rows a") == ["/vi/canh-bao/thu/"]


def test_the_language_switch_keeps_the_filters(reader, notice):
    answer = reader.get("/vi/canh-bao/?year=2026&x=1")
    assert links_of(answer, ".languages a") == ["/en/advisories/?year=2026"]


def test_an_empty_list_says_so(reader, db):
    answer = reader.get("/en/advisories/")
    assert "No notice is published here yet." in text_of(answer, ".results")


# Queries


@pytest.mark.parametrize("count", [1, 30])
def test_the_list_asks_as_often_for_one_notice_as_for_thirty(
    reader, django_assert_num_queries, notice, count
):
    for _number in range(count - 1):
        make_notice()
    with django_assert_num_queries(4):
        reader.get("/en/advisories/")


@pytest.mark.parametrize("count", [1, 30])
def test_a_notice_asks_as_often_with_one_row_of_each_as_with_thirty(
    reader, django_assert_num_queries, notice, count
):
    for number in range(count):
        notice.clauses.create(number=f"2.{number}", audience="officials", text_vi="…")
        notice.references.create(number=f"{number}/UBND")
        notice.signs.create(text_vi="Hình mờ.")
        notice.remarks.create(part="file", text_vi="…")
        notice.contacts.add(make_contact())
        make_notice(annex_of=notice)
        make_notice(replaces=notice)
        make_term()
        notice.tactics.add(make_tactic())
        notice.checklists.add(make_checklist())
    with django_assert_num_queries(22):
        detail(reader, language="en")
