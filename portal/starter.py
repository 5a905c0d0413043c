"""Reads the starter content in ``content/`` into an empty database."""

import csv
import json
from collections import Counter
from datetime import date, datetime

from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.db import transaction

from advisories.models import Advisory
from hotlines.models import Agency, Contact
from places.models import Province
from publishing import workflow

from .starter_directory import both, load_agencies, load_communes, load_contacts, spread

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
    agencies = load_agencies(_json("agencies.json"), places)
    contacts = load_contacts(_json("contacts.json"), agencies)
    communes = load_communes(_csv("communes.csv"), places, agencies)
    notices = _load_notices(agencies, contacts)
    return {
        "provinces": len(places),
        "agencies": len(agencies) + communes,
        "contacts": len(contacts) + communes,
        "notices": len(notices),
    }


def _json(path):
    return json.loads((FOLDER / path).read_text(encoding="utf-8"))


def _csv(path):
    with (FOLDER / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _day(iso):
    return date.fromisoformat(iso) if iso else None


def _texts(row, *names):
    """Return the keyword arguments of several translated fields of a row."""
    return {key: text for name in names for key, text in both(name, row[name]).items()}


def _part(row):
    """Return a part's values under the names of its model's fields; null becomes blank."""
    row = {"dated" if name == "date" else name: value for name, value in row.items()}
    return {
        name: value if value is not None or name == "dated" else "" for name, value in row.items()
    }


def _load_provinces():
    rows = _csv("provinces.csv")
    parts = Counter(row["successor"] for row in rows)
    units = {}
    for row in rows:
        reference = f"{row['code']}@{row['valid_from']}"
        unit = Province.objects.create(
            code=row["code"],
            slug=row["slug"],
            name_vi=row["name_vi"],
            name_en=row["name_en"],
            other_names=row["other_names"].replace(" ; ", "\n"),
            kind=row["kind"],
            valid_from=row["valid_from"] or None,
            valid_to=row["valid_to"] or None,
            is_merger=parts[reference] >= 2,
            change_vi=row["change_vi"],
            change_en=row["change_en"],
            legal_basis=row["legal_basis"],
            source=row["source"],
            source_date=row["source_date"],
        )
        units[reference] = unit
    for row in rows:
        if row["successor"]:
            unit = units[f"{row['code']}@{row['valid_from']}"]
            unit.successor = units[row["successor"]]
            unit.save(update_fields=["successor"])
    return units


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
        **both("signer_title", signer.get("title")),
        **both("situation", situation.get("text")),
        **both("situation_hint", situation.get("hint")),
        **_texts(row, "title", "summary", "subject", "targets", "how_it_works", "basis"),
        **_texts(row, "place", "provenance_note", "source_name"),
    )
    notice.contacts.set([contacts[key] for key in row["contacts"]])
    for name in PARTS:
        for order, part in enumerate(row[name], start=1):
            # A sign is its text alone.
            values = {"text": part} if name == "signs" else _part(part)
            getattr(notice, name).create(order=order, **spread(values))
    for signature in row["signatures"]:
        moment = datetime.fromisoformat(signature.pop("time"))
        notice.signatures.create(signed_at=moment, **spread(signature))
    for indicator in row["indicators"]:
        notice.indicators.create(**spread(indicator))
    notice.save()
    return notice
