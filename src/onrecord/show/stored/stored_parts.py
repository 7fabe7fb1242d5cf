"""Look up stories, articles and parties, and hold those that were asked for last.

Takes:  a store and its derived rows.
Gives:  StoredParts.
Leaves: which of them a page needs: moment.py.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection

from onrecord.link.entities.tallies import Tally
from onrecord.link.linked_story import LinkedStory, event_of, unpacked
from onrecord.link.undated_articles import bounded_documents
from onrecord.model.entity import Entity
from onrecord.model.event import Event
from onrecord.model.record import Document, Record
from onrecord.record import Store
from onrecord.record.derived import Derived
from onrecord.show.record_view import View

HELD = 64
"""Stories that are held in memory."""

_tally = msgspec.msgpack.Decoder(Tally)


class StoredParts:
    """What is kept of stories, articles and parties, at one moment."""

    def __init__(self, store: Store, connection: Connection, rows: Derived) -> None:
        self.rows = rows
        self._store, self._connection = store, connection
        self._views: OrderedDict[int, View] = OrderedDict()
        self._documents: dict[str, Document] = {}
        self._numbers: dict[str, int] = {}
        self._tallies: dict[str, bytes] = {}

    def number(self, article: str) -> int | None:
        """Return the number of the story of an article, None where the article is not linked."""
        return self._cached_number("SELECT story FROM derived_articles WHERE id = ?", article)

    def number_of(self, event: str) -> int | None:
        """Return the number of the story of an event, None where there is no such event."""
        return self._cached_number("SELECT story FROM derived_events WHERE id = ?", event)

    def _cached_number(self, question: str, name: str) -> int | None:
        if name in self._numbers:
            return self._numbers[name]
        found: int | None = self.rows.lines.one(question, name)
        if found is not None:
            self._numbers[name] = found
        return found

    def part(self, number: int) -> View:
        """Return the lines of a story: a view without articles and parties."""
        if number not in self._views:
            told = self.linked_story(number)
            self._views[number] = _view_of(told)
            self._numbers |= dict.fromkeys((*told.story.articles, *(event.id for event in told.part.events)), number)
            self._tallies |= self.rows.names.tallies_in(number)  # one question for all that a page may name
            if len(self._views) > HELD:
                self._views.popitem(last=False)
        self._views.move_to_end(number)
        return self._views[number]

    def event(self, name: str) -> Event | None:
        """Return an event: that of its story where that is loaded, else by itself."""
        number = self.number_of(name)
        if number is None:
            return None
        if number in self._views:
            return self._views[number].events[name]
        return event_of(self.rows.lines.line(number, name))

    def linked_story(self, number: int) -> LinkedStory:
        """Return a story with its part of the record, as it is kept."""
        return unpacked(self.rows.lines.one("SELECT part FROM derived_stories WHERE number = ?", number))

    def part_of(self, article: str) -> View | None:
        """Return the lines of the story of an article."""
        number = self.number(article)
        return None if number is None else self.part(number)

    def document(self, article: str) -> Document | None:
        """Return an article with what pages show of its reading, placed where its story places it."""
        if article not in self._documents:
            self.hold([article])
        return self._documents.get(article)

    def hold(self, articles: Iterable[str]) -> None:
        """Load articles by one question that a page is about to show, each placed where its story places it."""
        wanted = {article for article in articles if article not in self._documents}
        self._load(wanted)
        found = [w for article in wanted if (w := self._documents.get(article))]
        undated = (self.number(w.article.id) for w in found if w.published.days is None)
        for number in {number for number in undated if number is not None}:
            self.load(number)

    def load(self, number: int) -> None:
        """Load all articles of a story at once."""
        members = sorted(self.rows.articles.of_stories([number]))
        undated = self.rows.lines.one("SELECT undated FROM derived_stories WHERE number = ?", number)
        self._load(members, short=not undated)
        if undated:
            self._documents |= {
                w.article.id: w for w in bounded_documents([self._documents[article] for article in members])
            }

    def _load(self, articles: Iterable[str], *, short: bool = True) -> None:
        wanted = self.rows.articles.linked(articles)
        previous = {article: one.previous for article, one in wanted.items() if one.previous}
        self._documents |= {w.article.id: w for w in self._store.some(wanted, previous, self._connection, short=short)}

    def entity(self, name: str) -> Entity | None:
        """Return a party."""
        kept = self._tallies.get(name) or self.rows.names.one("SELECT tally FROM derived_parties WHERE id = ?", name)
        return _tally.decode(kept).entity(name) if kept else None


def _view_of(told: LinkedStory) -> View:
    part = told.part
    lines = (part.statements, part.events, part.changes, part.disagreements, (told.story,))
    return View(Record("", (), {}, (), *lines))
