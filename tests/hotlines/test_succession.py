"""What a merger means for the bodies of its provinces: who ends, who follows, who goes on."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from advisories.models import Advisory
from advisories.state import State
from hotlines.models import Contact
from places import merging
from tests.factories import make_agency, make_contact, make_notice, make_province
from tests.places.mergers import DAY, LAST_DAY, TOMORROW, proposed


@pytest.fixture
def pair(db):
    return [make_province("Thử Một", code="91"), make_province("Thử Hai", code="92")]


def merge(pair, **changed):
    return merging.carry_out(proposed(pair, **changed))


def ended(pair, name, **changed):
    """Merge after a body of Thử Hai with this name was stored; return that body."""
    body = make_agency(name, province=pair[1], valid_to=changed.pop("valid_to", None))
    merge(pair, **changed)
    body.refresh_from_db()
    return body


def follower_of(pair, name, following, **changed):
    """Merge a body of Thử Hai and one of Thử Một; return whether the second follows the first."""
    other = make_agency(following, province=pair[0])
    return ended(pair, name, **changed).successor == other


# Who ends


@pytest.mark.parametrize(
    "name",
    [
        "Ủy ban nhân dân tỉnh Thử Hai",
        "Ủy ban nhân dân Thành phố Thử Hai",
        "ỦY BAN NHÂN DÂN TỈNH THỬ HAI",
        "Tỉnh ủy Thử Hai",
        "Công an Thử Hai",
        "Phòng An ninh mạng – Công an tỉnh Thử Hai",
        "Công an phường Thử Hai, tỉnh Thử Hai",
        "Thử Hai",
    ],
)
def test_a_body_named_after_a_province_that_disappears_ends_with_it(pair, name):
    assert ended(pair, name).valid_to == LAST_DAY


@pytest.mark.parametrize(
    "name",
    [
        "Ủy ban nhân dân tỉnh Thử Một",
        "Cổng thông tin điện tử",
        "Ủy ban nhân dân phường Thử Hai",
        "Công an xã Thử Hai",
        "Công an đặc khu Thử Hai",
        "Trung tâm Thử Haiti",
        "Trung tâm lời thử Hai",
    ],
)
def test_a_body_whose_name_does_not_name_that_province_goes_on(pair, name):
    assert ended(pair, name).valid_to is None


@pytest.mark.parametrize(("name", "ends"), [("Công an tỉnh Thử", True), ("Thử Lớn", False)])
def test_a_name_inside_of_a_longer_one_that_goes_on_is_not_meant(db, name, ends):
    units = [make_province("Thử", code="91"), make_province("Thử Lớn", code="92")]
    body = make_agency(name, province=units[0])
    merging.carry_out(proposed(units, name_vi="Thử Lớn"))
    body.refresh_from_db()
    assert (body.valid_to is not None) == ends


def test_a_hyphenated_name_is_found_in_another_spelling(db):
    units = [make_province("Thử - Hai", code="91"), make_province("Thử Một", code="92")]
    body = make_agency("Công an tỉnh Thử-Hai", province=units[0])
    merging.carry_out(proposed(units))
    body.refresh_from_db()
    assert body.valid_to == LAST_DAY


def test_a_body_of_a_unit_that_became_a_merged_one_ends_too(pair):
    former = make_province("Thử Hai", code="90", valid_to=LAST_DAY, successor=pair[1])
    body = make_agency("Công an tỉnh Thử Hai", province=former)
    merge(pair)
    body.refresh_from_db()
    assert body.valid_to == LAST_DAY


def test_a_body_elsewhere_goes_on_whatever_its_name(pair):
    body = make_agency("Công an tỉnh Thử Hai", province=make_province("Huế", code="46"))
    merge(pair)
    body.refresh_from_db()
    assert body.valid_to is None


def test_a_body_that_has_ended_keeps_its_last_day(pair):
    day = datetime.date(2020, 1, 1)
    assert ended(pair, "Công an tỉnh Thử Hai", valid_to=day).valid_to == day


def test_a_body_that_begins_with_the_merger_goes_on(pair):
    body = make_agency("Công an tỉnh Thử Hai", province=pair[1], valid_from=DAY)
    merge(pair)
    body.refresh_from_db()
    assert body.valid_to is None


def test_where_both_names_disappear_the_bodies_of_both_end(pair):
    bodies = [make_agency(f"Công an tỉnh {unit.name_vi}", province=unit) for unit in pair]
    merge(pair, name_vi="Thử Ba")
    for body in bodies:
        body.refresh_from_db()
    assert {body.valid_to for body in bodies} == {LAST_DAY}


# Who follows


@pytest.mark.parametrize(
    ("name", "following"),
    [
        ("Ủy ban nhân dân tỉnh Thử Hai", "Ủy ban nhân dân tỉnh Thử Một"),
        ("Ủy ban nhân dân tỉnh Thử Hai", "Ủy ban nhân dân thành phố Thử Một"),
        ("Ủy ban nhân dân tỉnh Thử Hai", "Ủy ban nhân dân Thành phố Thử Một"),
        ("Công an Thành phố Thử Hai", "Công an tỉnh Thử Một"),
        ("Công an TP. Thử Hai", "Công an thành phố Thử Một"),
        ("Tỉnh ủy Thử Hai", "Thành ủy Thử Một"),
        ("Phòng PA05 – Công an tỉnh Thử Hai", "Phòng PA05 – Công an tỉnh Thử Một"),
    ],
)
def test_the_body_of_the_same_name_under_the_new_unit_follows(pair, name, following):
    assert follower_of(pair, name, following)


@pytest.mark.parametrize(
    ("name", "following"),
    [
        ("Công an tỉnh Thử Hai", "Ủy ban nhân dân tỉnh Thử Một"),
        ("Công an tỉnh Thử Hai", "Công an phường Thử Một"),
        ("Công an tỉnh Thử Hai", "Công an"),
        ("Công an tỉnh Thử Hai", "Phòng PA05 – Công an tỉnh Thử Một"),
    ],
)
def test_a_body_of_another_name_does_not_follow(pair, name, following):
    assert not follower_of(pair, name, following)


def test_a_body_that_has_ended_follows_nobody(pair):
    make_agency("Công an tỉnh Thử Một", province=pair[0], valid_to=datetime.date(2020, 1, 1))
    assert ended(pair, "Công an tỉnh Thử Hai").successor is None


def test_of_two_bodies_that_could_follow_none_is_chosen(pair):
    for name in ("Công an tỉnh Thử Một", "Công an thành phố Thử Một"):
        make_agency(name, key=name[-20:].replace(" ", "-"), province=pair[0])
    assert ended(pair, "Công an tỉnh Thử Hai").successor is None


def test_no_body_is_invented(pair):
    assert ended(pair, "Công an tỉnh Thử Hai", name_vi="Thử Ba").successor is None


# The report


def report_of(pair, **changed):
    with translation.override("en"):
        return " ".join(merging.plan(proposed(pair, **changed)))


def test_the_report_names_who_follows(pair):
    make_agency("Công an tỉnh Thử Một", province=pair[0])
    make_agency("Công an tỉnh Thử Hai", province=pair[1])
    assert (
        "Công an tỉnh Thử Hai ends on 30 June 2026; its duties pass to Công an tỉnh Thử Một."
        in report_of(pair)
    )


def test_the_report_names_a_body_that_nobody_follows(pair):
    make_agency("Công an tỉnh Thử Hai", province=pair[1])
    assert "Công an tỉnh Thử Hai ends on 30 June 2026. No body" in report_of(pair)


def test_the_report_counts_bodies_contacts_and_notices(pair):
    bodies = [make_agency(f"Công an tỉnh {unit.name_vi}", province=unit) for unit in pair]
    make_contact(bodies[0])
    make_contact(bodies[1], value="113")
    make_contact(bodies[1], value="114")
    make_notice(issuer=bodies[0])
    assert "Bodies that follow: 2. Contacts: 3. Notices: 1." in report_of(pair)


def test_the_report_counts_the_notices_that_will_need_checking(pair):
    make_notice(issuer=make_agency("Công an tỉnh Thử Hai", province=pair[1]))
    assert "need checking from 1 July 2026: 1." in report_of(pair)


def test_where_no_body_ends_the_report_does_not_speak_of_checking(pair):
    assert "need checking" not in report_of(pair)


# What follows from it


def test_a_notice_goes_on_naming_the_old_body_and_needs_checking(pair):
    body = make_agency("Công an tỉnh Thử Hai", province=pair[1])
    notice = make_notice(issuer=body)
    merge(pair)
    notice = Advisory.objects.get(pk=notice.pk)
    assert (notice.issuer, notice.state) == (body, State.WATCH)


def test_before_the_day_of_the_merger_a_notice_stays_in_force(pair):
    notice = make_notice(issuer=make_agency("Công an tỉnh Thử Hai", province=pair[1]))
    merge(pair, day=TOMORROW)
    assert Advisory.objects.get(pk=notice.pk).state == State.IN_FORCE


def test_a_number_stays_with_its_body(pair):
    contact = make_contact(make_agency("Công an tỉnh Thử Hai", province=pair[1]))
    before = Contact.objects.values().get()
    merge(pair)
    assert Contact.objects.filter(pk=contact.pk).values().get() == before


@pytest.mark.parametrize(
    ("confirmed", "marked"), [(LAST_DAY, True), (DAY, False)], ids=["before", "on the day"]
)
def test_a_number_not_confirmed_since_the_merger_is_marked(pair, confirmed, marked):
    make_contact(make_agency("Công an tỉnh Thử Hai", province=pair[1]), source_date=confirmed)
    merge(pair)
    assert Contact.objects.get().is_before_merger == marked


# Undoing


def test_undoing_restores_the_last_day_and_the_successor_of_a_body(pair):
    body = make_agency("Công an tỉnh Thử Hai", province=pair[1])
    make_agency("Công an tỉnh Thử Một", province=pair[0])
    merger, _report = merge(pair)
    merging.undo(merger)
    body.refresh_from_db()
    assert (body.valid_to, body.successor) == (None, None)


def test_undoing_names_the_bodies_that_are_there_again(pair):
    make_agency("Công an tỉnh Thử Hai", province=pair[1])
    merger, _report = merge(pair)
    assert "Công an tỉnh Thử Hai" in " ".join(merging.undo(merger))


def test_undoing_is_refused_where_a_follower_was_chosen_since(pair):
    body = make_agency("Công an tỉnh Thử Hai", province=pair[1])
    other = make_agency("Công an mới", province=pair[0])
    merger, _report = merge(pair)
    body.refresh_from_db()
    body.successor = other
    body.save()
    with pytest.raises(ValidationError, match="Công an tỉnh Thử Hai"):
        merging.undo(merger)
