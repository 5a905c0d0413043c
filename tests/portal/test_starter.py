"""The starter content goes into an empty database only, and all of it or nothing."""

import shutil
from io import StringIO

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.management import call_command

from advisories.models import Advisory
from checklists.models import Checklist, Step
from glossary.models import Term
from hotlines.models import Agency, Contact
from places.models import Province
from portal import starter
from sources.models import Source
from tactics.models import Mention, Tactic
from tests.factories import make_province

# In an order in which they can be deleted.
KINDS = (
    Mention,
    Tactic,
    Advisory,
    Step,
    Checklist,
    Term,
    Source,
    Contact,
    Agency,
    Province,
)


def rows():
    """Return how many rows of each kind there are."""
    return {model.__name__: model.objects.count() for model in KINDS}


def load():
    """Run the command and return what it says."""
    said = StringIO()
    call_command("load_starter_content", stdout=said)
    return said.getvalue()


@pytest.fixture
def broken(tmp_path, monkeypatch):
    """The starter content with its last notice cut off in the middle."""
    folder = shutil.copytree(starter.FOLDER, tmp_path / "content")
    last = max((folder / "advisories").glob("*.json"))
    last.write_text(last.read_text(encoding="utf-8")[:200], encoding="utf-8")
    monkeypatch.setattr(starter, "FOLDER", folder)


def test_an_empty_database_gets_the_provinces(db):
    load()
    assert Province.objects.count() == 89


def test_an_empty_database_gets_the_four_notices(db):
    load()
    assert Advisory.objects.published().count() == 4


def test_the_command_says_how_much_it_loaded(db):
    assert "89 provinces" in load()


def test_the_starter_content_leaves_no_trace_in_the_history(db):
    load()
    assert not LogEntry.objects.exists()


def test_the_annex_belongs_to_its_letter(content):
    annex = Advisory.objects.exclude(annex_of=None).get()
    assert annex.annex_of.full_number == "3495/UBND-KGVX"


def test_every_contact_of_the_starter_content_has_a_source(content):
    assert not Contact.objects.filter(source="").exists()


def test_a_second_load_changes_nothing(content):
    before = rows()
    load()
    assert rows() == before


def test_a_second_load_says_that_nothing_was_touched(content):
    assert "nothing was touched" in load()


def test_an_edit_survives_a_second_load(content):
    Province.objects.filter(slug="hue").update(name_vi="Tên đã sửa")
    load()
    assert Province.objects.get(slug="hue").name_vi == "Tên đã sửa"


def test_a_deletion_survives_a_second_load(content):
    Contact.objects.filter(key="156-goi").delete()
    load()
    assert not Contact.objects.filter(key="156-goi").exists()


def test_a_single_province_keeps_the_starter_content_out(db):
    make_province("Một tỉnh")
    load()
    assert {kind: count for kind, count in rows().items() if count} == {"Province": 1}


def test_an_edit_in_the_history_keeps_it_out_after_everything_was_deleted(content, officer):
    notice = Advisory.objects.first()
    LogEntry.objects.log_actions(officer.pk, [notice], CHANGE, "Đã sửa", single_object=True)
    Advisory.objects.update(annex_of=None)
    Agency.objects.update(parent=None, successor=None)
    Province.objects.update(successor=None)
    for model in KINDS:
        model.objects.all().delete()
    load()
    assert set(rows().values()) == {0}


def test_an_account_alone_does_not_keep_it_out(officer):
    load()
    assert Advisory.objects.count() == 4


def test_a_broken_file_is_reported(db, broken):
    with pytest.raises(ValueError, match=r"Unterminated|Expecting"):
        load()


def test_a_broken_file_leaves_the_database_empty(db, broken):
    with pytest.raises(ValueError, match=r"Unterminated|Expecting"):
        load()
    assert starter.is_empty()
