"""An official document is told from what only looks like one or only speaks of one."""

import pytest

from intake.layout import PROBLEMS, Letter
from intake.structure.understanding import understand

from .writing import letter, reading, values

REPORT = (
    "Cảnh giác cuộc gọi giả danh điện lực\n\n"
    "Công an tỉnh Sơn La cho biết, kẻ gian giả danh nhân viên điện lực gọi từ số 0912 345 678 để "
    "chiếm đoạt tiền.\n\n"
    "Theo Công văn số 12/CAT-PA05 ngày 7/7/2025 của Công an tỉnh, người dân không nên bấm vào "
    "đường dẫn lạ.\n\nKhi nghi ngờ, hãy gọi Công an tỉnh qua số 0212.3.852.118 để được hướng dẫn."
)


def test_a_press_report_is_no_notice_but_gives_references_and_values():
    notice = reading(REPORT)
    assert notice.flags == ["not_a_notice"]
    assert [one["number"] for one in notice.references] == ["12/CAT-PA05"]
    assert values(notice.contacts) == ["02123852118"]
    assert values(notice.suspicious) == ["0912345678"]


def test_a_letter_with_head_and_end_is_a_notice():
    assert letter("Yêu cầu các xã thông báo trên loa.").flags == []


def test_a_letter_that_lost_its_head_is_a_notice_by_its_end():
    assert letter("Yêu cầu các xã thông báo trên loa.", head="").flags == []


@pytest.mark.parametrize(
    "text", ["Luộc trứng bảy phút.", "12345", "...", "Chào bạn,\n\nMai gặp nhé."]
)
def test_a_text_of_another_kind_is_no_notice_and_gives_nothing(text):
    notice = reading(text)
    assert notice.flags == ["not_a_notice"]
    assert notice.measures == notice.contacts == notice.references == []
    assert notice.province is None


@pytest.mark.parametrize("problem", PROBLEMS)
def test_a_file_without_text_is_unreadable_whatever_the_reason(problem):
    notice = understand(Letter(problem=problem)).as_json()
    assert notice["flags"] == ["unreadable"]
    assert not any(value for name, value in notice.items() if name != "flags")


def test_the_scammers_values_are_defanged():
    notice = letter(
        "Kẻ gian dùng trang giả mạo https://abc-nhanqua.shop/vao, thư lua@abc-nhanqua.shop và tài "
        "khoản số 19037442155018 để lừa đảo.\n\nYêu cầu các xã thông báo trên loa."
    )
    assert values(notice.suspicious) == [
        "hxxps://abc-nhanqua[.]shop/vao",
        "lua[@]abc-nhanqua[.]shop",
        "19037442155018",
    ]
    assert notice.contacts == []
