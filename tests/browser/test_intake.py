"""An officer's shortest way, counted: from a Word file to a public page in fewer than ten acts."""

import re
from io import BytesIO

import docx
import pytest
from django.utils import translation
from django.utils.translation import gettext
from playwright.sync_api import expect

from tests.intake.desk import LETTER

MOST_ACTS = 9
SUBJECT = "cảnh giác cuộc gọi báo học sinh cấp cứu"
TITLE = SUBJECT[:1].upper() + SUBJECT[1:]
SUMMARY = "Kẻ gian xưng giáo viên, báo con bạn cấp cứu và đòi chuyển tiền. Gọi cho trường trước."
SUMMARY_EN = "Someone poses as a teacher and wants money for a child in hospital. Call the school."
TARGETS = "Phụ huynh có con đang đi học."
HOW = "Chúng gọi trong giờ học.\n\nChúng giục chuyển tiền viện phí."


def say(message):
    """Return a text of the interface as the officer reads it."""
    with translation.override("vi"):
        return gettext(message)


def word_file():
    """Return the letter as the bytes of a Word file."""
    document = docx.Document()
    for line in LETTER.splitlines():
        document.add_paragraph(line)
    file = BytesIO()
    document.save(file)
    return {
        "name": "cong-van-2871.docx",
        "mimeType": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "buffer": file.getvalue(),
    }


class Officer:
    """Counts what the officer does: one click, one file, one field filled."""

    def __init__(self, page):
        """Sit down at ``page``."""
        self.page, self.acts = page, 0

    def click(self, place):
        """Press something."""
        self.acts += 1
        place.click()

    def fill(self, name, text):
        """Fill one field of the first document."""
        self.acts += 1
        self.page.locator(f"[name=d0-{name}]").fill(text)

    def choose(self, file):
        """Choose a file."""
        self.acts += 1
        self.page.locator("input[type=file]").set_input_files(file)


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


def press(officer, message):
    button = officer.page.get_by_role("button", name=say(message), exact=True)
    officer.click(button.last)


def test_from_a_word_file_to_the_public_page_in_fewer_than_ten_acts(
    portal, page, sign_in, new_context
):
    officer = Officer(sign_in(page))
    officer.choose(word_file())
    press(officer, "Read the letter")
    expect(page.locator("[name=d0-number]")).to_have_value("2871")
    officer.fill("number", "2872")
    officer.fill("summary_vi", SUMMARY)
    officer.fill("summary_en", SUMMARY_EN)
    officer.fill("targets_vi", TARGETS)
    officer.fill("how_it_works_vi", HOW)
    press(officer, "Make the draft")
    expect(page.locator(".messagelist")).to_contain_text(
        say("The draft is made. Look through it, then publish it.")
    )
    press(officer, "Publish")
    expect(page.locator(".messagelist")).to_contain_text(
        say("Published: everybody can read it now.")
    )
    assert officer.acts <= MOST_ACTS

    reader = new_context().new_page()
    reader.goto(f"{portal}/vi/")
    reader.get_by_role("link", name=TITLE).click()
    expect(reader.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(reader.locator(".letterhead")).to_contain_text("2872/SGDĐT-VP")
    expect(reader.locator("main")).to_contain_text("Không chuyển tiền, gọi ngay cho nhà trường")
    expect(reader.locator(".indicators")).to_contain_text("hxxps://lua[.]vip/nap")


def paste(page, portal):
    page.goto(f"{portal}/quan-tri/intake/intake/add/")
    page.locator("textarea[name=text]").fill(LETTER)
    page.get_by_role("button", name=say("Read the letter"), exact=True).click()
    expect(page.locator("[name=d0-number]")).to_have_value("2871")


def test_a_mark_in_the_letter_leads_into_its_field(portal, page, sign_in):
    paste(sign_in(page), portal)
    page.locator("a.mark-number").click()
    expect(page.locator("[name=d0-number]")).to_be_focused()


def test_a_field_shows_its_mark_in_the_letter(portal, page, sign_in):
    paste(sign_in(page), portal)
    page.locator("[name=d0-subject_vi]").focus()
    expect(page.locator("a.mark-subject.shown")).to_be_in_viewport()


def test_without_scripts_a_mark_leads_to_its_field_all_the_same(portal, page, sign_in, new_context):
    paste(sign_in(page), portal)
    plain = new_context(java_script_enabled=False, storage_state=page.context.storage_state())
    still = plain.new_page()
    still.goto(page.url)
    still.locator("a.mark-number").click()
    expect(still).to_have_url(re.compile(r"#at-d0-number$"))
    expect(still.locator("#at-d0-number")).to_be_in_viewport()


def test_a_file_can_be_dropped_on_the_page(portal, page, sign_in):
    sign_in(page).goto(f"{portal}/quan-tri/intake/intake/add/")
    page.locator("#drop-zone").evaluate(
        """(zone, text) => {
          const carried = new DataTransfer();
          carried.items.add(new File([text], 'cong-van.txt'));
          zone.dispatchEvent(new DragEvent('drop', {dataTransfer: carried, cancelable: true}));
        }""",
        LETTER,
    )
    page.get_by_role("button", name=say("Read the letter"), exact=True).click()
    expect(page.locator("[name=d0-number]")).to_have_value("2871")


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_review_never_scrolls_sideways(portal, page, sign_in, width):
    paste(sign_in(page), portal)
    page.set_viewport_size({"width": width, "height": 800})
    excess = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert excess <= 0
