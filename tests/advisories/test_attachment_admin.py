"""An officer brings the file of a letter; a refusal stands at its field, nothing typed is lost."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation

from advisories.admin import attachment as desk_of_files
from advisories.models import Attachment
from advisories.originals import LARGEST, keeping, signatures
from tests.advisories.originals.files import pdf, picture
from tests.advisories.originals.signing import authority, pem, signed
from tests.factories import make_attachment, make_draft, make_reader
from tests.filling import change_address, fields, in_vietnamese, lost, refusals, send
from tests.reading import read, text_of

SCRIPT = pdf(catalog=b"/OpenAction << /S /JavaScript >>")


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def desk(officer):
    return make_reader(officer)


@pytest.fixture
def draft(db):
    return make_draft()


def str_of(lazy):
    """Return the English text that the catalogue translates."""
    with translation.override(None):
        return str(lazy)


def chosen(data=None, name="cv.pdf"):
    return {"upload": SimpleUploadedFile(name, pdf(pages=2) if data is None else data)}


def bring(desk, draft, *rows, **changed):
    return send(desk, change_address(draft), new={"attachments": list(rows)}, **changed)


def test_a_file_is_kept_with_the_notice(desk, draft):
    bring(desk, draft, chosen())
    kept = draft.attachments.get()
    assert (kept.name, kept.pages, kept.is_public) == ("cv.pdf", 2, False)


def test_an_officer_decides_that_readers_may_have_it(desk, draft):
    bring(desk, draft, chosen() | {"is_public": "on"})
    assert draft.attachments.get().is_public


def test_the_officer_may_change_that_later(desk, draft):
    kept = make_attachment(draft, is_public=True)
    address = change_address(draft)
    sent = fields(desk.get(address))
    del sent["attachments-0-is_public"]
    desk.post(address, sent | {"_continue": "x"})
    kept.refresh_from_db()
    assert (kept.is_public, kept.name) == (False, "cong-van.txt")


def test_a_kept_file_cannot_be_exchanged(desk, draft):
    kept = make_attachment(draft)
    send(desk, change_address(draft), **{"attachments-0-upload": chosen()["upload"]})
    kept.refresh_from_db()
    assert kept.name == "cong-van.txt"


def test_a_file_can_be_added_beside_one_that_is_kept(desk, draft):
    make_attachment(draft)
    bring(desk, draft, chosen())
    assert draft.attachments.count() == 2


def test_the_form_is_sent_as_one_with_files(desk, draft):
    make_attachment(draft)
    form = read(desk.get(change_address(draft))).select_one("#content-main form")
    assert form["enctype"] == "multipart/form-data"


def test_a_kept_file_can_be_deleted(desk, draft):
    make_attachment(draft)
    send(desk, change_address(draft), **{"attachments-0-DELETE": "on"})
    assert not Attachment.objects.exists()


# Refused

REFUSED = {
    "a script": (SCRIPT, "cv.pdf", "script"),
    "a page of the web": (b"<html>", "cv.html", "other_format"),
    "too much": (b"x" * (LARGEST + 1), "cv.txt", "too_big"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_is_refused_at_its_field_in_vietnamese(desk, draft, name):
    data, given, code = REFUSED[name]
    answer = bring(desk, draft, chosen(data, given))
    said = refusals(answer).get("attachments-0-upload")
    assert said == in_vietnamese(str_of(keeping.SENTENCES[code]))


def test_nothing_typed_is_lost_when_a_file_is_refused(desk, draft):
    typed = {"title_vi": "Tiêu đề khác", "summary_vi": "Tóm tắt khác."}
    answer = bring(desk, draft, chosen(SCRIPT), **typed)
    assert lost(answer, **typed) == []


def test_nothing_is_kept_of_a_refused_file(desk, draft, settings):
    bring(desk, draft, chosen(SCRIPT))
    assert (list(settings.MEDIA_ROOT.rglob("*")), Attachment.objects.count()) == ([], 0)


def test_a_file_that_the_notice_has_already_is_refused(desk, draft):
    make_attachment(draft, data=pdf(pages=2))
    said = refusals(bring(desk, draft, chosen()))
    assert said["attachments-1-upload"] == in_vietnamese(str_of(desk_of_files.TWICE))


def test_the_same_file_twice_at_once_is_refused(desk, draft):
    said = refusals(bring(desk, draft, chosen(), chosen()))
    assert said["attachments-1-upload"] == in_vietnamese(str_of(desk_of_files.TWICE))


def test_a_form_that_comes_back_asks_for_the_file_again(desk, draft):
    answer = bring(desk, draft, chosen(), title_vi="")
    assert in_vietnamese(str_of(desk_of_files.AGAIN)) in text_of(answer)


def test_a_file_that_was_forgotten_then_is_missed(desk, draft):
    answer = bring(desk, draft, chosen(), title_vi="")
    again = desk.post(
        change_address(draft), fields(answer) | {"title_vi": "Tiêu đề", "_continue": "x"}
    )
    assert list(refusals(again)) == ["attachments-0-upload"]


def test_an_empty_row_brings_nothing(desk, draft):
    bring(desk, draft, {})
    assert not Attachment.objects.exists()


# What the officer sees


def shown(desk, draft, name):
    return text_of(desk.get(change_address(draft)), f"#attachments-0 .field-{name}")


def test_the_sum_is_shown(desk, draft):
    kept = make_attachment(draft)
    assert " ".join(kept.sum_in_groups) in shown(desk, draft, "digest")


def test_what_is_kept_is_said(desk, draft):
    make_attachment(draft, name="cv.pdf", media_type="application/pdf", pages=2, data=b"x" * 10)
    with translation.override("vi"):
        pages = translation.ngettext("%(pages)s page", "%(pages)s pages", 2) % {"pages": 2}
    assert f"cv.pdf, PDF, {pages}, 10" in shown(desk, draft, "upload")


def test_a_picture_says_that_it_was_drawn_anew(desk, draft):
    bring(desk, draft, chosen(picture(), "anh.jpg"))
    assert in_vietnamese(str_of(keeping.DRAWN_ANEW)) in shown(desk, draft, "upload")


def test_a_signature_is_shown_with_its_verdict(desk, draft, settings, tmp_path):
    settings.SIGNATURE_ROOTS = str(tmp_path)
    (tmp_path / "goc.pem").write_bytes(pem(authority()[0]))
    bring(desk, draft, chosen(signed()))
    said = shown(desk, draft, "signed")
    valid = in_vietnamese(str_of(signatures.VERDICTS["valid"]))
    assert ("Văn phòng thử, Tỉnh Thử" in said, valid in said) == (True, True)


def test_without_roots_a_signature_cannot_be_checked(desk, draft):
    bring(desk, draft, chosen(signed()))
    said = in_vietnamese(str_of(signatures.REASONS["no_root"]))
    assert said in shown(desk, draft, "signed")


def test_a_file_without_signatures_has_a_dash(desk, draft):
    make_attachment(draft)
    assert shown(desk, draft, "signed").endswith("–")


def test_a_hostile_name_of_a_signer_is_text(desk, draft, monkeypatch):
    reading = signatures.SignatureReading("<b>A</b>", "", None, False, "altered", "")
    monkeypatch.setattr(desk_of_files, "signatures_of", lambda path: (reading,))
    make_attachment(draft)
    assert "<b>A</b>" in shown(desk, draft, "signed")
