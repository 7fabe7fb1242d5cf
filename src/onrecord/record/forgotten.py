"""Forget articles, and remember by a hash alone that they were forgotten.

Takes:  a Store.
Gives:  Forgotten: forget() and wiped(), after which the store holds no byte of them; has(), whether something was
        forgotten.
Leaves: what is to be forgotten: run/forgetting.py. Files that were exported before: whoever has them.

A hash of a name can be guessed by whoever tries all names; it tells nothing to whoever has none in mind.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from sqlalchemy import Column, Connection, Table, Text, delete, insert, select

from onrecord.model.record import Document
from onrecord.record.derived.tables import drop, take_back
from onrecord.record.rounds import rounds
from onrecord.record.schema import captures, judgements, readings, tables
from onrecord.record.store import Store, keep_in
from onrecord.record.subscriptions import feed_items, subscriptions

Kind = Literal["article", "text", "page", "person"]
Tombstone = tuple[Kind, str]
"""What kind of thing was forgotten, and what it is known by: the id, the SHA-256 of the text, the page, the name."""


@dataclass(frozen=True, slots=True)
class Stone:
    """What is remembered of one forgetting: hashes of things, and when it was (ISO 8601)."""

    things: tuple[Tombstone, ...]
    made: str


forgotten = Table(
    "forgotten",
    tables,
    Column("kind", Text, primary_key=True),
    Column("hash", Text, primary_key=True),
    Column("made", Text, nullable=False),
)


def tombstone(kind: Kind, value: str) -> str:
    """Return the hash under which a thing is known to be forgotten."""
    return sha256(f"onrecord forgot a {kind}\n{value}".encode()).hexdigest()


class Forgotten:
    """What a store has forgotten."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def hashes(self, kind: Kind) -> frozenset[str]:
        """Return the hashes of all things of a kind."""
        with self._store.connected() as connection:
            return frozenset(connection.scalars(select(forgotten.c.hash).where(forgotten.c.kind == kind)))

    def has(self, *things: Tombstone) -> bool:
        """Tell whether one of the things was forgotten."""
        named = [tombstone(*one) for one in things]
        with self._store.connected() as connection:
            return connection.scalar(select(forgotten.c.hash).where(forgotten.c.hash.in_(named))) is not None

    def forget(
        self, articles: Iterable[str], words: Iterable[str], stone: Stone, instead: Iterable[Document] = ()
    ) -> None:
        """Forget articles with what was judged of them, and whatever else has the words (an address, a name).

        instead is kept in the place of the articles: all of it happens, or nothing. wiped() makes the bytes go.
        """
        with self._store.deriving(adds=True) as (connection, derived):
            for article in articles:
                _delete(connection, article)
                take_back(derived.database, article)
            for word in words:
                _delete_words(connection, word)
            drop(derived.database)  # the rows have its words too, and can be made again
            for one in instead:
                keep_in(connection, one.article, one.reading)
            _remember(connection, stone)

    def wiped(self) -> None:
        """Make the bytes of what was forgotten go from the store."""
        self._store.wipe()


def _remember(connection: Connection, stone: Stone) -> None:
    """Keep the hashes of what was forgotten."""
    known = set(connection.scalars(select(forgotten.c.hash)))
    rows = {tombstone(*one): one[0] for one in stone.things}
    new = [{"kind": kind, "hash": name, "made": stone.made} for name, kind in rows.items() if name not in known]
    if new:
        connection.execute(insert(forgotten), new)


def _delete(connection: Connection, article: str) -> None:
    connection.execute(delete(readings).where(readings.c.article == article))
    connection.execute(delete(captures).where(captures.c.id == article))
    for end in (judgements.c.left, judgements.c.right):
        connection.execute(delete(judgements).where((end == article) | end.startswith(f"{article}:", autoescape=True)))


def _delete_words(connection: Connection, words: str) -> None:
    """Delete what people judged in these words, what is followed under them, and what was said of it."""
    for column in (judgements.c.right, judgements.c.old, judgements.c.reason, judgements.c.by):
        connection.execute(delete(judgements).where(column.contains(words, autoescape=True)))
    connection.execute(delete(feed_items).where(feed_items.c.url == words))
    connection.execute(delete(subscriptions).where(subscriptions.c.url == words))
    connection.execute(delete(rounds).where(rounds.c.told.contains(words, autoescape=True)))
    for said in (subscriptions.c.said, subscriptions.c.title):
        connection.execute(
            subscriptions.update().where(said.contains(words, autoescape=True)).values({said.name: None})
        )
