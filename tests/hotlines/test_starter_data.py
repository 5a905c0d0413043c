"""The directory of the starter content: 117 contacts and the police of 123 communes.

Of the 118 facts gathered, two are one contact: short code 5656, once more with the form of a text
message (V) that its usage names already.
"""

import datetime
import re
from collections import Counter

import pytest

from hotlines.dialling import dialled
from hotlines.models import Agency, Confirmation, Contact
from places.models import REFORM_DAY, Province

LAST_DAY = REFORM_DAY - datetime.timedelta(days=1)
MOBILE = re.compile(r"\+84[35789]\d{8}")
WITHOUT_A_PHONE = (
    "An Giang, Bắc Ninh, Cà Mau, Cao Bằng, Đà Nẵng, Điện Biên, Đồng Tháp, Gia Lai, Hà Nội, "
    "Hà Tĩnh, Hải Phòng, Huế, Hưng Yên, Khánh Hòa, Lai Châu, Lâm Đồng, Lào Cai, Nghệ An, "
    "Ninh Bình, Phú Thọ, Quảng Ngãi, Quảng Trị, Sơn La, Tây Ninh, Thái Nguyên, Tuyên Quang"
)


@pytest.fixture(autouse=True)
def _content(content):
    """Everything here is about the starter content."""


def current_names():
    return {unit.name_vi for unit in Province.objects.current()}


def dials(contacts):
    """Return what a telephone dials for each, on whatever channel it stands; None where nothing."""
    return [dialled(contact.value) for contact in contacts]


# How many


def test_there_are_117_contacts_above_the_communes():
    assert Contact.objects.above_communes().count() == 117


def test_there_are_123_contacts_of_communes():
    assert Contact.objects.of_communes().count() == 123


def test_65_contacts_above_the_communes_are_public():
    assert Contact.objects.above_communes().public().count() == 65


def test_121_contacts_of_communes_are_public():
    assert Contact.objects.of_communes().public().count() == 121


def test_the_loader_counts_the_communes_too(content):
    stored = (Agency.objects.count(), Contact.objects.count())
    assert (content["agencies"], content["contacts"]) == stored == (202, 240)


def test_short_code_5656_is_one_contact():
    assert Contact.objects.get(value="5656").source_date == datetime.date(2026, 1, 12)


# Whole and dated


def test_every_contact_could_be_typed_by_an_officer():
    for contact in Contact.objects.with_places():
        contact.full_clean()


def test_every_agency_could_be_typed_by_an_officer():
    for agency in Agency.objects.with_places():
        agency.full_clean()


def test_every_public_contact_has_a_source_and_a_date():
    public = Contact.objects.filter(is_public=True)
    bare = [c for c in public if not c.source or not (c.verified_on or c.source_date or c.read_on)]
    assert bare == []


def test_every_contact_without_date_of_its_source_says_when_that_was_read():
    undated = Contact.objects.filter(source_date=None)
    assert set(undated.values_list("read_on", flat=True)) == {datetime.date(2026, 11, 21)}


def test_a_date_known_to_the_month_is_the_first_of_it():
    rough = Contact.objects.filter(source_precision="month")
    assert {contact.source_date.day for contact in rough} == {1}


def test_a_date_known_to_the_year_is_the_first_of_it():
    rough = Contact.objects.filter(source_precision="year")
    assert {(contact.source_date.month, contact.source_date.day) for contact in rough} == {(1, 1)}


def test_only_letters_have_no_address_of_the_source():
    bare = Contact.objects.filter(source_url="").values_list("evidence", flat=True)
    assert set(bare) == {"letter"}


def test_every_lead_says_why_it_is_not_shown():
    assert not Contact.objects.leads().filter(held_back="").exists()


def test_nothing_of_which_only_the_name_of_the_site_was_seen_is_public():
    assert not Contact.objects.public().filter(evidence="host").exists()


def test_nothing_from_a_secondary_source_is_public():
    assert not Contact.objects.public().filter(evidence="secondary").exists()


def test_every_purpose_is_there_in_english():
    assert not Contact.objects.filter(purpose_en="").exists()


def test_every_usage_and_every_hour_is_there_in_both_languages_or_in_none():
    halves = [
        contact.key
        for contact in Contact.objects.all()
        if bool(contact.usage_vi) != bool(contact.usage_en)
        or bool(contact.hours_vi) != bool(contact.hours_en)
    ]
    assert halves == []


def test_every_agency_has_an_english_name():
    assert not Agency.objects.filter(name_en="").exists()


def test_every_english_name_of_an_agency_is_written_without_accents():
    names = Agency.objects.values_list("name_en", flat=True)
    assert [name for name in names if not name.replace("–", "-").isascii()] == []


# Numbers


def test_every_public_number_can_be_dialled():
    public = Contact.objects.public().filter(channel__in=Contact.DIALLED)
    assert [contact.key for contact in public if contact.dial != dialled(contact.value)] == []


def test_no_number_of_the_mobile_kind_is_public():
    found = [dial for dial in dials(Contact.objects.public()) if dial and MOBILE.fullmatch(dial)]
    assert found == []


def test_the_leads_hold_numbers_of_the_mobile_kind():
    # Or the test above would prove nothing.
    assert [dial for dial in dials(Contact.objects.leads()) if dial and MOBILE.fullmatch(dial)]


def test_no_number_is_public_for_two_communes():
    public = Contact.objects.public().of_communes()
    assert [dial for dial, times in Counter(dials(public)).items() if times > 1] == []


def test_the_number_printed_for_two_communes_is_a_lead_for_both():
    leads = Contact.objects.leads().of_communes()
    assert {lead.agency.commune for lead in leads} == {"Xã Đại Điền", "Xã Hương Mỹ"}


def test_26_provinces_have_no_public_telephone():
    public = Contact.objects.public().filter(channel="phone").exclude(agency__province=None)
    served = {contact.agency.province.today.name_vi for contact in public}
    assert current_names() - served == set(WITHOUT_A_PHONE.split(", "))


# Known contacts


def test_the_line_of_dak_lak_is_public_with_its_letter():
    line = Contact.objects.public().get(value="0694.387.389")
    assert (line.evidence, line.source_date) == ("letter", datetime.date(2025, 1, 2))


def test_the_line_of_dak_lak_is_from_before_the_merger():
    assert Contact.objects.public().get(value="0694.387.389").is_before_merger


def test_the_fan_page_of_dong_nai_is_public_with_its_letter():
    page = Contact.objects.public().get(value="http://facebook.com/anm.cadongnai")
    assert (page.evidence, page.source_date) == ("letter", datetime.date(2023, 4, 14))


def test_the_fan_page_of_dong_nai_is_from_before_the_merger():
    page = Contact.objects.public().get(value="http://facebook.com/anm.cadongnai")
    assert page.is_before_merger


def test_the_duty_desk_of_can_tho_was_read_after_the_merger():
    assert not Contact.objects.public().get(value="0693672010").is_before_merger


def test_113_alone_has_a_line_of_history():
    line = Confirmation.objects.get()
    assert (line.contact.key, line.day, line.made_by) == ("113", datetime.date(2026, 6, 15), None)


def test_113_is_the_first_of_all():
    assert Contact.objects.first().key == "113"


def test_readers_are_still_told_that_the_state_of_156_is_not_known():
    usages = Contact.objects.filter(value="156").values_list("usage_vi", flat=True)
    assert ["Hiện chưa rõ" in usage for usage in usages] == [True, True]


# Bodies and their places


def test_no_two_agencies_share_name_and_province():
    pairs = Counter(Agency.objects.values_list("name_vi", "province"))
    assert [pair for pair, times in pairs.items() if times > 1] == []


def test_no_name_of_an_agency_says_former_or_what_its_line_is_for():
    words = ("(cũ)", "trực ban", "đường dây nóng", "hotline")
    names = Agency.objects.values_list("name_vi", flat=True)
    assert [name for name in names if any(word in name.lower() for word in words)] == []


def test_every_contact_of_the_police_of_a_former_province_belongs_to_that_province():
    former = {
        unit.name_vi: unit
        for unit in Province.objects.as_of(LAST_DAY)
        if unit.name_vi not in current_names()
    }
    strays = [
        contact.key
        for contact in Contact.objects.above_communes().with_places()
        for name, unit in former.items()
        if name in contact.agency.name_vi and contact.agency.province != unit
    ]
    assert strays == []


def test_the_police_of_each_former_province_ended_with_it():
    ended = Agency.objects.filter(branch="police").exclude(valid_to=None)
    days = set(ended.values_list("valid_to", "province__valid_to"))
    assert days == {(LAST_DAY, LAST_DAY)}


def test_the_police_that_ended_were_followed_by_those_of_the_unit_of_today():
    ended = Agency.objects.with_places().filter(branch="police").exclude(valid_to=None)
    strays = [a.key for a in ended if a.successor.province.today != a.province.today]
    assert (ended.count(), strays) == (10, [])


def test_every_commune_stands_under_the_police_of_vinh_long():
    parents = set(Agency.objects.exclude(commune="").values_list("parent__key", flat=True))
    assert parents == {"cong-an-vinh-long"}


def test_every_commune_belonged_to_one_of_the_three_provinces_merged():
    merged = Province.objects.get(slug="vinh-long", valid_to=None).predecessors.all()
    communes = Agency.objects.exclude(commune="")
    assert {agency.formerly_in for agency in communes} == set(merged)


def test_every_commune_has_a_code_of_its_own():
    codes = Agency.objects.exclude(commune="").values_list("commune_code", flat=True)
    assert len(set(codes)) == len(codes) == 123


def test_no_number_of_a_commune_counts_as_from_before_the_merger():
    communes = Contact.objects.of_communes().with_places()
    assert [contact.key for contact in communes if contact.is_before_merger] == []


# Mergers


def test_every_unit_of_several_is_marked_as_a_merger():
    wrong = [
        unit for unit in Province.objects.all() if unit.is_merger != (unit.predecessors.count() > 1)
    ]
    assert wrong == []


def test_23_units_were_made_by_a_merger():
    assert Province.objects.filter(is_merger=True).count() == 23
