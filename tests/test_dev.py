"""Tests of dev.py, as far as it decides something without installing or starting anything."""

import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import dev

SAMPLE = """
import pytest

def test_passes(): pass
def test_fails(): assert False
@pytest.mark.skip
def test_is_skipped(): pass
@pytest.mark.xfail
def test_is_expected_to_fail(): assert False
"""


def programs(folder, *names):
    """Put programs of these names into the folder."""
    folder.mkdir(parents=True)
    for name in names:
        (folder / name).touch(mode=0o755)
    return folder


@pytest.fixture
def path(tmp_path, monkeypatch):
    """The only folder where programs are looked for."""
    monkeypatch.setenv("PATH", str(tmp_path / "path"))
    return tmp_path / "path"


@pytest.fixture
def lock(tmp_path):
    """A lock in a folder that serves as the environment, too."""
    lock = tmp_path / "requirements.txt"
    lock.write_text("django==5.2.19\n")
    return lock


def test_a_lock_is_installed_once_its_digest_is_noted(lock, tmp_path):
    (tmp_path / "installed-locks").write_text(f"another {dev.digest(lock)}")
    assert dev.is_installed(lock, tmp_path)


def test_a_lock_is_not_installed_in_a_new_environment(lock, tmp_path):
    assert not dev.is_installed(lock, tmp_path)


def test_a_lock_that_changed_is_not_installed(lock, tmp_path):
    (tmp_path / "installed-locks").write_text(dev.digest(lock))
    lock.write_text("django==5.2.20\n")
    assert not dev.is_installed(lock, tmp_path)


def pins(lock: Path) -> set[str]:
    """The packages of a lock with their versions and markers."""
    return set(re.findall(r"^[^\s#-].*==.*", lock.read_text(), re.MULTILINE))


def test_the_development_lock_holds_the_whole_runtime_lock():
    assert pins(dev.RUN_LOCK)
    assert pins(dev.RUN_LOCK) <= pins(dev.DEV_LOCK)


@pytest.mark.parametrize("lock", [dev.RUN_LOCK, dev.DEV_LOCK], ids=lambda lock: lock.name)
def test_a_lock_names_no_place_to_install_from(lock):
    assert not re.search(r"://|--(extra-)?index|--find-links", lock.read_text())


@pytest.mark.parametrize("lock", [dev.RUN_LOCK, dev.DEV_LOCK], ids=lambda lock: lock.name)
def test_each_requirement_is_locked(lock):
    asked = re.findall(r"^[\w-]+", lock.with_suffix(".in").read_text(), re.MULTILINE)
    locked = {pin.partition("==")[0] for pin in pins(lock)}
    assert {name.lower() for name in asked if name[0] != "-"} <= locked


def test_static_files_are_made_again_after_any_change(tmp_path):
    style = tmp_path / "static" / "base.css"
    style.parent.mkdir()
    style.write_text("body { margin: 0 }")
    before = dev.fingerprint(tmp_path)
    style.write_text("body { margin: 1 }")
    assert dev.fingerprint(tmp_path) != before
    style.rename(style.with_name("page.css")).write_text("body { margin: 0 }")
    assert dev.fingerprint(tmp_path) != before


@pytest.mark.parametrize("folder", ["var", ".git", "places/__pycache__"])
def test_static_files_do_not_depend_on_what_programs_leave_behind(folder, tmp_path):
    before = dev.fingerprint(tmp_path)
    (tmp_path / folder).mkdir(parents=True)
    (tmp_path / folder / "file").touch()
    assert dev.fingerprint(tmp_path) == before


def test_a_report_tells_which_tests_ran_and_which_were_skipped(tmp_path):
    (tmp_path / "test_sample.py").write_text(SAMPLE)
    report = tmp_path / "report.xml"
    options = ["-p", "no:django", "-p", "no:playwright", f"--junitxml={report}"]
    command = [sys.executable, "-m", "pytest", "--rootdir=.", *options]
    subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert dev.read_report(report) == {
        "test_sample::test_passes": False,
        "test_sample::test_fails": False,
        "test_sample::test_is_skipped": True,
        "test_sample::test_is_expected_to_fail": True,
    }


def test_two_runs_of_the_same_tests_have_no_faults():
    assert dev.faults({"SQLite": {"a": False}, "PostgreSQL": {"a": False}}) == []


def test_a_test_that_ran_on_one_database_only_is_a_fault():
    runs = {"SQLite": {"a": False, "b": False}, "PostgreSQL": {"a": False, "c": False}}
    assert dev.faults(runs) == ["only on SQLite: b", "only on PostgreSQL: c"]


def test_a_skipped_test_is_a_fault_even_on_both_databases():
    runs = {"SQLite": {"a": True, "b": False}, "PostgreSQL": {"a": True, "b": False}}
    assert dev.faults(runs) == ["skipped on SQLite: a", "skipped on PostgreSQL: a"]


def test_runs_without_a_test_are_a_fault():
    faults = dev.faults({"SQLite": {}, "PostgreSQL": {}})
    assert faults == ["no test ran on SQLite", "no test ran on PostgreSQL"]


def test_a_whole_server_on_the_path_is_taken(path, tmp_path):
    programs(path, "initdb", "pg_ctl", "postgres")
    programs(tmp_path / "15" / "bin", "initdb", "pg_ctl", "postgres")
    assert dev.find_server(tmp_path) == path


def test_a_part_of_a_server_on_the_path_is_passed_over(path, tmp_path):
    programs(path, "initdb", "pg_ctl")
    whole = programs(tmp_path / "15" / "bin", "initdb", "pg_ctl", "postgres")
    assert dev.find_server(tmp_path) == whole


def test_broken_links_to_a_server_are_passed_over(path, tmp_path):
    programs(path)
    for name in ("initdb", "pg_ctl", "postgres"):
        (path / name).symlink_to(tmp_path / "removed" / name)
    assert dev.find_server(tmp_path) is None


def test_the_newest_server_of_debian_is_taken(path, tmp_path):
    for version in ("9.6", "15", "17", "13"):
        programs(tmp_path / version / "bin", "initdb", "pg_ctl", "postgres")
    assert dev.find_server(tmp_path) == tmp_path / "17" / "bin"


def test_a_browser_on_the_path_is_found(path, monkeypatch):
    monkeypatch.delenv("CHROMIUM", raising=False)
    programs(path, "google-chrome")
    assert dev.find_browser() == str(path / "google-chrome")


def test_a_machine_without_a_browser_has_none(path, monkeypatch):
    monkeypatch.delenv("CHROMIUM", raising=False)
    assert dev.find_browser() is None


def test_a_wrong_name_of_a_browser_is_not_passed_over(path, monkeypatch):
    monkeypatch.setenv("CHROMIUM", "/missing/chromium")
    programs(path, "chromium")
    with pytest.raises(SystemExit, match="CHROMIUM names no program: /missing/chromium"):
        dev.find_browser()


@pytest.mark.parametrize("text", ["", "http", "80.5", "65536", "-1"])
def test_a_port_that_is_none_is_refused(text):
    with pytest.raises(SystemExit, match="PORT must be a number"):
        dev.chosen_port(text)


def test_a_port_in_use_is_refused_with_its_number():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with pytest.raises(SystemExit, match=f"Port {port}: "):
            dev.chosen_port(str(port))
    assert dev.chosen_port(str(port)) == port


def test_an_unknown_command_is_refused_by_name():
    with pytest.raises(SystemExit, match="no command 'start'"):
        dev.main(["start"])


@pytest.mark.parametrize("command", ["setup", "run", "check"])
def test_only_the_tests_take_arguments(command):
    with pytest.raises(SystemExit, match=f"{command} takes no arguments: -x"):
        dev.main([command, "-x"])


def test_the_help_names_every_command(capsys):
    dev.main([])
    shown = capsys.readouterr().out
    assert all(f"python3 dev.py {command}" in shown for command in dev.COMMANDS)


def test_continuous_integration_is_nothing_but_the_two_commands():
    script = dev.ROOT / ".ci" / "run"
    assert script.stat().st_mode & 0o100
    assert script.read_text().splitlines() == [
        "#!/usr/bin/env bash",
        "set -eu",
        'cd "$(dirname "$0")/.."',
        "python3 dev.py check",
        "python3 dev.py test",
    ]
