"""What becomes of typed text on its way into a real model."""

import unicodedata

import pytest
from django.core.exceptions import ValidationError
from django.forms import modelform_factory

from advisories.models import Advisory
from places.models import Province
from tests.factories import make_draft, make_province

ProvinceForm = modelform_factory(Province, fields=["name_vi", "name_en", "change_vi", "source"])
NoticeForm = modelform_factory(Advisory, fields=["title_vi", "summary_vi", "number"])
DECOMPOSED = unicodedata.normalize("NFD", "Đắk Lắk")


def form(**typed):
    return ProvinceForm({"name_vi": "Huế", "name_en": "Hue", "source": "Thư"} | typed)


def test_a_line_is_stored_composed(db):
    province = make_province(DECOMPOSED)
    assert Province.objects.values_list("name_vi", flat=True).get(pk=province.pk) == "Đắk Lắk"


def test_prose_is_stored_composed(db):
    province = make_province(change_vi=DECOMPOSED)
    province.refresh_from_db()
    assert province.change_vi == "Đắk Lắk"


def test_an_update_stores_composed_text(db):
    make_province()
    Province.objects.update(name_vi=DECOMPOSED)
    assert Province.objects.get().name_vi == "Đắk Lắk"


def test_a_decomposed_text_finds_the_composed_one(db):
    make_province("Đắk Lắk")
    assert Province.objects.filter(name_vi=DECOMPOSED).exists()


def test_a_form_composes_what_was_typed(db):
    typed = form(name_vi=DECOMPOSED)
    assert (typed.is_valid(), typed.cleaned_data["name_vi"]) == (True, "Đắk Lắk")


def test_a_form_measures_the_composed_text(db):
    assert form(name_vi=unicodedata.normalize("NFD", "ế" * 60)).is_valid()


def test_a_form_refuses_what_is_too_long_and_keeps_it(db):
    typed = form(name_vi="ế" * 61)
    assert (typed.is_valid(), typed["name_vi"].value()) == (False, "ế" * 61)


@pytest.mark.parametrize("character", ["\u202e", "\u2066", "\u200f", "\u200b", "\ufeff"])
def test_a_title_with_an_invisible_character_is_refused(db, character):
    typed = NoticeForm({"title_vi": f"Lừa{character}đảo"})
    assert "title_vi" in typed.errors


@pytest.mark.parametrize("character", ["\u202e", "\u200b"])
def test_a_model_refuses_an_invisible_character_in_a_title(db, character):
    notice = make_draft()
    notice.title_vi = f"Lừa{character}đảo"
    with pytest.raises(ValidationError) as refusal:
        notice.full_clean()
    assert "title_vi" in refusal.value.message_dict


@pytest.mark.parametrize("character", ["\u200b", "\u00ad", "\u202e", "\x00"])
def test_prose_is_stored_without_invisible_characters(db, character):
    notice = make_draft(summary_vi=f"Lừa{character}đảo")
    notice.refresh_from_db()
    assert notice.summary_vi == "Lừađảo"


def test_prose_keeps_its_paragraphs(db):
    notice = make_draft(targets_vi="Một.\r\n\r\nHai.")
    notice.refresh_from_db()
    assert notice.targets_vi == "Một.\n\nHai."


@pytest.mark.parametrize("field", ["name_vi", "name_en", "change_vi", "source"])
def test_the_browser_is_not_told_to_cut_a_text(field):
    assert "maxlength" not in str(ProvinceForm()[field])


def test_the_browser_is_not_told_to_cut_a_summary():
    assert "maxlength" not in str(NoticeForm()["summary_vi"])


def test_an_english_text_may_be_missing(db):
    assert make_draft(title_en="").title_en in ("", None)


def test_a_missing_vietnamese_text_is_refused(db):
    assert "name_vi" in form(name_vi=" ").errors
