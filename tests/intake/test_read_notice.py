"""The command prints what reading gives, a line for each file, and leaves everything as it was."""

import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

KEYS = [
    *("file", "kind", "issuer", "parent", "province", "number", "symbol", "date", "subject"),
    *("addressees", "measures", "footnotes", "contacts", "suspicious", "references"),
    *("signatory", "recipients", "signatures", "quality", "unplaced", "flags", "documents"),
]
LETTER = """SỞ Y TẾ TỈNH PHÚ THỌ
Số: 15/SYT-VP
V/v cảnh giác với người mạo danh bác sĩ
Phú Thọ, ngày 4 tháng 2 năm 2025

Kính gửi: Các bệnh viện trực thuộc.

Đề nghị các bệnh viện niêm yết số trực ban 0210.3.555.017 ở phòng khám.

Nơi nhận:
- Như trên;
- Lưu: VT.
GIÁM ĐỐC
Hà Thị Sen
"""


@pytest.fixture
def letter(tmp_path):
    path = tmp_path / "thu.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


def printed(*files):
    """Return the objects that the command prints for some files."""
    out = StringIO()
    call_command("read_notice", *map(str, files), stdout=out, stderr=StringIO())
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_each_file_gives_one_line_in_the_order_of_the_files(letter, tmp_path):
    other = tmp_path / "khac.txt"
    other.write_text("Luộc trứng bảy phút.\n\nBóc vỏ.", encoding="utf-8")
    assert [one["file"] for one in printed(letter, other, letter)] == [
        str(letter),
        str(other),
        str(letter),
    ]


def test_a_line_has_the_fields_of_the_contract_in_their_order(letter):
    assert list(printed(letter)[0]) == KEYS


def test_the_fields_are_those_of_the_letter(letter):
    notice = printed(letter)[0]
    assert (notice["number"], notice["symbol"]) == ("15", "SYT-VP")
    assert notice["date"] == "2025-02-04"
    assert [contact["value"] for contact in notice["contacts"]] == ["02103555017"]
    assert notice["signatory"]["name"] == "Hà Thị Sen"


def test_each_document_in_a_file_has_the_same_fields_but_the_file(tmp_path):
    motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    path = tmp_path / "hai.txt"
    path.write_text(f"{motto}{LETTER}\n\n{motto}{LETTER}", encoding="utf-8")
    notice = printed(path)[0]
    assert "two_documents" in notice["flags"]
    assert [list(one) for one in notice["documents"]] == [KEYS[1:], KEYS[1:]]


def test_vietnamese_letters_are_printed_and_not_escaped(letter):
    out = StringIO()
    call_command("read_notice", str(letter), stdout=out)
    assert "Sở Y tế tỉnh Phú Thọ" in out.getvalue()


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02" * 400, b"%PDF-1.7 broken"])
def test_an_unreadable_file_is_a_line_with_that_flag(tmp_path, data):
    path = tmp_path / "hong.bin"
    path.write_bytes(data)
    notice = printed(path)[0]
    assert list(notice) == KEYS
    assert notice["flags"] == ["unreadable"]


def test_a_missing_file_is_unreadable_and_the_reason_goes_to_the_errors(tmp_path):
    out, errors = StringIO(), StringIO()
    missing = str(tmp_path / "khong-co.txt")
    call_command("read_notice", missing, stdout=out, stderr=errors)
    notice = json.loads(out.getvalue())
    assert notice["file"] == missing
    assert notice["flags"] == ["unreadable"]
    assert missing in errors.getvalue()


def test_a_folder_is_unreadable_too(tmp_path):
    assert printed(tmp_path)[0]["flags"] == ["unreadable"]


def test_nothing_is_changed_on_the_disk(letter):
    before = {path: path.stat().st_mtime_ns for path in letter.parent.rglob("*")}
    printed(letter)
    assert {path: path.stat().st_mtime_ns for path in letter.parent.rglob("*")} == before
    assert letter.read_text(encoding="utf-8") == LETTER


def test_the_process_ends_well_without_a_database_and_with_a_missing_file(letter, tmp_path):
    manage = Path(__file__).parents[2] / "manage.py"
    database = tmp_path / "nowhere" / "portal.sqlite3"
    run = subprocess.run(
        [sys.executable, manage, "read_notice", letter, tmp_path / "khong-co.txt"],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "DATABASE_URL": f"sqlite:///{database}", "PYTHONIOENCODING": "utf-8"},
    )
    assert run.returncode == 0
    assert [json.loads(line)["flags"] for line in run.stdout.splitlines()] == [[], ["unreadable"]]
    assert not database.parent.exists()
