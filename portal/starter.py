"""Reads the starter content in ``content/`` into an empty database."""

import csv
import json
from datetime import date, datetime

from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.db import transaction

from advisories.models import Advisory
from hotlines.models import Agency, Contact
from places.models import Province
from publishing import workflow

FOLDER = settings.BASE_DIR / "content"
PARTS = ("steps", "signs", "clauses", "references", "addressees", "footnotes", "remarks")


def is_empty() -> bool:
    """Tell whether nobody has ever put anything in: no row of content, and no edit logged."""
    content = (Province, Agency, Contact, Advisory)
    return not any(model.objects.exists() for model in content) and not LogEntry.objects.exists()


@transaction.atomic
def load() -> dict[str, int]:
    """Load everything and return how many of each kind: all of it or nothing."""
    places = _load_provinces()
    agencies = _load_agencies(places)
    contacts = _load_contacts(agencies)
    notices = _load_notices(agencies, contacts)
    return {
        "provinces": len(places),
        "agencies": len(agencies),
        "contacts": len(contacts),
        "notices": len(notices),
    }


def _json(path):
    return json.loads((FOLDER / path).read_text(encoding="utf-8"))


def _day(iso):
    return date.fromisoformat(iso) if iso else None


def _texts(row, *names):
    """Return the keyword arguments of several translated fields of a row."""
    return {key: text for name in names for key, text in _both(name, row[name]).items()}


def _both(name, texts):
    """Return the keyword arguments of one translated field from ``{"vi": …, "en": …}`` or None."""
    texts = texts or {}
    return {f"{name}_{language}": texts.get(language) or "" for language in ("vi", "en")}


def _spread(row):
    """Return a row's keyword arguments: every ``{"vi", "en"}`` becomes two fields."""
    values = {}
    for name, value in row.items():
        values |= _both(name, value) if isinstance(value, dict) else {name: value}
    return values


def _part(row):
    """Return a part's values under the names of its model's fields; null becomes blank."""
    row = {"dated" if name == "date" else name: value for name, value in row.items()}
    return {
        name: value if value is not None or name == "dated" else "" for name, value in row.items()
    }


def _load_provinces():
    with (FOLDER / "provinces.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    units = {}
    for row in rows:
        unit = Province.objects.create(
            code=row["code"],
            slug=row["slug"],
            name_vi=row["name_vi"],
            name_en=row["name_en"],
            other_names=row["other_names"].replace(" ; ", "\n"),
            kind=row["kind"],
            valid_from=row["valid_from"] or None,
            valid_to=row["valid_to"] or None,
            change_vi=row["change_vi"],
            change_en=row["change_en"],
            legal_basis=row["legal_basis"],
            source=row["source"],
            source_date=row["source_date"],
        )
        units[f"{row['code']}@{row['valid_from']}"] = unit
    for row in rows:
        if row["successor"]:
            unit = units[f"{row['code']}@{row['valid_from']}"]
            unit.successor = units[row["successor"]]
            unit.save(update_fields=["successor"])
    return units


def _load_agencies(places):
    agencies = {}
    for row in _json("agencies.json"):
        linked = {
            "province": places[row.pop("province")] if "province" in row else None,
            "parent": agencies[row.pop("parent")] if "parent" in row else None,
            "successor": agencies[row.pop("successor")] if "successor" in row else None,
        }
        agencies[row["key"]] = Agency.objects.create(**_spread(row), **linked)
    return agencies


def _load_contacts(agencies):
    return {
        row["key"]: Contact.objects.create(
            **_spread({**row, "agency": agencies[row["agency"]], "is_public": True})
        )
        for row in _json("contacts.json")
    }


def _load_notices(agencies, contacts):
    rows = [
        _json(f"advisories/{path.name}") for path in sorted((FOLDER / "advisories").glob("*.json"))
    ]
    notices = {row["slug"]: _load_notice(row, agencies, contacts) for row in rows}
    for row in rows:
        if row["annex_of"]:
            notices[row["slug"]].annex_of = notices[row["annex_of"]]
            notices[row["slug"]].save(update_fields=["annex_of"])
    for notice in notices.values():
        workflow.publish(notice, by=None)
    return notices


def _load_notice(row, agencies, contacts):
    signer = row["signer"] or {}
    situation = row["situation"] or {}
    notice = Advisory.objects.create(
        code=row["code"],
        slug=row["slug"],
        kind=row["kind"] or "",
        issuer=agencies[row["issuer"]],
        number=row["number"],
        symbol=row["symbol"],
        issued_on=_day(row["issued_on"]),
        source_seen_on=_day(row["source_seen_on"]),
        source_url=row["source_url"],
        provenance=row["provenance"],
        signer_authority=signer.get("authority", ""),
        signer_name=signer.get("name", ""),
        situation_drawing=situation.get("icon", ""),
        situation_order=situation.get("order", 100),
        **_both("signer_title", signer.get("title")),
        **_both("situation", situation.get("text")),
        **_both("situation_hint", situation.get("hint")),
        **_texts(row, "title", "summary", "subject", "targets", "how_it_works", "basis"),
        **_texts(row, "place", "provenance_note", "source_name"),
    )
    notice.contacts.set([contacts[key] for key in row["contacts"]])
    for name in PARTS:
        for order, part in enumerate(row[name], start=1):
            # A sign is its text alone.
            values = {"text": part} if name == "signs" else _part(part)
            getattr(notice, name).create(order=order, **_spread(values))
    for signature in row["signatures"]:
        moment = datetime.fromisoformat(signature.pop("time"))
        notice.signatures.create(signed_at=moment, **_spread(signature))
    for indicator in row["indicators"]:
        notice.indicators.create(**_spread(indicator))
    notice.save()
    return notice
