"""Finding the trick from what just happened."""

import unicodedata
from urllib.parse import urlencode

import pytest
from django.http import Http404, QueryDict

from publishing import workflow
from tactics.finding import TYPED_LIMIT, Finding, ways_of
from tests.factories import make_tactic, make_tactic_draft


def finding(**asked):
    return Finding(QueryDict(urlencode(asked)))


def found(**asked):
    return [tactic.title_vi for tactic in finding(**asked).found]


def counts(links):
    """Return {query string: count} of links."""
    return {address: count for _words, address, count, _chosen in links}


@pytest.fixture
def pictures(db):
    return make_tactic(
        title_vi="Ghép ảnh tống tiền",
        title_en="Faked pictures",
        folk_names_vi="ảnh nóng\nclip nóng",
        folk_names_en="sextortion",
        first_sight_vi="Có người gửi bạn ảnh đồi trụy.",
        first_sight_en="Somebody sends you an obscene picture.",
        channels=["message", "zalo"],
        asks=["money"],
    )


@pytest.fixture
def police(db):
    return make_tactic(
        title_vi="Giả công an",
        title_en="Fake police",
        channels=["call", "video_call"],
        asks=["money", "code"],
    )


@pytest.fixture
def both(pictures, police):
    return pictures, police


# What is asked


def test_nothing_asked_finds_every_tactic(both):
    assert set(found()) == {"Ghép ảnh tống tiền", "Giả công an"}


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        ({"by": "call"}, ["Giả công an"]),
        ({"by": "zalo"}, ["Ghép ảnh tống tiền"]),
        ({"wants": "code"}, ["Giả công an"]),
        ({"by": "call", "wants": "code"}, ["Giả công an"]),
        ({"by": "zalo", "wants": "code"}, []),
        ({"by": "email"}, []),
        ({"by": "zalo", "q": "ảnh"}, ["Ghép ảnh tống tiền"]),
        ({"by": "call", "q": "ảnh nóng"}, []),
        ({"by": "", "wants": "", "q": ""}, ["Ghép ảnh tống tiền", "Giả công an"]),
    ],
)
def test_all_that_is_asked_must_fit(both, asked, titles):
    assert sorted(found(**asked)) == titles


def test_a_channel_is_no_part_of_another(both):
    make_tactic(title_vi="chỉ gọi hình", channels=["video_call"])
    assert found(by="call") == ["Giả công an"]


@pytest.mark.parametrize("name", ["by", "wants"])
@pytest.mark.parametrize("value", ["telepathy", "CALL", "call zalo", " ", "\x00", "a" * 10_000])
def test_a_value_that_does_not_exist_is_not_found(both, name, value):
    with pytest.raises(Http404):
        finding(**{name: value})


def test_a_wish_is_no_channel(both):
    with pytest.raises(Http404):
        finding(by="money")


def test_drafts_and_withdrawn_tactics_are_not_found(db):
    make_tactic_draft()
    withdrawn = make_tactic(withdrawal_reason_vi="Nhầm.")
    workflow.withdraw(withdrawn, by=None)
    assert found() == []


# What is typed


@pytest.mark.parametrize(
    "typed",
    [
        "ảnh nóng",
        "anh nong",
        "ANH NONG",
        "nóng ảnh",
        "  anh   nong  ",
        "clip",
        "tong tien",
        "doi truy",
        "sextortion",
        "faked",
        "obscene picture",
        "anh sextortion",
        unicodedata.normalize("NFD", "ảnh nóng"),
        "ảnh\u200b nóng",
    ],
)
def test_a_tactic_is_found_by_words_of_both_languages_without_accents(pictures, police, typed):
    assert found(q=typed) == ["Ghép ảnh tống tiền"]


@pytest.mark.parametrize("typed", ["ngân hàng", "anh ngan hang", "%", "_", "' OR 1=1 --", "\\"])
def test_words_that_stand_nowhere_find_nothing(both, typed):
    assert found(q=typed) == []


@pytest.mark.parametrize("typed", ["", " ", "\u200b", "\x00", "\u202e\u200d"])
def test_what_has_no_letter_asks_for_nothing(both, typed):
    asked = finding(q=typed)
    assert (len(asked.found), asked.is_narrowed) == (2, False)


def test_only_the_beginning_of_a_long_text_is_read(both):
    asked = finding(q="công an" + " " * TYPED_LIMIT + "ngân hàng")
    assert (asked.typed, len(asked.found)) == ("công an", 1)


def test_what_is_typed_is_kept_as_it_was_typed(both):
    assert finding(q=" Ảnh Nóng ").typed == "Ảnh Nóng"


# Groups


def test_the_tactics_found_come_by_group_and_empty_groups_are_left_out(db):
    make_tactic(title_vi="khác")
    make_tactic(title_vi="hai", group="combined", handbook_number=2)
    make_tactic(title_vi="chín", group="impersonation", handbook_number=9)
    make_tactic(title_vi="ba", group="impersonation", handbook_number=3)
    groups = [[tactic.title_vi for tactic in some] for _label, some in finding().groups]
    assert groups == [["ba", "chín"], ["hai"], ["khác"]]


def test_where_nothing_is_found_there_is_no_group(both):
    assert finding(q="ngân hàng").groups == []


# Links to narrow


def test_each_channel_that_would_find_something_is_a_link_with_its_count(both):
    make_tactic(channels=["call"])
    assert counts(finding().channels) == {
        "?by=call": 2,
        "?by=video_call": 1,
        "?by=message": 1,
        "?by=zalo": 1,
    }


def test_each_wish_that_would_find_something_is_a_link_with_its_count(both):
    assert counts(finding().wishes) == {"?wants=money": 2, "?wants=code": 1}


def test_the_links_are_in_the_order_of_the_choices(db):
    make_tactic(channels=["zalo"])
    make_tactic(channels=["call"])
    assert list(counts(finding().channels)) == ["?by=call", "?by=zalo"]


def test_a_link_keeps_what_is_asked_already(both):
    assert counts(finding(by="zalo", q="ảnh nóng").wishes) == {
        "?by=zalo&wants=money&q=%E1%BA%A3nh+n%C3%B3ng": 1
    }


def test_a_link_to_another_channel_takes_the_place_of_the_chosen_one(both):
    assert "?by=zalo" in counts(finding(by="call").channels)


def test_every_link_finds_as_many_as_it_counts(both):
    asked = finding(wants="money")
    links = counts([*asked.channels, *asked.wishes])
    assert {link: len(Finding(QueryDict(link[1:])).found) for link in links} == links


def test_the_chosen_one_is_marked_alone(both):
    marks = {address: chosen for _words, address, _count, chosen in finding(by="zalo").channels}
    assert [address for address, chosen in marks.items() if chosen] == ["?by=zalo"]


def test_the_chosen_one_stays_where_it_finds_nothing(both):
    assert counts(finding(by="email").channels)["?by=email"] == 0


# What is chosen


def test_nothing_chosen_is_nothing_to_take_off(both):
    assert finding().chosen == []


def test_each_choice_can_be_taken_off_and_the_rest_is_kept(both):
    addresses = [address for _words, address in finding(by="call", wants="money", q="an").chosen]
    assert addresses == ["?wants=money&q=an", "?by=call&q=an"]


def test_the_last_choice_taken_off_leaves_the_whole_list(both):
    assert [address for _words, address in finding(by="call").chosen] == ["?"]


@pytest.mark.parametrize("asked", [{"by": "call"}, {"wants": "code"}, {"q": "an"}])
def test_anything_asked_narrows_the_list(both, asked):
    assert finding(**asked).is_narrowed


@pytest.mark.parametrize(
    ("asked", "query"),
    [
        ({}, ""),
        ({"by": "call"}, "?by=call"),
        ({"q": "a&by=zalo"}, "?q=a%26by%3Dzalo"),
        ({"wants": "money", "by": "call", "q": "ảnh"}, "?by=call&wants=money&q=%E1%BA%A3nh"),
        ({"by": "call", "utm": "x"}, "?by=call"),
    ],
)
def test_the_query_of_a_page_is_what_it_understood(both, asked, query):
    assert finding(**asked).query == query


# From a tactic


def test_a_tactic_leads_to_others_that_come_the_same_way_or_want_the_same(police):
    links = [[address for _words, address in links] for _label, links in ways_of(police)]
    assert links == [["?by=call", "?by=video_call"], ["?wants=money", "?wants=code"]]


@pytest.mark.parametrize("count", [3, 30])
def test_finding_asks_the_database_once(db, django_assert_num_queries, count):
    for _number in range(count):
        make_tactic()
    with django_assert_num_queries(1):
        asked = finding(by="call", q="thủ đoạn")
        assert len(asked.found) == len(asked.groups[0][1]) == count
        str((asked.channels, asked.wishes, asked.chosen, asked.query))
