"""Scammers' values: one stored form, one harmless form, and no live one left in any sentence."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisories.defang import canonical, defang, defang_within, refang

HOSTS = st.from_regex(r"[a-z0-9]{1,8}(?:-[a-z0-9]{1,5})?(?:\.[a-z]{2,6}){1,2}", fullmatch=True)
HOSTS = HOSTS.filter(lambda host: not host.startswith("www."))
ENDINGS = st.sampled_from(["", "/", "/login", "/a.b?x=1#y", ":8080", ":8080/x", "?id=5", "#top"])
SCHEMES = st.sampled_from(["", "http://", "https://", "HTTPS://", "hxxps://", "www.", "//"])
NUMBERS = st.from_regex(r"0[2-9][0-9]{8}", fullmatch=True)
ACCOUNTS = st.from_regex(r"[0-9]{8,16}", fullmatch=True)
AROUND = st.sampled_from(["", "Vào {} ngay.", "({})", "«{}»,", "{}; {}", "gọi:{}", "<b>{}</b>"])


def within(kind, value, text):
    return defang_within(text, [(kind, canonical(kind, value))])


# What is stored


@pytest.mark.parametrize(
    "typed",
    [
        "https://Lua-Dao.TOP/Login",
        "hxxps://lua-dao[.]top/Login",
        "https://www.lua-dao.top/Login/",
        " hxxps[:]//lua-dao(.)top/Login ",
        "https://lua-dao [.] top/Login",
        "https://lua-dao[chấm]top/Login",
    ],
)
def test_every_way_of_typing_an_address_is_stored_alike(typed):
    assert canonical("url", typed) == "https://lua-dao.top/Login"


@pytest.mark.parametrize("typed", ["Lua@Dao.top", "lua[@]dao[.]top", "lua (at) dao.top"])
def test_every_way_of_typing_an_email_is_stored_alike(typed):
    assert canonical("email", typed) == "lua@dao.top"


@pytest.mark.parametrize(
    "typed", ["0901 234 567", "0901.234.567", "0[.]901[.]234[.]567", "(0901) 234-567"]
)
def test_every_way_of_typing_a_number_is_stored_alike(typed):
    assert canonical("phone", typed) == "0901234567"


@pytest.mark.parametrize("typed", ["1903 4567 8901", "1903·4567·8901", "1903.4567.8901"])
def test_every_way_of_typing_an_account_is_stored_alike(typed):
    assert canonical("account", typed) == "190345678901"


def test_a_defanged_address_is_made_live_again():
    assert refang("hxxp://lua[.]top") == "http://lua.top"


@given(st.sampled_from(["url", "email", "phone", "account"]), st.text())
def test_the_stored_form_of_a_stored_form_is_itself(kind, typed):
    once = canonical(kind, typed)
    assert canonical(kind, canonical(kind, once)) == canonical(kind, once)


# What is shown


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("url", "https://lua.top/x.y", "hxxps://lua[.]top/x[.]y"),
        ("url", "lua.top", "lua[.]top"),
        ("email", "lua@dao.top", "lua[@]dao[.]top"),
        ("phone", "0901234567", "0[.]901[.]234[.]567"),
        ("phone", "+84901234567", "+84[.]901[.]234[.]567"),
        ("account", "190345678901", "1903·4567·8901"),
    ],
)
def test_a_value_is_shown_in_its_harmless_form(kind, value, shown):
    assert defang(kind, value) == shown


@given(SCHEMES, HOSTS, ENDINGS)
def test_no_live_host_is_ever_shown(scheme, host, ending):
    shown = defang("url", canonical("url", f"{scheme}{host}{ending}"))
    assert host not in shown.lower()


@given(SCHEMES, HOSTS, ENDINGS)
def test_no_live_scheme_is_ever_shown(scheme, host, ending):
    shown = defang("url", canonical("url", f"{scheme}{host}{ending}"))
    assert not re.search(r"https?:", shown, re.IGNORECASE)


@given(HOSTS)
def test_no_live_email_is_ever_shown(host):
    shown = defang("email", canonical("email", f"lua@{host}"))
    assert (host in shown, "lua@" in shown) == (False, False)


@given(NUMBERS)
def test_no_live_number_is_ever_shown(number):
    assert not re.search(r"\d{4}", defang("phone", number))


@given(ACCOUNTS)
def test_no_live_account_is_ever_shown(account):
    assert not re.search(r"\d{5}", defang("account", account))


@given(st.sampled_from(["http://", "https://", ""]), HOSTS, st.sampled_from(["", "/a.b", "?x=1"]))
def test_what_is_shown_is_taken_back_as_what_is_stored(scheme, host, ending):
    stored = canonical("url", f"{scheme}{host}{ending}")
    assert canonical("url", defang("url", stored)) == stored


# What stands in a sentence


@given(SCHEMES, HOSTS, ENDINGS, AROUND)
def test_no_live_address_is_left_in_a_sentence(scheme, host, ending, around):
    address = f"{scheme}{host}{ending}"
    assert host not in within("url", address, around.format(address, address)).lower()


@given(SCHEMES, HOSTS, ENDINGS, AROUND)
def test_no_bare_host_of_an_address_is_left_in_a_sentence(scheme, host, ending, around):
    text = within("url", f"{scheme}{host}{ending}", around.format(host, host))
    assert host not in text.lower()


@given(HOSTS, AROUND)
def test_no_email_is_left_in_a_sentence(host, around):
    text = within("email", f"lua@{host}", around.format(f"Lua@{host}", host))
    assert f"lua@{host}" not in text.lower()


@pytest.mark.parametrize(
    "typed",
    [
        "lua.top",
        "LUA.TOP",
        "http://lua.top",
        "https://www.lua.top/",
        "www.lua.top",
        "m.lua.top",
        "lua.top/khac?x=1",
        "lua.top:8080",
        "//lua.top",
        "ai@lua.top",
        "lua.top.",
    ],
)
def test_every_live_form_of_an_address_is_found(typed):
    assert "lua.top" not in within("url", "https://lua.top/dang-nhap", f"Vào {typed} đi").lower()


def test_the_host_is_the_first_one_of_an_address_that_carries_another():
    address = "https://lua.top/?next=https://bocongan.gov.vn"
    assert "lua.top" not in within("url", address, "Trang lua.top là giả.")


def test_the_address_that_another_carries_is_left_alone():
    address = "https://lua.top/?next=https://bocongan.gov.vn"
    assert within("url", address, "Xem bocongan.gov.vn.") == "Xem bocongan.gov.vn."


SPELLED = [
    "0901234567",
    "0901 234 567",
    "0901.234.567",
    "0901-234-567",
    "090 1234 567",
    "+84901234567",
    "+84 901 234 567",
    "(+84) 901 234 567",
    "84901234567",
    "(0901) 234 567",
    "0901 - 234 - 567",
    "0901\u00a0234\u00a0567",
]


@pytest.mark.parametrize("typed", SPELLED)
@pytest.mark.parametrize("stored", ["0901234567", "+84901234567"])
def test_every_live_form_of_a_number_is_found(stored, typed):
    text = within("phone", stored, f"Gọi {typed} ngay")
    assert not re.search(r"901\D{0,3}234\D{0,3}567", text.replace("[.]", "....."))


@pytest.mark.parametrize("typed", ["190345678901", "1903 4567 8901", "1903-4567-8901"])
def test_every_live_form_of_an_account_is_found(typed):
    text = within("account", "1903 4567 8901", f"Chuyển vào {typed}.")
    assert text == "Chuyển vào 1903·4567·8901."


@pytest.mark.parametrize(
    "text", ["Gọi 113.", "Ngày 14/4/2023", "0901234568", "10901234567", "x.lua.topic", "elua.top"]
)
def test_anything_else_is_left_alone(text):
    values = [("phone", "0901234567"), ("url", "lua.top")]
    assert defang_within(text, values).replace("[.]", ".") == text.replace("[.]", ".")


def test_another_address_that_ends_alike_is_not_touched():
    assert within("url", "lua.top", "elua.top") == "elua.top"


def test_a_longer_value_is_not_split_by_a_shorter_one():
    values = [("url", "lua.top"), ("url", "https://lua.top/x.y")]
    assert defang_within("https://lua.top/x.y", values) == "hxxps://lua[.]top/x[.]y"


@given(SCHEMES, HOSTS, ENDINGS, AROUND)
def test_defanging_twice_changes_nothing_more(scheme, host, ending, around):
    address = f"{scheme}{host}{ending}"
    once = within("url", address, around.format(address, address))
    assert within("url", address, once) == once


@given(NUMBERS, AROUND)
def test_defanging_a_number_twice_changes_nothing_more(number, around):
    once = within("phone", number, around.format(number, number))
    assert within("phone", number, once) == once


@given(st.text())
def test_without_values_a_text_stays_as_it_is(text):
    assert defang_within(text, []) == text
