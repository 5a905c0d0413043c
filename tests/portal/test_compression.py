"""Public pages are compressed as the browser wishes, and sent once only; the admin never is."""

import gzip

import brotli
import pytest

from tests.factories import make_reader

from .pages import PAGES, PLAIN, make_site


@pytest.fixture(autouse=True)
def site(db):
    return make_site()


@pytest.fixture
def reader():
    return make_reader()


def get(reader, address, accepted, **headers):
    return reader.get(address, HTTP_ACCEPT_ENCODING=accepted, **headers)


@pytest.mark.parametrize("accepted", ["br", "gzip, deflate, br, zstd", "br;q=1.0, gzip;q=0.8"])
def test_a_browser_that_takes_brotli_gets_it(reader, accepted):
    assert get(reader, "/vi/", accepted)["Content-Encoding"] == "br"


@pytest.mark.parametrize("accepted", ["gzip", "gzip, deflate", "deflate, gzip;q=0.5"])
def test_a_browser_that_takes_gzip_only_gets_that(reader, accepted):
    assert get(reader, "/vi/", accepted)["Content-Encoding"] == "gzip"


@pytest.mark.parametrize("accepted", ["", "identity", "zstd", "brx", "compress"])
def test_a_browser_that_takes_neither_gets_the_page_as_it_is(reader, accepted):
    assert "Content-Encoding" not in get(reader, "/vi/", accepted)


def test_an_encoding_that_the_browser_refuses_is_not_used(reader):
    assert get(reader, "/vi/", "br;q=0, gzip")["Content-Encoding"] == "gzip"


@pytest.mark.parametrize(
    ("accepted", "unpacked"), [("br", brotli.decompress), ("gzip", gzip.decompress)]
)
def test_a_compressed_page_holds_the_same_page(reader, accepted, unpacked):
    addresses = [*PAGES, "/sitemap.xml"]
    found = [unpacked(get(reader, address, accepted).content) for address in addresses]
    assert found == [get(reader, address, "").content for address in addresses]


@pytest.mark.parametrize("accepted", ["br", "gzip", ""])
def test_a_page_says_how_long_it_is(reader, accepted):
    answers = [get(reader, address, accepted) for address in PAGES]
    said = [int(answer["Content-Length"]) for answer in answers]
    assert said == [len(answer.content) for answer in answers]


@pytest.mark.parametrize("accepted", ["br", "gzip", ""])
def test_a_page_varies_by_encoding_however_it_was_sent(reader, accepted):
    varying = {get(reader, address, accepted)["Vary"] for address in (*PAGES, *PLAIN)}
    assert varying == {"Accept-Encoding"}


def test_a_missing_page_is_compressed_too(reader):
    assert get(reader, "/vi/khong-co/", "br")["Content-Encoding"] == "br"


def test_a_few_words_are_not_worth_it(reader):
    assert "Content-Encoding" not in get(reader, "/robots.txt", "br")


@pytest.mark.parametrize("address", ["/quan-tri/login/", "/quan-tri/"])
def test_the_admin_is_never_compressed(reader, officer, address):
    answers = [get(reader, address, "br"), get(make_reader(officer), address, "br, gzip")]
    assert [answer.get("Content-Encoding") for answer in answers] == [None, None]


# Sent once only


@pytest.mark.parametrize("accepted", ["br", "gzip", ""])
def test_a_page_that_the_browser_has_is_not_sent_again(reader, accepted):
    tags = {address: get(reader, address, accepted)["ETag"] for address in PAGES}
    again = [get(reader, page, accepted, HTTP_IF_NONE_MATCH=tag) for page, tag in tags.items()]
    assert {(answer.status_code, answer.content) for answer in again} == {(304, b"")}


def test_a_page_that_has_changed_is_sent_again(reader, site):
    etag = get(reader, "/vi/canh-bao/thu/", "br")["ETag"]
    site.title_vi = "Tên khác"
    site.save()
    again = get(reader, "/vi/canh-bao/thu/", "br", HTTP_IF_NONE_MATCH=etag)
    assert again.status_code == 200


def test_a_compressed_page_has_a_weak_tag(reader):
    assert get(reader, "/vi/", "br")["ETag"].startswith('W/"')


def test_a_page_that_is_not_sent_again_varies_as_it_did(reader):
    # RFC 9110, 15.4.5: a 304 carries the Vary that the 200 would have carried.
    etag = get(reader, "/vi/", "br")["ETag"]
    assert get(reader, "/vi/", "br", HTTP_IF_NONE_MATCH=etag).get("Vary") == "Accept-Encoding"
