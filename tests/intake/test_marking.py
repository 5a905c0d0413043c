"""Each part of a line stands with the field that took it, and no value of scammers is alive."""

from intake.marking import marked_rows

VALUES = [("url", "lua.vip"), ("phone", "0901234567")]


def document(lines, marks=(), **given):
    rows = {"contacts": [], "suspicious": [], "references": []}
    return rows | {"lines": lines, "marks": [list(mark) for mark in marks]} | given


def parts(*args, values=(), **given):
    return [
        [(part.text, part.field) for part in row]
        for row in marked_rows(document(*args, **given), list(values))
    ]


def test_a_line_is_cut_where_fields_change():
    assert parts(["Số: 12"], [(0, 4, 6, "number")]) == [[("Số: ", "unplaced"), ("12", "number")]]


def test_what_no_field_took_is_left_over():
    assert parts(["Không xếp được."]) == [[("Không xếp được.", "unplaced")]]


def test_signs_alone_are_not_left_over():
    assert parts(["1, 2"], [(0, 0, 1, "a"), (0, 3, 4, "b")])[0][1] == (", ", "")


def test_a_value_inside_a_measure_is_marked_as_itself():
    given = {"contacts": [{"shown": "113"}]}
    found = parts(["Gọi 113 ngay"], [(0, 0, 12, "measures")], **given)
    assert found == [[("Gọi ", "measures"), ("113", "contacts"), (" ngay", "measures")]]


def test_a_measure_goes_on_after_a_value_inside_it():
    given = {"contacts": [{"shown": "113"}]}
    row = marked_rows(document(["Gọi 113 ngay"], [(0, 0, 12, "measures")], **given), [])[0]
    assert [part.first for part in row] == [True, True, False]


def test_a_run_over_two_lines_begins_once():
    rows = marked_rows(document(["một", "hai"], [(0, 0, 3, "x"), (1, 0, 3, "x")]), [])
    assert [row[0].first for row in rows] == [True, False]


def test_a_value_of_scammers_is_shown_harmless():
    found = parts(["Trang lua.vip"], suspicious=[{"shown": "lua.vip"}], values=VALUES)
    assert found[0][1] == ("lua[.]vip", "suspicious")


def test_a_cut_through_a_value_leaves_no_half_of_it_alive():
    found = parts(["gọi 0901 234 567"], [(0, 0, 9, "number")], values=VALUES)
    assert found == [[("gọi 0[.]901[.]234[.]567", "number")]]


def test_an_empty_line_has_no_parts():
    assert parts([""]) == [[]]
