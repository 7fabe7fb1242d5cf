"""Link the reports of one story.

Takes:  the documents of one story, which of them reprint which, the parties of the record.
Gives:  Part: the story's statements, events, changes and disagreements.
Leaves: which reports are one story: stories.py; who is who: entities/; the whole record: record.py.

The trip: clusters of each document's mentions, events over documents, what is denied and alleged of them; then
each event's line is written once, from its timelines, and its changes and disagreements are read off them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.link.alleged import alleged_disagreements, of_events
from onrecord.link.article_clusters import Cluster, clusters, with_copies
from onrecord.link.changes import event_changes
from onrecord.link.changes import without_repeated_changes as changes_told_once
from onrecord.link.corrections.pairs import NONE, Pairs
from onrecord.link.current_values import History
from onrecord.link.denials import disputes
from onrecord.link.disagreements import event_disagreements, without_repeated_deaths
from onrecord.link.entities import Parties
from onrecord.link.event_coreference import clusters_by_event
from onrecord.link.event_denials import denied
from onrecord.link.event_lines import event_of
from onrecord.link.positions import Position, affirmed_positions, allegation_positions
from onrecord.link.reports import ReportOrder
from onrecord.link.statements import linked_statements
from onrecord.model.assertion import Assertion
from onrecord.model.change import Change
from onrecord.model.disagreement import Disagreement
from onrecord.model.entity import Entity
from onrecord.model.event import Event
from onrecord.model.record import Document
from onrecord.model.statement import Statement

Draft = tuple[Event, list[Cluster]]


@dataclass(frozen=True, slots=True)
class Part:
    """What the record holds of one story; a pure function of its reports and of who is who."""

    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    changes: tuple[Change, ...]
    disagreements: tuple[Disagreement, ...]


def part(
    documents: Sequence[Document],
    reprints: Mapping[str, str],
    people: Parties,
    names: Mapping[str, Entity],
    judged: Pairs = NONE,
) -> Part:
    """Return what documents of one story, sorted by the ids of their articles, make of it."""
    said = linked_statements(documents, people)
    texts = {w.article.id: w.article.text for w in documents}
    reports = ReportOrder.of(documents)
    origins = [w for w in documents if w.article.id not in reprints]
    positions = allegation_positions(origins, people)
    groups = clusters_by_event(with_copies([c for w in documents for c in clusters(w, people)], reprints), judged)
    groups = [own for own in groups if any(c.stands_alone or judged.names(c.article, c.mentions) for c in own)]
    drafts = {event.id: (event, own) for own in groups for event, _ in [event_of(own, (), names, reports)]}
    extra = _denials_by_event(drafts, positions, texts)
    pairs = disputes(positions, affirmed_positions(origins, people))
    matters = _alleged(drafts, extra, pairs, reports, texts)
    lines = [event_of(own, extra.get(event.id, ()), names, reports) for event, own in drafts.values()]
    lines.sort(key=_event_id)
    changed = [change for event, past in lines for change in event_changes(event.id, past, reports)]
    by_id = {event.id: event for event, _ in lines}
    differing = without_repeated_deaths(
        [d for event, past in lines for d in event_disagreements(event, past, reports)], by_id
    )
    differing += [matter for matter in matters if not _is_told(matter, differing)]
    return Part(
        statements=said,
        events=tuple(event for event, _ in lines),
        changes=changes_told_once(changed, by_id),
        disagreements=tuple(sorted(differing, key=lambda d: d.id)),
    )


def _is_told(matter: Disagreement, told: Iterable[Disagreement]) -> bool:
    """Tell whether a disagreement on the status of the event already has the two voices of a disputed matter."""
    voices = {side.by for side in matter.sides}
    of_event = (one for one in told if one.event == matter.event and one.field == "status")
    return matter.event is not None and any({side.by for side in one.sides} >= voices for one in of_event)


def _event_id(found: tuple[Event, History]) -> str:
    return found[0].id


def _denials_by_event(
    drafts: dict[str, Draft], positions: Sequence[Position], texts: Mapping[str, str]
) -> dict[str, list[Assertion]]:
    """Return the denials that point back to each event; events made of nothing but a denial go up in what it denies."""
    extra: dict[str, list[Assertion]] = {}
    for event, denial, inside in denied([event for event, _ in drafts.values()], positions, texts):
        extra.setdefault(event, []).append(denial)
        drafts[event] = drafts[event][0], [*drafts[event][1], *(c for one in inside for c in drafts.pop(one)[1])]
    return extra


def _alleged(
    drafts: Mapping[str, Draft],
    extra: dict[str, list[Assertion]],
    pairs: Iterable[tuple[Position, Position]],
    reports: ReportOrder,
    texts: Mapping[str, str],
) -> list[Disagreement]:
    """Return the disputed matters, each with its event where it is one's, and give their sides to that event."""
    found = []
    matters = tuple(alleged_disagreements(pairs, reports, texts))
    for matter, event in of_events([event for event, _ in drafts.values()], matters):
        found.append(replace(matter, event=event))
        if event:
            extra.setdefault(event, []).extend(matter.sides)
    return found
