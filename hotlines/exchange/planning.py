"""Rows of a file to a plan: nothing is written, and every fault is found at once."""

from types import SimpleNamespace

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from publishing.days import refuse_future

from ..confirming import forget
from ..dialling import dialled
from ..models import Contact
from .bodies import Bodies
from .cells import BadCell
from .checks import complaints
from .columns import CONFIRMING, CONTACT, OF_FIELD, missing, recognised
from .existing import Existing, identity
from .plan import Change, Entry, Fault, Plan, Row


def make_plan(rows: list[list[str]], *, by=None) -> Plan:
    """Return what importing ``rows`` would do, for the officer ``by``; None has no bounds."""
    start = next(number for number, cells in enumerate(rows) if any(map(str.strip, cells)))
    found = recognised(rows[start])
    plan = Plan(faults=_faults_of_headings(start + 1, rows[start], found))
    if plan.faults:
        return plan
    planner = _Planner(by)
    for number, cells in enumerate(rows[start + 1 :], start + 2):
        if not any(map(str.strip, cells)):
            continue
        row = Row(number, cells, found)
        entry = planner.entry(row)
        faults = [*_faults_of_length(row.number, cells, found), *row.faults]
        plan.faults += sorted(faults, key=lambda fault: fault.position or 0)
        if entry and not row.faults:
            plan.entries.append(entry)
    return plan


def _faults_of_headings(number, headings, found):
    faults, seen = [], set()
    for position, column in found.items():
        if column is None:
            reason = _("The directory has no column with this heading.")
        elif column in seen:
            reason = _("This heading stands twice.")
        else:
            seen.add(column)
            continue
        faults.append(Fault(number, position, headings[position], headings[position], reason))
    reason = _("This column is missing.")
    absent = [Fault(number, None, c.heading, "", reason, str(c.expects)) for c in missing(seen)]
    return faults + absent


def _faults_of_length(number, cells, found):
    reason = _("There is no heading above this cell.")
    return [
        Fault(number, position, "", cell, reason)
        for position, cell in enumerate(cells)
        if cell.strip() and position not in found
    ]


def differing(contact: Contact, values: dict) -> dict[str, str]:
    """Return {field: text before} of the columns in which a contact is not as ``values`` say."""
    before = {}
    for column in CONTACT:
        if given := values.get(column.field):
            is_now = column.kind.write(contact)
            if is_now.strip() != column.kind.write(SimpleNamespace(**given)).strip():
                before[column.field] = is_now
    return before


class _Planner:
    """Goes through the rows of one file."""

    def __init__(self, by):
        self.existing = Existing()
        self.bodies = Bodies(self.existing, by)
        self.today = timezone.localdate()
        # By what makes a contact that contact: the row of this file that has it.
        self.row_of = {}

    def entry(self, row):
        """Return what becomes of the row; None, or an entry, after refusing it."""
        values = self._values(row)
        found = self.bodies.look(row)
        if found is None or row.is_refused("key", "agency", "channel", "value"):
            return None
        contact = self._stored(row, values, found)
        is_moved = contact is None or contact.agency not in found.bodies
        agency = self.bodies.settle(row, found) if is_moved else contact.agency
        if agency is None or row.is_refused("key", "value"):
            return None
        if not self.bodies.is_allowed(row, agency, contact.agency if contact else agency):
            return None
        entry = Entry(
            row.number,
            contact or Contact(agency=agency, key=row.text("key") or None),
            is_new=contact is None,
            agency_is_new=agency.pk is None,
        )
        entry.changes = self.bodies.complete(row, agency)
        entry.agency_fields = [_AGENCY_FIELDS[change.heading] for change in entry.changes]
        self._apply(row, values, entry, agency)
        return entry

    def _values(self, row):
        """Return {field: values of the model} of each column that the file has."""
        values = {}
        for column in (*CONTACT, *CONFIRMING):
            if column.field in row:
                try:
                    values[column.field] = column.kind.read(row.typed(column.field).strip())
                except BadCell as refusal:
                    row.refuse(column.field, str(refusal))
        for column in OF_FIELD.values():
            if column.is_required and not row.typed(column.field).strip():
                row.refuse(column.field, _("This field is required."))
        return values

    def _stored(self, row, values, found):
        """Return the contact that the row means, or None for a new one."""
        key, value = row.text("key"), values["value"]["value"]
        channel = values["channel"]["channel"]
        at = [self.existing.contact_at(body, channel, value) for body in found.bodies]
        at = [contact for contact in at if contact]
        if key:
            contact = self.existing.by_key.get(key)
            is_other = at and contact is None
        else:
            free = [contact for contact in at if contact.pk not in self.row_of]
            fitting = [contact for contact in free if not differing(contact, values)]
            contact = next(iter(fitting or free or at), None)
            is_other = False
        if is_other:
            row.refuse("key", _has_it_already(at[0]))
        elif contact:
            self._claim(row, contact.pk, "key" if key else "value")
        return contact

    def _claim(self, row, what, field):
        number = self.row_of.setdefault(what, row.number)
        if number != row.number:
            row.refuse(field, _("This is the same contact as in row %(row)s.") % {"row": number})

    def _apply(self, row, values, entry, agency):
        """Change the contact as the row says, and refuse what may not be so."""
        contact, before = entry.contact, differing(entry.contact, values)
        was_public, old_source = contact.is_public, contact.source
        is_moved = contact.agency is not agency
        is_other_number = not entry.is_new and _is_other_number(contact, values, before)
        if not entry.is_new:
            entry.changes += _moves(self.existing, contact.agency, agency)
        contact.agency = agency
        for field, given in values.items():
            if field in before or (entry.is_new and field not in ("confirmed_on", "confirmed_by")):
                for name, value in given.items():
                    setattr(contact, name, value)
        if not entry.is_new:
            entry.changes += [_change(contact, field, text) for field, text in before.items()]
        if entry.is_new or is_moved or {"channel", "value"} & set(before):
            self._refuse_second(row, contact)
        if is_other_number:
            forget(contact)
        publishes = contact.is_public and not was_public and not entry.is_new
        entry.confirmation = self._confirmation(row, values, contact, publishes)
        lacks = not entry.confirmation and not row.is_refused("confirmed_on", "confirmed_by")
        if lacks and is_other_number and contact.source == old_source:
            row.refuse("value", _("You changed the number: give the source of the new one."))
        if lacks and publishes:
            row.refuse(
                "is_public",
                _(
                    "This is a lead. To show it to readers, fill in “Xác nhận ngày” and “Xác nhận "
                    "theo”."
                ),
            )
        if entry.confirmation:
            entry.changes += _confirmed(entry, publishes and "held_back" not in row)
        entry.touches_contact = bool(entry.is_new or is_moved or before or entry.confirmation)
        if entry.touches_contact:
            day = entry.confirmation and entry.confirmation[0]
            for name, message in complaints(contact, confirmed=day).items():
                column = name if name in OF_FIELD else "value"
                if not row.is_refused(column):
                    row.refuse(column, message)

    def _refuse_second(self, row, contact):
        """Refuse a number that its body has already, in the directory or in this file."""
        other = contact.agency.pk and self.existing.contact_at(
            contact.agency, contact.channel, contact.value
        )
        if other and other is not contact:
            row.refuse("value", _has_it_already(other))
        else:
            self._claim(row, identity(contact.agency, contact.channel, contact.value), "value")
        if contact.pk is None and contact.key:
            self._claim(row, ("key", contact.key), "key")

    def _confirmation(self, row, values, contact, publishes):
        """Return the (day, source) that the row adds to the history, or None.

        What the history has already is not said anew: an export carries it along, also after the
        number itself was changed.
        """
        day = values.get("confirmed_on", {}).get("day")
        source = values.get("confirmed_by", {}).get("source", "")
        if not day:
            if source and "confirmed_on" in row and not row.is_refused("confirmed_on"):
                row.refuse("confirmed_on", _("Give the day of the confirmation too."))
            return None
        try:
            refuse_future(day)
        except ValidationError as error:
            row.refuse("confirmed_on", " ".join(error.messages))
            return None
        is_known = (day, source) in self.existing.history.get(contact.pk, ())
        is_later = contact.verified_on is None or day > contact.verified_on
        says_why_to_publish = publishes and day == contact.verified_on
        if not says_why_to_publish and (is_known or not is_later):
            return None
        if not source:
            row.refuse("confirmed_by", _("Say who confirmed it, or which page or letter."))
            return None
        return day, source


_AGENCY_FIELDS = {"Cơ quan (tiếng Anh)": "name_en", "Xã, phường": "commune"}


def _has_it_already(contact):
    said = {"contact": str(contact), "key": contact.key or "–"}
    return _("This body has this number already: %(contact)s (code: %(key)s).") % said


def _is_other_number(contact, values, before):
    """Tell whether another number is meant, and not the same one grouped differently."""
    if "value" not in before:
        return False
    now, given = dialled(contact.value), dialled(values["value"]["value"])
    return contact.channel not in Contact.DIALLED or now is None or now != given


def _moves(existing, before, after):
    """Return the changes that another body makes."""
    places = (existing.shown(before.province_id), existing.shown(after.province_id))
    pairs = (("province", *places), ("agency", before.name_vi, after.name_vi))
    return [Change(OF_FIELD[field].heading, was, now) for field, was, now in pairs if was != now]


def _change(contact, field, before):
    column = OF_FIELD[field]
    return Change(column.heading, before, column.kind.write(contact))


def _confirmed(entry, answers_doubt):
    """Return the changes of a confirmation; one that publishes answers what was in doubt."""
    day, source = entry.confirmation
    changes = [Change(CONFIRMING[0].heading, "", f"{day:%d/%m/%Y}")]
    changes.append(Change(CONFIRMING[1].heading, "", source))
    if answers_doubt and entry.contact.held_back:
        changes.append(Change(OF_FIELD["held_back"].heading, entry.contact.held_back, ""))
        entry.contact.held_back = ""
    return changes
