"""From the corrected reading to drafts: everything in one transaction, or nothing."""

import datetime
import hashlib

from django.contrib.admin.models import ADDITION, LogEntry
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from advisories.models import Addressee, Advisory, Attachment, Remark
from advisories.originals import Original
from advisories.originals.keeping import SENTENCES
from bilingual.text import fold
from hotlines.models import Agency, Contact

from . import matching
from .corrections import changes
from .forms import ReviewForms
from .forms.letter import ANNEX, NOTICE
from .forms.review import kept
from .models import Intake


class AlreadyDrafted(Exception):
    """Somebody was quicker: this letter has its draft."""


@transaction.atomic
def make_drafts(forms: ReviewForms, *, by) -> tuple[list[Advisory], list[str]]:
    """Return the drafts, the notice first, and sentences on what could not be taken over.

    ``forms`` are valid. Raises ``AlreadyDrafted``; nothing is stored then.
    """
    intake = Intake.objects.select_for_update().get(pk=forms.intake.pk)
    if intake.drafts.exists():
        raise AlreadyDrafted
    in_order = sorted(forms.documents, key=lambda one: (one.letter.becomes != NOTICE, one.number))
    drafts, bodies, said = [], {}, []
    for document in in_order:
        if document.is_skipped:
            continue
        draft = _draft(document, bodies, by)
        if document.letter.becomes == ANNEX:
            draft.annex_of = drafts[0]
        draft.save()
        _fill(draft, document, by)
        drafts.append(draft)
    said += _attach(intake, drafts[0])
    intake.corrections = changes(forms.documents)
    intake.file = ""
    intake.save()
    intake.drafts.set(drafts)
    for draft in drafts:
        _log(by, draft)
    return drafts, said


def _log(by, item):
    message = _("Made from a letter brought in.")
    LogEntry.objects.log_actions(by.pk, [item], ADDITION, message, single_object=True)


def _draft(document, bodies, by):
    form = document.letter
    draft = form.save(commit=False)
    draft.issuer = form.cleaned_data["agency"] or _new_body(form.cleaned_data, bodies, by)
    return draft


def _new_body(given, bodies, by):
    name = given["issuer_vi"]
    if fold(name) not in bodies:
        above = given["parent"] and matching.agency_for(given["parent"], given["province"])
        body = Agency.objects.create(
            name_vi=name,
            name_en=given["issuer_en"] or None,
            branch=given["branch"] or Agency.Branch.OTHER,
            province=given["province"],
            parent=above or None,
            source=_source_of(given, name),
        )
        _log(by, body)
        bodies[fold(name)] = body
    return bodies[fold(name)]


def _source_of(given, issuer):
    """Return what a body or number that is new here rests on: kind, number, date, body."""
    kind = Advisory.Kind(given["kind"]).label if given["kind"] else _("Official letter")
    number = "/".join(filter(None, (given["number"], given["symbol"])))
    day = given["issued_on"].strftime("%d/%m/%Y") if given["issued_on"] else ""
    return " ".join(filter(None, (str(kind), number, day))) + f", {issuer}"


def _fill(draft, document, by):
    given = document.letter.cleaned_data
    rows = (document.measures, document.indicators, document.references, document.footnotes)
    for formset in rows:
        _save_rows(draft, formset)
    names = [(Addressee.Role.TO, name) for name in given["addressees"]]
    names += [(Addressee.Role.COPY, name) for name in given["recipients"]]
    for place, (role, name) in enumerate(names, 1):
        draft.addressees.create(role=role, name_vi=name, order=place)
    _save_signatures(draft, document)
    _save_remarks(draft, document)
    draft.tactics.set(given["tactics"])
    draft.checklists.set(given["checklists"])
    draft.contacts.set(_contacts(draft, document, by))
    draft.make_safe()
    draft.refresh_from_db()
    # What it takes from its rows: the day of its first signature.
    draft.save()


def _save_rows(draft, formset):
    seen = set()
    for place, form in enumerate(kept(formset), 1):
        row = form.save(commit=False)
        row.advisory = draft
        if hasattr(row, "order"):
            row.order = place
        if hasattr(row, "value"):
            if (row.kind, row.value) in seen:
                continue
            seen.add((row.kind, row.value))
        row.save()


def _save_signatures(draft, document):
    for given in document.document["signatures"]:
        if given["signer"] and given["time"]:
            moment = datetime.datetime.fromisoformat(given["time"])
            moment = timezone.make_aware(moment) if timezone.is_naive(moment) else moment
            draft.signatures.create(signer_vi=given["signer"][:300], signed_at=moment)


def _save_remarks(draft, document):
    """Note, for who compares a copy, the probable misprints and a body above that is not here."""
    misprints = document.document["quality"]
    if misprints:
        lines = [_("Printed “%(seen)s”, probably “%(likely)s”.") % given for given in misprints]
        draft.remarks.create(part=Remark.About.WORDING, text_vi="\n\n".join(lines), order=1)
    above = document.letter.cleaned_data["parent"]
    issuer = draft.issuer
    if above and not (issuer.parent and fold(issuer.parent.name) == fold(above)):
        text = _("Above the issuing body the head names: %(body)s.") % {"body": above}
        draft.remarks.create(part=Remark.About.HEADING, text_vi=text, order=2)


def _contacts(draft, document, by):
    """Return the contacts of the directory that the letter gives; new ones become leads."""
    contacts = []
    for form in kept_contacts(document.contacts):
        contacts.append(form.known or _lead(form, draft, document, by))
    return contacts


def kept_contacts(formset):
    """Return the rows that an officer has ticked."""
    return [form for form in formset if form.cleaned_data["keep"]]


def _lead(form, draft, document, by):
    source = _source_of(document.letter.cleaned_data, draft.issuer.name_vi)
    body = form.cleaned_data["body"] or draft.issuer
    lead, is_new = Contact.objects.get_or_create(
        agency=body,
        channel=form.channel,
        value=form.value,
        defaults={
            "purpose_vi": _("Number or address that a letter gives"),
            "source": source,
            "evidence": Contact.Evidence.LETTER,
            "source_date": draft.issued_on,
            "read_on": timezone.localdate(),
            "held_back": _("Read from a letter; nobody has confirmed it yet."),
        },
    )
    if is_new:
        _log(by, lead)
    return lead


def _attach(intake, draft) -> list[str]:
    """Hang the original on the draft; return the sentence that says why it was not kept, if so."""
    if not intake.file:
        return [str(SENTENCES[intake.not_kept])] if intake.not_kept else []
    path = intake.file
    try:
        with default_storage.open(path) as file:
            data = file.read()
    except FileNotFoundError:
        return [_("The file is no longer there. Bring it once more at the bottom of the notice.")]
    sha256 = hashlib.sha256(data).hexdigest()
    attachment = Attachment(advisory=draft)
    attachment.take(Original(data, intake.name, intake.media_type, sha256, intake.pages))
    attachment.save()
    return []
