"""Keep what is followed, and how far following has come.

Takes:  a Store.
Gives:  Subscriptions: the followed addresses, the items of feeds that were taken in, the state of each host.
Leaves: asking the servers: intake/. Captures: store.py.

An item is marked when all of it is kept, and not before: a kill in between costs one more look at it.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from sqlalchemy import Column, Table, Text, delete, insert, select, update

from onrecord.model.subscription import HostState, Subscription, Validators
from onrecord.record.schema import tables
from onrecord.record.store import Store

subscriptions = Table(
    "subscriptions",
    tables,
    Column("url", Text, primary_key=True),
    Column("kind", Text, nullable=False),  # feed, page or unknown
    Column("title", Text),
    Column("added", Text, nullable=False),
    Column("etag", Text),
    Column("modified", Text),
    Column("said", Text),  # what became of it last, in words
)

feed_items = Table(
    "feed_items",
    tables,
    Column("url", Text, primary_key=True),
    Column("item", Text, primary_key=True),
    Column("stamp", Text, nullable=False),
)

hosts = Table(
    "hosts",
    tables,
    Column("host", Text, primary_key=True),
    Column("state", Text, nullable=False),  # JSON of HostState
)

_states = msgspec.json.Decoder(HostState)


class Subscriptions:
    """The followed addresses of a store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[Subscription]:
        """Return what is followed, by address."""
        with self._store.connected() as connection:
            rows = connection.execute(select(subscriptions).order_by(subscriptions.c.url))
            return [Subscription(r.url, r.kind, r.title, r.added, Validators(r.etag, r.modified), r.said) for r in rows]

    def add(self, new: Iterable[Subscription]) -> int:
        """Follow addresses; return how many were not followed before."""
        with self._store.connected(writes=True) as connection:
            known = set(connection.scalars(select(subscriptions.c.url)))
            rows = {one.url: _row_of(one) for one in new if one.url not in known}
            if rows:
                connection.execute(insert(subscriptions), list(rows.values()))
            return len(rows)

    def change(self, url: str, now: Subscription) -> None:
        """Put what is known now in the place of what was; its address may be another one, where the feed has moved.

        Nothing is done where it is not followed any more.
        """
        with self._store.connected(writes=True) as connection:
            if now.url != url:
                connection.execute(delete(subscriptions).where(subscriptions.c.url == now.url))
                connection.execute(delete(feed_items).where(feed_items.c.url == now.url))
                connection.execute(update(feed_items).where(feed_items.c.url == url).values(url=now.url))
            connection.execute(update(subscriptions).where(subscriptions.c.url == url).values(_row_of(now)))

    def drop(self, url: str) -> bool:
        """Follow an address no longer; return whether it was followed. What was captured stays."""
        with self._store.connected(writes=True) as connection:
            connection.execute(delete(feed_items).where(feed_items.c.url == url))
            return connection.execute(delete(subscriptions).where(subscriptions.c.url == url)).rowcount > 0

    def taken(self, url: str) -> dict[str, str]:
        """Return the items of a feed that were taken in, each with its stamp."""
        with self._store.connected() as connection:
            rows = connection.execute(select(feed_items.c.item, feed_items.c.stamp).where(feed_items.c.url == url))
            return {row.item: row.stamp for row in rows}

    def take(self, url: str, item: str, stamp: str) -> None:
        """Mark an item of a feed as taken in."""
        with self._store.connected(writes=True) as connection:
            which = (feed_items.c.url == url) & (feed_items.c.item == item)
            connection.execute(delete(feed_items).where(which))
            connection.execute(insert(feed_items).values(url=url, item=item, stamp=stamp))

    def hosts(self) -> dict[str, HostState]:
        """Return what is known of each host."""
        with self._store.connected() as connection:
            return {row.host: _states.decode(row.state) for row in connection.execute(select(hosts))}

    def rest(self, host: str, state: HostState) -> None:
        """Keep what is known of a host now."""
        with self._store.connected(writes=True) as connection:
            connection.execute(delete(hosts).where(hosts.c.host == host))
            connection.execute(insert(hosts).values(host=host, state=msgspec.json.encode(state).decode()))


def _row_of(one: Subscription) -> dict[str, object]:
    same = {name: getattr(one, name) for name in ("url", "kind", "title", "added", "said")}
    return same | {"etag": one.validators.etag, "modified": one.validators.modified}
