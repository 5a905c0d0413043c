"""Which provinces an officer looks after: set with the account, kept when provinces are edited."""

import datetime

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission

from places import merging
from places.models import Province, Remit
from tests.factories import make_province, make_reader
from tests.filling import ADMIN, change_address, fields, send
from tests.reading import read

from .mergers import LAST_DAY, TOMORROW, proposed


@pytest.fixture
def pair(db):
    return [make_province("Thử Một", code="91"), make_province("Thử Hai", code="92")]


@pytest.fixture
def clerk(db):
    """An officer who may edit provinces."""
    user = get_user_model().objects.create_user("thu-ky", is_staff=True)
    user.user_permissions.set(
        Permission.objects.filter(codename__in=("change_province", "delete_province"))
    )
    return user


@pytest.fixture
def desk(officer):
    return make_reader(officer)


def bind(user, *units):
    Remit.objects.create(user=user).provinces.set(units)


def units_of(user):
    return {str(unit) for unit in Remit.objects.units_of(user)}


def can_edit(user, unit):
    """Tell whether the province's page gives the officer something to save."""
    return bool(read(make_reader(user).get(change_address(unit))).select("[name=_save]"))


# The bounds


def test_an_officer_without_remit_has_no_bounds(clerk, pair):
    assert Remit.objects.units_of(clerk) is None


def test_an_officer_looks_after_the_units_of_the_remit(clerk, pair):
    bind(clerk, pair[0])
    assert units_of(clerk) == {"Thử Một"}


def test_a_remit_without_provinces_is_one_over_nothing(clerk, pair):
    bind(clerk)
    assert units_of(clerk) == set()


def test_an_administrator_has_no_bounds(officer, pair):
    bind(officer, pair[0])
    assert Remit.objects.units_of(officer) is None


def test_a_remit_grows_with_the_merger_of_its_province(clerk, pair):
    bind(clerk, pair[1])
    merging.carry_out(proposed(pair))
    assert units_of(clerk) == {"Thử Một", "Thử Một (–30/06/2026)", "Thử Hai (–30/06/2026)"}


def test_a_remit_stays_as_it_is_until_the_day_of_the_merger(clerk, pair):
    bind(clerk, pair[1])
    merging.carry_out(proposed(pair, day=TOMORROW + datetime.timedelta(days=1)))
    assert {unit.name_vi for unit in Remit.objects.units_of(clerk)} == {"Thử Hai"}


# Provinces in the admin


def test_an_officer_edits_a_province_of_the_remit(clerk, pair):
    bind(clerk, pair[0])
    assert can_edit(clerk, pair[0])


def test_an_officer_edits_no_province_outside_of_the_remit(clerk, pair):
    bind(clerk, pair[0])
    assert not can_edit(clerk, pair[1])


def test_what_is_sent_for_a_province_outside_of_the_remit_is_refused(clerk, pair):
    browser = make_reader(clerk)
    address = change_address(pair[1])
    sent = fields(browser.get(address)) | {"source": "Khác", "_save": "x"}
    bind(clerk, pair[0])
    answer = browser.post(address, sent)
    assert (answer.status_code, Province.objects.filter(source="Khác").count()) == (403, 0)


def test_an_officer_deletes_no_province_outside_of_the_remit(clerk, pair):
    bind(clerk, pair[0])
    address = f"{ADMIN}places/province/{pair[1].pk}/delete/"
    assert make_reader(clerk).post(address, {"post": "yes"}).status_code == 403


def test_an_officer_without_remit_edits_every_province(clerk, pair):
    assert [can_edit(clerk, unit) for unit in pair] == [True, True]


def test_a_remit_gives_no_permission(pair):
    user = get_user_model().objects.create_user("khach", is_staff=True)
    bind(user, pair[0])
    assert make_reader(user).get(change_address(pair[0])).status_code == 403


def test_the_list_shows_an_officer_with_a_remit_every_province(clerk, pair):
    bind(clerk, pair[0])
    rows = read(make_reader(clerk).get(f"{ADMIN}places/province/")).select("#result_list tbody tr")
    assert len(rows) == 2


# With the account


def offered(browser, user):
    options = read(browser.get(change_address(user))).select("[name=remit-0-provinces] option")
    return {option.get_text() for option in options}


def test_an_administrator_sets_the_remit_with_the_account(desk, clerk, pair):
    send(desk, change_address(clerk), **{"remit-0-provinces": [str(pair[0].pk)]})
    assert units_of(clerk) == {"Thử Một"}


def test_an_account_saved_without_provinces_gets_no_remit(desk, clerk, pair):
    send(desk, change_address(clerk))
    assert Remit.objects.units_of(clerk) is None


def test_a_remit_taken_away_leaves_no_bounds(desk, clerk, pair):
    bind(clerk, pair[0])
    send(desk, change_address(clerk), **{"remit-0-DELETE": "on"})
    assert Remit.objects.units_of(clerk) is None


def test_only_units_of_today_are_offered(desk, clerk, pair):
    make_province("Thử Xưa", code="90", valid_to=LAST_DAY, successor=pair[0])
    make_province("Thử Mai", code="93", valid_from=TOMORROW)
    assert offered(desk, clerk) == {"Thử Một", "Thử Hai"}


def test_a_unit_that_the_remit_names_stays_though_it_was_merged_since(desk, clerk, pair):
    bind(clerk, pair[1])
    merging.carry_out(proposed(pair))
    send(desk, change_address(clerk))
    assert list(clerk.remit.provinces.all()) == [pair[1]]


def test_a_new_account_asks_for_no_remit_yet(desk, pair):
    assert not read(desk.get(f"{ADMIN}auth/user/add/")).select("[name^=remit]")


def test_who_may_edit_accounts_only_sees_no_remit(clerk, pair):
    bind(clerk, pair[0])
    user = get_user_model().objects.create_user("quan-ly", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename="change_user"))
    page = read(make_reader(user).get(change_address(clerk)))
    assert not page.select("[name^=remit]")


def test_who_may_only_look_at_remits_gets_no_field(clerk, pair):
    bind(clerk, pair[0])
    user = get_user_model().objects.create_user("quan-ly", is_staff=True)
    permissions = Permission.objects.filter(codename__in=("change_user", "view_remit"))
    user.user_permissions.set(permissions)
    page = read(make_reader(user).get(change_address(clerk)))
    assert not page.select("[name=remit-0-provinces]")
