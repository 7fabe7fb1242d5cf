"""Find the fields on which two parties hold different values.

Takes:  events.
Gives:  disagreements, each side with its latest words on the matter.
Leaves: one party that says otherwise than before: changes.py.
"""

from collections.abc import Iterator
from itertools import combinations

from onrecord.link.ids import identity
from onrecord.link.reports import Reports
from onrecord.model.assertion import Assertion
from onrecord.model.disagreement import Disagreement
from onrecord.model.event import Event
from onrecord.model.interval import Interval

_AFFIRMED = ("tentative", "scheduled", "confirmed", "happened")


def disagreements(events: tuple[Event, ...], reports: Reports) -> tuple[Disagreement, ...]:
    """Return the disagreements on the status of each event between parties that are named or described."""
    found = {d.id: d for e in events for d in _on_status(e, reports)}
    return tuple(found[name] for name in sorted(found))


def _on_status(event: Event, reports: Reports) -> Iterator[Disagreement]:
    """Yield a disagreement where one party denies what another affirms, or doubts what another confirms on that day."""
    for pair in combinations(_sides(event, reports), 2):
        one, other = pair
        if one.by != other.by and one.value != other.value and _conflict(one, other):
            name = identity("d", event.id, *sorted(filter(None, (one.by, other.by))))
            yield Disagreement(name, event.id, event.label, "status", pair)
            return


def _sides(event: Event, reports: Reports) -> list[Assertion]:
    """Return the latest word of each party on each day of saying; "scheduled" says less than what it said before."""
    latest: dict[tuple[str | None, Interval | None], Assertion] = {}
    stated = (a for a in event.assertions if a.field == "status" and a.by and a.value != "mentioned")
    for a in sorted(stated, key=lambda a: _day(a, reports)):
        if (a.by, a.said_on) not in latest or a.value != "scheduled":
            latest[a.by, a.said_on] = a
    return sorted(latest.values(), key=lambda a: (a.value, a.article, a.span))


def _conflict(one: Assertion, other: Assertion) -> bool:
    """Tell whether two values cannot both be right."""
    values = {one.value, other.value}
    if "denied" in values:
        return bool(values & set(_AFFIRMED))
    mine, theirs = one.said_on, other.said_on
    if mine is None or theirs is None or max(mine.days, theirs.days) > 2 or not mine.meets(theirs):
        return False
    return values == {"tentative", "confirmed"}


def _day(a: Assertion, reports: Reports) -> tuple[str, str, int]:
    days = reports.days(a)
    return (str(days.earliest) if days else "", a.article, a.span.start)
