"""What a tactic still needs is said where it is missing, and nothing typed is lost."""

import pytest

from tactics.models import Tactic
from tests.factories import make_province, make_tactic
from tests.filling import change_address, in_vietnamese, lost, refusals, send
from tests.reading import read, text_of
from tests.tactics.desk import NEW, press

NEEDED = {
    "title_en": "Write the English title before publishing.",
    "first_sight_vi": "Say what the reader sees first, before publishing.",
    "first_sight_en": "Say in English what the reader sees first, before publishing.",
    "targets_vi": "Say who is targeted before publishing.",
    "channels": "Say how it reaches people before publishing.",
    "asks": "Say what they want before publishing.",
}
NEEDED_ROWS = {
    "acts": "Say what to do: at least one act.",
    "signs": "Name at least one sign by which to recognise it.",
}
NO_SOURCE = "Name at least one source before publishing: what has none is not published."


def without(name):
    """Return the rows typed above without those of one kind."""
    return {prefix: rows for prefix, rows in NEW.items() if prefix != name}


@pytest.mark.parametrize(("field", "text"), NEEDED.items())
def test_what_is_missing_for_readers_is_named_at_its_field(desk, source, field, text):
    empty = [] if field in ("channels", "asks") else ""
    answer, _given = press(desk, source, "_publish", **{field: empty})
    assert refusals(answer) == {field: in_vietnamese(text)}


@pytest.mark.parametrize("field", ["title_en", "first_sight_vi", "targets_vi"])
def test_nothing_typed_is_lost_when_something_is_missing_for_readers(desk, source, field):
    answer, given = press(desk, source, "_publish", **{field: ""})
    boxes = {"channels", "asks"}
    plain = {name: value for name, value in given.items() if name not in boxes}
    assert lost(answer, new=NEW, **plain) == []


def test_no_check_mark_is_lost_when_something_is_missing_for_readers(desk, source):
    answer, _given = press(desk, source, "_publish", title_en="")
    checked = [box["value"] for box in read(answer).select("input[name=channels][checked]")]
    assert checked == ["call", "zalo"]


@pytest.mark.parametrize(("rows", "text"), NEEDED_ROWS.items())
def test_missing_rows_are_named_at_their_place(desk, source, rows, text):
    answer, _given = press(desk, source, "_publish", new=without(rows))
    assert text_of(answer, f"#{rows}-group .errorlist") == in_vietnamese(text)


@pytest.mark.parametrize("rows", NEEDED_ROWS)
def test_missing_rows_are_named_nowhere_else(desk, source, rows):
    answer, _given = press(desk, source, "_publish", new=without(rows))
    assert len(read(answer).select("ul.errorlist")) == 1


def test_a_tactic_without_a_stage_is_published(desk, source):
    press(desk, source, "_publish", new=without("stages"))
    assert Tactic.objects.get().is_published


def test_a_missing_source_is_named_at_its_field(desk, source):
    answer, _given = press(desk, source, "_publish", sources=[])
    assert refusals(answer) == {"sources": in_vietnamese(NO_SOURCE)}


def test_a_draft_needs_no_source(desk, source):
    press(desk, source, sources=[])
    assert Tactic.objects.count() == 1


@pytest.mark.parametrize("rows", NEEDED_ROWS)
def test_a_public_tactic_cannot_lose_its_last_row(desk, rows):
    tactic = make_tactic()
    answer = send(desk, change_address(tactic), **{f"{rows}-0-DELETE": "on"})
    assert text_of(answer, f"#{rows}-group .errorlist") == in_vietnamese(NEEDED_ROWS[rows])


def test_a_public_tactic_cannot_lose_its_last_source(desk):
    answer = send(desk, change_address(make_tactic()), sources=[])
    assert refusals(answer) == {"sources": in_vietnamese(NO_SOURCE)}


def test_a_public_tactic_may_go_back_to_draft_with_what_is_missing(desk):
    tactic = make_tactic()
    send(desk, change_address(tactic), "_return", sources=[], title_en="")
    tactic.refresh_from_db()
    assert not tactic.is_published


def test_a_number_of_the_handbook_without_its_group_is_refused_at_the_number(desk, source):
    answer, _given = press(desk, source, handbook_number="3")
    assert set(refusals(answer)) == {"handbook_number"}


@pytest.mark.parametrize("sent", ["abc", "-1", "9" * 40, "1 OR 1"])
def test_what_cannot_be_a_source_is_refused_at_its_field(desk, source, sent):
    answer, _given = press(desk, source, sources=[str(source.pk), sent])
    assert set(refusals(answer)) == {"sources"}


@pytest.mark.parametrize("sent", ["abc", "9" * 40])
def test_what_cannot_be_the_source_of_a_warning_is_refused_at_its_row(desk, source, sent):
    answer, _given = press(desk, source, new=NEW | {"mentions": [{"source": sent}]})
    assert set(refusals(answer)) == {"mentions-0-source"}


TWICE = "This warning is already named above."


@pytest.mark.parametrize("is_local", [True, False])
def test_one_warning_named_twice_is_refused_at_the_second(desk, source, is_local):
    province = str(make_province("Đắk Lắk").pk) if is_local else ""
    mention = {"province": province, "source": str(source.pk)}
    answer, _given = press(desk, source, new=NEW | {"mentions": [mention, mention]})
    assert refusals(answer) == {"mentions-1-source": in_vietnamese(TWICE)}


def test_a_warning_that_is_stored_already_is_refused_at_the_new_row(desk, source):
    tactic, province = make_tactic(), make_province("Đắk Lắk")
    tactic.mentions.create(province=province, source=source)
    mention = {"province": str(province.pk), "source": str(source.pk)}
    answer = send(desk, change_address(tactic), new={"mentions": [mention]})
    assert refusals(answer) == {"mentions-1-source": in_vietnamese(TWICE)}
