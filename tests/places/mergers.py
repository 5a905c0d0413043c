"""Two made-up provinces, and what is proposed to become of them."""

import datetime

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.db import connection
from django.utils import timezone

from places import merging
from places.models import Province
from places.proposal import Proposal
from tests.factories import make_agency, make_contact, make_notice, make_province

DAY = datetime.date(2026, 7, 1)
LAST_DAY = datetime.date(2026, 6, 30)
TOMORROW = timezone.localdate() + datetime.timedelta(days=1)
DOCUMENT = "Nghị quyết 1/2026/QH16"
LAYERS = ("places_", "hotlines_", "advisories_")


def make_staff(*permissions):
    """Store an officer with these permissions."""
    user = get_user_model().objects.create_user("nguoi-thu", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    return user


def make_pair():
    """Store Thử Một and Thử Hai, each with its People's Committee, a number and a notice."""
    pair = []
    for number, name, english in ((1, "Thử Một", "Thu Mot"), (2, "Thử Hai", "Thu Hai")):
        unit = make_province(name, name_en=english, code=f"9{number}")
        body = make_agency(f"Ủy ban nhân dân tỉnh {name}", province=unit)
        contact = make_contact(body, value=f"0694.387.38{number}")
        notice = make_notice(issuer=body, slug=unit.slug, title_vi=f"Cảnh báo của {name}")
        notice.contacts.add(contact)
        pair.append(unit)
    return pair


def proposed(units, **changed):
    """Return the proposal that these units become Thử Một on 1 July 2026."""
    values = {
        "name_vi": "Thử Một",
        "name_en": "Thu Mot",
        "kind": "tinh",
        "code": "91",
        "day": DAY,
        "document": DOCUMENT,
    }
    return Proposal(units=units, **values | changed)


def merge(units, by=None, **changed):
    """Carry the proposal out and return the new unit."""
    return merging.carry_out(proposed(units, **changed), by)[0].unit


def make_former(successor):
    """Store a unit that has become ``successor`` before."""
    return make_province("Thử Xưa", code="90", valid_to=LAST_DAY, successor=successor)


def stored(unit):
    """Return the unit as the database has it."""
    return Province.objects.get(pk=unit.pk)


def every_row():
    """Return all rows of provinces, bodies and notices as the database holds them."""
    tables = connection.introspection.table_names()
    with connection.cursor() as cursor:
        return {table: _rows(cursor, table) for table in tables if table.startswith(LAYERS)}


def _rows(cursor, table):
    cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
    return sorted(map(repr, cursor.fetchall()))
