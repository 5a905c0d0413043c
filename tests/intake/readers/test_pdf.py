"""PDFs: letters as offices make them, and files made to do harm."""

import datetime
import io
import os
import subprocess
import sys
from pathlib import Path

import pypdf
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from intake.readers import read
from tests.intake.readers.pdf_files import at, pages, pdf, stream

_FILES = Path(__file__).parent / "files"
_ROOT = Path(__file__).parents[3]


def texts(data):
    letter = read(data)
    assert letter.problem == ""
    return [line.text for line in letter.lines]


def test_a_letter_from_an_office_program_is_read_in_order():
    letter = read((_FILES / "commune.pdf").read_bytes())
    seen = [line.text for line in letter.lines]
    assert (letter.problem, letter.source, letter.pages) == ("", "pdf", 2)
    assert seen[:10] == [
        *("ỦY BAN NHÂN DÂN", "XÃ SUỐI MƠ", "Số: 218/UBND-VHXH"),
        *("V/v phòng ngừa thủ đoạn giả danh nhân", "viên điện lực"),
        *("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
        *("Suối Mơ, ngày 09 tháng 9 năm 2025", "Kính gửi:"),
    ]
    assert "1 | Ngân hàng Biển Xanh, chi nhánh phía Đông thành phố | 10203040506" in seen
    assert seen[-9:] == [
        *("Nơi nhận:", "- Như trên;", "- Thường trực Đảng ủy xã (để báo cáo);"),
        *("- Đài truyền thanh xã;", "- Lưu: VT, VHXH."),
        *("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lò Thị Mai Sương"),
    ]
    starts = {line.text: line.starts for line in letter.lines}
    assert starts["của Công an xã."] is False
    assert starts["a) Với hộ chỉ có người già, cử người tới tận nhà nói chuyện."] is True
    assert {line.page for line in letter.lines} == {1, 2}


def test_a_letter_from_a_browser_is_read_in_order():
    seen = texts((_FILES / "police.pdf").read_bytes())
    assert seen[:4] == ["- 1 -", "CÔNG AN TỈNH HÒA SƠN", "PHÒNG PA05", "Số: /TB-PA05"]
    assert seen.index("biết rằng không hề có đơn nào như vậy.") > seen.index("đơn giản.")
    assert "kho 12 m² không nói lên điều gì về người bán²." in seen
    assert seen[-3].startswith("¹ Giọng nói do máy tạo ra")
    assert seen[-2].startswith("² Theo lời kể")
    assert seen[-4] == "Trung tá Đinh Khắc Lâm"


def test_a_cell_that_runs_over_several_lines_stays_in_its_row():
    grid = b"".join(b"%d 500 m %d 600 l S " % (x, x) for x in (50, 200, 400))
    grid += b"".join(b"50 %d m 400 %d l S " % (y, y) for y in (500, 560, 600))
    words = at(60, 580, "Bank") + at(210, 580, "Account")
    words += at(60, 545, "North Bank,") + at(60, 530, "branch 2") + at(210, 540, "0123456789")
    assert texts(pages(grid + words)) == ["Bank | Account", "North Bank, branch 2 | 0123456789"]


def test_old_letters_are_converted():
    assert texts(pages(at(50, 700, "ñy ban nh©n d©n tØnh"))) == ["ủy ban nhân dân tỉnh"]


def annotated(text, keys=b"/Subtype/FreeText", rect=b"[100 600 300 620]", base=5):
    form = stream(
        at(0, base, text),
        b"/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F 3 0 R>>>>",
    )
    annotation = b"<</Type/Annot%s/Rect%s/AP<</N 6 0 R>>>>" % (keys, rect)
    return pages(
        at(100, 640, "above") + at(100, 560, "below"),
        keys=b"/Annots[5 0 R]",
        more={5: annotation, 6: form},
    )


def test_a_number_added_to_the_page_stands_in_its_place():
    assert texts(annotated("So: 12/UBND")) == ["above", "So: 12/UBND", "below"]


def test_hidden_additions_and_links_show_nothing():
    assert texts(annotated("x", b"/Subtype/FreeText/F 2")) == ["above", "below"]
    assert texts(annotated("x", b"/Subtype/Link")) == ["above", "below"]


def test_the_picture_of_a_signature_comes_after_the_text():
    seen = texts(annotated("Signed by: A", b"/Subtype/Widget/FT/Sig"))
    assert seen == ["above", "below", "Signed by: A"]


def test_an_addition_across_the_text_comes_after_it():
    crossing = annotated("stamp", rect=b"[100 635 300 655]", base=6)
    assert texts(crossing) == ["above", "below", "stamp"]


def signed(data, name):
    """The PDF signed with a key made for it, and a certificate on ``name``."""
    from asn1crypto import keys
    from asn1crypto import x509 as asn1_x509
    from cryptography.hazmat.primitives import serialization
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import signers
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder(subject, subject, key.public_key(), 77)
        .not_valid_before(now)
        .not_valid_after(now + datetime.timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    signer = signers.SimpleSigner(
        asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER)),
        keys.PrivateKeyInfo.load(private),
        SimpleCertificateStore(),
    )
    meta = signers.PdfSignatureMetadata(field_name="Sig")
    return signers.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(data)), meta, signer).getvalue()


def test_digital_signatures_are_listed():
    name = "Ủy ban nhân dân xã Suối Mơ"
    letter = read(signed(pages(at(50, 700, "Letter")), name))
    [signature] = letter.signatures
    assert signature.signer == name
    assert datetime.datetime.fromisoformat(signature.signed_at).tzinfo is not None
    assert [line.text for line in letter.lines] == ["Letter"]


def encrypted(user):
    writer = pypdf.PdfWriter(io.BytesIO(pages(at(50, 700, "Letter"))))
    writer.encrypt(user_password=user, owner_password="owner", algorithm="AES-128")
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def test_a_password_to_open_stops_the_reader_and_one_to_edit_does_not():
    assert read(encrypted("user")).problem == "password"
    assert texts(encrypted("")) == ["Letter"]


def test_more_pages_than_a_letter_has_are_refused():
    assert read(pages(*[b""] * 41)).problem == "too_big"


def test_pages_that_claim_to_be_endless_end():
    kids = b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000000>>"
    assert read(pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: kids})).problem == "damaged"


def test_empty_pages_are_empty():
    assert read(pages(b"")).problem == "empty"


def test_glyphs_without_meaning_are_no_text(monkeypatch):
    monkeypatch.setattr("shutil.which", lambda program: None)
    font = (
        b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font"
        b"/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        b"/Supplement 0>>>>]>>"
    )
    shown = b"BT /F 12 Tf 50 700 Td <000100020003> Tj ET"
    assert read(pages(shown, more={3: font})).problem == "scan"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n" + os.urandom(20_000),
        pages(at(50, 700, "Letter"))[:200],
        b"%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 3/Root 1 0 R/Prev 9>>\n"
        b"startxref\n9\n%%EOF",
        pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</X " + b"[" * 50_000 + b">>"}),
    ],
    ids=["random", "cut off", "table that refers to itself", "deep"],
)
def test_a_broken_file_says_so(data):
    assert read(data).problem in ("damaged", "empty")


@pytest.mark.parametrize(
    "content",
    [
        stream(b" " * (1 << 20), times=280),
        stream(b"BT /F 12 Tf (aaaaaaaaaa)Tj ET " * 1000, times=1000),
        b"".join(b"%d %d 5 5 re S\n" % (x % 590, x // 100) for x in range(60_000)),
    ],
    ids=["blanks", "text", "drawings"],
)
def test_a_page_made_to_be_endless_ends(content):
    assert read(pages(content)).problem in ("too_big", "damaged", "empty")


def test_the_process_needs_nothing_of_the_site():
    code = "import intake.readers.pdf_process, sys; print('django' in sys.modules)"
    finished = subprocess.run(
        [sys.executable, "-c", code], cwd=_ROOT, capture_output=True, text=True, check=True
    )
    assert finished.stdout == "False\n"
