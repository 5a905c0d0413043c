"""Who has warned of a trick, and what its page rests on."""

import datetime

import pytest

from publishing import workflow
from tests.factories import (
    make_agency,
    make_draft,
    make_notice,
    make_province,
    make_source,
    make_tactic,
)
from tests.reading import links_of, read, text_of
from tests.tactics.pages import detail, withdraw, yesterday

DATED = datetime.date(2026, 1, 26)


@pytest.fixture
def tactic(db):
    return make_tactic(slug="thu", title_vi="Giả công an", title_en="Fake police")


def tidy(text):
    """Return the text without the space that the end of a tag leaves before a comma."""
    return text.replace(" ,", ",")


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
