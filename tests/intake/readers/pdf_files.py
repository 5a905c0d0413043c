"""PDFs for tests, written object by object."""

import io
import zlib

FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"


def pdf(objects):
    """The bytes of a PDF; ``objects`` are contents by number, 1 is the catalogue."""
    target = io.BytesIO()
    target.write(b"%PDF-1.7\n")
    places = {}
    for number, content in objects.items():
        places[number] = target.tell()
        target.write(b"%d 0 obj\n" % number + content + b"\nendobj\n")
    table = target.tell()
    size = max(objects) + 1
    target.write(b"xref\n0 %d\n0000000000 65535 f \n" % size)
    for number in range(1, size):
        target.write(b"%010d 00000 n \n" % places.get(number, 0))
    target.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, table))
    return target.getvalue()


def stream(content, keys=b"", times=1):
    """A stream with the content, over and over if asked, packed without ever being whole."""
    packer = zlib.compressobj(6)
    packed = b"".join(packer.compress(content) for _ in range(times)) + packer.flush()
    head = b"<<%s/Filter/FlateDecode/Length %d>>stream\n" % (keys, len(packed))
    return head + packed + b"\nendstream"


def pages(*contents, keys=b"", more=None):
    """A PDF with a page for each content, packed or not; ``keys`` are added to each page."""
    first = 10
    kids = b" ".join(b"%d 0 R" % (first + 2 * index) for index in range(len(contents)))
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(contents)),
        3: FONT,
        **(more or {}),
    }
    for index, content in enumerate(contents):
        number = first + 2 * index
        objects[number] = (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
            b"/Contents %d 0 R%s>>" % (number + 1, keys)
        )
        objects[number + 1] = content if b"endstream" in content else stream(content)
    return pdf(objects)


def at(x, y, text, size=12):
    """Text with its base line at a place, in points from the bottom left corner."""
    return b"BT /F %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n" % (size, x, y, text.encode("cp1252"))
