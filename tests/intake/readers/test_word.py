"""Word files: what stands where, and what is left out."""

import io
import zipfile
from pathlib import Path

import pytest

from intake.layout import Line
from intake.readers import read
from tests.intake.readers.word_files import docx, level, lists, numbered, paragraph, run, table

_FILES = Path(__file__).parent / "files"
_MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_NOTE = '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>{}</w:p></w:footnote>'


def texts(body, **parts):
    letter = read(docx(body, **parts))
    assert letter.problem == ""
    return [line.text for line in letter.lines]


def field(code, result):
    kinds = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate")]
    instruction = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    return kinds[0] + instruction + kinds[1] + run(result) + end


def test_a_letter_made_by_python_docx_is_read_in_order():
    letter = read((_FILES / "commune.docx").read_bytes())
    seen = [line.text for line in letter.lines]
    assert letter.source == "word"
    assert seen[:7] == [
        *("ỦY BAN NHÂN DÂN", "XÃ SUỐI MƠ", _MOTTO, "Độc lập - Tự do - Hạnh phúc"),
        *("Số: 218/UBND-VHXH", "V/v phòng ngừa thủ đoạn giả danh nhân viên điện lực"),
        "Suối Mơ, ngày 09 tháng 9 năm 2025",
    ]
    assert "2 | Ngân hàng Núi Vàng | 99887766554" in seen
    assert seen[-6:] == [
        *("- Đài truyền thanh xã;", "- Lưu: VT, VHXH.", "TM. ỦY BAN NHÂN DÂN"),
        *("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lò Thị Mai Sương"),
    ]


def test_each_paragraph_starts_and_a_line_break_continues_it():
    body = paragraph(run("ỦY BAN") + "<w:r><w:br/></w:r>" + run("TỈNH A")) + paragraph("B")
    assert read(docx(body)).lines == (
        Line("ỦY BAN", True),
        Line("TỈNH A", False),
        Line("B", True),
    )


def test_insertions_stay_and_deletions_go():
    body = paragraph(
        run("gọi ")
        + "<w:del><w:r><w:delText>ngay</w:delText></w:r></w:del>"
        + f"<w:ins>{run('số 113')}</w:ins><w:moveFrom>{run(' sớm')}</w:moveFrom>"
        + f"<w:moveTo>{run(' liền')}</w:moveTo>"
    )
    assert texts(body) == ["gọi số 113 liền"]


def test_paragraphs_whose_mark_is_deleted_are_one():
    joined = paragraph("Người dân ", "<w:rPr><w:del/></w:rPr>") + paragraph("cảnh giác")
    assert texts(joined) == ["Người dân cảnh giác"]


def test_a_deleted_row_and_a_merged_cell_leave_nothing():
    rows = table(["a", "b"], ["c", "d"], ["e", "g"], borders="single")
    rows = rows.replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>", 2).replace(
        "<w:tr><w:trPr><w:del/></w:trPr>", "<w:tr>", 1
    )
    merged = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>ẩn</w:t></w:r></w:p></w:tc>"
    rows = rows.replace("<w:tc><w:p><w:pPr></w:pPr>" + run("e") + "</w:p></w:tc>", merged)
    assert texts(rows) == ["a | b", "g"]


def test_fields_show_their_result_alone():
    body = paragraph(
        run("Xem ") + field(' HYPERLINK "http://a.vn" ', "trang này") + field(" PAGE ", "7")
    )
    simple = f'<w:fldSimple w:instr=" DATE ">{run("1/2/2025")}</w:fldSimple>'
    link = f'<w:hyperlink r:id="x">{run("a.vn")}</w:hyperlink>'
    assert texts(body + paragraph(simple + link)) == ["Xem trang này", "1/2/2025a.vn"]


def test_signs_are_written_as_letters():
    symbol = '<w:r><w:sym w:font="{}" w:char="{}"/></w:r>'
    body = paragraph(
        run("0243") + "<w:r><w:noBreakHyphen/></w:r>" + run("77") + "<w:r><w:softHyphen/></w:r>"
        "<w:r><w:tab/></w:r>" + run("m") + run("2", '<w:vertAlign w:val="superscript"/>')
    )
    bullet = paragraph(symbol.format("Symbol", "F0B7") + run(" Như trên"))
    phone = paragraph(symbol.format("Wingdings", "F028") + run(" 113"))
    assert texts(body + bullet + phone) == ["0243-77\tm²", "• Như trên", "☎ 113"]


def test_hidden_text_and_comments_are_left_out_and_capitals_are_shown():
    body = paragraph(
        run("thấy ") + run("ẩn", "<w:vanish/>") + '<w:commentRangeStart w:id="1"/>'
        '<w:r><w:commentReference w:id="1"/></w:r>' + run("hoa", "<w:caps/>")
    )
    assert texts(body) == ["thấy HOA"]


def test_a_style_can_hide_raise_and_capitalise():
    styles = (
        '<w:style w:type="character" w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:rPr><w:caps/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="b"/></w:style>'
    )
    content = (
        run("thông báo") + run("ẩn", '<w:rStyle w:val="a"/>') + run(" x", '<w:caps w:val="0"/>')
    )
    assert texts(paragraph(content, '<w:pStyle w:val="c"/>'), styles=styles) == ["THÔNG BÁO x"]


def test_old_fonts_are_converted():
    old = '<w:rFonts w:ascii="{}" w:hAnsi="{}"/>'
    body = paragraph(run("ñy ban nh©n d©n", old.format(".VnTimeH", ".VnTimeH")))
    body += paragraph(run("Soá: 12/UB", old.format("VNI-Times", "VNI-Times")))
    assert texts(body) == ["ỦY BAN NHÂN DÂN", "Số: 12/UB"]


def test_notes_have_raised_marks_and_come_last():
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    last = '<w:r><w:endnoteReference w:id="2"/></w:r>'
    end = _NOTE.replace("footnote", "endnote")
    seen = texts(
        paragraph(run("Deepfake") + mark + run(" và") + last) + paragraph("cuối"),
        footnotes='<w:footnote w:id="-1"/>' + _NOTE.format(run(" Giả hình.")),
        endnotes=end.format(run("Hết.")),
        footer1=paragraph("Đường dây nóng 113"),
    )
    assert seen == ["Deepfake¹ và²", "cuối", "¹ Giả hình.", "² Hết."]


def test_a_text_box_is_read_once():
    box = f"<w:txbxContent>{paragraph('HỎA TỐC')}</w:txbxContent>"
    body = paragraph(
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><wps:txbx>{box}</wps:txbx></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>" + run("Số: 1")
    )
    assert texts(body) == ["Số: 1", "HỎA TỐC"]


def test_content_controls_are_looked_into():
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('a')}</w:sdtContent></w:sdt>"
    inside = f"<w:sdt><w:sdtContent>{run('b')}</w:sdtContent></w:sdt>"
    assert texts(control + paragraph(inside)) == ["a", "b"]


def test_a_table_in_a_cell_is_part_of_it():
    inner = table(["x", "y"], borders="single") + "<w:p/>"
    assert texts(table(["1", inner], borders="single")) == ["1 | x | y"]


def section(kind, identifier):
    return f'<w:sectPr><w:{kind}Reference w:type="default" r:id="{identifier}"/></w:sectPr>'


def test_what_only_a_footer_says_comes_after_the_body():
    footer = paragraph("Đường dây nóng: 113") + paragraph(run("Trang ") + field(" PAGE ", "1"))
    seen = texts(paragraph("Thân") + section("footer", "footer1"), footer1=footer)
    assert seen == ["Thân", "Đường dây nóng: 113"]


def test_a_letterhead_in_the_page_header_comes_first():
    header = table([paragraph("SỞ A"), paragraph(_MOTTO)])
    seen = texts(paragraph("Thân") + section("header", "header1"), header1=header)
    assert seen == ["SỞ A", _MOTTO, "Thân"]


def test_a_header_that_repeats_the_body_is_left_out():
    seen = texts(paragraph("SỞ A") + section("header", "header1"), header1=paragraph("SỞ  A"))
    assert seen == ["SỞ A"]


def test_pages_come_from_the_file_and_from_its_breaks():
    body = paragraph("a") + paragraph('<w:r><w:br w:type="page"/></w:r>' + run("b"))
    assert [line.page for line in read(docx(body)).lines] == [1, 2]
    assert read(docx(body, pages=5)).pages == 5
    assert read(docx(body, pages="9" * 50)).pages == 2


def test_flat_xml_is_read_too():
    with zipfile.ZipFile(io.BytesIO(docx(paragraph("a")))) as archive:
        document = archive.read("word/document.xml").decode()
    flat = (
        '<?xml version="1.0"?><?mso-application progid="Word.Document"?>'
        '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">'
        f'<pkg:part pkg:name="/word/document.xml"><pkg:xmlData>{document}</pkg:xmlData></pkg:part>'
        "</pkg:package>"
    )
    assert [line.text for line in read(flat.encode()).lines] == ["a"]


def test_the_strict_form_of_the_format_is_read():
    strict = (
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>'
        f"{paragraph('a')}</w:body></w:document>"
    )
    assert texts("", document=strict) == ["a"]


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("<w:p/>", "empty"),
        ("<w:tbl>" * 9 + "</w:tbl>" * 9, "empty"),
    ],
)
def test_a_letter_without_text_says_so(body, problem):
    assert read(docx(body)).problem == problem


def test_an_empty_numbered_paragraph_counts_and_shows_nothing():
    body = numbered("a") + numbered("") + numbered("c")
    assert texts(body, numbering=lists(level(0, "decimal", "%1."))) == ["1. a", "3. c"]
