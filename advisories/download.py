"""Hands out the kept file of a letter so that a browser saves it and does nothing else with it."""

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.utils.cache import get_conditional_response

from .models import Attachment

# A day, and not in caches that readers share: a notice may be withdrawn tomorrow.
KEEPING = "private, max-age=86400, immutable"


def download(request, attachment: Attachment):
    """Return the file of ``attachment`` to save; 304 where the browser has it; raise 404 if lost.

    Whoever calls has made sure that readers may have it. The file sets no cookie, and a browser
    that shows it all the same gives it no script, no style and no address.
    """
    tag = f'"{attachment.sha256}"'
    answer = get_conditional_response(request, etag=tag)
    if answer is None:
        answer = _file(attachment)
    answer["ETag"] = tag
    answer["Cache-Control"] = KEEPING
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["X-Robots-Tag"] = "noindex"
    answer["Content-Language"] = "vi"
    return answer


def _file(attachment):
    try:
        file = default_storage.open(attachment.file.name)
    except FileNotFoundError:
        raise Http404 from None
    is_text = attachment.media_type.startswith("text/")
    return FileResponse(
        file,
        as_attachment=True,
        filename=attachment.name,
        content_type=attachment.media_type + ("; charset=utf-8" if is_text else ""),
    )
