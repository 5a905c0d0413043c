"""A published notice is a source on which steps and tactics can rest."""

import datetime

import pytest

from advisories.models import Advisory
from publishing import workflow
from sources.models import Source
from tests.factories import make_agency, make_draft, make_notice, make_reader
from tests.filling import change_address, send

ISSUED = datetime.date(2024, 12, 23)
# Two in the morning in Viet Nam is the evening before at Greenwich.
NIGHT = datetime.datetime(2026, 1, 1, 19, tzinfo=datetime.UTC)


@pytest.fixture
def body(db):
    return make_agency("Ủy ban nhân dân tỉnh Đồng Nai", name_en="People's Committee of Dong Nai")


def only_source():
    return Source.objects.get()


def publish_again(notice, **changed):
    Advisory.objects.filter(pk=notice.pk).update(**changed)
    workflow.publish(Advisory.objects.get(pk=notice.pk), by=None)


# Its name


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("vi", "Công văn 3495/UBND-KGVX, Ủy ban nhân dân tỉnh Đồng Nai"),
        ("en", "Official letter 3495/UBND-KGVX, People's Committee of Dong Nai"),
    ],
)
def test_a_source_is_named_by_kind_number_and_body(body, language, name):
    make_notice(issuer=body, number="3495", symbol="UBND-KGVX")
    assert getattr(only_source(), f"name_{language}") == name


def test_a_document_without_number_is_named_by_kind_and_body(body):
    make_notice(issuer=body, number="", symbol="", kind="thu_ngo")
    assert only_source().name_en == "Open letter, People's Committee of Dong Nai"


def test_a_document_without_kind_and_number_is_named_by_its_title(body):
    make_notice(issuer=body, number="", symbol="", kind="", title_en="Fraud")
    assert only_source().name_en == "Fraud, People's Committee of Dong Nai"


def test_a_body_without_english_name_lends_its_vietnamese_one(db):
    make_notice(issuer=make_agency("Ủy ban"), number="", symbol="")
    assert only_source().name_en == "Official letter, Ủy ban"


def test_the_longest_name_fits(db):
    body = make_agency("ế" * 200)
    make_notice(issuer=body, number="3495", symbol="UBND-KGVX")
    assert only_source().full_clean() is None


# Its dates


def test_a_source_carries_the_date_of_its_document(db):
    make_notice(issued_on=ISSUED)
    source = only_source()
    assert (source.dated_on, source.precision) == (ISSUED, "day")


def test_a_source_without_date_carries_the_day_on_which_it_was_seen(db):
    make_notice(issued_on=None, source_seen_on=ISSUED)
    source = only_source()
    assert (source.dated_on, source.read_on) == (None, ISSUED)


def test_a_source_never_seen_was_read_on_the_day_of_publishing_in_viet_nam(db):
    notice = make_draft(issued_on=None)
    notice.published_at = NIGHT
    workflow.publish(notice, by=None)
    assert only_source().read_on == datetime.date(2026, 1, 2)


def test_a_source_carries_the_address_of_its_document(db):
    make_notice(source_url="https://dongnai.example/3495")
    assert only_source().url == "https://dongnai.example/3495"


def test_a_source_is_of_the_kind_of_notices(db):
    make_notice()
    assert only_source().kind == Source.Kind.NOTICE


# When it is made


def test_a_draft_is_no_source(db):
    assert make_draft().as_source is None


def test_a_published_notice_knows_its_source(db):
    notice = make_notice()
    assert Advisory.objects.get(pk=notice.pk).as_source == only_source()


def test_each_notice_is_a_source_of_its_own(db):
    make_notice()
    make_notice()
    assert Source.objects.count() == 2


def test_publishing_again_makes_no_second_source(db):
    notice = make_notice()
    workflow.return_to_draft(notice, by=None)
    publish_again(notice)
    assert only_source().notice == notice


def test_publishing_again_brings_the_source_up_to_date(body):
    notice = make_notice(issuer=body, number="1", symbol="UBND")
    publish_again(notice, number="2", issued_on=ISSUED)
    source = only_source()
    assert (source.name_en.split(",")[0], source.dated_on) == ("Official letter 2/UBND", ISSUED)


def test_a_published_notice_that_is_stored_again_brings_its_source_up_to_date(officer, body):
    notice = make_notice(issuer=body, number="1", symbol="UBND")
    send(make_reader(officer), change_address(notice), number="2")
    assert only_source().name_en.startswith("Official letter 2/UBND")


def test_a_draft_that_is_stored_becomes_no_source(officer):
    send(make_reader(officer), change_address(make_draft()), number="2")
    assert not Source.objects.exists()


def test_withdrawing_keeps_the_source(db):
    notice = make_notice(withdrawal_reason_vi="Nhầm.")
    workflow.withdraw(notice, by=None)
    assert only_source().notice == notice


def test_a_scammers_address_comes_into_no_source(db):
    notice = make_draft(number="", symbol="", kind="", title_vi="Trang lua.vip", title_en="Fraud")
    notice.indicators.create(kind="url", value="https://lua.vip")
    workflow.publish(notice, by=None)
    assert "lua.vip" not in only_source().name_vi
