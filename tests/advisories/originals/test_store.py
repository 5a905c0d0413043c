"""Files lie once for each content, under their sum."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from advisories.originals import keepable, store
from tests.advisories.originals.files import pdf
from tests.advisories.originals.signing import authority, pem, signed


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    store._signatures_of.cache_clear()
    return tmp_path


@pytest.fixture
def original():
    return keepable(b"Kinh gui", "cv.txt")


def files(folder):
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


def test_a_file_lies_under_its_sum(folder, original):
    path = store.put(original)
    assert (path, files(folder)) == (
        f"originals/{original.sha256[:2]}/{original.sha256}.txt",
        [path],
    )


def test_the_same_content_is_stored_once(folder, original):
    assert (store.put(original), len(files(folder))) == (store.put(original), 1)


def test_two_who_store_the_same_at_once_leave_one_file(folder, original, monkeypatch):
    default_storage.save(store.path_of(original), ContentFile(original.data))
    # Asked first, the store has nothing yet; when it comes to saving, somebody was quicker.
    answers, there = [False], default_storage.exists
    monkeypatch.setattr(
        default_storage, "exists", lambda path: answers.pop() if answers else there(path)
    )
    store.put(original)
    assert files(folder) == [store.path_of(original)]


def test_a_removed_file_is_gone(folder, original):
    store.remove(store.put(original))
    assert files(folder) == []


def test_removing_what_is_gone_is_no_fault(original):
    store.remove(store.path_of(original))


def test_the_signatures_of_a_stored_file_are_read_with_the_operators_roots(settings, tmp_path):
    settings.SIGNATURE_ROOTS = str(tmp_path)
    (tmp_path / "goc.pem").write_bytes(pem(authority()[0]))
    path = store.put(keepable(signed(), "cv.pdf"))
    assert [reading.verdict for reading in store.signatures_of(path)] == ["valid"]


def test_a_file_is_checked_once_a_day(monkeypatch):
    path, checks = store.put(keepable(pdf(), "cv.pdf")), []
    monkeypatch.setattr(store, "read_signatures", lambda data, roots: checks.append(1) or [])
    store.signatures_of(path)
    store.signatures_of(path)
    assert checks == [1]


def test_a_file_that_is_lost_has_no_signatures():
    assert store.signatures_of("originals/ab/ab.pdf") == ()
