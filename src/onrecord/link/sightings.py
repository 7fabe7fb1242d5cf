"""See each article's events as the record sees them.

Takes:  a witness and the parties of the record.
Gives:  Sighting: one event of one article, with entities for its chains.
Leaves: which sightings are one event: events.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from onrecord.link.entities import Parties, folded
from onrecord.model.assertion import Assertion, Claim
from onrecord.model.event import OTHER, EventMention
from onrecord.model.interval import Interval
from onrecord.model.record import Witness

OFTEN = 2
"""Mentions from which an event is told from others by its theme alone: "the closing of the line"."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One event of one article. past is None where the article leaves open whether it has happened.

    where has the words of its place's name: "Linden" may be "Linden Harbour".
    """

    witness: Witness
    kind: str
    participants: frozenset[str]
    place: str | None
    days: Interval | None
    was: Interval | None
    past: bool | None
    themes: frozenset[str]
    where: frozenset[str]
    mentions: tuple[EventMention, ...]

    @property
    def facts(self) -> int:
        """Count what is known of it."""
        return len(self.participants) + 2 * (self.place is not None) + 2 * (self.days is not None)

    @property
    def order(self) -> tuple[bool, int, str, str, int]:
        """Rank sightings for joining: those that tell of a move first, then those that know most, then the earlier."""
        published = self.witness.reading.published.days
        day = str(published.earliest) if published else "9999"
        return self.was is None, -self.facts, day, self.witness.article.id, self.mentions[0].span.start

    def assertions(self, parties: Parties) -> Iterator[Assertion]:
        """Yield what the article claims of the event."""
        article = self.witness.article.id
        for mention in self.mentions:
            for claim in mention.claims:
                by = parties.of[article, claim.by] if claim.by is not None else None
                yield _assertion(claim, article, by)


def _assertion(claim: Claim, article: str, by: str | None) -> Assertion:
    return Assertion(
        field=claim.field,
        value=claim.value,
        normalised=claim.normalised,
        by=by,
        said_on=claim.said_on,
        article=article,
        span=claim.span,
        confidence=claim.confidence,
        found_by=claim.found_by,
    )


def sightings(witness: Witness, parties: Parties) -> Iterator[Sighting]:
    """Yield the events of one article that can be told from others: by a party, place, day, or often by a theme."""
    together: dict[int | None, list[EventMention]] = {}
    for mention in (m for m in witness.reading.events if m.kind != OTHER):
        together.setdefault(mention.same, []).append(mention)
    for mentions in (each for each in together.values() if not _private(witness, each)):
        sighting = _sighting(witness, parties, mentions)
        told = bool(sighting.participants) or sighting.place is not None or sighting.days is not None
        if told or (sighting.themes and len(mentions) >= OFTEN):
            yield sighting


def _private(witness: Witness, mentions: Sequence[EventMention]) -> bool:
    """Tell whether it is no event of a record: what a person buys on no day ("a ticket"), a thing that arrives."""
    chains = {witness.reading.chains[place].kind for mention in mentions for place in mention.participants}
    if mentions[0].kind == "sale":
        return chains == {"person"} and not any(mention.days for mention in mentions)
    return mentions[0].kind == "visit" and not chains and any(mention.themes for mention in mentions)


def _sighting(witness: Witness, parties: Parties, mentions: list[EventMention]) -> Sighting:
    article = witness.article.id
    chains = dict.fromkeys(p for m in mentions for p in m.participants)
    place = next((m.place for m in mentions if m.place is not None), None)
    return Sighting(
        witness=witness,
        kind=mentions[0].kind,
        participants=frozenset(parties.of[article, c] for c in chains),
        place=parties.of[article, place] if place is not None else None,
        days=_common(m.days for m in reversed(mentions) if m.days),
        was=next((m.was for m in mentions if m.was), None),
        past=next((m.over for m in mentions if m.over is not None), None),
        themes=frozenset(theme for m in mentions for theme in m.themes),
        where=frozenset(folded(witness.reading.chains[place].name).split() if place is not None else ()),
        mentions=tuple(mentions),
    )


def _common(days: Iterator[Interval]) -> Interval | None:
    """Return the days that all hold; the first where they do not meet."""
    found = list(days)
    return reduce(lambda a, b: a.common(b) or a, found) if found else None
