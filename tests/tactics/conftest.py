"""An officer at the desk, and a source to rest on."""

import pytest

from tests.factories import make_reader, make_source


@pytest.fixture
def desk(officer):
    """A browser of an officer who has signed in."""
    return make_reader(officer)


@pytest.fixture
def source(db):
    """A source that is easy to find."""
    return make_source(name_vi="Báo Đồng Nai", url="https://baodongnai.example/bai")
