"""The public pages of tactics: the list, and one tactic."""

import datetime

import pytest
from django.utils import timezone

from publishing import workflow
from tactics.models import Tactic
from tests.factories import (
    make_agency,
    make_checklist,
    make_checklist_draft,
    make_draft,
    make_notice,
    make_province,
    make_reader,
    make_source,
    make_tactic,
    make_tactic_draft,
)
from tests.reading import links_of, read, text_of

NOTE = "Parts of this page are not translated yet and stand in Vietnamese."
DATED = datetime.date(2026, 1, 26)
LISTS = ("/vi/thu-doan/", "/en/tactics/")


@pytest.fixture
def reader():
    return make_reader()


@pytest.fixture
def tactic(db):
    return make_tactic(slug="thu", title_vi="Giả công an", title_en="Fake police")


def detail(slug="thu", language="en"):
    path = {"vi": f"/vi/thu-doan/{slug}/", "en": f"/en/tactics/{slug}/"}
    return make_reader().get(path[language])


def yesterday():
    return timezone.localdate() - datetime.timedelta(days=1)


def withdraw(item):
    item.withdrawal_reason_vi, item.withdrawal_reason_en = "Văn bản giả.", "A forgery."
    item.save()
    workflow.withdraw(item, by=None)


def tidy(text):
    return text.replace(" ,", ",")


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


# Who has warned of it


def test_a_notice_of_this_portal_is_named_with_its_number_and_year(tactic):
    notice = make_notice(slug="cv", number="3495", symbol="UBND-KGVX", issued_on=DATED)
    notice.tactics.add(tactic)
    answer = detail()
    said = text_of(answer, "[aria-labelledby=warned] .meta")
    assert ("3495/UBND-KGVX" in said, "26 January 2026" in said) == (True, True)
    assert links_of(answer, "[aria-labelledby=warned] a") == ["/en/advisories/cv/"]


def test_the_notices_come_newest_first(tactic):
    for slug, year in (("cu", 2023), ("moi", 2026), ("giua", 2024)):
        notice = make_notice(slug=slug, issued_on=datetime.date(year, 1, 1))
        notice.tactics.add(tactic)
    links = links_of(detail(language="vi"), "[aria-labelledby=warned] a")
    assert links == ["/vi/canh-bao/moi/", "/vi/canh-bao/giua/", "/vi/canh-bao/cu/"]


def test_a_withdrawn_notice_is_named_as_withdrawn(tactic):
    notice = make_notice()
    notice.tactics.add(tactic)
    withdraw(notice)
    assert text_of(detail(), "[aria-labelledby=warned] .pill") == "Withdrawn"


def test_a_draft_notice_is_not_named(tactic):
    make_draft(slug="nhap").tactics.add(tactic)
    assert "nhap" not in detail().text


def test_a_hidden_annex_is_not_named(tactic, settings):
    annex = make_notice(slug="phu-luc", annex_of=make_notice())
    annex.tactics.add(tactic)
    tactic.sources.add(annex.as_source)
    settings.SHOW_ANNEXES = False
    assert [link for link in links_of(detail()) if "phu-luc" in link] == []


@pytest.fixture
def mention(tactic):
    """A warning of a province that is today part of another one."""
    today = make_province("Đồng Nai", name_en="Dong Nai")
    former = make_province("Bình Phước", valid_to=datetime.date(2025, 6, 30), successor=today)
    source = make_source(
        name_vi="Báo Bình Phước",
        name_en="Binh Phuoc newspaper",
        url="https://www.bao.example/lua-dao/123",
        dated_on=DATED,
    )
    return tactic.mentions.create(province=former, source=source)


def warned(language="en"):
    return tidy(text_of(detail(language=language), "[aria-labelledby=warned] details li"))


def test_a_warning_elsewhere_is_named_with_the_province_of_today(mention):
    assert warned().startswith("Dong Nai :")


def test_a_warning_elsewhere_is_named_with_its_date_and_its_site(mention):
    assert warned().endswith("Binh Phuoc newspaper, 26 January 2026 (bao.example)")


def test_a_date_known_to_the_month_is_shown_as_the_month(mention):
    mention.source.precision = "month"
    mention.source.save()
    assert "Báo Bình Phước, 01/2026 (" in warned("vi")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_address_of_a_page_elsewhere_is_nowhere_on_the_page(mention, language):
    assert "lua-dao/123" not in detail(language=language).text


def test_no_link_leads_to_another_site(mention):
    assert [link for link in links_of(detail(), "main a") if "example" in link] == []


def test_a_warning_to_the_whole_country_names_no_province(tactic):
    tactic.mentions.create(source=make_source(name_en="Ministry", url="", dated_on=DATED))
    assert warned() == "Ministry, 26 January 2026"


def test_the_warnings_elsewhere_are_counted(mention):
    for name in ("Huế", "Lào Cai"):
        mention.tactic.mentions.create(province=make_province(name), source=make_source())
    assert text_of(detail(), "[aria-labelledby=warned] summary").startswith("3 warnings")


def test_without_warnings_elsewhere_there_is_nothing_to_unfold(tactic):
    assert read(detail()).select("[aria-labelledby=warned] details") == []


# Where it comes from


def sources():
    return tidy(text_of(detail(), "[aria-labelledby=sources] .source"))


def rests_on(tactic, **given):
    tactic.sources.set([make_source(name_en="Test police", **given)])
    return sources()


def test_a_source_is_named_with_its_date(tactic):
    assert rests_on(tactic, dated_on=DATED) == "Test police, 26 January 2026"


def test_an_undated_source_is_named_with_the_day_on_which_it_was_read(tactic):
    said = rests_on(tactic, dated_on=None, read_on=DATED)
    assert said == "Test police, undated, read on 26 January 2026"


def test_a_source_of_a_body_that_is_gone_says_so(tactic):
    said = rests_on(tactic, ended_on=yesterday())
    assert "From a body that no longer exists: advice, not an order" in said


def test_a_withdrawn_source_says_so(tactic):
    assert "Source withdrawn" in rests_on(tactic, withdrawn_on=yesterday())


def test_a_source_that_holds_has_no_mark(tactic):
    assert read(detail()).select("[aria-labelledby=sources] .pill") == []


def test_a_source_is_withdrawn_with_its_notice(tactic):
    notice = make_notice()
    tactic.sources.set([notice.as_source])
    withdraw(notice)
    assert "Source withdrawn" in sources()


def test_a_source_ends_with_the_body_of_its_notice(tactic):
    notice = make_notice(issuer=make_agency("Sở cũ", valid_to=yesterday()))
    tactic.sources.set([notice.as_source])
    assert "From a body that no longer exists" in sources()


def test_a_source_that_is_a_notice_of_this_portal_leads_to_it(tactic):
    tactic.sources.set([make_notice(slug="cv").as_source])
    assert links_of(detail(), "[aria-labelledby=sources] a") == ["/en/advisories/cv/"]


def test_a_source_whose_notice_is_a_draft_again_is_named_without_link(tactic):
    notice = make_notice(slug="cv")
    tactic.sources.set([notice.as_source])
    workflow.return_to_draft(notice, by=None)
    assert (links_of(detail(), "[aria-labelledby=sources] a"), sources() != "") == ([], True)


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


# The list


def test_the_list_leads_to_the_tactic(reader, tactic):
    assert links_of(reader.get("/vi/thu-doan/"), ".tactics a") == ["/vi/thu-doan/thu/"]


def test_the_list_says_how_many_it_shows(reader, tactic):
    make_tactic(channels=["zalo"])
    said = [text_of(reader.get(f"/en/tactics/{query}"), "#found") for query in ("", "?by=zalo")]
    assert said == ["2 tricks", "1 trick"]


def test_the_list_narrows_by_plain_links(reader, tactic):
    make_tactic(slug="khac", channels=["zalo"])
    first, *_others = links_of(reader.get("/en/tactics/"), ".chips a")
    assert links_of(reader.get(f"/en/tactics/{first}"), ".tactics a") == ["/en/tactics/thu/"]


def test_the_chosen_link_is_the_current_one(reader, tactic):
    page = read(reader.get("/en/tactics/?by=call"))
    assert [link["href"] for link in page.select(".chips [aria-current]")] == ["?by=call"]


def test_typing_keeps_what_is_chosen(reader, tactic):
    page = read(reader.get("/en/tactics/?by=call&wants=money&q=anh"))
    kept = {field["name"]: field["value"] for field in page.select("form.search input")}
    assert kept == {"by": "call", "wants": "money", "q": "anh"}


def test_the_whole_list_is_one_link_away(reader, tactic):
    assert "/en/tactics/" in links_of(reader.get("/en/tactics/?q=anh"), ".chosen a")


def test_a_list_that_is_not_narrowed_has_nothing_to_take_off(reader, tactic):
    assert read(reader.get("/en/tactics/")).select(".chosen") == []


def test_the_language_switch_keeps_what_is_asked(reader, tactic):
    answer = reader.get("/vi/thu-doan/?by=call&q=%E1%BA%A3nh&x=1")
    assert links_of(answer, ".languages a") == ["/en/tactics/?by=call&q=%E1%BA%A3nh"]


def test_where_nothing_fits_the_page_says_what_to_do(reader, tactic):
    said = text_of(reader.get("/en/tactics/?q=ngan+hang"), ".results")
    assert "That does not make it safe" in said


@pytest.mark.parametrize("query", ["by=telepathy", "wants=love", "by=call%20zalo", "wants=%00"])
@pytest.mark.parametrize("path", LISTS)
def test_a_value_that_does_not_exist_is_not_found(reader, tactic, path, query):
    assert reader.get(f"{path}?{query}").status_code == 404


@pytest.mark.parametrize(
    "typed",
    ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' OR 1=1 --", "{{ 7|add:7 }}"],
)
@pytest.mark.parametrize("path", LISTS)
def test_what_is_typed_is_shown_as_text_only(reader, tactic, path, typed):
    page = read(reader.get(path, {"q": typed}))
    shown = page.select_one("#trick")["value"]
    assert (shown, page.select("main :is(script, img, [onerror])")) == (typed, [])


@pytest.mark.parametrize("typed", ["%00", "%ff%fe", "%", "a" * 10_000, "+a" * 5_000, "%ED%A0%80"])
@pytest.mark.parametrize("path", LISTS)
def test_whatever_is_typed_is_answered(reader, tactic, path, typed):
    assert reader.get(f"{path}?q={typed}").status_code == 200


# Queries


@pytest.mark.parametrize("count", [3, 30])
def test_the_list_asks_once_however_many_tactics_there_are(
    reader, db, django_assert_num_queries, count
):
    for _number in range(count):
        make_tactic()
    with django_assert_num_queries(1):
        reader.get("/en/tactics/?by=call")


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
