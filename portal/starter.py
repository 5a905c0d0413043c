"""Reads the starter content in ``content/`` into an empty database."""

import csv
import json
from collections import Counter
from datetime import date, datetime

from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.db import transaction

from advisories.models import Advisory
from checklists.models import Checklist
from glossary.models import Term
from hotlines.models import Agency, Contact
from places.models import Province
from publishing import workflow
from sources.models import Source
from tactics.models import Tactic

from .starter_directory import both, load_agencies, load_communes, load_contacts, spread
from .starter_guides import (
    load_checklists,
    load_mentions,
    load_sources,
    load_tactics,
    load_terms,
)

FOLDER = settings.BASE_DIR / "content"
PARTS = ("steps", "signs", "clauses", "references", "addressees", "footnotes", "remarks")


def is_empty() -> bool:
    """Tell whether nobody has ever put anything in: no row of content, and no edit logged."""
    content = (Province, Agency, Contact, Advisory, Source, Term, Checklist, Tactic)
    return not any(model.objects.exists() for model in content) and not LogEntry.objects.exists()


@transaction.atomic
def load() -> dict[str, int]:
    """Load everything and return how many of each kind: all of it or nothing."""
    places = _load_provinces()
    agencies = load_agencies(_json("agencies.json"), places)
    contacts = load_contacts(_json("contacts.json"), agencies)
    communes = load_communes(_csv("communes.csv"), places, agencies)
    notices = _load_notices(agencies, contacts)
    guides = _load_guides(notices)
    return {
        "provinces": len(places),
        "agencies": len(agencies) + communes,
        "contacts": len(contacts) + communes,
        "notices": len(notices),
        **guides,
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


def _folder(name):
    """Return what stands in each file of a folder, in the order of their names."""
    return [_json(f"{name}/{path.name}") for path in sorted((FOLDER / name).glob("*.json"))]


def _load_guides(notices):
    """Store what the notices lead to, link them to it, and return how many of each kind."""
    sources = load_sources(_json("sources.json"), notices)
    terms = load_terms(_json("glossary.json"), sources)
    checklists = load_checklists(_folder("checklists"), sources)
    tactics = load_tactics(_folder("tactics"), sources, checklists)
    elsewhere = load_mentions(_json("mentions.json"), tactics)
    for row in _folder("advisories"):
        notice = notices[row["slug"]]
        notice.tactics.set(tactics[slug] for slug in row["tactics"])
        notice.checklists.set(checklists[slug] for slug in row["checklists"])
    return {
        "sources": len(sources) + elsewhere,
        "terms": terms,
        "checklists": len(checklists),
        "tactics": len(tactics),
    }


def _load_notices(agencies, contacts):
    rows = _folder("advisories")
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
        **both("signer_title", signer.get("title")),
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
