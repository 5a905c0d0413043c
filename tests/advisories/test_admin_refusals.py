"""Wrong input is refused with a Vietnamese sentence at its field, and nothing typed is lost."""

import datetime

import pytest
from django.utils import timezone

from advisories.models import Advisory
from hotlines.models import Agency
from tests.factories import make_agency, make_draft, make_notice, make_reader
from tests.filling import ADD, ADMIN, change_address, in_vietnamese, lost, refusals, send

CLAUSE = {"number": "1", "audience": "citizens", "text_vi": "Không chuyển tiền."}
TYPED = {
    "title_vi": "Gọi video giả vay tiền",
    "title_en": "A false video call",
    "number": "3495",
    "symbol": "UBND-KGVX",
    "issued_on": "14/04/2023",
    "kind": "cong_van",
    "provenance": "signed_original",
    "summary_vi": "Kẻ gian gọi video.",
    "summary_en": "Scammers call by video.",
    "targets_vi": "Mọi người.\n\nNgười già.",
    "how_it_works_vi": "  Chúng giả người thân.",
    "signer_name": "Nguyễn Sơn Hùng",
}
NEW = {
    "clauses": [CLAUSE, CLAUSE | {"number": "2", "text_vi": "Gọi lại."}],
    "signs": [{"text_vi": "Hình mờ."}],
    "steps": [{"lead_vi": "Dừng lại.", "clause": "1"}],
    "indicators": [{"kind": "url", "value": "lua-dao.example"}],
}


@pytest.fixture
def desk(officer):
    return make_reader(officer)


@pytest.fixture
def issuer(db):
    return make_agency("Ủy ban nhân dân tỉnh Đồng Nai")


def tomorrow():
    return (timezone.localdate() + datetime.timedelta(days=1)).strftime("%d/%m/%Y")


def press(desk, body, button="_continue", new=NEW, **changed):
    """Type a whole notice with something wrong in it; return the answer and what was typed."""
    typed = TYPED | {"issuer": str(body.pk)} | changed
    return send(desk, ADD, button, new=new, **typed), typed


def clause(**changed):
    """Return the rows typed above with the second clause changed."""
    return NEW | {"clauses": [CLAUSE, CLAUSE | {"number": "2"} | changed]}


WRONG = {
    "the title is missing": (
        {"title_vi": ""},
        NEW,
        "title_vi",
        "This field is required.",
    ),
    "the title has an invisible character": (
        {"title_vi": "Lừa\u202eđảo"},
        NEW,
        "title_vi",
        "Remove the invisible character %(code)s: it can make a title read differently.",
    ),
    "the number has letters": ({"number": "34a"}, NEW, "number", "Digits only: 3495."),
    "the day has not come": (
        {"issued_on": tomorrow()},
        NEW,
        "issued_on",
        "This day has not come yet. Check the date.",
    ),
    "the day is none": ({"issued_on": "31/02/2023"}, NEW, "issued_on", "Enter a valid date."),
    "the source was seen tomorrow": (
        {"source_seen_on": tomorrow()},
        NEW,
        "source_seen_on",
        "This day has not come yet. Check the date.",
    ),
    "two clauses have one number": (
        {},
        clause(number="1"),
        "clauses-1-number",
        "Number %(number)s is already used above.",
    ),
    "a clause has a strange number": (
        {},
        clause(number="1/a"),
        "clauses-1-number",
        "Write the number like 1, 1.a or II.3.",
    ),
    "a clause has no text": (
        {},
        clause(text_vi=""),
        "clauses-1-text_vi",
        "This field is required.",
    ),
    "a step rests on an unknown clause": (
        {},
        NEW | {"steps": [{"lead_vi": "Dừng lại.", "clause": "9.z"}]},
        "steps-0-clause",
        "This notice has no clause %(number)s.",
    ),
    "nothing is left of a scammer's number": (
        {},
        NEW | {"indicators": [{"kind": "phone", "value": "không rõ"}]},
        "indicators-0-value",
        "Nothing is left of this value. Check what you typed.",
    ),
}


@pytest.mark.parametrize(("changed", "new", "field", "text"), WRONG.values(), ids=WRONG)
def test_a_mistake_is_named_at_its_field_and_no_other(desk, issuer, changed, new, field, text):
    answer, _typed = press(desk, issuer, new=new, **changed)
    number = "9.z" if field == "steps-0-clause" else "1"
    assert refusals(answer) == {field: in_vietnamese(text, code="U+202E", number=number)}


@pytest.mark.parametrize(("changed", "new", "field", "text"), WRONG.values(), ids=WRONG)
def test_nothing_typed_is_lost_by_a_mistake(desk, issuer, changed, new, field, text):
    answer, typed = press(desk, issuer, new=new, **changed)
    assert lost(answer, new=new, **typed) == []


def test_nothing_is_stored_with_a_mistake(desk, issuer):
    press(desk, issuer, issued_on=tomorrow())
    assert Advisory.objects.count() == 0


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_summary_of_281_characters_is_refused_with_both_numbers(desk, issuer, language):
    field = f"summary_{language}"
    answer, _typed = press(desk, issuer, **{field: "ế" * 281})
    assert {"280", "281"} <= set(refusals(answer)[field].replace(")", " ").split())


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_summary_that_is_too_long_is_kept_in_the_form(desk, issuer, language):
    answer, typed = press(desk, issuer, **{f"summary_{language}": "ế" * 281})
    assert lost(answer, new=NEW, **typed) == []


def test_a_summary_of_280_characters_is_stored_however_it_was_composed(desk, issuer):
    press(desk, issuer, summary_vi="e\u0302\u0301" * 280)
    assert Advisory.objects.get().summary_vi == "ế" * 280


def test_an_unknown_issuer_is_refused_at_its_field(desk, issuer):
    answer, _typed = press(desk, issuer, issuer="999999")
    wanted = "This body is not in the list. Add it first."
    assert refusals(answer) == {"issuer": in_vietnamese(wanted)}


@pytest.mark.parametrize("sent", ["abc", "-1", "9" * 40, "1 OR 1"])
def test_what_cannot_be_an_issuer_is_refused_at_its_field(desk, issuer, sent):
    answer, _typed = press(desk, issuer, issuer=sent)
    assert set(refusals(answer)) == {"issuer"}


def test_nothing_else_is_lost_by_an_unknown_issuer(desk, issuer):
    answer, typed = press(desk, issuer, issuer="999999")
    assert lost(answer, new=NEW, **typed) == ["issuer"]


def test_a_document_that_is_here_already_is_refused_with_a_sentence(desk, issuer):
    make_draft(
        issuer=issuer, number="3495", symbol="UBND-KGVX", issued_on=datetime.date(2023, 4, 14)
    )
    answer, _typed = press(desk, issuer)
    wanted = "This document is already on the portal: same body, number and date."
    assert refusals(answer) == {"": in_vietnamese(wanted)}


# Publishing what is not ready

UNREADY = {
    "summary_vi": "Write the Vietnamese summary before publishing.",
    "summary_en": "Write the English summary before publishing, at most 280 characters.",
    "targets_vi": "Say who is targeted before publishing.",
    "how_it_works_vi": "Say how the trick works before publishing.",
}


@pytest.mark.parametrize(("field", "text"), UNREADY.items())
def test_what_is_missing_for_readers_is_named_at_its_field(desk, issuer, field, text):
    answer, _typed = press(desk, issuer, "_publish", **{field: ""})
    assert refusals(answer) == {field: in_vietnamese(text)}


@pytest.mark.parametrize("field", UNREADY)
def test_nothing_typed_is_lost_when_something_is_missing_for_readers(desk, issuer, field):
    answer, typed = press(desk, issuer, "_publish", **{field: ""})
    assert lost(answer, new=NEW, **typed) == []


def test_a_notice_with_nothing_to_do_is_not_published(desk, issuer):
    answer, _typed = press(desk, issuer, "_publish", new={})
    wanted = "Say what to do: at least one step, or one clause for citizens."
    assert refusals(answer) == {"": in_vietnamese(wanted)}


@pytest.mark.parametrize("field", UNREADY)
def test_a_public_notice_cannot_lose_what_readers_need(desk, field):
    notice = make_notice()
    answer = send(desk, change_address(notice), **{field: ""})
    assert refusals(answer) == {field: in_vietnamese(UNREADY[field])}


def test_a_public_notice_may_go_back_to_draft_with_what_is_missing(desk):
    notice = make_notice()
    send(desk, change_address(notice), "_return", summary_en="")
    notice.refresh_from_db()
    assert not notice.is_published


def test_a_withdrawal_without_reason_is_refused_at_its_field(desk):
    answer = send(desk, change_address(make_notice()), "_withdraw", title_vi="Đã đổi")
    wanted = "Say in Vietnamese why this is withdrawn."
    assert refusals(answer) == {"withdrawal_reason_vi": in_vietnamese(wanted)}


# Bodies and contacts


def test_an_unknown_province_is_refused_at_its_field(desk):
    address = f"{ADMIN}hotlines/agency/add/"
    answer = send(desk, address, name_vi="Công an", source="Thư", province="999999")
    wanted = "This province is not in the list. Choose one from it."
    assert refusals(answer) == {"province": in_vietnamese(wanted)}


def test_nothing_else_is_lost_by_an_unknown_province(desk):
    typed = {"name_vi": "Công an", "name_en": "Police", "source": "Thư", "valid_from": "01/07/2025"}
    answer = send(desk, f"{ADMIN}hotlines/agency/add/", province="999999", **typed)
    assert lost(answer, **typed) == []


def test_no_body_is_stored_with_an_unknown_province(desk):
    send(desk, f"{ADMIN}hotlines/agency/add/", name_vi="Công an", source="Thư", province="999999")
    assert Agency.objects.count() == 0


def test_a_wrong_number_of_a_contact_is_refused_at_its_field(desk, issuer):
    typed = {
        "agency": str(issuer.pk),
        "channel": "phone",
        "value": "1234",
        "purpose_vi": "Báo tin",
        "source": "Thư",
        "evidence": "letter",
        "source_precision": "day",
        "order": "1",
    }
    answer = send(desk, f"{ADMIN}hotlines/contact/add/", **typed | {"value": "12-ab"})
    assert set(refusals(answer)) == {"value"}
