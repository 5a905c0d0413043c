"""The officer's way with a notice: draft, preview, publish, take back, withdraw, find again."""

import re

import pytest

from advisories.models import Advisory
from publishing import workflow
from tests.factories import make_agency, make_draft, make_notice, make_reader
from tests.filling import ADD, ADMIN, change_address, fields, in_vietnamese, refusals, send
from tests.reading import links_of, read, text_of

LIST = f"{ADMIN}advisories/advisory/"
CLAUSE = {"number": "1", "audience": "citizens", "text_vi": "Không chuyển tiền."}


@pytest.fixture
def desk(officer):
    return make_reader(officer)


@pytest.fixture
def draft(db):
    return make_draft(slug="thu", title_vi="Lừa Đảo qua điện thoại")


@pytest.fixture
def notice(db):
    return make_notice(slug="thu")


def typed(**changed):
    """Return what an officer types into an empty form."""
    return {
        "issuer": str(make_agency("Ủy ban nhân dân tỉnh Đắk Lắk").pk),
        "title_vi": "Gọi video giả vay tiền",
        "number": "3495",
        "symbol": "UBND-KGVX",
        "issued_on": "14/04/2023",
        "provenance": "signed_original",
        "summary_vi": "Kẻ gian gọi video.",
        "summary_en": "Scammers call by video.",
        "targets_vi": "Mọi người.",
        "how_it_works_vi": "Chúng giả người thân.",
    } | changed


def buttons(answer):
    return {button["name"] for button in read(answer).select(".submit-row input[type=submit]")}


def published_page(notice):
    return make_reader().get(f"/vi/canh-bao/{notice.slug}/")


# Saving


def test_a_new_notice_is_stored_as_a_draft(desk):
    send(desk, ADD, new={"clauses": [CLAUSE]}, **typed())
    assert [notice.is_published for notice in Advisory.objects.all()] == [False]


def test_the_clauses_are_stored_with_the_notice(desk):
    send(desk, ADD, new={"clauses": [CLAUSE]}, **typed())
    assert [clause.text_vi for clause in Advisory.objects.get().clauses.all()] == [
        "Không chuyển tiền."
    ]


def test_a_date_is_typed_as_the_letter_prints_it(desk):
    send(desk, ADD, **typed())
    assert Advisory.objects.get().issued_on.isoformat() == "2023-04-14"


def test_a_draft_needs_no_english(desk):
    send(desk, ADD, **typed(summary_en=""))
    assert Advisory.objects.get().title_en in (None, "")


def test_what_was_stored_stands_in_the_form_again(desk, draft):
    assert fields(desk.get(change_address(draft)))["title_vi"] == "Lừa Đảo qua điện thoại"


def test_the_english_text_is_added_later(desk, notice):
    send(desk, change_address(notice), how_it_works_en="They call at night.")
    assert "They call at night." in text_of(make_reader().get("/en/advisories/thu/"))


def test_a_notice_without_date_is_listed_by_its_first_signature(desk):
    signature = {
        "signer_vi": "Văn phòng",
        "signed_at_0": "02/01/2025",
        "signed_at_1": "08:00:00",
    }
    send(desk, ADD, new={"signatures": [signature]}, **typed(issued_on=""))
    assert str(Advisory.objects.get().dated_on) == "2025-01-02"


# Preview


def test_saving_with_preview_leads_to_the_page_as_readers_would_get_it(desk, draft):
    answer = send(desk, change_address(draft), "_preview")
    assert "Lừa Đảo qua điện thoại" in text_of(desk.get(answer["Location"]), "h1")


def test_saving_with_preview_publishes_nothing(desk, draft):
    send(desk, change_address(draft), "_preview")
    assert published_page(draft).status_code == 404


@pytest.mark.parametrize(("language", "title"), [("vi", "Lừa Đảo qua điện thoại"), ("en", "Fraud")])
def test_the_preview_is_there_in_both_languages(desk, draft, language, title):
    Advisory.objects.update(title_en="Fraud")
    answer = desk.get(f"{LIST}{draft.pk}/xem-truoc/{language}/")
    assert (read(answer).html["lang"], text_of(answer, "h1")) == (language, title)


def test_the_preview_says_that_nothing_is_public_yet(desk, draft):
    answer = desk.get(f"{LIST}{draft.pk}/xem-truoc/en/")
    assert "Only staff can see it" in text_of(answer, ".note")


def test_the_preview_leads_back_to_the_form(desk, draft):
    assert change_address(draft) in links_of(desk.get(f"{LIST}{draft.pk}/xem-truoc/vi/"))


def test_the_preview_switches_to_the_preview_in_the_other_language(desk, draft):
    answer = desk.get(f"{LIST}{draft.pk}/xem-truoc/vi/")
    assert links_of(answer, ".languages a") == [f"{LIST}{draft.pk}/xem-truoc/en/"]


def test_the_preview_is_for_staff_only(draft):
    answer = make_reader().get(f"{LIST}{draft.pk}/xem-truoc/vi/")
    assert answer["Location"].startswith(f"{ADMIN}login/")


def test_the_preview_is_stored_by_no_cache(desk, draft):
    caching = desk.get(f"{LIST}{draft.pk}/xem-truoc/vi/")["Cache-Control"]
    assert {"no-store", "private"} <= set(re.split(r",\s*", caching))


def test_the_preview_is_not_to_be_indexed(desk, draft):
    page = read(desk.get(f"{LIST}{draft.pk}/xem-truoc/vi/"))
    assert page.select_one("meta[name=robots]")["content"] == "noindex"


@pytest.mark.parametrize("ending", ["1/xem-truoc/fr/", "999999/xem-truoc/vi/", "0/xem-truoc/vi/"])
def test_a_preview_of_nothing_is_not_found(desk, draft, ending):
    assert desk.get(f"{LIST}{ending}").status_code == 404


# Steps


def test_the_publish_button_makes_the_notice_public(desk, draft):
    send(desk, change_address(draft), "_publish")
    assert published_page(draft).status_code == 200


def test_a_new_notice_may_be_published_at_once(desk):
    send(desk, ADD, "_publish", new={"clauses": [CLAUSE]}, **typed())
    assert published_page(Advisory.objects.get()).status_code == 200


def test_what_was_typed_is_stored_before_it_is_published(desk, draft):
    send(desk, change_address(draft), "_publish", title_vi="Tên mới")
    assert text_of(published_page(draft), "h1") == "Tên mới"


def test_the_back_to_draft_button_takes_the_notice_off_the_pages(desk, notice):
    send(desk, change_address(notice), "_return")
    assert published_page(notice).status_code == 404


def test_the_withdraw_button_leaves_the_page_with_the_reason(desk, notice):
    send(desk, change_address(notice), "_withdraw", withdrawal_reason_vi="Văn bản giả.")
    assert "Văn bản giả." in text_of(published_page(notice), ".gone")


def test_a_withdrawn_notice_may_be_published_again(desk):
    notice = make_notice(withdrawal_reason_vi="Nhầm.")
    workflow.withdraw(notice, by=None)
    send(desk, change_address(notice), "_publish")
    notice.refresh_from_db()
    assert not notice.is_withdrawn


def test_a_change_of_a_public_notice_is_public_at_once(desk, notice):
    send(desk, change_address(notice), title_vi="Tên đã sửa")
    assert text_of(published_page(notice), "h1") == "Tên đã sửa"


@pytest.mark.parametrize("button", ["_publish", "_return", "_withdraw"])
def test_after_a_step_the_officer_stays_with_the_notice(desk, notice, button):
    answer = send(desk, change_address(notice), button, withdrawal_reason_vi="Nhầm.")
    assert answer["Location"] == change_address(notice)


def test_a_draft_offers_to_publish_but_not_to_withdraw(desk, draft):
    assert buttons(desk.get(change_address(draft))) == {"_continue", "_preview", "_publish"}


def test_a_public_notice_offers_to_withdraw_but_not_to_publish(desk, notice):
    offered = buttons(desk.get(change_address(notice)))
    assert offered == {"_continue", "_preview", "_return", "_withdraw"}


def test_a_public_notice_offers_no_deletion(desk, notice):
    assert f"{LIST}{notice.pk}/delete/" not in links_of(desk.get(change_address(notice)))


def test_a_step_stands_in_the_history_with_its_officer(desk, draft):
    send(desk, change_address(draft), "_publish")
    assert "canbo" in text_of(desk.get(f"{LIST}{draft.pk}/history/"), "#change-history")


def test_a_public_notice_cannot_lose_its_last_act(desk, notice):
    row = {"clauses-0-DELETE": "on"}
    answer = send(desk, change_address(notice), **row)
    wanted = "Say what to do: at least one step, or one clause for citizens."
    assert refusals(answer)[""] == in_vietnamese(wanted)


def test_a_refused_deletion_leaves_the_last_act_on_the_page(desk, notice):
    send(desk, change_address(notice), **{"clauses-0-DELETE": "on"})
    assert notice.clauses.count() == 1


def test_a_public_notice_cannot_turn_its_last_act_to_another_audience(desk, notice):
    send(desk, change_address(notice), **{"clauses-0-audience": "agencies"})
    assert notice.clauses.get().audience == "citizens"


def test_a_draft_may_lose_its_last_act(desk, draft):
    send(desk, change_address(draft), **{"clauses-0-DELETE": "on"})
    assert draft.clauses.count() == 0


# Finding


def found(desk, words):
    """Return the addresses of the notices that a search lists."""
    links = links_of(desk.get(LIST, {"q": words}), "#result_list tbody th a")
    return [address.partition("?")[0] for address in links]


@pytest.mark.parametrize("words", ["lua dao", "LỪA ĐẢO", "lừa đảo", "dao lua", "đảo  điện"])
def test_a_search_without_accents_finds_the_notice(desk, draft, words):
    make_draft(title_vi="Chuyện khác")
    assert found(desk, words) == [change_address(draft)]


def test_a_search_for_something_else_does_not_find_the_notice(desk, draft):
    assert found(desk, "lua gao") == []


@pytest.mark.parametrize("words", ["\x00", "a" * 10_000, "%", "'", "😀", b"\xff"])
def test_a_strange_search_is_answered(desk, draft, words):
    assert desk.get(LIST, {"q": words}).status_code == 200


@pytest.mark.parametrize("count", [1, 30])
def test_the_list_asks_as_often_for_one_notice_as_for_thirty(
    desk, django_assert_num_queries, count
):
    for _number in range(count):
        make_notice()
    with django_assert_num_queries(6):
        desk.get(LIST)
