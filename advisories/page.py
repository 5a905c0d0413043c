"""What the page of a notice shows, in the order in which a reader needs it."""

from django.db.models import prefetch_related_objects

from bilingual.completeness import is_translated
from hotlines.directory import call_block
from places.models import REFORM_DAY

from .clauses import as_tree
from .models import Addressee, Advisory, Clause
from .models.parts import ROWS

# One order for every notice. What to do and whom to call come before what happened: whoever
# opens the page in trouble reads no further (docs/decisions/0001-what-to-do-first.md).
BLOCKS = ("acts", "call", "targets", "how", "signs", "document")


def notice_page(notice: Advisory) -> dict:
    """Return the context of ``advisories/detail.html`` for a notice, published or draft."""
    known = Advisory.objects.published().select_related("issuer")
    prefetch_related_objects([notice], *ROWS, "contacts__agency")
    clauses = list(notice.clauses.all())
    addressees = list(notice.addressees.all())
    numbers = {clause.number for clause in clauses if clause.number}
    return {
        "notice": notice,
        "blocks": [f"advisories/blocks/{block}.html" for block in BLOCKS],
        "acts": _acts(notice, clauses, numbers),
        "measures": _by_audience(clauses),
        "addressees": [party for party in addressees if party.role == Addressee.Role.TO],
        "recipients": [party for party in addressees if party.role == Addressee.Role.COPY],
        "references": _linked(notice, known),
        "contacts": [contact for contact in notice.contacts.all() if contact.is_public],
        "directory": call_block(notice.issuer.province),
        "originals": notice.attachments.all(),
        "annexes": known.filter(annex_of=notice),
        "whole": _whole(notice, known),
        "followers": known.filter(pk__in=_followers(notice), withdrawn_at=None),
        "tactics": notice.tactics.standing().in_order(),
        "checklists": notice.checklists.standing(),
        "explained_here": [footnote.term for footnote in notice.footnotes.all()],
        "is_before_reform": bool(notice.dated_on and notice.dated_on < REFORM_DAY),
        "is_translated": is_translated(notice) and all(map(is_translated, _rows(notice))),
    }


def _rows(notice):
    """Yield the rows that carry text of the notice itself."""
    for name in ROWS:
        yield from getattr(notice, name).all()


def _acts(notice, clauses, numbers):
    """The steps; where an officer wrote none, the document's own measures for citizens."""
    steps = list(notice.steps.all())
    for step in steps:
        step.has_clause = step.clause in numbers
        step.is_own = not step.has_clause
    if steps:
        return steps
    return [clause for clause in clauses if clause.audience == Clause.Audience.CITIZENS]


def _by_audience(clauses):
    """Pairs of audience and tree of its clauses, citizens first, empty ones left out."""
    trees = (
        (audience, as_tree([clause for clause in clauses if clause.audience == audience]))
        for audience in Clause.Audience
    )
    return [(audience.label, audience.value, tree) for audience, tree in trees if tree]


def _linked(notice, known):
    """The documents cited, each with ``notice``, its page here where there is one."""
    references = list(notice.references.all())
    cited = list(known.cited_as(reference.number for reference in references))
    for reference in references:
        reference.page = next((other for other in cited if _is_same(reference, other)), None)
    return references


def _is_same(reference, other):
    same_day = not reference.dated or not other.issued_on or reference.dated == other.issued_on
    return same_day and reference.number.replace(" ", "") == other.full_number.replace(" ", "")


def _whole(notice, known):
    """The notice of which this one is the annex, where readers may open it."""
    return known.filter(pk=notice.annex_of_id).first()


def _followers(notice):
    return [
        *notice.replaced_by.values_list("pk", flat=True),
        *notice.corrected_by.values_list("pk", flat=True),
    ]
