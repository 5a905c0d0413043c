"""Small screens, large text, no scripts, paper: every page keeps all of its words in sight."""

import pytest

from tests.browser import measures, pages

PHONE = {"width": 360, "height": 640}
DESK = {"width": 1280, "height": 1024}
SIZES = ({"width": 320, "height": 640}, PHONE, DESK)
# 1280 by 1024 at 400 %.
ZOOMED = {"width": 320, "height": 256}


def walk(page, portal, languages=pages.LANGUAGES):
    """Open each public page on ``page`` and yield a name for it."""
    for name, addresses in pages.public_pages().items():
        for language in languages:
            page.goto(portal + addresses[language])
            yield f"{name}, {language}"


def listed(faults):
    """Return the first faults of each view as text, "" where there are none."""
    return "\n".join(
        f"{view}:\n    " + "\n    ".join(found[:6]) for view, found in faults.items() if found
    )


@pytest.mark.parametrize("language", pages.LANGUAGES)
def test_no_page_scrolls_sideways_or_loses_a_word_at_any_size(portal, page, language):
    faults = {}
    for view in walk(page, portal, [language]):
        for size in SIZES:
            page.set_viewport_size(size)
            name = f"{view}, {size['width']} px"
            faults[name] = measures.sideways(page) + measures.lost_text(page)
    assert not listed(faults), listed(faults)


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_text_of_twice_the_size_loses_nothing(portal, page, size):
    page.set_viewport_size(size)
    measures.double_text(page)
    faults = {}
    for view in walk(page, portal):
        text_size = page.evaluate("getComputedStyle(document.documentElement).fontSize")
        assert text_size == "36px", f"the text did not grow: {text_size}"
        faults[view] = measures.sideways(page) + measures.lost_text(page)
    assert not listed(faults), listed(faults)


def test_at_400_percent_zoom_no_page_scrolls_sideways_and_the_bar_lets_go(portal, page):
    page.set_viewport_size(ZOOMED)
    faults = {}
    for view in walk(page, portal, ["vi"]):
        position = page.locator(".emergency").evaluate("bar => getComputedStyle(bar).position")
        is_free = position == "static"
        faults[view] = measures.sideways(page) + ([] if is_free else [f"the bar is {position}"])
    assert not listed(faults), listed(faults)


def test_on_a_phone_113_is_in_sight_and_a_finger_hits_every_button(portal, page):
    page.set_viewport_size(PHONE)
    faults = {
        view: measures.no_call_button(page) + measures.low_targets(page)
        for view in walk(page, portal)
    }
    assert not listed(faults), listed(faults)


def test_the_bar_never_hides_what_has_the_focus(portal, page):
    page.set_viewport_size(PHONE)
    faults = {view: measures.hidden_focus(page) for view in walk(page, portal, ["vi"])}
    assert not listed(faults), listed(faults)


def test_without_scripts_every_page_says_the_same(portal, page, new_context):
    plain = new_context(java_script_enabled=False).new_page()
    faults = {}
    for view in walk(page, portal, ["vi"]):
        plain.goto(page.url)
        # Only a script can copy or print, so only a script shows the button for it.
        page.locator("[data-copy], [data-print]").evaluate_all(
            "all => all.forEach(one => { one.hidden = true; })"
        )
        is_same = plain.locator("body").inner_text() == page.locator("body").inner_text()
        faults[view] = [] if is_same else ["other words without scripts"]
    assert not listed(faults), listed(faults)


def test_a_notice_can_be_printed_without_what_only_a_screen_can_do(portal, page):
    page.goto(f"{portal}/vi/canh-bao/{pages.LETTER}/")
    page.emulate_media(media="print")
    for part in (".emergency", ".sections", ".languages", ".skip"):
        assert page.locator(part).is_hidden(), f"printed: {part}"
    paper = page.locator("main").inner_text()
    assert "3495/UBND-KGVX" in paper
    assert not measures.sideways(page)
    printed = page.pdf(format="A4")
    assert printed.startswith(b"%PDF-")
    assert len(printed) > 10_000
