"""Bring the derived rows of a store up to date.

Takes:  a store, in which articles and judgements have come since its rows were made, or were made by another version.
Gives:  updated(): the rows are those that linking all of it at once gives. fresh(): whether they are already.
Leaves: each step to its file.

It goes in lots, each in one transaction: whoever is killed loses one lot, and the next run goes on from there. What was
taken away or read again makes all rows anew: that is rare, and then no row can hold what is no longer there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from time import sleep

from sqlalchemy import Connection

from onrecord.link.copies import body_print
from onrecord.link.entities import Parties
from onrecord.link.entities.judgements import of_people_on
from onrecord.link.entities.profiles import profiles_of_story as profiles_of
from onrecord.link.search_words import words_of_article
from onrecord.link.sketches import sketch
from onrecord.link.undated_articles import bounded_documents
from onrecord.link.version import version
from onrecord.model.entity import Entity
from onrecord.model.judgement import Judgement, place_of
from onrecord.model.record import Document
from onrecord.record import Store
from onrecord.record.captures import capture_order, first_day
from onrecord.record.derived import Derived
from onrecord.record.derived.articles import Linked
from onrecord.record.derived.tables import current, drop, prepared, put, state
from onrecord.record.store import state_of
from onrecord.run.relink.components import Judged
from onrecord.run.relink.copies import recopied
from onrecord.run.relink.parties import Relinked
from onrecord.run.relink.profiles import Profiles
from onrecord.run.relink.stories import regrouped, relinked_articles
from onrecord.run.relink.story_parts import StoryReports, relinked

LOT = 100
"""Articles of one transaction: other writers wait for as long as it takes, some seconds."""

GAP = 0.3
"""Seconds between two lots in which other writers get the lock: who waits for SQLite's looks ten times a second."""

HELD = 200
"""Documents that are held in memory between two steps: about 60 MB."""


def fresh(store: Store) -> bool:
    """Tell whether the derived rows are those of all that is kept now."""
    with store.derived() as (connection, rows):
        return current(rows.database, version()) and state(rows.database, "state") == state_of(connection)


def updated(store: Store, *, lot: int = LOT) -> None:
    """Bring the rows up to date, as many lots as it takes."""
    wait = 0.0
    while not fresh(store):
        sleep(wait)
        wait = GAP
        with store.deriving() as (connection, rows):
            prepared(rows.database, version())
            _Lot(store, connection, rows, store.judgements()).linked(lot)


@dataclass
class _Lot:
    """Some articles that wait to be linked."""

    store: Store
    connection: Connection
    rows: Derived
    judgements: tuple[Judgement, ...]

    def linked(self, most: int) -> None:
        """Link at most so many articles, and say in the rows where that leaves them."""
        waiting = self._waiting()
        touched, gone = regrouped(self._link_articles(waiting[:most]), self.rows.articles, self.rows.follows)
        self.rows.lines.drop(gone)
        members = self._members(touched)
        held = _HeldDocuments(self, members)
        profiles = Profiles(self.rows.names)
        for story in sorted(members):
            profiles.take(profiles_of(held.documents(story), str(story)))
        names = Relinked(profiles, self.rows.names, self.rows.lines, self._story_of, self._judged_pairs())
        renamed = names.renamed({story: sorted(linked) for story, linked in members.items()})
        for story in sorted({*touched, *renamed}):
            reports = self._story_reports(story, held)
            relinked(reports, partial(held.documents, story), self.rows)
        if len(waiting) <= most:
            put(self.rows.database, "last", str(self._readings("max(rowid)")))
            put(self.rows.database, "state", state_of(self.connection))

    def _waiting(self) -> list[str]:
        """Return the articles that are not linked, by day; where one is gone or read again, all of them."""
        read = self._read_since()
        kept = self.rows.articles.count()
        again = any(before not in (None, reader) for _, reader, before, _ in read)
        new = [(day, article) for article, _, before, day in read if before is None]
        if again or kept + len(new) != self._readings("count(*)"):
            drop(self.rows.database)
            prepared(self.rows.database, version())
            new = [(day, article) for article, _, _, day in self._read_since()]
        return [article for _, article in sorted(new)]

    def _read_since(self) -> list[tuple[str, str, str | None, str]]:
        """Return what was read since all was linked: article, reader, the reader that is linked, first day."""
        asked = (
            "SELECT r.article, r.reader, d.reader, c.published"
            " FROM readings r JOIN captures c ON c.id = r.article LEFT JOIN derived_articles d ON d.id = r.article"
            " WHERE r.rowid >= ?"
        )
        rows = self.rows.articles.ask(asked, int(state(self.rows.database, "last") or 0))
        return [
            (article, reader, before, first_day(published) or "9999") for article, reader, before, published in rows
        ]

    def _readings(self, asked: str) -> int:
        """Return one number that an SQL query counts over the readings."""
        return int(self.rows.articles.one(f"SELECT {asked} FROM readings") or 0)

    def _link_articles(self, articles: list[str]) -> set[str]:
        """Put articles among those that are linked; return whose copies, captures or earlier reports are others now."""
        changed: set[str] = set()
        by_day = {article: n for n, article in enumerate(articles)}
        found = sorted(self.store.some(articles, {}, self.connection), key=lambda w: by_day[w.article.id])
        for document in found:
            changed |= self._captured(document)
            self.rows.lines.put_words_of_article(words_of_article(document.article))
            origins = recopied(body_print(document.article), self.rows.articles, self.rows.prints)
            changed |= relinked_articles(sketch(document), origins, self.rows.shelf, self.rows.follows)
        return changed

    def _captured(self, document: Document) -> set[str]:
        """Keep that an article is linked; return the captures of its page that follow another one now."""
        article = document.article
        captured, published = capture_order(article)
        self.rows.articles.add(article.id, document.reading.reader, article.page, captured, published)
        if article.page is None:
            return set()
        captures = self.rows.articles.captures(article.page)
        changed = {article.id}
        before: str | None = None
        for one, was in captures:
            if was != before:
                self.rows.articles.follow_up(one, before)
                changed.add(one)
            before = one
        return changed

    def _members(self, stories: Iterable[int]) -> dict[int, dict[str, Linked]]:
        """Return the articles of stories."""
        found: dict[int, dict[str, Linked]] = {}
        for article, one in sorted(self.rows.articles.of_stories(stories).items()):
            found.setdefault(one.story or 0, {})[article] = one
        return found

    def _story_of(self, article: str) -> int:
        return self.rows.articles.linked([article])[article].story or 0

    def _story_reports(self, story: int, held: _HeldDocuments) -> StoryReports:
        """Return a story with all that its part is made from."""
        linked = held.members(story)
        chains = self.rows.names.of_articles(linked)
        rows = self.rows.names.parties(set(chains.values()))
        entities = {n: Entity(row.id, row.kind, row.name) for n, row in sorted(rows.items())}  # type: ignore[arg-type]
        people = Parties(tuple(entities.values()), {at: entities[number].id for at, number in chains.items()})
        return StoryReports(story, linked, people, self.rows.articles.arrivals(linked))

    def _judged_pairs(self) -> list[Judged]:
        """Return what people hold of pairs of chains."""
        ends = [place_of(end or "") for one in self.judgements for end in (one.left, one.right)]
        articles = self.rows.articles.linked({place[0] for place in ends if place})
        same, apart = of_people_on(self.judgements, list(self.store.some(articles, {}, self.connection)))
        return [(a, b, "same") for a, b in same] + [(a, b, "not the same") for a, b in apart]


class _HeldDocuments:
    """The documents of the stories of a lot as they are placed; some of them stay in memory."""

    def __init__(self, lot: _Lot, members: Mapping[int, dict[str, Linked]]) -> None:
        self._lot = lot
        self._members = dict(members)
        self._found: dict[int, list[Document]] = {}

    def members(self, story: int) -> dict[str, Linked]:
        """Return the articles of a story."""
        if story not in self._members:
            self._members |= self._lot._members([story])
        return self._members[story]

    def documents(self, story: int) -> list[Document]:
        """Return the documents of a story."""
        if story in self._found:
            return self._found[story]
        members = self.members(story)
        previous = {article: one.previous for article, one in members.items() if one.previous}
        found = bounded_documents(list(self._lot.store.some(members, previous, self._lot.connection)))
        if sum(map(len, self._found.values())) + len(found) <= HELD:
            self._found[story] = found
        return found
