"""What every template may use: the name, the addresses in both languages, the style sheet."""

from django.conf import settings
from django.urls import reverse, translate_url
from django.utils import translation
from django.utils.safestring import mark_safe

from .stylesheet import stylesheet

LANGUAGE_NAMES = {"vi": "Tiếng Việt", "en": "English"}


def _translated(path, code):
    try:
        return translate_url(path, code)
    except ValueError:  # "//[x/" reads like a broken IPv6 host
        return path


def addresses(path: str) -> list[dict[str, str]]:
    """Return the page at ``path`` in each language: dicts of code, name and path.

    A path that leads nowhere gives the home pages.
    """
    found = []
    for code, name in LANGUAGE_NAMES.items():
        translated = _translated(path, code)
        if not translated.startswith(f"/{code}/"):
            with translation.override(code):
                translated = reverse("home")
        found.append({"code": code, "name": name, "path": translated})
    return found


def site(request) -> dict:
    """Return the site's part of the context; of the request it reads the path only."""
    language = translation.get_language()
    return {
        "site_name": "Cảnh giác",
        "origin": settings.PUBLIC_ORIGIN,
        "operator": settings.OPERATOR.get(language) or settings.OPERATOR["vi"],
        "language": language,
        "path": request.path,
        "addresses": addresses(request.path),
        # Our own file, and the security policy names its digest.
        "stylesheet": mark_safe(stylesheet()),  # noqa: S308
    }
