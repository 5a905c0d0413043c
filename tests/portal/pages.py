"""A small portal and the addresses of all its public pages, so that a rule can be asked of each."""

import datetime

from places.models import REFORM_DAY
from tests.factories import (
    make_agency,
    make_checklist,
    make_contact,
    make_notice,
    make_province,
    make_tactic,
    make_term,
)

VIETNAMESE = (
    "/vi/",
    "/vi/canh-bao/",
    "/vi/canh-bao/thu/",
    "/vi/tinh-thanh/",
    "/vi/tinh-thanh/dong-nai/",
    "/vi/duong-day-nong/",
    "/vi/duong-day-nong/dong-nai/",
    "/vi/duong-day-nong/dong-nai/xa-phuong/",
    "/vi/duong-day-nong/dong-nai/the/",
    "/vi/thu-doan/",
    "/vi/thu-doan/thu/",
    "/vi/can-lam-gi/",
    "/vi/can-lam-gi/thu/",
    "/vi/can-lam-gi/da-chuyen-tien/",
    "/vi/thuat-ngu/",
    "/vi/gioi-thieu/",
)
ENGLISH = (
    "/en/",
    "/en/advisories/",
    "/en/advisories/thu/",
    "/en/provinces/",
    "/en/provinces/dong-nai/",
    "/en/hotlines/",
    "/en/hotlines/dong-nai/",
    "/en/hotlines/dong-nai/communes/",
    "/en/hotlines/dong-nai/card/",
    "/en/tactics/",
    "/en/tactics/thu/",
    "/en/checklists/",
    "/en/checklists/thu/",
    "/en/checklists/da-chuyen-tien/",
    "/en/glossary/",
    "/en/about/",
)
PAGES = VIETNAMESE + ENGLISH
MISSING = (
    "/vi/duong-day-nong/khong-co/",
    "/en/hotlines/nowhere/card/",
    "/goi/khong-co",
    "/vi/khong-co/",
    "/en/nothing/",
    "/khong-co/",
    "/vi/canh-bao/khong-co/",
    "/vi/thu-doan/khong-co/",
    "/en/checklists/nothing/",
    "/vi/thu-doan/?by=atlantis",
)
# Bình Phước is today a part of Đồng Nai.
REDIRECTS = (
    "/goi/dong-nai",
    "/vi/duong-day-nong/binh-phuoc/",
    "/en/hotlines/binh-phuoc/communes/",
    "/vi/duong-day-nong/?q=Binh+Phuoc",
    "/",
    "/c/thu22",
    "/en/checklists/money-sent/",
    "/vi/tinh-thanh/binh-phuoc/",
    "/vi/tinh-thanh/?q=Binh+Phuoc",
)
PLAIN = ("/robots.txt", "/sitemap.xml")
EVERYTHING = PAGES + MISSING + REDIRECTS + PLAIN


def make_site():
    """Store what the pages above show: a notice of Đồng Nai, with a contact."""
    province = make_province("Đồng Nai", name_en="Dong Nai", slug="dong-nai")
    make_province(
        "Bình Phước",
        name_en="Binh Phuoc",
        slug="binh-phuoc",
        valid_to=REFORM_DAY - datetime.timedelta(days=1),
        successor=province,
        change_vi="Bình Phước nay thuộc Đồng Nai.",
        change_en="Binh Phuoc is now part of Dong Nai.",
    )
    issuer = make_agency("Ủy ban nhân dân tỉnh Đồng Nai", province=province)
    notice = make_notice(slug="thu", code="thu22", issuer=issuer)
    notice.contacts.add(make_contact(issuer))
    tactic = make_tactic(slug="thu")
    checklist = make_checklist(slug="thu")
    tactic.checklists.add(checklist)
    notice.tactics.add(tactic)
    notice.checklists.add(checklist)
    make_term()
    return notice
