"""Draws a picture anew, so that nothing but the picture is left. Runs in the child process.

What a camera writes beside it (place, time, device) and whatever was hung on behind are gone.
"""

import warnings
import zipfile
from io import BytesIO

from PIL import Image, ImageOps

from .unfit import Unfit

# A page of A4 at 600 dots to the inch has 35 million.
MOST_PIXELS = 36_000_000
FORMATS = ("JPEG", "PNG", "WEBP")
_OPTIONS = {
    "JPEG": {"quality": 88, "optimize": True},
    "PNG": {"compress_level": 1},
    "WEBP": {"quality": 88, "method": 0},
}


def examine(data: bytes) -> tuple[dict, bytes]:
    """Return ``{}`` and the picture drawn anew in its own format, else ``{"problem": code}``."""
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    try:
        return {}, _drawn(data)
    except Unfit as unfit:
        return {"problem": unfit.args[0]}, b""
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return {"problem": "too_many_pixels"}, b""
    except MemoryError:
        return {"problem": "too_slow"}, b""
    except Exception:  # Each of Pillow's decoders raises its own kinds for a broken file.
        return {"problem": "damaged"}, b""


def _drawn(data):
    if zipfile.is_zipfile(BytesIO(data)) or b"%PDF-" in data[:2048]:
        raise Unfit("two_in_one")
    with Image.open(BytesIO(data), formats=FORMATS) as picture:
        kind = "JPEG" if picture.format == "MPO" else picture.format
        if kind != "JPEG" and getattr(picture, "n_frames", 1) > 1:
            raise Unfit("moving")
        picture.load()
        upright = ImageOps.exif_transpose(picture)
    has_holes = kind != "JPEG" and upright.has_transparency_data
    if upright.mode not in ("L", "1"):
        upright = upright.convert("RGBA" if has_holes else "RGB")
    # What is saved is the picture alone: no profile, comment or text that the old one carried.
    bare = Image.new(upright.mode, upright.size)
    bare.paste(upright)
    made = BytesIO()
    bare.save(made, kind, **_OPTIONS[kind])
    return made.getvalue()
