"""Reading from beginning to end: bytes in, fields out, without Django, whatever the bytes are."""

import io
import json
import random
import subprocess
import sys
from pathlib import Path

import docx
import pytest

from intake.reading import notice_of, read
from intake.structure.notice import FIELDS

# Longer than any letter, so that it is not read closely; and just short enough to be.
ENDLESS, LARGEST = 2_000_000, 195_000
LINE = 15_000
HEAD = """ỦY BAN NHÂN DÂN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/UBND-NC
Kính gửi:
"""
SENTENCE = (
    "Đề nghị các đơn vị phối hợp với Công an tỉnh, liên hệ số 0694.387.389 để được hỗ trợ; "
    "không truy cập trang abc.top.\n"
)
REPEATED = {
    "dots": ".",
    "lines of a dot": ".\n",
    "half heads": HEAD,
    "mottos": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ",
    "one line of words": "lừa đảo chiếm đoạt tài sản ",
    "telephone numbers": "0912345678 ",
    "bullets": "- đề nghị các đơn vị\n",
    "addresses": "http://a.b.c.com/x ",
    "blanks": " ",
    "tabs": "a\t",
    "marks of footnotes": "a¹ ",
    "endings": "Nơi nhận:\n- Như trên;\nKT. GIÁM ĐỐC\n",
    "sentences of a letter": SENTENCE,
    "markers": "1. a) - I. ",
    "brackets": "(",
    "references": "Công văn số 12/UBND-NC ngày 1/2/2024 của UBND ",
    "ellipses": "…",
    "digits": "1",
    "offices": "KT. CHỦ TỊCH ",
    "stars": "*a",
    "open tags": "<a ",
    "blank dates": "ngày tháng năm ",
    "labels of a host": "a.a.a.a.a.a.a.a",
    "at signs": "a@",
    "hyphens": "a-",
}


def junk(kind, size):
    """Return about ``size`` bytes of a kind of junk, always the same."""
    if kind in REPEATED:
        piece = REPEATED[kind].encode()
        return (piece * (size // len(piece) + 1))[:size]
    # The same junk each time, and no secret.
    chance = random.Random(1)  # noqa: S311
    low = 0 if kind == "random bytes" else 32
    return bytes(chance.randrange(low, 255) for _ in range(size))


def broken(data):
    """Return ``data`` in lines that are short enough for a letter."""
    return b"\n".join(data[at : at + LINE] for at in range(0, len(data), LINE))


def is_an_honest_answer(notice):
    assert tuple(notice) == FIELDS
    if "unreadable" in notice["flags"]:
        assert not any(value for name, value in notice.items() if name != "flags")
    return json.dumps(notice)


@pytest.mark.parametrize("kind", [*REPEATED, "random bytes", "bytes of an old encoding"])
@pytest.mark.parametrize("size", [ENDLESS, LARGEST])
def test_junk_is_unreadable_or_no_notice_or_read_and_never_a_fault(kind, size):
    data = junk(kind, size)
    notice = read(data if size == ENDLESS else broken(data), f"{kind}.txt")
    assert is_an_honest_answer(notice)
    if size == ENDLESS:
        assert notice["flags"] in (["unreadable"], ["not_a_notice"])


@pytest.mark.parametrize("kind", ["dots", "blanks", "random bytes", "brackets", "stars"])
def test_junk_gives_nobody_to_call_and_nothing_to_do(kind):
    notice = read(broken(junk(kind, 20_000)), "junk.txt")
    assert notice["contacts"] == notice["measures"] == notice["references"] == []
    assert notice["number"] is notice["date"] is notice["signatory"] is None


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_unreadable(data):
    assert read(data, "empty.txt")["flags"] == ["unreadable"]


def test_reading_imports_no_django():
    program = (
        "import sys; import intake.reading; intake.reading.read('Kính gửi: Bà con'.encode());"
        "print([name for name in sys.modules if name.split('.')[0] == 'django'])"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[2],
        encoding="utf-8",
    )
    assert run.stdout.strip() == "[]"


@pytest.fixture(scope="module")
def word_letter():
    """A Word letter: its head in a table without borders, its measures numbered by Word."""
    document = docx.Document()
    head = document.add_table(rows=2, cols=2)
    head.cell(0, 0).text = "UBND TỈNH LÀO CAI\nSỞ NỘI VỤ"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    head.cell(1, 0).text = "Số: 208/SNV-VP\nV/v đề phòng điện thoại mạo danh"
    head.cell(1, 1).text = "Lào Cai, ngày 7 tháng 10 năm 2025"
    document.add_paragraph("Kính gửi: Các phòng, ban thuộc Sở.")
    document.add_paragraph(
        "Tuần qua có kẻ mạo danh lãnh đạo Sở gọi từ số 0988 111 222 để vay tiền."
    )
    document.add_paragraph("Giám đốc Sở yêu cầu:")
    for text in (
        "Công chức không chuyển tiền theo điện thoại, báo ngay cho Văn phòng.",
        "Văn phòng tiếp nhận tin báo qua số 0214.3.840.009 và theo dõi.",
    ):
        document.add_paragraph(text, style="List Number")
    end = document.add_table(rows=1, cols=2)
    end.cell(0, 0).text = "Nơi nhận:\n- Như trên;\n- Lưu: VT."
    end.cell(0, 1).text = "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nVàng Seo Páo"
    stream = io.BytesIO()
    document.save(stream)
    return read(stream.getvalue(), "thu.docx")


def test_the_head_of_a_word_letter_is_read_from_its_table(word_letter):
    assert word_letter["parent"] == "UBND tỉnh Lào Cai"
    assert word_letter["issuer"] == "Sở Nội vụ"
    assert (word_letter["number"], word_letter["symbol"]) == ("208", "SNV-VP")
    assert word_letter["date"] == "2025-10-07"
    assert word_letter["subject"] == "đề phòng điện thoại mạo danh"
    assert word_letter["addressees"] == ["Các phòng, ban thuộc Sở"]


def test_numbers_that_word_only_shows_are_the_markers_of_measures(word_letter):
    assert [measure["marker"] for measure in word_letter["measures"]] == ["1.", "2."]


def test_a_word_letter_tells_whom_to_call_from_who_calls(word_letter):
    assert [one["value"] for one in word_letter["contacts"]] == ["02143840009"]
    assert [one["value"] for one in word_letter["suspicious"]] == ["0988111222"]


def test_the_end_of_a_word_letter_is_read_from_its_table(word_letter):
    assert word_letter["recipients"] == ["Như trên", "Lưu: VT"]
    assert word_letter["signatory"] == {
        "authority": ["KT"],
        "title": "PHÓ GIÁM ĐỐC",
        "name": "Vàng Seo Páo",
    }


def test_a_notice_is_the_same_as_an_object_and_as_plain_values():
    data = f"{HEAD}- Các xã.\n\n{SENTENCE}".encode()
    assert notice_of(data).as_json() == read(data)
