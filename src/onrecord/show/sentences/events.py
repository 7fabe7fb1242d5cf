"""Say what is planned and what has happened.

Takes:  a View and its events.
Gives:  Sorted, the events as a page parts them; the day, the place and who says how firm it is, in words.
Leaves: the values one by one, with their words: text/plans.py, web/event.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from onrecord.model.assertion import Assertion, Status
from onrecord.model.event import Event
from onrecord.model.interval import Interval
from onrecord.show.days import in_words
from onrecord.show.grouping import grouped_by
from onrecord.show.record_view import View, plan_order
from onrecord.show.safe_text import visible
from onrecord.show.sentences.values import said_when, value

HOLDS: dict[Status, str] = {
    "mentioned": "speaks of it",
    "tentative": "says it may take place",
    "scheduled": "says it is planned",
    "confirmed": "confirms it",
    "happened": "says it took place",
    "denied": "denies it",
    "postponed": "says it is put off",
    "cancelled": "says it is called off",
    "unknown": "speaks of it",
}
PASSED = "that day has passed, no report says whether it took place"
OPEN: tuple[Status, ...] = ("tentative", "scheduled", "confirmed")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Sorted:
    """The events of a page: coming ones by their day, the undated last; done ones newest first; then the unsure."""

    coming: list[Event]
    done: list[Event]
    unsure: list[Event]

    @classmethod
    def of(cls, view: View, events: Iterable[Event]) -> Sorted:
        """Part events into those to come, those that reports say have happened, and those not shown as sure."""
        found = list(events)
        sure = [event for event in found if view.sure(event)]
        return cls(
            sorted((event for event in sure if not event.happened), key=plan_order),
            sorted((event for event in sure if event.happened), key=_done_order, reverse=True),
            [event for event in found if not view.sure(event)],
        )


def _done_order(event: Event) -> tuple[date, int, str]:
    return (event.date.latest if event.date else date.min, len(event.assertions), event.id)


def day(event: Event, *, short: bool = False) -> str:
    """Say for which days it is planned, or when it happened."""
    return in_words(event.date, short=short) if event.date else "no day given"


def on(day: date) -> str:
    """Say one day.

    >>> on(date(2031, 3, 18))
    'Tuesday, 18 March 2031'
    """
    return f"{WEEKDAYS[day.weekday()]}, {in_words(Interval.day(day))}"


def title(view: View, event: Event) -> str:
    """Name the event, with the place where its label does not have it."""
    label = visible(event.label)
    place = view.name(event.place) if event.place else ""
    return label if not place or place in label else f"{label}, {place}"


def standing(view: View, event: Event) -> list[tuple[str, Assertion]]:
    """Return who holds what of it now, each party once with its latest word; whoever agrees with the status first.

    What is merely spoken of is no stand, unless it is all there is.
    """
    latest: dict[str | None, Assertion] = {}
    for one in event.assertions:
        if one.field == "status" and not one.former and (one.value not in ("mentioned", "unknown") or not latest):
            latest[one.by] = one
    agreed = sorted(latest.values(), key=lambda one: one.value != event.status)
    return [(stand(view, one), one) for one in agreed]


def stand(view: View, one: Assertion) -> str:
    """Say in a sentence how firm a party holds it to be."""
    by = view.name(one.by) if one.by else view.outlet(one.article)
    return f"{by} {HOLDS.get(one.value, 'says so')}"  # type: ignore[call-overload]


def steps(view: View, event: Event, field: str) -> list[list[Assertion]]:
    """Return the timeline of one field; what a party says again with the same value in the same days is one step."""
    own = [one for one in event.assertions if one.field == field]
    return list(grouped_by(own, lambda one: (value(one), one.former, one.by, said_when(view, one))).values())


def passed(view: View, event: Event) -> bool:
    """Tell whether its day lies before the newest report and nobody says whether it took place; no clock is asked."""
    newest = view.newest
    return bool(newest and event.date and event.status in OPEN and event.date.latest < newest)
