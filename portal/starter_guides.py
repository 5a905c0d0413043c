"""The guides in the starter content: sources, glossary, checklists, tactics, warnings elsewhere."""

from datetime import date

from checklists.models import Checklist
from glossary.models import Term
from places.models import Province
from publishing import workflow
from publishing.days import Precision
from sources.models import Source
from tactics.models import Mention, Tactic

from .starter_directory import both, spread

_PRECISIONS = {10: Precision.DAY, 7: Precision.MONTH, 4: Precision.YEAR}


def load_sources(rows, notices) -> dict[str, Source]:
    """Store the sources and return them by key; each notice is one too, by its address."""
    sources = {slug: notice.as_source for slug, notice in notices.items()}
    stored = Source.objects.bulk_create(_source(row) for row in rows)
    return sources | {source.key: source for source in stored}


def _source(row):
    day = row["date"]
    return Source(
        key=row["key"],
        kind=row["kind"],
        url=row["url"],
        # "2024-09" is stored as the first of the month, and shown as the month.
        dated_on=date.fromisoformat(f"{day}-01-01"[:10]) if day else None,
        precision=_PRECISIONS.get(len(day), Precision.DAY),
        read_on=row["read_on"] or None,
        ended_on=row.get("ended_on") or None,
        **both("name", row["name"]),
    )


def load_terms(rows, sources) -> int:
    """Store the glossary and return how many terms it has."""
    for row in rows:
        Term.objects.create(
            slug=row["key"],
            source=sources[row["source"]],
            **both("name", row["name"]),
            **both("other_names", _one_a_line(row["other_names"])),
            **both("meaning", row["meaning"]),
        )
    return len(rows)


def load_checklists(rows, sources) -> dict[str, Checklist]:
    """Store and publish the checklists and return them by address."""
    checklists = {}
    for row in rows:
        steps = row.pop("steps")
        row["synonyms"] = _one_a_line(row["synonyms"])
        row["branch"] = row["branch"] or {}
        checklist = checklists[row["slug"]] = Checklist.objects.create(**spread(row))
        for step in steps:
            step["text"] = step["text"] or {}
            step["source"] = sources[step["source"]]
            step["is_in_branch"] = step.pop("branch")
        _add_rows(checklist.steps, steps)
        workflow.publish(checklist, by=None)
    return checklists


def _add_rows(manager, rows):
    """Store the rows of one item, in their order, in one statement."""
    owner = {manager.field.name: manager.instance}
    manager.bulk_create(
        manager.model(order=order, **owner, **spread(row))
        for order, row in enumerate(rows, start=1)
    )


def load_tactics(rows, sources, checklists) -> dict[str, Tactic]:
    """Store and publish the tactics and return them by address."""
    tactics = {}
    for row in rows:
        situation = row["situation"] or {}
        tactic = tactics[row["slug"]] = Tactic.objects.create(
            slug=row["slug"],
            group=row["group"],
            handbook_number=row["handbook_number"],
            channels=row["channels"],
            asks=row["asks"],
            situation_drawing=situation.get("drawing", ""),
            situation_order=situation.get("order", 100),
            **both("situation", situation.get("text")),
            **both("situation_hint", situation.get("hint")),
            **both("folk_names", _one_a_line(row["folk_names"])),
            **spread({name: row[name] for name in ("title", "first_sight", "targets", "named_by")}),
        )
        tactic.sources.set(sources[key] for key in row["sources"])
        tactic.checklists.set(checklists[slug] for slug in row["checklists"])
        for act in row["acts"]:
            act["text"] = act["text"] or {}
            act["is_own"] = act.pop("own")
        _add_rows(tactic.acts, row["acts"])
        _add_rows(tactic.stages, [{"text": text} for text in row["stages"]])
        _add_rows(tactic.signs, [{"text": text} for text in row["signs"]])
        workflow.publish(tactic, by=None)
    return tactics


def load_mentions(rows, tactics) -> int:
    """Store the warnings that other documents gave, and return how many documents."""
    provinces = {province.slug: province for province in Province.objects.current()}
    sources = Source.objects.bulk_create(_source(row) for row in rows)
    Mention.objects.bulk_create(
        Mention(tactic=tactics[tactic], province=provinces[province], source=source)
        for row, source in zip(rows, sources, strict=True)
        for tactic in row["tactics"]
        for province in row["provinces"]
    )
    return len(rows)


def _one_a_line(names):
    return {language: "\n".join(some) for language, some in names.items()}
