"""All forms of the screen together: one set for each document of the file."""

from functools import cached_property

from django.utils.translation import gettext_lazy as _

from places.models import Remit

from ..proposing import propose
from ..record import harmless
from .letter import ANNEX, NOTICE, SKIP, LetterForm
from .rows import ContactForm, FootnoteForm, IndicatorForm, MeasureForm, ReferenceForm, rows

Measures = rows(MeasureForm, extra=1)
Contacts = rows(ContactForm)
Indicators = rows(IndicatorForm, extra=1)
References = rows(ReferenceForm)
Footnotes = rows(FootnoteForm)


class DocumentForms:
    """The forms for one document. ``prefix`` is d0, d1 …"""

    def __init__(self, number, document, proposal, data, user, units):
        """Bind the forms to ``data`` where it is given."""
        self.number, self.document, self.proposal = number, document, proposal
        self.prefix = f"d{number}"
        about = {"proposal": proposal, "user": user, "units": units}
        self.letter = LetterForm(data, prefix=self.prefix, **about)
        self.letter.initial["role"] = ANNEX if number else NOTICE
        self.measures = self._rows(Measures, "measures", data)
        self.contacts = self._rows(
            Contacts,
            "contacts",
            data,
            form_kwargs={"may_add_leads": user.has_perm("hotlines.add_contact"), "units": units},
        )
        self.indicators = self._rows(Indicators, "indicators", data)
        self.references = self._rows(References, "references", data)
        self.footnotes = self._rows(Footnotes, "footnotes", data)

    def _rows(self, formset, name, data, **kwargs):
        initial = getattr(self.proposal, name)
        return formset(data, prefix=f"{self.prefix}-{name}", initial=initial, **kwargs)

    @property
    def formsets(self):
        """The rows of each kind."""
        return (self.measures, self.contacts, self.indicators, self.references, self.footnotes)

    def is_valid(self) -> bool:
        """Whether the document can become a draft, or is left out."""
        valid = self.letter.is_valid()
        if self.is_skipped:
            return True
        # All are asked, so that every fault is shown at once.
        valid = all([valid, *(formset.is_valid() for formset in self.formsets)])
        return self._numbers_agree() and valid

    @property
    def is_skipped(self) -> bool:
        """Whether it is left out."""
        return self.letter.becomes == SKIP

    def _numbers_agree(self):
        seen, agree = set(), True
        for form in kept(self.measures):
            number = form.cleaned_data.get("number")
            if number and number in seen:
                form.add_error(
                    "number", _("Number %(number)s is already used above.") % {"number": number}
                )
                agree = False
            seen.add(number)
        return agree


def kept(formset) -> list:
    """Return the rows of a bound formset that are not left out."""
    return [form for form in formset if not form.is_dropped]


class ReviewForms:
    """The forms of the whole screen."""

    def __init__(self, intake, user, data=None):
        """Begin with what was read; ``data`` is what the officer sent, if anything."""
        units = Remit.objects.units_of(user)
        units = None if units is None else set(units)
        if data is not None:
            data = _harmless_data(data, intake.scam_values)
        self.intake = intake
        self.documents = [
            DocumentForms(number, document, propose(intake, document), data, user, units)
            for number, document in enumerate(intake.documents)
        ]

    @cached_property
    def is_several(self) -> bool:
        """Whether the file holds more than one document."""
        return len(self.documents) > 1

    def is_valid(self) -> bool:
        """Whether drafts can be made of it."""
        # Each is asked, so that every fault is shown at once.
        answers = [document.is_valid() for document in self.documents]
        valid = all(answers)
        if all(document.letter.becomes != NOTICE for document in self.documents):
            self.documents[0].letter.add_error(
                "role", _("At least one document has to become a notice.")
            )
            valid = False
        return valid

    @property
    def media(self):
        """The scripts and styles of the fields."""
        media = self.documents[0].letter.media
        for document in self.documents:
            for formset in document.formsets:
                media += formset.media
        return media


def _harmless_data(data, values):
    """Return what was sent with nothing of the scammers alive, in case it is shown again."""
    data = data.copy()
    for name in data:
        data.setlist(
            name, [harmless(one.replace("\x00", ""), values) for one in data.getlist(name)]
        )
    return data
