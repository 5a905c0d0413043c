"""Carrying out a merger of provinces, trying one out first, and undoing it.

A merger writes one new unit, and on each merged one its last day, what followed and a sentence for
readers. Pages, redirects, contacts and notices follow by themselves (``Province.today``); the
layers above hear of it through ``places.signals``.
"""

from collections.abc import Callable
from dataclasses import replace

from django.contrib.admin.models import ADDITION, CHANGE, DELETION, LogEntry
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import CASCADE, QuerySet
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from .change_sentences import what_became_of
from .ledger import Ledger
from .models import Merger, Province
from .proposal import Proposal
from .signals import merger_undone, provinces_merged


def plan(proposal: Proposal) -> list[str]:
    """Return the report of the merger without leaving a trace; ValidationError as it would be."""
    return _rehearse(lambda: carry_out(proposal)[1])


def plan_undo(merger: Merger) -> list[str]:
    """Return the report of the undoing without leaving a trace; ValidationError as it would be."""
    return _rehearse(lambda: undo(merger))


def _rehearse(act: Callable[[], list[str]]) -> list[str]:
    # The real act, taken back: so the report cannot promise anything else.
    with transaction.atomic():
        report = act()
        transaction.set_rollback(True)
    return report


@transaction.atomic
def carry_out(proposal: Proposal, by=None) -> tuple[Merger, list[str]]:
    """Merge the units, and return the merger with the lines of its report.

    ``by`` is the user, or None for the command. Raises ValidationError, keyed by field.
    """
    # Read again and locked: what was shown to the officer may have changed since.
    chosen = Province.objects.select_for_update().filter(pk__in=[u.pk for u in proposal.units])
    proposal = replace(proposal, units=list(chosen))
    proposal.check()
    lineage = _lineage(proposal.units)
    new = proposal.new_unit()
    new.save()
    merger = Merger.objects.create(unit=new, document=proposal.document, made_by=by)
    ledger = Ledger()
    _say_what_becomes(ledger, proposal, new)
    _end_units(ledger, proposal, new)
    _say_what_redirects(ledger, proposal.units, new)
    provinces_merged.send(
        Merger, merger=merger, units=proposal.units, lineage=lineage, ledger=ledger
    )
    merger.put_back = ledger.put_back
    merger.save(update_fields=["put_back"])
    message = _("Merged into %(unit)s.") % {"unit": new}
    _log(by, (ADDITION, [merger, new], message), (CHANGE, proposal.units, message))
    return merger, ledger.lines


@transaction.atomic
def undo(merger: Merger, by=None) -> list[str]:
    """Restore every row as it was before the merger, delete the new unit, return the report.

    Raises ValidationError where something newer rests on what the merger wrote.
    """
    merger = Merger.objects.select_for_update().get(pk=merger.pk)
    ledger = Ledger(merger.put_back)
    unit = merger.unit
    if faults := [*_newer_than(unit, ledger), *_changed_since(ledger)]:
        raise ValidationError(faults)
    ledger.restore()
    units = ledger.items(Province)
    ledger.say(
        _("%(unit)s, new from %(day)s, is deleted.")
        % {"unit": unit.name, "day": date_format(unit.valid_from)}
    )
    for restored in units:
        ledger.say(_("%(name)s is again as it was.") % {"name": restored})
    merger_undone.send(Merger, merger=merger, ledger=ledger)
    message = _("The merger into %(unit)s was undone.") % {"unit": unit}
    _log(by, (DELETION, [merger, unit], message), (CHANGE, units, message))
    unit.delete()
    return ledger.lines


def _lineage(units):
    """Return the units and all that became them, whatever day it is."""
    found = step = {unit.pk: unit for unit in units}
    while step:
        earlier = Province.objects.filter(successor__in=step).exclude(pk__in=found)
        step = {unit.pk: unit for unit in earlier}
        found = found | step
    return list(found.values())


def _end_units(ledger, proposal, new):
    for unit in proposal.units:
        others = [other for other in proposal.units if other != unit]
        sentences = what_became_of(unit, others, new, keeps_name=proposal.keeps_name(unit))
        ledger.store(unit, valid_to=proposal.last_day, successor=new, **sentences)
        ledger.say(
            _("%(unit)s ends on %(day)s. For readers: %(sentence)s")
            % {"unit": unit.name, "day": date_format(unit.valid_to), "sentence": unit.change}
        )


def _say_what_becomes(ledger, proposal, new):
    ledger.say(
        _("New from %(day)s: %(name)s – %(kind)s, code %(code)s, by %(document)s.")
        % {
            "day": date_format(new.valid_from),
            "name": f"{new.name_vi} ({new.name_en})",
            "kind": new.get_kind_display(),
            "code": new.code,
            "document": proposal.document,
        }
    )


def _say_what_redirects(ledger, units, new):
    # What became the unit whose address stays leads there already.
    moving = _lineage([unit for unit in units if unit.slug != new.slug])
    former = sorted({unit.slug for unit in moving} - {new.slug})
    for language in ("vi", "en"):
        with override(language):
            there = new.get_absolute_url()
            old = [reverse("province", args=[address]) for address in former]
        for address in old:
            line = _("From that day %(old)s leads to %(new)s.")
            ledger.say(line % {"old": address, "new": there})


def _newer_than(unit, ledger):
    """Yield a sentence for each row that refers to the new unit and was not written by it."""
    if unit.successor_id:
        yield _("%(unit)s has itself become %(successor)s: undo that first.") % {
            "unit": unit,
            "successor": unit.successor,
        }
    for relation in unit._meta.get_fields(include_hidden=True):
        # What is deleted along with a unit (its merger, its tallies) means nothing without it.
        if not relation.auto_created or relation.concrete or relation.on_delete is CASCADE:
            continue
        field = relation.field
        for row in QuerySet(relation.related_model).filter(**{field.name: unit}):
            if not ledger.wrote(type(row), row.pk, field.attname, unit.pk):
                yield _("%(row)s (%(kind)s) refers to %(unit)s: change that first.") % {
                    "row": row,
                    "kind": row._meta.verbose_name,
                    "unit": unit,
                }


def _changed_since(ledger):
    for model, pk, columns in ledger.differences():
        if columns is None:
            kind = model._meta.verbose_name
            yield _("A row that was changed (%(kind)s %(pk)s) is no longer there.") % {
                "kind": kind,
                "pk": pk,
            }
        else:
            row = model._base_manager.get(pk=pk)
            yield _("%(row)s was changed since, in: %(fields)s.") % {
                "row": row,
                "fields": ", ".join(columns),
            }


def _log(by, *entries):
    """Note the act in the admin's history; the command has no author and leaves no trace there."""
    for act, items, message in entries if by else ():
        for item in items:
            LogEntry.objects.log_actions(by.pk, [item], act, message, single_object=True)
