"""Who gets the file of a letter, and in what wrapping."""

import pytest
from django.core.files.storage import default_storage

from publishing import workflow
from tests.factories import make_attachment, make_draft, make_notice, make_reader


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def reader():
    return make_reader()


@pytest.fixture
def attachment(db):
    return make_attachment(make_notice(slug="thu"), is_public=True, name="Công văn.txt")


def address(attachment, language="vi"):
    folder = {"vi": "vi/canh-bao", "en": "en/advisories"}[language]
    return f"/{folder}/{attachment.advisory.slug}/{attachment.sha256}/"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_public_file_is_handed_out_byte_for_byte(reader, attachment, language):
    answer = reader.get(address(attachment, language))
    assert (answer.status_code, answer.getvalue()) == (200, b"Kinh gui: cac so.")


def test_its_address_is_that_of_the_page_with_its_sum(attachment):
    assert attachment.address == address(attachment)


# Who gets none


def test_a_file_that_is_not_public_is_not_found(reader, db):
    assert reader.get(address(make_attachment())).status_code == 404


def test_an_officer_does_not_find_it_either(officer):
    assert make_reader(officer).get(address(make_attachment())).status_code == 404


def test_the_file_of_a_draft_is_not_found(reader, db):
    kept = make_attachment(make_draft(slug="nhap"), is_public=True)
    assert reader.get(address(kept)).status_code == 404


def test_the_file_of_a_withdrawn_notice_is_not_found(reader, attachment):
    notice = attachment.advisory
    notice.withdrawal_reason_vi = "Giả."
    notice.save()
    workflow.withdraw(notice, by=None)
    assert reader.get(address(attachment)).status_code == 404


def test_the_file_of_a_hidden_annex_is_not_found(reader, attachment, settings):
    settings.SHOW_ANNEXES = False
    annex = make_notice(slug="kem", annex_of=attachment.advisory)
    kept = make_attachment(annex, is_public=True)
    assert reader.get(address(kept)).status_code == 404


def test_a_file_is_not_found_below_another_notice(reader, attachment):
    make_notice(slug="khac")
    path = address(attachment).replace("/thu/", "/khac/")
    assert reader.get(path).status_code == 404


@pytest.mark.parametrize("digest", ["0" * 64, "x", "a" * 500])
def test_an_unknown_sum_is_not_found(reader, attachment, digest):
    assert reader.get(f"/vi/canh-bao/thu/{digest}/").status_code == 404


def test_a_file_that_is_lost_is_not_found(reader, attachment):
    default_storage.delete(attachment.file.name)
    assert reader.get(address(attachment)).status_code == 404


@pytest.mark.parametrize(
    "path", ["/media/", "/originals/", "/static/", "/vi/canh-bao/thu/"], ids=lambda path: path
)
def test_the_store_itself_is_served_nowhere(reader, attachment, path):
    assert reader.get(path + attachment.file.name).status_code == 404


def test_nothing_can_be_sent_there(reader, attachment):
    assert reader.post(address(attachment)).status_code == 405


# Its wrapping


@pytest.fixture
def answer(reader, attachment):
    answer = reader.get(address(attachment))
    answer.getvalue()
    return answer


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Disposition", "attachment; filename*=utf-8''C%C3%B4ng%20v%C4%83n.txt"),
        ("Content-Length", "17"),
        ("Content-Security-Policy", "default-src 'none'; sandbox"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Robots-Tag", "noindex"),
        ("X-Frame-Options", "DENY"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cache-Control", "private, max-age=86400, immutable"),
        ("Content-Language", "vi"),
    ],
)
def test_the_browser_is_told(answer, name, value):
    assert answer[name] == value


def test_no_cookie_is_set(answer):
    assert not answer.cookies


def test_the_answer_varies_by_nothing_personal(answer):
    assert "Cookie" not in answer.get("Vary", "")


def test_the_sum_is_its_tag(answer, attachment):
    assert answer["ETag"] == f'"{attachment.sha256}"'


def test_a_browser_that_has_it_gets_it_no_second_time(reader, attachment):
    again = reader.get(address(attachment), headers={"If-None-Match": f'"{attachment.sha256}"'})
    assert (again.status_code, again.content) == (304, b"")


def test_a_pdf_is_handed_out_as_a_pdf(reader, db):
    kept = make_attachment(
        make_notice(), is_public=True, data=b"%PDF-", name="a.pdf", media_type="application/pdf"
    )
    answer = reader.get(address(kept))
    answer.getvalue()
    assert answer["Content-Type"] == "application/pdf"


def test_the_head_alone_can_be_asked_for(reader, attachment):
    answer = reader.head(address(attachment))
    answer.close()
    assert answer["Content-Length"] == "17"
