"""Find the fields that have another value than before.

Takes:  events, and when each report came out.
Gives:  changes, each with its cause: the world, a speaker, another source, or an edited page.
Leaves: parties that differ at one time: disagreements.py.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from onrecord.link.ids import identity
from onrecord.link.reports import Reports
from onrecord.model.assertion import Assertion
from onrecord.model.change import Cause, Change
from onrecord.model.event import Event
from onrecord.model.interval import Interval

_STEPS: dict[str, int] = {"tentative": 1, "scheduled": 2, "confirmed": 2}
_OFF = ("postponed", "cancelled")
LAG = timedelta(days=2)
"""Papers report what was said up to two days before."""


def changes(events: tuple[Event, ...], reports: Reports) -> tuple[Change, ...]:
    """Return the changes of all events."""
    kinds = (_of_status, _of_date, _of_format)
    found = {c.id: c for e in events for kind in kinds for c in kind(e, reports)}
    return tuple(found[name] for name in sorted(found))


def _of_status(event: Event, reports: Reports) -> Iterator[Change]:
    """Yield the first calling or putting off of what was planned, and the first firm word after a tentative one."""
    stated = sorted((a for a in event.assertions if a.field == "status"), key=lambda a: _when(a, reports))
    planned = [a for a in stated if a.value in _STEPS]
    off = next((a for a in reversed(stated) if a.value in _OFF), None)
    if off and planned:
        yield _change(event, planned[0], off, "world", reports)
        return
    hedge = next((a for a in planned if a.value == "tentative"), None)
    firm = next((a for a in planned if hedge and _STEPS[a.value] == 2 and _later(a, hedge, reports)), None)
    if hedge and firm:
        yield _change(event, hedge, firm, _cause(hedge, firm), reports)


def _of_date(event: Event, reports: Reports) -> Iterator[Change]:
    """Yield the move of an event: its first day that is not the day it has now, and the first word of the new one."""
    if event.date is None:
        return
    dated = [a for a in event.assertions if a.field == "date" and a.normalised]
    dated.sort(key=lambda a: _when(a, reports))
    old = next((a for a in dated if not _holds(a, event.date)), None)
    new = next((a for a in dated if _holds(a, event.date)), None)
    if old and new:
        yield _change(event, old, new, "world", reports)


def _holds(a: Assertion, days: Interval) -> bool:
    """Tell whether an assertion of a day can mean one of days."""
    first, _, last = (a.normalised or "").partition("/")
    return first <= str(days.latest) and str(days.earliest) <= (last or first)


def _of_format(event: Event, reports: Reports) -> Iterator[Change]:
    """Yield each format that one party gives later and otherwise than before."""
    by_party: dict[str | None, list[Assertion]] = {}
    for a in event.assertions:
        if a.field == "format":
            by_party.setdefault(a.by, []).append(a)
    for party, said in by_party.items():
        ordered = sorted(said, key=lambda a: _when(a, reports))
        for before, after in pairwise(ordered):
            if party and before.normalised != after.normalised and _later(after, before, reports):
                yield _change(event, before, after, "speaker", reports)


def _when(a: Assertion, reports: Reports) -> tuple[date, date, str, int]:
    """Return the day of an assertion: when it was said at the latest, when its article came out, its place."""
    said, report = reports.days(a), reports.published.get(a.article)
    far = date.max
    return (said.latest if said else far, report.latest if report else far, a.article, a.span.start)


def _later(after: Assertion, before: Assertion, reports: Reports) -> bool:
    """Tell whether one assertion was made on a later day than the other; where either day is open, it is not known."""
    one, other = (_said(a, reports) for a in (before, after))
    if one is None or other is None:
        return False
    return one.latest < other.earliest or (one.earliest < other.earliest and one.latest < other.latest)


def _said(a: Assertion, reports: Reports) -> Interval | None:
    """Return the days on which it can have been said: those of the report and the few before it."""
    report = reports.published.get(a.article)
    if a.said_on or not report:
        return a.said_on
    return Interval(report.earliest - min(LAG, report.earliest - date.min), report.latest)


def _cause(before: Assertion, after: Assertion) -> Cause:
    """Return why a hedge became firm: the paper itself tells of the world, else one party or another has spoken."""
    if before.by is None or after.by is None:
        return "world"
    return "speaker" if before.by == after.by else "source"


def _change(event: Event, before: Assertion, after: Assertion, cause: Cause, reports: Reports) -> Change:
    """Return the change; where one page carries both values, its outlet has edited it."""
    edited = reports.previous.get(after.article) == before.article
    return Change(
        id=identity("c", event.id, before.field, before.article, before.span, after.article, after.span),
        event=event.id,
        field=before.field,
        before=before,
        after=after,
        cause="page" if edited else cause,
        by=after.by,
        day=reports.days(after),
    )
