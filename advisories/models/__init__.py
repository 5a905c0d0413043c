"""An official notice and its parts."""

from .attachment import Attachment
from .indicator import Indicator
from .notice import Advisory
from .parts import Addressee, Clause, Footnote, Reference, Remark, Sign, Signature, Step

__all__ = [
    "Addressee",
    "Advisory",
    "Attachment",
    "Clause",
    "Footnote",
    "Indicator",
    "Reference",
    "Remark",
    "Sign",
    "Signature",
    "Step",
]
