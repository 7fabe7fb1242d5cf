"""Compute what holds now of an event from its timelines.

Takes:  the timelines of one event, who takes part, and when each report came out.
Gives:  History: the state of each field, with the steps that led there.
Leaves: the walks themselves: status_timeline.py, timeline_state.py; what is shown of the steps: changes.py,
        disagreements.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.link.reports import ReportOrder
from onrecord.link.status_timeline import StatusState, status_standing
from onrecord.link.timeline import Timeline
from onrecord.link.timeline_state import Step, TimelineState, state_of_timeline, taking_part
from onrecord.link.values import days_of_assertion, differ
from onrecord.model.assertion import Assertion, Field
from onrecord.model.interval import Interval


@dataclass(frozen=True, slots=True)
class History:
    """The state of each field of one event; date is None where voices conflict or the event is postponed."""

    status: StatusState
    days: TimelineState
    place: TimelineState
    format: TimelineState
    count: TimelineState
    joined: tuple[Step, ...]
    left: tuple[Step, ...]
    participants: frozenset[str]
    date: Interval | None


def history(timelines: Mapping[Field, Timeline], participants: Collection[str], reports: ReportOrder) -> History:
    """Return the state of each field at the end of its timeline."""
    dated = [a for a in timelines.get("date", ()) if days_of_assertion(a)]
    stated = timelines.get("status", ())
    planned = _planned_ahead(dated, stated, reports)
    days = state_of_timeline(dated, reports, may_change=planned)
    joined, left, gone = taking_part(timelines.get("participants", ()))
    came = {new.entity for _, new in joined if new.entity}
    present = (frozenset(participants) | came) - gone
    status = status_standing(stated, present, days, reports)
    return History(
        status=status,
        days=days,
        place=state_of_timeline(timelines.get("place", ()), reports, may_change=planned),
        format=state_of_timeline(timelines.get("format", ()), reports),
        count=state_of_timeline(timelines.get("count", ()), reports),
        joined=tuple(joined),
        left=tuple(left),
        participants=present,
        date=_date(days, dated, status),
    )


def _planned_ahead(dated: Sequence[Assertion], stated: Sequence[Assertion], reports: ReportOrder) -> bool:
    """Tell whether the event was future when it was first reported: by its first day, else by its first status."""
    first = next(iter(dated), None)
    report = reports.published.get(first.article) if first else None
    days = days_of_assertion(first) if first else None
    if days and report:
        return days.latest >= report.earliest and any(a.value not in ("happened", "mentioned") for a in stated)
    told = next((a for a in stated if a.value not in ("mentioned", "unknown")), None)
    return told is not None and told.value != "happened"


def _date(days: TimelineState, dated: Iterable[Assertion], status: StatusState) -> Interval | None:
    """Return the current days; None where the event is postponed to no day or voices conflict."""
    if days.holds is None or any(days.holds in pair for pair in days.conflicts):
        return None
    if status.value == "postponed" and status.holds and not _set_anew(dated, status.holds):
        return None
    return days_of_assertion(days.holds)


def _set_anew(dated: Iterable[Assertion], off: Assertion) -> bool:
    """Tell whether the report that puts an event off gives a day that no other report gives.

    "Will not open next week" gives none where it was to open on a day of that week.
    """
    found = list(dated)
    old = [a for a in found if a.article != off.article or a.former]
    return bool(old) and any(all(differ(a, other) or _within(a, other) for other in old) for a in found)


def _within(a: Assertion, other: Assertion) -> bool:
    """Tell whether one of two assertions of days is the more exact one."""
    days, wider = days_of_assertion(a), days_of_assertion(other)
    return bool(days and wider and days.days < wider.days)


def current_place(places: Iterable[tuple[str, str]], standing_place: TimelineState) -> str | None:
    """Return the current place: the one that words or later reports moved it to, else the one that most origins give.

    places has (entity, article) of every cluster. Who gives it does not count here: a party to an event and an outsider
    seldom differ on a place; where they do, both lines are shown.
    """
    if standing_place.steps and standing_place.holds and standing_place.holds.entity:
        return standing_place.holds.entity
    counted = Counter(place for place, _ in set(places))
    return min(counted, key=lambda p: (-counted[p], p)) if counted else None
