"""No page type costs more than 14,000 bytes on a first visit; benchmarks/page_weight.py details."""

import brotli
import pytest
from django.test import Client

from benchmarks.page_weight import LIMIT, resources
from tests.browser.pages import LANGUAGES, add_unusual_notices, public_pages

# What the server adds to each answer: the status line, "Server" and "Date".
BY_THE_SERVER = 80


def fetch(path):
    """Return the bytes of an answer on the wire, and its body."""
    answer = Client().get(path, HTTP_ACCEPT_ENCODING="br")
    headers = sum(len(f"{name}: {value}\r\n".encode()) for name, value in answer.headers.items())
    body = answer.getvalue()
    return BY_THE_SERVER + headers + len(body), body


def weight(path):
    """Return the bytes of a page and of all that it loads."""
    total, body = fetch(path)
    return total + sum(fetch(address)[0] for _kind, address in resources(brotli.decompress(body)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_costs_more_than_14_000_bytes_on_a_first_visit(content, language):
    add_unusual_notices()
    weights = {name: weight(paths[language]) for name, paths in public_pages().items()}
    assert {name: total for name, total in weights.items() if total > LIMIT} == {}


def test_everything_that_a_page_loads_is_counted():
    html = """<link rel="icon" href="/i"><link rel="stylesheet" href="/c"><script src="/s"></script>
    <img src="/p"><a href="/not-loaded"></a><link rel="canonical" href="/not-loaded-either">"""
    assert sorted(resources(html)) == [
        ("CSS", "/c"),
        ("icon", "/i"),
        ("pictures", "/p"),
        ("scripts", "/s"),
    ]
