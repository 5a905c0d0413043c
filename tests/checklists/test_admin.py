"""The officer's way with a checklist: its steps, their sources, the one that every page needs."""

import pytest

from checklists.models import MONEY_SENT, Checklist
from tests.factories import (
    make_checklist,
    make_checklist_draft,
    make_notice,
    make_reader,
    make_source,
)
from tests.filling import ADMIN, change_address, fields, in_vietnamese, lost, refusals, send
from tests.reading import links_of, read, text_of

LIST = f"{ADMIN}checklists/checklist/"
ADD = f"{LIST}add/"
TYPED = {
    "title_vi": "Bị mất tài khoản Zalo",
    "title_en": "You lost your Zalo account",
    "lead_vi": "Làm theo thứ tự.",
    "lead_en": "Go in order.",
    "synonyms_vi": "mất nick\nbị hack",
    "audience": "public",
}
NEEDED = {
    "title_en": "Write the English title before publishing.",
    "lead_vi": "Write the Vietnamese introduction before publishing.",
    "lead_en": "Write the English introduction before publishing.",
}
NO_STEP = "Write at least one step before publishing."


@pytest.fixture
def desk(officer):
    return make_reader(officer)


@pytest.fixture
def steps(db):
    """Return the rows that an officer types: two steps."""
    source = str(make_source().pk)
    first = {"lead_vi": "Báo bạn bè.", "reason_vi": "Kẻ gian vay tiền họ.", "source": source}
    second = {"lead_vi": "Gọi Zalo.", "reason_vi": "Zalo khóa được.", "source": source}
    return {"steps": [first, second | {"is_in_branch": "on"}]}


# Saving


def test_the_steps_are_stored_with_the_checklist(desk, steps):
    send(desk, ADD, new=steps, **TYPED)
    stored = Checklist.objects.get().steps.values_list("lead_vi", "is_in_branch", "order")
    assert list(stored) == [("Báo bạn bè.", False, 1), ("Gọi Zalo.", True, 2)]


def test_a_new_checklist_is_a_draft(desk, steps):
    send(desk, ADD, new=steps, **TYPED)
    assert not Checklist.objects.get().is_published


def test_a_new_place_is_stored(desk):
    checklist = make_checklist()
    checklist.steps.create(lead_vi="Hỏi.", reason_vi="Vì thế.", source=make_source())
    send(desk, change_address(checklist), **{"steps-0-order": "2", "steps-1-order": "1"})
    assert [step.lead_vi for step in checklist.steps.all()] == ["Hỏi.", "Dừng lại."]


# What is refused, and where


@pytest.mark.parametrize(("field", "text"), NEEDED.items())
def test_what_is_missing_for_readers_is_named_at_its_field(desk, steps, field, text):
    answer = send(desk, ADD, "_publish", new=steps, **TYPED | {field: ""})
    assert refusals(answer) == {field: in_vietnamese(text)}


@pytest.mark.parametrize("field", NEEDED)
def test_nothing_typed_is_lost_when_something_is_missing_for_readers(desk, steps, field):
    given = TYPED | {field: ""}
    assert lost(send(desk, ADD, "_publish", new=steps, **given), new=steps, **given) == []


def test_a_checklist_without_a_step_is_refused_at_the_steps(desk):
    answer = send(desk, ADD, "_publish", **TYPED)
    assert text_of(answer, "#steps-group .errorlist") == in_vietnamese(NO_STEP)


def test_a_public_checklist_cannot_lose_its_last_step(desk):
    checklist = make_checklist()
    send(desk, change_address(checklist), **{"steps-0-DELETE": "on"})
    assert checklist.steps.count() == 1


def test_a_step_without_a_source_is_refused_at_its_row(desk, steps):
    row = steps["steps"][0] | {"source": ""}
    answer = send(desk, ADD, new={"steps": [row]}, **TYPED)
    assert set(refusals(answer)) == {"steps-0-source"}


def test_what_cannot_be_a_source_is_refused_at_its_row(desk, steps):
    row = steps["steps"][0] | {"source": "1 OR 1"}
    answer = send(desk, ADD, new={"steps": [row]}, **TYPED)
    assert set(refusals(answer)) == {"steps-0-source"}


@pytest.mark.parametrize(("clause", "is_refused"), [("1", False), ("9", True)])
def test_a_clause_that_the_notice_behind_the_source_lacks_is_refused(
    desk, steps, clause, is_refused
):
    row = steps["steps"][0] | {"source": str(make_notice().as_source.pk), "clause": clause}
    answer = send(desk, ADD, new={"steps": [row]}, **TYPED)
    said = in_vietnamese("This notice has no clause %(number)s.", number=clause)
    assert Checklist.objects.exists() != is_refused
    assert not is_refused or refusals(answer) == {"steps-0-clause": said}


# The list behind the red button


@pytest.fixture
def money_sent(db):
    return make_checklist_draft(slug=MONEY_SENT)


def test_the_list_behind_the_red_button_is_not_deleted(desk, money_sent):
    desk.post(change_address(money_sent).replace("change/", "delete/"), {"post": "yes"})
    assert Checklist.objects.filter(slug=MONEY_SENT).exists()


def test_the_list_behind_the_red_button_is_not_deleted_among_others(desk, money_sent):
    other = make_checklist_draft()
    chosen = {"_selected_action": [money_sent.pk, other.pk], "action": "delete_selected"}
    desk.post(LIST, chosen | {"post": "yes"})
    assert Checklist.objects.filter(slug=MONEY_SENT).exists()


def test_the_list_behind_the_red_button_offers_no_deletion(desk, money_sent):
    answer = desk.get(change_address(money_sent))
    assert f"{LIST}{money_sent.pk}/delete/" not in links_of(answer)


def test_the_list_behind_the_red_button_keeps_its_address_even_as_a_draft(desk, money_sent):
    assert "slug" not in fields(desk.get(change_address(money_sent)))


def test_the_form_says_that_the_red_button_leads_to_this_list(desk, money_sent):
    why = "The red button on every page leads here. It stays, and so does this list."
    assert in_vietnamese(why) in text_of(desk.get(change_address(money_sent)), ".field-slug")


def test_another_draft_may_be_deleted(desk):
    checklist = make_checklist_draft()
    desk.post(change_address(checklist).replace("change/", "delete/"), {"post": "yes"})
    assert Checklist.objects.count() == 0


def test_the_address_of_another_draft_is_a_field(desk):
    assert "slug" in fields(desk.get(change_address(make_checklist_draft())))


def test_the_address_of_a_public_checklist_is_none(desk):
    assert "slug" not in fields(desk.get(change_address(make_checklist())))


# Preview, finding


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_preview_shows_the_page_in_both_languages(desk, language):
    checklist = make_checklist_draft(title_vi="Tên", title_en="Name")
    answer = desk.get(f"{LIST}{checklist.pk}/xem-truoc/{language}/")
    assert text_of(answer, "h1") == {"vi": "Tên", "en": "Name"}[language]


def test_another_word_for_it_finds_the_checklist_without_accents(desk):
    checklist = make_checklist_draft(synonyms_vi="mất nick\nbị hack")
    make_checklist_draft()
    links = links_of(desk.get(LIST, {"q": "mat nick"}), "#result_list tbody th a")
    assert [address.partition("?")[0] for address in links] == [change_address(checklist)]


def test_the_form_lists_each_step_that_has_no_english(desk):
    checklist = make_checklist()
    checklist.steps.create(lead_vi="Hỏi.", reason_vi="Vì thế.", source=make_source())
    step, lead, reason = map(in_vietnamese, ("step", "the act", "reason"))
    items = read(desk.get(change_address(checklist))).select(".missing-english li")
    wanted = f"{step[0].upper()}{step[1:]} 2: {lead}, {reason}"
    assert [item.get_text(strip=True) for item in items] == [wanted]
