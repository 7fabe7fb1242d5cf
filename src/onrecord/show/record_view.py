"""What a page shows of a record: its plans and changes, the numbers of its reports, names and cited words.

Takes:  a Record.
Gives:  View, which also finds lines by id as RecordIndex does; part(), the View of one story.
Leaves: sentences about the lines: sentences/. Which record: moment.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from onrecord.model.assertion import SPOKEN_OF, Assertion
from onrecord.model.change import Change
from onrecord.model.citation import Citation
from onrecord.model.event import Event
from onrecord.model.record import Document, Record
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from onrecord.model.story import Story
from onrecord.show.cite import cite
from onrecord.show.days import in_words
from onrecord.show.record_index import RecordIndex
from onrecord.show.safe_text import visible
from onrecord.show.story_part import story_record
from onrecord.show.story_queries import Way, matching_stories

Line = TypeVar("Line", Statement, Assertion)


@dataclass(frozen=True, slots=True)
class Counts:
    """The numbers in the line of a story: reports, copies and undated reports among them, changes, events."""

    reports: int
    copies: int
    undated: int
    newest: date | None
    changed: int
    planned: int
    happened: int


def plan_order(event: Event) -> tuple[date, date, str]:
    """Rank plans: the next first, those without a day last."""
    days = event.date
    return (days.earliest, days.latest, event.id) if days else (date.max, date.max, event.id)


@dataclass(frozen=True)
class View(RecordIndex):
    """A record with what a page needs of it."""

    @classmethod
    def of(cls, record: Record) -> View:
        """Return the view of record."""
        return cls(record)

    def counts(self, story: Story) -> Counts:
        """Count the reports, changes, plans and events of a story."""
        reports = self.reports(story)
        exact = [days.latest for document in reports if (days := document.published.days) and days.days == 1]
        events = [event for event in self.events_of(story) if self.sure(event)]
        happened = sum(event.happened for event in events)
        return Counts(
            reports=len(reports),
            copies=sum(document.article.id in self.record.copies for document in reports),
            undated=len(reports) - len(exact),
            newest=max(exact, default=None),
            changed=sum(1 for event in story.events for _ in self.shown_changes(self.changes_of.get(event, ()))),
            planned=len(events) - happened,
            happened=happened,
        )

    def changes_since(self, since: date | None) -> Sequence[Change]:
        """Return the changes of events that are shown, of a day and later or of no known day; the newest first."""
        recent = (c for c in self.record.changes if since is None or c.day is None or c.day.latest >= since)
        return sorted(self.shown_changes(recent), key=lambda c: c.day.latest if c.day else date.min, reverse=True)

    def plans(self) -> Sequence[Event]:
        """Return what is planned, the next first, those without a day last."""
        return sorted((e for e in self.record.events if self.sure(e) and not e.happened), key=plan_order)

    def stories_by(self, way: Way, asked: str) -> list[Story]:
        """Return the stories that are asked for by the beginning of an id, a word of a title, a day or a party."""
        return matching_stories(self, way, asked)

    def part(self, story: Story) -> View:
        """Return the view of one story, its reports numbered from 1."""
        return View(story_record(self, story))

    def reports(self, story: Story) -> list[Document]:
        """Return the articles of the story with their readings, oldest first."""
        return [self.documents[article] for article in sorted(story.articles, key=self.places.__getitem__)]

    def in_time(self, lines: Iterable[Line]) -> list[Line]:
        """Return lines of the record in the order in which a reader of all reports would come upon them."""
        return sorted(lines, key=lambda line: (self.places[line.article], line.span))

    def sure(self, event: Event) -> bool:
        """Tell whether a page shows the event among what is planned or done."""
        return event.shown and event.status not in SPOKEN_OF

    def shown_changes(self, changes: Iterable[Change]) -> Iterator[Change]:
        """Yield the changes of events that are shown; the other events are listed as not sure, without changes."""
        return (change for change in changes if self.events[change.event].shown)

    def name(self, entity: str | None) -> str:
        """Name a party; None is the article's own voice."""
        return visible(self.entities[entity].name) if entity else "the report"

    def names(self, entities: Iterable[str], *, joined: str = ", ") -> str:
        """Name several parties."""
        return joined.join(self.name(entity) for entity in entities)

    def outlet(self, article: str) -> str:
        """Name who printed the article, else the report by its day."""
        document = self.documents[article]
        return visible(document.article.outlet or "") or _report_by_day(document)

    def words(self, article: str, span: Span) -> str:
        """Return the words of a citation, safe to print."""
        return visible(span.of(self.documents[article].article.text))

    def cite(self, article: str, span: Span) -> str:
        """Return the citation of a span."""
        return cite(self.number(article), span)

    def cite_each(self, places: Iterable[Citation]) -> str:
        """Return the citations of several places, one behind the other."""
        return " ".join(self.cite(at.article, at.span) for at in places)

    def number(self, article: str) -> int:
        """Return the number under which a page lists the report."""
        return self.places[article] + 1

    def origin(self, article: str) -> str:
        """Return the id of the article whose text the article reprints, its own where it reprints none."""
        seen: set[str] = set()
        while article in self.record.copies and article not in seen:
            seen.add(article)
            article = self.record.copies[article]
        return article

    def origins(self, articles: Iterable[str]) -> int:
        """Count the independent texts among articles: ten reprints of one agency are one."""
        return len({self.origin(article) for article in articles})


def _report_by_day(document: Document) -> str:
    days = document.published.days
    return f"the report of {in_words(days)}" if days and days.days == 1 else "an undated report"
