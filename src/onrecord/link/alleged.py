"""Put each disputed matter on one line.

Takes:  pairs of accusation and denial, and when each report came out.
Gives:  disagreements over an allegation: every party with its latest word; events that the words alleged tell of.
Leaves: who is right: nobody here says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.link.ids import identity
from onrecord.link.positions import Position
from onrecord.link.reports import ReportOrder
from onrecord.link.union_find import Groups
from onrecord.model.assertion import Assertion
from onrecord.model.disagreement import Disagreement
from onrecord.model.event import Event
from onrecord.model.span import Span

Place = tuple[str, int, int, str]
NEXT = 30
"""Pairs of the same two parties that one is compared with: joined from one to the next, so that cost stays linear."""


def alleged_disagreements(
    pairs: Iterable[tuple[Position, Position]], reports: ReportOrder, texts: Mapping[str, str]
) -> Iterator[Disagreement]:
    """Yield a disagreement for each matter on which the latest words of its parties differ."""
    found = list(pairs)
    groups = Groups[Place](_value_place(side) for pair in found for side in pair)
    for charge, denial in found:
        groups.join(_value_place(charge), _value_place(denial))
    for one, other in _repeated(found):
        groups.join(_value_place(one), _value_place(other))
    known = {_value_place(side): side for pair in found for side in pair}
    for group in groups.all():
        yield from _matter([known[place] for place in group], reports, texts)


def _value_place(side: Position) -> Place:
    article, span = side.place
    return article, span.start, span.end, side.assertion.value


def _repeated(pairs: Sequence[tuple[Position, Position]]) -> Iterator[tuple[Position, Position]]:
    """Yield the accusations of one matter between the same two parties that are reported or denied more than once."""
    between: dict[tuple[str | None, str | None], list[tuple[Position, Position]]] = {}
    for charge, denial in pairs:
        between.setdefault((charge.by, denial.by), []).append((charge, denial))
    for same in between.values():
        for n, (charge, denial) in enumerate(same):
            for other, answer in same[n + 1 : n + 1 + NEXT]:
                matter = {*charge.matter, *denial.matter}
                if other.shares(matter) or answer.shares(matter) or not matter:
                    yield charge, other


def _matter(sides: Sequence[Position], reports: ReportOrder, texts: Mapping[str, str]) -> Iterator[Disagreement]:
    """Yield the disagreement of one matter: none where a party has come round to the other's view."""
    latest: dict[str | None, Position] = {}
    for side in sorted(sides, key=lambda side: _saying_order(side.assertion, reports)):
        latest[side.by] = side
    held = sorted(latest.values(), key=lambda s: (s.assertion.value, s.place))
    charge = next((side for side in held if side.assertion.value == "affirmed"), None)
    if charge is None or len({side.assertion.value for side in held}) < 2:
        return
    about = " ".join(charge.content.of(texts[charge.place[0]]).split())
    name = identity("d", "allegation", *sorted(_value_place(side) for side in held))
    yield Disagreement(name, None, about, "allegation", tuple(side.assertion for side in held))


def _saying_order(one: Assertion, reports: ReportOrder) -> tuple[str, str, int, int]:
    days = reports.days(one)
    return (str(days.latest) if days else "", one.article, one.span.start, one.span.end)


def of_events(events: Sequence[Event], matters: Sequence[Disagreement]) -> Iterator[tuple[Disagreement, str | None]]:
    """Yield each matter with the id of the event that its words mention, None where they mention none or several."""
    for matter in matters:
        inside = [e.id for e in events if any(_stands_in(m.article, m.span, matter) for m in e.mentions)]
        yield matter, inside[0] if len(inside) == 1 else None


def _stands_in(article: str, span: Span, matter: Disagreement) -> bool:
    """Tell whether the affirmed words hold some words."""
    return any(s.article == article and s.span.holds(span) for s in matter.sides if s.value == "affirmed")
