"""Of a picture nothing is kept but the picture."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from advisories.originals import picture as examiner
from tests.advisories.originals.files import picture, zipped

KINDS = ("JPEG", "PNG", "WEBP")


def drawn(data):
    found, made = examiner.examine(data)
    assert found == {}
    return made


def problem(data):
    return examiner.examine(data)[0].get("problem", "")


def turned():
    """Return a picture, 40 wide and 20 high, that says it lies on its side."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = "Nha cua toi"
    return picture(exif=exif)


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_keeps_its_format_and_size(kind):
    with Image.open(BytesIO(drawn(picture(kind)))) as made:
        assert (made.format, made.size) == (kind, (40, 20))


def test_what_the_camera_wrote_is_gone():
    with Image.open(BytesIO(drawn(turned()))) as made:
        assert dict(made.getexif()) == {}


def test_a_picture_that_lies_on_its_side_is_set_upright():
    with Image.open(BytesIO(drawn(turned()))) as made:
        assert made.size == (20, 40)


def test_what_hangs_on_behind_is_gone():
    assert b"<script>" not in drawn(picture() + b"<script>alert(1)</script>")


def test_a_text_inside_is_gone():
    written = PngImagePlugin.PngInfo()
    written.add_text("Comment", "Nha cua toi")
    assert b"Nha cua toi" not in drawn(picture("PNG", pnginfo=written))


def test_holes_in_a_picture_stay():
    made = BytesIO()
    Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(made, "PNG")
    with Image.open(BytesIO(drawn(made.getvalue()))) as again:
        assert again.getpixel((0, 0))[3] == 0


def test_a_grey_scan_stays_grey():
    with Image.open(BytesIO(drawn(picture(mode="L")))) as made:
        assert made.mode == "L"


def huge():
    """Return a PNG of some bytes that says it is 60,000 dots wide and high."""

    def chunk(name, data):
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 99))


def moving():
    made = BytesIO()
    frames = [Image.new("RGB", (4, 4), colour) for colour in ("red", "blue")]
    frames[0].save(made, "WEBP", save_all=True, append_images=frames[1:])
    return made.getvalue()


BAD = {
    "more dots than memory": (huge(), "too_many_pixels"),
    "more dots than a page": (picture("PNG", size=(6001, 6001), mode="L"), "too_many_pixels"),
    "half of it": (picture()[:300], "damaged"),
    "nothing behind its head": (b"\xff\xd8\xff\xe0", "damaged"),
    "an archive behind": (picture() + zipped({"a": "b"}), "two_in_one"),
    "a PDF inside": (picture(comment=b"%PDF-1.7"), "two_in_one"),
    "pictures that move": (moving(), "moving"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_picture_is_refused_with(name):
    data, code = BAD[name]
    assert problem(data) == code
