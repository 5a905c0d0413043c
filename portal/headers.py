"""Response headers that tell the browser what this site never needs."""

_NEVER = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "geolocation",
    "microphone",
    "payment",
    "usb",
)
PERMISSIONS_POLICY = ", ".join(f"{feature}=()" for feature in _NEVER)


def browser_policies(get_response):
    """Middleware: add the policies that neither Django nor django-csp sets."""

    def middleware(request):
        response = get_response(request)
        # Only a document has features to renounce; on a script it would be dead weight.
        if response.headers.get("Content-Type", "").startswith("text/html"):
            response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    return middleware
