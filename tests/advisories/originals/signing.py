"""A certification authority of the tests, offices that it certifies, and letters that they sign."""

import datetime
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from io import BytesIO

from asn1crypto import keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko_certvalidator.registry import SimpleCertificateStore

from tests.advisories.originals.files import pdf

DAY = datetime.timedelta(days=1)


def _name(common, organisation="Tỉnh Thử"):
    pairs = ((NameOID.COMMON_NAME, common), (NameOID.ORGANIZATION_NAME, organisation))
    return x509.Name([x509.NameAttribute(kind, value) for kind, value in pairs])


@cache
def authority(name="Cơ quan chứng thực thử"):
    """Return (certificate, key) of an authority, made once."""
    key = ec.generate_private_key(ec.SECP256R1())
    return _certificate(_name(name), _name(name), key, key, is_authority=True), key


@cache
def office(name="Văn phòng thử", ended=False):
    """Return (certificate, key) of an office, certified by the authority, made once."""
    root, root_key = authority()
    key = ec.generate_private_key(ec.SECP256R1())
    end = -DAY if ended else 365 * DAY
    return _certificate(_name(name), root.subject, key, root_key, end=end), key


def _certificate(subject, issuer, key, issuer_key, *, end=3650 * DAY, is_authority=False):
    now = datetime.datetime.now(datetime.UTC)
    usage = dict.fromkeys(
        (
            "key_encipherment",
            "data_encipherment",
            "key_agreement",
            "encipher_only",
            "decipher_only",
        ),
        False,
    )
    usage |= dict.fromkeys(("key_cert_sign", "crl_sign"), is_authority)
    usage |= dict.fromkeys(("digital_signature", "content_commitment"), not is_authority)
    issuer_id = x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key())
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - 400 * DAY)
        .not_valid_after(now + end)
        .add_extension(x509.BasicConstraints(is_authority, None), critical=True)
        .add_extension(x509.KeyUsage(**usage), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(issuer_id, critical=False)
        .sign(issuer_key, hashes.SHA256())
    )


def pem(certificate):
    """Return a certificate as the operator's folder has it."""
    return certificate.public_bytes(serialization.Encoding.PEM)


def der(certificate):
    """Return a certificate in its other form."""
    return certificate.public_bytes(serialization.Encoding.DER)


def signed(data=None, by=None, field="ChuKy1"):
    """Return the PDF, signed by an office."""
    certificate, key = by or office()
    secret = key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    store = SimpleCertificateStore()
    store.register(asn1_x509.Certificate.load(der(authority()[0])))
    signer = signers.SimpleSigner(
        signing_cert=asn1_x509.Certificate.load(der(certificate)),
        signing_key=keys.PrivateKeyInfo.load(secret),
        cert_registry=store,
    )

    def sign():
        writer = IncrementalPdfFileWriter(BytesIO(data or pdf()), strict=False)
        meta = signers.PdfSignatureMetadata(field_name=field, md_algorithm="sha256")
        return signers.sign_pdf(writer, meta, signer=signer).getvalue()

    # pyHanko wants a loop of its own; the tests in a browser keep one running in this thread.
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(sign).result()


def with_text_added(data):
    """Return the PDF with a text drawn on its page by an incremental update."""
    writer = IncrementalPdfFileWriter(BytesIO(data), strict=False)
    drawn = generic.StreamObject(stream_data=b"BT (Chuyen tien ngay) Tj ET")
    page = writer.root["/Pages"]["/Kids"].raw_get(0)
    page.get_object()["/Contents"] = writer.add_object(drawn)
    writer.mark_update(page)
    made = BytesIO()
    writer.write(made)
    return made.getvalue()
