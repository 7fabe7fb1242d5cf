"""The part of a record that one story holds.

Takes:  a RecordIndex and a story of it.
Gives:  story_record(): a Record of that story alone, with everything that its lines cite and name.
Leaves: what is shown of it: record_view.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.model.disagreement import Disagreement
from onrecord.model.event import Event
from onrecord.model.record import Record
from onrecord.model.statement import Statement
from onrecord.model.story import Story
from onrecord.show.record_index import RecordIndex


def story_record(index: RecordIndex, story: Story) -> Record:
    """Return the record of one story, with the reports of other stories that a line of it cites."""
    events = index.events_of(story)
    said = [said for article in story.articles for said in index.said_in.get(article, ())]
    differ = [one for held in (*story.events, *story.articles) for one in index.differ_in.get(held, ())]
    articles = dict.fromkeys((*story.articles, *_cited_articles(events, differ)))
    lines = {story.id, *story.events, *(one.id for one in said)}
    return replace(
        index.record,
        documents=tuple(index.documents[article] for article in articles),
        copies={one: of for one in articles if (of := index.record.copies.get(one)) in articles},
        entities=tuple(index.entities[one] for one in dict.fromkeys(_named_parties(events, said, differ))),
        statements=tuple(said),
        events=tuple(events),
        changes=tuple(change for event in story.events for change in index.changes_of.get(event, ())),
        disagreements=tuple({one.id: one for one in differ}.values()),
        stories=(story,),
        corrections=tuple(one for one in index.record.corrections if one.line in lines),
    )


def _cited_articles(events: Sequence[Event], differ: Sequence[Disagreement]) -> Iterable[str]:
    """Yield the id of every article that the lines of a page cite."""
    for event in events:
        yield from (at.article for at in event.mentions)
        yield from (at.article for claim in event.assertions for at in claim.citations)
    yield from (side.article for matter in differ for side in matter.sides)


def _named_parties(events: Sequence[Event], said: Sequence[Statement], differ: Sequence[Disagreement]) -> Iterable[str]:
    """Yield the id of every party that the lines of a page name."""
    for event in events:
        yield from (*event.participants, *([event.place] if event.place else []))
        yield from (one for claim in event.assertions for one in (claim.by, claim.entity) if one)
    for one in said:
        yield from (*([one.speaker] if one.speaker else []), *one.candidates, *one.through)
    for matter in differ:
        yield from (side.by for side in matter.sides if side.by)
