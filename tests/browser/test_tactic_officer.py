"""An officer who is no programmer adds a tactic, from the empty form to the public page."""

import pytest
from django.utils import translation
from django.utils.translation import gettext
from playwright.sync_api import expect

from tests.factories import (
    make_source,
    make_tactic_draft,
)
from tests.filling import change_address

FORM_ACTIONS = 60
TITLE = "Gọi báo con cấp cứu, giục chuyển tiền"
ADDRESS = "goi-bao-con-cap-cuu-giuc-chuyen-tien"
IN_VIETNAMESE = {
    "title_vi": TITLE,
    "folk_names_vi": "giả cô giáo\ngiả bác sĩ",
    "first_sight_vi": "Có người gọi, xưng là cô giáo. Họ nói con bạn đang cấp cứu.",
    "targets_vi": "Phụ huynh có con đang đi học.",
}
IN_ENGLISH = {
    "title_en": "A call says your child is in hospital",
    "first_sight_en": "A caller claims to be a teacher and says your child is hurt.",
}


def in_vietnamese(message):
    """Return a sentence of the interface as the officer reads it."""
    with translation.override("vi"):
        return gettext(message)


def capital(message):
    """Return a label as it stands at the beginning of a line."""
    shown = in_vietnamese(message)
    return shown[0].upper() + shown[1:]


class Officer:
    """Somebody at the form, who counts every field filled and every button pressed."""

    def __init__(self, page):
        """``page`` is a browser that has signed in."""
        self.page, self.count = page, 0

    def fill(self, **fields):
        """Type a text into each of these fields."""
        for name, text in fields.items():
            self.page.locator(f"[name={name}]").fill(text)
            self.count += 1

    def tick(self, *labels):
        """Check the box with each of these labels."""
        for label in labels:
            self.page.get_by_role("checkbox", name=in_vietnamese(label), exact=True).check()
            self.count += 1

    def click(self, target):
        """Press a button or link."""
        target.click()
        self.count += 1

    def press(self, button):
        """Press a button below the form, and wait for the answer."""
        with self.page.expect_navigation():
            self.click(self.page.get_by_role("button", name=in_vietnamese(button), exact=True).last)

    def add_row(self, kind, **texts):
        """Add a row of this kind and type its texts."""
        group = self.page.locator(f"#{kind}-group")
        number = group.locator(f".dynamic-{kind}").count()
        self.click(group.locator(".add-row a"))
        self.fill(**{f"{kind}-{number}-{name}": text for name, text in texts.items()})

    def choose_source(self, typed, name):
        """Find a source by a few letters and take it."""
        field = self.page.locator(".field-sources")
        self.click(field.locator(".select2-selection"))
        field.locator(".select2-search__field").press_sequentially(typed)
        self.count += 1
        self.click(self.page.get_by_role("option", name=name))
        expect(field.locator(".select2-selection")).to_contain_text(name)


@pytest.fixture
def desk(live_server, officer, sign_in, new_context):
    """A browser at the desk of the officer, who has signed in."""
    return sign_in(new_context().new_page())


def labels_missing(page):
    return page.locator(".missing-english li").all_inner_texts()


def test_an_officer_adds_a_tactic_with_few_acts_and_everybody_can_read_it(
    live_server, desk, new_context
):
    make_source(name_vi="Báo Đồng Nai", url="https://baodongnai.example/bai")
    citizen = new_context().new_page()
    public = f"{live_server.url}/vi/thu-doan/{ADDRESS}/"
    officer = Officer(desk)

    row = desk.get_by_role("row", name=capital("tactics"))
    officer.click(row.get_by_role("link", name=in_vietnamese("Add")).first)
    officer.fill(**IN_VIETNAMESE)
    officer.tick("a call", "Zalo", "money")
    officer.choose_source("bao dong", "Báo Đồng Nai, 10/01/2026, baodongnai.example")
    officer.fill(named_by_vi="Công an tỉnh Đồng Nai")
    officer.add_row("acts", lead_vi="Tắt máy.", text_vi="Bạn không cần xin phép.")
    officer.add_row("acts", lead_vi="Gọi cho trường.", text_vi="Dùng số bạn đã lưu.")
    officer.add_row("stages", text_vi="Chúng giục chuyển tiền viện phí.")
    officer.add_row("signs", text_vi="Họ không cho bạn gọi lại.")
    officer.press("Save draft")

    assert labels_missing(desk)[:2] == [capital("title"), capital("folk names")]
    assert f"{capital('act')} 2: " in " ".join(labels_missing(desk))
    assert citizen.goto(public).status == 404

    officer.press("Publish")
    refused = desk.locator(".form-row.field-title_en .errorlist")
    expect(refused).to_have_text(in_vietnamese("Write the English title before publishing."))
    expect(desk.locator("[name=acts-1-lead_vi]")).to_have_value("Gọi cho trường.")

    officer.fill(**IN_ENGLISH)
    officer.press("Publish")
    said = in_vietnamese("Published: everybody can read it now.")
    expect(desk.locator(".messagelist")).to_contain_text(said)
    assert capital("title") not in labels_missing(desk)

    assert citizen.goto(public).status == 200
    expect(citizen.get_by_role("heading", level=1)).to_have_text(TITLE)
    for text in ("Tắt máy.", "Gọi cho trường.", "Họ không cho bạn gọi lại.", "Báo Đồng Nai"):
        expect(citizen.locator("main")).to_contain_text(text)
    assert officer.count < FORM_ACTIONS


# The order of rows


def shown(page):
    """Return what stands in the first field of each act, from the top of the page."""
    return page.locator("#acts-group .dynamic-acts [name$=-lead_vi]").evaluate_all(
        "fields => fields.map(field => field.value)"
    )


def stored(tactic):
    return list(tactic.acts.values_list("lead_vi", flat=True))


def move(page, name, direction):
    """Press the button of the act called ``name`` that moves it up or down."""
    rows = page.locator("#acts-group .dynamic-acts")
    leads = shown(page)
    button = rows.nth(leads.index(name)).get_by_role("button", name=in_vietnamese(direction))
    button.click()


@pytest.fixture
def three_acts(db):
    tactic = make_tactic_draft()
    for lead in ("Hỏi.", "Báo."):
        tactic.acts.create(lead_vi=lead)
    return tactic


@pytest.fixture
def form(live_server, desk, three_acts):
    """The form of a tactic with the acts "Tắt máy.", "Hỏi." and "Báo."."""
    desk.goto(live_server.url + change_address(three_acts))
    return desk


def test_a_row_moves_up_by_its_button(form):
    move(form, "Báo.", "Move up")
    assert shown(form) == ["Tắt máy.", "Báo.", "Hỏi."]


def test_the_row_keeps_the_focus_when_it_moves(form):
    move(form, "Báo.", "Move up")
    move_up = form.locator("#acts-group .dynamic-acts").nth(1).locator("[data-move='-1']")
    expect(move_up).to_be_focused()


@pytest.mark.parametrize(("name", "direction"), [("Tắt máy.", "Move up"), ("Báo.", "Move down")])
def test_a_row_at_the_end_stays_where_it_is(form, name, direction):
    move(form, name, direction)
    assert shown(form) == ["Tắt máy.", "Hỏi.", "Báo."]


def test_the_new_order_is_stored(form, three_acts):
    move(form, "Tắt máy.", "Move down")
    move(form, "Tắt máy.", "Move down")
    Officer(form).press("Save draft")
    assert stored(three_acts) == ["Hỏi.", "Báo.", "Tắt máy."]


def test_a_row_that_was_just_added_moves_too(form, three_acts):
    officer = Officer(form)
    officer.add_row("acts", lead_vi="Chụp màn hình.")
    move(form, "Chụp màn hình.", "Move up")
    officer.press("Save draft")
    assert stored(three_acts) == ["Tắt máy.", "Hỏi.", "Chụp màn hình.", "Báo."]


def test_a_new_row_may_be_removed_after_another_was_moved_above_a_stored_one(form, three_acts):
    officer = Officer(form)
    officer.add_row("acts", lead_vi="Chụp màn hình.")
    officer.add_row("acts", lead_vi="Thừa.")
    move(form, "Chụp màn hình.", "Move up")
    move(form, "Chụp màn hình.", "Move up")
    form.locator("#acts-group .dynamic-acts").last.locator(".inline-deletelink").click()
    expect(form.locator("#acts-group .dynamic-acts")).to_have_count(4)
    officer.press("Save draft")
    assert stored(three_acts) == ["Tắt máy.", "Chụp màn hình.", "Hỏi.", "Báo."]


def test_an_empty_row_that_was_moved_hinders_nobody(form, three_acts):
    officer = Officer(form)
    officer.add_row("acts")
    move(form, "", "Move up")
    officer.press("Save draft")
    assert stored(three_acts) == ["Tắt máy.", "Hỏi.", "Báo."]


def test_a_refused_form_keeps_the_new_order(form):
    officer = Officer(form)
    move(form, "Báo.", "Move up")
    officer.fill(title_vi="")
    officer.press("Save draft")
    expect(form.locator(".errornote")).to_be_visible()
    assert shown(form) == ["Tắt máy.", "Báo.", "Hỏi."]


def test_without_scripts_the_number_field_orders_the_rows(
    live_server, form, three_acts, new_context
):
    page = new_context(java_script_enabled=False, storage_state=form.context.storage_state())
    page = page.new_page()
    page.goto(live_server.url + change_address(three_acts))
    Officer(page).fill(**{"acts-0-order": "9"})
    Officer(page).press("Save draft")
    assert stored(three_acts) == ["Hỏi.", "Báo.", "Tắt máy."]
