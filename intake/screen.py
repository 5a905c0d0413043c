"""What the review screen shows: the marked letter beside its fields, and what is still missing."""

import re
from dataclasses import dataclass

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from bilingual.text import fold

from .forms.letter import END, HEAD, ISSUER, WORDS, LetterForm
from .forms.review import DocumentForms
from .forms.rows import FootnoteForm, IndicatorForm, MeasureForm, ReferenceForm
from .marking import LEFT_OVER, marked_rows
from .record import harmless
from .sentences import MARKS, RULES, SURE, WHERE, WHY

# Where a mark in the letter leads: a field, or the rows of a kind.
_LEADS_TO = {
    "kind": "kind",
    "issuer": "agency",
    "parent": "parent",
    "province": "province",
    "number": "number",
    "symbol": "symbol",
    "date": "issued_on",
    "place": "place_vi",
    "subject": "subject_vi",
    "signatory": "signer_name",
    "addressees": "addressees",
    "recipients": "recipients",
    "signatures": "signatures",
}
_ROWS = {
    "measures": "measures",
    "contacts": "contacts",
    "suspicious": "indicators",
    "references": "references",
    "footnotes": "footnotes",
}
_NEEDED = ("title_vi", "summary_vi", "summary_en", "targets_vi", "how_it_works_vi")


@dataclass(frozen=True)
class Shown:
    """One part of a line of the letter, as the template shows it; ``anchor`` is "" for no link."""

    text: str
    field: str
    label: str
    anchor: str


class FieldRow:
    """One field of the form with how sure it is and why."""

    def __init__(self, bound, anchor, sure, rule):
        """``sure`` is a code of ``sentences.SURE``."""
        self.bound, self.anchor, self.code = bound, anchor, sure
        self.sure = SURE[sure]
        self.why = RULES.get(rule) or WHY.get(sure, "")


class DocumentScreen:
    """One document: its letter on the left, its fields on the right."""

    def __init__(self, forms: DocumentForms, values):
        """``values`` are the scammers', to be shown harmless."""
        self.forms, self.values = forms, values
        self.prefix, self.letter, self.proposal = forms.prefix, forms.letter, forms.proposal
        self.document = forms.document

    def _fields(self, names):
        whys = self.proposal.whys
        return [
            FieldRow(self.letter[name], f"at-{self.prefix}-{name}", *whys.get(name, ("likely", "")))
            for name in names
        ]

    @property
    def head(self):
        """Number, date, subject."""
        return self._fields(HEAD)

    @property
    def issuer(self):
        """The body that is known, and what would make a new one."""
        return self._fields(ISSUER)

    @property
    def words(self):
        """What the officer writes for readers."""
        return self._fields(WORDS)

    @property
    def end(self):
        """Signature, addressees, provenance."""
        return self._fields(END)

    @property
    def issuer_is_known(self) -> bool:
        """Whether the directory has the issuing body."""
        return bool(self.letter["agency"].value())

    @property
    def tactics(self):
        """(tick, words that led to it) for each suggested tactic."""
        words = [words for _tactic, words in self.proposal.tactics]
        return list(zip(self.letter["tactics"].subwidgets, words, strict=True))

    @cached_property
    def lines(self) -> list[list[Shown]]:
        """The letter line by line, each part with its field; only the first of a run is a link."""
        anchors = _Anchors(self)
        return [
            [
                Shown(
                    part.text,
                    part.field,
                    MARKS.get(part.field, "") if part.first else "",
                    anchors.of(part) if part.field else "",
                )
                for part in row
            ]
            for row in marked_rows(self.document, self.values)
        ]

    @property
    def left_over(self) -> int:
        """How many lines have something that fits nowhere."""
        return sum(any(part.field == LEFT_OVER for part in row) for row in self.lines)

    @property
    def misprints(self):
        """Probable typing errors: where, what is printed, what is probably meant."""
        return [
            given | {"where": WHERE.get(given["where"], given["where"])}
            for given in harmless(self.document["quality"], self.values)
        ]

    @property
    def missing(self):
        """(words, anchor) of what publishing needs and is not there yet."""
        found = [
            (self.letter[name].label, f"at-{self.prefix}-{name}")
            for name in _NEEDED
            if not self.letter[name].value()
        ]
        if not any(form["audience"].value() == "citizens" for form in self.forms.measures):
            found.append((_("a measure for citizens, or a step"), f"at-{self.prefix}-measures"))
        return found

    @property
    def is_press(self) -> bool:
        """Whether it is no official document."""
        return "not_a_notice" in self.document["flags"]


class _Anchors:
    """Finds the field to which a part of the letter leads."""

    def __init__(self, screen):
        self.prefix = screen.prefix
        self.keys = {
            "measures": [_key(row["text_vi"]) for row in screen.proposal.measures],
            "contacts": [_key(row["shown"]) for row in screen.proposal.contacts],
            "suspicious": [_key(row["shown"]) for row in screen.document["suspicious"]],
            "references": [_key(row["number"]) for row in screen.proposal.references],
        }
        self.last = 0

    def of(self, part) -> str:
        """Return the anchor of a part that has a field, or ""."""
        if part.field in _LEADS_TO:
            return f"at-{self.prefix}-{_LEADS_TO[part.field]}" if part.first else ""
        if part.field not in _ROWS:
            return ""
        rows = f"at-{self.prefix}-{_ROWS[part.field]}"
        key, keys = _key(part.text), self.keys.get(part.field, ())
        is_measure = part.field == "measures"
        start = self.last if is_measure else 0
        for number in range(start, len(keys)):
            if key and (key in keys[number] or keys[number] in key):
                is_same = is_measure and number == self.last and not part.first
                self.last = number if is_measure else self.last
                return "" if is_same else f"{rows}-{number}"
        return rows if part.first else ""


_MARKER = re.compile(r"^\W*(?:\d{1,2}|[a-zđ]|[IVX]{1,4})[.)/-]\s*")


def _key(text):
    return re.sub(r"[\W_]+", "", fold(_MARKER.sub("", text)))


_ROW_FORMS = {
    "measures": (MARKS["measures"], MeasureForm),
    "indicators": (MARKS["suspicious"], IndicatorForm),
    "references": (MARKS["references"], ReferenceForm),
    "footnotes": (MARKS["footnotes"], FootnoteForm),
}


def field_label(name: str) -> str:
    """Return in words which field a kept correction is about: "number", "measures.audience"."""
    rows, _dot, field = name.partition(".")
    if rows not in _ROW_FORMS:
        known = LetterForm.base_fields.get(rows)
        return str(known.label if known else rows)
    label, form = _ROW_FORMS[rows]
    return f"{label}: {form.base_fields[field].label}" if field else str(label)
