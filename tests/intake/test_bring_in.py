"""The first screen: a file or a text is read, or a sentence says why not; warnings stop it."""

from dataclasses import replace

import pytest
from django.utils import translation

from intake import bringing_in, readers
from intake.layout import PROBLEMS, Letter
from intake.models import Intake
from intake.sentences import PROBLEMS as SENTENCES
from tests.factories import make_reader
from tests.filling import fields, in_vietnamese, refusals
from tests.reading import text_of

from .desk import ADD, FORM, HEAD, LETTER, bring, upload

SECRET = "MẬT\n" + LETTER
PRIVATE = LETTER.replace(
    "Kẻ gian xưng", "Bà Nguyễn Thị Thử, sinh năm 1985, CCCD 079185001234, bị lừa. Kẻ gian xưng"
)


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    return tmp_path / "media"


@pytest.fixture
def desk(officer):
    return make_reader(officer)


def english(lazy):
    with translation.override(None):
        return str(lazy)


def test_a_file_is_read_and_its_review_opens(desk):
    answer = bring(desk)
    assert answer.redirect_chain[-1][0].endswith(f"/{Intake.objects.get().pk}/change/")


def test_pages_that_nobody_read_are_named_to_the_officer(desk, monkeypatch):
    letter = replace(readers.read_text(LETTER), unread=(2, 3))
    monkeypatch.setattr(readers, "read", lambda data, name: letter)
    assert "2, 3" in text_of(bring(desk), ".to-know")


def test_a_letter_that_was_read_whole_misses_no_page(desk):
    bring(desk)
    assert Intake.objects.get().unread_pages == []


def test_pasted_text_is_read_like_a_file(desk):
    desk.post(ADD, {"text": LETTER})
    assert Intake.objects.get().documents[0]["number"] == "2871"


def test_the_letter_is_kept_with_who_brought_it(desk, officer):
    bring(desk)
    intake = Intake.objects.get()
    assert (intake.brought_by, intake.name, len(intake.sha256)) == (officer, "cong-van.txt", 64)


def test_the_file_lies_in_the_store_of_originals(desk, folder):
    bring(desk)
    assert (folder / Intake.objects.get().file).read_text() == LETTER


def test_a_file_that_may_not_be_kept_is_read_all_the_same(desk):
    bring(desk, LETTER.encode("utf-16"), "cv.txt")
    intake = Intake.objects.get()
    assert (intake.file, intake.not_kept) == ("", "not_text")


def test_there_is_a_sentence_for_each_problem():
    assert set(SENTENCES) == set(PROBLEMS)


@pytest.mark.parametrize("problem", PROBLEMS)
def test_a_problem_is_said_at_the_file_with_what_to_do_next(desk, monkeypatch, problem):
    monkeypatch.setattr(readers, "read", lambda data, name: Letter(problem=problem))
    answer = bring(desk)
    assert refusals(answer)["file"] == in_vietnamese(english(SENTENCES[problem]))


@pytest.mark.parametrize(
    ("data", "problem"),
    [(b"", "empty"), (b"  \n ", "empty"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9, "old_word")],
)
def test_a_file_without_a_letter_is_refused_by_what_it_is(desk, data, problem):
    assert refusals(bring(desk, data, "x.doc"))["file"] == in_vietnamese(
        english(SENTENCES[problem])
    )


def test_a_refused_file_is_stored_nowhere(desk, folder):
    bring(desk, b"")
    assert (Intake.objects.count(), folder.exists()) == (0, False)


def test_nothing_at_all_is_asked_for(desk):
    assert "file" in refusals(desk.post(ADD))


def test_a_file_and_a_text_at_once_are_refused(desk):
    assert "text" in refusals(_both(desk))


def _both(desk):
    return desk.post(ADD, {"file": upload(), "text": LETTER})


def test_pasted_text_is_still_there_when_it_is_refused(desk):
    assert fields(_both(desk), FORM)["text"].startswith(HEAD[:20])


def test_two_megabytes_of_junk_are_refused_unread(desk, monkeypatch):
    monkeypatch.setattr(bringing_in, "understand", lambda letter: pytest.fail("was read"))
    answer = bring(desk, "rác " * 500_000, "x.txt")
    assert refusals(answer)["file"] == in_vietnamese(english(SENTENCES["too_big"]))


def test_a_letter_that_breaks_the_reading_is_called_damaged(desk, monkeypatch):
    monkeypatch.setattr(bringing_in, "understand", lambda letter: 1 / 0)
    assert refusals(bring(desk))["file"] == in_vietnamese(english(SENTENCES["damaged"]))


def test_nul_characters_in_a_letter_do_no_harm(desk):
    desk.post(ADD, {"text": LETTER.replace("Trần Thị", "Trần\x00Thị")})
    answer = desk.post(ADD, {"text": LETTER.replace("Số:", "Số:\u0000")})
    assert answer.status_code in (200, 302)


def test_a_letter_that_waits_already_is_gone_on_with(desk):
    bring(desk)
    bring(desk)
    assert Intake.objects.count() == 1


# Warnings


@pytest.mark.parametrize("text", [SECRET, PRIVATE])
def test_a_warning_stops_the_letter_before_anything_is_stored(desk, folder, text):
    answer = bring(desk, text)
    assert answer.status_code == 200
    assert (Intake.objects.count(), folder.exists()) == (0, False)
    assert text_of(answer, ".stopped")


def test_a_number_of_a_person_is_shown_masked(desk):
    assert "079185001234" not in bring(desk, PRIVATE).text


def test_a_reason_alone_does_not_answer_what_was_not_shown(desk):
    bring(desk, SECRET, reason="Đã giải mật.")
    assert Intake.objects.count() == 0


def test_seeing_the_warning_does_not_answer_it_without_a_reason(desk):
    seen = fields(bring(desk, SECRET), FORM)["seen"]
    bring(desk, SECRET, seen=seen, reason="  ")
    assert Intake.objects.count() == 0


def test_a_reason_given_for_one_letter_does_not_let_another_pass(desk):
    seen = fields(bring(desk, SECRET), FORM)["seen"]
    bring(desk, SECRET + "Thêm.", seen=seen, reason="Đã giải mật.")
    assert Intake.objects.count() == 0


def test_with_a_reason_the_letter_is_read_and_the_reason_kept(desk, officer):
    seen = fields(bring(desk, SECRET), FORM)["seen"]
    bring(desk, SECRET, seen=seen, reason="Đã giải mật ngày 01/11/2026.")
    intake = Intake.objects.get()
    assert intake.override_reason == "Đã giải mật ngày 01/11/2026."
    assert (intake.cautions[0]["kind"], intake.brought_by) == ("secrecy", officer)


def test_a_reason_is_not_kept_where_nothing_was_found(desk):
    bring(desk, LETTER, reason="thừa")
    assert Intake.objects.get().override_reason == ""
