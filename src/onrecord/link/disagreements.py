"""Find the fields on which two parties hold different values.

Takes:  events.
Gives:  disagreements over a status, each side with its latest words on the matter.
Leaves: one party that says otherwise than before: changes.py; days: days_apart.py; allegations: alleged.py.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations

from onrecord.link.ids import identity
from onrecord.link.no_such import FOUND_BY
from onrecord.link.reports import Reports
from onrecord.model.assertion import Assertion
from onrecord.model.disagreement import Disagreement
from onrecord.model.event import Event
from onrecord.model.interval import Interval

_AFFIRMED = ("tentative", "scheduled", "confirmed", "happened")
_UNSURE = ("no word of status", "past tense around a noun", "a day before the report's own")
"""Reasons of a "denied" that may be a negation of anything else: "did not attack the other floors"."""
LATER = timedelta(days=3)
"""How much later than a denial a plan may be affirmed: further on the one who denied has mostly come round."""
DATED = 7
"""Days of an event that is planned for a time: without one, "would" and "might" speak of any election."""


def disagreements(events: Sequence[Event], reports: Reports) -> tuple[Disagreement, ...]:
    """Return the disagreements on the status of each event between parties that are named or described."""
    found = {d.id: d for e in events for d in _on_status(e, reports)}
    return tuple(found[name] for name in sorted(found))


def _on_status(event: Event, reports: Reports) -> Iterator[Disagreement]:
    """Yield a disagreement where one party denies what another affirms, or doubts what another confirms on that day."""
    for pair in combinations([a for a in _sides(event, reports) if _sure(a)], 2):
        one, other = pair
        if one.by != other.by and one.value != other.value and _conflict(one, other, event, reports):
            name = identity("d", event.id, *sorted(filter(None, (one.by, other.by))))
            yield Disagreement(name, event.id, event.label, "status", pair)
            return


def _sides(event: Event, reports: Reports) -> list[Assertion]:
    """Return the latest word of each party on each day of saying; "scheduled" says less than what it said before."""
    latest: dict[tuple[str | None, Interval | None], Assertion] = {}
    stated = (a for a in event.assertions if a.field == "status" and a.by)
    for a in sorted(stated, key=lambda a: _day(a, reports)):
        if (a.by, a.said_on) not in latest or a.value not in ("scheduled", "mentioned"):
            latest[a.by, a.said_on] = a
    return sorted(latest.values(), key=lambda a: (a.value, a.article, a.span))


def _sure(one: Assertion) -> bool:
    """Tell whether an assertion is no chance negation."""
    return one.value != "denied" or one.found_by not in _UNSURE


def _conflict(one: Assertion, other: Assertion, event: Event, reports: Reports) -> bool:
    """Tell whether two values cannot both be right."""
    values = {one.value, other.value}
    if "denied" in values:
        denial, word = (one, other) if one.value == "denied" else (other, one)
        told = word.value in _AFFIRMED or (denial.found_by == FOUND_BY and word.value == "mentioned")
        return told and not _came_round(denial, word, reports)
    mine, theirs = one.said_on, other.said_on
    if mine is None or theirs is None or max(mine.days, theirs.days) > 2 or not mine.meets(theirs):
        return False
    return values == {"tentative", "confirmed"} and event.date is not None and event.date.days <= DATED


def _came_round(denial: Assertion, word: Assertion, reports: Reports) -> bool:
    """Tell whether a plan is affirmed so long after it was denied that the denial is overtaken."""
    before, after = reports.days(denial), reports.days(word)
    return bool(before and after and after.earliest - before.latest > LATER)


def _day(a: Assertion, reports: Reports) -> tuple[str, str, int]:
    days = reports.days(a)
    return (str(days.earliest) if days else "", a.article, a.span.start)
