"""The tactics, checklists and terms of the starter content: complete, sourced, in our own words."""

import hashlib
import re
import statistics
from pathlib import Path

import pytest
from django.conf import settings
from django.db import transaction
from modeltranslation.translator import translator

from bilingual.text import fold
from checklists.models import MONEY_SENT, Checklist, Step
from glossary.models import Term
from portal import starter
from sources.models import Source
from tactics.models import Act, Mention, Sign, Stage, Tactic
from tests.factories import make_reader
from tests.reading import read, text_of

LANGUAGES = ("vi", "en")
MODELS = (Tactic, Act, Stage, Sign, Checklist, Step, Term)
# What only some of them have.
OPTIONAL = {
    "tactic.situation",
    "tactic.situation_hint",
    "tactic.withdrawal_reason",
    "checklist.branch",
    "checklist.withdrawal_reason",
    "term.other_names",
}
NUMBERS = {"113", "111", "156", "5656"}
# Advice that the decisions of this portal replace.
REFUSED = ("ncsc", "tinnhiemmang", "ntrust", "canhbao", "cccd", "xem dia chi truoc khi bam")
# Digests of the folded sentences of ten words or more of the letters that we restate.
LETTERS = set(Path(__file__).with_name("letter_sentences.txt").read_text().split())


@pytest.fixture(scope="module")
def guides(django_db_setup, django_db_blocker):
    """{model: rows} of the starter content, loaded once."""
    with django_db_blocker.unblock(), transaction.atomic():
        starter.load()
        rows = {
            Tactic: list(
                Tactic.objects.prefetch_related(
                    "acts", "stages", "signs", "sources", "checklists", "mentions"
                )
            ),
            Checklist: list(Checklist.objects.prefetch_related("steps__source")),
            Source: list(Source.objects.all()),
            Mention: list(Mention.objects.select_related("source", "province")),
        }
        for model in (Act, Stage, Sign, Step, Term):
            rows[model] = list(model.objects.all())
        transaction.set_rollback(True)
    return rows


def fields(model):
    """Return the names of the texts that every row of a model must have."""
    name = model._meta.model_name
    own = translator.get_options_for_model(model).all_fields
    return [field for field in own if f"{name}.{field}" not in OPTIONAL]


def texts(guides, language, *, synonyms=True):
    """Yield every text of the guides in one language, with the row it stands in."""
    for model in MODELS:
        for field in translator.get_options_for_model(model).all_fields:
            if synonyms or field not in ("folk_names", "synonyms", "other_names"):
                for row in guides[model]:
                    yield row, getattr(row, f"{field}_{language}") or ""


def sentences(guides, language):
    """Yield the sentences of the guides; names and lists of names are none."""
    for row, text in texts(guides, language, synonyms=False):
        for sentence in re.split(r"(?<=[.!?…])\s+|\n+", text):
            if sentence and sentence != getattr(row, f"named_by_{language}", None):
                yield sentence


def words(sentence):
    return re.findall(r"\w+", fold(sentence))


# Complete


def test_there_are_at_least_forty_tactics_and_thirteen_checklists(guides):
    assert len(guides[Tactic]) >= 40
    assert len(guides[Checklist]) >= 13


def test_the_tactics_cover_each_of_the_24_forms_of_the_handbook_once(guides):
    numbers = [tactic.handbook_number for tactic in guides[Tactic] if tactic.handbook_number]
    assert sorted(numbers) == list(range(1, 25))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_missing(guides, language):
    missing = [
        f"{model.__name__} {row}: {field}"
        for model in MODELS
        for field in fields(model)
        for row in guides[model]
        if not getattr(row, f"{field}_{language}")
        # An act or step whose first words say it all has no rest, in both languages.
        if not (field == "text" and hasattr(row, "lead_vi") and not row.text_vi and not row.text_en)
    ]
    assert missing == []


def test_what_only_some_have_is_there_in_both_languages_or_in_none(guides):
    lopsided = [
        f"{row}: {name}"
        for model in MODELS
        for row in guides[model]
        for name in translator.get_options_for_model(model).all_fields
        # A word may have more spellings in one language than in the other.
        if name != "other_names"
        if bool(getattr(row, f"{name}_vi")) != bool(getattr(row, f"{name}_en"))
    ]
    assert lopsided == []


def test_every_tactic_has_acts_stages_signs_sources_and_a_checklist(guides):
    lists = ("acts", "stages", "signs", "sources", "checklists")
    assert [
        f"{tactic}: {name}"
        for tactic in guides[Tactic]
        for name in lists
        if not getattr(tactic, name).all()
    ] == []


def test_every_tactic_says_how_it_comes_and_what_it_wants(guides):
    assert [t.slug for t in guides[Tactic] if not (t.channels and t.asks)] == []


def test_every_source_has_a_name_in_both_languages_and_a_day(guides):
    assert [
        source.key
        for source in guides[Source]
        if not (source.name_vi and source.name_en)
        or not (source.is_own or source.dated_on or source.read_on)
    ] == []


def test_every_warning_elsewhere_names_its_province(guides):
    assert len(guides[Mention]) > 90
    assert [str(mention) for mention in guides[Mention] if mention.province is None] == []


def test_no_step_rests_on_nothing(guides):
    assert [
        str(step) for step in guides[Step] if step.source_id is None or not step.reason_vi
    ] == []


@pytest.mark.parametrize("path", ["/en/tactics/", "/en/checklists/"])
def test_no_english_page_stands_in_for_vietnamese(content, path):
    reader = make_reader()
    addresses = [path] + [
        link["href"] for link in read(reader.get(path)).select("main a[href^='/']")
    ]
    borrowed = {
        address: [
            part.get_text()
            for part in read(reader.get(address)).select("main [lang=vi]")
            # Where a number was read is told in Vietnamese.
            if not part.find_parent(class_="contact")
        ]
        for address in addresses
        if address.startswith(path)
    }
    assert len(borrowed) >= 13
    assert {address: found for address, found in borrowed.items() if found} == {}


# In our own words, and short


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_ten_words_equals_one_of_the_letters(guides, language):
    assert len(LETTERS) > 60
    long = [" ".join(words(one)) for one in sentences(guides, language) if len(words(one)) >= 10]
    assert len(long) > 300
    assert [one for one in long if hashlib.sha256(one.encode()).hexdigest()[:16] in LETTERS] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_half_of_all_sentences_have_at_most_twenty_words(guides, language):
    lengths = [len(words(one)) for one in sentences(guides, language)]
    assert len(lengths) > 1000
    assert statistics.median(lengths) <= 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_has_more_than_25_words(guides, language):
    assert [one for one in sentences(guides, language) if len(words(one)) > 25] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_shouts(guides, language):
    assert [text for _row, text in texts(guides, language) if "!" in text] == []


# Decisions


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_is_named_but_those_of_the_state(guides, language):
    found = {
        re.sub(r"\D", "", number)
        for _row, text in texts(guides, language)
        for number in re.findall(r"\d[\d.,]*", text)
    }
    longer = {number for number in found if len(number) > 2 and not re.match(r"20[12]\d$", number)}
    # The sum that a fake gift promises.
    assert longer - NUMBERS == {"100000"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_address_on_the_web_is_named(guides, language):
    pattern = re.compile(r"https?:|www\.|\b[\w-]+\.(?:vn|com|org|net)\b")
    assert [text for _row, text in texts(guides, language) if pattern.search(text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_replaced_advice_is_nowhere(guides, language):
    found = [
        (word, text)
        for row, text in texts(guides, language, synonyms=False)
        for word in REFUSED
        if word in fold(text) and not isinstance(row, Term)
    ]
    assert found == []


def test_calling_back_comes_before_the_signs_of_a_faked_call(content):
    page = text_of(make_reader().get("/vi/thu-doan/cuoc-goi-video-gia-mat-gia-giong/"), "main")
    assert page.index("gọi lại số quen") < page.index("Dấu hiệu nhận biết")


@pytest.mark.parametrize(
    ("slug", "order"),
    [
        ("bi-doa-tung-anh", ["Giữ bình tĩnh", "xóa", "trả tiền", "Công an"]),
        (MONEY_SENT, ["Ngừng chuyển tiền", "ngân hàng", "113", "Giữ lại"]),
        ("cuoc-goi-video-la", ["gọi lại"]),
    ],
)
def test_the_first_acts_of_a_list_come_in_the_order_that_was_decided(guides, slug, order):
    checklist = next(one for one in guides[Checklist] if one.slug == slug)
    leads = [f"{step.lead_vi} {step.text_vi}".casefold() for step in checklist.steps.all()]
    places = [next(n for n, lead in enumerate(leads) if word.casefold() in lead) for word in order]
    assert places == sorted(places)
    assert places[0] == 0


def test_only_one_list_names_156(guides):
    naming = {
        step.checklist_id
        for step in guides[Step]
        if re.search(r"\b156\b", f"{step.lead_vi} {step.text_vi} {step.reason_vi}")
    }
    assert len(naming) == 1


def test_the_grouping_of_the_handbook_is_shown_as_ours(content):
    words_of = text_of(make_reader().get("/vi/thu-doan/"), "main")
    assert "cách xếp này là của cổng" in words_of


def test_every_file_of_the_guides_is_loaded(guides):
    for folder, model in (("tactics", Tactic), ("checklists", Checklist)):
        files = list((settings.BASE_DIR / "content" / folder).glob("*.json"))
        assert len(files) == len(guides[model])
