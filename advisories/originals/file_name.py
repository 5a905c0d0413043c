"""The name of a kept file: as the officer gave it, but safe to show and to save under."""

import re

from bilingual.text import nfc, without_hidden

LONGEST = 120

EXTENSIONS = {
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/webp": ".webp",
    "text/plain": ".txt",
}
_ALSO = {".jpg": (".jpeg", ".jpe")}
# What a file system refuses or takes for something else (Windows is the strictest).
_REFUSED = re.compile(r'[<>:"|?*\n\t]')
NAMELESS = "van-ban"


def safe_name(given: str, media_type: str) -> str:
    """Return the last part of ``given`` in one line, with the ending that ``media_type`` has.

    "C:\\Công văn\\3495.PDF" → "3495.pdf"; "thư.exe" that is a PDF → "thư.exe.pdf". Nothing hidden,
    no path, at most ``LONGEST`` characters, never without a name.
    """
    last = re.split(r"[/\\]", nfc(given))[-1]
    shown = " ".join(_REFUSED.sub(" ", without_hidden(last)).split())
    ending = EXTENSIONS[media_type]
    for known in (ending, *_ALSO.get(ending, ())):
        if shown.lower().endswith(known):
            shown = shown[: -len(known)]
            break
    stem = shown.strip(". ")[: LONGEST - len(ending)].rstrip(". ")
    return (stem or NAMELESS) + ending
