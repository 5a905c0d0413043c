"""The address decides the language: ``/en/…`` is English, everything else Vietnamese."""

from django.conf import settings
from django.utils import translation


def language_of_address(get_response):
    """Middleware: activate the language of the path, without cookie or ``Accept-Language``.

    Django's own LocaleMiddleware would let the browser choose for the admin and for errors,
    and make those answers vary.
    """

    def middleware(request):
        named = translation.get_language_from_path(request.path_info)
        language = named or settings.LANGUAGE_CODE
        request.LANGUAGE_CODE = language
        with translation.override(language):
            response = get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response

    return middleware
