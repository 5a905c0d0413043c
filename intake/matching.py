"""What the portal already knows of what a letter names: province, body, notice, contact, trick.

Where two rows answer alike, none is taken: the officer decides.
"""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count

from advisories.defang import refang
from advisories.letterhead import split_number
from advisories.models import Advisory
from bilingual.text import fold, match_key
from checklists.models import Checklist
from hotlines.dialling import dialled
from hotlines.models import Agency, Contact
from places.models import Province
from tactics.models import Tactic

from .body_words import name_key
from .tactic_words import Trick, rank

_LEADING = re.compile(r"^(?:[a-z][a-z0-9+.-]*:)?(?://)?(?:www\.)?", re.IGNORECASE)


@dataclass(frozen=True)
class Suggestion:
    """A trick that a letter seems to speak of, and the words of the letter that led to it.

    ``weight``: 5 is worth a look; from 8 on the letter rarely means another trick.
    """

    tactic: Tactic
    words: tuple[str, ...]
    weight: float


def _day(date):
    return datetime.date.fromisoformat(date) if date else None


def _existed(row, day):
    """Whether a province or body existed on ``day``; without a day, whether it does today."""
    if day is None:
        return not row.has_ended
    return (row.valid_from is None or row.valid_from <= day) and (
        row.valid_to is None or day <= row.valid_to
    )


def _only(found):
    """Return the one thing found, or None where there are two or none."""
    return found[0] if len(found) == 1 else None


def province_for(province: dict | None, date: str | None) -> Province | None:
    """Return the unit as it was on the letter's date, by the name that the letter prints.

    ``province`` as in docs/reading-letters.md, ``date`` ISO. Without a date: the unit of today,
    where it still bears that name.
    """
    if not province:
        return None
    printed = province.get("old_name") or province.get("name") or ""
    day = _day(date)
    return _only([unit for unit in Province.objects.named(printed) if _existed(unit, day)])


def _keys_of(agency):
    """Return the keys of a body's name: in full, and as letters of its own province shorten it.

    "Công an tỉnh Đồng Nai" is "Công an tỉnh" there, "Phòng … – Công an …" the first part; a
    department is called by its field alone.
    """
    whole = name_key(agency.name_vi)
    keys = {whole, name_key(agency.name_vi.split(" – ")[0])}
    if agency.province is None or agency.commune:
        return keys
    for place in {fold(agency.province.name_vi), fold(agency.province.name_en or "")} - {""}:
        short = whole.removesuffix(f" {place}")
        if short == whole:
            continue
        keys.add(short)
        for level in (" tinh", " thanh pho"):
            field = short.removesuffix(level)
            if field != short:
                keys.add(f"{field} {place}")
                if field.startswith("so "):
                    keys.add(field)
    return keys


def agency_for(name: str, province: Province | None, date: str | None = None) -> Agency | None:
    """Return the body with this name in ``province``, or in none for a national body; or None.

    Accents and abbreviations (UBND, PA05) do not matter. A body goes on when its province merges,
    so the whole chain of units counts; of several bodies, the one of the unit itself. ``date`` is
    the letter's, ISO; without it, what existed while ``province`` did.
    """
    wanted = name_key(name)
    if not wanted:
        return None
    bodies = Agency.objects.select_related("province__successor__successor__successor")
    found = [body for body in bodies if _is_there(body, province, _day(date))]
    found = [body for body in found if wanted in _keys_of(body)]
    own = [body for body in found if province and body.province_id == province.pk]
    in_full = [body for body in found if wanted == name_key(body.name_vi)]
    return _only(found) or _only(own) or _only(in_full)


def _is_there(body, province, day):
    if province is None or body.province is None:
        same_place = province is None and body.province is None
    else:
        same_place = body.province.today == province.today
    if day is not None or province is None:
        return same_place and _existed(body, day)
    begun = body.valid_from is None or province.valid_to is None
    ended = body.valid_to is None or province.valid_from is None
    return (
        same_place
        and (begun or body.valid_from <= province.valid_to)
        and (ended or body.valid_to >= province.valid_from)
    )


def _same_digits(one, other):
    return bool(one) and one.lstrip("0") == (other or "").lstrip("0")


def already_here(
    name: str | None, number: str | None, symbol: str | None, date: str | None
) -> list[Advisory]:
    """Return the notices, drafts too, of this issuer with this number, symbol and date (ISO).

    Names and symbols are compared folded; an issuer or symbol that the letter lost is not asked.
    """
    if not number:
        return []
    same_day = Advisory.objects.filter(issued_on=_day(date)).exclude(number="")
    return [
        notice
        for notice in same_day.select_related("issuer__province")
        if _same_digits(number, notice.number)
        and (not symbol or match_key(symbol) == match_key(notice.symbol))
        and (not name or name_key(name) in _keys_of(notice.issuer))
    ]


def known_contact(type: str, value: str) -> Contact | None:
    """Return the contact of the directory with this value, a public one before a lead; or None.

    ``type``: phone (compared by what is dialled), url (without scheme, www and closing slash) or
    email. A defanged value is compared as it was.
    """
    value = refang(value)
    contacts = Contact.objects.with_places().order_by("-is_public", "order", "pk")
    if type == "phone":
        dial = dialled(value)
        return contacts.filter(dial=dial).first() if dial else None
    if type == "email":
        return contacts.filter(channel=Contact.Channel.EMAIL, value__iexact=value).first()
    if type != "url" or not _bare(value):
        return None
    host = _bare(value).split("/")[0]
    pages = contacts.filter(channel__in=Contact.PAGES, value__icontains=host)
    return next((page for page in pages if _bare(page.value) == _bare(value)), None)


def _bare(address):
    return _LEADING.sub("", address.strip(), count=1).rstrip("/").casefold()


def suggested_tactics(text: str) -> list[Suggestion]:
    """Return at most five standing tactics that ``text`` names, the surest first.

    Found by the words of titles and folk names, in a text with accents or without.
    """
    tactics = list(Tactic.objects.standing().in_order().prefetch_related("stages", "signs", "acts"))
    ranked = rank(text, [_trick(tactic) for tactic in tactics])
    return [Suggestion(tactics[index], tuple(words), weight) for index, words, weight in ranked]


def _trick(tactic):
    told = [tactic.first_sight_vi or ""]
    told += [row.text_vi or "" for row in (*tactic.stages.all(), *tactic.signs.all())]
    told += [f"{act.lead_vi} {act.text_vi or ''}" for act in tactic.acts.all()]
    folk_names = tuple((tactic.folk_names_vi or "").split("\n"))
    return Trick(tactic.title_vi, folk_names, " ".join(told))


def suggested_checklists(tactics: Iterable[Tactic]) -> list[Checklist]:
    """Return the standing checklists that ``tactics`` name, most named first."""
    named = Checklist.objects.standing().filter(tactics__in=list(tactics))
    return list(named.annotate(times=Count("tactics")).order_by("-times", "order", "pk"))


def cited_here(references: list[dict]) -> dict[str, Advisory]:
    """Return {number as printed: the notice here, drafts too} for documents that a letter cites.

    ``references`` as in docs/reading-letters.md. A date or an issuer that the letter gives has to
    be the notice's; of two notices none is taken.
    """
    printed = {split_number(cited["number"])[0] for cited in references} - {""}
    numbers = printed | {number.lstrip("0") for number in printed}
    notices = list(
        Advisory.objects.filter(number__in=numbers).select_related("issuer__province")
        if numbers
        else ()
    )
    found = {}
    for cited in references:
        notice = _only([notice for notice in notices if _is_cited(notice, cited)])
        if notice:
            found[cited["number"]] = notice
    return found


def _is_cited(notice, cited):
    number, symbol = split_number(cited["number"])
    return (
        _same_digits(number, notice.number)
        and match_key(symbol) == match_key(notice.symbol)
        and (not cited.get("date") or notice.issued_on == _day(cited["date"]))
        and _is_issuer(notice.issuer, cited.get("issuer"))
    )


def _is_issuer(agency, printed):
    """Whether a citation means this body: "Chủ tịch UBND tỉnh" signs for "UBND tỉnh"."""
    if not printed:
        return True
    named = f" {name_key(printed)}"
    return any(named.endswith(f" {key}") for key in _keys_of(agency))
