"""Terms are marked where they first stand, and nothing else on the page changes."""

import re
from itertools import count

import pytest
from django.utils import translation
from django.utils.html import escape
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.marking import mark
from glossary.models import Term

ADDED = re.compile(r'<a class="term" href="#term-[\w-]+">(.*?)</a>', re.DOTALL)
_keys = count(1)


def term(name, *others, **given):
    """Return a term of the active language, without storing it."""
    key = next(_keys)
    return Term(pk=key, slug=f"t{key}", name=name, other_names="\n".join(others), **given)


def marked(html, *terms):
    """Return the page with each link of ours written as brackets."""
    return ADDED.sub(r"[\1]", mark(html, terms)[0])


def found(html, *terms):
    return [term.name for term in mark(html, terms)[1]]


# What is marked


def test_a_term_becomes_a_link_to_its_meaning():
    otp = Term(pk=1, slug="ma-otp", name="OTP")
    html, _found = mark("<p>Mã OTP.</p>", [otp])
    assert html == '<p>Mã <a class="term" href="#term-ma-otp">OTP</a>.</p>'


def test_a_page_without_the_term_stays_as_it_is():
    assert mark("<p>Tắt máy.</p>", [term("OTP")]) == ("<p>Tắt máy.</p>", [])


def test_a_glossary_without_terms_changes_nothing():
    assert mark("<p>OTP</p>", []) == ("<p>OTP</p>", [])


@pytest.mark.parametrize(
    "text",
    ["OTP2", "HOTP", "OTPs", "x_OTP", "mã-OTP", "OTP-một", "ốtp", "otpế", "đOTP"],
)
def test_a_part_of_a_word_is_not_marked(text):
    assert marked(f"<p>{text}</p>", term("OTP")) == f"<p>{text}</p>"


@pytest.mark.parametrize(
    "around", ["{}", "({})", "“{}”", "{}.", "/{}/", "{}\n", "mã {}, mã", "{}…"]
)
def test_a_word_between_signs_is_marked(around):
    assert marked(f"<p>{around.format('OTP')}</p>", term("OTP")) == (
        f"<p>{around.format('[OTP]')}</p>"
    )


@pytest.mark.parametrize("written", ["đường dẫn", "Đường dẫn", "ĐƯỜNG DẪN"])
def test_a_term_is_marked_in_any_case_and_stays_as_it_is_written(written):
    assert marked(f"<p>{written}</p>", term("Đường dẫn")) == f"<p>[{written}]</p>"


def test_other_accents_are_another_word():
    assert marked("<p>ma sát</p>", term("mã")) == "<p>ma sát</p>"


def test_a_letter_that_only_looks_alike_breaks_nothing():
    assert marked("<p>sım SIM</p>", term("sim")) == "<p>sım [SIM]</p>"


@pytest.mark.parametrize("sign", [".", "*", "+", "(x)", "[a]", "\\d", "$"])
def test_a_sign_in_a_term_means_itself(sign):
    name = f"web{sign}2"
    assert marked(f"<p>webx2 {name}</p>", term(name)) == f"<p>webx2 [{name}]</p>"


# Once a page


def test_a_term_is_marked_once():
    assert marked("<p>OTP, OTP</p><p>otp</p>", term("OTP")) == "<p>[OTP], OTP</p><p>otp</p>"


def test_two_spellings_of_one_term_are_marked_once():
    one_time = term("mã OTP", "mã xác thực")
    assert marked("<p>mã xác thực, mã OTP</p>", one_time) == "<p>[mã xác thực], mã OTP</p>"


def test_each_of_several_terms_is_marked():
    page = "<p>OTP và deepfake, OTP</p>"
    assert marked(page, term("OTP"), term("deepfake")) == "<p>[OTP] và [deepfake], OTP</p>"


def test_the_terms_come_in_the_order_of_the_page():
    assert found("<p>deepfake</p><p>OTP</p>", term("OTP"), term("deepfake")) == ["deepfake", "OTP"]


def test_a_term_that_is_not_on_the_page_is_not_found():
    assert found("<p>OTP</p>", term("OTP"), term("deepfake")) == ["OTP"]


# The longest spelling


def test_the_longest_spelling_wins():
    page = "<p>mã OTP ngân hàng</p>"
    assert marked(page, term("mã"), term("mã OTP")) == "<p>[mã OTP] ngân hàng</p>"


def test_the_shorter_term_is_marked_where_it_stands_alone():
    page = "<p>mã OTP, mã</p>"
    assert marked(page, term("mã"), term("mã OTP")) == "<p>[mã OTP], [mã]</p>"


def test_a_shorter_term_is_not_marked_inside_a_longer_one_that_was_marked_before():
    page = "<p>mã OTP</p><p>mã OTP</p>"
    assert marked(page, term("OTP"), term("mã OTP")) == "<p>[mã OTP]</p><p>mã OTP</p>"


# What is left alone


@pytest.mark.parametrize(
    "tag", ["a", "h1", "h2", "h3", "summary", "label", "button", "pre", "svg", "dt", "option"]
)
def test_what_leads_elsewhere_or_is_a_heading_is_left_alone(tag):
    page = f"<{tag}>OTP</{tag}>"
    assert marked(page, term("OTP")) == page


@pytest.mark.parametrize("tag", ["a", "h2", "label", "svg", "dt"])
def test_a_term_is_marked_after_what_is_left_alone(tag):
    page = f'<{tag} class="x">OTP</{tag}><p>OTP</p>'
    assert marked(page, term("OTP")).endswith("<p>[OTP]</p>")


@pytest.mark.parametrize(
    "page",
    [
        "<h2>a <span>OTP</span> b</h2>",
        "<summary><strong>OTP</strong></summary>",
        "<h2><a>x</a> OTP</h2>",
        "<svg><svg>x</svg>OTP</svg>",
        "<label><button>x</button>OTP</label>",
    ],
)
def test_all_inside_what_is_left_alone_is_left_alone(page):
    assert marked(page, term("OTP")) == page


@pytest.mark.parametrize("tag", ["abbr", "article", "aside", "small", "section", "dd", "div", "dl"])
def test_a_tag_that_only_begins_alike_is_not_left_alone(tag):
    assert marked(f"<{tag}>OTP</{tag}>", term("OTP")) == f"<{tag}>[OTP]</{tag}>"


def test_the_reason_in_a_fold_is_marked_and_its_handle_is_not():
    page = "<details><summary>OTP</summary><p>OTP</p></details>"
    assert marked(page, term("OTP")) == "<details><summary>OTP</summary><p>[OTP]</p></details>"


@pytest.mark.parametrize("tag", ["<br>", "<br/>", '<input type="checkbox">', "<svg/>", "<hr>"])
def test_a_tag_without_an_end_leaves_nothing_alone(tag):
    assert marked(f"<p>{tag} OTP</p>", term("OTP")) == f"<p>{tag} [OTP]</p>"


@pytest.mark.parametrize(
    "tag", ['<p title="OTP">', '<div id="OTP" data-x="a OTP b">', "<p lang=OTP>", "<otp>"]
)
def test_a_tag_is_never_changed(tag):
    assert marked(f"{tag}x", term("OTP")) == f"{tag}x"


# Escaped text


def test_a_term_with_a_sign_that_is_escaped_is_marked():
    page = f"<p>{escape('R&D hay x')}</p>"
    assert marked(page, term("R&D")) == "<p>[R&amp;D] hay x</p>"


def test_a_term_with_an_apostrophe_is_marked():
    name = "victim's bank"
    assert marked(f"<p>The {escape(name)}</p>", term(name)) == "<p>The [victim&#x27;s bank]</p>"


def test_a_term_with_a_tag_stays_text():
    page = f"<p>{escape('<b>x</b>')}</p>"
    assert marked(page, term("<b>x</b>")) == "<p>[&lt;b&gt;x&lt;/b&gt;]</p>"


@pytest.mark.parametrize("name", ["amp", "lt", "quot", "x27", "39"])
def test_an_escaped_sign_is_not_taken_for_a_word(name):
    page = "<p>a &amp; &lt; &quot; &#x27; &#39; b</p>"
    assert marked(page, term(name)) == page


# Languages


@pytest.mark.parametrize(
    ("language", "page"), [("vi", "[đường dẫn] link"), ("en", "đường dẫn [link]")]
)
def test_a_spelling_of_the_other_language_is_not_marked(language, page):
    both = Term(pk=1, slug="x", name_vi="đường dẫn", name_en="link", other_names_en="URL")
    with translation.override(language):
        assert marked("đường dẫn link", both) == page


def test_other_spellings_belong_to_their_language():
    both = Term(
        pk=1, slug="x", name_vi="a", name_en="b", other_names_vi="lừa", other_names_en="hoax"
    )
    with translation.override("en"):
        assert marked("lừa hoax", both) == "lừa [hoax]"


# Whatever the page


WORDS = ("OTP", "mã OTP", "mã", "deepfake", " ", "ế", "-", ".", "R&D", "<", "'", "amp")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=6).map(lambda words: escape(" ".join(words)))
TAGS = st.sampled_from(["p", "a", "h2", "span", "li", "summary", "label", "dt", "svg", "pre"])
ATTRIBUTES = st.sampled_from(["", ' class="mã"', ' title="OTP &gt; mã"', " lang=vi"])
PAGES = st.recursive(
    TEXTS | st.just("<br>"),
    lambda inside: st.builds(
        "<{0}{1}>{2}</{0}>".format, TAGS, ATTRIBUTES, st.lists(inside, max_size=4).map("".join)
    ),
    max_leaves=12,
)
TERMS = [
    term("OTP", "mã OTP"),
    term("mã"),
    term("deepfake", "R&D"),
    term("'", "amp"),
    term("span", "p"),
]
# A busy machine is no fault.
whatever = settings(deadline=None)


@whatever
@given(PAGES)
def test_without_the_links_a_marked_page_is_the_page_that_was_given(page):
    html, _found = mark(page, TERMS)
    assert ADDED.sub(r"\1", html) == page


@whatever
@given(PAGES)
def test_every_term_found_is_marked_exactly_once(page):
    html, terms = mark(page, TERMS)
    links = re.findall(r'href="#term-([\w-]+)"', html)
    assert links == [term.slug for term in terms] == list(dict.fromkeys(links))


@whatever
@given(PAGES)
def test_no_link_of_ours_stands_inside_another_link(page):
    html, _found = mark(page, TERMS)
    opened = []
    for tag in re.findall(r'<a class="term"|<a\b|</a>', html):
        assert tag != '<a class="term"' or not opened
        opened = opened[:-1] if tag == "</a>" else [*opened, tag]
