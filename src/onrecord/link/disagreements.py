"""Find the fields on which two parties hold different values.

Takes:  events.
Gives:  disagreements, each side with its latest words on the matter.
Leaves: one party that says otherwise than before: changes.py.
"""

from collections.abc import Iterator, Mapping

from onrecord.link.ids import identity
from onrecord.model.assertion import Assertion
from onrecord.model.disagreement import Disagreement
from onrecord.model.event import Event
from onrecord.model.interval import Interval

_AFFIRMED = ("tentative", "scheduled", "confirmed", "happened")


def disagreements(events: tuple[Event, ...], published: Mapping[str, Interval | None]) -> tuple[Disagreement, ...]:
    """Return the disagreements on the status of each event between parties that are named or described."""
    found = {d.id: d for e in events for d in _on_status(e, published)}
    return tuple(found[name] for name in sorted(found))


def _on_status(event: Event, published: Mapping[str, Interval | None]) -> Iterator[Disagreement]:
    """Yield a disagreement where one party denies what another affirms, or doubts what another confirms on that day."""
    latest: dict[tuple[str | None, Interval | None], Assertion] = {}
    for a in sorted((a for a in event.assertions if a.field == "status" and a.by), key=lambda a: _day(a, published)):
        if a.value != "mentioned" and (latest.get((a.by, a.said_on)) is None or a.value != "scheduled"):
            latest[a.by, a.said_on] = a
    sides = sorted(latest.values(), key=lambda a: (a.value, a.article, a.span))
    for n, one in enumerate(sides):
        for other in sides[n + 1 :]:
            if one.by != other.by and one.value != other.value and _conflict(one, other):
                pair = (one, other)
                yield Disagreement(
                    identity("d", event.id, *sorted(filter(None, (one.by, other.by)))),
                    event.id,
                    event.label,
                    "status",
                    pair,
                )
                return


def _conflict(one: Assertion, other: Assertion) -> bool:
    """Tell whether two values cannot both be right."""
    values = {one.value, other.value}
    if "denied" in values:
        return bool(values & set(_AFFIRMED))
    mine, theirs = one.said_on, other.said_on
    if mine is None or theirs is None or max(mine.days, theirs.days) > 2 or not mine.meets(theirs):
        return False
    return values == {"tentative", "confirmed"}


def _day(a: Assertion, published: Mapping[str, Interval | None]) -> tuple[str, str, int]:
    days = a.said_on or published.get(a.article)
    return (str(days.earliest) if days else "", a.article, a.span.start)
