"""The officer's way: upload, look, write; nothing is kept on the server in between."""

import pytest
from django.contrib.admin.models import LogEntry
from django.core.signals import request_finished
from django.utils import translation

from hotlines.admin import exchange
from hotlines.exchange import csv_files, excel_files
from hotlines.exchange.carry_out import progress
from hotlines.exchange.columns import COLUMNS
from hotlines.exchange.limits import MAX_BYTES
from hotlines.models import Contact
from tests.factories import make_agency, make_contact, make_province, make_reader
from tests.hotlines.exchange_desk import (
    EXPORTS,
    IMPORT,
    LIST,
    count_of,
    numbers,
    page,
    signed,
    streamed,
    upload,
    write,
)
from tests.hotlines.exchange_rows import GOOD, table


@pytest.fixture
def police(db):
    return make_agency(GOOD["agency"], province=make_province("Đồng Nai"))


@pytest.fixture
def desk(officer):
    return make_reader(officer)


def in_vietnamese(done, total):
    with translation.override("vi"):
        return progress(done, total)


# The look


def test_the_list_leads_to_the_import_and_to_both_exports(desk):
    links = [link["href"] for link in page(desk.get(LIST)).select(".object-tools a")]
    assert {IMPORT, *EXPORTS} <= set(links)


def test_the_page_names_every_column(desk):
    words = page(desk.get(IMPORT)).get_text()
    assert [column.heading for column in COLUMNS if column.heading not in words] == []


def test_a_look_tells_how_many_are_new_changed_and_as_before(desk, police):
    make_contact(police, value="113", source=GOOD["source"])
    make_contact(police, value="114", source=GOOD["source"])
    rows = [{"value": "113"}, {"value": "114", "purpose_vi": "Khi khác"}, *numbers(3)]
    assert count_of(upload(desk, *rows)) == [3, 1, 1]


def test_a_look_writes_nothing(desk, police):
    upload(desk, {})
    assert (Contact.objects.count(), LogEntry.objects.count()) == (0, 0)


def test_a_look_shows_each_change_as_it_was_and_will_be(desk, police):
    make_contact(police, source=GOOD["source"])
    shown = page(upload(desk, {"purpose_vi": "Khi khác"})).select_one(".import-changes")
    assert (shown.find("del").text, shown.find("ins").text) == ("Khi bạn bị lừa", "Khi khác")


def test_an_excel_file_is_known_by_its_content_whatever_its_name(desk, police):
    data = excel_files.write(table({}), [9] * len(COLUMNS))
    assert count_of(upload(desk, data=data, name="danh-ba.csv")) == [1, 0, 0]


def test_a_mistake_is_shown_with_its_cell_and_what_stands_there(desk, police):
    answer = upload(desk, {}, {"value": "113", "order": "đầu tiên"})
    shown = page(answer).select(".import-faults tbody tr")
    assert len(shown) == 1
    assert "W3" in shown[0].th.text
    assert "đầu tiên" in shown[0].text


def test_with_a_mistake_there_is_no_button(desk, police):
    assert signed(upload(desk, {}, {"value": "113", "order": "đầu tiên"})) is None


def test_with_nothing_to_write_there_is_no_button(desk, police):
    make_contact(police, source=GOOD["source"])
    answer = upload(desk, {})
    assert (signed(answer), count_of(answer)) == (None, [0, 0, 1])


def test_a_text_of_the_file_is_no_markup_of_the_page(desk, police):
    answer = upload(desk, {"purpose_vi": "<script>alert(1)</script>"}, {"order": "<b>1</b>"})
    assert b"<script>alert" not in answer.content
    assert b"<b>1</b>" not in answer.content


def test_a_long_plan_shows_its_beginning_and_says_so(desk, police, monkeypatch):
    monkeypatch.setattr(exchange, "SHOWN", 5)
    answer = upload(desk, *numbers(8))
    assert len(page(answer).select(".import-changes tbody")) == 5
    assert count_of(answer) == [8, 0, 0]


@pytest.mark.parametrize(
    "data",
    [
        b"\xd0\xcf\x11\xe0" + bytes(100),
        b"PK\x03\x04" + bytes(100),
        b"\xff\xd8\xff\xe0",
        b"a" * (MAX_BYTES + 1),
        "Mã\n".encode(),
        b" ",
    ],
)
def test_a_file_that_cannot_be_read_is_refused_at_its_field(desk, police, data):
    answer = upload(desk, data=data)
    assert answer.status_code == 200
    assert page(answer).select(".form-row.errors .errorlist")


def test_no_file_is_refused_at_its_field(desk):
    answer = desk.post(IMPORT, {})
    assert page(answer).select(".form-row.errors .errorlist")


def test_an_unknown_heading_is_shown_with_its_cell(desk, police):
    rows = table({})
    rows[0][0] = "Mật mã"
    shown = page(upload(desk, data=csv_files.write(rows))).select(".import-faults tbody tr")
    assert "A1" in shown[0].th.text


# Writing


def test_what_was_looked_at_is_written(desk, police):
    streamed(write(desk, upload(desk, *numbers(3))))
    assert Contact.objects.count() == 3


def test_what_was_written_stands_in_the_history_with_its_file(desk, police, officer):
    streamed(write(desk, upload(desk, {})))
    line = LogEntry.objects.get()
    assert line.user == officer
    assert line.change_message.endswith("danh-ba.csv")


def test_the_answer_comes_in_pieces(desk, police):
    answer = write(desk, upload(desk, *numbers(120)))
    assert answer.streaming
    pieces = [piece.decode() for piece in answer.streaming_content]
    assert [in_vietnamese(done, 120) in pieces[i] for i, done in ((1, 50), (2, 100), (3, 120))] == [
        True,
        True,
        True,
    ]


def test_the_progress_is_told_in_the_language_of_the_page(desk, police, monkeypatch):
    spoken = []
    monkeypatch.setattr(exchange, "progress", lambda *_: spoken.append(translation.get_language()))
    streamed(write(desk, upload(desk, *numbers(60))))
    assert spoken == ["vi", "vi"]


def test_the_language_of_the_page_is_not_left_behind(desk, police):
    answer = write(desk, upload(desk, *numbers(60)))
    with translation.override("en"):
        for _piece in answer.streaming_content:
            assert translation.get_language() == "en"


def test_the_pieces_are_one_whole_page(desk, police):
    answer = write(desk, upload(desk, *numbers(60)))
    text = answer.getvalue().decode()
    assert text.startswith("<!DOCTYPE html>")
    assert text.rstrip().endswith("</html>")
    assert text.count("<html") == text.count("<title>") == 1


def test_the_page_of_progress_needs_no_script_and_no_style_of_its_own(desk, police):
    shown = streamed(write(desk, upload(desk, *numbers(60)))).select_one("#content-main")
    assert shown.select("script, style, [style], [onclick]") == []


def test_the_page_ends_with_the_way_back(desk, police):
    shown = streamed(write(desk, upload(desk, {})))
    assert shown.select_one(".import-progress > p:last-child a")["href"] == LIST


def test_nothing_is_written_until_the_answer_is_read(desk, police):
    answer = write(desk, upload(desk, {}))
    assert Contact.objects.count() == 0
    answer.getvalue()
    assert Contact.objects.count() == 1


def test_who_leaves_before_the_end_leaves_nothing_written(desk, police, monkeypatch):
    answer = write(desk, upload(desk, *numbers(120)))
    pieces = iter(answer.streaming_content)
    next(pieces), next(pieces)
    # The end of a request would close the connection of the test too.
    monkeypatch.setattr(request_finished, "send", lambda **_sender: None)
    answer.close()
    assert Contact.objects.count() == 0


def test_an_error_midway_takes_everything_back_and_says_so(desk, police, monkeypatch):
    store, seen = Contact.save, []

    def save(self, *args, **kwargs):
        seen.append(self)
        if len(seen) > 70:
            raise RuntimeError
        store(self, *args, **kwargs)

    answer = write(desk, upload(desk, *numbers(120)))
    monkeypatch.setattr(Contact, "save", save)
    shown = streamed(answer)
    assert (Contact.objects.count(), LogEntry.objects.count()) == (0, 0)
    assert shown.select_one(".import-end").text
    assert shown.find("footer")


def test_an_error_is_not_told_as_a_success(desk, police, monkeypatch):
    good = streamed(write(desk, upload(desk, {}))).select_one(".import-end").text

    def fail(*_args, **_kwargs):
        raise RuntimeError

    answer = write(desk, upload(desk, {"value": "113"}))
    monkeypatch.setattr(Contact, "save", fail)
    assert streamed(answer).select_one(".import-end").text != good


def test_writing_twice_changes_nothing_the_second_time(desk, police):
    looked = upload(desk, {})
    streamed(write(desk, looked))
    again = write(desk, looked)
    assert count_of(again) == [0, 0, 1]
    assert LogEntry.objects.count() == 1


def test_a_directory_that_changed_in_between_is_shown_anew(desk, police):
    looked = upload(desk, {"purpose_vi": "Khi khác"})
    make_contact(police, source=GOOD["source"])
    again = write(desk, looked)
    assert not again.streaming
    assert count_of(again) == [0, 1, 0]
    streamed(write(desk, again))
    assert Contact.objects.get().purpose_vi == "Khi khác"


def test_a_directory_in_which_the_file_is_now_wrong_refuses_it(desk, police):
    looked = upload(desk, {})
    police.contacts.all().delete()
    police.delete()
    make_province("Bình Dương")
    police.province.delete()
    again = write(desk, looked)
    assert page(again).select(".import-faults tbody tr")
