"""Join the events of all articles.

Takes:  witnesses and their parties.
Gives:  events with their assertions; what is current is computed by current.py.
Leaves: plans that share neither parties nor place nor day: they stay two.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.link.current import current_date, current_place, current_status, still_open
from onrecord.link.entities import Parties
from onrecord.link.ids import identity
from onrecord.link.sightings import Sighting, sightings
from onrecord.model.assertion import Assertion
from onrecord.model.citation import Citation
from onrecord.model.entity import Entity
from onrecord.model.event import Event
from onrecord.model.interval import Interval
from onrecord.model.record import Witness

ENOUGH = 3
"""Points from which two sightings are one event: two parties and a place or day, or one party with place or day."""


GENERAL = "event"
"""The kind of what is only called an event: it may be any gathering."""
GATHERINGS = frozenset("event rally speech commemoration conference meeting talks protest launch debate".split())


@dataclass(slots=True)
class _Joined:
    """An event while its sightings are being gathered."""

    kind: str
    participants: set[str] = field(default_factory=set)
    place: str | None = None
    days: Interval | None = None
    was: Interval | None = None
    past: bool | None = None
    themes: set[str] = field(default_factory=set)
    where: frozenset[str] = frozenset()
    sightings: list[Sighting] = field(default_factory=list)

    def fit(self, s: Sighting) -> int:
        """Return the points for s being this event, -1 where a fact speaks against it."""
        points = 0
        if self.kind != s.kind and GENERAL not in (self.kind, s.kind):
            return -1
        if self.past is not None and s.past is not None and self.past != s.past and not self._overtaken(s):
            return -1
        if self.days and s.days:
            if not (_meet(self.days, s.days) or _meet(self.was, s.days) or _meet(self.days, s.was)):
                return -1
            points += 2 if self.days == s.days or min(self.days.days, s.days.days) <= 31 else 1
        if self.place is not None and s.place is not None:
            if self.place != s.place and not (self.where <= s.where or s.where <= self.where):
                return -1
            points += 2
        mine, theirs = self.participants, s.participants
        if mine and theirs and not (mine <= theirs or theirs <= mine):
            return -1
        return points + 2 * len(mine & theirs) + 2 * (not self.themes.isdisjoint(s.themes))

    def _overtaken(self, s: Sighting) -> bool:
        """Tell whether one report looks ahead to the day that the other looks back on."""
        return _meet(self.days, s.days)

    def take(self, s: Sighting) -> None:
        """Add a sighting."""
        self.sightings.append(s)
        self.kind = s.kind if self.kind == GENERAL else self.kind
        self.where = max(self.where, s.where, key=lambda words: (len(words), sorted(words)))
        self.participants |= s.participants
        self.themes |= s.themes
        self.place = self.place or s.place
        self.days = (self.days.common(s.days) or self.days) if self.days and s.days else self.days or s.days
        self.was = self.was or s.was
        self.past = s.past if self.past is None else self.past


def _meet(some: Interval | None, others: Interval | None) -> bool:
    """Tell whether two stretches are known and share a day."""
    return bool(some and others and some.meets(others))


def events(witnesses: Sequence[Witness], parties: Parties) -> tuple[Event, ...]:
    """Return the events of the record. The sightings that know most come first, so that arrival changes nothing."""
    found = sorted((s for w in witnesses for s in sightings(w, parties)), key=lambda s: s.order)
    joined: list[_Joined] = []
    index: dict[tuple[str, str], list[int]] = {}
    for sighting in found:
        number = _which(sighting, joined, index)
        if number == len(joined):
            joined.append(_Joined(sighting.kind))
        joined[number].take(sighting)
        for key in _keys(sighting):
            if number not in (slot := index.setdefault(key, [])):
                slot.append(number)
    names = {e.id: e for e in parties.entities}
    return tuple(sorted((_event(j, parties, names) for j in joined), key=lambda e: e.id))


def _which(sighting: Sighting, joined: Sequence[_Joined], index: Mapping[tuple[str, str], list[int]]) -> int:
    """Return the number of the event that a sighting fits best, the earlier of two; the next number where none does."""
    near = sorted({n for key in _keys(sighting) for n in index.get(key, ())})
    best, place = max(((joined[n].fit(sighting), -n) for n in near), default=(0, 0))
    return -place if best >= ENOUGH or (best >= 2 and sighting.facts <= 2) else len(joined)


def _keys(s: Sighting) -> list[tuple[str, str]]:
    """Return what two sightings of one event must share one of: a party, a place, a month of its days, a theme."""
    months = sorted({month for days in (s.days, s.was) if days for month in _months(days)})
    themes = [f"about {theme}" for theme in sorted(s.themes)]
    family = GENERAL if s.kind in GATHERINGS else s.kind
    return [(family, key) for key in [*sorted(s.participants), *([s.place] if s.place else []), *months, *themes]]


def _months(days: Interval) -> Iterator[str]:
    """Yield the months that days lie in, at most those of one year: "last year's election" is of each of them."""
    first = days.earliest.year * 12 + days.earliest.month - 1
    last = days.latest.year * 12 + days.latest.month - 1
    yield from (f"{month // 12}-{month % 12 + 1:02}" for month in range(first, min(last, first + 11) + 1))


def _event(joined: _Joined, parties: Parties, names: dict[str, Entity]) -> Event:
    """Return the event that its sightings make."""
    assertions = tuple(sorted({a for s in joined.sightings for a in s.assertions(parties)}, key=_stable))
    first = min(
        joined.sightings,
        key=lambda s: (str(s.witness.reading.published.days), s.witness.article.id, s.mentions[0].span),
    )
    participants = tuple(sorted(joined.participants))
    days = current_date(joined.days, joined.sightings)
    status = current_status(assertions, participants, joined.sightings, days)
    return Event(
        id=identity("v", joined.kind, first.witness.article.id, first.mentions[0].span),
        kind=joined.kind,
        label=_label(joined, names),
        participants=participants,
        place=current_place(joined.sightings),
        date=days,
        happened=status == "happened",
        status=status,
        mentions=tuple(
            Citation(article, span)
            for article, span in sorted({(s.witness.article.id, m.span) for s in joined.sightings for m in s.mentions})
        ),
        assertions=assertions,
        open=still_open(assertions, participants, joined.sightings, status),
    )


def _stable(a: Assertion) -> tuple[object, ...]:
    """Rank assertions by all that they say, so that two of the same words stand in one order on every run."""
    return a.article, a.span, a.field, a.value, a.by or "", a.normalised or "", a.confidence, a.found_by, str(a.said_on)


def _label(joined: _Joined, names: dict[str, Entity]) -> str:
    """Put the event in words: kind, parties, place."""
    people = sorted(names[p].name for p in joined.participants)
    text = joined.kind.capitalize() + (": " + ", ".join(people[:4]) if people else "")
    return text + (f" in {names[joined.place].name}" if joined.place else "")
