"""Whatever an officer types, no output holds a scammer's address, number or account alive."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from advisories.models import Advisory
from publishing import workflow
from tests.factories import make_agency, make_draft, make_province, make_reader
from tests.filling import ADMIN, change_address, fields, send
from tests.reading import links_of, text_of

VALUES = (
    ("url", "https://lua.vip"),
    ("url", "https://bay.vip/Nap?x=1"),
    ("email", "a@thu.vip"),
    ("phone", "0901234567"),
    ("account", "190345678901"),
)
TYPED = "lua.vip bay.vip a@thu.vip 0901234567 190345678901"
ALIVE = re.compile(
    r"lua\.vip|bay\.vip|@thu\.vip|901[ .-]?234[ .-]?567|1903[ .-]?4567[ .-]?8901", re.IGNORECASE
)
OWN = (
    "title",
    "summary",
    "targets",
    "how_it_works",
    "subject",
    "place",
    "basis",
    "signer_title",
    "provenance_note",
    "source_name",
)
PLAIN = ("signer_name", "signer_authority", "source_url")
PARTS = {
    "steps": {"lead": TYPED, "text": TYPED},
    "signs": {"text": TYPED},
    "clauses": {"text": TYPED, "addressee": TYPED, "audience": "citizens"},
    "references": {"issuer": TYPED, "about": TYPED, "number": "1/UBND"},
    "addressees": {"name": TYPED},
    "footnotes": {"text": TYPED, "term": TYPED},
    "remarks": {"text": TYPED, "part": "file"},
    "signatures": {"signer": TYPED, "certifier": TYPED, "signed_at": timezone.now()},
}
TRANSLATED = {"lead", "text", "addressee", "issuer", "about", "name", "signer", "certifier"}
PUBLIC = (
    "/vi/",
    "/en/",
    "/vi/canh-bao/",
    "/en/advisories/",
    "/vi/canh-bao/thu/",
    "/en/advisories/thu/",
    "/vi/tinh-thanh/dong-nai/",
    "/en/provinces/dong-nai/",
    "/sitemap.xml",
)
FOR_STAFF = ("", "advisories/advisory/", "advisories/advisory/?q=lua", "thanh-phan/")


def both(names):
    return {f"{name}_{language}": TYPED for name in names for language in ("vi", "en")}


def spread(row):
    """Return a part's values with each translated text in both languages."""
    values = {name: value for name, value in row.items() if name not in TRANSLATED}
    return values | both(set(row) & TRANSLATED)


def make_live(**given):
    """Store a draft that names scammers' values, of a body of Đồng Nai."""
    body = make_agency("Ủy ban Đồng Nai", province=make_province("Đồng Nai", slug="dong-nai"))
    draft = make_draft(**{"issuer": body, "slug": "thu"} | given)
    for kind, value in VALUES:
        draft.indicators.create(kind=kind, value=value)
    return draft


def alive_in(answer):
    return sorted(set(ALIVE.findall(answer.content.decode())))


@pytest.fixture
def everywhere(db):
    """A public notice with the live values typed wherever text is typed."""
    notice = make_live(**both(OWN), **dict.fromkeys(PLAIN, TYPED))
    for name in set(PARTS) - {"signatures"}:
        getattr(notice, name).create(**spread(PARTS[name]))
    notice.indicators.update(note_vi=TYPED, note_en=TYPED)
    workflow.publish(notice, by=None)
    return notice


# Every page


@pytest.mark.parametrize("path", PUBLIC)
def test_no_public_page_holds_a_live_value(everywhere, path):
    assert alive_in(make_reader().get(path)) == []


@pytest.mark.parametrize("path", FOR_STAFF)
def test_no_page_for_staff_holds_a_live_value(everywhere, officer, path):
    assert alive_in(make_reader(officer).get(f"{ADMIN}{path}")) == []


@pytest.mark.parametrize(
    "ending", ["change/", "history/", "delete/", "xem-truoc/vi/", "xem-truoc/en/"]
)
def test_no_page_of_the_notice_for_staff_holds_a_live_value(everywhere, officer, ending):
    address = change_address(everywhere).replace("change/", ending)
    assert alive_in(make_reader(officer).get(address)) == []


@pytest.mark.parametrize("path", PUBLIC[:-1])
def test_no_link_leads_to_a_value_however_it_is_written(everywhere, path):
    links = links_of(make_reader().get(path))
    assert [link for link in links if re.search(r"vip|567|8901|mailto:", link)] == []


@pytest.mark.parametrize("path", ["/vi/canh-bao/thu/", "/en/advisories/thu/"])
def test_only_113_can_be_dialled(everywhere, path):
    links = links_of(make_reader().get(path))
    assert {link for link in links if link.startswith(("tel:", "sms:"))} == {"tel:113"}


@pytest.mark.parametrize(
    "shown",
    [
        "hxxps://lua[.]vip",
        "hxxps://bay[.]vip/Nap?x=1",
        "a[@]thu[.]vip",
        "0[.]901[.]234[.]567",
        "1903·4567·8901",
    ],
)
def test_each_value_is_shown_in_its_harmless_form(everywhere, shown):
    assert shown in text_of(make_reader().get("/vi/canh-bao/thu/"), ".indicators")


# Every field


@pytest.mark.parametrize("name", OWN)
def test_a_value_typed_into_a_text_is_made_harmless(db, name):
    workflow.publish(make_live(**both([name])), by=None)
    reader = make_reader()
    pages = ("/vi/", "/vi/canh-bao/thu/", "/en/advisories/thu/")
    assert [alive_in(reader.get(path)) for path in pages] == [[], [], []]


@pytest.mark.parametrize("name", PARTS)
def test_a_value_typed_into_a_part_is_made_harmless(db, name):
    notice = make_live()
    getattr(notice, name).create(**spread(PARTS[name]))
    workflow.publish(notice, by=None)
    assert alive_in(make_reader().get("/vi/canh-bao/thu/")) == []


def test_a_value_typed_into_a_title_does_not_come_into_the_address(db):
    notice = make_live(slug="", title_vi=f"Đừng gọi {TYPED}")
    workflow.publish(notice, by=None)
    assert alive_in(make_reader().get("/vi/canh-bao/")) == []


def test_a_value_typed_into_the_reason_for_withdrawal_is_made_harmless(db):
    notice = make_live()
    workflow.publish(notice, by=None)
    notice.withdrawal_reason_vi = TYPED
    notice.save()
    workflow.withdraw(notice, by=None)
    assert alive_in(make_reader().get("/vi/canh-bao/thu/")) == []


def test_a_value_of_another_notice_is_left_alone(db):
    notice = make_draft(slug="khac", title_vi="Trang lua.vip")
    make_live()
    workflow.publish(notice, by=None)
    assert Advisory.objects.get(slug="khac").title_vi == "Trang lua.vip"


def test_a_title_never_grows_beyond_what_the_database_holds(db):
    notice = make_live(title_vi="a" * 152 + " lua.vip")
    try:
        workflow.publish(notice, by=None)
    except ValidationError:
        return
    assert len(Advisory.objects.get(pk=notice.pk).title_vi) <= 160


# What an officer types


@pytest.fixture
def desk(officer):
    return make_reader(officer)


@pytest.fixture
def draft(db):
    """A notice whose form has no clauses."""
    draft = make_live()
    draft.clauses.all().delete()
    draft.steps.create(lead_vi="Dừng lại.")
    return draft


def test_a_draft_is_made_harmless_when_it_is_stored(desk, draft):
    send(desk, change_address(draft), title_vi=f"Đừng gọi {TYPED}")
    assert alive_in(desk.get(change_address(draft))) == []


def test_the_log_of_the_admin_holds_no_live_value(desk, draft):
    send(desk, change_address(draft), title_vi=f"Đừng gọi {TYPED}")
    assert alive_in(desk.get(ADMIN)) == []


def test_a_value_named_later_is_made_harmless_where_it_stands_already(desk, draft):
    workflow.publish(draft, by=None)
    new = {"indicators": [{"kind": "url", "value": "https://sau.vip"}]}
    send(desk, change_address(draft), new=new, how_it_works_vi="Chúng dùng sau.vip.")
    assert "sau.vip" not in make_reader().get("/vi/canh-bao/thu/").text


def test_the_form_shows_a_stored_value_in_its_harmless_form(desk, draft):
    assert fields(desk.get(change_address(draft)))["indicators-3-value"] == "0[.]901[.]234[.]567"


def test_a_stored_value_survives_being_stored_again(desk, draft):
    before = list(draft.indicators.values_list("kind", "value"))
    send(desk, change_address(draft), title_vi="Tên mới")
    assert list(draft.indicators.values_list("kind", "value")) == before
