"""From home to a ringing number, counted in taps; and what the directory's small scripts do."""

import re

import pytest
from playwright.sync_api import expect

PHONE = {"width": 360, "height": 640}
# The duty desk of a province whose number was confirmed lately enough to be called.
NUMBER = "tel:+842703823328"


class Taps:
    """A citizen's taps on a page; a call would leave the browser, so it is noted instead."""

    def __init__(self, page):
        """Begin with none."""
        self.page, self.count, self.called = page, 0, None

    def on(self, target):
        """Tap a link and follow it, or note the number that it would ring."""
        href = target.get_attribute("href")
        self.count += 1
        if href.startswith("tel:"):
            target.click(trial=True)
            self.called = href
        else:
            target.click()


@pytest.fixture
def phone(new_context, content, live_server):
    """A telephone on which nothing was ever chosen, showing the home page."""
    page = new_context(viewport=PHONE, has_touch=True).new_page()
    page.goto(f"{live_server.url}/vi/")
    return page


def choose(taps, name="Vĩnh Long"):
    taps.on(taps.page.locator(".names").get_by_role("link", name=name))


def call(taps):
    taps.on(taps.page.locator("main a[href^='tel:+']").first)


def test_from_home_to_a_ringing_number_are_two_taps(phone):
    taps = Taps(phone)
    choose(taps)
    call(taps)
    assert (taps.count, taps.called) == (2, NUMBER)


def test_once_a_province_was_chosen_it_is_one_tap(phone, live_server):
    choose(Taps(phone))
    phone.wait_for_url("**/vinh-long/")
    phone.goto(f"{live_server.url}/vi/")
    taps = Taps(phone)
    taps.on(phone.locator("#my-province a").first)
    assert (taps.count, taps.called) == (1, NUMBER)


def test_the_chosen_province_is_kept_without_a_cookie(phone):
    choose(Taps(phone))
    phone.wait_for_url("**/vinh-long/")
    assert phone.context.cookies() == []
    assert phone.evaluate("({...localStorage})") == {"province": "vinh-long"}


def test_the_province_of_a_number_that_is_too_old_offers_113_in_one_tap(phone, live_server):
    choose(Taps(phone), "Đắk Lắk")
    phone.wait_for_url("**/dak-lak/")
    phone.goto(f"{live_server.url}/vi/")
    taps = Taps(phone)
    taps.on(phone.locator("#my-province a").first)
    assert (taps.count, taps.called) == (1, "tel:113")


def test_the_chosen_province_can_be_forgotten(phone, live_server):
    choose(Taps(phone))
    phone.wait_for_url("**/vinh-long/")
    phone.goto(f"{live_server.url}/vi/")
    phone.get_by_role("button", name="Quên đi").click()
    expect(phone.locator("#my-province")).to_be_hidden()
    phone.reload()
    expect(phone.locator("#my-province")).to_be_hidden()


def test_without_scripts_the_address_of_the_province_is_one_tap_away(
    new_context, content, live_server
):
    page = new_context(viewport=PHONE, java_script_enabled=False).new_page()
    page.goto(f"{live_server.url}/goi/vinh-long")
    taps = Taps(page)
    call(taps)
    assert (taps.count, taps.called) == (1, NUMBER)


def test_what_only_scripts_can_do_is_not_offered_without_them(new_context, content, live_server):
    page = new_context(java_script_enabled=False).new_page()
    for address in ("/vi/", "/vi/duong-day-nong/", "/vi/duong-day-nong/vinh-long/"):
        page.goto(live_server.url + address)
        assert (
            page.locator("main button:visible").all_inner_texts()
            == ["Tìm"] * page.locator("main form").count()
        )


def test_storage_that_is_switched_off_breaks_nothing(new_context, content, live_server):
    context = new_context(viewport=PHONE)
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('off'); }});"
    )
    page, faults = context.new_page(), []
    page.on("pageerror", lambda error: faults.append(str(error)))
    for address in ("/vi/", "/vi/duong-day-nong/", "/vi/duong-day-nong/vinh-long/"):
        page.goto(live_server.url + address)
    assert faults == []


# The list


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("dak lak", ["Đắk Lắk"]),
        ("Phú Yên", ["Đắk Lắk"]),
        ("brvt", ["Hồ Chí Minh"]),
        ("sai gon", ["Hồ Chí Minh"]),
        ("Lạng", ["Lạng Sơn"]),
    ],
)
def test_typing_narrows_the_list_by_any_name(phone, live_server, typed, shown):
    phone.goto(f"{live_server.url}/vi/duong-day-nong/")
    phone.get_by_role("searchbox").press_sequentially(typed)
    expect(phone.locator(".lines > li:visible a:not(.button)")).to_have_text(shown)


def test_a_name_that_no_line_has_hides_nothing_and_is_left_to_the_server(phone, live_server):
    phone.goto(f"{live_server.url}/vi/duong-day-nong/")
    phone.get_by_role("searchbox").fill("Atlantis")
    expect(phone.locator(".lines > li:visible")).to_have_count(34)
    phone.keyboard.press("Enter")
    expect(phone.locator(".note")).to_contain_text("Atlantis")


# To pass on


def test_the_message_is_copied_as_it_stands(new_context, content, live_server):
    context = new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{live_server.url}/vi/duong-day-nong/vinh-long/")
    page.get_by_role("button", name="Chép").click()
    expect(page.get_by_role("button", name="Đã chép")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.strip() == page.locator("#message").inner_text().strip()
    assert "02703.823.328" in copied


@pytest.mark.parametrize("address", ["/vi/duong-day-nong/{}/the/", "/en/hotlines/{}/card/"])
@pytest.mark.parametrize("province", ["vinh-long", "can-tho", "dak-lak"])
def test_four_cards_of_a6_fit_on_one_sheet_of_a4(phone, live_server, address, province):
    phone.goto(live_server.url + address.format(province))
    sheet = phone.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", sheet)) == 1
    box = re.search(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", sheet)
    assert [round(float(side) / 72 * 25.4) for side in box.groups()] == [210, 297]
    phone.emulate_media(media="print")
    phone.set_viewport_size({"width": 794, "height": 1123})
    sizes = phone.evaluate(
        "[...document.querySelectorAll('.card')].map(card => ["
        "Math.round(card.offsetWidth / 96 * 25.4), Math.round(card.offsetHeight / 96 * 25.4),"
        "card.scrollHeight - card.clientHeight, card.scrollWidth - card.clientWidth])"
    )
    assert sizes == [[105, 149, 0, 0]] * 4 or sizes == [[105, 148, 0, 0]] * 4
