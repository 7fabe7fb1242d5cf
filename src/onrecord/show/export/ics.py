"""Write plans as a calendar (RFC 5545, with the names and refreshing of RFC 7986).

Takes:  a View, its events, and the address of the pages where there is one.
Gives:  one iCalendar object. UID, SEQUENCE and LAST-MODIFIED follow from the record alone: they move when a value of
        the event changed, and with nothing else. No clock is asked.
Leaves: plans without a day, which are never given one: undated() has them. Which events: selection.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta
from typing import Literal

from icalendar import Calendar, Event, vDuration

from onrecord.model.assertion import Status
from onrecord.model.change import Change
from onrecord.model.event import Event as Plan
from onrecord.show.days import in_words
from onrecord.show.plurals import counted
from onrecord.show.record_view import View
from onrecord.show.safe_text import visible
from onrecord.show.sentences.changes import change_line
from onrecord.show.sentences.events import PASSED, passed, standing, title

PRODUCT = "-//OnRecord//Plans on record//EN"
REFRESH = timedelta(hours=1)
WEEK = 7
"""Days that an entry may cover: of "some time in June" no day is known, and a bar of thirty days says otherwise."""
MOST = 12
"""Steps in a description: calendars cut long ones."""

STATUS: dict[Status, Literal["TENTATIVE", "CONFIRMED", "CANCELLED"]] = {
    "confirmed": "CONFIRMED",
    "happened": "CONFIRMED",
    "cancelled": "CANCELLED",
}
"""Everything else is TENTATIVE: a denial is a statement beside the plan, and "postponed" leaves its day open."""


def calendar(view: View, events: Iterable[Plan], *, name: str, base: str = "", cancelled: bool = True) -> bytes:
    """Return the calendar of the events that have a day; cancelled=False leaves out those that are called off."""
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("name", name)
    made.add("x-wr-calname", name)
    made.add("refresh-interval", vDuration(REFRESH), parameters={"value": "DURATION"})
    for event in sorted(events, key=lambda one: one.id):
        if has_day(event) and (cancelled or event.status != "cancelled"):
            made.add_component(_calendar_event(view, event, base))
    return bytes(made.to_ical())


def has_day(event: Plan) -> bool:
    """Tell whether the event has a day, or a few of which it may be one."""
    return event.date is not None and event.date.days <= WEEK


def _calendar_event(view: View, event: Plan, base: str) -> Event:
    entry, days = Event(), event.date
    if days is None:
        raise ValueError(f"{event.id} has no day")
    entry.add("uid", f"{event.id}@onrecord")
    entry.add("sequence", len(view.changes_of.get(event.id, ())))
    entry.add("dtstamp", _last_change(view, event))
    entry.add("last-modified", _last_change(view, event))
    entry.add("dtstart", days.earliest)
    entry.add("dtend", days.latest + timedelta(days=1))  # not included
    entry.add("summary", summary(view, event))
    entry.add("status", STATUS.get(event.status, "TENTATIVE"))
    entry.add("transp", "TRANSPARENT")  # nobody's diary is blocked by a report
    entry.add("categories", [event.kind])
    entry.add("description", "\n".join(_description(view, event)))
    if event.place:
        entry.add("location", view.name(event.place))
    if base:
        entry.add("url", f"{base}/event/{event.id}")
    return entry


def summary(view: View, event: Plan) -> str:
    """Name the event with what holds of it: many calendars show no status but what stands in the title."""
    denied = [view.name(one.by) for _, one in standing(view, event) if one.value == "denied" and one.by]
    holds = [f"denied by {', '.join(denied)}" if event.status == "denied" and denied else event.status]
    holds += [visible(event.format)] if event.format else []
    holds += ["day not fixed"] if event.date and event.date.days > 1 and not event.happened else []
    return f"[{'; '.join(holds)}] {title(view, event)}"


def _last_change(view: View, event: Plan) -> datetime:
    """Return when a value of the event last changed, else when a report first spoke of it."""
    known = [change.day for change in view.changes_of.get(event.id, ()) if change.day]
    first = [days for at in event.mentions if (days := view.documents[at.article].published.days)]
    day = max((one.latest for one in known), default=None) or min((one.latest for one in first), default=None)
    return datetime.combine(day, time(), UTC) if day else datetime(1970, 1, 1, tzinfo=UTC)


def _description(view: View, event: Plan) -> Iterator[str]:
    """Yield who holds what now, what was before, and on how much it rests; each with its words."""
    if event.date and event.date.days > 1:
        yield f"Some day of these: {in_words(event.date)}."
    if passed(view, event):
        yield f"{PASSED.capitalize()}."
    for sentence, one in standing(view, event)[:MOST]:
        yield f"{sentence}: {view.words(one.article, one.span)} ({view.outlet(one.article)})"
    for change in view.changes_of.get(event.id, ())[-MOST:]:
        yield _change_sentence(view, change)
    articles = [at.article for at in event.mentions]
    copies = len(set(articles)) - view.origins(articles)
    more = f", {counted(copies, 'copy', 'copies')}" if copies else ""
    yield f"Rests on {counted(view.origins(articles), 'origin')}{more}. Time of day: not on record."


def _change_sentence(view: View, change: Change) -> str:
    line = change_line(view, change)
    words = view.words(change.before.article, change.before.span)
    return f"Changed: {line.step} ({line.because}). Before: {words} ({view.outlet(change.before.article)})"


def undated(events: Iterable[Plan]) -> list[Plan]:
    """Return the plans that a calendar has no place for: those without a day."""
    return [event for event in events if not event.happened and not has_day(event)]
