"""Who may bring letters in, what the list shows, what may be deleted."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.urls import reverse

from advisories.models import Advisory
from hotlines.models import Agency, Contact
from intake.models import Intake
from places.models import Remit
from tests.factories import make_agency, make_attachment, make_province, make_reader
from tests.filling import ADMIN, refusals
from tests.reading import links_of, read, text_of

from .desk import ADD, LETTER, LIST, bring, brought, make_draft_of, review_address, sent


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    return tmp_path / "media"


@pytest.fixture
def desk(officer):
    return make_reader(officer)


def clerk(*permissions):
    """Return an officer with some permissions."""
    user = get_user_model().objects.create_user("thu-ky", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    return user


WRITER = ("view_advisory", "add_advisory", "change_advisory")


def test_the_way_in_is_the_first_thing_on_the_start_page(desk):
    assert links_of(desk.get(ADMIN), "#content a")[0] == ADD


def test_the_way_in_stands_above_the_list_of_notices(desk):
    page = desk.get(reverse("admin:advisories_advisory_changelist"))
    assert ADD in links_of(page, ".object-tools a")


def test_who_only_sees_notices_gets_no_way_in(db):
    reader = make_reader(clerk("view_advisory"))
    assert ADD not in reader.get(ADMIN).text


@pytest.mark.parametrize("permissions", [(), ("view_advisory",), ("add_agency",)])
def test_who_may_not_add_notices_may_not_bring_letters_in(db, permissions):
    reader = make_reader(clerk(*permissions))
    assert {reader.get(ADD).status_code, bring(reader).status_code} == {403}
    assert Intake.objects.count() == 0


def test_who_only_sees_notices_sees_the_letter_and_makes_no_draft(desk, db):
    intake = brought(desk)
    reader = make_reader(clerk("view_advisory"))
    page = reader.get(review_address(intake))
    assert page.status_code == 200
    assert not read(page).select("#intake_form input[type=submit]")
    assert (
        make_reader(get_user_model().objects.get(username="thu-ky"))
        .post(review_address(intake), {})
        .status_code
        == 403
    )


def test_nobody_outside_sees_anything(desk, db):
    intake = brought(desk)
    assert make_reader().get(review_address(intake)).status_code == 302


def test_a_letter_that_is_not_there_is_not_found(desk):
    assert desk.get(f"{LIST}999/change/").status_code == 404


def test_without_the_right_to_add_bodies_an_unknown_one_is_refused(db):
    writer = make_reader(clerk(*WRITER))
    answer = make_draft_of(writer, brought(writer))
    assert "d0-agency" in refusals(answer)
    assert Agency.objects.count() == 0


def test_without_the_right_to_add_numbers_no_lead_is_made(db):
    writer = make_reader(clerk(*WRITER, "add_agency"))
    intake = brought(writer)
    data = sent(writer, intake) | {"d0-contacts-0-keep": "on"}
    writer.post(review_address(intake), data)
    assert (Advisory.objects.count(), Contact.objects.count()) == (1, 0)


def bound_writer(*provinces):
    user = clerk(*WRITER, "add_agency", "add_contact")
    Remit.objects.create(user=user).provinces.set(provinces)
    return make_reader(user)


def test_a_new_body_outside_the_remit_is_refused_at_its_province(db):
    make_province("Đồng Nai", code="75")
    writer = bound_writer(make_province("Thử", code="99"))
    assert "d0-province" in refusals(make_draft_of(writer, brought(writer)))


def test_a_new_body_in_the_remit_is_made(db):
    writer = bound_writer(make_province("Đồng Nai", code="75"))
    make_draft_of(writer, brought(writer))
    assert Agency.objects.get().province.name == "Đồng Nai"


def test_a_lead_for_a_body_outside_the_remit_is_refused(db):
    writer = bound_writer(make_province("Đồng Nai", code="75"))
    other = make_agency("Cơ quan khác", province=make_province("Thử", code="99"))
    intake = brought(writer)
    data = sent(writer, intake) | {"d0-contacts-0-body": str(other.pk)}
    assert "d0-contacts-0-body" in refusals(writer.post(review_address(intake), data))


# The list


def test_the_list_shows_the_letter_its_number_and_its_draft(desk):
    intake = brought(desk)
    make_draft_of(desk, intake)
    page = desk.get(LIST)
    assert "2871/SGDĐT-VP" in text_of(page, "#result_list")
    assert any(f"/advisory/{Advisory.objects.get().pk}/" in link for link in links_of(page))


@pytest.mark.parametrize("count", [1, 12])
def test_the_list_asks_as_often_for_one_letter_as_for_twelve(
    desk, django_assert_num_queries, count
):
    for number in range(count):
        make_draft_of(desk, brought(desk, LETTER.replace("2871", f"28{number}")))
    with django_assert_num_queries(7):
        desk.get(LIST)


def test_an_abandoned_letter_can_be_deleted_with_its_file(
    desk, folder, django_capture_on_commit_callbacks
):
    intake = brought(desk)
    with django_capture_on_commit_callbacks(execute=True):
        desk.post(f"{LIST}{intake.pk}/delete/", {"post": "yes"})
    assert (Intake.objects.count(), (folder / intake.file).exists()) == (0, False)


def test_a_file_that_a_notice_has_too_stays(desk, folder, django_capture_on_commit_callbacks):
    intake = brought(desk)
    make_attachment(data=LETTER.encode())
    with django_capture_on_commit_callbacks(execute=True):
        intake.delete()
    assert (folder / intake.file).exists()


def test_a_file_that_a_waiting_letter_needs_outlives_the_attachment_of_a_notice(
    desk, folder, django_capture_on_commit_callbacks
):
    intake = brought(desk)
    attachment = make_attachment(data=LETTER.encode())
    with django_capture_on_commit_callbacks(execute=True):
        attachment.delete()
    assert (folder / intake.file).exists()


def test_the_record_of_a_draft_cannot_be_deleted(desk):
    intake = brought(desk)
    make_draft_of(desk, intake)
    assert desk.post(f"{LIST}{intake.pk}/delete/", {"post": "yes"}).status_code == 403


def test_the_list_offers_no_deleting_of_many(desk):
    brought(desk)
    assert not read(desk.get(LIST)).select("select[name=action]")


@pytest.mark.parametrize("words", ["cong van", "\x00", "a" * 5000, "%"])
def test_a_search_of_the_list_is_answered(desk, words):
    brought(desk)
    assert desk.get(LIST, {"q": words}).status_code == 200
