"""A View whose indexes are looked up in the derived rows.

Takes:  parts.
Gives:  StoredView: asked by id it answers as the View of the whole record does, and loads only what is asked for.
Leaves: lists and their order: moment.py. The lists of its record: lists.py. Ways to ask for a story: story_lookup.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from onrecord.link.linked_story import change_of, event_of
from onrecord.model.assertion import SPOKEN_OF
from onrecord.model.change import Change
from onrecord.model.disagreement import Disagreement
from onrecord.model.entity import Entity
from onrecord.model.event import Event
from onrecord.model.record import Document
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from onrecord.model.story import Story
from onrecord.show.record_view import Counts, View
from onrecord.show.stored.lazy import Lazy, Listed
from onrecord.show.stored.lists import record
from onrecord.show.stored.stored_parts import StoredParts
from onrecord.show.stored.story_lookup import numbers
from onrecord.show.story_queries import Way

Thing = TypeVar("Thing")

SURE = f"shown AND status NOT IN ({', '.join(repr(status) for status in SPOKEN_OF)})"
BY_DAY = "earliest = '', earliest, latest, id"
"""The order in which plans are shown: the undated last."""
LATEST = "earliest DESC, latest DESC, id DESC"
"""The order of those whose day has gone by."""


@dataclass(frozen=True)
class StoredView(View):
    """See View. The lists of its record are looked up too, and going through one of them loads it all."""

    parts: StoredParts

    @classmethod
    def over(cls, parts: StoredParts) -> StoredView:
        """Return the view of all that parts hold."""
        return cls(record(parts), parts)

    # by id

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """Return the articles with their readings by id."""
        return Lazy(self.parts.document, self._ids("derived_articles"))

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """Return the text of each article by its id."""

        def text(name: str) -> str | None:
            found = self.parts.document(name)
            return found.article.text if found else None

        return Lazy(text, self._ids("derived_articles"))

    @cached_property
    def entities(self) -> Mapping[str, Entity]:
        """Return the parties by id."""
        return Lazy(self.parts.entity, self._ids("derived_parties"))

    @cached_property
    def events(self) -> Mapping[str, Event]:
        """Return the events by id."""

        return Lazy(self.parts.event, self._ids("derived_events"))

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        """Return the statements by id; the article of each is in article_of_found, else in the search rows."""

        def statement(name: str) -> Statement | None:
            asked = "SELECT article FROM derived_found WHERE id = ?"
            article = self.article_of_found.get(name) or self._ask(asked, name)
            view = self.parts.part_of(article) if article else None
            return view.statements.get(name) if view else None

        return Lazy(statement, lambda: ())

    @cached_property
    def article_of_found(self) -> dict[str, str]:
        """Return the article of each statement that was found by its words."""
        return {}

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Return the rank of each article by its day."""
        rank = "SELECT rank FROM derived_articles WHERE id = ?"
        before = f"SELECT count(*) FROM derived_articles WHERE rank < ({rank})"

        def place(name: str) -> int | None:
            return None if self._ask(rank, name) is None else self._ask(before, name)

        return Lazy(place, self._ids("derived_articles"))

    # what belongs together

    @cached_property
    def stories_of(self) -> Mapping[str, list[Story]]:
        """Return the stories that hold an article or an event, by its id."""
        return self._in_part(lambda view, name: view.stories_of.get(name))

    @cached_property
    def said_in(self) -> Mapping[str, list[Statement]]:
        """Return the statements of each article by its id."""
        return self._in_part(lambda view, name: view.said_in.get(name))

    @cached_property
    def cited_in(self) -> Mapping[str, list[tuple[Event, Span]]]:
        """Return the events of which each article speaks, with the words that do."""
        return self._in_part(lambda view, name: view.cited_in.get(name))

    @cached_property
    def changes_of(self) -> Mapping[str, list[Change]]:
        """Return the changes of each event by its id."""
        return self._in_part(lambda view, name: view.changes_of.get(name))

    @cached_property
    def differ_in(self) -> Mapping[str, list[Disagreement]]:
        """Return the disagreements by the id of their event, or of each article that a side cites."""
        return self._in_part(lambda view, name: view.differ_in.get(name))

    @cached_property
    def copies_of(self) -> Mapping[str, list[str]]:
        """Return the reprints of each article by its id."""
        asked = "SELECT id FROM derived_articles WHERE origin = ? ORDER BY id"
        return Lazy(lambda name: self.parts.rows.lines.column(asked, name), lambda: ())

    @cached_property
    def said_by(self) -> Mapping[str, list[Statement]]:
        """Return the statements of each party by its id."""
        return self._in_parts(lambda view, name: view.said_by.get(name, ()), lambda s: (s.article, s.span, s.id))

    @cached_property
    def changes_by(self) -> Mapping[str, list[Change]]:
        """Return the changes that each party made by what it said."""
        return self._in_parts(lambda view, name: view.changes_by.get(name, ()), lambda c: c.event)

    @cached_property
    def parts_of(self) -> Mapping[str, list[Event]]:
        """Return the events of which each party is part, or the place, by its id."""
        return self._in_parts(lambda view, name: view.parts_of.get(name, ()), lambda e: e.id)

    # what all pages say

    @cached_property
    def undated(self) -> int:
        """Count the reports of which no single day is known."""
        return int(self._ask("SELECT sum(undated) FROM derived_stories") or 0)

    @cached_property
    def newest(self) -> date | None:
        """Return the day of the newest report that has one."""
        day = self._ask("SELECT max(newest) FROM derived_stories")
        return date.fromisoformat(day) if day else None

    def counts(self, story: Story) -> Counts:
        """Count the reports, changes, plans and events of a story."""
        rows, number = self.parts.rows.lines, self.parts.number(story.articles[0])
        told = "SELECT size, copies, undated, newest, told FROM derived_stories WHERE number = ?"
        size, copies, undated, newest, changed = rows.ask(told, number)[0]
        sure = f"SELECT count(*) FROM derived_events WHERE story = ? AND {SURE} AND happened = ?"
        planned, happened = (rows.one(sure, number, over) for over in (False, True))
        return Counts(size, copies, undated, date.fromisoformat(newest) if newest else None, changed, planned, happened)

    def changes_since(self, since: date | None) -> Sequence[Change]:
        """Return the changes of events that are shown, the newest first."""
        where = "told AND (day = '' OR day >= ?)"
        return self.changes_where(where, "day DESC, event, story, place", [str(since or "")])

    def changes_where(self, where: str, order: str, values: Sequence[object]) -> Listed[Change]:
        """Return the changes whose rows fit."""
        rows = self.parts.rows.lines

        def found(start: int, end: int) -> list[Change]:
            asked = f"SELECT story, place FROM derived_changes WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?"
            places = rows.ask(asked, *values, end - start, start)
            changes = [change_of(rows.line(story, str(place))) for story, place in places]
            self.parts.hold(end.article for one in changes for end in (one.before, one.after))
            return changes

        return Listed(lambda: rows.one(f"SELECT count(*) FROM derived_changes WHERE {where}", *values), found)

    def plans(self) -> Sequence[Event]:
        """Return what is planned, the next first, those without a day last."""
        return self.events_where(f"{SURE} AND NOT happened", BY_DAY)

    def events_where(self, where: str, order: str, values: Sequence[object] = ()) -> Listed[Event]:
        """Return the events whose rows fit."""
        rows = self.parts.rows.lines
        asked = f"SELECT story, id FROM derived_events WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?"

        def found(start: int, end: int) -> list[Event]:
            events = [event_of(rows.line(*place)) for place in rows.ask(asked, *values, end - start, start)]
            self.parts.hold(article for event in events for article in _status_articles(event))
            return events

        return Listed(lambda: rows.one(f"SELECT count(*) FROM derived_events WHERE {where}", *values), found)

    def stories_by(self, way: Way, asked: str) -> list[Story]:
        """Return the stories that are asked for, in the order of their ids."""
        found = (self.parts.part(number).record.stories[0] for number in numbers(self.parts.rows.lines, way, asked))
        return sorted(found, key=lambda story: story.id)

    def reports(self, story: Story) -> list[Document]:
        """Return the articles of the story with their readings, oldest first."""
        if number := self.parts.number(story.articles[0]):
            self.parts.load(number)
        return super().reports(story)

    def part(self, story: Story) -> View:
        """Return the view of one story."""
        if number := self.parts.number(story.articles[0]):
            self.parts.load(number)
        return super().part(story)

    def _ask(self, question: str, name: str | None = None) -> Any:
        return self.parts.rows.lines.one(question, *([] if name is None else [name]))

    def _ids(self, table: str) -> Callable[[], list[str]]:
        return lambda: self.parts.rows.lines.column(f"SELECT id FROM {table} ORDER BY id")

    def _in_part(self, find: Callable[[View, str], list[Thing] | None]) -> Lazy[list[Thing]]:
        """Return what the story of an article or an event has under its id."""

        def found(name: str) -> list[Thing] | None:
            number = self.parts.number(name)
            if number is None:
                number = self.parts.number_of(name)
            return None if number is None else find(self.parts.part(number), name)

        return Lazy(found, lambda: ())

    def _in_parts(
        self, find: Callable[[View, str], Sequence[Thing]], order: Callable[[Thing], Any]
    ) -> Lazy[list[Thing]]:
        """Return what all stories in which a party has a part have under its id."""

        def found(name: str) -> list[Thing] | None:
            numbers = self.parts.rows.lines.column("SELECT story FROM derived_roles WHERE party = ?", name)
            things = [thing for number in numbers for thing in find(self.parts.part(number), name)]
            return sorted(things, key=order) or None

        return Lazy(found, lambda: ())


def _status_articles(event: Event) -> Iterable[str]:
    """Return the articles with the latest word of each party on how firm an event is: its line cites them."""
    return {one.by: one.article for one in event.assertions if one.field == "status" and not one.former}.values()
