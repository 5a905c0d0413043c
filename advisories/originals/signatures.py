"""What the digital signatures of a kept file say, as far as this portal can check them."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bilingual.text import nfc, without_hidden

from .confined import examine

LONGEST_NAME = 200
LARGEST_ROOT = 100_000

REASONS = {
    "": "",
    "added_later": _("Something was added to the file after this signature."),
    "partly_covered": _("The signature covers only a part of the file."),
    "changed": _("The file was changed after it was signed."),
    "no_root": _("Nobody has told this portal whose certificates to trust."),
    "unknown_root": _("The certificate comes from an authority that this portal does not trust."),
    "expired": _("The certificate is not valid today."),
    "revoked": _("The certificate was revoked."),
    "other_purpose": _("The certificate was not made for signing documents."),
    "weak": _("The signature uses a method that is no longer safe."),
    "unreadable": _("The signature is damaged or of a kind that this portal cannot read."),
    "too_slow": _("Checking the signatures takes too long: the file may have been made for that."),
}


@dataclass(frozen=True)
class SignatureReading:
    """One signature. ``signer`` and ``organisation`` are claims until the verdict is "valid".

    ``signed_at`` has a time zone, or is None where the signature names no moment. ``verdict`` is
    "valid", "altered" or "unchecked"; ``reason`` a sentence in the active language, or "".
    ``whole_document``: nothing but further signatures was added to the file after this one.
    """

    signer: str
    organisation: str
    signed_at: datetime | None
    whole_document: bool
    verdict: str
    reason: str

    @property
    def verdict_in_words(self):
        """The verdict in the active language."""
        return VERDICTS[self.verdict]


VERDICTS = {
    "valid": _("Valid"),
    "altered": _("Not valid: the file is not what was signed"),
    "unchecked": _("Cannot be checked here"),
}


def read_signatures(data: bytes, roots: Sequence[bytes] = ()) -> list[SignatureReading]:
    """Return a reading for each signature of a PDF, in the order of signing; [] for other files.

    ``roots`` are certificates to trust, each PEM or DER. Asks nobody on the network and never
    raises: what cannot be read is "unchecked". A file that is no letter ends within seconds.
    """
    # A signature names the bytes that it covers; a file without this word has none.
    if not data.startswith(b"%PDF-") or b"/ByteRange" not in data:
        return []
    encoded = [base64.b64encode(root).decode() for root in roots]
    found, _made = examine("signed", data, roots=encoded)
    if found.get("problem") == "too_slow":
        return [SignatureReading("", "", None, False, "unchecked", REASONS["too_slow"])]
    return [_reading(said) for said in found.get("signatures", ())]


def _reading(said):
    return SignatureReading(
        signer=_shown(said["signer"]),
        organisation=_shown(said["organisation"]),
        signed_at=_moment(said["signed_at"]),
        whole_document=said["whole"],
        verdict=said["verdict"],
        reason=REASONS[said["reason"]],
    )


def _shown(name):
    return " ".join(without_hidden(nfc(name)).split())[:LONGEST_NAME]


def _moment(written):
    if not written:
        return None
    moment = datetime.fromisoformat(written)
    return timezone.make_aware(moment) if timezone.is_naive(moment) else moment


def trusted_roots() -> tuple[bytes, ...]:
    """Return the certificates in the operator's folder ``SIGNATURE_ROOTS``; none by default."""
    if not settings.SIGNATURE_ROOTS:
        return ()
    folder = Path(settings.SIGNATURE_ROOTS)
    files = sorted(
        path for path in folder.glob("*") if path.suffix in (".pem", ".crt", ".cer", ".der")
    )
    return tuple(path.read_bytes() for path in files if path.stat().st_size <= LARGEST_ROOT)
