"""Text whose font gives its letters another meaning: .VnTime is TCVN3, VNI-Times is VNI-Windows."""

import re

from bilingual.text import nfc
from intake.readers import old_encodings

# Signs beyond Latin-1 that occur in such text, too, by Word's automatic corrections.
_TYPED = re.compile("[^\x00-\xff‘’“”–—…•]")


def in_unicode(text: str, font: str) -> str:
    """Return text set in ``font`` as Unicode; in another font, or in Unicode already, as it is."""
    name = font.lower()
    if _TYPED.search(text):
        return text
    if name.startswith(".vn"):
        converted = nfc(old_encodings.from_tcvn3(text))
        # The fonts of capitals (.VnTimeH) show small letters as capitals.
        return converted.upper() if name.endswith("h") else converted
    if name.startswith(("vni-", "vni ")):
        return nfc(old_encodings.from_vni(text))
    return text
