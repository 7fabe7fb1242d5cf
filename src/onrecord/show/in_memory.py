"""The record at one moment, held in memory.

Takes:  a Record, and in which order its articles were added.
Gives:  RecordMoment.
Leaves: computing the record: run/. Keeping the newest moment: moments.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import TypeVar

from onrecord.model.change import Change
from onrecord.model.event import Event
from onrecord.model.record import Document, Record
from onrecord.model.story import Story
from onrecord.show.moment import Coming, News, SearchHit, Since
from onrecord.show.record_view import View
from onrecord.show.search import Index
from onrecord.show.sentences.events import OPEN, Sorted

Aliased = TypeVar("Aliased", Story, Event)


@dataclass(frozen=True)
class RecordMoment:
    """See views.Moment. arrivals has the sequence number under which each article was added."""

    record: Record
    arrivals: Mapping[str, int]
    state: str

    @cached_property
    def last(self) -> int:
        """Return the sequence number of the newest add."""
        return max(self.arrivals.values(), default=0)

    @cached_property
    def _view(self) -> View:
        return View(self.record)

    @cached_property
    def _index(self) -> Index:
        return Index.of(self.record)

    @cached_property
    def _stories_by_id(self) -> dict[str, Story]:
        return _by_every_id(self.record.stories)

    @cached_property
    def _events_by_id(self) -> dict[str, Event]:
        return _by_every_id(self.record.events)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Return the sequence number of each event (its first report's) and change (its last one's)."""
        events = {one.id: [self._arrival(at.article) for at in one.mentions] for one in self.record.events}
        changes = {one.id: self._change_arrival(one) for one in self.record.changes}
        return {name: min(numbers, default=0) for name, numbers in events.items()} | changes

    def _arrival(self, article: str) -> int:
        return self.arrivals.get(article, 0)

    def _change_arrival(self, change: Change) -> int:
        return max(self._arrival(change.before.article), self._arrival(change.after.article))

    def whole(self) -> View:
        """Return everything."""
        return self._view

    @cached_property
    def _newest_first(self) -> tuple[Story, ...]:
        return tuple(sorted(self.record.stories, key=self._newest_report, reverse=True))

    def stories(self) -> tuple[View, Sequence[Story]]:
        """Return the stories, the one with the newest report first."""
        return self._view, self._newest_first

    def _newest_report(self, story: Story) -> tuple[date, int]:
        days = (self._view.documents[article].published.days for article in story.articles)
        return max((one.latest for one in days if one and one.days == 1), default=date.min), len(story.articles)

    def story(self, name: str) -> View | None:
        """Return the part of the record that one story holds."""
        story = self._stories_by_id.get(name)
        return self._view.part(story) if story else None

    def event(self, name: str) -> tuple[View, Event] | None:
        """Return one event and the view of the record."""
        event = self._events_by_id.get(name)
        return (self._view, event) if event else None

    def party(self, name: str) -> View | None:
        """Return the view of the record where it knows the party."""
        return self._view if name in self._view.entities else None

    def article(self, name: str) -> View | None:
        """Return the view of the record where it has the article."""
        return self._view if name in self._view.documents else None

    def news(self, since: Since) -> News:
        """Return what is new; a change is placed by its own day where a day is asked for."""
        if since == Since():
            return self._everything
        newest = [change for change in self._changes if self._is_new(since, change.id, _day_of(change))]
        events = [one for one in self._everything.events if self._is_new(since, one.id, self._first_day[one.id])]
        reports = [one for one in self.record.documents if self._new_report(since, one)]
        return News(self._view, newest, events, reports, self.numbers, _without_change(events, newest))

    def idle(self, since: Since) -> int:
        """Count the new reports that changed nothing."""
        news = self.news(since)
        cited = {change.after.article for change in news.changes}
        cited |= {at.article for event in news.events for at in event.mentions}
        cited -= set(self.record.copies)
        return sum(one.article.id not in cited for one in news.reports)

    def new_in(self, since: Since, story: View) -> tuple[Sequence[Change], Set[str]]:
        """Return the changes of a story that are new, and the ids of its new articles."""
        changes = [
            one for one in story.shown_changes(story.record.changes) if self._is_new(since, one.id, _day_of(one))
        ]
        return changes, {one.article.id for one in story.record.documents if self._new_report(since, one)}

    def close(self) -> None:
        """Do nothing: a record in memory stays as it is."""

    @cached_property
    def _everything(self) -> News:
        sure = [one for one in self.record.events if self._view.sure(one)]
        untold = _without_change(sure, self._changes)
        return News(self._view, self._changes, sure, self.record.documents, self.numbers, untold)

    @cached_property
    def _first_day(self) -> dict[str, date | None]:
        """Return when a report first spoke of each event."""
        found: dict[str, date | None] = {}
        for event in self.record.events:
            days = (self._view.documents[at.article].published.days for at in event.mentions)
            found[event.id] = min((one.latest for one in days if one), default=None)
        return found

    @cached_property
    def _changes(self) -> list[Change]:
        """Return the changes of events that are shown, newest first."""

        def place(change: Change) -> tuple[date, int]:
            return _day_of(change) or date.min, self.numbers[change.id]

        return sorted(self._view.shown_changes(self.record.changes), key=place, reverse=True)

    def _is_new(self, since: Since, name: str, day: date | None) -> bool:
        if since.after is not None:
            return self.numbers[name] > since.after
        return since.day is None or (day is not None and day >= since.day)

    def _new_report(self, since: Since, document: Document) -> bool:
        if since.after is not None:
            return self._arrival(document.article.id) > since.after
        days = document.published.days
        return since.day is None or (days is not None and days.latest >= since.day)

    def coming(self, today: date, days: int | None = None) -> Coming:
        """Return what is planned from today on."""
        plans = self._plans
        until = today + timedelta(days=days) if days else date.max
        dated = [event for event in plans if event.date]
        return Coming(
            self._view,
            [event for event in dated if event.date and event.date.latest >= today and event.date.earliest <= until],
            [event for event in plans if not event.date],
            [one for one in reversed(dated) if one.date and one.date.latest < today and one.status in OPEN],
        )

    @cached_property
    def _plans(self) -> list[Event]:
        return Sorted.of(self._view, self.record.events).coming

    def search(self, words: str) -> tuple[View, Sequence[SearchHit]]:
        """Return what has all the words."""
        return self._view, self._index.hits(words)


def _by_every_id(lines: Sequence[Aliased]) -> dict[str, Aliased]:
    """Return stories or events by every id that they have or had; an id of now goes before one of old."""
    return {old: one for one in lines for old in one.aliases} | {one.id: one for one in lines}


def _day_of(change: Change) -> date | None:
    return change.day.latest if change.day else None


def _without_change(events: Iterable[Event], changes: Iterable[Change]) -> list[Event]:
    """Return the events without a change."""
    changed = {change.event for change in changes}
    return [one for one in events if one.id not in changed]
