"""Link the readings of all articles into one record.

Takes:  witnesses and what people have judged.
Gives:  the Record.
Leaves: judgements on events, stories and values: only those on parties are applied yet, and none is lost.

The trip: copies, parties, clusters of each document's mentions, events over documents, what is denied and alleged of
them; then each event's line is written once, from its timelines, and its changes and disagreements are read off them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from onrecord.link.alleged import alleged, of_events
from onrecord.link.changes import changes
from onrecord.link.clusters import clusters, with_copies
from onrecord.link.copies import copies
from onrecord.link.counterparts import sides, told
from onrecord.link.denials import disputes
from onrecord.link.disagreements import disagreements
from onrecord.link.entities import Why, parties, why
from onrecord.link.events import joined
from onrecord.link.lines import line
from onrecord.link.no_such import denied
from onrecord.link.published import placed
from onrecord.link.reports import Reports
from onrecord.link.statements import statements
from onrecord.link.stories import stories
from onrecord.model.assertion import Assertion
from onrecord.model.event import Event
from onrecord.model.judgement import Judgement
from onrecord.model.record import Record, Witness


def linked(witnesses: Iterable[Witness], judgements: Sequence[Judgement] = ()) -> Record:
    """Return the record of witnesses. Copies come first, so that ten reprints count as one origin."""
    found = placed(sorted(witnesses, key=lambda w: w.article.id))
    reprints = copies(w.article for w in found)
    people = parties(found, _told_together(found, reprints), judgements)
    names = {e.id: e for e in people.entities}
    said = statements(found, people)
    texts = {w.article.id: w.article.text for w in found}
    reports = Reports.of(found)
    positions = sides(found, people)

    groups = joined(with_copies([c for w in found for c in clusters(w, people)], reprints))
    drafts = {event.id: (event, own) for own in groups for event, _ in [line(own, (), names, reports)]}
    extra: dict[str, list[Assertion]] = {}
    for event, denial, inside in denied([e for e, _ in drafts.values()], positions, texts):
        extra.setdefault(event, []).append(denial)
        drafts[event] = drafts[event][0], [*drafts[event][1], *(c for one in inside for c in drafts.pop(one)[1])]
    events = [event for event, _ in drafts.values()]
    tales = stories(found, reprints, events)
    disputed = disputes(positions, told(said, texts), {a: story.id for story in tales for a in story.articles})
    matters = []
    for matter, event_id in of_events(events, tuple(alleged(disputed, reports, texts))):
        matters.append(replace(matter, event=event_id))
        if event_id:
            extra.setdefault(event_id, []).extend(matter.sides)
    lines = [line(own, extra.get(event.id, ()), names, reports) for event, own in drafts.values()]
    return Record(
        reader=max((w.reading.reader for w in found), default=""),
        witnesses=tuple(found),
        copies=reprints,
        entities=people.entities,
        statements=said,
        events=tuple(sorted((event for event, _ in lines), key=lambda e: e.id)),
        changes=tuple(c for event, past in sorted(lines, key=_name) for c in changes(event.id, past, reports)),
        disagreements=tuple(
            sorted([*matters, *(d for e, past in lines for d in disagreements(e, past, reports))], key=lambda d: d.id)
        ),
        stories=tales,
    )


def why_party(record: Record, judgements: Sequence[Judgement], entity: str) -> Why:
    """Return why the mentions of an entity are held for one party, and why those of a like name are not."""
    return why(record.witnesses, _told_together(record.witnesses, record.copies), judgements, entity)


def _told_together(found: Sequence[Witness], reprints: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Return the articles that tell one story, as far as that is known before their events are."""
    return [story.articles for story in stories(found, reprints, ())]


def _name(found: tuple[Event, object]) -> str:
    return found[0].id
