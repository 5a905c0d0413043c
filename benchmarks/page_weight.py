"""What a first visit costs on the wire, for each page type in both languages.

    python3 dev.py setup
    .venv/bin/python benchmarks/page_weight.py

Starts granian as in production behind a proxy that ends TLS, with the starter content and some
unusual notices in a database that is thrown away, and asks for each page and for everything that
it loads. Every byte of every answer counts, from the status line to the end of the body; what TLS
and TCP add is not counted. Exits with 1 if one page is above the limit.
"""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

import brotli
from bs4 import BeautifulSoup

ROOT = Path(__file__).resolve().parent.parent
LIMIT = 14_000
HOST = "canhgiac.example"
KINDS = {
    "link[rel=stylesheet]": "CSS",
    "script[src]": "scripts",
    "img[src]": "pictures",
    "link[rel=icon]": "icon",
}
COLUMNS = ("headers", "HTML", *KINDS.values())


def resources(html):
    """Return (kind, address) for everything that a browser loads for a page, each address once."""
    page = BeautifulSoup(html, "html.parser")
    found = {
        tag.get("src") or tag["href"]: kind for k, kind in KINDS.items() for tag in page.select(k)
    }
    return [(kind, address) for address, kind in found.items()]


def fetch(port, path):
    """Return the head and the body of an answer, as they came."""
    lines = (
        f"GET {path} HTTP/1.1",
        f"Host: {HOST}",
        "Accept-Encoding: br",
        "X-Forwarded-Proto: https",
        "Connection: close",
    )
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.sendall("\r\n".join([*lines, "", ""]).encode())
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
    head, end, body = answer.partition(b"\r\n\r\n")
    if head.split()[1] not in (b"200", b"404"):
        sys.exit(f"{path} answered {head.splitlines()[0].decode()}")
    return head + end, body


def weigh(port, path):
    """Return the bytes of a first visit to ``path``, by column."""
    head, body = fetch(port, path)
    bytes_of = Counter(headers=len(head), HTML=len(body))
    is_packed = b"content-encoding: br" in head.lower()
    for kind, address in resources(brotli.decompress(body) if is_packed else body):
        head, body = fetch(port, address)
        bytes_of += Counter({"headers": len(head), kind: len(body)})
    return bytes_of


def prepare(database):
    """Fill a new database; return the addresses of the pages."""
    os.environ.update(
        DATABASE_URL=f"sqlite:///{database}",
        DJANGO_SETTINGS_MODULE="portal.settings",
        DEMO="true",
        PUBLIC_ORIGIN=f"https://{HOST}",
        BEHIND_PROXY="true",
    )
    sys.path.insert(0, str(ROOT))
    import django
    from django.core.management import call_command
    from django.db import connection

    django.setup()
    call_command("migrate", verbosity=0)

    from portal import starter
    from tests.browser.pages import add_unusual_notices, public_pages

    starter.load()
    add_unusual_notices()
    connection.close()
    return public_pages()


@contextmanager
def granian():
    """The portal on a free port of this machine; gives the port once it answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = ["--interface=wsgi", "--host=127.0.0.1", f"--port={port}", "--log-level=error"]
    command = [sys.executable, "-m", "granian", *options, "portal.wsgi:application"]
    server = subprocess.Popen(command, cwd=ROOT)
    try:
        wait_for(port, server)
        yield port
    finally:
        server.terminate()
        server.wait()


def wait_for(port, server, seconds=60):
    """Return as soon as something listens on ``port``."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and server.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    sys.exit("granian did not start.")


def main():
    """Print the table; return how many pages are above the limit."""
    with tempfile.TemporaryDirectory() as folder:
        pages = prepare(Path(folder) / "weight.sqlite3")
        with granian() as port:
            rows = [
                (f"{name}, {language}", weigh(port, path))
                for name, paths in pages.items()
                for language, path in paths.items()
            ]
    print(f"{'page':<30}" + "".join(f"{column:>10}" for column in (*COLUMNS, "total")))
    for name, bytes_of in rows:
        numbers = [bytes_of[column] for column in COLUMNS] + [bytes_of.total()]
        print(f"{name:<30}" + "".join(f"{number:>10,}" for number in numbers))
    heavy = [name for name, bytes_of in rows if bytes_of.total() > LIMIT]
    print(f"limit {LIMIT:,}; above it: {', '.join(heavy) or 'none'}")
    return len(heavy)


if __name__ == "__main__":
    sys.exit(bool(main()))
