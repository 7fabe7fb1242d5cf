"""Write the line of an event: what holds of it now, with all that is asserted of it.

Takes:  the clusters of one event, and when each report came out.
Gives:  Event and History of each event.
Leaves: which clusters are one event: event_coreference.py; changes and disagreements: changes.py, disagreements.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from onrecord.link.article_clusters import Cluster
from onrecord.link.current_values import History, current_place, history
from onrecord.link.event_features import GENERAL
from onrecord.link.ids import identity
from onrecord.link.reports import ReportOrder
from onrecord.link.tables import gatherings
from onrecord.link.timeline import Timeline, timelines, timelines_by_field
from onrecord.link.timeline_state import TimelineState
from onrecord.model.assertion import Assertion, Field
from onrecord.model.citation import Citation
from onrecord.model.entity import Entity
from onrecord.model.event import SHOWN, Event

SEVERAL = 3
"""Documents that name who takes part, from which one alone is not believed: of seven such parties on storylines dev six
were wrong, of fifteen that one of two documents names seven."""


def event_of(
    clusters: Sequence[Cluster], extra: Sequence[Assertion], names: Mapping[str, Entity], reports: ReportOrder
) -> tuple[Event, History]:
    """Return the event that clusters make, with assertions that others make on it (denials, allegations)."""
    by_field = timelines(clusters, reports)
    if extra:
        by_field = timelines_by_field([*(a for timeline in by_field.values() for a in timeline), *extra], reports)
    past = history(by_field, _participants(clusters), reports)
    return _event_of(clusters, by_field, past, names), past


def _event_of(
    clusters: Sequence[Cluster], by_field: Mapping[Field, Timeline], past: History, names: Mapping[str, Entity]
) -> Event:
    first = min(clusters, key=lambda c: c.order)
    kind = _commonest_kind(clusters)
    holds = past.place.holds
    gone = {a.entity for a in by_field.get("place", ()) if a.former} - {holds.entity if holds else None}
    place = current_place(((c.place, c.article) for c in clusters if c.place and c.place not in gone), past.place)
    participants = tuple(sorted(past.participants))
    return Event(
        id=identity("v", first.article, first.mentions[0]),
        kind=kind,
        label=label(kind, participants, place, names),
        participants=participants,
        place=place,
        date=past.date,
        happened=past.status.value == "happened",
        status=past.status.value,
        mentions=_mention_citations(clusters),
        assertions=tuple(a for timeline in by_field.values() for a in timeline),
        open=past.status.open,
        count=_count_of(_undisputed(past.count)),
        format=_value_of(_undisputed(past.format)),
        confidence=max(c.confidence for c in clusters),
        shown=max(c.confidence for c in clusters) >= SHOWN,
        background=all(c.background for c in clusters),
    )


def _participants(clusters: Sequence[Cluster]) -> set[str]:
    """Return who takes part; of three documents or more, only whom two name: else it is most likely a neighbour.

    A gathering takes two: where fewer remain, all that are named are given.
    """
    named = [c.participants for c in clusters if c.participants]
    counted = Counter(party for own in named for party in own)
    believed = {party for party, times in counted.items() if times > 1}
    enough = len(believed) >= (2 if _commonest_kind(clusters) in gatherings() else 1)
    return believed if enough and len(named) >= SEVERAL else set(counted)


def _commonest_kind(clusters: Sequence[Cluster]) -> str:
    """Return the kind that most clusters have, the general one last."""
    counted = Counter(c.kind for c in clusters)
    return min(counted, key=lambda kind: (kind == GENERAL, -counted[kind], kind))


def _mention_citations(clusters: Sequence[Cluster]) -> tuple[Citation, ...]:
    places = {(c.article, m) for own in clusters for c in (own, *own.copies) for m in c.mentions}
    return tuple(Citation(article, span) for article, span in sorted(places))


def _undisputed(state: TimelineState) -> Assertion | None:
    """Return the assertion that holds, None where voices of one time differ on it."""
    return state.holds if state.holds and not any(state.holds in pair for pair in state.conflicts) else None


def _count_of(a: Assertion | None) -> str | None:
    """Return a count in its standard form, with its bound: "11" of "Eleven people", ">200" of "more than 200"."""
    return a.normalised or a.value if a else None


def _value_of(a: Assertion | None) -> str | None:
    return a.value if a else None


def label(kind: str, participants: Sequence[str], place: str | None, names: Mapping[str, Entity]) -> str:
    """Put an event in words: kind, parties, place."""
    people = sorted(names[p].name for p in participants)
    text = kind.capitalize() + (": " + ", ".join(people[:4]) if people else "")
    return text + (f" in {names[place].name}" if place else "")
