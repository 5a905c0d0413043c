"""A thousand torn letters: reading goes through, keeps every word, sends nobody to the scammers.

`mutants.mutant(seed)` gives a failing one again.
"""

import pytest

from intake.completeness import lost
from intake.readers import read
from intake.structure.understanding import understand

from .mutants import mutant, originals

MUTANTS, SIZE = 1_000, 50


def faults(seeds, understand=understand):
    """Return (seed, what went wrong) for the mutants of ``seeds``; in the end there are none."""
    found = []
    for seed in seeds:
        torn = mutant(seed)
        letter = read(torn.text.encode(), "letter.txt")
        try:
            notice = understand(letter).as_json()
        except Exception as fault:
            found.append((seed, repr(fault)))
            continue
        if missing := lost([line.text for line in letter.lines], notice):
            found.append((seed, "lost", missing))
        if called := contacts(notice) & torn.scammers:
            found.append((seed, "contact", called))
    return found


def contacts(notice):
    """Return (type, value) of the contacts, of every document in the file."""
    return {
        (value["type"], value["value"])
        for one in (notice, *notice["documents"])
        for value in one["contacts"]
    }


@pytest.mark.parametrize("first", range(0, MUTANTS, SIZE))
def test_no_torn_letter_raises_or_loses_a_word_or_names_a_scammer_as_a_contact(first):
    assert faults(range(first, first + SIZE)) == []


def test_a_reading_that_raises_is_a_fault():
    def broken(letter):
        raise LookupError(len(letter.lines))

    (fault,) = faults([0], broken)
    assert "LookupError" in fault[1]


@pytest.mark.parametrize("name", ["unplaced", "measures", "recipients", "addressees"])
def test_a_reading_that_drops_a_field_is_a_fault(name):
    emptied = []

    def forgetful(letter):
        notice = understand(letter)
        first = (notice.documents or [notice])[0]
        emptied.append(bool(getattr(first, name)))
        setattr(first, name, [])
        return notice

    noticed = {fault[0] for fault in faults(range(SIZE // 2), forgetful) if fault[1] == "lost"}
    assert sum(emptied) > SIZE / 10
    assert len(noticed) >= sum(emptied)


def test_a_reading_that_takes_the_scammers_for_contacts_is_a_fault():
    def gullible(letter):
        notice = understand(letter)
        for one in notice.suspicious:
            value = one["value"].replace("[", "").replace("]", "").split("://")[-1]
            notice.contacts.append({**one, "value": value})
        return notice

    assert any(fault[1] == "contact" for fault in faults(range(5), gullible))


def test_each_seed_gives_its_mutant_again_and_hardly_any_two_are_alike():
    texts = [mutant(seed).text for seed in range(MUTANTS)]
    assert len(set(texts)) > 0.97 * MUTANTS
    assert texts[7] == mutant(7).text


def test_most_originals_hold_values_of_scammers_to_be_told_apart():
    assert len(originals()) > 60
    assert sum(bool(original.scammers) for original in originals()) > 45
