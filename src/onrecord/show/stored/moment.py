"""The record at one moment, read from the derived rows of a store.

Takes:  a store.
Gives:  StoredMoment.
Leaves: the newest one for each page: moments.py. The record held in memory: in_memory.py.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from contextlib import ExitStack
from datetime import date, timedelta
from functools import cached_property

from onrecord.link.linked_story import title_of
from onrecord.model.change import Change
from onrecord.model.event import Event
from onrecord.model.record import Document
from onrecord.model.story import Story
from onrecord.record import Store
from onrecord.record.derived.tables import state
from onrecord.show.moment import Coming, News, SearchHit, Since
from onrecord.show.record_view import View
from onrecord.show.search import MOST
from onrecord.show.sentences.events import OPEN
from onrecord.show.stored.lazy import Lazy, Listed
from onrecord.show.stored.stored_parts import StoredParts
from onrecord.show.stored.view import BY_DAY, LATEST, SURE, StoredView

STILL_OPEN = f"status IN ({', '.join(repr(status) for status in OPEN)})"


class StoredMoment:
    """See views.Moment. Nothing is loaded before it is asked for; it stays as it is until it is closed."""

    def __init__(self, store: Store) -> None:
        self._open = ExitStack()
        connection, derived = self._open.enter_context(store.derived())
        self._parts = StoredParts(store, connection, derived)
        self._rows = derived.lines
        self._view = StoredView.over(self._parts)

    def __enter__(self) -> StoredMoment:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the transaction that keeps the moment as it is."""
        self._open.close()

    @cached_property
    def state(self) -> str:
        """Name the moment."""
        return f"{state(self._parts.rows.database, 'state')} {self.last}"

    @cached_property
    def last(self) -> int:
        """Return the sequence number of the newest add."""
        return self._rows.one("SELECT max(arrival) FROM derived_articles") or 0

    def whole(self) -> View:
        """Return everything: going through it loads it all, story by story."""
        return self._view

    def stories(self) -> tuple[View, Sequence[Story]]:
        """Return the stories, the one with the newest report first."""
        asked = "SELECT part FROM derived_stories ORDER BY newest DESC, size DESC, id LIMIT ? OFFSET ?"
        return self._view, Listed(
            lambda: self._rows.one("SELECT count(*) FROM derived_stories"),
            lambda start, end: [title_of(part) for part in self._rows.column(asked, end - start, start)],
        )

    # one thing

    def story(self, name: str) -> View | None:
        """Return the part of the record that one story holds."""
        number = self._rows.one("SELECT number FROM derived_stories WHERE id = ?", name)
        if number is None and name.startswith("t") and (place := self._rows.place_of(name)):
            number = self._parts.number(place[0])
        return None if number is None else self._view.part(self._parts.part(number).record.stories[0])

    def event(self, name: str) -> tuple[View, Event] | None:
        """Return one event and the view of the record."""
        found = self._view.events.get(name) or self._view.events.get(self._living(name) or "")
        return (self._view, found) if found else None

    def change(self, name: str) -> Change | None:
        """Return one change, asked for by an id that it has or had."""
        known = "SELECT story FROM derived_changes WHERE id = ?"
        name = name if self._rows.one(known, name) is not None else self._living(name) or ""
        story = self._rows.one(known, name)
        changes = self._parts.part(story).record.changes if story is not None else ()
        return next((one for one in changes if one.id == name), None)

    def _living(self, name: str) -> str | None:
        """Return the present id of what was once given the id, None where nothing of its kind is there any more."""
        place = self._rows.place_of(name)
        number = self._parts.number(place[0]) if place else None
        if place is None or number is None:
            return None
        found = self._parts.linked_story(number).living({place}).get(place)
        return found if found and found[0] == name[0] else None

    def party(self, name: str) -> View | None:
        """Return the view of the record where it knows the party."""
        return self._view if name in self._view.entities else None

    def article(self, name: str) -> View | None:
        """Return the view of the record where it has the article."""
        return self._view if name in self._view.documents else None

    # what is new

    def news(self, since: Since) -> News:
        """Return what is new; a change is placed by its own day where a day is asked for."""
        new, values = _since_condition(since, day="day")
        changes = self._view.changes_where(f"told AND {new}", "day DESC, arrival DESC, event, story, place", values)
        of_change = f"SELECT event FROM derived_changes WHERE told AND {new}"
        first, more = _since_condition(since, day="first_day")
        events = self._view.events_where(f"{SURE} AND {first}", "id", more)
        untold = self._view.events_where(f"{SURE} AND {first} AND id NOT IN ({of_change})", "id", [*more, *values])
        return News(self._view, changes, events, self._reports(since), Lazy(self._line_arrival, lambda: ()), untold)

    def idle(self, since: Since) -> int:
        """Count the new reports that changed nothing."""
        new, values = _reports_condition(since)
        told, more = _since_condition(since, day="told_day", arrival="told_arrival")
        idle = f"origin IS NOT NULL OR told_arrival = 0 OR NOT {told}"
        found: int = self._rows.one(f"SELECT count(*) FROM derived_articles WHERE {new} AND ({idle})", *values, *more)
        return found

    def _reports(self, since: Since) -> Listed[Document]:
        where, values = _reports_condition(since)
        asked = f"SELECT id FROM derived_articles WHERE {where} ORDER BY id LIMIT ? OFFSET ?"
        return Listed(
            lambda: self._rows.one(f"SELECT count(*) FROM derived_articles WHERE {where}", *values),
            lambda start, end: [
                self._view.documents[name] for name in self._rows.column(asked, *values, end - start, start)
            ],
        )

    def _line_arrival(self, name: str) -> int | None:
        of_change = self._rows.one("SELECT max(arrival) FROM derived_changes WHERE id = ?", name)
        found: int | None = of_change or self._rows.one("SELECT arrival FROM derived_events WHERE id = ?", name)
        return found

    def new_in(self, since: Since, story: View) -> tuple[Sequence[Change], Set[str]]:
        """Return the changes of a story that are new, and the ids of its new articles."""
        number = self._parts.number(story.record.stories[0].articles[0])
        new, values = _since_condition(since, day="day")
        asked = f"SELECT id FROM derived_changes WHERE story = ? AND told AND {new}"
        changes = set(self._rows.column(asked, number, *values))
        new, values = _reports_condition(since)
        articles = self._rows.column(f"SELECT id FROM derived_articles WHERE story = ? AND {new}", number, *values)
        return [one for one in story.record.changes if one.id in changes], set(articles)

    def coming(self, today: date, days: int | None = None) -> Coming:
        """Return what is planned from today on."""
        until = str(today + timedelta(days=days) if days else date.max)
        plans = f"{SURE} AND NOT happened"
        dated = f"{plans} AND earliest != '' AND latest >= ? AND earliest <= ?"
        passed = f"{plans} AND earliest != '' AND latest < ? AND {STILL_OPEN}"
        return Coming(
            self._view,
            self._view.events_where(dated, BY_DAY, [str(today), until]),
            self._view.events_where(f"{plans} AND earliest = ''", BY_DAY),
            self._view.events_where(passed, LATEST, [str(today)]),
        )

    def search(self, words: str) -> tuple[View, Sequence[SearchHit]]:
        """Return what has all the words."""
        found = [SearchHit(*row) for row in self._parts.rows.database.full_text.hits(words, MOST)]
        self._view.article_of_found.update({hit.id: hit.article for hit in found if hit.kind == "statement"})
        return self._view, Listed(lambda: len(found), lambda start, end: self._with_articles_loaded(found[start:end]))

    def _with_articles_loaded(self, hits: list[SearchHit]) -> list[SearchHit]:
        """Return hits whose articles are loaded by one question."""
        self._parts.hold(hit.article for hit in hits)
        return hits


def _since_condition(since: Since, *, day: str, arrival: str = "arrival") -> tuple[str, list[object]]:
    """Return what rows fit that are new, and its values; day and arrival name the columns that have theirs."""
    if since.after is not None:
        return f"{arrival} > ?", [since.after]
    return (f"{day} >= ?", [str(since.day)]) if since.day else ("true", [])


def _reports_condition(since: Since) -> tuple[str, list[object]]:
    """Return the same for articles, whose rank begins with their day, that of the undated with "~"."""
    where, values = _since_condition(since, day="rank")
    return (f"{where} AND rank < '~'" if since.day and since.after is None else where), values
