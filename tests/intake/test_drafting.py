"""From the corrected reading to the draft: all of it, or nothing; and the record of it."""

import datetime

import pytest

from advisories.models import Advisory
from hotlines.models import Agency, Contact
from intake import drafting
from intake.models import Intake
from tests.factories import make_contact, make_province, make_reader
from tests.filling import change_address, refusals
from tests.reading import text_of

from .desk import LETTER, SECOND, bring, brought, make_draft_of, review_address, sent


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    return tmp_path / "media"


@pytest.fixture
def desk(officer):
    return make_reader(officer)


@pytest.fixture
def intake(desk):
    make_province("Đồng Nai", name_en="Dong Nai", code="75")
    return brought(desk)


@pytest.fixture
def draft(desk, intake):
    make_draft_of(desk, intake)
    return Advisory.objects.get()


def rows(items, *names):
    return [tuple(getattr(item, name) for name in names) for item in items.all()]


def test_the_form_of_the_draft_opens(desk, intake):
    answer = make_draft_of(desk, intake)
    assert answer.redirect_chain == [(change_address(Advisory.objects.get()), 302)]


def test_the_draft_is_not_public(draft):
    assert not draft.is_published


def test_the_draft_has_what_the_head_says(draft):
    assert (draft.full_number, draft.kind) == ("2871/SGDĐT-VP", "cong_van")
    assert draft.issued_on == datetime.date(2026, 10, 12)


def test_the_draft_has_its_measures_in_order_with_their_numbers(draft):
    assert rows(draft.clauses, "number") == [("1",), ("2",), ("2.a",), ("2.b",)]
    assert rows(draft.clauses, "audience")[:3] == [("agencies",), ("citizens",), ("citizens",)]


def test_the_draft_has_addressees_and_recipients(draft):
    found = rows(draft.addressees, "role", "name")
    assert found == [
        ("to", "Các trường trung học phổ thông"),
        ("copy", "Như trên"),
        ("copy", "Lưu: VT"),
    ]


def test_the_draft_cites_what_the_letter_cites(draft):
    found = rows(draft.references, "number", "dated")
    assert found == [("845/CAT-PA05", datetime.date(2026, 10, 2))]


def test_the_scammers_values_become_indicators(draft):
    found = set(rows(draft.indicators, "kind", "value"))
    assert found == {
        ("phone", "0901234567"),
        ("url", "https://lua.vip/nap"),
        ("account", "190345678901"),
    }


def test_a_new_body_is_made_with_its_english_name_and_source(draft):
    body = draft.issuer
    assert body.name_vi == "Sở Giáo dục và Đào tạo"
    assert body.name_en
    assert "2871/SGDĐT-VP" in body.source


def test_a_number_that_is_new_becomes_a_lead_that_readers_do_not_see(draft):
    lead = Contact.objects.get()
    assert (lead.value, lead.is_public, lead.agency) == ("0694.387.389", False, draft.issuer)
    assert lead.held_back
    assert "2871/SGDĐT-VP" in lead.source
    assert list(draft.contacts.all()) == [lead]


def test_a_number_of_the_directory_is_linked_as_it_is(desk):
    known = make_contact(value="0694.387.389")
    make_draft_of(desk, brought(desk))
    assert list(Advisory.objects.get().contacts.all()) == [known]
    assert Contact.objects.count() == 1


def test_a_lead_without_its_tick_is_not_made(desk, intake):
    data = sent(desk, intake)
    del data["d0-contacts-0-keep"]
    desk.post(review_address(intake), data)
    assert Contact.objects.count() == 0


def test_the_original_hangs_on_the_draft(draft):
    kept = draft.attachments.get()
    assert (kept.name, kept.is_public) == ("cong-van.txt", False)
    with kept.file.open() as file:
        assert file.read().decode() == LETTER


def test_the_original_stays_when_the_letter_brought_in_lets_go_of_it(draft, folder):
    assert Intake.objects.get().file == ""
    assert (folder / draft.attachments.get().file.name).exists()


def test_a_refused_original_is_said_and_the_draft_made(desk):
    bring(desk, LETTER.encode("utf-16"), "cv.txt")
    answer = make_draft_of(desk, Intake.objects.get())
    assert Advisory.objects.get().attachments.count() == 0
    assert "UTF-8" in text_of(answer, ".messagelist")


def test_an_original_that_is_gone_is_said_and_the_draft_made(desk, intake, folder):
    (folder / intake.file).unlink()
    make_draft_of(desk, intake)
    assert Advisory.objects.get().attachments.count() == 0


def test_a_probable_misprint_becomes_a_remark(desk):
    intake = brought(desk, LETTER.replace("thủ đoạn nêu trên", "ứng dụng AppSrore"))
    make_draft_of(desk, intake)
    assert "App Store" in Advisory.objects.get().remarks.first().text_vi


def test_no_text_of_the_draft_has_a_live_value(desk, intake):
    make_draft_of(desk, intake, summary_vi="Đừng vào lua.vip")
    assert Advisory.objects.get().summary_vi == "Đừng vào lua[.]vip"


def test_a_row_left_out_is_not_in_the_draft(desk, intake):
    make_draft_of(desk, intake, measures__0__drop="on")
    assert "1" not in [number for (number,) in rows(Advisory.objects.get().clauses, "number")]


def test_a_row_added_is_in_the_draft(desk, intake):
    last = {"number": "9", "audience": "citizens", "text_vi": "Gọi 113."}
    changed = {f"measures__4__{name}": value for name, value in last.items()}
    make_draft_of(desk, intake, **changed)
    assert Advisory.objects.get().clauses.last().text_vi == "Gọi 113."


def test_when_something_goes_wrong_midway_nothing_is_stored(desk, intake, monkeypatch):
    monkeypatch.setattr(drafting, "_attach", lambda intake, draft: 1 / 0)
    answer = make_draft_of(desk, intake)
    assert answer.status_code == 500
    assert (Advisory.objects.count(), Agency.objects.count()) == (0, 0)


def test_a_letter_makes_one_draft_only(desk, intake):
    data = sent(desk, intake)
    for _time in range(2):
        desk.post(review_address(intake), data)
    assert Advisory.objects.count() == 1


def test_a_letter_whose_draft_was_deleted_can_make_another(desk, intake):
    make_draft_of(desk, intake)
    Advisory.objects.all().delete()
    make_draft_of(desk, intake)
    assert Advisory.objects.count() == 1


def test_the_same_number_of_the_same_body_is_refused_at_the_number(desk, intake):
    make_draft_of(desk, intake)
    again = brought(desk, LETTER + "Thêm một dòng.\n")
    answer = make_draft_of(desk, again, agency=str(Agency.objects.get().pk))
    assert "d0-number" in refusals(answer)


# Several documents


def test_a_second_document_becomes_an_annex_of_the_first(desk):
    make_draft_of(desk, brought(desk, LETTER + SECOND))
    assert Advisory.objects.get(number="99").annex_of == Advisory.objects.get(number="2871")


def test_two_documents_of_a_new_body_make_it_once(desk):
    make_draft_of(desk, brought(desk, LETTER + SECOND))
    assert Agency.objects.count() == 1


def test_both_documents_can_become_notices(desk):
    intake = brought(desk, LETTER + SECOND)
    desk.post(review_address(intake), sent(desk, intake) | {"d1-role": "notice"})
    assert Advisory.objects.filter(annex_of=None).count() == 2


def test_a_document_left_out_makes_nothing(desk):
    intake = brought(desk, LETTER + SECOND)
    data = sent(desk, intake) | {"d0-role": "skip", "d0-number": "x", "d1-role": "notice"}
    desk.post(review_address(intake), data)
    assert Advisory.objects.get().number == "99"


# The record


def test_what_the_officer_changed_is_kept(desk, intake):
    make_draft_of(desk, intake, number="2872", summary_vi="Lời của tôi")
    (change,) = Intake.objects.get().corrections
    assert change == {"document": 0, "field": "number", "before": "2871", "after": "2872"}


def test_a_changed_a_removed_and_an_added_row_are_kept(desk, intake):
    changed = {"measures__0__audience": "officials", "measures__1__drop": "on"}
    added = {"number": "9", "audience": "citizens", "text_vi": "Gọi 113."}
    changed |= {f"measures__4__{name}": value for name, value in added.items()}
    make_draft_of(desk, intake, **changed)
    found = [
        (one["field"], one["after"] if one["before"] else "added")
        for one in Intake.objects.get().corrections
    ]
    assert [name for name, _after in found] == ["measures.audience", "measures", "measures"]
    assert [after for _name, after in found][1:] == ["", "added"]


def test_nothing_changed_is_nothing_kept(draft):
    assert Intake.objects.get().corrections == []


def test_the_record_shows_the_corrections_and_the_draft(desk, intake):
    make_draft_of(desk, intake, number="2872")
    record = desk.get(review_address(intake))
    assert "2872" in text_of(record, ".import-changes ins")
    assert change_address(Advisory.objects.get()) in record.text
