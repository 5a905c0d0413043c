"""A tactic: its address, its names, its place in the handbook, and what it lacks."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import translation

from publishing import workflow
from tactics.models import Mention, Tactic
from tests.factories import (
    make_checklist,
    make_province,
    make_source,
    make_tactic,
    make_tactic_draft,
)
from tests.filling import in_vietnamese

GROUPS = ("impersonation", "takeover", "combined")


def errors_of(item):
    with pytest.raises(ValidationError) as refusal:
        item.full_clean()
    return set(refusal.value.message_dict)


# Its address


def test_the_address_is_made_from_the_vietnamese_title(db):
    tactic = make_tactic_draft(title_vi="Ảnh nóng: đòi tiền", title_en="Intimate pictures")
    assert tactic.slug == "anh-nong-doi-tien"


def test_two_tactics_of_one_title_have_two_addresses(db):
    assert [make_tactic_draft(title_vi="Lừa").slug for _number in range(2)] == ["lua", "lua-2"]


def test_a_title_without_letters_has_an_address_too(db):
    assert make_tactic_draft(title_vi="…").slug == "thu-doan"


def test_a_changed_title_keeps_the_address(db):
    tactic = make_tactic_draft(title_vi="Cũ")
    tactic.title_vi = "Mới"
    tactic.save()
    assert tactic.slug == "cu"


@pytest.mark.parametrize(
    ("language", "address"), [("vi", "/vi/thu-doan/thu/"), ("en", "/en/tactics/thu/")]
)
def test_the_address_of_the_page_speaks_the_active_language(db, language, address):
    with translation.override(language):
        assert make_tactic_draft(slug="thu").get_absolute_url() == address


def test_a_tactic_is_called_by_its_title(db):
    with translation.override("en"):
        assert str(make_tactic_draft(title_en="Fake police")) == "Fake police"


# What people call it


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("ảnh nóng\nghép ảnh", ["ảnh nóng", "ghép ảnh"]),
        ("  ảnh nóng \n\n \nghép ảnh\n", ["ảnh nóng", "ghép ảnh"]),
        ("", []),
        (None, []),
    ],
)
def test_each_line_is_a_folk_name(typed, names):
    assert Tactic(folk_names_vi=typed).known_as == names


def test_the_folk_names_are_those_of_the_active_language():
    with translation.override("en"):
        assert Tactic(folk_names_vi="ảnh nóng", folk_names_en="sextortion").known_as == [
            "sextortion"
        ]


@pytest.mark.parametrize(
    ("drawing", "template"), [("video", "icons/video.html"), ("", "icons/letter.html")]
)
def test_a_situation_without_drawing_shows_a_letter(drawing, template):
    assert Tactic(situation_drawing=drawing).drawing == template


# Its place in the handbook


@pytest.mark.parametrize("group", GROUPS)
def test_a_trick_of_the_handbook_has_number_and_group(db, group):
    assert make_tactic_draft(handbook_number=7, group=group).full_clean() is None


def test_a_further_trick_has_neither(db):
    assert make_tactic_draft(group="further").full_clean() is None


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_of_the_handbook_without_number_is_refused(db, group):
    assert errors_of(make_tactic_draft(group=group)) == {"handbook_number"}


def test_a_number_of_the_handbook_without_group_is_refused(db):
    assert errors_of(make_tactic_draft(handbook_number=7, group="further")) == {"handbook_number"}


@pytest.mark.parametrize("number", [1, 24])
def test_the_handbook_counts_from_1_to_24(db, number):
    assert make_tactic_draft(handbook_number=number, group="combined").full_clean() is None


@pytest.mark.parametrize("number", [0, 25])
def test_a_number_that_the_handbook_does_not_have_is_refused(db, number):
    tactic = make_tactic_draft(handbook_number=number, group="combined")
    assert errors_of(tactic) == {"handbook_number"}


def test_the_database_refuses_one_form_of_the_handbook_twice(db):
    make_tactic_draft(handbook_number=7, group="combined")
    with pytest.raises(IntegrityError), transaction.atomic():
        make_tactic_draft(handbook_number=7, group="takeover")


def test_any_number_of_tricks_stand_outside_the_handbook(db):
    for _number in range(2):
        make_tactic_draft()
    assert Tactic.objects.filter(handbook_number=None).count() == 2


# What it must have


def refusal_of(tactic):
    with pytest.raises(ValidationError) as refusal:
        workflow.publish(tactic, by=None)
    return refusal.value


def test_a_complete_draft_can_be_published(db):
    assert make_tactic().is_published


@pytest.mark.parametrize(
    "field", ["title_en", "first_sight_vi", "first_sight_en", "targets_vi", "channels", "asks"]
)
def test_publishing_is_refused_at_the_field_that_is_missing(db, field):
    empty = [] if field in ("channels", "asks") else ""
    assert set(refusal_of(make_tactic_draft(**{field: empty})).message_dict) == {field}


def test_all_missing_fields_are_named_at_once(db):
    tactic = make_tactic_draft(targets_vi="", asks=[])
    assert set(refusal_of(tactic).message_dict) == {"targets_vi", "asks"}


@pytest.mark.parametrize("field", ["targets_en", "folk_names_vi", "named_by_vi", "situation_vi"])
def test_a_field_that_readers_can_do_without_may_be_missing(db, field):
    tactic = make_tactic_draft(**{field: ""})
    workflow.publish(tactic, by=None)
    assert tactic.is_published


MISSING = {
    "acts": "Say what to do: at least one act.",
    "signs": "Name at least one sign by which to recognise it.",
    "sources": "Name at least one source before publishing: what has none is not published.",
}


@pytest.mark.parametrize(("rows", "said"), MISSING.items())
def test_publishing_is_refused_without_rows_that_readers_need(db, rows, said):
    tactic = make_tactic_draft()
    getattr(tactic, rows).all().delete()
    with translation.override("vi"):
        assert refusal_of(tactic).messages == [in_vietnamese(said)]


def test_all_missing_rows_are_named_at_once(db):
    tactic = make_tactic_draft()
    for rows in MISSING:
        getattr(tactic, rows).all().delete()
    with translation.override("vi"):
        assert refusal_of(tactic).messages == [in_vietnamese(said) for said in MISSING.values()]


def test_a_tactic_needs_no_stages(db):
    assert not make_tactic().stages.exists()


# What it rests on


def test_a_source_of_a_warning_elsewhere_cannot_be_deleted(db):
    source = make_source()
    make_tactic().mentions.create(source=source)
    with pytest.raises(Exception, match="protected"):
        source.delete()


def test_the_database_refuses_one_warning_of_one_province_twice(db):
    tactic, source, province = make_tactic(), make_source(), make_province()
    tactic.mentions.create(source=source, province=province)
    with pytest.raises(IntegrityError), transaction.atomic():
        tactic.mentions.create(source=source, province=province)


def test_one_document_may_warn_in_two_provinces(db):
    tactic, source = make_tactic(), make_source()
    for name in ("Huế", "Lào Cai"):
        tactic.mentions.create(source=source, province=make_province(name))
    assert tactic.mentions.count() == 2


def test_the_newest_warning_comes_first_and_the_undated_last(db):
    tactic = make_tactic()
    days = {"cũ": "2023-01-01", "không ngày": None, "mới": "2026-01-01"}
    for name, dated in days.items():
        source = make_source(name_vi=name, dated_on=dated, read_on="2026-02-01")
        tactic.mentions.create(source=source)
    assert [mention.source.name_vi for mention in Mention.objects.all()] == [
        "mới",
        "cũ",
        "không ngày",
    ]


def test_deleting_a_tactic_leaves_sources_and_checklists(db):
    tactic, checklist = make_tactic(), make_checklist()
    source = tactic.sources.get()
    tactic.checklists.add(checklist)
    tactic.delete()
    source.refresh_from_db()
    checklist.refresh_from_db()
    assert not Mention.objects.exists()
