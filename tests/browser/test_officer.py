"""An officer's whole path, as one story: from the letter in the hand to the withdrawal."""

import re

from django.utils import translation
from django.utils.translation import gettext
from playwright.sync_api import expect

TITLE = "Giả cô giáo báo con cấp cứu: gọi cho trường trước khi chuyển tiền"
ADDRESS = "gia-co-giao-bao-con-cap-cuu-goi-cho-truong-truoc-khi-chuyen-tien"
SUMMARY = "Kẻ gian xưng là cô giáo, báo con bạn đang cấp cứu và đòi chuyển tiền ngay."
TARGETS = "Phụ huynh có con đang đi học."
HOW = "Chúng gọi trong giờ học.\n\nChúng giục chuyển tiền viện phí."
ASK_FIRST = "Gọi cho nhà trường trước khi làm theo."
TELL_PARENTS = "Báo cho phụ huynh về thủ đoạn này."
REASON = "Văn bản này đã được đăng nhầm."

TITLE_EN = "Fake teachers say your child is in hospital: call the school before you pay"
SUMMARY_EN = "Someone poses as a teacher, says your child is in hospital and wants money at once."


def in_vietnamese(message):
    """Return a sentence of the interface as the officer reads it."""
    with translation.override("vi"):
        return gettext(message)


def side(page, language):
    """Return the main texts of the form in one language: "Tiếng Việt" or "English"."""
    return page.get_by_role("group", name=language).first


def choose_issuer(page, typed, name):
    page.locator(".field-issuer .select2-selection").click()
    page.locator(".select2-search__field").press_sequentially(typed)
    page.get_by_role("option", name=name, exact=True).click()
    expect(page.locator(".field-issuer .select2-selection")).to_contain_text(name)


def add_clause(page, number, audience, text):
    page.get_by_role("button", name="Thêm Mục", exact=True).click()
    row = page.locator("#clauses-group .dynamic-clauses").last
    row.get_by_label("Số:", exact=True).fill(number)
    row.get_by_label("Dành cho ai").select_option(label=audience)
    row.locator("[name$=-text_vi]").fill(text)


def enter_letter_in_vietnamese(page):
    """Fill in what the letter gives, from the top to its measures."""
    page.get_by_role("row", name="Cảnh báo").get_by_role("link", name="Thêm").click()
    letter = page.get_by_role("group", name="Văn bản").first
    choose_issuer(page, "dong nai", "Ủy ban nhân dân tỉnh Đồng Nai")
    letter.get_by_label("Số:", exact=True).fill("1234")
    letter.get_by_label("Ký hiệu").fill("UBND-KGVX")
    letter.get_by_label("Ngày ban hành").fill("20/03/2025")
    letter.get_by_label("Loại văn bản").select_option(label="Công văn")
    letter.get_by_label("Bản đang có").select_option(label="Bản gốc có chữ ký")
    vietnamese = side(page, "Tiếng Việt")
    vietnamese.get_by_label("Tiêu đề").fill(TITLE)
    vietnamese.get_by_label("Tóm tắt").fill(SUMMARY)
    vietnamese.get_by_label("Ai cần đề phòng").fill(TARGETS)
    vietnamese.get_by_label("Thủ đoạn").fill(HOW)
    add_clause(page, "1", "Người dân", ASK_FIRST)
    add_clause(page, "2", "Cơ quan", TELL_PARENTS)


def press(page, button):
    page.get_by_role("button", name=button, exact=True).last.click()


def see_preview(page):
    """Save and preview; see the page as readers would get it; go back to the form."""
    press(page, "Lưu và xem trước")
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(page.get_by_text("Bản xem trước.")).to_be_visible()
    expect(page.locator(".acts")).to_contain_text(ASK_FIRST)
    expect(page.locator(".letterhead")).to_contain_text("1234/UBND-KGVX")
    page.get_by_role("link", name=in_vietnamese("Back to editing")).click()


def be_refused_without_english(page):
    """Press "Đăng" too early: the reason stands at the field, and whatever was typed is there."""
    side(page, "Tiếng Việt").get_by_label("Ai cần đề phòng").fill(TARGETS + " Ông bà.")
    add_clause(page, "3", "Cơ quan", "Trả lời khi phụ huynh hỏi.")
    press(page, "Đăng")
    reason = in_vietnamese("Write the English summary before publishing, at most 280 characters.")
    field = page.locator(".form-row.field-summary_en")
    expect(field.locator(".errorlist")).to_have_text(reason)
    vietnamese = side(page, "Tiếng Việt")
    expect(vietnamese.get_by_label("Tiêu đề")).to_have_value(TITLE)
    expect(vietnamese.get_by_label("Ai cần đề phòng")).to_have_value(TARGETS + " Ông bà.")
    expect(vietnamese.get_by_label("Thủ đoạn")).to_have_value(HOW)
    clauses = page.locator("#clauses-group .dynamic-clauses")
    expect(clauses).to_have_count(3)
    expect(clauses.nth(2).locator("[name$=-text_vi]")).to_have_value("Trả lời khi phụ huynh hỏi.")


def publish(page):
    side(page, "English").get_by_label("Tóm tắt").fill(SUMMARY_EN)
    press(page, "Đăng")
    said = in_vietnamese("Published: everybody can read it now.")
    expect(page.locator(".messagelist")).to_contain_text(said)
    expect(page.locator(".status-now").last).to_have_text(in_vietnamese("Published"))


def add_english(page):
    english = side(page, "English")
    english.get_by_label("Tiêu đề").fill(TITLE_EN)
    english.get_by_label("Ai cần đề phòng").fill("Parents of pupils.")
    english.get_by_label("Thủ đoạn").fill("They call in school hours.")
    for row, text in enumerate(("Call the school first.", "Tell parents.", "Answer parents.")):
        page.locator(f"[name=clauses-{row}-text_en]").fill(text)
    press(page, "Lưu")
    expect(page.locator(".messagelist .success")).to_be_visible()


def withdraw(page):
    page.get_by_role("heading", name="Thu hồi").click()
    page.get_by_role("group", name="Thu hồi").get_by_label("Lý do").first.fill(REASON)
    press(page, "Thu hồi")
    said = in_vietnamese("Withdrawn: the page stays and says so.")
    expect(page.locator(".messagelist")).to_contain_text(said)


def read_in_vietnamese(page, home):
    """Find the notice from the home page, as a citizen does."""
    page.goto(home)
    page.get_by_role("link", name=TITLE).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(page.locator(".acts li")).to_have_text([re.compile(re.escape(ASK_FIRST))])
    expect(page.locator("main")).to_contain_text(TELL_PARENTS)
    expect(page.locator(".letterhead time")).to_have_text(re.compile("ngày 20 tháng 3 năm 2025"))


def read_half_in_english(page):
    """See which parts are Vietnamese still: each is marked, and it is said once."""
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("heading", level=1)).to_have_attribute("lang", "vi")
    expect(page.locator(".lead")).to_have_text(SUMMARY_EN)
    assert page.locator(".lead").get_attribute("lang") is None
    for text in (TARGETS, "Chúng gọi trong giờ học.", ASK_FIRST, TELL_PARENTS):
        assert page.get_by_text(text).evaluate_all(
            "found => found.length > 0 && found.every(one => one.closest('[lang]').lang === 'vi')"
        ), f"not marked as Vietnamese: {text}"
    expect(page.get_by_text("Parts of this page are not translated yet")).to_have_count(1)


def read_in_english(page):
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE_EN)
    expect(page.locator(".acts")).to_contain_text("Call the school first.")
    expect(page.get_by_text("not translated yet")).to_have_count(0)
    for text in (TITLE, TARGETS, ASK_FIRST, TELL_PARENTS):
        expect(page.locator("main")).not_to_contain_text(text)


def read_withdrawal(page, home):
    page.reload()
    expect(page.locator(".note.gone")).to_contain_text("This page was withdrawn on")
    page.get_by_role("link", name="Tiếng Việt").click()
    expect(page.locator(".note.gone")).to_contain_text("đã bị thu hồi")
    expect(page.locator(".note.gone")).to_contain_text(REASON)
    page.goto(home)
    expect(page.get_by_role("link", name=TITLE)).to_have_count(0)


def test_an_officer_takes_a_notice_from_letter_to_withdrawal_and_the_citizen_sees_each_step(
    live_server, content, officer, sign_in, new_context
):
    desk = sign_in(new_context().new_page())
    phone = new_context(viewport={"width": 360, "height": 640}).new_page()
    home, notice = f"{live_server.url}/vi/", f"{live_server.url}/vi/canh-bao/{ADDRESS}/"

    expect(desk.locator("html")).to_have_attribute("lang", "vi")
    enter_letter_in_vietnamese(desk)
    see_preview(desk)
    assert phone.goto(notice).status == 404

    be_refused_without_english(desk)
    assert phone.goto(notice).status == 404

    publish(desk)
    read_in_vietnamese(phone, home)
    read_half_in_english(phone)

    add_english(desk)
    read_in_english(phone)

    withdraw(desk)
    read_withdrawal(phone, home)
