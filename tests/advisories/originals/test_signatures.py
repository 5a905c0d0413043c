"""What the signatures of a file say, and how far they can be believed."""

import datetime

import pytest
from django.utils import timezone

from advisories.originals import keepable, signatures
from advisories.originals.signatures import REASONS, VERDICTS, read_signatures, trusted_roots
from tests.advisories.originals.files import assembled, pdf
from tests.advisories.originals.signing import (
    authority,
    der,
    office,
    pem,
    signed,
    with_text_added,
)


@pytest.fixture(scope="module")
def letter():
    return signed()


def verdicts(data, *roots):
    found = read_signatures(data, roots)
    return [(reading.verdict, reading.whole_document, reading.reason) for reading in found]


def reason(code):
    return REASONS[code]


@pytest.fixture
def root():
    return pem(authority()[0])


@pytest.mark.parametrize("form", [pem, der])
def test_a_signature_that_leads_to_a_trusted_root_is_valid(letter, form):
    assert verdicts(letter, form(authority()[0])) == [("valid", True, "")]


def test_without_a_root_nothing_can_be_checked(letter):
    assert verdicts(letter) == [("unchecked", True, reason("no_root"))]


def test_a_root_that_it_does_not_lead_to_does_not_help(letter):
    other = pem(authority("Cơ quan khác")[0])
    assert verdicts(letter, other) == [("unchecked", True, reason("unknown_root"))]


def test_one_root_of_several_is_enough(letter, root):
    several = pem(authority("Cơ quan khác")[0]) + root
    assert verdicts(letter, several)[0][0] == "valid"


def test_a_root_that_is_none_is_passed_over(letter, root):
    assert verdicts(letter, b"not a certificate", b"", root)[0][0] == "valid"


def test_the_signer_is_named_with_organisation_and_moment(letter, root):
    (reading,) = read_signatures(letter, [root])
    assert (reading.signer, reading.organisation) == ("Văn phòng thử", "Tỉnh Thử")


def test_the_moment_of_signing_has_a_time_zone(letter, root):
    (reading,) = read_signatures(letter, [root])
    age = timezone.now() - reading.signed_at
    assert datetime.timedelta(0) <= age < datetime.timedelta(hours=1)


@pytest.mark.parametrize("with_root", [True, False])
def test_a_byte_changed_inside_is_found(letter, root, with_root):
    changed = letter.replace(b"/MediaBox [0 0 200 200]", b"/MediaBox [0 0 200 201]")
    roots = [root] if with_root else []
    (found,) = verdicts(changed, *roots)
    assert (found[0], found[2]) == ("altered", reason("changed"))


def test_a_text_added_later_is_found(letter, root):
    added = with_text_added(letter)
    assert verdicts(added, root) == [("valid", False, reason("added_later"))]


def test_pages_that_nobody_can_compare_are_taken_for_changed(root):
    odd = assembled(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>",
            3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
        }
    )
    twice = signed(signed(odd), office("Phòng thứ hai"), "ChuKy2")
    assert verdicts(twice, root) == [("valid", False, reason("added_later")), ("valid", True, "")]


def test_bytes_hung_on_behind_are_found(letter, root):
    assert verdicts(letter + b"\n% more\n", root)[0][1] is False


def test_two_signatures_are_read_in_their_order(letter, root):
    twice = signed(letter, office("Phòng thứ hai"), "ChuKy2")
    signers = [reading.signer for reading in read_signatures(twice, [root])]
    assert signers == ["Văn phòng thử", "Phòng thứ hai"]


def test_a_second_signature_leaves_the_first_whole(letter, root):
    twice = signed(letter, office("Phòng thứ hai"), "ChuKy2")
    assert verdicts(twice, root) == [("valid", True, "")] * 2


def test_a_certificate_that_has_ended_cannot_be_checked(root):
    late = signed(by=office("Văn phòng cũ", ended=True))
    assert verdicts(late, root) == [("unchecked", True, reason("expired"))]


def test_a_certificate_that_nobody_vouches_for_is_not_believed(root):
    forged = authority("Văn phòng giả")
    assert verdicts(signed(by=forged), root)[0][0] == "unchecked"


def test_a_signature_that_is_none_is_unreadable(root):
    start = signed()
    place = start.index(b"/Contents <") + len(b"/Contents <")
    broken = start[:place] + b"00" * 40 + start[place + 80 :]
    assert verdicts(broken, root) == [("unchecked", False, reason("unreadable"))]


@pytest.mark.parametrize(
    "data",
    [
        pdf(),
        b"",
        b"Kinh gui",
        pdf(more=[b"<< /Type /Sig /ByteRange [0 1 2 3] >>"]),
    ],
    ids=["unsigned", "nothing", "text", "a signature of no field"],
)
def test_a_file_without_signatures_has_none(data, root):
    assert read_signatures(data, [root]) == []


@pytest.mark.parametrize("end", [300, 900, 3000])
def test_half_a_signed_letter_is_unchecked(letter, root, end):
    half = letter[:end] + b"/ByteRange"
    assert verdicts(half, root) in ([("unchecked", False, reason("unreadable"))], [])


def test_what_is_no_pdf_behind_its_first_word_is_unchecked(root):
    found = verdicts(b"%PDF-1.7 /ByteRange", root)
    assert found == [("unchecked", False, reason("unreadable"))]


def test_a_field_with_a_false_signature_raises_nothing(root):
    data = pdf(
        catalog=b"/AcroForm << /Fields [10 0 R] /SigFlags 3 >>",
        more=[
            b"<< /FT /Sig /T (a) /V 11 0 R >>",
            b"<< /Type /Sig /ByteRange [0 9999999999 -5 (x)] /Contents 7 /M (D:x) >>",
        ],
    )
    assert verdicts(data, root) == [("unchecked", False, reason("unreadable"))]


def test_a_file_that_takes_too_long_is_unchecked(monkeypatch):
    monkeypatch.setattr(signatures, "examine", lambda *_, **__: ({"problem": "too_slow"}, b""))
    assert verdicts(b"%PDF-1.7 /ByteRange") == [("unchecked", False, reason("too_slow"))]


def test_a_signed_letter_may_be_kept(letter):
    assert keepable(letter, "a.pdf").data == letter


def test_each_verdict_has_words(letter):
    assert [reading.verdict_in_words for reading in read_signatures(letter)] == [
        VERDICTS["unchecked"]
    ]


# The operator's folder


def test_no_root_is_trusted_unless_the_operator_says_so(settings):
    assert (settings.SIGNATURE_ROOTS, trusted_roots()) == ("", ())


def test_the_operators_folder_is_read(settings, tmp_path, root):
    settings.SIGNATURE_ROOTS = str(tmp_path)
    (tmp_path / "goc.pem").write_bytes(root)
    (tmp_path / "doc.txt").write_text("no certificate")
    assert trusted_roots() == (root,)


def test_a_folder_that_is_not_there_gives_no_root(settings, tmp_path):
    settings.SIGNATURE_ROOTS = str(tmp_path / "khong-co")
    assert trusted_roots() == ()
