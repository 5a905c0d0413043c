"""Compresses public pages: brotli, else gzip."""

import gzip
import re
from http import HTTPStatus

import brotli
from django.utils.cache import patch_vary_headers

SMALLEST = 200
# 9 costs a few milliseconds for a page; 11 costs tens, which only stored pages would repay.
QUALITY = 9
_PLAIN = ("text/", "application/xml", "application/json")


def _encodings(header):
    """Return the encodings of an Accept-Encoding header that are not refused by ``q=0``."""
    wanted = set()
    for part in header.split(","):
        name, *parameters = (word.strip().lower() for word in part.split(";"))
        if not any(re.fullmatch(r"q=0(\.0*)?", parameter) for parameter in parameters):
            wanted.add(name)
    return wanted


def _encoded(wanted, content):
    if "br" in wanted:
        return "br", brotli.compress(content, quality=QUALITY)
    if "gzip" in wanted:
        return "gzip", gzip.compress(content, compresslevel=6, mtime=0)
    return None, content


def compress(get_response):
    """Middleware: compress textual answers outside the admin.

    A page behind a session carries secrets (CSRF tokens) whose length compression would betray
    (BREACH); public pages carry none.
    """

    def middleware(request):
        response = get_response(request)
        textual = response.get("Content-Type", "").startswith(_PLAIN)
        public = not request.path_info.startswith("/quan-tri/") and not response.cookies
        if not public or response.streaming or response.has_header("Content-Encoding"):
            return response
        # A 304 has no type, but varies like the page that it stands for (RFC 9110, 15.4.5).
        if textual or response.status_code == HTTPStatus.NOT_MODIFIED:
            patch_vary_headers(response, ("Accept-Encoding",))
        if not textual:
            return response
        if len(response.content) < SMALLEST:
            return response
        wanted = _encodings(request.headers.get("Accept-Encoding", ""))
        encoding, content = _encoded(wanted, response.content)
        if encoding:
            response.content = content
            response["Content-Encoding"] = encoding
            response["Content-Length"] = str(len(content))
            if etag := response.get("ETag"):
                response["ETag"] = etag if etag.startswith("W/") else f"W/{etag}"
        return response

    return middleware
