"""A record, or the part of it that a page needs, which can be asked by id.

Takes:  a Record.
Gives:  View: what stands behind the ids, what belongs together, names and cited words; part(), the View of one story.
Leaves: sentences about them: sentences/. Which record: moment.py.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Literal, TypeVar

from onrecord.model.assertion import SPOKEN_OF, Assertion
from onrecord.model.change import Change
from onrecord.model.citation import Citation
from onrecord.model.correction import Correction
from onrecord.model.disagreement import Disagreement
from onrecord.model.entity import Entity
from onrecord.model.event import Event
from onrecord.model.record import Document, Record
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from onrecord.model.story import Story
from onrecord.show.cite import cite
from onrecord.show.days import days_of, in_words
from onrecord.show.visible import visible

Line = TypeVar("Line", Statement, Assertion)

Way = Literal["id", "title", "day", "party"]
"""What a story is asked for by."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What the line of a story tells: its reports, how many are copies or undated; its changes, plans and events."""

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
class View:
    """What stands behind the ids of one record; each index is built when it is first asked for."""

    record: Record

    @classmethod
    def of(cls, record: Record) -> View:
        """Return the view of record."""
        return cls(record)

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
        """Return where each article stands in the order of days; undated ones last, copies after what they copy."""
        ordered = sorted(self.record.documents, key=lambda one: _by_day(one, self.record))
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

    def counts(self, story: Story) -> Counts:
        """Count what the line of a story tells."""
        reports = self.reports(story)
        exact = [days.latest for document in reports if (days := document.published.days) and days.days == 1]
        events = [event for event in self.events_of(story) if self.sure(event)]
        happened = sum(event.happened for event in events)
        return Counts(
            reports=len(reports),
            copies=sum(document.article.id in self.record.copies for document in reports),
            undated=len(reports) - len(exact),
            newest=max(exact, default=None),
            changed=sum(1 for event in story.events for _ in self.told(self.changes_of.get(event, ()))),
            planned=len(events) - happened,
            happened=happened,
        )

    def changes_since(self, since: date | None) -> Sequence[Change]:
        """Return the changes that are told, of a day and later or of no known day; the newest first."""
        recent = (c for c in self.record.changes if since is None or c.day is None or c.day.latest >= since)
        return sorted(self.told(recent), key=lambda c: c.day.latest if c.day else date.min, reverse=True)

    def plans(self) -> Sequence[Event]:
        """Return what is planned, the next first, those without a day last."""
        return sorted((e for e in self.record.events if self.sure(e) and not e.happened), key=plan_order)

    def stories_by(self, way: Way, asked: str) -> list[Story]:
        """Return the stories that are asked for by the beginning of an id, a word of a title, a day or a party."""
        fits = {"id": self._by_id, "title": self._by_title, "day": self._by_day, "party": self._by_party}[way]
        return [story for story in self.record.stories if fits(story, asked)]

    def _by_id(self, story: Story, asked: str) -> bool:
        return any(name.startswith(asked) for name in (story.id, *story.aliases))

    def _by_title(self, story: Story, asked: str) -> bool:
        return asked.casefold() in story.label.casefold()

    def _by_day(self, story: Story, asked: str) -> bool:
        days, dates = days_of(asked), [event.date for event in self.events_of(story)]
        return bool(days) and any(one.meets(days) for one in dates if one and days)

    def _by_party(self, story: Story, asked: str) -> bool:
        events = self.events_of(story)
        parties = {party for event in events for party in (*event.participants, event.place)}
        parties |= {said.speaker for article in story.articles for said in self.said_in.get(article, ())}
        return any(asked.casefold() in self.name(party).casefold() for party in parties if party)

    def part(self, story: Story) -> View:
        """Return the view of one story, its reports numbered from 1; other reports that a line cites come along."""
        events = self.events_of(story)
        said = [said for article in story.articles for said in self.said_in.get(article, ())]
        differ = [one for held in (*story.events, *story.articles) for one in self.differ_in.get(held, ())]
        articles = dict.fromkeys((*story.articles, *_cited(events, differ)))
        lines = {story.id, *story.events, *(one.id for one in said)}
        return View(
            replace(
                self.record,
                documents=tuple(self.documents[article] for article in articles),
                copies={one: of for one in articles if (of := self.record.copies.get(one)) in articles},
                entities=tuple(self.entities[one] for one in dict.fromkeys(_parties(events, said, differ))),
                statements=tuple(said),
                events=tuple(events),
                changes=tuple(change for event in story.events for change in self.changes_of.get(event, ())),
                disagreements=tuple({one.id: one for one in differ}.values()),
                stories=(story,),
                corrections=tuple(one for one in self.record.corrections if one.line in lines),
            )
        )

    def reports(self, story: Story) -> list[Document]:
        """Return the articles of the story with their readings, oldest first."""
        return [self.documents[article] for article in sorted(story.articles, key=self.places.__getitem__)]

    def events_of(self, story: Story) -> list[Event]:
        """Return the events of the story."""
        return [self.events[event] for event in story.events]

    def in_time(self, lines: Iterable[Line]) -> list[Line]:
        """Return lines of the record in the order in which a reader of all reports would come upon them."""
        return sorted(lines, key=lambda line: (self.places[line.article], line.span))

    def sure(self, event: Event) -> bool:
        """Tell whether a page shows the event among what is planned or done."""
        return event.shown and event.status not in SPOKEN_OF

    def told(self, changes: Iterable[Change]) -> Iterator[Change]:
        """Yield the changes of events that are shown as sure: the others are listed with what was read and not sure."""
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
        return visible(document.article.outlet or "") or _report(document)

    def words(self, article: str, span: Span) -> str:
        """Return the words of a citation, safe to print."""
        return visible(span.of(self.documents[article].article.text))

    def cite(self, article: str, span: Span) -> str:
        """Return the citation of a span."""
        return cite(self.number(article), span)

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


def _report(document: Document) -> str:
    days = document.published.days
    return f"the report of {in_words(days)}" if days and days.days == 1 else "an undated report"


def citations(one: Assertion) -> list[Citation]:
    """Return where an assertion stands: its own words, then those of the copies that print the same."""
    return [Citation(one.article, one.span), *one.reprints]


def _by_day(document: Document, record: Record) -> tuple[str, bool, str, str]:
    days, article = document.published.days, document.article.id
    return (days.latest.isoformat() if days else "~", article in record.copies, document.article.file, article)


Thing = TypeVar("Thing")


def _grouped(pairs: Iterable[tuple[str, Thing]]) -> dict[str, list[Thing]]:
    groups: dict[str, list[Thing]] = defaultdict(list)
    for key, thing in pairs:
        groups[key].append(thing)
    return dict(groups)


def _cited(events: Sequence[Event], differ: Sequence[Disagreement]) -> Iterable[str]:
    """Yield the id of every article that the lines of a page cite."""
    for event in events:
        yield from (at.article for at in event.mentions)
        yield from (at.article for claim in event.assertions for at in citations(claim))
    yield from (side.article for matter in differ for side in matter.sides)


def _parties(events: Sequence[Event], said: Sequence[Statement], differ: Sequence[Disagreement]) -> Iterable[str]:
    """Yield the id of every party that the lines of a page name."""
    for event in events:
        yield from (*event.participants, *([event.place] if event.place else []))
        yield from (one for claim in event.assertions for one in (claim.by, claim.entity) if one)
    for one in said:
        yield from (*([one.speaker] if one.speaker else []), *one.candidates, *one.through)
    for matter in differ:
        yield from (side.by for side in matter.sides if side.by)
