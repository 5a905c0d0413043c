"""The second screen: the letter beside its fields, what to know, faults at their fields."""

import re

import pytest

from advisories.models import Advisory
from hotlines.models import Agency
from intake.models import Intake
from tests.factories import make_agency, make_contact, make_notice, make_province, make_reader
from tests.filling import fields, refusals
from tests.reading import links_of, read, text_of

from .desk import FORM, LETTER, SECOND, bring, brought, make_draft_of, review_address, sent

ALIVE = re.compile(r"lua\.vip|0901[ .]?234[ .]?567|1903[ .]?4567[ .]?8901", re.IGNORECASE)


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def desk(officer):
    return make_reader(officer)


@pytest.fixture
def intake(desk):
    make_province("Đồng Nai", name_en="Dong Nai", code="75")
    return brought(desk)


@pytest.fixture
def screen(desk, intake):
    return desk.get(review_address(intake))


# What is filled in


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "cong_van"),
        ("number", "2871"),
        ("symbol", "SGDĐT-VP"),
        ("issued_on", "12/10/2026"),
        ("place_vi", "Đồng Nai"),
        ("place_en", "Dong Nai"),
        ("subject_vi", "cảnh giác cuộc gọi báo học sinh cấp cứu"),
        ("title_vi", "Cảnh giác cuộc gọi báo học sinh cấp cứu"),
        ("signer_authority", "KT. GIÁM ĐỐC"),
        ("signer_name", "Trần Thị Mẫu"),
        ("signer_title_en", "Deputy Director"),
        ("issuer_vi", "Sở Giáo dục và Đào tạo"),
        ("recipients", "Như trên\nLưu: VT"),
        ("provenance", "excerpt"),
        ("measures-2-number", "2.a"),
        ("measures-2-audience", "citizens"),
        ("indicators-0-value", "0[.]901[.]234[.]567"),
        ("references-0-number", "845/CAT-PA05"),
        ("summary_vi", ""),
    ],
)
def test_a_field_begins_with_what_was_read(screen, field, value):
    assert fields(screen, FORM)[f"d0-{field}"] == value


def test_english_by_the_standard_is_marked_so(screen):
    assert "03/2009/TT-BNG" in text_of(screen, "#at-d0-signer_title_en")


def test_a_known_body_is_chosen(desk):
    province = make_province("Đồng Nai", code="75")
    body = make_agency("Sở Giáo dục và Đào tạo", province=province)
    screen = desk.get(review_address(brought(desk)))
    assert fields(screen, FORM)["d0-agency"] == str(body.pk)


def test_each_mark_in_the_letter_leads_to_a_place_on_the_page(screen):
    page = read(screen)
    anchors = {link.removeprefix("#") for link in links_of(screen, "a.mark")}
    assert anchors
    assert [anchor for anchor in anchors if not page.find(id=anchor)] == []


def test_each_mark_says_in_words_what_it_is(screen):
    names = {name.get_text() for name in read(screen).select(".mark-name")}
    assert len(names) > 5


def test_what_is_missing_for_publishing_leads_to_its_field(screen):
    assert "#at-d0-summary_en" in links_of(screen, ".facts a")


def test_a_line_that_fits_nowhere_is_counted_and_marked(screen):
    assert read(screen).select(".letter .mark-unplaced")


def test_a_probable_misprint_is_said_and_not_repaired(desk):
    answer = bring(desk, LETTER.replace("thủ đoạn nêu trên", "ứng dụng AppSrore"))
    assert "App Store" in text_of(answer, ".facts")
    assert "AppSrore" in fields(answer, FORM)["d0-measures-0-text_vi"]


def test_a_letter_that_is_here_already_is_linked(desk):
    body = make_agency("Sở Giáo dục và Đào tạo", province=make_province("Đồng Nai", code="75"))
    notice = make_notice(
        issuer=body, number="2871", symbol="SGDĐT-VP", issued_on="2026-10-12", slug="da-co"
    )
    answer = bring(desk)
    assert any(f"/advisory/{notice.pk}/" in link for link in links_of(answer, ".to-know a"))


def test_a_document_that_it_cites_and_that_is_here_is_linked(desk):
    police = make_agency("Công an tỉnh Đồng Nai", province=make_province("Đồng Nai", code="75"))
    cited = make_notice(
        issuer=police, number="845", symbol="CAT-PA05", issued_on="2026-10-02", slug="dan"
    )
    links = links_of(bring(desk), ".cited a")
    assert [f"/advisory/{cited.pk}/" in link for link in links] == [True]


def test_a_document_that_it_cites_and_that_is_elsewhere_is_not_said_to_be_here(screen):
    assert not read(screen).select(".cited")


def test_a_number_of_the_directory_is_linked_and_not_made_again(desk):
    make_contact(value="0694.387.389")
    answer = bring(desk)
    assert read(answer).select("#id_d0-contacts-0-keep[checked]")
    assert not read(answer).select("#id_d0-contacts-0-body")


def test_a_press_report_is_set_down_as_one(desk):
    text = (
        "Báo Thử ngày 12/10, phóng viên tìm hiểu về lừa đảo.\n"
        "Công an tỉnh Đồng Nai cho biết kẻ gian giả danh giáo viên để lừa đảo phụ huynh.\n"
        "Cơ quan công an khuyến cáo người dân không chuyển tiền.\n"
    )
    answer = bring(desk, text)
    assert fields(answer, FORM)["d0-provenance"] == "press_report"
    assert read(answer).select(".to-know .doubt")


# What is refused


def test_a_fault_stands_at_its_field_and_nothing_typed_is_lost(desk, intake):
    answer = make_draft_of(desk, intake, number="28A", summary_vi="Lời\ncủa tôi")
    assert "d0-number" in refusals(answer)
    assert fields(answer, FORM)["d0-summary_vi"] == "Lời\ncủa tôi"
    assert Advisory.objects.count() == 0


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"issued_on": "31/02/2026"}, "d0-issued_on"),
        ({"issued_on": "01/01/2199"}, "d0-issued_on"),
        ({"title_vi": ""}, "d0-title_vi"),
        ({"title_vi": "a" * 161}, "d0-title_vi"),
        ({"summary_vi": "a" * 281}, "d0-summary_vi"),
        ({"issuer_vi": ""}, "d0-agency"),
        ({"agency": "99999999999999999999"}, "d0-agency"),
        ({"province": "x"}, "d0-province"),
        ({"kind": "x"}, "d0-kind"),
        ({"tactics": "x"}, "d0-tactics"),
        ({"recipients": "a" * 301}, "d0-recipients"),
        ({"measures__0__audience": ""}, "d0-measures-0-audience"),
        ({"measures__1__number": "1"}, "d0-measures-1-number"),
        ({"indicators__0__value": "[.]"}, "d0-indicators-0-value"),
        ({"references__0__dated": "hôm qua"}, "d0-references-0-dated"),
    ],
)
def test_a_value_that_cannot_be_is_refused_at_its_field(desk, intake, changed, field):
    answer = make_draft_of(desk, intake, **changed)
    assert answer.status_code == 200
    assert field in refusals(answer) or "errors" in str(read(answer).select(f"#at-{field}"))
    assert Advisory.objects.count() == 0


def test_a_row_that_is_left_out_is_not_checked(desk, intake):
    changed = {"measures__0__audience": "", "measures__0__drop": "on"}
    assert "errorlist" not in make_draft_of(desk, intake, **changed).text


@pytest.mark.parametrize("name", ["TOTAL_FORMS", "INITIAL_FORMS"])
@pytest.mark.parametrize("value", ["", "x", "-1", "99999"])
def test_a_broken_count_of_rows_is_answered(desk, intake, name, value):
    data = sent(desk, intake) | {f"d0-measures-{name}": value}
    assert desk.post(review_address(intake), data).status_code in (200, 302)


def test_a_form_without_anything_is_answered(desk, intake):
    assert desk.post(review_address(intake), {}).status_code == 200


# Several documents


def test_each_document_of_a_file_has_its_own_fields(desk):
    answer = bring(desk, LETTER + SECOND)
    kept = fields(answer, FORM)
    assert (kept["d0-number"], kept["d1-number"]) == ("2871", "99")
    assert (kept["d0-role"], kept["d1-role"]) == ("notice", "annex")


def test_one_document_at_least_has_to_become_a_notice(desk):
    intake = brought(desk, LETTER + SECOND)
    data = sent(desk, intake) | {"d0-role": "skip", "d1-role": "annex"}
    assert "d0-role" in refusals(desk.post(review_address(intake), data))


# Nothing of the letter is alive


def test_no_value_of_scammers_is_alive_on_the_screen(screen):
    assert ALIVE.findall(screen.text) == []


def test_no_value_of_scammers_is_alive_in_a_form_that_is_sent_back(desk, intake):
    typed = "Vào lua.vip, gọi 0901.234.567"
    answer = make_draft_of(desk, intake, number="x", summary_vi=typed, subject_vi=typed)
    assert ALIVE.findall(answer.text) == []


def test_no_value_of_scammers_in_the_name_of_the_file_is_alive_in_the_list(desk, intake):
    Intake.objects.update(name="lua.vip.txt")
    assert ALIVE.findall(desk.get("/quan-tri/intake/intake/").text) == []


def test_no_link_leads_out_of_the_admin(screen):
    links = links_of(screen, "#content-main a")
    assert [link for link in links if not link.startswith(("#", "/quan-tri/"))] == []


@pytest.mark.parametrize("place", ["Trần Thị Mẫu", "thủ đoạn nêu trên", "Như trên"])
def test_html_in_a_letter_is_text(desk, place):
    evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    answer = desk.post("/quan-tri/intake/intake/add/", {"text": LETTER.replace(place, evil)})
    intake = Intake.objects.latest("pk")
    page = read(desk.get(review_address(intake)))
    assert answer.status_code == 302
    assert [tag for tag in page.select("script") if "alert" in tag.get_text()] == []
    assert page.select("img[onerror]") == []


def test_a_name_of_a_file_with_html_is_text(desk):
    answer = bring(desk, LETTER, "<b>x</b>.txt")
    assert "<b>x" not in answer.text


def test_a_new_body_is_not_made_before_the_draft(desk, intake):
    assert Agency.objects.count() == 0
