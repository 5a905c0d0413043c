"""What tests share: the starter content, an officer, Chromium."""

import os

import pytest
from django.contrib.auth import get_user_model
from django.db import connection, connections

from portal import starter

PASSWORD = "một mật khẩu dài để thử"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings):
    """Let no thread of the live server keep a connection when its request is answered.

    PostgreSQL refuses to remove a database to which anybody is still connected.
    """
    connections.settings["default"]["CONN_MAX_AGE"] = 0


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Leave the test database to nobody: a request may outlive the browser that asked for it.

    PostgreSQL refuses to remove a database in which one thread of the live server still reads.
    """
    yield
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )


@pytest.fixture
def content(db):
    """The starter content, as a fresh portal has it."""
    return starter.load()


@pytest.fixture
def officer(db):
    """A communications officer who may edit everything."""
    return get_user_model().objects.create_superuser("canbo", "canbo@portal.example", PASSWORD)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Chromium as ``dev.py`` found it: nothing is downloaded."""
    return {
        **browser_type_launch_args,
        "executable_path": os.environ["CHROMIUM"],
        "args": ["--no-sandbox", "--disable-background-networking"],
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    """A reader in Viet Nam."""
    return {**browser_context_args, "locale": "vi-VN", "timezone_id": "Asia/Ho_Chi_Minh"}
