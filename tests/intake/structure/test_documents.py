"""One file may hold several documents; each has a head of its own."""

from .writing import END, HEAD, letter, reading

FIRST = f"{HEAD}\nYêu cầu các sở thông báo cho nhân viên.\n\n{END}"
SECOND = f"{HEAD.replace('57/UBND', '58/UBND')}\nYêu cầu các sở báo cáo kết quả.\n\n{END}"


def test_two_letters_in_one_file_are_two_documents_in_their_order():
    notice = reading(f"{FIRST}\n\n{SECOND}")
    assert notice.flags == ["two_documents"]
    assert [one.number for one in notice.documents] == ["57", "58"]
    assert [len(one.measures) for one in notice.documents] == [1, 1]
    assert [one.signatory["name"] for one in notice.documents] == ["Đinh Văn Hrê"] * 2


def test_the_outer_fields_are_those_of_the_first():
    notice = reading(f"{FIRST}\n\n{SECOND}").as_json()
    first = notice["documents"][0]
    assert all(notice[name] == first[name] for name in notice if name not in ("flags", "documents"))


def test_a_state_letter_and_a_party_letter_are_two_documents():
    party = (
        "TỈNH ỦY QUẢNG NGÃI\n*\nSố 77-CV/TU\nĐề phòng tin giả\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Quảng Ngãi, ngày 01 tháng 9 năm 2025\n\nKính gửi: Các đảng ủy xã.\n\n"
        "Yêu cầu các đảng ủy phổ biến.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nLê Na\n"
    )
    notice = reading(f"{FIRST}\n\n{party}")
    assert [(one.number, one.symbol) for one in notice.documents] == [
        ("57", "UBND-NC"),
        ("77", "CV/TU"),
    ]


def test_one_letter_is_no_list_of_documents():
    notice = reading(FIRST)
    assert notice.documents == []
    assert notice.flags == []


def test_a_letter_that_quotes_the_motto_in_a_sentence_is_one():
    body = "Yêu cầu các sở kiểm tra giấy giả có dòng Cộng hòa xã hội chủ nghĩa Việt Nam in sai."
    assert letter(body).documents == []


def test_a_letter_that_ends_with_its_signers_name_alone_is_followed_by_another():
    first = f"{HEAD}\nYêu cầu các sở báo cáo.\n\nGIÁM ĐỐC\n\nLê Na\n\n"
    notice = reading(first + first.replace("57/UBND", "58/UBND"))
    assert [one.number for one in notice.documents] == ["57", "58"]
