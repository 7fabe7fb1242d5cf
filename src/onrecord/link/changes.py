"""Find the fields that have another value than before.

Takes:  events, and when each article came out.
Gives:  changes, each with its cause: the world, a speaker, another source, or an edited page.
Leaves: parties that differ at one time: disagreements.py.
"""

import itertools
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from onrecord.link.ids import identity
from onrecord.model.assertion import Assertion
from onrecord.model.change import Cause, Change
from onrecord.model.event import Event
from onrecord.model.interval import Interval

Days = Mapping[str, Interval | None]

_STEPS: dict[str, int] = {"tentative": 1, "scheduled": 2, "confirmed": 2}
_OFF = ("postponed", "cancelled")


def changes(events: tuple[Event, ...], published: Days, previous: Mapping[str, str]) -> tuple[Change, ...]:
    """Return the changes of all events; previous maps a later capture of a page to the earlier one."""
    kinds = (_of_status, _of_date, _of_format)
    found = {c.id: c for e in events for kind in kinds for c in kind(e, published, previous)}
    return tuple(found[name] for name in sorted(found))


def _of_status(event: Event, published: Days, previous: Mapping[str, str]) -> Iterator[Change]:
    """Yield the first calling or putting off of what was planned, and the first firm word after a tentative one."""
    stated = sorted((a for a in event.assertions if a.field == "status"), key=lambda a: _when(a, published))
    planned = [a for a in stated if a.value in _STEPS]
    off = next((a for a in reversed(stated) if a.value in _OFF), None)
    if off and planned:
        yield _change(event, planned[0], off, "world", published, previous)
        return
    hedge = next((a for a in planned if a.value == "tentative"), None)
    firm = next((a for a in planned if hedge and _STEPS[a.value] == 2 and _later(a, hedge, published)), None)
    if hedge and firm:
        cause: Cause = (
            "world" if hedge.by is None or firm.by is None else "speaker" if hedge.by == firm.by else "source"
        )
        yield _change(event, hedge, firm, cause, published, previous)


def _of_date(event: Event, published: Days, previous: Mapping[str, str]) -> Iterator[Change]:
    """Yield the move of an event: its first day that is not the day it has now, and the first word of the new one."""
    if event.date is None:
        return
    dated = sorted(
        (a for a in event.assertions if a.field == "date" and a.normalised), key=lambda a: _when(a, published)
    )
    old = next((a for a in dated if not _holds(a, event.date)), None)
    new = next((a for a in dated if _holds(a, event.date)), None)
    if old and new:
        yield _change(event, old, new, "world", published, previous)


def _holds(a: Assertion, days: Interval) -> bool:
    """Tell whether an assertion of a day can mean one of days."""
    first, _, last = (a.normalised or "").partition("/")
    return first <= str(days.latest) and str(days.earliest) <= (last or first)


def _of_format(event: Event, published: Days, previous: Mapping[str, str]) -> Iterator[Change]:
    """Yield each format that one party gives later and otherwise than before."""
    by_party: dict[str | None, list[Assertion]] = {}
    for a in event.assertions:
        if a.field == "format":
            by_party.setdefault(a.by, []).append(a)
    for party, said in by_party.items():
        ordered = sorted(said, key=lambda a: _when(a, published))
        for before, after in itertools.pairwise(ordered):
            if party and before.normalised != after.normalised and _later(after, before, published):
                yield _change(event, before, after, "speaker", published, previous)


def _when(a: Assertion, published: Days) -> tuple[date, date, str, int]:
    """Return the day of an assertion: when it was said at the latest, when its article came out, its place."""
    report = published.get(a.article)
    said = a.said_on or report
    far = date.max
    return (said.latest if said else far, report.latest if report else far, a.article, a.span.start)


def _later(after: Assertion, before: Assertion, published: Days) -> bool:
    """Tell whether one assertion was made on a later day than the other; where either day is open, it is not known."""
    one, other = (_said(a, published) for a in (before, after))
    if one is None or other is None:
        return False
    return one.latest < other.earliest or (one.earliest < other.earliest and one.latest < other.latest)


def _said(a: Assertion, published: Days) -> Interval | None:
    """Return the days on which it can have been said: papers report what was said up to two days before."""
    report = published.get(a.article)
    if a.said_on or not report:
        return a.said_on
    return Interval(report.earliest - timedelta(days=2), report.latest)


def _change(
    event: Event, before: Assertion, after: Assertion, cause: Cause, published: Days, previous: Mapping[str, str]
) -> Change:
    edited = previous.get(after.article) == before.article
    return Change(
        id=identity("c", event.id, before.field, before.article, before.span, after.article, after.span),
        event=event.id,
        field=before.field,
        before=before,
        after=after,
        cause="page" if edited else cause,
        by=after.by,
        day=after.said_on or published.get(after.article),
    )
