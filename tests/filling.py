"""Filling in a form of the admin as a browser does: read the page, change some fields, send it."""

from functools import lru_cache

from bs4 import BeautifulSoup
from django.utils import translation

ADMIN = "/quan-tri/"
ADD = f"{ADMIN}advisories/advisory/add/"


def change_address(item):
    """Return the address of the form of something that is stored."""
    return f"{ADMIN}{item._meta.app_label}/{item._meta.model_name}/{item.pk}/change/"


def fields(answer, form="#content-main form"):
    """Return {name: value} of what the form in ``answer`` would send; lists where several."""
    return {name: value for name, value in _all(answer, form) if "__prefix__" not in name}


def blank_row(answer, prefix):
    """Return {name: value} of the row that "add another" would add."""
    start = f"{prefix}-__prefix__-"
    found = dict(_all(answer, "#content-main form"))
    return {name.removeprefix(start): found[name] for name in found if name.startswith(start)}


@lru_cache(maxsize=4)
def _page(content):
    # The form of a notice is long: it is read once.
    return BeautifulSoup(content, "html.parser")


def _all(answer, form):
    for field in (
        _page(answer.content).select_one(form).select("input[name], textarea[name], select[name]")
    ):
        kind = field.get("type", "")
        unchecked = kind in ("checkbox", "radio") and not field.has_attr("checked")
        if kind not in ("submit", "button", "file") and not unchecked:
            yield field["name"], _value(field)


def _value(field):
    if field.name == "textarea":
        # A browser drops the line break that follows the tag.
        return field.get_text().removeprefix("\n")
    if field.name != "select":
        return field.get("value", "on" if field.get("type") == "checkbox" else "")
    chosen = [option.get("value", "") for option in field.select("option[selected]")]
    return chosen if field.has_attr("multiple") else next(iter(chosen), "")


def filled(answer, changed, new=None):
    """Return what the form in ``answer`` would send with fields changed and rows added."""
    sent = fields(answer) | changed
    for prefix, given in (new or {}).items():
        first = int(sent[f"{prefix}-TOTAL_FORMS"])
        sent[f"{prefix}-TOTAL_FORMS"] = str(first + len(given))
        for number, row in enumerate(given, start=first):
            values = blank_row(answer, prefix) | row
            sent |= {f"{prefix}-{number}-{name}": value for name, value in values.items()}
    return sent


def send(browser, address, button="_continue", *, new=None, **changed):
    """Open the form at ``address``, change fields, add rows, press a button; return the answer."""
    return browser.post(address, filled(browser.get(address), changed, new) | {button: "x"})


def refusals(answer):
    """Return {field: message} of a form that was sent back; "" for what concerns all of it."""
    found = {}
    for box in _page(answer.content).select("ul.errorlist"):
        words = " ".join(item.get_text(strip=True) for item in box.select("li"))
        name = box.get("id", "").removeprefix("id_").removesuffix("_error")
        found[name] = f"{found[name]} {words}" if name in found else words
    return found


def in_vietnamese(text, **values):
    """Return a text of the interface as an officer reads it."""
    with translation.override("vi"):
        return translation.gettext(text) % values


def lost(answer, *, new=None, **typed):
    """Return the names of what was typed and is no longer in the form that was sent back."""
    for prefix, given in (new or {}).items():
        for number, row in enumerate(given):
            typed |= {f"{prefix}-{number}-{name}": value for name, value in row.items()}
    kept = fields(answer)
    return [name for name, value in typed.items() if kept.get(name) != value]
