"""Borrowed text is marked, plain text becomes paragraphs, days are written as usual."""

import datetime
from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.utils import timezone, translation

from bilingual.templatetags.bilingual import day, lang_of, moment, paragraphs, unbroken
from tests.factories import make_province

UTC = datetime.UTC


def in_language(language, function, *arguments):
    with translation.override(language):
        return function(*arguments)


# Borrowed text


@pytest.fixture
def untranslated(db):
    return make_province("Huế", change_vi="Đổi tên.", change_en="")


def test_a_vietnamese_text_on_an_english_page_is_marked(untranslated):
    assert in_language("en", lang_of, untranslated, "change") == ' lang="vi"'


def test_a_vietnamese_text_on_a_vietnamese_page_is_not_marked(untranslated):
    assert in_language("vi", lang_of, untranslated, "change") == ""


def test_a_translated_text_is_not_marked(db):
    province = make_province(change_vi="Đổi tên.", change_en="Renamed.")
    assert in_language("en", lang_of, province, "change") == ""


def test_a_missing_text_is_not_marked(db):
    assert in_language("en", lang_of, make_province(), "change") == ""


def test_without_a_language_nothing_is_borrowed(untranslated):
    with translation.override(None):
        assert lang_of(untranslated, "change") == ""


def test_the_mark_is_an_attribute_of_the_template(untranslated):
    template = Template('<p{% lang_of item "change" %}>{{ item.change }}</p>')
    shown = in_language("en", template.render, Context({"item": untranslated}))
    assert shown == '<p lang="vi">Đổi tên.</p>'


# Paragraphs


def test_a_blank_line_begins_a_paragraph():
    assert paragraphs("Một.\n\nHai.") == "<p>Một.</p>\n<p>Hai.</p>"


@pytest.mark.parametrize("text", ["", None, "\n\n", " \n\n "])
def test_an_empty_text_has_no_paragraph(text):
    assert paragraphs(text) == ""


def test_three_line_breaks_make_no_empty_paragraph():
    assert paragraphs("Một.\n\n\n\nHai.") == "<p>Một.</p>\n<p>Hai.</p>"


def test_a_paragraph_is_text_only():
    assert paragraphs("<script>&") == "<p>&lt;script&gt;&amp;</p>"


# Days


@pytest.mark.parametrize(("language", "shown"), [("vi", "14/04/2023"), ("en", "14 April 2023")])
def test_a_day_is_written_as_its_language_does(language, shown):
    written = in_language(language, day, datetime.date(2023, 4, 14))
    assert written == f'<time datetime="2023-04-14">{shown}</time>'


def test_no_day_is_written_as_nothing():
    assert day(None) == ""


def test_a_moment_late_in_the_evening_is_the_next_day_in_viet_nam():
    evening = datetime.datetime(2023, 4, 14, 20, 0, tzinfo=UTC)
    assert 'datetime="2023-04-15"' in in_language("vi", day, evening)


@pytest.mark.parametrize(
    ("language", "shown"), [("vi", "08:05:09"), ("en", "08:05:09, 2 January 2025")]
)
def test_a_moment_is_written_to_the_second_in_vietnamese_time(language, shown):
    signed = datetime.datetime(2025, 1, 2, 1, 5, 9, tzinfo=UTC)
    assert shown in in_language(language, moment, signed)


def test_a_moment_carries_its_time_zone():
    signed = datetime.datetime(2025, 1, 2, 1, 5, 9, tzinfo=UTC)
    assert "+07:00" in moment(signed)


def test_a_moment_of_viet_nam_is_kept():
    signed = datetime.datetime(2025, 1, 2, 8, tzinfo=timezone.get_default_timezone())
    assert 'datetime="2025-01-02T08:00:00+07:00"' in moment(signed)


def test_a_number_is_not_broken_over_lines():
    assert unbroken("0694 387 389") == "0694\u00a0387\u00a0389"


def test_something_that_is_no_text_is_not_broken_either():
    assert unbroken(SimpleNamespace) == str(SimpleNamespace).replace(" ", "\u00a0")
