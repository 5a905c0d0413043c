"""What a cell says of a contact: what it changes, and what is wrong in it."""

import datetime

import pytest
from django.utils import translation

from hotlines.exchange.columns import COLUMNS, OF_FIELD, letter
from hotlines.exchange.planning import make_plan
from hotlines.models import Contact
from tests.factories import make_agency, make_contact, make_province
from tests.hotlines.exchange_rows import GOOD, changes, planned, refused, table

HEADINGS = [column.heading for column in COLUMNS]


@pytest.fixture
def police(db):
    return make_agency(GOOD["agency"], province=make_province("Đồng Nai"))


@pytest.fixture
def stored(police):
    """The contact of GOOD, as an import would have stored it."""
    return make_contact(police, source=GOOD["source"], source_date=datetime.date(2026, 11, 1))


def heading(field):
    return OF_FIELD[field].heading


CHANGED = {
    "channel": ("sms", "Nhắn tin"),
    "purpose_vi": ("Khi khác", "Khi khác"),
    "purpose_en": ("At other times", "At other times"),
    "usage_vi": ("Soạn: V", "Soạn: V"),
    "hours_vi": ("Giờ hành chính", "Giờ hành chính"),
    "source": ("Công văn 1", "Công văn 1"),
    "source_url": ("https://congan.example", "https://congan.example"),
    "evidence": ("letter", "Công văn"),
    "source_date": ("10/2026", "10/2026"),
    "read_on": ("02/11/2026", "02/11/2026"),
    "is_public": ("không", "không"),
    "order": ("7", "7"),
}


@pytest.mark.parametrize("field", CHANGED)
def test_a_change_is_shown_as_it_was_and_as_it_will_be(stored, field):
    Contact.objects.update(key="a")
    typed, _shown = CHANGED[field]
    before = OF_FIELD[field].kind.write(Contact.objects.get())
    plan = planned({"key": "a", field: typed})
    after = OF_FIELD[field].kind.write(plan.entries[0].contact)
    assert (changes(plan), plan.faults) == ([(heading(field), before, after)], [])
    assert before != after


def test_a_column_that_is_not_there_leaves_its_field_as_it_is(stored):
    Contact.objects.update(usage_vi="Soạn: V", order=3)
    plan = planned({}, fields=[*GOOD])
    assert plan.to_write == []


def test_a_blank_cell_makes_a_blank_field(stored):
    Contact.objects.update(usage_vi="Soạn: V")
    assert changes(planned({})) == [(heading("usage_vi"), "Soạn: V", "")]


@pytest.mark.parametrize("field", ["evidence", "is_public", "order"])
def test_a_blank_cell_changes_no_choice_and_no_number(stored, field):
    assert planned({field: ""}).to_write == []


@pytest.mark.parametrize("typed", ["Gọi", "gọi ", "GOI", "phone", "Phone"])
def test_a_channel_is_known_by_its_name_and_by_its_code(stored, typed):
    assert planned({"channel": typed}).to_write == []


def test_a_channel_is_known_by_its_vietnamese_name_on_an_english_page(stored):
    with translation.override("en"):
        assert planned({"channel": "Gọi"}).to_write == []


@pytest.mark.parametrize("typed", ["có", "CO", "x", "1", "true", "Đúng", "yes"])
def test_yes_is_said_in_many_ways(stored, typed):
    assert planned({"is_public": typed}).to_write == []


@pytest.mark.parametrize(
    ("typed", "day", "precision"),
    [
        ("14/04/2023", datetime.date(2023, 4, 14), "day"),
        ("4/4/2023", datetime.date(2023, 4, 4), "day"),
        ("14.04.2023", datetime.date(2023, 4, 14), "day"),
        ("2023-04-14", datetime.date(2023, 4, 14), "day"),
        ("04/2023", datetime.date(2023, 4, 1), "month"),
        ("2023", datetime.date(2023, 1, 1), "year"),
    ],
)
def test_the_date_of_a_source_is_as_exact_as_it_was_typed(police, typed, day, precision):
    contact = planned({"source_date": typed}).new[0].contact
    assert (contact.source_date, contact.source_precision) == (day, precision)


def test_the_day_of_a_month_that_is_not_shown_does_not_matter(stored):
    Contact.objects.update(source_date=datetime.date(2026, 10, 17), source_precision="month")
    assert planned({"source_date": "10/2026"}).to_write == []


def test_spaces_around_a_text_do_not_matter(stored):
    typed = {field: f"\u00a0 {text} " for field, text in GOOD.items()}
    assert planned(typed).to_write == []


def test_a_text_is_the_same_however_it_was_composed(stored):
    assert planned({"purpose_vi": "Khi ba\u0323n bi\u0323 lu\u031b\u0300a"}).to_write == []


def test_invisible_characters_in_a_source_do_not_matter(stored):
    assert planned({"source": "Trang của\u200b Công an tỉnh"}).to_write == []


WRONG = {
    "no number": ("value", ""),
    "no channel": ("channel", ""),
    "no body": ("agency", ""),
    "no source": ("source", " "),
    "no purpose": ("purpose_vi", ""),
    "no kind of source": ("evidence", ""),
    "an unknown province": ("province", "Atlantis"),
    "an unknown channel": ("channel", "chim bồ câu"),
    "an unknown kind of source": ("evidence", "tin đồn"),
    "neither yes nor no": ("is_public", "có lẽ"),
    "no order": ("order", "đầu tiên"),
    "an order below nothing": ("order", "-1"),
    "an order beyond all": ("order", "99999"),
    "no number that can be dialled": ("value", "069x"),
    "a number without its zero": ("value", "694387389"),
    "a landline without its zero": ("value", "2838291234"),
    "an invisible character": ("value", "0694.387\u202e.389"),
    "too long": ("hours_vi", "a" * 101),
    "a day that there is not": ("source_date", "31/02/2026"),
    "a day in words": ("source_date", "hôm qua"),
    "a month too many": ("source_date", "13/2026"),
    "a day to come": ("source_date", "01/01/2999"),
    "read on a day to come": ("read_on", "01/01/2999"),
    "read on no day": ("read_on", "11/2026"),
    "public and in doubt": ("held_back", "Chưa gọi thử"),
    "confirmed on no day": ("confirmed_on", "hôm qua"),
    "confirmed on a day to come": ("confirmed_on", "01/01/2999"),
}


@pytest.mark.parametrize(("field", "typed"), WRONG.values(), ids=WRONG)
def test_a_mistake_is_named_at_its_cell_and_no_other(police, field, typed):
    plan = planned({field: typed})
    position = HEADINGS.index(heading(field))
    assert [(fault.cell, fault.found) for fault in plan.faults] == [(f"{letter(position)}2", typed)]


@pytest.mark.parametrize(("field", "typed"), WRONG.values(), ids=WRONG)
def test_a_mistake_says_what_is_wrong_and_what_is_expected(police, field, typed):
    (fault,) = planned({field: typed}).faults
    assert fault.reason
    assert fault.expects == str(OF_FIELD[field].expects)


@pytest.mark.parametrize(("field", "typed"), WRONG.values(), ids=WRONG)
def test_with_one_mistake_nothing_can_be_carried_out(police, field, typed):
    assert not planned({"value": "113"}, {field: typed}).can_be_carried_out


def test_every_mistake_of_a_file_is_named_at_once(police):
    plan = planned(
        {"evidence": "?", "order": "?", "source": ""},
        {"value": "113"},
        {"value": "114", "is_public": "?"},
    )
    assert refused(plan) == [
        (heading("source"), 2),
        (heading("evidence"), 2),
        (heading("order"), 2),
        (heading("is_public"), 4),
    ]


def test_a_number_without_its_zero_is_told_apart_from_one_that_is_none(police):
    lost, none = planned({"value": "694387389"}), planned({"value": "69438x"})
    assert lost.faults[0].reason != none.faults[0].reason


def test_a_field_without_its_column_is_named_by_its_row(police):
    plan = planned({}, fields=[field for field in GOOD if field != "evidence"])
    assert [(fault.heading, fault.cell, fault.row) for fault in plan.faults] == [
        (heading("evidence"), "", 2)
    ]


def test_a_cell_without_a_heading_above_it_is_refused(police):
    rows = table({})
    rows[1].append("ghi chú")
    assert [fault.cell for fault in make_plan(rows).faults] == [f"{letter(len(HEADINGS))}2"]


def test_a_row_that_is_shorter_than_the_headings_is_filled_with_blanks(police):
    rows = table({})
    while not rows[1][-1]:
        rows[1].pop()
    assert make_plan(rows).faults == []


def test_empty_rows_are_passed_over(police):
    rows = table({})
    assert len(make_plan([rows[0], [], ["", " "], rows[1]]).entries) == 1


def test_a_public_contact_without_any_date_is_refused_at_the_date(police):
    assert refused(planned({"source_date": ""})) == [(heading("source_date"), 2)]


def test_a_public_page_without_https_is_refused(police):
    assert refused(planned({"channel": "web", "value": "congan"})) == [(heading("value"), 2)]


def test_what_was_wrong_in_the_directory_before_is_no_fault_of_an_unchanged_row(stored):
    Contact.objects.update(usage_vi="a\u200bb")
    assert planned({"usage_vi": "a\u200bb"}).faults == []


def test_the_constraints_of_a_contact_are_those_that_the_plan_knows():
    # A new one has to be looked at in hotlines/exchange/checks.py.
    assert {constraint.name for constraint in Contact._meta.constraints} == {
        "hotlines_contact_once_an_agency",
        "hotlines_contact_has_a_source",
        "hotlines_contact_public_has_a_date",
        "hotlines_contact_public_is_not_in_doubt",
        "hotlines_contact_number_can_be_dialled",
    }
