"""The officer's way with a tactic: half a draft, missing English, the preview, the public page."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from publishing import workflow
from tactics.models import Tactic
from tests.factories import (
    make_checklist,
    make_province,
    make_reader,
    make_source,
    make_tactic,
    make_tactic_draft,
)
from tests.filling import ADMIN, change_address, fields, in_vietnamese, send
from tests.reading import links_of, read, text_of
from tests.tactics.desk import ADD, NEW, press

LIST = f"{ADMIN}tactics/tactic/"


def public_page(tactic):
    return make_reader().get(f"/vi/thu-doan/{tactic.slug}/")


# Saving


def test_a_new_tactic_is_stored_as_a_draft(desk, source):
    press(desk, source)
    assert [tactic.is_published for tactic in Tactic.objects.all()] == [False]


def test_the_rows_are_stored_with_the_tactic_in_the_order_in_which_they_were_typed(desk, source):
    press(desk, source)
    acts = Tactic.objects.get().acts.values_list("lead_vi", "order")
    assert list(acts) == [("Tắt máy.", 1), ("Hỏi.", 2)]


def test_the_check_boxes_are_stored(desk, source):
    press(desk, source)
    assert Tactic.objects.get().channels == ["call", "zalo"]


def test_a_draft_needs_no_more_than_a_title(desk):
    send(desk, ADD, title_vi="Mới nghe kể")
    assert Tactic.objects.get().title_vi == "Mới nghe kể"


def test_what_was_stored_stands_in_the_form_again(desk):
    tactic = make_tactic_draft(channels=["call", "zalo"], asks=["money"])
    form = desk.get(change_address(tactic))
    checked = [box["value"] for box in read(form).select("input[name=channels][checked]")]
    assert (fields(form)["title_vi"], checked) == (tactic.title_vi, ["call", "zalo"])


def test_an_empty_row_that_only_has_a_place_is_no_row(desk, source):
    new = NEW | {"signs": [{"text_vi": "Họ giục bạn.", "order": "1"}, {"order": "2"}]}
    press(desk, source, new=new)
    assert Tactic.objects.get().signs.count() == 1


def test_a_warning_elsewhere_is_stored_with_its_province(desk, source):
    province = make_province("Đắk Lắk")
    mention = {"province": str(province.pk), "source": str(source.pk)}
    press(desk, source, new=NEW | {"mentions": [mention]})
    assert Tactic.objects.get().mentions.get().province == province


# What is missing in English


def missing(answer):
    return [item.get_text(strip=True) for item in read(answer).select(".missing-english li")]


def test_the_form_lists_what_has_no_english(desk):
    tactic = make_tactic(targets_en="")
    tactic.acts.create(lead_vi="Hỏi.", text_vi="Hỏi Công an xã.", lead_en="Ask.")
    labels = [in_vietnamese(label) for label in ("who is targeted", "act", "the rest")]
    field, act, rest = labels
    wanted = [field[0].upper() + field[1:], f"{act[0].upper()}{act[1:]} 2: {rest}"]
    assert missing(desk.get(change_address(tactic))) == wanted


def test_the_form_of_what_is_all_translated_shows_no_such_list(desk):
    answer = desk.get(change_address(make_tactic()))
    assert read(answer).select(".missing-english") == []


# Address, preview, finding


def test_the_address_of_a_draft_may_be_typed(desk):
    tactic = make_tactic_draft()
    send(desk, change_address(tactic), slug="dia-chi-moi")
    tactic.refresh_from_db()
    assert tactic.slug == "dia-chi-moi"


@pytest.mark.parametrize("steps", [[], [workflow.return_to_draft]])
def test_the_address_of_what_was_public_once_is_no_field(desk, steps):
    tactic = make_tactic()
    for step in steps:
        step(tactic, by=None)
    assert "slug" not in fields(desk.get(change_address(tactic)))


def test_the_address_of_what_is_public_cannot_be_sent_either(desk):
    tactic = make_tactic(slug="cu")
    send(desk, change_address(tactic), slug="moi")
    tactic.refresh_from_db()
    assert tactic.slug == "cu"


def test_the_form_says_why_the_address_stays(desk):
    answer = desk.get(change_address(make_tactic()))
    wanted = in_vietnamese("It stays: others have this address already.")
    assert wanted in text_of(answer, ".field-slug .help")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_saving_with_preview_leads_to_the_page_in_both_languages(desk, language):
    tactic = make_tactic_draft(title_vi="Tên", title_en="Name")
    address = send(desk, change_address(tactic), "_preview")["Location"]
    answer = desk.get(address.replace("/vi/", f"/{language}/"))
    assert text_of(answer, "h1") == {"vi": "Tên", "en": "Name"}[language]


def test_the_preview_leads_back_to_the_form(desk):
    tactic = make_tactic_draft()
    assert change_address(tactic) in links_of(desk.get(f"{LIST}{tactic.pk}/xem-truoc/vi/"))


def test_what_is_published_is_public(desk, source):
    press(desk, source, "_publish")
    assert text_of(public_page(Tactic.objects.get()), "h1") == "Gọi báo con cấp cứu"


def found(desk, words):
    links = links_of(desk.get(LIST, {"q": words}), "#result_list tbody th a")
    return [address.partition("?")[0] for address in links]


@pytest.mark.parametrize("words", ["giả cô giáo", "gia co giao", "GIAO"])
def test_a_folk_name_finds_the_tactic_without_accents(desk, words):
    tactic = make_tactic_draft(folk_names_vi="giả cô giáo\ngiả bác sĩ")
    make_tactic_draft()
    assert found(desk, words) == [change_address(tactic)]


def suggested(desk, words, **field):
    """Return the names that an autocomplete of the form offers."""
    asked = {"app_label": "tactics", "term": words} | field
    answer = desk.get(f"{ADMIN}autocomplete/", asked)
    return [line["text"] for line in answer.json()["results"]]


@pytest.mark.parametrize(
    "field",
    [
        {"model_name": "tactic", "field_name": "sources"},
        {"model_name": "mention", "field_name": "source"},
    ],
)
def test_a_source_is_suggested_without_accents(desk, source, field):
    make_source()
    assert suggested(desk, "bao dong", **field) == ["Báo Đồng Nai, 10/01/2026, baodongnai.example"]


def test_a_province_is_suggested_for_a_warning(desk):
    make_province("Đắk Lắk")
    field = {"model_name": "mention", "field_name": "province"}
    assert len(suggested(desk, "dak lak", **field)) == 1


def test_the_checklists_to_choose_from_are_all_there(desk):
    checklist = make_checklist()
    form = read(desk.get(ADD))
    values = [option["value"] for option in form.select("select[name=checklists] option")]
    assert values == [str(checklist.pk)]


def test_the_list_asks_as_often_for_one_tactic_as_for_twenty(desk):
    def asked():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            desk.get(LIST)
        return len(queries)

    make_tactic()
    once = asked()
    for _number in range(19):
        make_tactic()
    assert asked() == once


@pytest.mark.parametrize(("change", "mark"), [({}, "yes"), ({"targets_en": ""}, "no")])
def test_the_list_shows_whether_everything_is_translated(desk, change, mark):
    make_tactic(**change)
    icon = read(desk.get(LIST)).select_one("#result_list .field-in_english img")
    assert f"icon-{mark}" in icon["src"]
