"""Tell which person of an article held an office on its day, where the article itself does not say so.

Takes:  the words of a description, the cast, the day of the article.
Gives:  incumbents(): the persons named in the article who are known to have held such an office then; learn_sexes(),
        what the table tells of their gender.
Leaves: offices that the article gives: roles.py, which is asked first; people whom the article never names.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.model.interval import Interval
from onrecord.read.lexicon import Holder, demonyms
from onrecord.read.offices import SPELLING, known, offices_of
from onrecord.read.parties.parties import Cast, one_spelling
from onrecord.read.parties.roles import OVER

_HEADS = frozenset("president premier chancellor king queen emir sultan emperor".split())
_PREMIER = frozenset(("premier", "prime minister"))


def incumbents(words: Sequence[str], cast: Cast, day: Interval | None) -> list[int]:
    """Return the persons of the cast who held the office of a description on a day; none for a former office."""
    said = [SPELLING.get(word, one_spelling(word)) for word in words]
    if day is None or not OVER.isdisjoint(said):
        return []
    countries = {iso for word in said if (iso := demonyms().get(word.title()))}
    return [
        place
        for place, party in enumerate(cast.parties)
        if party.kind == "person" and _held(said, countries, offices_of(party.name.split()[-1]), party.name, day)
    ]


def learn_sexes(cast: Cast, day: Interval | None) -> None:
    """Give persons whose gender nothing in the article tells that of the office-holder of their name on its day."""
    for party in cast.parties:
        if day is not None and party.kind == "person" and party.sex == "u":
            name = party.name
            rows = (r for r in offices_of(name.split()[-1]) if known(r).meets(day) and _same_person(r, name))
            told = {row.gender for row in rows} - {"u"}
            party.given = told.pop() if len(told) == 1 else "u"


def _held(said: Sequence[str], countries: set[str], rows: Iterable[Holder], name: str, day: Interval) -> bool:
    """Tell whether one of a person's offices is the one described."""
    rows = [row for row in rows if known(row).meets(day) and _same_person(row, name)]
    fits = (row for row in rows if not countries or row.country in countries)
    return any(_is_office(said, row.office) for row in fits)


def _same_person(row: Holder, name: str) -> bool:
    """Tell whether a first name, where both give one, is the same."""
    first, theirs = name.split()[0], row.person.split()[0]
    return len(name.split()) == 1 or len(row.person.split()) == 1 or first == theirs


def _is_office(said: Sequence[str], office: str) -> bool:
    words = office.split()
    if office in _PREMIER and (said[-1] == "premier" or said[-2:] == ["prime", "minister"]):
        return True
    if said[-1] == "leader":
        return words[-1] in _HEADS or office == "leader"
    return list(said[-len(words) :]) == words
