"""The directory in the starter content: agencies, how to reach them, the police of communes."""

from datetime import date

from bilingual.text import slug
from hotlines.confirming import confirm
from hotlines.dialling import dialled
from hotlines.models import Agency, Contact

# What all lines of content/communes.csv share: they stand on one page.
COMMUNES_IN = "86@2025-07-01"
COMMUNES_UNDER = "cong-an-vinh-long"
COMMUNES = {
    "channel": Contact.Channel.PHONE,
    "purpose_vi": "Công an xã, phường: báo tin, hỏi khi bạn nghi bị lừa",
    "purpose_en": "Commune or ward police: report, or ask when you suspect a scam",
    "source": "Trang đường dây nóng của Công an tỉnh Vĩnh Long, "
    "đọc ngày 15/06/2026 trong một kho mã nguồn công khai",
    "source_url": "https://congan.vinhlong.gov.vn/trang/duong-day-nong.html",
    "source_date": date(2026, 6, 15),
    "evidence": Contact.Evidence.CITED,
    "order": 90,
}


def both(name, texts):
    """Return the keyword arguments of one translated field from ``{"vi": …, "en": …}`` or None."""
    texts = texts or {}
    return {f"{name}_{language}": texts.get(language) or "" for language in ("vi", "en")}


def spread(row):
    """Return a row's keyword arguments: every ``{"vi", "en"}`` becomes two fields."""
    values = {}
    for name, value in row.items():
        values |= both(name, value) if isinstance(value, dict) else {name: value}
    return values


def load_agencies(rows, places):
    """Store the agencies, each after its parent and its successor, and return them by key."""
    agencies = {}
    for row in rows:
        linked = {
            "province": places[row.pop("province")] if "province" in row else None,
            "parent": agencies[row.pop("parent")] if "parent" in row else None,
            "successor": agencies[row.pop("successor")] if "successor" in row else None,
        }
        agencies[row["key"]] = Agency.objects.create(**spread(row), **linked)
    return agencies


def load_contacts(rows, agencies):
    """Store the contacts, with a line of history where one was confirmed; return them by key."""
    confirmed = {row["key"]: row.pop("confirmed") for row in rows if "confirmed" in row}
    stored = Contact.objects.bulk_create(
        _contact(**spread(row | {"agency": agencies[row["agency"]]})) for row in rows
    )
    contacts = {contact.key: contact for contact in stored}
    for key, line in confirmed.items():
        day = date.fromisoformat(line["day"])
        confirm(contacts[key], by=None, source=line["source"], day=day)
    return contacts


def load_communes(rows, places, agencies):
    """Store the police of the communes, each with its number, and return how many."""
    police = Agency.objects.bulk_create(
        Agency(
            key=f"{slug(row['agency_vi'], 70)}-{row['code']}",
            name_vi=row["agency_vi"],
            name_en=row["agency_en"],
            branch=Agency.Branch.POLICE,
            province=places[COMMUNES_IN],
            parent=agencies[COMMUNES_UNDER],
            commune=row["commune"],
            commune_code=row["code"],
            formerly_in=places[row["former_province"]],
            source=COMMUNES["source"],
        )
        for row in rows
    )
    Contact.objects.bulk_create(
        _contact(
            key=f"cong-an-xa-{row['code']}",
            agency=agency,
            value=row["value"],
            is_public=row["is_public"] == "yes",
            held_back=row["held_back"],
            **COMMUNES,
        )
        for row, agency in zip(rows, police, strict=True)
    )
    return len(rows)


def _contact(**values):
    """Return a contact with what ``save`` fills in: one statement stores them all, without it."""
    contact = Contact(**values)
    if contact.channel in Contact.DIALLED:
        contact.dial = dialled(contact.value) or ""
    return contact
