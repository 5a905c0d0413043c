"""What the screen proposes for a document: the reading, and what the portal already knows."""

import datetime
import re
from dataclasses import dataclass, field

from advisories.models import Advisory
from advisories.originals.store import signatures_of
from bilingual.text import fold
from hotlines.models import Agency

from . import english, matching
from .numbering import numbered
from .record import harmless

TITLE_LIMIT = 160
# Decree 30/2020/NĐ-CP, cell 7a; the Party writes T/M.
_AUTHORITY = re.compile(r"(?:TM|T/M|KT|K/T|TL|T/L|TUQ|T/UQ|Q)[. ]")
# A tactic is ticked by itself when this many of its words stand in the letter.
CONVINCING = 2


@dataclass
class Proposal:
    """Initial values of the forms for one document, and for each field how sure it is.

    ``whys`` maps the name of a form field to (code of ``sentences.SURE``, rule of the reading).
    """

    letter: dict
    whys: dict
    measures: list[dict]
    contacts: list[dict]
    indicators: list[dict]
    references: list[dict]
    footnotes: list[dict]
    tactics: list = field(default_factory=list)
    checklists: list = field(default_factory=list)
    already: list = field(default_factory=list)
    cited: dict = field(default_factory=dict)


# Form fields by the field of the reading that they rest on.
RESTS_ON = {
    "kind": "kind",
    "agency": "issuer",
    "issuer_vi": "issuer",
    "parent": "parent",
    "province": "province",
    "number": "number",
    "symbol": "symbol",
    "issued_on": "date",
    "place_vi": "place",
    "subject_vi": "subject",
    "signer_authority": "signatory",
    "signer_title_vi": "signatory",
    "signer_name": "signatory",
    "addressees": "addressees",
    "recipients": "recipients",
}


def propose(intake, document: dict) -> Proposal:
    """Return what the forms of ``document`` begin with. Nothing alive of the scammers is in it."""
    values = intake.scam_values
    read = harmless(
        {name: given for name, given in document.items() if name not in ("lines", "marks")}, values
    )
    province = matching.province_for(document["province"], document["date"])
    issuer, day = document["issuer"], document["date"]
    agency = matching.agency_for(issuer, province, day) if issuer else None
    suggested = matching.suggested_tactics("\n".join(document["lines"]))
    tactics = [(one.tactic, one.words) for one in suggested]
    ticked = [tactic for tactic, words in tactics if len(words) >= CONVINCING]
    checklists = matching.suggested_checklists([tactic for tactic, _words in tactics])
    letter = _letter(read, province, agency, intake)
    letter["signer_authority"] = harmless(_authority(document), values)
    letter["tactics"] = [tactic.pk for tactic in ticked]
    letter["checklists"] = [one.pk for one in matching.suggested_checklists(ticked)]
    return Proposal(
        letter=letter,
        whys=_whys(document, letter),
        measures=_measures(read),
        contacts=_contacts(read),
        indicators=[
            {"kind": given["type"], "value": given["value"]} for given in read["suspicious"]
        ],
        references=[
            {"number": given["number"], "dated": _day(given["date"]), "issuer_vi": given["issuer"]}
            for given in read["references"]
        ],
        footnotes=[{"term": note["mark"], "text_vi": note["text"]} for note in read["footnotes"]],
        tactics=tactics,
        checklists=checklists,
        already=_already(document, intake),
        cited=matching.cited_here(document["references"]),
    )


def _letter(read, province, agency, intake):
    signatory = read["signatory"] or {"authority": [], "title": "", "name": ""}
    subject = read["subject"] or ""
    issuer = read["issuer"] or ""
    place = read["place"] or ""
    values = {
        "kind": read["kind"],
        "agency": agency and agency.pk,
        "issuer_vi": issuer,
        "issuer_en": english.body_name(issuer) if issuer else "",
        "branch": branch_of(issuer, read["symbol"] or ""),
        "parent": read["parent"],
        "province": province and province.pk,
        "number": read["number"],
        "symbol": read["symbol"],
        "issued_on": _day(read["date"]),
        "place_vi": place,
        "place_en": province.name_en if province and fold(province.name_vi) == fold(place) else "",
        "subject_vi": subject,
        "signer_title_vi": signatory["title"],
        "signer_title_en": english.office(signatory["title"]) if signatory["title"] else "",
        "signer_name": signatory["name"],
        "addressees": "\n".join(read["addressees"]),
        "recipients": "\n".join(read["recipients"]),
        "provenance": provenance_of(read, intake),
        "title_vi": _capital(subject) if len(subject) <= TITLE_LIMIT else "",
    }
    return {name: value or "" for name, value in values.items()}


def _authority(document):
    """Return the lines of the signature that name in whose stead it is signed, as printed."""
    rows = [
        document["lines"][row] for row, *_span, name in document["marks"] if name == "signatory"
    ]
    return " / ".join(row.strip() for row in rows if _AUTHORITY.match(row.strip()))


def provenance_of(read: dict, intake) -> str:
    """Return the weakest claim that the file allows; an officer who knows more says so."""
    if "not_a_notice" in read["flags"]:
        return Advisory.Provenance.PRESS
    if intake.file and intake.media_type == "application/pdf" and signatures_of(intake.file):
        return Advisory.Provenance.SIGNED
    if intake.source in ("pdf", "picture"):
        return Advisory.Provenance.SCAN
    return Advisory.Provenance.EXCERPT


def branch_of(issuer: str, symbol: str) -> str:
    """Return whose body it is by its name, and by the symbol of a Party document (Guide 36)."""
    name = fold(issuer)
    if name.startswith(("cong an", "bo cong an", "phong canh sat", "phong an ninh")):
        return Agency.Branch.POLICE
    party = ("tinh uy", "thanh uy", "dang uy", "ban tuyen giao", "huyen uy", "van phong tinh uy")
    if name.startswith(party) or symbol.endswith(("/TU", "TW")):
        return Agency.Branch.PARTY
    state = ("uy ban nhan dan", "so ", "bo ", "van phong", "chinh phu", "thu tuong", "cuc ")
    return Agency.Branch.STATE if name.startswith(state) else Agency.Branch.OTHER


def _measures(read):
    rows = []
    for number, measure in numbered(read["measures"]):
        audience = measure["audience"] or _shared(measure["children"])
        rows.append({"number": number, "audience": audience, "text_vi": measure["text"]})
    return rows


def _shared(children):
    """Return whom all measures below a heading address, or None where they differ."""
    said = {child["audience"] or _shared(child["children"]) for child in children}
    return said.pop() if len(said) == 1 else None


def _contacts(read):
    return [
        {
            "type": given["type"],
            "shown": given["shown"],
            "value": given["value"],
            "known": matching.known_contact(given["type"], given["value"]),
        }
        for given in read["contacts"]
    ]


def _already(document, intake):
    if not document["number"]:
        return []
    found = matching.already_here(
        document["issuer"], document["number"], document["symbol"], document["date"]
    )
    own = {draft.pk for draft in intake.drafts.all()}
    return [notice for notice in found if notice.pk not in own]


def _whys(document, letter):
    whys = {}
    for name, read_as in RESTS_ON.items():
        sure, rule = document["reasons"].get(read_as, ("likely", ""))
        if not document[read_as]:
            sure, rule = "missing", ""
        whys[name] = (sure, rule)
    if not letter["agency"]:
        whys["agency"] = ("missing", "new_body" if letter["issuer_vi"] else "")
    for name in ("issuer_en", "signer_title_en"):
        whys[name] = ("sure", "standard") if letter[name] else ("missing", "")
    whys["branch"] = ("likely", "")
    whys["provenance"] = ("doubtful", "provenance")
    whys["title_vi"] = ("doubtful", "title") if letter["title_vi"] else ("yours", "title")
    for name in ("summary_vi", "summary_en", "targets_vi", "how_it_works_vi", "title_en"):
        whys[name] = ("yours", name)
    return whys


def _day(written):
    try:
        return datetime.date.fromisoformat(written) if written else None
    except ValueError:
        return None


def _capital(text):
    return text[:1].upper() + text[1:]
