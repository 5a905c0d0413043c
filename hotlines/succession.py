"""What a merger of provinces means for their bodies.

A body named after a province that disappears ends with it. Its duties pass to the body of the same
name under the new unit, where that one is known: none is invented. All other bodies go on.
"""

import datetime
import re

from django.db.models import Count, Q
from django.dispatch import receiver
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from bilingual.text import fold, match_key, nfc
from places.signals import merger_undone, provinces_merged

from .models import Agency, Contact

_MARK = "…"
_KIND_WORD = r"(?:\b(?:tinh|thanh pho|tp\.?)\s+)?"
# A commune may bear the name of its province: "phường Vĩnh Long" is not the province.
_OTHER_UNITS = ("phường ", "xã ", "thị trấn ", "đặc khu ", "quận ", "huyện ")


@receiver(provinces_merged)
def pass_on_duties(sender, merger, units, lineage, ledger, **_more):
    """End the bodies whose province disappears, and name who follows them."""
    new = merger.unit
    names = {True: [], False: []}
    for unit in units:
        names[match_key(unit.name_vi) == match_key(new.name_vi)].append(unit.name_vi)
    still_there = Q(valid_to=None) | Q(valid_to__gte=new.valid_from)
    begun = Q(valid_from=None) | Q(valid_from__lt=new.valid_from)
    bodies = Agency.objects.filter(still_there & begun, province__in=lineage).order_by("name")
    ending, going_on = [], []
    for body in bodies:
        body.duties = _duties(body.name_vi, gone=names[False], kept=names[True])
        (ending if body.duties else going_on).append(body)
    _say_who_follows(ledger, lineage)
    for body in ending:
        _end(body, _follower(body.duties, new, going_on), new.valid_from, ledger)
    if ending:
        _say_what_to_check(ledger, ending, new.valid_from)


@receiver(merger_undone)
def say_who_goes_on(sender, ledger, **_more):
    """Name the bodies that were ended and are there again."""
    for body in ledger.items(Agency):
        ledger.say(_("%(name)s is again as it was.") % {"name": body.name})


def _duties(name, *, gone, kept=()):
    """Return a body's name with a mark for each province of ``gone``; "" where it names none.

    Two bodies with the same duties in different provinces then have the same name. ``kept`` are
    names that may contain one of ``gone``: "Hà Nam Ninh" is not "Hà Nam".
    """
    text = nfc(name)
    marked = []

    def mark(match):
        start = match.start("name")
        is_province = text[start].isupper() and not text[:start].lower().endswith(_OTHER_UNITS)
        if not is_province or match_key(match["name"]) in kept_keys:
            return match[0]
        marked.append(start)
        return _MARK

    kept_keys = {match_key(known) for known in kept}
    known = "|".join(_pattern(known) for known in sorted((*gone, *kept), key=len, reverse=True))
    duties = re.sub(rf"{_KIND_WORD}(?<!\w)(?P<name>{known})(?!\w)", mark, fold(text))
    # The Party's committee of a province is "Tỉnh ủy", that of a city "Thành ủy".
    return re.sub(r"\b(tinh|thanh) uy\b", "uy", duties) if marked else ""


def _pattern(name):
    return r"\W+".join(re.findall(r"\w+", fold(name)))


def _follower(duties, new, bodies):
    """Return the one body with these duties under the new name; None where there is none."""
    same = [body for body in bodies if _duties(body.name_vi, gone=[new.name_vi]) == duties]
    return same[0] if len(same) == 1 else None


def _end(body, follower, day, ledger):
    last_day = day - datetime.timedelta(days=1)
    ledger.store(body, valid_to=last_day, successor=follower or body.successor)
    said = {"body": body.name, "day": date_format(body.valid_to)}
    if body.successor:
        said["successor"] = body.successor.name
        line = _("%(body)s ends on %(day)s; its duties pass to %(successor)s.")
    else:
        line = _(
            "%(body)s ends on %(day)s. No body with the new name is known here: add it, and who "
            "follows, once it exists."
        )
    ledger.say(line % said)


def _say_who_follows(ledger, lineage):
    bodies = Agency.objects.filter(province__in=lineage)
    ledger.say(
        _("Bodies that follow: %(bodies)s. Contacts: %(contacts)s. Notices: %(notices)s.")
        % {
            "bodies": bodies.count(),
            "contacts": Contact.objects.filter(agency__in=bodies).count(),
            "notices": _notices_of(bodies),
        }
    )


def _say_what_to_check(ledger, ending, day):
    ledger.say(
        _("Bodies that end: %(bodies)s. Their notices need checking from %(day)s: %(notices)s.")
        % {
            "bodies": len(ending),
            "day": date_format(day),
            "notices": _notices_of(Agency.objects.filter(pk__in=[body.pk for body in ending])),
        }
    )


def _notices_of(bodies):
    return bodies.order_by().aggregate(count=Count("advisories"))["count"]
