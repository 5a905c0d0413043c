"""The papers that a letter cites: number, date, and whose they are, as printed."""

import pytest

from intake.structure.references import references_of

NOBODY = (None, None)


def cited(text, own=NOBODY):
    return [(one["number"], one["date"], one["issuer"]) for one in references_of([text], own)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thực hiện Công văn số 212/CAT-PA05 ngày 04/4/2025 của Công an tỉnh về lừa đảo.",
            ("212/CAT-PA05", "2025-04-04", "Công an tỉnh"),
        ),
        (
            "theo Văn bản số 12-CV/TU, ngày 9 tháng 2 năm 2025 của Tỉnh ủy.",
            ("12-CV/TU", "2025-02-09", "Tỉnh ủy"),
        ),
        ("Nghị định số 30/2020/NĐ-CP của Chính phủ.", ("30/2020/NĐ-CP", None, "Chính phủ")),
        ("Luật An ninh mạng số 24/2018/QH14", ("24/2018/QH14", None, None)),
        ("Chỉ thị 21/CT-TTg ngày 25.5.2020", ("21/CT-TTg", "2020-05-25", None)),
        ("Kế hoạch số 81 / KH - UBND ngày 1/3/2025", ("81/KH-UBND", "2025-03-01", None)),
        (
            "Công an tỉnh có Công văn số 99/CAT-PC02 ngày 5/5/2025 về việc đó",
            ("99/CAT-PC02", "2025-05-05", "Công an tỉnh"),
        ),
    ],
)
def test_a_cited_paper_has_number_date_and_issuer(text, expected):
    assert cited(text) == [expected]


def test_two_papers_of_one_body_share_its_name():
    text = "Công văn số 12/CAT-PA05 và số 15/CAT-PA05 ngày 7/7/2025 của Công an tỉnh."
    assert [issuer for _number, _date, issuer in cited(text)] == ["Công an tỉnh", "Công an tỉnh"]


def test_a_paper_cited_twice_is_named_once_with_all_that_is_said_of_it():
    text = "Công văn số 12/CAT-PA05; theo Công văn số 12/CAT-PA05 ngày 7/7/2025 của Công an tỉnh."
    assert cited(text) == [("12/CAT-PA05", "2025-07-07", "Công an tỉnh")]


def test_the_letters_own_number_is_no_reference():
    assert cited("Công văn số 12/CAT-PA05 này", own=("12", "CAT-PA05")) == []


@pytest.mark.parametrize(
    "text",
    [
        "gọi số 0912 345 678",
        "ngày 04/4/2025",
        "xe biển số 51F-123.45",
        "nhà số 12/3 đường Lê Lợi",
        "từ 5-7 ngày",
        "phòng 12A",
        "tỷ lệ 3/4 số xã",
    ],
)
def test_what_looks_like_a_number_of_a_paper_is_none(text):
    assert cited(text) == []


def test_an_impossible_date_is_none():
    assert cited("Công văn số 12/CAT-PA05 ngày 31/13/2025 của Công an tỉnh.")[0][1] is None


def test_one_body_stands_for_two_numbers_of_one_office():
    text = "Tiếp theo các Công văn số 10/A05-P4 ngày 04/3/2025 và số 22/A05-P4 của Cục."
    assert [issuer for _number, _date, issuer in cited(text)] == ["Cục", "Cục"]


def test_a_body_that_acts_or_issued_another_paper_is_no_issuer():
    text = "Công an huyện rà soát các thuê bao đã nêu trong Báo cáo số 96/BC-VKS."
    assert cited(text) == [("96/BC-VKS", None, None)]
    text = "Nhận Công văn số 11/CV-VP của Văn phòng Tỉnh ủy, tiếp theo Công văn số 6/CV-VP."
    assert cited(text)[1][2] is None


def test_a_head_may_issue_what_is_cited():
    text = "Thực hiện chỉ đạo của Tổng Giám đốc tại Văn bản số 3102/NHCS-PC ngày 24/6/2024."
    assert cited(text) == [("3102/NHCS-PC", "2024-06-24", "Tổng Giám đốc")]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Theo đề nghị của Giám đốc Sở Y tế tại Tờ trình số 91/TTr-SYT", "Giám đốc Sở Y tế"),
        (
            "Thực hiện ý kiến của Thường trực Huyện ủy tại Thông báo số 77-TB/HU",
            "Thường trực Huyện ủy",
        ),
        (
            "Thực hiện ý kiến của Thường trực Thành ủy tại Thông báo số 77-TB/TU",
            "Thường trực Thành ủy",
        ),
        ("Thủ tướng Chính phủ đã có Công điện số 12/CĐ-TTg", "Thủ tướng Chính phủ"),
        ("Theo hướng dẫn của Cục Viễn thông tại Văn bản số 88/CVT-TT", "Cục Viễn thông"),
        ("Theo hướng dẫn của Điện lực Tân Kỳ tại Văn bản số 88/ĐLTK-KD", "Điện lực Tân Kỳ"),
        ("Xử lý theo Bộ luật Hình sự số 100/2015/QH13", None),
    ],
)
def test_who_speaks_for_a_body_belongs_to_its_name(text, issuer):
    assert [one[2] for one in cited(text)] == [issuer]


def test_a_body_named_once_before_two_documents_issued_both():
    text = "UBND tỉnh đã có Kế hoạch số 14/KH-UBND ngày 3/2/2026 và Công văn số 900/UBND-NC."
    assert [one[2] for one in cited(text)] == ["UBND tỉnh", "UBND tỉnh"]


def test_a_body_named_before_two_documents_did_not_issue_that_of_another():
    text = "UBND tỉnh có Kế hoạch số 14/KH-UBND ngày 3/2/2026 và Công văn số 900/STP-PBGD."
    assert [one[2] for one in cited(text)] == ["UBND tỉnh", None]


def test_the_day_of_receipt_is_not_the_day_of_a_document():
    text = "Ngày 05/3/2026, Sở nhận được Báo cáo số 41/BC-TTYT của Trung tâm Y tế Phù Yên."
    assert cited(text) == [("41/BC-TTYT", None, "Trung tâm Y tế Phù Yên")]


def test_a_document_cited_in_a_title_in_capitals_is_the_same_one():
    found = references_of(
        ["THỰC HIỆN CHỈ THỊ SỐ 7/CT-TTG", "Theo Chỉ thị số 7/CT-TTg"], (None, None)
    )
    assert len(found) == 1


def test_two_rooms_joined_by_a_plus_are_one_symbol():
    assert cited("Theo Công văn số 5/ABCD-KT+KD ngày 1/2/2026")[0][0] == "5/ABCD-KT+KD"
