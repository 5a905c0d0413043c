"""Reads the digital signatures of a PDF with pyHanko. Runs in the child process, asks nobody.

Nothing is fetched: no certificate, no list of revoked ones. So a certificate that was revoked
after signing still counts; docs/operating.md says so.
"""

import base64
import logging
from contextlib import suppress
from io import BytesIO
from itertools import islice
from operator import itemgetter

from asn1crypto import pem, x509
from pyhanko.pdf_utils.misc import PdfReadError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import diff_analysis as diff
from pyhanko.sign.ades.report import AdESIndeterminate
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

# No letter has more. Each is checked by itself.
MOST = 20

UNREADABLE = {
    "signer": "",
    "organisation": "",
    "signed_at": None,
    "whole": False,
    "verdict": "unchecked",
    "reason": "unreadable",
}
# Offices hold certificates for signing (digital_signature) and for assenting (non_repudiation).
_KEY_USAGE = KeyUsageConstraints(key_usage={"digital_signature", "non_repudiation"})
_LATER = diff.ModificationLevel.LTA_UPDATES
# What may follow a signature: another signature, and what keeps signatures checkable. Unlike
# pyHanko's own policy this lets nobody fill in a field of the form.
_MAY_FOLLOW = diff.StandardDiffPolicy(
    global_rules=[
        diff.CatalogModificationRule(),
        *(
            rule().as_qualified(_LATER)
            for rule in (
                diff.DocInfoRule,
                diff.XrefStreamRule,
                diff.ObjectStreamRule,
                diff.DSSCompareRule,
                diff.MetadataUpdateRule,
            )
        ),
    ],
    form_rule=diff.FormUpdatingRule(
        field_rules=[diff.SigFieldCreationRule(), diff.SigFieldModificationRule()]
    ),
)
_TRUST = {
    AdESIndeterminate.EXPIRED: "expired",
    AdESIndeterminate.OUT_OF_BOUNDS_NO_POE: "expired",
    AdESIndeterminate.OUT_OF_BOUNDS_NOT_REVOKED: "expired",
    AdESIndeterminate.NOT_YET_VALID: "expired",
    AdESIndeterminate.CRYPTO_CONSTRAINTS_FAILURE: "weak",
    AdESIndeterminate.CRYPTO_CONSTRAINTS_FAILURE_NO_POE: "weak",
    AdESIndeterminate.CHAIN_CONSTRAINTS_FAILURE: "other_purpose",
    AdESIndeterminate.REVOKED_NO_POE: "revoked",
    AdESIndeterminate.REVOKED_CA_NO_POE: "revoked",
}


def examine(data: bytes, roots: list[str]) -> tuple[dict, bytes]:
    """Return ``{"signatures": [...]}`` in the order of signing.

    ``roots`` are certificates, PEM or DER, in base64. Each signature gives signer, organisation,
    signed_at (ISO 8601 or null), whole, verdict and reason (codes of ``signatures``).
    """
    logging.disable(logging.CRITICAL)
    trusted = [root for encoded in roots for root in _certificates(base64.b64decode(encoded))]
    try:
        reader = PdfFileReader(BytesIO(data), strict=False)
        fields = list(islice(enumerate_sig_fields(reader, filled_status=True), MOST))
    except Exception:  # pyHanko raises many kinds for a broken file.
        return {"signatures": [UNREADABLE]}, b""
    # Nothing is read behind the last end of the file, so nothing there shows as a change.
    has_tail = bool(data[data.rfind(b"%%EOF") + 5 :].strip(b"\0\t\n\f\r "))
    read = [_reading(reader, field, name, trusted) for name, _value, field in fields]
    in_order = [said for _revision, said in sorted(read, key=itemgetter(0)) if said]
    return {"signatures": [_with_tail(said) for said in in_order] if has_tail else in_order}, b""


def _with_tail(said):
    said = said | {"whole": False}
    return said | {"reason": "added_later"} if said["verdict"] == "valid" else said


def _certificates(encoded):
    """Return the certificates in a file of the operator; one that is broken is left out."""
    found = []
    with suppress(ValueError):
        is_pem = pem.detect(encoded)
        every = [der for *_, der in pem.unarmor(encoded, multiple=True)] if is_pem else [encoded]
        for der in every:
            root = x509.Certificate.load(der)
            # asn1crypto reads a certificate only when it is asked for something in it.
            if root.native:
                found.append(root)
    return found


def _reading(reader, field, name, trusted):
    """Return (revision, fields) of one signature; a stamp of time by itself gives no fields."""
    said = dict(UNREADABLE)
    try:
        signature = EmbeddedPdfSignature(reader, field, name)
        if signature.sig_object_type != "/Sig":
            return signature.signed_revision, None
    except Exception:  # Whatever is wrong with it, it is not checked, and nothing else stops.
        return 0, said
    with suppress(Exception):
        said |= _names(signature.signer_cert.subject.native)
    with suppress(Exception):
        said["signed_at"] = signature.self_reported_timestamp.isoformat()
    try:
        status = _status(signature, trusted)
        stamp = status.timestamp_validity
        if stamp and stamp.intact and stamp.valid:
            said["signed_at"] = stamp.timestamp.isoformat()
        said["whole"] = _covers_all(status)
        said["verdict"], said["reason"] = _verdict(status, said["whole"], bool(trusted))
    except Exception:
        return signature.signed_revision, said
    return signature.signed_revision, said


def _status(signature, trusted):
    def context():
        # An empty list trusts nobody; None would trust whom the operating system trusts.
        return ValidationContext(trust_roots=list(trusted), allow_fetching=False)

    def status(**options):
        return validate_pdf_signature(
            signature, context(), context(), key_usage_settings=_KEY_USAGE, **options
        )

    try:
        return status(diff_policy=_MAY_FOLLOW)
    except PdfReadError:
        # What was added cannot be compared; what was signed can still be checked.
        return status(skip_diff=True)


def _names(subject):
    def first(name):
        value = subject.get(name, "")
        return str(value[0] if isinstance(value, list) else value)

    return {
        "signer": first("common_name"),
        "organisation": first("organization_name"),
    }


def _covers_all(status):
    """Tell whether nothing but signatures and what belongs to them was added after this one."""
    if status.coverage == SignatureCoverageLevel.ENTIRE_FILE:
        return True
    is_revision = status.coverage == SignatureCoverageLevel.ENTIRE_REVISION
    level = status.modification_level
    return bool(is_revision and level is not None and level <= diff.ModificationLevel.FORM_FILLING)


def _verdict(status, whole, has_roots):
    if status.coverage < SignatureCoverageLevel.ENTIRE_REVISION:
        return "altered", "partly_covered"
    # A hash that is refused as too weak counts as broken there, though nobody changed the file.
    weak = _TRUST.get(status.trust_problem_indic) == "weak"
    if not (status.intact and status.valid):
        return ("unchecked", "weak") if weak else ("altered", "changed")
    if not status.trusted:
        reason = _TRUST.get(status.trust_problem_indic, "unknown_root" if has_roots else "no_root")
        return "unchecked", reason if has_roots or reason != "unknown_root" else "no_root"
    return "valid", "" if whole else "added_later"
