"""A live server that serves static files as in production, and pages to open on it."""

import pytest
from pytest_django.live_server_helper import LiveServer

from tests.browser import pages
from tests.conftest import PASSWORD

# Milliseconds: long enough for a busy machine, short enough to see a fault soon.
PATIENCE = 10_000


@pytest.fixture(scope="session")
def live_server():
    """The portal as it is deployed: whitenoise answers for the static files, by hashed names.

    pytest-django's own server would look them up in the sources, where the names have no hash.
    """
    server = LiveServer("localhost", start=False)
    server.thread.static_handler = lambda application: application
    server.start()
    yield server
    server.stop()


@pytest.fixture
def new_context(new_context):
    """A function that makes a browser of its own, with nothing in it, for one more person."""

    def _new_context(**options):
        context = new_context(**options)
        context.set_default_timeout(PATIENCE)
        return context

    return _new_context


@pytest.fixture
def portal(live_server, content, officer):
    """The address of a portal with the starter content, unusual notices and one draft."""
    pages.add_unusual_notices()
    return live_server.url


@pytest.fixture
def sign_in(live_server):
    """A function that signs the officer in on a page of the browser, and returns the page."""

    def _sign_in(page):
        page.goto(f"{live_server.url}/quan-tri/")
        page.get_by_label("Tên đăng nhập").fill("canbo")
        page.get_by_label("Mật khẩu").fill(PASSWORD)
        page.get_by_role("button", name="Đăng nhập").click()
        page.get_by_role("heading", name="Bạn muốn biên tập phần nào?").wait_for()
        return page

    return _sign_in
