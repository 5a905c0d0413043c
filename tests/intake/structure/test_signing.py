"""A signature on one row is divided into authority, office, sign of signing and name."""

from itertools import pairwise

import pytest

from intake.structure.signing import cuts_of_signature


def parts(text):
    edges = [0, *cuts_of_signature(text), len(text)]
    return [part for start, end in pairwise(edges) if (part := text[start:end].strip())]


@pytest.mark.parametrize(
    "cells",
    [
        ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Huỳnh Bá Tòng"],
        ["TRƯỞNG CÔNG AN XÃ", "(Đã ký)", "Trung tá Y Thiên Niê"],
        ["VIỆN TRƯỞNG", "Y Thim Byă"],
        ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        ["TM. ỦY BAN NHÂN DÂN XÃ", "CHỦ TỊCH", "A Brôl Thanh"],
        ["TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG KẾ HOẠCH - NGHIỆP VỤ", "Rơ Châm H’Yéo"],
        ["GIÁM ĐỐC", "BS. Lò Thị Mai"],
        ["TRƯỞNG BAN", "Hòa thượng Thích Huệ Tâm"],
        ["TM. BAN ĐẠI DIỆN", "- Như trên;"],
        ["KT. CHỦ TỊCH", "- TT HĐND xã (b/c);"],
        ["HIỆU TRƯỞNG", "(Ký, ghi rõ họ tên)"],
    ],
    ids=" ".join,
)
def test_each_cell_of_a_signature_is_a_part(cells):
    assert parts(" ".join(cells)) == cells


@pytest.mark.parametrize(
    "text",
    [
        "PHÓ GIÁM ĐỐC",
        "CHỦ TỊCH UBND XÃ",
        "GIÁM ĐỐC giao Phòng Tổ chức theo dõi việc thực hiện.",
        "GIÁM ĐỐC Sở Y Tế",
        "Nguyễn Văn An",
        "KT. TỔNG GIÁM ĐỐC",
    ],
)
def test_what_is_one_cell_or_a_sentence_stays_whole(text):
    assert parts(text) == [text]
