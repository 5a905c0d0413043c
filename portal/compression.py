"""Compresses public pages: brotli, else gzip."""

import gzip

import brotli
from django.utils.cache import patch_vary_headers

SMALLEST = 200
# 9 costs a few milliseconds for a page; 11 costs tens, which only stored pages would repay.
QUALITY = 9
_PLAIN = ("text/", "application/xml", "application/json")


def _encoded(accepted, content):
    if "br" in accepted:
        return "br", brotli.compress(content, quality=QUALITY)
    if "gzip" in accepted:
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
        if response.streaming or not textual or response.cookies:
            return response
        if request.path_info.startswith("/quan-tri/") or response.has_header("Content-Encoding"):
            return response
        patch_vary_headers(response, ("Accept-Encoding",))
        if len(response.content) < SMALLEST:
            return response
        names = {
            part.split(";")[0].strip()
            for part in request.headers.get("Accept-Encoding", "").split(",")
        }
        encoding, content = _encoded(names, response.content)
        if encoding:
            response.content = content
            response["Content-Encoding"] = encoding
            response["Content-Length"] = str(len(content))
            if etag := response.get("ETag"):
                response["ETag"] = etag if etag.startswith("W/") else f"W/{etag}"
        return response

    return middleware
