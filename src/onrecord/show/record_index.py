"""The lines of a record by their ids: what belongs to an article, an event, a party or a story.

Takes:  a Record.
Gives:  RecordIndex: a mapping for each kind of line, and one for each thing that lines belong to.
Leaves: which lines a page shows, and their names: record_view.py.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from onrecord.model.change import Change
from onrecord.model.correction import Correction
from onrecord.model.disagreement import Disagreement
from onrecord.model.entity import Entity
from onrecord.model.event import Event
from onrecord.model.record import Document, Record
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from onrecord.model.story import Story

Thing = TypeVar("Thing")


@dataclass(frozen=True)
class RecordIndex:
    """The lines of one record by id; each mapping is built when it is first asked for."""

    record: Record

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """Return the articles with their readings by id."""
        return {document.article.id: document for document in self.record.documents}

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """Return the text of each article by its id."""
        return {document.article.id: document.article.text for document in self.record.documents}

    @cached_property
    def entities(self) -> Mapping[str, Entity]:
        """Return the parties by id."""
        return {entity.id: entity for entity in self.record.entities}

    @cached_property
    def events(self) -> Mapping[str, Event]:
        """Return the events by id."""
        return {event.id: event for event in self.record.events}

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        """Return the statements by id."""
        return {said.id: said for said in self.record.statements}

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Return the rank of each article by its day; undated ones last, copies after what they copy."""
        ordered = sorted(self.record.documents, key=lambda one: _publication_order(one, self.record))
        return {one.article.id: place for place, one in enumerate(ordered)}

    @cached_property
    def stories_of(self) -> Mapping[str, list[Story]]:
        """Return the stories that hold an article or an event, by its id."""
        return _grouped((held, story) for story in self.record.stories for held in (*story.articles, *story.events))

    @cached_property
    def said_in(self) -> Mapping[str, list[Statement]]:
        """Return the statements of each article by its id."""
        return _grouped((said.article, said) for said in self.record.statements)

    @cached_property
    def cited_in(self) -> Mapping[str, list[tuple[Event, Span]]]:
        """Return the events of which each article speaks, with the words that do: triggers, then values."""
        mentions = ((at.article, (event, at.span)) for event in self.record.events for at in event.mentions)
        return _grouped(mentions)

    @cached_property
    def said_by(self) -> Mapping[str, list[Statement]]:
        """Return the statements of each party by its id."""
        return _grouped((said.speaker, said) for said in self.record.statements if said.speaker)

    @cached_property
    def changes_of(self) -> Mapping[str, list[Change]]:
        """Return the changes of each event by its id."""
        return _grouped((change.event, change) for change in self.record.changes)

    @cached_property
    def changes_by(self) -> Mapping[str, list[Change]]:
        """Return the changes that each party made by what it said."""
        return _grouped((change.by, change) for change in self.record.changes if change.by)

    @cached_property
    def differ_in(self) -> Mapping[str, list[Disagreement]]:
        """Return the disagreements by the id of their event; those of none by each article that a side cites."""
        pairs = [(matter.event, matter) for matter in self.record.disagreements if matter.event]
        alone = [matter for matter in self.record.disagreements if not matter.event]
        return _grouped(pairs + [(at, one) for one in alone for at in {side.article for side in one.sides}])

    @cached_property
    def copies_of(self) -> Mapping[str, list[str]]:
        """Return the reprints of each article by its id."""
        return _grouped((of, copy) for copy, of in self.record.copies.items())

    @cached_property
    def parts_of(self) -> Mapping[str, list[Event]]:
        """Return the events of which each party is part, or the place, by its id."""
        pairs = ((party, one) for one in self.record.events for party in {*one.participants, one.place} if party)
        return _grouped(pairs)

    @cached_property
    def corrections_of(self) -> dict[str, list[Correction]]:
        """Return the corrections of each line by its id."""
        return _grouped((one.line, one) for one in self.record.corrections if one.line)

    @cached_property
    def undated(self) -> int:
        """Count the reports of which no single day is known."""
        days = (document.published.days for document in self.record.documents)
        return sum(one is None or one.days > 1 for one in days)

    @cached_property
    def newest(self) -> date | None:
        """Return the day of the newest report that has one."""
        days = (document.published.days for document in self.record.documents)
        return max((one.latest for one in days if one and one.days == 1), default=None)

    def events_of(self, story: Story) -> list[Event]:
        """Return the events of the story."""
        return [self.events[event] for event in story.events]


def _publication_order(document: Document, record: Record) -> tuple[str, bool, str, str]:
    days, article = document.published.days, document.article.id
    return (days.latest.isoformat() if days else "~", article in record.copies, document.article.file, article)


def _grouped(pairs: Iterable[tuple[str, Thing]]) -> dict[str, list[Thing]]:
    groups: dict[str, list[Thing]] = defaultdict(list)
    for key, thing in pairs:
        groups[key].append(thing)
    return dict(groups)
