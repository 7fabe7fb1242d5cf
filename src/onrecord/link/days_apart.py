"""Find events for which two voices give two days at one time.

Takes:  events, and when each report came out.
Gives:  of_one(): the events, two that differ in nothing but their day made one; on_days(): the disagreements.
Leaves: an event that was moved, which is a change: changes.py; a day within a longer stretch: both may be right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

from onrecord.link.ids import identity
from onrecord.link.reports import Reports
from onrecord.model.assertion import Assertion
from onrecord.model.disagreement import Disagreement
from onrecord.model.event import Event
from onrecord.model.interval import Interval

APART = timedelta(days=7)
"""Days within which two of one kind with the same people are one thing told twice rather than two."""
TOLD = 2
"""Parties and place that two must share: one person makes several calls in a week."""
AT_ONCE = timedelta(days=1)
"""Days between two sayings that are made at one time: later, the thing may have been moved."""
_MOVED = ("postponed", "cancelled")
_FORMER = "the day for which it had been planned"


def of_one(events: Sequence[Event], reports: Reports) -> tuple[Event, ...]:
    """Return the events in their order; of two joined the one with the smaller id stays, its day open."""
    held = {event.id: event for event in events}
    for one, other in _alike(events):
        if one.id in held and other.id in held and _one_thing(one, other) and _sides(one, other, reports):
            held[one.id] = replace(
                one,
                date=None,
                mentions=tuple(sorted({*one.mentions, *other.mentions}, key=lambda m: (m.article, m.span))),
                assertions=(*one.assertions, *other.assertions),
            )
            del held[other.id]
    return tuple(held[name] for name in sorted(held))


def _alike(events: Sequence[Event]) -> Iterator[tuple[Event, Event]]:
    """Yield the pairs of one kind, with the same people and the same place, the smaller id first."""
    alike: dict[tuple[object, ...], list[Event]] = {}
    for event in sorted(events, key=lambda e: e.id):
        if event.date and len(event.participants) + (event.place is not None) >= TOLD:
            alike.setdefault((event.kind, event.participants, event.place), []).append(event)
    for found in alike.values():
        yield from combinations(found, 2)


def _one_thing(one: Event, other: Event) -> bool:
    """Tell whether two alike events are near days of one thing, and neither was moved."""
    if one.happened != other.happened or not one.date or not other.date:
        return False
    moved = any(a.value in _MOVED or a.found_by == _FORMER for e in (one, other) for a in e.assertions)
    near = abs(one.date.earliest - other.date.earliest) <= APART
    return not moved and near and one.date.days == other.date.days == 1 and not one.date.meets(other.date)


def _sides(one: Event, other: Event, reports: Reports) -> tuple[Assertion, Assertion] | None:
    """Return the two sayings of a day, by two voices at one time, at least one of them named."""
    for a in _dated(one):
        for b in _dated(other):
            if a.by != b.by and _at_once(a, b, reports):
                return a, b
    return None


def _dated(event: Event) -> Iterator[Assertion]:
    return (a for a in event.assertions if a.field == "date" and a.normalised and event.date and _says(a, event.date))


def _says(a: Assertion, days: Interval) -> bool:
    return a.normalised == days.iso


def _at_once(a: Assertion, b: Assertion, reports: Reports) -> bool:
    one, other = reports.days(a), reports.days(b)
    if a.article == b.article and not (a.said_on and b.said_on):
        return True
    return bool(one and other and abs(one.latest - other.latest) <= AT_ONCE)


def on_days(events: Sequence[Event], reports: Reports) -> Iterator[Disagreement]:
    """Yield the disagreement on the day of each event that has none because two voices differ."""
    for event in events:
        dated = [a for a in event.assertions if a.field == "date" and a.normalised] if event.date is None else []
        moved = any(a.value in _MOVED or a.found_by == _FORMER for a in event.assertions)
        for a, b in combinations(sorted(dated, key=lambda a: (a.article, a.span)), 2):
            if not moved and a.by != b.by and _day(a) and _day(b) and _day(a) != _day(b) and _at_once(a, b, reports):
                yield Disagreement(identity("d", event.id, "date"), event.id, event.label, "date", (a, b))
                break


def _day(a: Assertion) -> date | None:
    """Return the one day that an assertion gives, None where it gives a longer stretch."""
    return date.fromisoformat(a.normalised) if a.normalised and "/" not in a.normalised else None
