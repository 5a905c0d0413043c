"""The notice: its addresses, its number, its dates, and what the database refuses."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone, translation

from advisories.models import Advisory
from tests.factories import make_agency, make_draft, make_notice

SIGNED = datetime.datetime(2025, 1, 2, 8, tzinfo=timezone.get_default_timezone())


def errors_of(item):
    with pytest.raises(ValidationError) as refusal:
        item.full_clean()
    return set(refusal.value.message_dict)


# Addresses


def test_the_address_is_made_from_the_vietnamese_title(db):
    notice = make_draft(title_vi="Đừng chuyển tiền: lừa đảo", title_en="Send no money")
    assert notice.slug == "dung-chuyen-tien-lua-dao"


def test_a_second_notice_of_one_title_gets_an_address_of_its_own(db):
    addresses = [make_draft(title_vi="Lừa đảo").slug for _number in range(3)]
    assert addresses == ["lua-dao", "lua-dao-2", "lua-dao-3"]


def test_a_title_of_80_letters_still_leaves_room_for_a_number(db):
    title = "a" * 80
    second = [make_draft(title_vi=title) for _number in range(2)][1]
    second.full_clean()
    assert second.slug == f"{title}-2"


def test_a_title_without_letters_leads_to_the_code(db):
    notice = make_draft(title_vi="…", title_en="")
    assert notice.slug == notice.code


def test_a_changed_title_keeps_the_address(db):
    notice = make_draft(title_vi="Cũ")
    notice.title_vi = "Mới"
    notice.save()
    assert notice.slug == "cu"


def test_a_given_address_is_kept(db):
    assert make_draft(slug="cua-toi").slug == "cua-toi"


@pytest.mark.parametrize(
    ("language", "address"), [("vi", "/vi/canh-bao/thu/"), ("en", "/en/advisories/thu/")]
)
def test_the_address_of_the_page_speaks_the_active_language(db, language, address):
    with translation.override(language):
        assert make_draft(slug="thu").get_absolute_url() == address


# The permanent code


def test_a_code_stays_whatever_is_changed(db):
    notice = make_draft()
    before = notice.code
    notice.title_vi, notice.slug = "Mới", "moi"
    notice.save()
    assert Advisory.objects.get().code == before


def test_two_notices_cannot_share_a_code(db):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_draft(code=make_draft().code)


# Number and dates


def test_the_number_of_a_state_body_is_printed_with_a_stroke(db):
    assert make_draft(number="3495", symbol="UBND-KGVX").full_number == "3495/UBND-KGVX"


def test_the_number_of_a_party_body_is_printed_with_a_hyphen(db):
    party = make_agency("Tỉnh ủy", branch="party")
    assert make_draft(issuer=party, number="4945", symbol="CV/TU").full_number == "4945-CV/TU"


def test_a_notice_is_called_by_number_and_title(db):
    notice = make_draft(number="12", symbol="UBND", title_vi="Lừa đảo")
    assert str(notice) == "12/UBND – Lừa đảo"


def test_a_notice_without_number_is_called_by_its_title(db):
    assert str(make_draft(number="", symbol="", title_vi="Lừa đảo")) == "Lừa đảo"


def test_a_notice_is_listed_by_its_date_of_issue(db):
    assert make_draft(issued_on=datetime.date(2023, 4, 14)).dated_on == datetime.date(2023, 4, 14)


def test_a_notice_without_date_is_listed_by_its_first_signature(db):
    notice = make_draft(issued_on=None)
    for days in (3, 0, 9):
        notice.signatures.create(
            signer_vi="Văn phòng", signed_at=SIGNED + datetime.timedelta(days=days)
        )
    notice.save()
    assert notice.dated_on == datetime.date(2025, 1, 2)


def test_the_day_of_a_signature_is_that_of_viet_nam(db):
    notice = make_draft(issued_on=None)
    evening = datetime.datetime(2025, 1, 1, 20, tzinfo=datetime.UTC)
    notice.signatures.create(signer_vi="Văn phòng", signed_at=evening)
    notice.save()
    assert notice.dated_on == datetime.date(2025, 1, 2)


def test_a_notice_without_any_date_has_none(db):
    assert make_draft(issued_on=None).dated_on is None


@pytest.mark.parametrize("field", ["issued_on", "source_seen_on"])
def test_a_day_that_has_not_come_is_refused_at_its_field(db, field):
    notice = make_draft()
    setattr(notice, field, timezone.localdate() + datetime.timedelta(days=1))
    assert errors_of(notice) == {field}


@pytest.mark.parametrize("field", ["issued_on", "source_seen_on"])
def test_today_is_accepted(db, field):
    notice = make_draft()
    setattr(notice, field, timezone.localdate())
    assert notice.full_clean() is None


# What is refused


def the_same(notice, **changed):
    names = ("issuer", "number", "symbol", "issued_on")
    return {name: getattr(notice, name) for name in names} | changed


def test_the_database_refuses_one_document_twice(db):
    notice = make_draft()
    with pytest.raises(IntegrityError), transaction.atomic():
        make_draft(**the_same(notice))


@pytest.mark.parametrize(
    "changed", [{"number": "99"}, {"symbol": "KH"}, {"issued_on": datetime.date(2024, 1, 1)}]
)
def test_another_number_or_date_is_another_document(db, changed):
    assert make_draft(**the_same(make_draft(), **changed))


def test_two_documents_without_number_are_let_pass(db):
    notice = make_draft(number="")
    assert make_draft(**the_same(notice))


def test_one_document_without_date_is_refused_twice(db):
    notice = make_draft(issued_on=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_draft(**the_same(notice))


@pytest.mark.parametrize(
    ("field", "value"),
    [("number", "34a"), ("summary_vi", "a" * 281), ("summary_en", "a" * 281), ("title_vi", "")],
)
def test_a_wrong_value_is_refused_at_its_field(db, field, value):
    notice = make_draft()
    setattr(notice, field, value)
    assert field in errors_of(notice)


def test_a_summary_of_280_characters_is_accepted(db):
    assert make_draft(summary_vi="ế" * 280).full_clean() is None


def test_the_database_refuses_two_clauses_of_one_number(db):
    notice = make_draft()
    with pytest.raises(IntegrityError), transaction.atomic():
        notice.clauses.create(number="1", audience="agencies", text_vi="Hai lần.")


def test_clauses_without_number_are_let_pass(db):
    notice = make_draft()
    for _number in range(2):
        notice.clauses.create(audience="agencies", text_vi="Không số.")
    assert notice.clauses.count() == 3


def test_a_part_without_a_place_stands_last(db):
    notice = make_draft()
    texts = ["Một", "Hai", "Ba"]
    for text in texts:
        notice.signs.create(text_vi=text)
    assert [sign.text_vi for sign in notice.signs.all()] == texts


def test_a_scammers_value_stands_once_in_a_notice_however_it_is_typed(db):
    notice = make_draft()
    notice.indicators.create(kind="url", value="https://lua.top")
    with pytest.raises(IntegrityError), transaction.atomic():
        notice.indicators.create(kind="url", value="hxxps://LUA[.]top/")


@pytest.mark.parametrize("field", ["replaces", "corrects", "annex_of"])
def test_a_notice_cannot_follow_itself(db, field):
    notice = make_draft()
    setattr(notice, field, notice)
    assert errors_of(notice) == {field}


def test_a_body_with_notices_cannot_be_deleted(db):
    notice = make_notice()
    with pytest.raises(Exception, match="protected"):
        notice.issuer.delete()
