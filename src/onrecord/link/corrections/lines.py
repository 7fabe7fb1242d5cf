"""Correct lines of the record, and list all corrections in force.

Takes:  a Record, judgements on its lines with the places that they hold for.
Gives:  of_lines(): events with the day, place, status or kind that a person has put, stories with their names, and a
        Correction for each judgement; of_pairs(): the same for judgements on pairs.
Leaves: what an article was read to say: readings.py.

A corrected value holds whatever reports say later; what they say against it stands beside it (Correction.against).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.link.corrections.anchors import Place, nearest
from onrecord.link.corrections.readings import interval_of
from onrecord.link.entities.judgements import in_force
from onrecord.link.entities.names import folded
from onrecord.link.event_lines import label
from onrecord.link.ids import identity
from onrecord.model.assertion import Assertion
from onrecord.model.correction import Correction
from onrecord.model.entity import Entity
from onrecord.model.event import Event
from onrecord.model.judgement import NOTE, OF_EVENTS, OF_STATEMENTS, OF_STORIES, PAIRS, Judgement, place_of
from onrecord.model.record import Record
from onrecord.model.span import Span

NO_REPORT = "the report that it is about is not in this record"
NO_LINE = "the report has no such line any more"
GONE = ("no statement", "no event")


def of_lines(
    record: Record,
    judgements: Sequence[Judgement],
    at: Mapping[str, Sequence[Place]],
    machine: Mapping[str, str | None],
    named: Mapping[str, Correction],
) -> Record:
    """Return the record with corrected lines; machine has what was read where readings were corrected.

    named has what became of names, which were corrected before: the lines show them.
    """
    events = {event.id: event for event in record.events}
    entities = {entity.id: entity for entity in record.entities}
    labels: dict[str, str] = {}
    corrections: list[Correction] = []
    for one in judgements:
        if one.subject in OF_EVENTS and one.subject not in GONE:
            corrections.append(_of_event(one, at[one.id], events, entities))
        elif one.id in named:
            corrections.append(named[one.id])
        elif one.subject in OF_STORIES or (one.subject == NOTE and place_of(one.left) is None):
            corrections.append(_of_story(one, record, labels))
        else:
            corrections.append(_of_reading(one, at[one.id], record, machine))
    return replace(
        record,
        events=tuple(sorted(events.values(), key=lambda e: e.id)),
        entities=tuple(sorted(entities.values(), key=lambda e: e.id)),
        stories=tuple(replace(s, label=labels[s.id]) if s.id in labels else s for s in record.stories),
        corrections=tuple(corrections),
    )


def _of_event(one: Judgement, at: Sequence[Place], events: dict[str, Event], entities: dict[str, Entity]) -> Correction:
    """Put a value on the event that is mentioned where the judgement points."""
    event = _mentioned(at, events)
    if event is None:
        return Correction(one, None, lost=NO_LINE if at else NO_REPORT)
    before = _written_value(event, one.subject, entities)
    if before == one.right:  # the machine has come to hold the same
        return Correction(one, event.id, before)
    now = _with_value(event, one, entities)
    events[event.id] = replace(now, label=label(now.kind, now.participants, now.place, entities))
    return Correction(one, event.id, before, against=_against(event, one, before, entities))


def _mentioned(at: Sequence[Place], events: Mapping[str, Event]) -> Event | None:
    """Return the event with a mention at one of the places, the first place before others."""
    for article, span in at:
        spans = [(n, m.span) for n, e in enumerate(events.values()) for m in e.mentions if m.article == article]
        found = nearest(span, spans, least=0.3)
        if found is not None:
            return list(events.values())[found]
    return None


def _written_value(event: Event, field: str, entities: Mapping[str, Entity]) -> str | None:
    """Return the value of a field as a judgement writes it."""
    match field:
        case "date":
            return event.date.iso if event.date else None
        case "place":
            return entities[event.place].name if event.place else None
        case "status":
            return event.status
    return event.kind


def _with_value(event: Event, one: Judgement, entities: dict[str, Entity]) -> Event:
    """Return the event with the corrected value; it is shown as sure."""
    match one.subject:
        case "date":
            return replace(event, date=interval_of(one.right), shown=True)
        case "place":
            return replace(event, place=_place_id(one.right, entities) if one.right else None, shown=True)
        case "status":
            happened = one.right == "happened"
            return replace(event, status=one.right, happened=happened, open=(), shown=True)  # type: ignore[arg-type]
    return replace(event, kind=one.right or event.kind, shown=True)


def _place_id(name: str, entities: dict[str, Entity]) -> str:
    """Return the id of the place of that name, a new one where the record has none."""
    named = (e for e in entities.values() if e.kind == "place" and folded(name) in map(folded, (e.name, *e.also)))
    found = min((entity.id for entity in named), default=None)
    if found is None:
        made = Entity(identity("e", "place", folded(name)), "place", name)
        entities.setdefault(made.id, made)
        return made.id
    return found


def _against(
    event: Event, one: Judgement, machine: str | None, entities: Mapping[str, Entity]
) -> tuple[Assertion, ...]:
    """Return the newest report of what the machine has come to hold since the correction; nothing where that is old."""
    if machine in (one.right, one.old):
        return ()
    told = (a for a in event.assertions if a.field == one.subject and not a.former)
    return tuple(a for a in told if _assertion_value(a, entities) == machine)[-1:]


def _assertion_value(a: Assertion, entities: Mapping[str, Entity]) -> str:
    if a.field == "date":
        days = interval_of(a.normalised)
        return days.iso if days else a.value
    return entities[a.entity].name if a.field == "place" and a.entity else a.value


def _of_reading(one: Judgement, at: Sequence[Place], record: Record, machine: Mapping[str, str | None]) -> Correction:
    """Return the correction with the line that it is about now; a note is about any line at its place."""
    line = None if one.subject in GONE else _line_at(one, at, record)
    if one.subject == NOTE:
        return Correction(one, line, lost="" if line else NO_LINE if at else NO_REPORT)
    if one.id not in machine:
        return Correction(one, None, lost=NO_LINE if at else NO_REPORT)
    return Correction(one, line, machine[one.id])


def _line_at(one: Judgement, at: Sequence[Place], record: Record) -> str | None:
    """Return the id of the statement or event whose words are at the place."""
    end = place_of(one.right or "") if one.subject == "words" else None
    places = [(end[0], Span(end[1], end[2]))] if end else list(at)
    for article, span in places:
        said = [s for s in record.statements if s.article == article]
        found = nearest(span, ((n, s.span) for n, s in enumerate(said)))
        if found is not None:
            return said[found].id
    if one.subject in OF_STATEMENTS:
        return None
    event = _mentioned(at, {event.id: event for event in record.events})
    return event.id if event else None


def _of_story(one: Judgement, record: Record, labels: dict[str, str]) -> Correction:
    """Name, watch or note the story of the article."""
    story = next((story for story in record.stories if one.left in story.articles), None)
    if story is None:
        return Correction(one, None, lost=NO_REPORT)
    if one.subject == "label" and one.right:
        labels[story.id] = one.right
        return Correction(one, story.id, story.label)
    return Correction(one, story.id)


def of_pairs(record: Record, judgements: Sequence[Judgement]) -> Record:
    """Return the record with a Correction for each judgement on a pair that is in force."""
    kept = {document.article.id for document in record.documents}
    found = []
    for subject in PAIRS:
        for one in in_force(judgements, subject):
            ends = [(place_of(end or "") or (end, 0, 0))[0] for end in (one.left, one.right)]
            lost = "" if set(ends) <= kept else NO_REPORT
            if one.verdict != "unsure":
                found.append(Correction(one, None, lost=lost))
    return replace(record, corrections=(*record.corrections, *found))
