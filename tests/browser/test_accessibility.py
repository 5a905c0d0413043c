"""axe-core on every page type: all its default rules, nothing excluded, best practice included."""

from collections import defaultdict

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import translation

from portal import views
from tests.browser import pages

WIDTHS = (320, 1280)
SCHEMES = ("light", "dark")
# The admin's buttons fade from one colour to the other; on the way their contrast is neither's.
END_OF_TRANSITIONS = "Promise.all(document.getAnimations().map(one => one.finished))"


class Findings:
    """What axe found, each violation once, with all the views that show it."""

    def __init__(self, page, portal):
        """``page`` of the browser opens the pages of ``portal``."""
        self.page, self.portal = page, portal
        self.axe = Axe()
        self.found = defaultdict(list)

    def look_at(self, name, address):
        """Open one page and run axe on it."""
        self.page.goto(self.portal + address)
        self.look(name)

    def look(self, name):
        """Run axe on the page that stands open, at each width, light and dark."""
        for scheme in SCHEMES:
            self.page.emulate_media(color_scheme=scheme)
            for width in WIDTHS:
                self.page.set_viewport_size({"width": width, "height": 640})
                self.page.evaluate(END_OF_TRANSITIONS)
                violations = self.axe.run(self.page).response["violations"]
                self._keep(violations, f"{name}, {width} px, {scheme}")

    def _keep(self, violations, view):
        for violation in violations:
            for node in violation["nodes"]:
                place = " ".join(str(target) for target in node["target"])
                what = f"{violation['id']} at {place}: {node['html'][:160]}"
                self.found[what].append(view)

    def report(self):
        """Return the findings as text, "" where there are none."""
        return "\n".join(f"{what}\n    on {views}" for what, views in self.found.items())


@pytest.mark.parametrize("language", pages.LANGUAGES)
def test_axe_finds_nothing_on_any_public_page(portal, page, language):
    findings = Findings(page, portal)
    for name, addresses in pages.public_pages().items():
        findings.look_at(name, addresses[language])
    assert not findings.found, findings.report()


def test_axe_finds_nothing_in_the_previews_and_the_admin(portal, page, sign_in):
    findings = Findings(page, portal)
    findings.look_at("login", "/quan-tri/")
    sign_in(page)
    for name, address in pages.admin_pages().items():
        findings.look_at(name, address)
    for language, address in pages.preview_pages().items():
        findings.look_at(f"preview {language}", address)
    assert not findings.found, findings.report()


@pytest.mark.parametrize("language", pages.LANGUAGES)
@pytest.mark.parametrize("handler", ["bad_request", "forbidden", "form_expired", "server_error"])
def test_axe_finds_nothing_on_a_page_for_an_error(page, rf, handler, language):
    findings = Findings(page, portal="")
    with translation.override(language):
        answer = getattr(views, handler)(rf.get(f"/{language}/"))
    page.set_content(answer.content.decode())
    findings.look(f"{handler}, {language}")
    assert not findings.found, findings.report()
