"""Merging in the admin: tried out first, and only by who may."""

import pytest
from django.contrib.admin.models import LogEntry

from places.models import Merger, Province, Remit
from tests.factories import make_agency, make_province, make_reader
from tests.filling import ADMIN, fields, in_vietnamese, refusals
from tests.reading import read, text_of

from .mergers import DOCUMENT, every_row, make_pair, make_staff

LIST = f"{ADMIN}places/province/"
PAGE = f"{LIST}hop-nhat/"
MERGERS = f"{ADMIN}places/merger/"
FORM = "#merge_form"
TYPED = {"day": "01/07/2026", "document": DOCUMENT}


@pytest.fixture
def pair(db):
    return make_pair()


@pytest.fixture
def desk(officer):
    return make_reader(officer)


def opened(browser, units):
    """Return the page on which these units are merged."""
    return browser.get(PAGE, {"unit": [unit.pk for unit in units]})


def press(browser, answer, button, **changed):
    """Change fields of the form in ``answer`` and press a button of it."""
    sent = fields(answer, FORM) | {"unit": _units(answer)} | changed
    return browser.post(PAGE, sent | {button: "x"})


def _units(answer):
    return [field["value"] for field in read(answer).select(f"{FORM} input[name=unit]")]


def tried(browser, units, **changed):
    """Return the answer to a dry run."""
    return press(browser, opened(browser, units), "_try", **TYPED | changed)


def buttons(answer):
    return {button["name"] for button in read(answer).select(".submit-row input[type=submit]")}


# The way there


def choose(browser, units, action="merge_chosen"):
    return browser.post(LIST, {"action": action, "_selected_action": [unit.pk for unit in units]})


def test_the_action_leads_to_the_page_with_the_chosen_units(desk, pair):
    make_province("Thử Ba", code="93")
    answer = desk.get(choose(desk, pair)["Location"])
    assert _units(answer) == [str(unit.pk) for unit in sorted(pair, key=lambda unit: unit.slug)]


def test_the_action_refuses_a_single_unit(desk, pair):
    answer = desk.get(choose(desk, pair[:1])["Location"])
    assert in_vietnamese("Choose at least two units to merge.") in text_of(answer, ".messagelist")


@pytest.mark.parametrize(
    ("field", "value"),
    [("name_vi", "Thử Hai"), ("name_en", "Thu Hai"), ("kind", "tinh"), ("code", "92")],
)
def test_the_form_begins_with_the_values_of_the_first_unit(desk, pair, field, value):
    assert fields(opened(desk, pair), FORM)[field] == value


@pytest.mark.parametrize("field", ["day", "document", "source"])
def test_the_form_guesses_neither_day_nor_document(desk, pair, field):
    assert fields(opened(desk, pair), FORM)[field] == ""


def test_before_the_dry_run_there_is_no_button_to_merge(desk, pair):
    assert buttons(opened(desk, pair)) == {"_try"}


@pytest.mark.parametrize("unit", ["x", "-1", "9" * 30, ""])
def test_what_no_browser_sends_in_place_of_a_unit_is_passed_over(desk, pair, unit):
    assert desk.get(PAGE, {"unit": unit}).status_code == 200


def test_the_page_has_no_script_or_style_of_its_own(desk, pair):
    page = read(tried(desk, pair))
    assert [tag for tag in page.select("script") if not tag.get("src")] == []
    assert page.select("style, [style], [onclick]") == []


# The dry run


def test_a_dry_run_in_the_admin_leaves_every_row_as_it_was(desk, pair):
    before = every_row()
    tried(desk, pair)
    assert every_row() == before


def test_a_dry_run_shows_the_report(desk, pair):
    shown = text_of(tried(desk, pair, name_vi="Thử Một", code="91"), ".merger-report")
    assert "Ủy ban nhân dân tỉnh Thử Hai" in shown


def test_after_the_dry_run_there_is_a_button_to_merge(desk, pair):
    assert buttons(tried(desk, pair)) == {"_try", "_merge"}


def test_after_the_dry_run_everything_typed_is_still_there(desk, pair):
    typed = {**TYPED, "name_vi": "Thử Bốn", "name_en": "Thu Bon", "source": "Báo"}
    answer = tried(desk, pair, **typed)
    kept = fields(answer, FORM)
    assert {name: kept[name] for name in typed} == typed


# Carrying out


def merged(browser, pair, **changed):
    """Try the merger out and press the button; return the answer."""
    return press(browser, tried(browser, pair), "_merge", **changed)


def test_after_the_dry_run_the_units_are_merged(desk, pair):
    merged(desk, pair)
    assert [str(unit) for unit in Province.objects.current()] == ["Thử Hai"]


def test_a_merger_in_the_admin_notes_the_officer(desk, pair, officer):
    merged(desk, pair)
    assert Merger.objects.get().made_by == officer


def test_a_merger_in_the_admin_stands_in_the_history(desk, pair):
    merged(desk, pair)
    assert set(LogEntry.objects.values_list("content_type__model", flat=True)) == {
        "merger",
        "province",
    }


def test_the_officer_is_led_to_the_merger(desk, pair):
    answer = merged(desk, pair)
    assert answer["Location"] == f"{MERGERS}{Merger.objects.get().pk}/change/"


def test_an_officer_who_may_not_see_mergers_is_led_to_the_list_of_provinces(pair):
    browser = make_reader(make_staff("add_merger", "view_province"))
    assert merged(browser, pair)["Location"] == LIST


def test_without_a_dry_run_nothing_is_merged(desk, pair):
    press(desk, opened(desk, pair), "_merge", **TYPED)
    assert not Merger.objects.exists()


@pytest.mark.parametrize(
    "changed",
    [
        {"name_vi": "Thử Bốn"},
        {"name_en": "Thu Bon"},
        {"kind": "thanh_pho"},
        {"code": "91"},
        {"day": "02/07/2026"},
        {"document": "Khác"},
        {"source": "Khác"},
        {"tried": ""},
        {"tried": "é"},
    ],
)
def test_other_values_than_those_tried_out_are_not_merged(desk, pair, changed):
    merged(desk, pair, **changed)
    assert not Merger.objects.exists()


def test_other_units_than_those_tried_out_are_not_merged(desk, pair):
    third = make_province("Thử Ba", code="93")
    merged(desk, pair, unit=[unit.pk for unit in (*pair, third)])
    assert not Merger.objects.exists()


def test_what_has_changed_since_the_dry_run_is_not_merged_unread(desk, pair):
    answer = tried(desk, pair)
    make_agency("Công an tỉnh Thử Một", province=pair[0])
    press(desk, answer, "_merge")
    assert not Merger.objects.exists()


def test_values_that_were_not_tried_out_are_tried_out(desk, pair):
    answer = merged(desk, pair, document="Khác")
    assert "Khác" in text_of(answer, ".merger-report")
    assert press(desk, answer, "_merge").status_code == 302


# What is refused


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name_vi", ""),
        ("name_vi", "Tỉnh Thử"),
        ("name_en", ""),
        ("code", "911"),
        ("day", ""),
        ("day", "31/02/2026"),
        ("document", ""),
        ("kind", "huyen"),
    ],
)
@pytest.mark.parametrize("button", ["_try", "_merge"])
def test_a_refused_value_is_marked_at_its_field(desk, pair, field, value, button):
    answer = press(desk, opened(desk, pair), button, **TYPED | {field: value})
    assert list(refusals(answer)) == [field]


def test_what_was_typed_survives_a_refusal(desk, pair):
    typed = {**TYPED, "name_vi": "Tỉnh Thử", "name_en": " Thu", "code": "x", "source": "Báo"}
    answer = press(desk, opened(desk, pair), "_try", **typed)
    kept = fields(answer, FORM)
    assert {name: kept[name] for name in typed} == typed


def test_after_a_refusal_there_is_no_button_to_merge(desk, pair):
    assert buttons(tried(desk, pair, code="911")) == {"_try"}


def test_units_that_cannot_be_merged_are_named_at_the_top(desk, pair):
    Province.objects.filter(pk=pair[0].pk).update(valid_to="2026-12-31")
    assert "Thử Một" in refusals(tried(desk, pair))[""]


def test_no_units_at_all_are_refused(desk, pair):
    assert "" in refusals(desk.post(PAGE, TYPED | {"_try": "x"}))


# Who may


def test_the_page_is_for_who_may_merge(pair):
    browser = make_reader(make_staff("change_province", "view_merger"))
    assert opened(browser, pair).status_code == 403


def test_the_action_is_for_who_may_merge(pair):
    browser = make_reader(make_staff("change_province", "view_merger"))
    assert "merge_chosen" not in browser.get(LIST).text


def test_an_officer_who_may_merge_merges(pair):
    browser = make_reader(make_staff("add_merger", "view_province"))
    merged(browser, pair)
    assert Merger.objects.exists()


def test_an_officer_with_a_remit_merges_nothing(pair):
    officer = make_staff("add_merger", "view_province")
    Remit.objects.create(user=officer).provinces.set(pair)
    assert opened(make_reader(officer), pair).status_code == 403


def test_the_page_is_for_staff_only(pair):
    assert opened(make_reader(), pair)["Location"].startswith(f"{ADMIN}login/")
