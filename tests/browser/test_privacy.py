"""What a page leaves behind (the chosen province) and whom it calls (nobody); the policy holds."""

import pytest

from tests.browser import pages

# Runs before the page: keeps each violation of the Content-Security-Policy where we can read it.
WATCH_POLICY = """
  window.violations = [];
  document.addEventListener('securitypolicyviolation', event => window.violations.push(
    `${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
"""
# The province that was opened stays on the telephone; the about page says so.
KEPT = """[
  ...Object.keys(localStorage).filter(key => key !== 'province'),
  ...Object.keys(sessionStorage), document.cookie].join('')"""


class Witness:
    """Notes what a page of the browser asks for and complains about."""

    def __init__(self, context):
        """Open a page in ``context`` and watch it."""
        self.context = context
        context.add_init_script(WATCH_POLICY)
        self.page = context.new_page()
        self.requests, self.complaints = [], []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._hear)

    def _hear(self, message):
        # The browser also reports that the page itself was answered by 404: that was the question.
        is_the_page_itself = message.location["url"] == self.page.url
        if message.type in ("error", "warning") and not is_the_page_itself:
            self.complaints.append(f"{message.text} ({message.location['url']})")

    def faults(self):
        """Return violations of the policy and complaints so far, and forget them."""
        found = self.page.evaluate("window.violations.splice(0)") + self.complaints
        self.complaints = []
        return found

    def traces(self, origin):
        """Return what is left on the machine, and the requests to others."""
        foreign = [url for url in self.requests if not url.startswith(f"{origin}/")]
        kept = [cookie["name"] for cookie in self.context.cookies()]
        return foreign + kept + [name for name in [self.page.evaluate(KEPT)] if name]


@pytest.mark.parametrize("language", pages.LANGUAGES)
def test_a_first_visit_leaves_nothing_behind_and_asks_nobody_else(portal, new_context, language):
    faults = {}
    for name, addresses in pages.public_pages().items():
        context = new_context()
        witness = Witness(context)
        witness.page.goto(portal + addresses[language])
        assert witness.requests, "no request was seen at all"
        faults[name] = witness.traces(portal) + witness.faults()
        context.close()
    assert {name: found for name, found in faults.items() if found} == {}


def test_a_walk_through_the_site_leaves_nothing_behind(portal, new_context):
    witness = Witness(new_context())
    witness.page.goto(f"{portal}/")
    witness.page.get_by_role("searchbox").fill("bình phước")
    witness.page.keyboard.press("Enter")
    witness.page.get_by_role("heading", level=1, name="Đồng Nai").wait_for()
    witness.page.get_by_role("link", name="English").click()
    witness.page.get_by_role("heading", level=1, name="Dong Nai").wait_for()
    assert witness.traces(portal) + witness.faults() == []


def test_the_policy_can_be_seen_to_bite(portal, new_context):
    witness = Witness(new_context())
    witness.page.goto(f"{portal}/vi/")
    witness.page.evaluate("document.body.append(Object.assign(new Image(), {src: '//evil.test/'}))")
    witness.page.wait_for_function("window.violations.length > 0")
    assert "img-src" in witness.faults()[0]


def test_no_page_of_the_admin_breaks_the_policy_or_complains(portal, new_context, sign_in):
    witness = Witness(new_context())
    witness.page.goto(f"{portal}/quan-tri/")
    faults = {"login": witness.faults()}
    sign_in(witness.page)
    for name, address in pages.admin_pages().items():
        witness.page.goto(portal + address)
        faults[name] = witness.faults()
    faults |= {"working on a form": work_on_a_form(witness, portal)}
    assert [url for url in witness.requests if not url.startswith(f"{portal}/")] == []
    assert {name: found for name, found in faults.items() if found} == {}


def work_on_a_form(witness, portal):
    """Use what scripts do in the form of a notice; return what the browser complained about."""
    page = witness.page
    page.goto(f"{portal}/quan-tri/advisories/advisory/add/")
    page.get_by_role("button", name="Thêm Mục", exact=True).click()
    page.locator("#clauses-0 [name$=-text_vi]").fill("Dừng lại.")
    page.locator(".field-issuer .select2-selection").click()
    page.locator(".select2-search__field").fill("dong nai")
    page.get_by_role("option", name="Tỉnh ủy Đồng Nai").click()
    page.locator(".field-issued_on .datetimeshortcuts a").first.click()
    page.locator(".field-contacts select option").first.dblclick()
    return witness.faults()
