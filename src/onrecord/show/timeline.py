"""Place the steps of plans on a line of days.

Takes:  a View and events.
Gives:  Timeline: a lane for each event, a mark for each step of its status, in units of an SVG drawing.
Leaves: the drawing itself: web/templates/timeline.svg. The values with their words: the page of each event.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.model.assertion import Assertion
from onrecord.model.event import Event
from onrecord.model.interval import Interval
from onrecord.show.days import in_words
from onrecord.show.grouping import grouped_by
from onrecord.show.record_view import View
from onrecord.show.sentences.events import stand, title

Step = tuple[Interval, Assertion]

WIDTH, MARGIN = 760, 20
LANE, LINE, AXIS = 52, 36, 30
"""Height of a lane, of the line in it, and of the days below all."""
APART = 15
"""The distance between two marks of one day."""
MOST = 12
"""Lanes that are drawn: more cannot be read; the table below has all."""
TICKS = 6


@dataclass(frozen=True, slots=True)
class Mark:
    """One step: its status, which gives its shape, and who says so; since is where the days begin that it may be of."""

    x: float
    since: float
    y: float
    status: str
    says: str
    day: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One event: its marks, and its current days (from, to), None where it has none."""

    event: Event
    name: str
    y: float
    marks: tuple[Mark, ...]
    planned: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The drawing: lanes from top to bottom, ticks with their days; more counts the events that have no lane."""

    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[float, str], ...]
    more: int

    @property
    def width(self) -> int:
        """Return the width of the drawing."""
        return WIDTH

    @property
    def height(self) -> int:
        """Return the height of the drawing."""
        return len(self.lanes) * LANE + AXIS


def timeline_drawing(view: View, events: Sequence[Event]) -> Timeline | None:
    """Return the drawing of events, None where no step of theirs has a day."""
    steps = {event.id: _steps(view, event) for event in events}
    drawn = [event for event in events if steps[event.id]]
    chosen = sorted(drawn, key=lambda event: -len(steps[event.id]))[:MOST]
    if not chosen:
        return None
    scale = _Scale.over([day for event in chosen for day in _axis_days(event, steps[event.id])])
    shown = [event for event in events if event in chosen]
    lanes = (_lane(view, event, steps[event.id], scale, n * LANE) for n, event in enumerate(shown))
    return Timeline(tuple(lanes), scale.ticks(), len(events) - len(shown))


def _steps(view: View, event: Event) -> list[Step]:
    """Return the steps of its status that have days."""
    told = [one for one in event.assertions if one.field == "status" and not one.former]
    return [(days, one) for one in told if (days := one.said_on or view.documents[one.article].published.days)]


def _axis_days(event: Event, steps: Sequence[Step]) -> list[date]:
    known = [days for days, _ in steps] + ([event.date] if event.date else [])
    return [day for days in known for day in (days.earliest, days.latest)]


def _lane(view: View, event: Event, steps: Sequence[Step], scale: _Scale, top: int) -> Lane:
    marks: list[Mark] = []
    for days, same in grouped_by(steps, lambda step: step[0]).items():
        by_status = grouped_by((one for _, one in same), lambda one: one.value)
        for place, (status, ones) in enumerate(by_status.items()):
            says = "; ".join(dict.fromkeys(stand(view, one) for one in ones))
            first, last = scale.x(days.earliest), scale.x(days.latest) + place * APART
            marks.append(Mark(last, first, top + LINE, status, says, in_words(days)))
    planned = (scale.x(event.date.earliest), scale.x(event.date.latest)) if event.date else None
    return Lane(event, title(view, event), top, tuple(marks), planned)


@dataclass(frozen=True, slots=True)
class _Scale:
    """Days to places from left to right."""

    first: date
    last: date

    @classmethod
    def over(cls, days: Sequence[date]) -> _Scale:
        first, last = min(days), max(days)
        return cls(first, max(last, first + timedelta(days=1)))

    def x(self, day: date) -> float:
        """Return the place of a day."""
        return round(MARGIN + (WIDTH - 3 * MARGIN) * (day - self.first).days / (self.last - self.first).days, 1)

    def ticks(self) -> tuple[tuple[float, str], ...]:
        """Return some days, evenly apart, with their places."""
        span = (self.last - self.first).days
        count = min(TICKS, span + 1)
        days = [self.first + timedelta(days=round(span * n / max(1, count - 1))) for n in range(count)]
        return tuple((self.x(day), in_words(Interval.day(day), short=True)) for day in days)
