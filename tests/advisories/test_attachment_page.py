"""What the page of a notice says of the file of its letter."""

import pytest

from publishing import workflow
from tests.factories import make_attachment, make_draft, make_notice, make_reader
from tests.reading import links_of, read, text_of

BLOCK = ".document .originals"


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def reader():
    return make_reader()


@pytest.fixture
def notice(db):
    return make_notice(slug="thu")


def page(reader, language="en"):
    return reader.get({"vi": "/vi/canh-bao/thu/", "en": "/en/advisories/thu/"}[language])


def test_a_notice_without_a_file_says_nothing_of_files(reader, notice):
    assert read(page(reader)).select(BLOCK) == []


def test_name_kind_pages_and_size_are_shown(reader, notice):
    make_attachment(notice, name="cv.pdf", media_type="application/pdf", pages=3, data=b"x" * 2048)
    assert text_of(page(reader), BLOCK).startswith("cv.pdf PDF, 3 pages, 2.0")


def test_one_page_is_one(reader, notice):
    make_attachment(notice, pages=1)
    assert " 1 page," in text_of(page(reader), BLOCK)


def test_a_text_has_no_pages(reader, notice):
    make_attachment(notice)
    assert "page" not in text_of(page(reader), BLOCK)


def test_the_sum_is_copied_whole_and_without_blanks(reader, notice):
    attachment = make_attachment(notice)
    (code,) = read(page(reader)).select(".sum")
    assert code.get_text() == attachment.sha256


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_public_file_can_be_downloaded(reader, notice, language):
    attachment = make_attachment(notice, is_public=True)
    (link,) = links_of(page(reader, language), f"{BLOCK} a")
    assert (link.endswith(f"/thu/{attachment.sha256}/"), link[:4]) == (True, f"/{language}/")


def test_a_file_that_is_not_public_has_no_link(reader, notice):
    make_attachment(notice)
    assert links_of(page(reader), f"{BLOCK} a") == []


def test_a_withdrawn_notice_keeps_the_sum_and_has_no_link(reader, notice):
    attachment = make_attachment(notice, is_public=True)
    notice.withdrawal_reason_vi = "Giả."
    notice.save()
    workflow.withdraw(notice, by=None)
    answer = page(reader)
    assert (links_of(answer, f"{BLOCK} a"), read(answer).select_one(".sum").get_text()) == (
        [],
        attachment.sha256,
    )


def test_the_preview_of_a_draft_has_the_sum_and_no_link(officer):
    draft = make_draft()
    make_attachment(draft, is_public=True)
    answer = make_reader(officer).get(f"/quan-tri/advisories/advisory/{draft.pk}/xem-truoc/en/")
    assert (len(read(answer).select(".sum")), links_of(answer, f"{BLOCK} a")) == (1, [])


def test_another_sum_is_no_proof_of_forgery(reader, notice):
    make_attachment(notice)
    assert "Another sum alone does not mean that it is forged." in text_of(page(reader))


def test_a_picture_says_that_its_sum_is_that_of_our_drawing(reader, notice):
    make_attachment(notice, media_type="image/png", name="a.png")
    assert "drawn anew" in text_of(page(reader), BLOCK)


def test_a_hostile_name_is_text(reader, notice):
    make_attachment(notice, name="<b>a</b>.txt")
    assert text_of(page(reader), f"{BLOCK} strong") == "<b>a</b>.txt"


@pytest.mark.parametrize("count", [1, 8])
def test_many_files_are_asked_for_as_often_as_one(reader, notice, django_assert_num_queries, count):
    notice.indicators.create(kind="url", value="lua-dao.top")
    for number in range(count):
        make_attachment(notice, data=b"%d" % number, is_public=True)
    with django_assert_num_queries(20):
        page(reader)
