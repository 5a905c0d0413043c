"""With 500 contacts in each of 34 provinces the pages ask as often and weigh no more."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from hotlines.models import Agency, Contact
from places.models import Province
from tests.factories import make_agency, make_contact, make_notice, make_province, make_reader
from tests.test_page_weight import LIMIT, weight

PROVINCES = 34
PAGES = (
    "/vi/",
    "/vi/duong-day-nong/",
    "/en/hotlines/",
    "/vi/duong-day-nong/tinh-thu-0/",
    "/vi/duong-day-nong/tinh-thu-0/?page=2",
    "/en/hotlines/tinh-thu-0/",
    "/vi/duong-day-nong/tinh-thu-0/xa-phuong/",
    "/vi/duong-day-nong/tinh-thu-0/the/",
    "/vi/tinh-thanh/tinh-thu-0/",
    "/vi/canh-bao/thu/",
)


@pytest.fixture
def directory(db):
    """A function that fills the directory: so many contacts in each of so many provinces."""

    def _directory(contacts):
        for number in range(PROVINCES):
            province = make_province(f"Tỉnh Thử {number}", slug=f"tinh-thu-{number}")
            _fill(province, contacts)
        issuer = Agency.objects.filter(province__slug="tinh-thu-0").first()
        make_notice(slug="thu", issuer=issuer)
        # A database at work does this by itself; without it PostgreSQL plans for a few rows.
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")

    return _directory


def _fill(province, count):
    """Give a province ``count`` contacts: half of its own divisions, half of communes."""
    agencies = Agency.objects.bulk_create(
        Agency(
            key=f"{province.slug}-{number}",
            name_vi=f"Công an đơn vị {number} {province.name}",
            name_en=f"Police unit {number} of {province.name}",
            province=province,
            branch="police",
            commune=f"Xã Thử {number}" if number % 2 else "",
            source="thử nghiệm",
        )
        for number in range(count)
    )
    Contact.objects.bulk_create(
        Contact(
            agency=agency,
            channel="phone",
            value=f"069.{number:04}.{province.pk % 1000:03}",
            dial=f"+8469{number:04}{province.pk % 1000:03}",
            purpose_vi=f"Báo tin về tội phạm, việc {number}",
            purpose_en=f"Report crimes, matter {number}",
            source=f"Trang của công an, tin số {number}",
            source_date=timezone.localdate(),
            evidence="official",
            is_public=True,
        )
        for number, agency in enumerate(agencies)
    )


def asked(address):
    with CaptureQueriesContext(connection) as queries:
        assert make_reader().get(address).status_code == 200
    return len(queries)


@pytest.fixture
def queries_of_few(directory):
    """How often each page asks where each province has 60 contacts; the database is empty again."""
    with transaction.atomic():
        directory(60)
        queries = {address: asked(address) for address in PAGES}
        transaction.set_rollback(True)
    return queries


def test_500_contacts_in_each_province_cost_no_more_queries_than_60(queries_of_few, directory):
    directory(500)
    assert {address: asked(address) for address in PAGES} == queries_of_few


def test_no_page_weighs_more_than_14_000_bytes_with_500_contacts_in_each_province(directory):
    directory(500)
    weights = {address: weight(address) for address in PAGES}
    assert {address: total for address, total in weights.items() if total > LIMIT} == {}


@pytest.mark.parametrize("address", ["/vi/", "/vi/duong-day-nong/", "/en/hotlines/"])
def test_a_directory_in_which_every_province_answers_stays_within_14_000_bytes(content, address):
    for number, province in enumerate(Province.objects.current()):
        agency = make_agency(f"Trực ban {province.name}", province=province)
        make_contact(agency, value=f"0694.{100 + number * 7}.{900 - number * 11}", order=1)
    Contact.objects.update(verified_on=timezone.localdate())
    assert weight(address) <= LIMIT
