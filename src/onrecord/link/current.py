"""Compute what holds now of an event.

Takes:  an event's assertions and sightings.
Gives:  its status, date and place as they stand now.
Leaves: the values that no longer hold: they stay in the assertions and become changes.

The rule, in words: calling off and putting off win where nothing later says otherwise; what a report tells as done has
happened; else the firmest value of the latest day of saying, a party to the event before an outsider, a named voice
before the paper's own. Where two voices of one day and standing differ, the weaker claim stands and the other is open.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from onrecord.link.reports import Reports
from onrecord.link.sightings import Sighting
from onrecord.model.assertion import LADDER, Assertion, Status
from onrecord.model.interval import Interval

_OPEN = (("tentative", "scheduled", "confirmed"), ("denied",))
_BESIDE: tuple[Status, ...] = ("denied", "postponed", "cancelled")
_WEIGHT: dict[str, int] = {**{status: n for n, status in enumerate(LADDER)}, "denied": 0}


def current_status(
    assertions: Sequence[Assertion], participants: Sequence[str], sightings: Sequence[Sighting], days: Interval | None
) -> Status:
    """Return the status that holds now; days are the event's own, None where they are open.

    No report can tell as done what lies ahead of it: a "happened" from before the event's day counts for nothing.
    """
    reports = Reports.of(s.witness for s in sightings)
    stated = [a for a in assertions if a.field == "status"]
    if not stated:
        return "unknown"
    off = [a for a in stated if a.value in ("cancelled", "postponed")]
    done = [a for a in stated if a.value == "happened" and not (days and days.earliest > _day(a, reports))]
    planned = next((found for values in _OPEN if (found := [a for a in stated if a.value in values])), [])
    if off and not _after(done, off, reports):
        return _status(max(off, key=lambda a: (_day(a, reports), a.value)))
    if done and (_after(done, planned, reports) or len(done) > len(planned)):
        return "happened"
    return _status(_last(planned or [a for a in stated if a.value == "mentioned"] or stated, participants, reports)[0])


def still_open(
    assertions: Sequence[Assertion], participants: Sequence[str], sightings: Sequence[Sighting], status: Status
) -> tuple[Status, ...]:
    """Return the firmer words that stand beside a status: said on the same day, by voices of the same standing."""
    planned = [a for a in assertions if a.field == "status" and a.value in _OPEN[0]]
    last = _last(planned, participants, Reports.of(s.witness for s in sightings)) if status in _OPEN[0] else []
    return tuple(dict.fromkeys(_status(a) for a in last if a.value != status))


def _last(stated: Sequence[Assertion], participants: Sequence[str], reports: Reports) -> list[Assertion]:
    """Return the last word of each voice of the highest standing, its firmest of that day, the weakest of all first."""
    rank = max((a.by is not None, _day(a, reports), a.by in participants) for a in stated)
    last = [a for a in stated if (a.by is not None, _day(a, reports), a.by in participants) == rank]
    firmest: dict[str | None, Assertion] = {}
    for a in sorted(last, key=lambda a: (_WEIGHT.get(a.value, 0), a.article, a.span)):
        firmest[a.by] = a
    return sorted(firmest.values(), key=lambda a: (_WEIGHT.get(a.value, 0), a.article, a.span))


def _after(some: Sequence[Assertion], others: Sequence[Assertion], reports: Reports) -> bool:
    """Tell whether the last of some was said on a later day than the last of others."""
    latest = max((_day(a, reports) for a in others), default=date.min)
    return any(_day(a, reports) > latest for a in some)


def _status(assertion: Assertion) -> Status:
    return next((s for s in (*LADDER, *_BESIDE) if s == assertion.value), "unknown")


def _day(assertion: Assertion, reports: Reports) -> date:
    """Return the last day on which it can have been said."""
    days = reports.days(assertion)
    return days.latest if days else date.min


def current_date(common: Interval | None, sightings: Sequence[Sighting]) -> Interval | None:
    """Return the days of the event: those that all reports hold; a putting off without a new day leaves none."""
    claims = [c for s in sightings for m in s.mentions for c in m.claims if c.field == "status"]
    if any(c.value == "postponed" for c in claims) and not any(c.value in ("happened", "confirmed") for c in claims):
        return None
    return common


def current_place(sightings: Sequence[Sighting]) -> str | None:
    """Return the place that most reports give, the smaller id where two are even.

    Sightings are asked, not assertions: an assertion has a place's words, and only a reading knows whose name they are.
    Who gives it does not count here. A party to an event and an outsider seldom differ on a place; where they do, both
    lines are shown.
    """
    places = Counter(place for place, _ in {(s.place, s.witness.article.id) for s in sightings if s.place})
    return min(places, key=lambda p: (-places[p], p)) if places else None
