"""What has Vietnamese and no English is found, and named as the officer sees it on the form."""

import pytest
from django.utils import translation

from bilingual.completeness import is_translated, missing_english
from checklists.models import Checklist, Step


@pytest.fixture(autouse=True)
def english():
    """The words of the program itself: the catalogue is tested elsewhere."""
    with translation.override("en"):
        yield


def make_step(**texts):
    return Step(
        **{"lead_vi": "Dừng.", "lead_en": "Stop.", "reason_vi": "Vì.", "reason_en": "So."} | texts
    )


def test_a_text_without_english_is_named_by_its_label():
    assert missing_english(Checklist(title_vi="Tên", title_en="")) == ["Title"]


def test_a_text_that_has_neither_language_is_not_missing():
    assert missing_english(Checklist(title_vi="Tên", title_en="Name", lead_vi="")) == []


def test_a_text_that_has_english_alone_is_not_missing():
    assert missing_english(Checklist(title_vi="Tên", title_en="Name", lead_en="One.")) == []


def test_several_texts_are_named_in_the_order_of_the_model():
    checklist = Checklist(title_vi="Tên", lead_vi="Một.", branch_vi="Phần hai")
    wanted = ["Title", "Introduction", "Heading of the second part"]
    assert missing_english(checklist) == wanted


def test_a_row_is_named_by_its_kind_and_its_place():
    rows = [make_step(), make_step(lead_en="", reason_en=None)]
    assert missing_english(Checklist(), rows) == ["Step 2: the act, reason"]


def test_each_list_of_rows_is_counted_from_one():
    rows = [make_step(), make_step(lead_en="")]
    assert missing_english(Checklist(), rows, rows) == ["Step 2: the act"] * 2


def test_the_words_are_those_of_the_language_in_use():
    with translation.override("vi"):
        named = missing_english(Checklist(title_vi="Tên"))
        label = translation.gettext("title")
    assert named == [label[0].upper() + label[1:]]


@pytest.mark.parametrize(("text", "wanted"), [("Name", True), ("", False), (None, False)])
def test_an_item_is_translated_where_nothing_is_missing(text, wanted):
    assert is_translated(Checklist(title_vi="Tên", title_en=text)) is wanted
