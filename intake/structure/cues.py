"""The cues before a value, each with its weight, that send readers there or speak of scammers."""

from intake.tables import rows

from .acting import names_actor
from .surroundings import CLAUSE, Surroundings, last_clause
from .wording import alternatives

CONTACT, SCAM = "contact", "scam"
# Which difference of weights decides.
ENOUGH = 0.45

_PEOPLE = rf"(?:{alternatives('purpose_words', 'people')})"
# Patterns before a value, each with its weight: the table has them, {people} as above.
_CUES = {
    says: [
        (row["pattern"].replace("{people}", _PEOPLE), float(row["weight"]))
        for row in rows("purpose_cues")
        if row["says"] == says
    ]
    for says in (CONTACT, SCAM)
}
_OF_SCAMMERS = alternatives("purpose_words", "of scammers")


def suspects(text: str) -> bool:
    """Whether a text speaks of scammers at all."""
    seen = Surroundings(text)
    return seen.has(_OF_SCAMMERS, seen.small)


def weigh(seen: Surroundings, says: str, before: str) -> float:
    """Return the strength of the cues before a value: near ones count, an earlier clause less.

    Where the scammers act in the value's own clause, calling and writing are theirs.
    """
    total = 0.0
    theirs = says == CONTACT and names_actor(seen, last_clause(before))
    for pattern, weight in _CUES[says]:
        end = max((found.end() for found in seen.find(pattern, before)), default=None)
        if end is not None:
            distance = len(before) - end
            clauses = len(CLAUSE.findall(before[end:]))
            total += weight / (1 + distance / 70) / (1 + 0.6 * clauses)
    return total * 0.2 if theirs else total
