"""What the catalogue check sees, and what it lets pass."""

from pathlib import Path

import django
import polib
import pytest

from bilingual import catalogue
from bilingual.catalogue import Message

ADMIN = Path(django.__file__).parent / "contrib" / "admin"


def python(source):
    return [message for message, _line in catalogue.from_python(source)]


def template(source):
    return [message for message, _line in catalogue.from_template(source)]


def entry(msgid, msgstr="", plural="", context=None, **extra):
    translated = {"msgstr_plural": {0: msgstr}} if plural else {"msgstr": msgstr}
    return polib.POEntry(msgid=msgid, msgid_plural=plural, msgctxt=context, **translated, **extra)


def faults(problems):
    return [(problem.fault, problem.message.singular) for problem in problems]


def used(*messages):
    return {message: [("places/models.py", 12)] for message in messages}


# Reading Python


@pytest.mark.parametrize(
    "call", ["gettext", "gettext_lazy", "gettext_noop", "_", "translation.gettext"]
)
def test_every_spelling_of_gettext_is_read(call):
    assert python(f"{call}('Province')") == [Message("Province")]


def test_an_imported_alias_is_read_as_what_it_stands_for():
    source = "from django.utils.translation import pgettext_lazy as _p\n_p('month', 'May')"
    assert python(source) == [Message("May", context="month")]


@pytest.mark.parametrize("call", ["ngettext", "ngettext_lazy"])
def test_a_plural_in_python_is_found_with_both_forms(call):
    assert python(f"{call}('%d day', '%d days', n)") == [Message("%d day", "%d days")]


def test_a_plural_with_context_in_python_is_found_with_all_three():
    source = "npgettext('age', '%d day', '%d days', n)"
    assert python(source) == [Message("%d day", "%d days", "age")]


def test_a_literal_broken_over_lines_is_read_as_one_text():
    assert python("_('Call 113 '\n  'at once.')") == [Message("Call 113 at once.")]


def test_a_text_that_is_not_a_literal_is_passed_over():
    assert python("_(name)\nngettext('one', other, n)\n_()\nprint('no')") == []


def test_a_python_text_is_placed_on_the_line_of_its_call():
    assert list(catalogue.from_python("\n\nx = _('Here')")) == [(Message("Here"), 3)]


# Reading templates


def test_a_translate_tag_is_found_with_its_context():
    source = "{% load i18n %}{% translate 'May' context 'month' %}{% translate \"Home\" %}"
    assert template(source) == [Message("May", context="month"), Message("Home")]


def test_a_plural_in_a_template_is_found_with_both_forms():
    source = (
        "{% blocktranslate count n=n %}{{ n }} notice{% plural %}{{ n }} notices"
        "{% endblocktranslate %}"
    )
    assert template(source) == [Message("%(n)s notice", "%(n)s notices")]


def test_a_plural_with_context_in_a_template_is_found_with_all_three():
    source = (
        "{% blocktranslate count n=n context 'old' %}one{% plural %}many{% endblocktranslate %}"
    )
    assert template(source) == [Message("one", "many", "old")]


def test_a_trimmed_block_is_one_line_and_an_untrimmed_one_keeps_its_lines():
    block = "{{% blocktranslate {} %}}\n  Call\n  113.\n{{% endblocktranslate %}}"
    assert template(block.format("trimmed")) == [Message("Call 113.")]
    assert template(block.format("")) == [Message("\n  Call\n  113.\n")]


def test_a_quote_in_a_block_is_read_as_it_is_written():
    source = '{% blocktranslate %}Don\'t say "yes" – 100%{% endblocktranslate %}'
    assert template(source) == [Message('Don\'t say "yes" – 100%%')]


def test_a_text_inside_a_filter_is_found():
    assert template("{{ name|default:_('Nobody') }}{{ _('Else') }}") == [
        Message("Nobody"),
        Message("Else"),
    ]


def test_a_text_inside_a_comment_is_not_found():
    source = "{% comment %}Translators: see _('Old'){% endcomment %}\n{# _('Older') #}{{ x }}"
    assert template(source) == []


def test_a_template_text_is_placed_on_the_line_of_its_tag():
    source = "<p>\nlừa đảo\n{% translate 'Here' %}"
    assert list(catalogue.from_template(source)) == [(Message("Here"), 3)]


def test_what_is_read_of_the_admin_is_what_xgettext_reads_of_it():
    read = set()
    for path in ADMIN.rglob("*"):
        if path.suffix == ".py":
            read.update(python(path.read_text(encoding="utf-8")))
        elif path.suffix == ".html":
            read.update(template(path.read_text(encoding="utf-8")))
    assert read - {Message("")} == catalogue.shipped_messages(ADMIN / "locale", "django")


def test_packages_and_templates_are_searched_and_nothing_else(tmp_path):
    for name in (
        "places/__init__.py",
        "places/models.py",
        "places/templates/places/map.svg",
        "places/tests/test_models.py",
        "places/notes.txt",
        "templates/base.html",
        "scripts/run.py",
        "tests/__init__.py",
        ".venv/__init__.py",
        "var/__init__.py",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")
    found = [path.relative_to(tmp_path).as_posix() for path in catalogue.project_files(tmp_path)]
    assert found == [
        "places/__init__.py",
        "places/models.py",
        "places/templates/places/map.svg",
        "templates/base.html",
    ]


def test_a_text_used_twice_names_both_places(tmp_path):
    (tmp_path / "places").mkdir()
    (tmp_path / "places" / "__init__.py").write_text("_('Old')\n_('Old')\n_('')")
    assert catalogue.project_messages(tmp_path) == {
        Message("Old"): [("places/__init__.py", 1), ("places/__init__.py", 2)]
    }


# The project's texts against the catalogue


def test_a_translated_text_is_no_problem():
    assert catalogue.untranslated(used(Message("Home")), [entry("Home", "Trang chủ")]) == []


@pytest.mark.parametrize(
    ("entries", "fault"),
    [
        ([], "missing"),
        ([entry("Home", "Trang chủ", context="house")], "missing"),
        ([entry("Home", "Trang chủ", obsolete=True)], "missing"),
        ([entry("Home", "")], "empty"),
        ([entry("Home", "", plural="Homes")], "empty"),
        ([polib.POEntry(msgid="Home", msgid_plural="Homes")], "empty"),
        ([entry("Home", "Trang chủ", flags=["fuzzy"])], "fuzzy"),
    ],
)
def test_a_text_that_is_absent_empty_or_fuzzy_is_reported_so(entries, fault):
    assert faults(catalogue.untranslated(used(Message("Home")), entries)) == [(fault, "Home")]


def test_a_missing_text_is_reported_with_its_place():
    (problem,) = catalogue.untranslated(used(Message("May", context="month")), [])
    assert str(problem) == "missing: 'May' (context 'month') — places/models.py:12"


def test_a_singular_entry_does_not_serve_a_plural_use():
    plural = used(Message("%d day", "%d days"))
    assert faults(catalogue.untranslated(plural, [entry("%d day", "%d ngày")])) == [
        ("other plural", "%d day")
    ]


def test_a_plural_entry_serves_a_singular_use():
    entries = [entry("%d day", "%d ngày", plural="%d days")]
    assert catalogue.untranslated(used(Message("%d day")), entries) == []


# Placeholders


@pytest.mark.parametrize(
    ("msgid", "msgstr"),
    [
        ("%(name)s has ended", "%(ten)s đã kết thúc"),
        ("Call 113", "Gọi %(number)s"),
        ("%s of %s", "%s trên"),
        ("{count} rows", "{so} dòng"),
        ("From {} to {}", "Từ {}"),
    ],
)
def test_a_placeholder_lost_renamed_or_invented_is_reported(msgid, msgstr):
    problems = catalogue.mismatched([entry(msgid, msgstr)])
    assert faults(problems) == [("placeholders differ", msgid)]


@pytest.mark.parametrize(
    ("msgid", "msgstr"),
    [
        ("%(a)s after %(b)s", "%(b)s trước %(a)s"),
        ("%(name)s again", "%(name)s, lại %(name)s"),
        ("About 50 %% of it", "Khoảng 50 %% số đó"),
        ("Half", "50 % số đó"),
        ("Write %%s", "Viết dấu đó"),
        ("Not yet", ""),
    ],
)
def test_order_repetition_and_percent_signs_are_free(msgid, msgstr):
    assert catalogue.mismatched([entry(msgid, msgstr)]) == []


def test_the_one_vietnamese_form_needs_the_placeholders_of_the_plural():
    right = entry("One day", "%(n)s ngày", plural="%(n)s days")
    wrong = entry("One week", "Một tuần", plural="%(n)s weeks")
    assert faults(catalogue.mismatched([right, wrong])) == [("placeholders differ", "One week")]


# Entries without use, entries twice, packages


def test_an_entry_that_nobody_uses_is_obsolete():
    entries = [entry("Home", "Trang chủ"), entry("Gone", "Cũ"), entry("Log out", "Đăng xuất")]
    known = [Message("Home"), Message("Log out")]
    assert faults(catalogue.obsolete(entries, known)) == [("obsolete", "Gone")]


def test_the_same_text_in_another_context_is_another_text():
    entries = [entry("May", "Tháng 5"), entry("May", "Có thể", context="verb")]
    assert catalogue.repeated(entries) == []
    assert faults(catalogue.obsolete(entries, [Message("May")])) == [("obsolete", "May")]


def test_a_text_that_stands_twice_is_reported_once():
    entries = [entry("Home", "Trang chủ"), entry("Home", "Nhà"), entry("Search", "Tìm")]
    assert faults(catalogue.repeated(entries)) == [("twice", "Home")]


def test_a_package_text_is_a_gap_until_the_package_or_we_translate_it():
    shipped = [Message("Log out"), Message("History"), Message("Skip")]
    theirs, ours = [entry("Log out", "Thoát")], [entry("History", "Lịch sử")]
    assert faults(catalogue.gaps(shipped, ours, theirs)) == [("package gap", "Skip")]


def test_a_package_plural_translated_only_in_the_singular_is_a_gap():
    shipped = [Message("One error", "Many errors")]
    theirs = [entry("One error", "Một lỗi")]
    ours = [entry("One error", "Các lỗi", plural="Many errors")]
    assert faults(catalogue.gaps(shipped, theirs)) == [("package gap", "One error")]
    assert catalogue.gaps(shipped, ours, theirs) == []


def test_a_package_without_an_english_catalogue_is_read_from_its_other_languages(tmp_path):
    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    compiled = polib.POFile()
    compiled.append(entry("Recover", "Wiederherstellen"))
    compiled.save_as_mofile(str(folder / "django.mo"))
    assert catalogue.shipped_messages(tmp_path, "django") == {Message("Recover")}
    assert catalogue.shipped_messages(tmp_path, "djangojs") == set()


# Adding


def test_a_missing_text_is_added_once_with_its_places_and_both_forms():
    singular, plural = Message("%d day"), Message("%d day", "%d days")
    found = {singular: [("a.py", 1)], plural: [("b.html", 2)], Message("Home"): [("c.py", 3)]}
    (blank,) = catalogue.blank_entries(found, [entry("Home", "")])
    assert catalogue.message_of(blank) == plural
    assert blank.msgstr_plural == {0: ""}
    assert blank.occurrences == [("b.html", "2")]
