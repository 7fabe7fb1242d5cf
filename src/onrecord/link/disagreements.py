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
    latest: dict[str, Assertion] = {}
    for a in sorted((a for a in event.assertions if a.field == "status" and a.by), key=lambda a: _day(a, published)):
        if a.by and a.value != "mentioned":
            latest[a.by] = a
    sides = sorted(latest.values(), key=lambda a: (a.value, a.article, a.span))
    for n, one in enumerate(sides):
        for other in sides[n + 1 :]:
            if one.value != other.value and _conflict(one, other):
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
    same_day = one.said_on is not None and other.said_on is not None and one.said_on.meets(other.said_on)
    return values == {"tentative", "confirmed"} and same_day


def _day(a: Assertion, published: Mapping[str, Interval | None]) -> tuple[str, str, int]:
    days = a.said_on or published.get(a.article)
    return (str(days.earliest) if days else "", a.article, a.span.start)
