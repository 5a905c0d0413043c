"""Gives every run of the tests the same environment, whatever the developer's shell holds.

The settings read the environment as soon as pytest-django loads them, which is before any
conftest.py. So pyproject.toml names this module as an early plugin. The database is not set here:
`dev.py test` chooses it, because all tests run on each of them.
"""

import os

os.environ.update(
    # A secret key and the other settings that production must bring are not needed.
    DEMO="true",
    # Links in pages are made from this and not from the Host header: it is the test client's host.
    PUBLIC_ORIGIN="http://testserver",
    # Nothing is written between the tests' own queries.
    COUNT_VISITS="false",
    # Playwright keeps an event loop running in the thread of the tests, where Django would refuse
    # every query.
    DJANGO_ALLOW_ASYNC_UNSAFE="true",
    # No test finds the files of a trial edition, or leaves its own among them.
    MEDIA_ROOT="var/tests/media",
    # Beside everything else that is made.
    HYPOTHESIS_STORAGE_DIRECTORY="var/hypothesis",
)
