"""A plan is written as a whole, with its history, and only once."""

import pytest
from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from hotlines.exchange import carry_out as writing
from hotlines.exchange import csv_files, listing, sheets
from hotlines.exchange.carry_out import carry_out
from hotlines.exchange.planning import make_plan
from hotlines.models import Agency, Confirmation, Contact
from tests.factories import make_agency, make_contact, make_province
from tests.hotlines.exchange_rows import GOOD, imported, planned, table


@pytest.fixture
def police(db):
    return make_agency(GOOD["agency"], province=make_province("Đồng Nai"))


def numbers(count):
    return [{"value": f"02{number:08d}"} for number in range(count)]


def counts():
    models = (Contact, Agency, Confirmation, LogEntry)
    return [model.objects.count() for model in models]


class Broken(Exception):
    """What goes wrong midway."""


@pytest.fixture
def breaking(monkeypatch):
    """Storing fails at the hundredth contact."""
    store, seen = Contact.save, []

    def save(self, *args, **kwargs):
        seen.append(self)
        if len(seen) == 100:
            raise Broken
        store(self, *args, **kwargs)

    monkeypatch.setattr(Contact, "save", save)


def test_a_new_contact_is_stored_with_every_column(police, officer):
    row = GOOD | {
        "key": "a",
        "purpose_en": "When cheated",
        "usage_vi": "Soạn: V",
        "usage_en": "Write: V",
        "hours_vi": "Giờ hành chính",
        "hours_en": "Office hours",
        "source_url": "https://congan.example",
        "source_date": "10/2026",
        "read_on": "02/11/2026",
        "confirmed_on": "12/11/2026",
        "confirmed_by": "Gọi",
        "order": "7",
    }
    imported(row, by=officer)
    headings, cells = listing.rows_of(Contact.objects.select_related("agency"))
    written = dict(zip(headings, cells, strict=True))
    asked = dict(zip(*table(row), strict=True))
    labels = {"Cách liên hệ": "Gọi", "Loại nguồn": written["Loại nguồn"]}
    assert written == asked | labels


def test_a_number_that_was_imported_can_be_dialled(police, officer):
    imported({}, by=officer)
    assert Contact.objects.get().dial == "+84694387389"


def test_progress_is_told_after_every_fifty_rows(police, officer):
    plan = planned(*numbers(120), by=officer)
    assert list(carry_out(plan, by=officer, name="x")) == [50, 100, 120]


@pytest.mark.parametrize(("language", "wanted"), [("vi", "1.000"), ("en", "1,000")])
def test_progress_groups_its_numbers_as_the_language_does(language, wanted):
    with translation.override(language):
        assert wanted in writing.progress(150, 1000)


def test_a_second_import_writes_nothing(police, officer):
    rows = [*numbers(3), {"confirmed_on": "12/11/2026", "confirmed_by": "Gọi"}]
    imported(*rows, by=officer)
    before = counts()
    with CaptureQueriesContext(connection) as queries:
        imported(*rows, by=officer)
    assert counts() == before
    assert [q["sql"] for q in queries if q["sql"].startswith(("INSERT", "UPDATE", "DELETE"))] == []


def test_what_was_added_stands_in_the_officers_history(police, officer):
    imported({}, by=officer)
    line = LogEntry.objects.get()
    assert (line.user, line.action_flag, line.object_id, "danh-ba.xlsx" in line.change_message) == (
        officer,
        ADDITION,
        str(Contact.objects.get().pk),
        True,
    )


def test_what_was_changed_stands_in_the_officers_history(police, officer):
    make_contact(police, source=GOOD["source"])
    imported({"purpose_vi": "Khi khác"}, {"value": "113"}, by=officer)
    assert sorted(LogEntry.objects.values_list("action_flag", flat=True)) == [ADDITION, CHANGE]


def test_what_is_as_before_stands_in_no_history(police, officer):
    make_contact(police, source=GOOD["source"])
    imported({}, {"value": "113"}, by=officer)
    assert LogEntry.objects.count() == 1


def test_a_body_that_was_added_or_named_stands_in_the_officers_history(police, officer):
    rows = [{"agency_en": "Police"}, {"agency": "Công an phường", "value": "113"}]
    imported(*rows, by=officer)
    lines = LogEntry.objects.filter(content_type__model="agency").order_by("pk")
    assert [line.action_flag for line in lines] == [CHANGE, ADDITION]


def test_an_error_midway_takes_everything_back(police, officer, breaking):
    plan = planned(*numbers(120), by=officer)
    before = counts()
    with pytest.raises(Broken):
        list(carry_out(plan, by=officer, name="x"))
    assert counts() == before


def test_whoever_stops_asking_stops_the_writing_and_nothing_is_written(police, officer):
    lines = carry_out(planned(*numbers(120), by=officer), by=officer, name="x")
    before = counts()
    assert next(lines) == 50
    lines.close()
    assert counts() == before


def test_an_emergency_line_stays_one(police, officer):
    make_contact(police, source=GOOD["source"], is_emergency=True)
    imported({"purpose_vi": "Khi khác"}, by=officer)
    assert Contact.objects.get().is_emergency


@pytest.mark.parametrize("write", [listing.as_csv, listing.as_xlsx])
def test_a_directory_that_was_emptied_comes_back_from_its_export(content, officer, write):
    contacts = Contact.objects.order_by("order", "key").select_related("agency")
    rows, data = listing.rows_of(contacts), write(contacts)
    Contact.advisories.through.objects.all().delete()
    Contact.objects.all().delete()
    plan = make_plan(sheets.read(data), by=officer)
    assert plan.faults == []
    list(carry_out(plan, by=officer, name="x"))
    assert listing.rows_of(contacts.all()) == rows


# Commands


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "danh-ba.csv"
    path.write_bytes(csv_files.write(table(*numbers(60))))
    return path


def test_the_command_alone_writes_nothing(police, officer, file, capsys):
    call_command("import_contacts", file)
    assert Contact.objects.count() == 0
    assert "60" in capsys.readouterr().out


def test_the_command_writes_when_asked_and_tells_how_far_it_is(police, officer, file, capsys):
    call_command("import_contacts", file, "--write", "--by", officer.username)
    assert Contact.objects.count() == 60
    lines = capsys.readouterr().out.splitlines()
    assert lines[-2:] == [writing.progress(50, 60), writing.progress(60, 60)]


def test_the_command_writes_in_nobodys_name(police, file):
    with pytest.raises(CommandError):
        call_command("import_contacts", file, "--write")
    assert Contact.objects.count() == 0


def test_the_command_names_the_cells_that_are_wrong(police, file):
    file.write_bytes(csv_files.write(table({"order": "?"})))
    with pytest.raises(CommandError, match="W2"):
        call_command("import_contacts", file)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\xff"])
def test_the_command_says_what_it_cannot_read(db, file, data):
    file.write_bytes(data)
    with pytest.raises(CommandError):
        call_command("import_contacts", file)


def test_the_command_says_that_there_is_no_such_file_or_account(db, file, tmp_path):
    with pytest.raises(CommandError):
        call_command("import_contacts", tmp_path / "khac.csv")
    with pytest.raises(CommandError, match="khac"):
        call_command("import_contacts", file, "--by", "khac")


def test_the_command_says_that_nothing_was_written_after_an_error(
    police, officer, file, monkeypatch
):
    from django.db import DatabaseError

    def fail(*_args, **_kwargs):
        raise DatabaseError

    monkeypatch.setattr(Contact, "save", fail)
    with pytest.raises(CommandError):
        call_command("import_contacts", file, "--write", "--by", officer.username)
    assert Contact.objects.count() == 0


@pytest.mark.parametrize("name", ["danh-ba.csv", "danh-ba.xlsx", "DANH-BA.XLSX"])
def test_the_command_exports_what_the_command_imports(content, tmp_path, name):
    path = tmp_path / name
    call_command("export_contacts", path, verbosity=0)
    assert make_plan(sheets.read(path.read_bytes())).to_write == []


def test_the_command_exports_into_no_other_kind_of_file(db, tmp_path):
    with pytest.raises(CommandError):
        call_command("export_contacts", tmp_path / "danh-ba.pdf")
