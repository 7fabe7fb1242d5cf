"""Place an undated article by the other reports on its story.

Takes:  witnesses.
Gives:  the same witnesses, those without a day given one where their dates without a year fit a dated report.
Leaves: what an article says of its own day: read/times/bounds.py.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from onrecord.link.entities import folded
from onrecord.model.article import Published
from onrecord.model.assertion import Claim
from onrecord.model.attribution import Attribution
from onrecord.model.event import EventMention
from onrecord.model.interval import Interval
from onrecord.model.reading import Reading
from onrecord.model.record import Witness
from onrecord.model.time import reported_between

NEAR = timedelta(days=62)
"""How far from a dated report on the same parties an undated one may lie for its year to be that one's."""
SHARED = 3
"""Parties that two reports must both name for one to lend the other its year."""


def placed(witnesses: Sequence[Witness]) -> list[Witness]:
    """Return the witnesses, undated ones bounded where another report shows the year of their dates."""
    dated = [(w, _names(w)) for w in witnesses if w.reading.published.days]
    return [w if w.reading.published.days else _placed(w, dated) for w in witnesses]


def _placed(witness: Witness, dated: list[tuple[Witness, set[str]]]) -> Witness:
    """Return an undated witness with its bounds, unchanged where the dated reports leave several years or none."""
    names = _names(witness)
    found: dict[int, tuple[Interval, str]] = {}
    for other, theirs in dated:
        days = other.reading.published.days
        if days is None or len(names & theirs) < SHARED:
            continue
        bounds = reported_between(witness.reading.times, days.earliest.year)
        if bounds and abs(bounds.earliest - days.earliest) <= NEAR:
            found[days.earliest.year] = min(
                found.get(days.earliest.year, (bounds, other.article.file)), (bounds, other.article.file)
            )
    if len(found) != 1:
        return witness
    year, (bounds, file) = found.popitem()
    told = f"between {bounds.earliest} and {bounds.latest}, the days that it reports as past and as to come"
    basis = f"{told}; the year is that of {file}"
    return Witness(witness.article, _in_year(replace(witness.reading, published=Published(bounds, basis)), year))


def _names(witness: Witness) -> set[str]:
    return {folded(c.name).split()[-1] for c in witness.reading.chains if c.kind in ("person", "organisation", "place")}


def _in_year(reading: Reading, year: int) -> Reading:
    """Return the reading with the days that its dates without a year have in year; its times stay as they were read."""

    def days(time: int | None) -> Interval | None:
        return None if time is None else reading.times[time].in_year(year)

    def said(a: Attribution) -> Attribution:
        return replace(a, said_on=a.said_on or days(a.time))

    def claimed(c: Claim) -> Claim:
        found = days(c.time)
        if c.field == "date":
            return replace(c, normalised=c.normalised or (found.iso if found else None))
        return replace(c, said_on=c.said_on or found)

    def told(e: EventMention) -> EventMention:
        return replace(e, days=e.days or days(e.time), claims=tuple(claimed(c) for c in e.claims))

    return replace(
        reading,
        attributions=tuple(said(a) for a in reading.attributions),
        events=tuple(told(e) for e in reading.events),
    )
