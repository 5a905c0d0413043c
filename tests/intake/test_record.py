"""What is kept of a reading is plain, without hidden characters, and harmless when shown."""

from intake.record import harmless, packed, scam_values
from intake.structure.notice import Mark, Notice, Reason


def test_a_nul_character_is_kept_nowhere():
    notice = Notice(subject="a\x00b", lines=["x\x00"], unplaced=["\u202ey"])
    (kept,) = packed(notice)
    assert (kept["subject"], kept["lines"], kept["unplaced"]) == ("ab", ["x"], ["y"])


def test_marks_and_reasons_are_kept_as_plain_values():
    notice = Notice(marks=[Mark(1, 0, 4, "kind")], reasons={"kind": Reason("sure", "title")})
    (kept,) = packed(notice)
    assert (kept["marks"], kept["reasons"]) == ([[1, 0, 4, "kind"]], {"kind": ["sure", "title"]})


def test_each_document_of_a_file_is_kept_by_itself():
    both = [Notice(number="1"), Notice(number="2")]
    assert [kept["number"] for kept in packed(Notice(documents=both))] == ["1", "2"]


def test_a_defanged_value_is_known_by_its_live_form():
    given = {"suspicious": [{"type": "url", "value": "hxxps://lua[.]vip"}]}
    assert scam_values([given]) == [("url", "https://lua.vip")]


def test_a_value_named_twice_is_known_once():
    given = {"suspicious": [{"type": "phone", "value": "0901234567"}]}
    assert len(scam_values([given, given])) == 1


def test_texts_in_lists_and_dictionaries_are_made_harmless():
    values = [("url", "lua.vip")]
    assert harmless({"a": ["vào lua.vip", 1, None]}, values) == {"a": ["vào lua[.]vip", 1, None]}
