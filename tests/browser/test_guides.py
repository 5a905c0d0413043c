"""What a citizen tells leads to the right trick; lists keep their ticks here and fit on a sheet."""

import re

import pytest
from playwright.sync_api import expect

from checklists.models import Checklist
from tests.browser.pages import LANGUAGES
from tests.browser.test_privacy import Witness

PHONE = {"width": 360, "height": 640}

# What happened, told by the person it happened to; what they tap; where that must end.
SITUATIONS = [
    (
        "Người ta gọi video là con tôi, đòi chuyển tiền",
        ["Người quen gọi video"],
        "cuoc-goi-video-gia-mat-gia-giong",
    ),
    (
        "Có anh công an gọi bảo tôi rửa tiền, sắp bị bắt",
        ["Người xưng Công an gọi"],
        "nguoi-goi-xung-cong-an-vien-kiem-sat-toa-an",
    ),
    (
        "Họ ghép mặt tôi vào ảnh nóng rồi gửi thư dọa",
        ["Họ dọa tung ảnh"],
        "ghep-mat-vao-anh-nhay-cam-de-tong-tien",
    ),
    (
        "Ngân hàng nhắn tin bảo bấm vào link kẻo khóa tài khoản",
        ["Tin nhắn “ngân hàng”"],
        "tin-nhan-gia-ten-ngan-hang-nha-mang",
    ),
    (
        "Làm nhiệm vụ trên mạng, nạp tiền rồi không rút được",
        ["Việc nhẹ lương cao"],
        "viec-nhe-luong-cao-dong-tien-truoc",
    ),
    (
        "Cô giáo gọi báo con tôi cấp cứu, bảo đóng viện phí",
        ["cuộc gọi", "tiền", "con đang cấp cứu"],
        "goi-bao-con-cap-cuu-giuc-chuyen-tien",
    ),
    (
        "Bạn tôi nhắn Zalo vay tiền, hình như bị mất nick",
        ["Zalo", "nhắn vay tiền"],
        "chiem-tai-khoan-ban-be-nhan-vay-tien",
    ),
    (
        "Bưu điện đưa giấy mời bảo gửi ảnh sổ đỏ",
        ["bưu điện", "sổ đỏ"],
        "gia-can-bo-lam-sach-du-lieu-dat-dai",
    ),
    (
        "Có cái thẻ mã QR treo ở xe tôi",
        ["gặp mặt, đến tận nơi", "Mã QR giả"],
        "ma-qr-gia-dan-de-treo-xe",
    ),
    (
        "Mất Facebook, có người gửi thư nói lấy lại giúp",
        ["thư điện tử", "lấy lại Facebook"],
        "nhan-lay-lai-facebook-roi-doi-mat-khau-tien-coc",
    ),
    (
        "App vay tiền bắt cho xem danh bạ",
        ["trang web, ứng dụng", "vay nóng"],
        "ung-dung-duong-dan-vay-nong-co-bac",
    ),
    (
        "Cán bộ phường gọi Zalo bảo cài VNeID, quét mặt",
        ["cuộc gọi", "cài ứng dụng", "VNeID"],
        "gia-can-bo-doi-lam-vneid-can-cuoc",
    ),
]


@pytest.fixture
def phone(new_context, content, live_server):
    """A telephone on which nothing was ever chosen, showing the home page."""
    page = new_context(viewport=PHONE, has_touch=True).new_page()
    page.goto(f"{live_server.url}/vi/")
    return page


def tap(page, words):
    """Tap the first link of the page that says ``words``."""
    before = page.url
    page.locator("main").get_by_role("link", name=words).first.tap()
    page.wait_for_url(lambda url: url != before)


@pytest.mark.parametrize(("told", "taps", "slug"), SITUATIONS)
def test_a_situation_leads_to_its_trick_in_three_taps_without_typing(phone, told, taps, slug):
    assert told
    assert len(taps) <= 3
    for words in taps:
        tap(phone, words)
    assert phone.url.endswith(f"/vi/thu-doan/{slug}/")


def test_at_least_ten_situations_are_walked():
    assert len({slug for _told, _taps, slug in SITUATIONS}) >= 10


def test_money_already_sent_is_one_tap_from_every_page(phone, live_server):
    for address in ("/vi/", "/vi/thu-doan/", "/vi/canh-bao/", "/vi/thuat-ngu/", "/vi/atlantis/"):
        phone.goto(live_server.url + address)
        phone.get_by_role("link", name="Tôi đã chuyển tiền").first.tap()
        phone.wait_for_url("**/vi/can-lam-gi/da-chuyen-tien/")


# Ticking off

MONEY = "/vi/can-lam-gi/da-chuyen-tien/"


def test_ticks_survive_a_reload_and_nothing_leaves_the_browser(new_context, content, live_server):
    context = new_context(viewport=PHONE, has_touch=True)
    witness = Witness(context)
    page = witness.page
    page.goto(live_server.url + MONEY)
    page.wait_for_load_state("networkidle")
    asked = len(witness.requests)
    page.get_by_label("Ngừng chuyển tiền").check()
    page.get_by_label("Gọi 113 báo Công an").check()
    page.wait_for_timeout(300)
    assert witness.requests[asked:] == []
    page.reload()
    expect(page.locator(":checked")).to_have_count(2)
    expect(page.get_by_label("Gọi 113 báo Công an")).to_be_checked()
    assert context.cookies() == []
    assert page.evaluate("Object.keys(localStorage)") == ["ticks:da-chuyen-tien"]
    assert witness.faults() == []


def test_ticks_of_one_list_are_not_those_of_another(phone, live_server):
    phone.goto(live_server.url + MONEY)
    phone.locator("main [type=checkbox]").first.check()
    phone.goto(f"{live_server.url}/vi/can-lam-gi/cuoc-goi-video-la/")
    expect(phone.locator(":checked")).to_have_count(0)


def test_ticks_can_be_removed_together(phone, live_server):
    phone.goto(live_server.url + MONEY)
    for box in phone.locator("main [type=checkbox]").all()[:3]:
        box.check()
    phone.get_by_role("button", name="Bỏ hết dấu").tap()
    expect(phone.locator(":checked")).to_have_count(0)
    phone.reload()
    expect(phone.locator(":checked")).to_have_count(0)
    assert phone.evaluate("localStorage.length") == 0


def test_a_step_is_ticked_with_a_finger_anywhere_on_its_line(phone, live_server):
    phone.goto(live_server.url + MONEY)
    label = phone.locator("main label").nth(2)
    label.scroll_into_view_if_needed()
    box = label.bounding_box()
    assert box["height"] >= 48
    phone.touchscreen.tap(box["x"] + box["width"] - 10, box["y"] + box["height"] / 2)
    expect(phone.locator("main [type=checkbox]").nth(2)).to_be_checked()


def test_without_scripts_steps_can_be_ticked_and_no_button_is_dead(
    new_context, content, live_server
):
    page = new_context(java_script_enabled=False, viewport=PHONE).new_page()
    page.goto(live_server.url + MONEY)
    page.locator("main [type=checkbox]").first.check()
    expect(page.locator("main :checked")).to_have_count(1)
    expect(page.locator("main button:visible")).to_have_count(0)
    page.locator("main summary").first.click()
    expect(page.locator("main details").first.locator("p").first).to_be_visible()


def test_storage_that_is_switched_off_breaks_no_list(new_context, content, live_server):
    context = new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('off') }})"
    )
    witness = Witness(context)
    witness.page.goto(live_server.url + MONEY)
    witness.page.locator("main [type=checkbox]").first.check()
    assert witness.complaints == []


def test_a_list_is_copied_as_a_message(new_context, content, live_server):
    page = new_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto(live_server.url + MONEY)
    page.get_by_text("Chép thành tin nhắn").click()
    page.get_by_role("button", name="Chép", exact=True).click()
    expect(page.get_by_role("button", name="Đã chép")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "1. Ngừng chuyển tiền." in copied
    assert MONEY in copied


# On paper


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_list_prints_on_one_sheet_of_a4_with_empty_boxes(phone, live_server, language):
    folder = {"vi": "/vi/can-lam-gi/", "en": "/en/checklists/"}[language]
    pages = {}
    for slug in Checklist.objects.values_list("slug", flat=True):
        phone.goto(f"{live_server.url}{folder}{slug}/")
        sheet = phone.pdf(
            format="A4", margin=dict.fromkeys(("top", "bottom", "left", "right"), "10mm")
        )
        pages[slug] = len(re.findall(rb"/Type\s*/Page\b", sheet))
    assert len(pages) >= 13
    assert {slug: count for slug, count in pages.items() if count != 1} == {}


def test_paper_shows_the_steps_and_the_address_but_no_buttons_and_no_reasons(phone, live_server):
    phone.goto(live_server.url + MONEY)
    phone.emulate_media(media="print")
    expect(phone.locator("main [type=checkbox]:visible")).to_have_count(12)
    expect(phone.locator(".paper-only")).to_contain_text(MONEY)
    for hidden in (".emergency", "main button", "main details", ".glossary"):
        expect(phone.locator(f"{hidden}:visible")).to_have_count(0)
