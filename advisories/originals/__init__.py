"""The file that an officer brought: whether it may be kept, as what, and who signed it."""

from .keeping import DRAWN_ANEW, LARGEST, Original, Refused, keepable
from .signatures import SignatureReading, read_signatures

__all__ = [
    "DRAWN_ANEW",
    "LARGEST",
    "Original",
    "Refused",
    "SignatureReading",
    "keepable",
    "read_signatures",
]
