"""The style sheet that stands inside every public page, and its digest for the security policy."""

import base64
import hashlib
import re
from functools import lru_cache
from pathlib import Path

SOURCES = ("tokens", "base", "layout", "components", "print")
_FOLDER = Path(__file__).resolve().parent.parent / "static" / "css"


def _pressed(css):
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css)
    return re.sub(r" ?([{};,]) ?", r"\1", css).strip()


@lru_cache
def stylesheet() -> str:
    """Return the five source files as one style sheet, without comments and line breaks."""
    return _pressed("\n".join((_FOLDER / f"{name}.css").read_text() for name in SOURCES))


def stylesheet_hash() -> str:
    """Return the ``'sha256-…'`` source of the style sheet (Content Security Policy Level 2)."""
    digest = hashlib.sha256(stylesheet().encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
