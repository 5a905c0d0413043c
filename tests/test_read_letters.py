"""The benchmark of reading counts what is right, what is invented, and what must never happen."""

import json
import unicodedata
from pathlib import Path

import pytest

from benchmarks import read_letters
from benchmarks.read_letters import FIELDS, LISTS, expected_letters, report, score, show

KNOWN = Path(__file__).parent / "intake" / "letters" / "known"
PHONE = {"type": "phone", "value": "0212345678", "shown": "0212.345.678"}
LINK = {"type": "url", "value": "hxxps://abc[.]top/x", "shown": "https://abc.top/x"}


def notice(**fields):
    return {name: [] if name in LISTS else None for name in FIELDS} | fields


def lines_of(data, name):
    return data.decode().splitlines()


@pytest.fixture
def scored(tmp_path):
    """Give a function: an expected object and a reading → the score of that one letter."""

    def of(expected, got, text=""):
        letter = tmp_path / "letter.txt"
        letter.write_text(text, encoding="utf-8")
        return score([(letter, expected)], lambda data, name: got, lines_of)

    return of


def test_a_reading_like_the_expected_object_is_exact_in_each_field(scored):
    expected = notice(kind="cong_van", number="12", contacts=[PHONE], unplaced=["Gọi 0212.345.678"])
    result = scored(expected, json.loads(json.dumps(expected)), "Gọi 0212.345.678")
    assert result.exact.total() == len(FIELDS)
    assert result.filled.total() == result.exact_filled.total() == 4
    assert result.differences == []


def test_a_wrong_field_is_counted_and_shown(scored):
    result = scored(notice(kind="cong_van"), notice(kind="thong_bao"))
    assert result.exact["kind"] == result.exact_filled["kind"] == result.invented["kind"] == 0
    assert result.filled["kind"] == 1
    assert list(show(result.differences)) == [
        "letter.txt: kind",
        '    expected "cong_van"',
        '    got      "thong_bao"',
    ]


def test_a_value_where_none_is_expected_is_invented(scored):
    result = scored(notice(), notice(number="5", date="2025-01-02", subject="x"))
    assert {name: result.invented[name] for name in ("number", "date", "subject", "kind")} == {
        "number": 1,
        "date": 1,
        "subject": 1,
        "kind": 0,
    }
    assert result.never["number invented"] == result.never["date invented"] == 1


@pytest.mark.parametrize(
    ("got", "counted"),
    [
        (notice(contacts=[PHONE], suspicious=[LINK]), {}),
        (
            notice(contacts=[PHONE, LINK | {"value": "abc.top/x"}], suspicious=[]),
            {"suspicious value among contacts": 1, "contact not in the letter": 1},
        ),
        (notice(suspicious=[LINK, PHONE]), {"contact among suspicious": 1}),
        (notice(contacts=[PHONE | {"value": "113"}]), {"contact not in the letter": 1}),
    ],
)
def test_contacts_and_scammers_values_are_never_mixed_up_unseen(scored, got, counted):
    result = scored(notice(contacts=[PHONE], suspicious=[LINK]), got)
    assert {name: count for name, count in result.never.items() if count} == counted


def test_values_of_inner_documents_count_as_those_of_the_file(scored):
    inner = notice(contacts=[PHONE])
    expected = notice(documents=[notice(), inner])
    assert scored(expected, expected).never["contact not in the letter"] == 0
    got = notice(documents=[notice(), notice(contacts=[PHONE | {"value": "0900000000"}])])
    assert scored(expected, got).never["contact not in the letter"] == 1


def test_words_that_are_in_no_field_are_counted_and_named(scored):
    result = scored(notice(unplaced=["Một hai ba"]), notice(unplaced=["Một"]), "Một hai ba")
    assert result.never["word lost"] == 2
    assert ("letter.txt", "words lost", [], ["hai ba"]) in result.differences


def test_order_of_values_and_division_of_unplaced_make_no_difference(scored):
    expected = notice(contacts=[PHONE, LINK], unplaced=["một hai", "ba."], flags=["a", "b"])
    got = notice(contacts=[LINK, PHONE], unplaced=["một", "hai ba./."], flags=["b", "a"])
    result = scored(expected, got)
    assert [result.exact[name] for name in ("contacts", "unplaced", "flags")] == [1, 1, 1]


def test_order_of_measures_and_recipients_makes_a_difference(scored):
    measures = [{"marker": None, "audience": None, "text": text, "children": []} for text in "ab"]
    expected = notice(measures=measures, recipients=["a", "b"])
    result = scored(expected, notice(measures=measures[::-1], recipients=["b", "a"]))
    assert [result.exact[name] for name in ("measures", "recipients")] == [0, 0]


def test_a_moment_is_the_same_however_its_zone_is_written(scored):
    def signed(time):
        return notice(signatures=[{"signer": "Tỉnh Thử", "time": time}])

    expected = signed("2024-04-18T15:26:40+07:00")
    assert scored(expected, signed("2024-04-18T15:26:40+0700")).exact["signatures"] == 1
    assert scored(expected, signed("2024-04-18T15:26:41+07:00")).exact["signatures"] == 0
    assert scored(signed(None), signed("")).exact["signatures"] == 0


def test_the_mark_of_a_footnote_in_a_sentence_and_the_place_of_a_fault_make_no_difference(scored):
    fault = {"where": "unplaced", "seen": "viêt", "likely": "việt"}
    expected = notice(subject="Deepfake là gì", quality=[fault])
    got = notice(subject="Deepfake¹ là gì", quality=[fault | {"where": "line 3"}])
    result = scored(expected, got)
    assert result.exact["subject"] == result.exact["quality"] == 1


def test_a_reader_that_raises_has_read_nothing_and_stops_nothing(tmp_path):
    def read(data, name):
        raise ValueError("broken")

    letter = tmp_path / "a.txt"
    letter.write_text("")
    result = score([(letter, notice(kind="cong_van")), (letter, notice())], read, lines_of)
    assert result.letters == 2
    assert result.exact["kind"] == 1
    assert ("a.txt", "the reader raised", None, "ValueError('broken')") in result.differences


@pytest.mark.parametrize("suffix", ["txt", "docx", "pdf"])
def test_a_letter_is_found_beside_its_json(tmp_path, suffix):
    (tmp_path / "a.json").write_text(json.dumps(notice(kind="chi_thi")))
    (tmp_path / f"a.{suffix}").write_bytes(b"x")
    [(path, expected)] = expected_letters(tmp_path)
    assert path.name == f"a.{suffix}"
    assert expected["kind"] == "chi_thi"


def test_a_json_file_may_name_its_letter_or_hold_a_list(tmp_path):
    for name in ("one.md", "two.txt", "three.eml"):
        (tmp_path / name).write_text("x")
    (tmp_path / "all.json").write_text(json.dumps([{"file": "one.md"}, {"file": "two.txt"}]))
    (tmp_path / "third.json").write_text(json.dumps({"file": "three.eml"}))
    assert [path.name for path, _ in expected_letters(tmp_path)] == [
        "one.md",
        "two.txt",
        "three.eml",
    ]
    assert len(list(expected_letters(tmp_path / "all.json"))) == 2


def test_json_without_a_letter_is_named_and_passed_over(tmp_path, capsys):
    (tmp_path / "alone.json").write_text("{}")
    assert list(expected_letters(tmp_path)) == []
    assert "alone.json: no letter beside it" in capsys.readouterr().err


def test_the_table_names_each_field_its_shares_and_what_must_never_happen(scored):
    result = scored(notice(kind="cong_van"), notice(kind="cong_van", number="1"))
    table = "\n".join(report(result))
    assert all(f"\n{name}" in table for name in FIELDS)
    rows = {row.split()[0]: row.split()[1:] for row in table.splitlines() if row.strip()}
    assert rows["kind"] == ["1/1", "100.0", "%", "1/1", "100.0", "%", "0"]
    assert rows["number"] == ["0/1", "0.0", "%", "0/0", "-", "1"]
    assert rows["total"] == ["20/21", "95.2", "%", "1/1", "100.0", "%", "1"]
    assert "numbers where the letter has none" in table
    assert "seconds a letter: median" in table


def test_no_letter_at_all_still_gives_a_table():
    assert any(line.startswith("total") for line in report(score([], None, None)))


def test_the_command_prints_differences_only_when_asked(tmp_path, monkeypatch, capsys):
    (tmp_path / "a.json").write_text(json.dumps(notice(kind="cong_van")))
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "made_up_reader.py").write_text("def read(data, name):\n    return {}\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(read_letters, "lines_as_read", lines_of)
    arguments = [str(tmp_path), "--reader", "made_up_reader:read"]
    assert read_letters.main(arguments) is None
    assert "a.txt: kind" not in capsys.readouterr().out
    read_letters.main([*arguments, "--show"])
    assert "a.txt: kind" in capsys.readouterr().out


@pytest.mark.parametrize("path", sorted(KNOWN.glob("*.json")), ids=lambda path: path.stem)
def test_the_expected_json_of_a_known_letter_has_all_fields_in_order(path):
    text = path.read_text(encoding="utf-8")
    assert text == unicodedata.normalize("NFC", text)
    expected = json.loads(text)
    for one in (expected, *expected["documents"]):
        assert tuple(one) == FIELDS
        assert all(isinstance(one[name], list) for name in LISTS)
    assert len(list(expected_letters(path))) == 1
