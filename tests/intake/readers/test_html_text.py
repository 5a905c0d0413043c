"""HTML as text."""

from intake.layout import Line
from intake.readers import read_text
from intake.readers.html_text import is_html, lines


def texts(markup):
    return [line.text for line in lines(markup)]


def test_blocks_become_paragraphs_and_breaks_lines_inside_them():
    assert lines("<p>Một\n  câu <b>đậm</b></p><div>A<br>B</div>") == [
        Line("Một câu đậm", True),
        Line("A", True),
        Line("B", False),
    ]


def test_what_nobody_sees_is_left_out():
    seen = texts(
        "<html><head><title>x</title></head><style>p{}</style><!-- c --><p>a</p>"
        "<script>if (a<b) {}</script><p title='1>2'>b</p></html>"
    )
    assert seen == ["a", "b"]


def test_entities_lists_and_raised_digits_are_written_out():
    assert texts("<ul><li>Nh&#432; tr&ecirc;n;</li><li>L&#432;u: VT.</li></ul>") == [
        "- Như trên;",
        "- Lưu: VT.",
    ]
    assert texts("<p>m<sup>2</sup></p>") == ["m²"]


def test_a_head_is_read_cell_by_cell_and_data_row_by_row():
    head = "<tr><td><p>SỞ A</p><p>Số: 1/SA</p></td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr>"
    data = "<tr><td>1</td><td>Nam</td></tr><tr><td>2</td><td></td></tr>"
    assert texts(f"<table>{head}</table><table>{data}</table>") == [
        "SỞ A",
        "Số: 1/SA",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "1 | Nam",
        "2",
    ]


def test_tables_inside_tables_and_unclosed_ones_keep_their_text():
    assert texts("<table><tr><td>a<table><tr><td>b") == ["a", "b"]


def test_a_letter_with_a_tag_left_in_it_is_no_html():
    assert not is_html("Deepfake<sup>1</sup> <br> <http://a.vn>")
    assert is_html("  <!DOCTYPE html><p>a")
    assert is_html("<p>a</p><p>b</p>")


def test_pasted_html_is_read_as_html():
    letter = read_text("<p>Kính gửi:</p><p>Số&nbsp;&nbsp;1</p>")
    assert [line.text for line in letter.lines] == ["Kính gửi:", "Số  1"]


def test_a_lone_bracket_is_a_bracket():
    assert texts("<p>a < b <3</p>") == ["a < b <3"]
