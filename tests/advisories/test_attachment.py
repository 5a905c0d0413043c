"""The file of a letter: kept once, never changed, gone with the last notice that has it."""

from contextlib import suppress

import pytest
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction

from advisories.models import Attachment
from publishing import workflow
from tests.factories import make_attachment, make_draft, make_notice


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def attachment(db):
    return make_attachment()


def test_what_is_kept_can_be_read_again(attachment):
    with default_storage.open(attachment.file.name) as file:
        assert len(file.read()) == attachment.size


def test_readers_may_not_download_it_unless_an_officer_says_so(attachment):
    assert attachment.is_public is False


def test_a_notice_has_each_content_once(attachment):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_attachment(attachment.advisory)


def test_two_notices_may_have_the_same_content(attachment):
    assert make_attachment().file.name == attachment.file.name


def test_the_sum_is_shown_in_groups_of_eight(attachment):
    groups = attachment.sum_in_groups
    assert ({len(group) for group in groups}, "".join(groups)) == ({8}, attachment.sha256)


def test_a_name_of_the_scammers_is_shown_harmless(db):
    notice = make_notice()
    notice.indicators.create(kind="url", value="lua-dao.top")
    attachment = make_attachment(notice, name="canh bao lua-dao.top.txt")
    assert attachment.shown_name == "canh bao lua-dao[.]top.txt"


# Whether it is offered


def test_a_public_file_of_a_standing_notice_is_offered(db):
    assert make_attachment(is_public=True).is_offered


def test_a_file_that_is_not_public_is_not_offered(attachment):
    assert not attachment.is_offered


def test_a_file_of_a_draft_is_not_offered(db):
    assert not make_attachment(make_draft(), is_public=True).is_offered


def test_a_file_of_a_withdrawn_notice_is_not_offered(db):
    notice = make_notice(withdrawal_reason_vi="Giả.")
    workflow.withdraw(notice, by=None)
    assert not make_attachment(notice, is_public=True).is_offered


# Deleting


def in_store(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_deleted_attachment_leaves_no_file(
    attachment, folder, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        attachment.delete()
    assert in_store(folder) == []


def test_a_deleted_notice_leaves_no_file(db, folder, django_capture_on_commit_callbacks):
    attachment = make_attachment(make_draft())
    with django_capture_on_commit_callbacks(execute=True):
        attachment.advisory.delete()
    assert in_store(folder) == []


def test_a_file_that_another_notice_has_stays(
    attachment, folder, django_capture_on_commit_callbacks
):
    make_attachment()
    with django_capture_on_commit_callbacks(execute=True):
        attachment.delete()
    assert len(in_store(folder)) == 1


def test_a_file_stays_where_the_deletion_is_taken_back(attachment, folder):
    with suppress(ValueError), transaction.atomic():
        Attachment.objects.all().delete()
        raise ValueError
    assert (len(in_store(folder)), Attachment.objects.count()) == (1, 1)
