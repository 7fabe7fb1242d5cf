"""REIGN's spells of leaders, 2014 to 2019.

Takes:  lore/leaders-2014-2019.json.xz; the rows of the other lists, for full names and offices.
Gives:  a row "leader" for each spell, under the full name where one head of state or government of the other lists
        agrees in country, time and name; and a row for each office that the CIA gives that person.
Leaves: which office a leader held, where no other list tells. A spell without an end goes as far as the newest in the
        list, a month.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import msgspec

from onrecord.read.lexicon import given_names
from onrecord.read.offices import folded
from training.offices.countries import STATES
from training.offices.row import Row, rows_of

HEADS = frozenset(
    "president|prime minister|premier|taoiseach|chancellor|state counsellor|king|queen|emperor|sultan|emir|grand duke|"
    "supreme leader".split("|")
)
SURNAME_FIRST = frozenset("CN KP KR VN KH".split())
PARTY_FIRST = frozenset("CU KP VN".split())
"""Countries whose leader is the head of a party, and head of state as well only now and then."""
TERM = 4
"""Years. REIGN tells of power, not of office, and who has led for long may first have led from another one. So an
office is taken back no further before the CIA's day than a usual term: a guess."""
LATE = 2
"""Years that the CIA's list may go on naming a leader who has gone: parts of it were mended late."""
ASIDE = re.compile(r" *\(.*\)")
INITIAL = re.compile(r"\b[A-Z]\.")


class Spell(msgspec.Struct):
    """One leader's time in power; to is None where it was not over."""

    state: str
    leader: str
    start: str = msgspec.field(name="from")
    to: str | None
    gender: str | None


def rows(lore: Path, known: Sequence[Row], left: Counter[str]) -> Iterator[Row]:
    """Yield the rows of every spell; known are the rows of the other lists."""
    spells = list(_spells(rows_of(lore / "leaders-2014-2019.json.xz", Spell), left))
    heads = [row for row in known if row.office in HEADS]
    meant = {spell: _one([head for head in heads if _agree(spell, head, late=0)]) for spell in spells}
    named = {spell.country for spell in spells if meant[spell]}
    for spell in spells:
        # Where the list names today's leader, an older one of that surname is somebody else.
        late = [] if spell.country in named else [head for head in heads if _agree(spell, head, late=LATE)]
        yield from _joined(spell, meant[spell] or _one(late))


def _spells(spells: Sequence[Spell], left: Counter[str]) -> Iterator[Row]:
    """Yield a row for each leader as REIGN names them; two who led together stand in one spell."""
    newest = max(spell.to for spell in spells if spell.to)
    for spell in spells:
        if country := STATES.get(spell.state):
            sex = "f" if "(f)" in spell.leader else spell.gender or "u"
            for leader in re.split(r" & | and ", ASIDE.sub("", spell.leader)):
                yield _plain(leader, sex, country, (spell.start, spell.to or newest))
        else:
            left[f"reign, state {spell.state}"] += 1


def _plain(leader: str, sex: str, country: str, time: tuple[str, str]) -> Row:
    """Return the row of a spell as REIGN tells it: "D.Barrow", "Ramgoolam N.", "Juan Carlos Varela"."""
    initials, words = INITIAL.findall(leader), INITIAL.sub(" ", leader).split()
    return Row(" ".join([*initials, *words]), _surname(words, country), sex, country, "leader", "", *time, "reign")


def _surname(words: list[str], country: str) -> str:
    """Return the words that are not known given names; the first one where the surname comes first."""
    if country in SURNAME_FIRST:
        return words[0]
    start = next((at for at, word in enumerate(words) if word not in given_names()), len(words) - 1)
    return " ".join(words[start:])


def _one(heads: Sequence[Row]) -> Sequence[Row]:
    """Return rows that all tell of one person, none where they tell of several."""
    return heads if len({folded(head.person) for head in heads}) == 1 else []


def _joined(spell: Row, same: Sequence[Row]) -> Iterator[Row]:
    """Yield a spell under the full name that other rows have for it, and the offices that the CIA gives that person."""
    if not same:
        yield spell
        return
    spell = replace(spell, person=same[0].person, surname=same[0].surname)
    yield spell
    for head in same:
        if head.source == "cia" and head.country not in PARTY_FIRST:
            yield replace(spell, office=head.office, since=max(spell.since, _years(head.since, -TERM)))


def _agree(spell: Row, head: Row, late: int) -> bool:
    """Tell whether two rows agree in country, time and name; the second may be so many years late.

    All words of one name are in the other: a surname in a full name, or a name in a longer one. Where few surnames
    serve many people, a surname is not enough.
    """
    if spell.country != head.country or spell.since > head.until or head.since > _years(spell.until, late):
        return False
    ours, theirs = set(folded(spell.person).split()), set(folded(head.person).split())
    return ours <= theirs or (spell.country not in SURNAME_FIRST and set(folded(head.surname).split()) <= ours)


def _years(iso: str, years: int) -> str:
    """Return a day or month some years later or earlier.

    >>> _years("2019-06-04", -4), _years("2017-01", 1)
    ('2015-06-04', '2018-01')
    """
    return f"{int(iso[:4]) + years}{iso[4:]}"
