#!/usr/bin/env python3
"""The commands of the project, for Linux and macOS with nothing but Python 3.11 or newer.

    python3 dev.py setup     prepare everything: packages, catalogue, static files, database
    python3 dev.py run       prepare what is missing, then serve the site; PORT sets another port
    python3 dev.py test      run all tests on SQLite and on PostgreSQL; arguments go to pytest
    python3 dev.py check     look at format, lint, templates, migrations, catalogue and deployment

Only the standard library is used, because nothing else is there yet on a fresh machine. All that
the commands make lies in .venv/ and var/: deleting these two folders is a fresh start.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")

import contextlib
import hashlib
import os
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent
VAR = ROOT / "var"
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
RUN_LOCK = ROOT / "requirements.txt"
DEV_LOCK = ROOT / "requirements-dev.txt"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def digest(lock: Path) -> str:
    """What changes when anything in the lock changes."""
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def is_installed(lock: Path, venv: Path = VENV) -> bool:
    """Whether the environment holds what the lock names now."""
    noted = venv / "installed-locks"
    return noted.exists() and digest(lock) in noted.read_text().split()


def install_packages(lock: Path) -> None:
    """Fill .venv with what the lock names; leave it alone where that is done already."""
    # pip lives beside the packages, so its import also fails after Python itself was replaced.
    probe = [PYTHON, "-c", "import pip"]
    works = PYTHON.exists() and not subprocess.call(probe, stderr=subprocess.DEVNULL)
    if works and is_installed(lock):
        return
    # Only a complete and current environment is added to: no leftovers of an older lock.
    if not works or not any(map(is_installed, (RUN_LOCK, DEV_LOCK))):
        make_environment()
    print(f"Installing the packages of {lock.name} ...")
    pip = [PYTHON, "-m", "pip", "-qq", "--no-input", "--disable-pip-version-check"]
    if subprocess.call([*pip, "install", "--require-hashes", "-r", lock]):
        sys.exit("The packages could not be installed; the reason stands above.")
    # The longer lock names everything that the shorter one does.
    (VENV / "installed-locks").write_text(f"{digest(RUN_LOCK)} {digest(lock)}")


def make_environment() -> None:
    """Make .venv anew, whatever is left of an older one."""
    require(lambda: find_spec("ensurepip"), "venv", f"python3.{sys.version_info.minor}-venv")
    print("Making .venv ...")
    # Where .venv runs this file, its own Python could not make it anew: the one behind it can.
    if subprocess.call([sys._base_executable, "-m", "venv", "--clear", VENV]):
        sys.exit("The virtual environment .venv could not be made; the reason stands above.")


def require(find: Callable, name: str, *packages: str):
    """What find() finds, if need be after installing Debian packages where that is allowed."""
    if found := find():
        return found
    apt = shutil.which("apt-get")
    if os.geteuid() or not apt:
        sys.exit(f"{name} is needed: sudo apt-get install {' '.join(packages)}")
    print(f"Installing from Debian's packages: {' '.join(packages)} ...")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    with (VAR / "apt.log").open("w") as log:
        # An update that misses one of many sources is no reason to stop: the install decides.
        for words in ["update"], ["install", "--yes", "--no-install-recommends", *packages]:
            failed = subprocess.call([apt, *words], stdout=log, stderr=log)
    if failed or not (found := find()):
        sys.exit(f"{name} could not be installed; the reason is in var/apt.log.")
    return found


def fingerprint(folder: Path) -> str:
    """What changes when any file of the project changes, compiled catalogues included."""
    found = hashlib.sha256()
    for path, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if f[0] != "." and f not in ("var", "__pycache__"))
        for file in sorted(name for name in files if name[0] != "."):
            found.update(os.fsencode(f"{path}/{file}\0") + Path(path, file).read_bytes())
    return found.hexdigest()


def prepare_site(lock: Path, *commands: str) -> None:
    """Install the packages, make the files that pages need, then run these commands of Django."""
    os.environ.setdefault("DEMO", "true")
    install_packages(lock)
    made_from = VAR / "static-made-from"
    noted = made_from.read_text() if made_from.exists() else ""
    if noted != fingerprint(ROOT) or not (VAR / "static").exists():
        files = ("compile_catalogue --verbosity=0", "collectstatic --noinput --verbosity=0")
        commands = files + commands
    # One process for all of them, because starting Django takes longer than most of them do.
    script = "import sys; from django.core.management import execute_from_command_line as run\n"
    script += "for command in sys.argv[1:]: run(['manage.py', *command.split()])"
    if subprocess.call([PYTHON, "-c", script, *commands], cwd=ROOT):
        sys.exit("The site could not be prepared; the reason stands above.")
    made_from.write_text(fingerprint(ROOT))


def setup() -> None:
    """Prepare everything that the other commands need from Python."""
    prepare_site(DEV_LOCK, "migrate --verbosity=0")
    print("Ready: python3 dev.py run")


def chosen_port(text: str) -> int:
    """The port to serve on; ends with a sentence if it is none or cannot be had."""
    with socket.socket() as probe:
        # Otherwise the last connections of a server that has just ended look like a server.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(text)))
        except (ValueError, OverflowError):
            sys.exit(f"PORT must be a number from 0 to 65535, not {text!r}.")
        except OSError as problem:
            sys.exit(f"Port {text}: {problem.strerror}. Another: PORT=8080 python3 dev.py run")
        return probe.getsockname()[1]


def run() -> None:
    """Serve the site, with everything that it needs made first."""
    port = chosen_port(os.environ.get("PORT", "8000"))
    origin = os.environ.setdefault("PUBLIC_ORIGIN", f"http://127.0.0.1:{port}")
    prepare_site(RUN_LOCK, "migrate --verbosity=0", "load_starter_content")
    account = f"{os.path.relpath(PYTHON)} {os.path.relpath(ROOT / 'manage.py')} createsuperuser"
    print(f"\nThe site         {origin}/")
    print(f"The admin        http://127.0.0.1:{port}/quan-tri/")
    print(f"A first account  DEMO={os.environ['DEMO']} {account}\n")
    options = ["--interface=wsgi", "--host=127.0.0.1", f"--port={port}", "--log-level=error"]
    # Slow clients wait in line instead of locking others out, and a lost worker is replaced.
    options += ["--backlog=8192", "--backpressure=8192", "--respawn-failed-workers"]
    options += [f"--workers={min(os.cpu_count() or 1, 4)}", "--workers-kill-timeout=5"]
    os.chdir(ROOT)
    os.execv(PYTHON, [PYTHON, "-m", "granian", *options, "portal.wsgi:application"])


def read_report(report: Path) -> dict[str, bool]:
    """The tests of one run, and whether each was skipped; expected to fail counts as skipped."""
    cases = ElementTree.parse(report).iter("testcase")
    name = "{classname}::{name}".format_map
    return {name(case.attrib): case.find("skipped") is not None for case in cases}


def faults(runs: Mapping[str, Mapping[str, bool]]) -> list[str]:
    """Whatever keeps the runs from being the same complete set of tests, one line each."""
    everywhere = set.intersection(*map(set, runs.values()))
    found = []
    for database, skipped in runs.items():
        found += [] if skipped else [f"no test ran on {database}"]
        found += [f"only on {database}: {name}" for name in sorted(set(skipped) - everywhere)]
        found += [f"skipped on {database}: {name}" for name in sorted(filter(skipped.get, skipped))]
    return found


def find_server(debian: Path = Path("/usr/lib/postgresql")) -> Path | None:
    """The first folder with a whole PostgreSQL: on the PATH, or the newest that Debian keeps."""
    versions = sorted(debian.glob("[0-9]*/bin"), key=lambda folder: float(folder.parent.name))
    for folder in [*map(Path, os.get_exec_path()), *reversed(versions)]:
        # Some links to one, or broken links, are no server.
        if all(os.access(folder / name, os.X_OK) for name in ("initdb", "pg_ctl", "postgres")):
            return folder
    return None


def find_browser() -> str | None:
    """The Chromium that CHROMIUM names, or else the first one that is installed."""
    if named := os.environ.get("CHROMIUM"):
        return shutil.which(named) or sys.exit(f"CHROMIUM names no program: {named}")
    return next(filter(None, map(shutil.which, BROWSERS)), None)


@contextlib.contextmanager
def throwaway_server(programs: Path) -> Iterator[str]:
    """A new PostgreSQL that only this user can reach; gives its DATABASE_URL, and is gone after."""
    folder = Path(tempfile.mkdtemp(prefix="portal-"))
    identity = {}
    if os.geteuid() == 0:
        # PostgreSQL refuses to run as root; its package brings a user for it.
        identity = {"user": "postgres", "group": "postgres", "extra_groups": []}
        shutil.chown(folder, "postgres", "postgres")

    def call(program: str, *arguments: str) -> int:
        command = [programs / program, "--pgdata=data", *arguments]
        with (folder / "log").open("a") as log:
            return subprocess.call(command, cwd=folder, stdout=log, stderr=log, **identity)

    with contextlib.ExitStack() as afterwards:
        afterwards.callback(shutil.rmtree, folder, ignore_errors=True)
        afterwards.callback(call, "pg_ctl", "stop", "--mode=immediate")
        kind = ["--username=portal", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"]
        options = f"-k '{folder}' -p 5432 -c listen_addresses= -c fsync=off"
        if call("initdb", *kind) or call("pg_ctl", "start", "--wait", f"--options={options}"):
            sys.exit(f"PostgreSQL could not be started:\n{(folder / 'log').read_text()}")
        yield f"postgres://portal@{quote(str(folder), safe='')}:5432/postgres"


def test(*arguments: str) -> None:
    """Run all tests on both databases, and make sure that these were the same tests."""
    programs = require(find_server, "PostgreSQL", "postgresql")
    browser = require(find_browser, "Chromium", "chromium", "fonts-noto-core")
    os.environ.update(CHROMIUM=browser, DEMO="true")
    prepare_site(DEV_LOCK)
    problems, runs = [], {}
    with throwaway_server(programs) as server:
        for database, url in ("SQLite", "sqlite:///var/test.sqlite3"), ("PostgreSQL", server):
            print(f"\n{database}")
            report = VAR / f"tests-{database.lower()}.xml"
            command = [PYTHON, "-m", "pytest", "-n2", *arguments, f"--junitxml={report}"]
            status = subprocess.call(command, cwd=ROOT, env={**os.environ, "DATABASE_URL": url})
            # 1: some tests failed; 5: there were none. Anything else leaves no report to read.
            if status not in (0, 1, 5):
                sys.exit(f"pytest could not finish on {database} (status {status}).")
            problems += [f"tests failed on {database}"] * (status == 1)
            runs[database] = read_report(report)
    if problems := problems + faults(runs):
        sys.exit("\n" + "\n".join(problems))
    print(f"same {len(runs['SQLite'])} tests on SQLite and PostgreSQL, none skipped")


def check() -> None:
    """Run every check, also after one has failed, and name those that did."""
    install_packages(DEV_LOCK)
    # Nothing of the developer's own database or deployment may change the answer.
    base = {**os.environ, "DATABASE_URL": "sqlite://:memory:"}
    base.pop("DEMO", None)
    demo = base | {"DEMO": "true"}
    live = base | {"SECRET_KEY": secrets.token_hex(32), "PUBLIC_ORIGIN": "https://portal.example"}
    checks = {
        "format": ("-m ruff format --check .", demo),
        "lint": ("-m ruff check .", demo),
        "templates": ("-m djlint --lint templates", demo),
        "migrations": ("manage.py makemigrations --check --dry-run", demo),
        "catalogue": ("manage.py check_catalogue", demo),
        "deployment": ("manage.py check --deploy --fail-level WARNING", live),
    }
    failed = []
    for name, (command, environment) in checks.items():
        words = [PYTHON, *command.split()]
        result = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True)
        print("FAILED" if result.returncode else "ok    ", name)
        if result.returncode:
            print(result.stdout + result.stderr)
            failed.append(name)
    if failed:
        sys.exit(f"Failed: {', '.join(failed)}")
    print(f"all {len(checks)} checks passed")


COMMANDS = {"setup": setup, "run": run, "test": test, "check": check}


def main(arguments: list[str]) -> None:
    """Do what the first word says."""
    name, *rest = arguments or ["help"]
    if name in ("help", "-h", "--help"):
        print(__doc__.strip())
    elif name not in COMMANDS:
        sys.exit(f"There is no command {name!r}; there are {', '.join(COMMANDS)}.")
    elif rest and name != "test":
        sys.exit(f"{name} takes no arguments: {' '.join(rest)}")
    else:
        VAR.mkdir(exist_ok=True)
        os.environ["DJANGO_SETTINGS_MODULE"] = "portal.settings"
        COMMANDS[name](*rest)


if __name__ == "__main__":
    # Programs that are started here write to the same place: no line may wait in a buffer.
    sys.stdout.reconfigure(line_buffering=True)
    # Ended by Ctrl-C or from outside, it is to be quiet and to take the throw-away server along.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda number, frame: sys.exit(128 + number))
    main(sys.argv[1:])
